/**
 * Grades 优秀, 良好, 合格, 不合格 by the lowest score of each. The exact figure decides, never the shown one: 89.5 and 89.996
 * are 良好 where 优秀 begins at 90, although the latter is shown as 90.00. The figure is taken to eight digits after the
 * point, so that a sum of 90 that the machine holds as 89.99999999999999 is 90.
 */
import { firstOf, otherwise } from '../expression/cases';
import { define, flag, number } from '../expression/define';
import type { Num } from '../expression/number';
import { comparedDigits, round } from '../expression/rounding';
import type { ScoringSettings } from '../plan/schema';
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

/** Strips the noise of binary fractions from a figure that is about to be compared. */
export function exact(value: number): number {
  return round(value, comparedDigits);
}

/** The grade of a score. */
export function gradeOf(score: number, { excellent, good, pass }: ScoringSettings['grades']): Grade {
  const at = grade.value({ score, excellent: excellent.value, good: good.value, pass: pass.value });
  return order[at - 1] ?? 'fail';
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

/** The same where there may be a veto; `vetoed` is a condition. */
export function judgedGradeFormula(score: string, vetoed: string): string {
  const best = '1+zsc_settings_inForce_vetoGrade';
  return judged.formula({ score, ...settings, vetoed, best });
}
