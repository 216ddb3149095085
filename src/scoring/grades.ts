/**
 * Grades 优秀, 良好, 合格, 不合格 by the lowest score of each. The exact figure decides, never the shown one: 89.5 and 89.996
 * are 良好 where 优秀 begins at 90, although the latter is shown as 90.00. The figure is taken to eight digits after the
 * point, so that a sum of 90 that the machine holds as 89.99999999999999 is 90.
 */
import { firstOf, otherwise } from '../expression/cases';
import { define, number } from '../expression/define';
import { comparedDigits, round } from '../expression/rounding';
import type { ScoringSettings } from '../plan/schema';
import type { Grade } from './score';

const order: readonly Grade[] = ['excellent', 'good', 'pass', 'fail'];

/** The grade's number, 1 (best) to 4. */
const grade = define({ score: number, excellent: number, good: number, pass: number }, ({ score, ...from }) =>
  firstOf(
    [score.atLeast(from.excellent), 1],
    [score.atLeast(from.good), 2],
    [score.atLeast(from.pass), 3],
    [otherwise, 4],
  ),
);

/** Strips the noise of binary fractions from a figure that is about to be compared. */
export function exact(value: number): number {
  return round(value, comparedDigits);
}

export function gradeOf(score: number, { excellent, good, pass }: ScoringSettings['grades']): Grade {
  const place = grade.value({ score, excellent: excellent.value, good: good.value, pass: pass.value });
  return order[place - 1] ?? 'fail';
}

/** The grade under a veto: at best the given one. */
export function vetoed(grade: Grade, best: Grade): Grade {
  return order[Math.max(order.indexOf(grade), order.indexOf(best))] ?? grade;
}

/** The grade's number as a formula. */
export function gradeFormula(
  score: string,
  refs: { readonly excellent: string; readonly good: string; readonly pass: string },
): string {
  return grade.formula({ score, ...refs });
}
