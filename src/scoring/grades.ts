/**
 * Grades 优秀, 良好, 合格, 不合格 by the lowest score of each. The exact figure decides, never the shown one: 89.5 and 89.996
 * are 良好 where 优秀 begins at 90, although the latter is shown as 90.00. The figure is taken to eight digits after the
 * point, so that a sum of 90 that the machine holds as 89.99999999999999 is 90.
 */
import { firstOf, otherwise } from '../expression/cases';
import { define, figure, flag, number } from '../expression/define';
import type { Num } from '../expression/number';
import { comparedDigits, round } from '../expression/rounding';
import type { Group, ScoringSettings } from '../plan/schema';
import type { Grade } from './score';

const order: readonly Grade[] = ['excellent', 'good', 'pass', 'fail'];

const from = { excellent: number, good: number, pass: number };
const place = ({ score, excellent, good, pass }: Record<'score' | keyof typeof from, Num>): Num =>
  firstOf([score.atLeast(excellent), 1], [score.atLeast(good), 2], [score.atLeast(pass), 3], [otherwise, 4]);

/** The grade's number, 1 (best) to 4. */
const grade = define({ score: number, ...from }, place);
/** The same where there may be a veto: then at best the given one. */
const judged = define({ score: number, ...from, vetoed: flag, best: number }, ({ vetoed, best, ...of }) =>
  place(of).max(firstOf([vetoed, best], [otherwise, 1])),
);
/**
 * The same of a unit: 优秀 only where so many are not `above` what is allowed in its group, itself and those of equal score among them, so
 * that equals are 优秀 together or not at all. At most a number and a share of those with a score, in whole units.
 */
const unitGrade = define(
  { score: number, ...from, ahead: number, ranked: number, most: figure, share: figure },
  ({ ahead, ranked, most, share, ...of }) => {
    const tooMany = (allowed: Num) => ahead.above(allowed);
    const over = most
      .given(tooMany, false)
      .or(share.given((part) => tooMany(part.times(ranked).rounded(comparedDigits).floor), false));
    return place(of).max(firstOf([over, 2], [otherwise, 1]));
  },
);

/** Strips the noise of binary fractions from a figure that is about to be compared. */
export function exact(value: number): number {
  return round(value, comparedDigits);
}

/** The grade of a score. */
export function gradeOf(score: number, { excellent, good, pass }: ScoringSettings['grades']): Grade {
  const at = grade.value({ score, excellent: excellent.value, good: good.value, pass: pass.value });
  return order[at - 1] ?? 'fail';
}

/** How a unit stands in its group: units with its score or a better one, itself among them, and those with a score. */
export interface Standing {
  readonly ahead: number;
  readonly ranked: number;
}

/** The grade of a unit in a group with this quota. */
export function unitGradeOf(
  score: number,
  grades: ScoringSettings['grades'],
  standing: Standing,
  quota: Group['excellent'],
): Grade {
  if (quota === undefined) return gradeOf(score, grades);
  const { excellent, good, pass } = grades;
  const limits = { excellent: excellent.value, good: good.value, pass: pass.value };
  return (
    order[
      unitGrade.value({ score, ...limits, ...standing, most: quota.most ?? null, share: quota.share ?? null }) - 1
    ] ?? 'fail'
  );
}

/** The grade of a total of the zone, under a veto at best the one the settings allow. */
export function judgedGrade(score: number, vetoed: boolean, { grades, vetoGrade }: ScoringSettings): Grade {
  const { excellent, good, pass } = grades;
  const at = judged.value({
    score,
    excellent: excellent.value,
    good: good.value,
    pass: pass.value,
    vetoed,
    best: 1 + order.indexOf(vetoGrade.value),
  });
  return order[at - 1] ?? 'fail';
}

const settings = {
  excellent: 'zsc_settings_inForce_grades_excellent',
  good: 'zsc_settings_inForce_grades_good',
  pass: 'zsc_settings_inForce_grades_pass',
};

/** The grade's number as a formula over the settings. */
export const gradeFormula = (score: string): string => grade.formula({ score, ...settings });

/** The same of a unit in a group with this quota. */
export const unitGradeFormula = (
  refs: { readonly score: string; readonly ahead: string; readonly ranked: string },
  quota: Group['excellent'],
): string =>
  quota === undefined
    ? gradeFormula(refs.score)
    : unitGrade.formula({ ...refs, most: String(quota.most ?? '""'), share: String(quota.share ?? '""'), ...settings });

/** The same where there may be a veto; `vetoed` is a condition. */
export function judgedGradeFormula(score: string, vetoed: string): string {
  const best = '1+zsc_settings_inForce_vetoGrade';
  return judged.formula({ score, ...settings, vetoed, best });
}
