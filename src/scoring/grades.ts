/**
 * Grades 优秀, 良好, 合格, 不合格 by the lowest score of each. The exact figure decides, never the shown one: 89.5 and 89.996
 * are 良好 where 优秀 begins at 90, although the latter is shown as 90.00. The figure is taken to eight digits after the
 * point, so that a sum of 90 that the machine holds as 89.99999999999999 is 90.
 */
import type { ScoringSettings } from '../plan/schema';
import type { Grade } from './score';

const order: readonly Grade[] = ['excellent', 'good', 'pass', 'fail'];

/** Strips the noise of binary fractions from a figure that is about to be compared. */
export function exact(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}

export function gradeOf(score: number, { excellent, good, pass }: ScoringSettings['grades']): Grade {
  const figure = exact(score);
  if (figure >= excellent.value) return 'excellent';
  if (figure >= good.value) return 'good';
  return figure >= pass.value ? 'pass' : 'fail';
}

/** The grade under a veto: at best the given one. */
export function vetoed(grade: Grade, best: Grade): Grade {
  return order[Math.max(order.indexOf(grade), order.indexOf(best))] ?? grade;
}

/** The grade's number, 1 (best) to 4, as a formula; a veto is a condition, `best` the number of the best grade left. */
export function gradeFormula(
  score: string,
  refs: { readonly excellent: string; readonly good: string; readonly pass: string },
): string {
  const figure = `ROUND(${score},8)`;
  return `IF(${figure}>=${refs.excellent},1,IF(${figure}>=${refs.good},2,IF(${figure}>=${refs.pass},3,4)))`;
}
