/** What the scores screen asks of the scores: the annual or the comprehensive view as one shape, and losses in order. */
import type { Messages } from '../../i18n';
import { placeOfGroup } from '../../plan/groups';
import type { Plan } from '../../plan/schema';
import type { AnnualScore, Grade, ItemScore, Scores, UnitScore } from '../../scoring/score';

/** What both views show: of a year it is the annual score itself. */
export type ScoreSummary = Pick<
  AnnualScore,
  'total' | 'grade' | 'dimensions' | 'items' | 'missing' | 'bonus' | 'deduction' | 'vetoed'
>;

/** The year's or the three years' score; null where the plan has no such year. */
export function summaryOf(scores: Scores, year: number | 'comprehensive'): ScoreSummary | null {
  if (year === 'comprehensive') {
    const { total, grade, dimensions, items } = scores.comprehensive;
    const missing = items.filter((item) => item.state === 'none').length;
    return { total, grade, dimensions, items, missing, bonus: 0, deduction: 0, vetoed: false };
  }
  return scores.annual.find((annual) => annual.year === year) ?? null;
}

export interface Losses {
  /** Items that lost points with a figure, most lost first. */
  readonly filled: readonly ItemScore[];
  /** Items that lost theirs for want of a figure, and what they lost together. */
  readonly unfilled: readonly ItemScore[];
  readonly unfilledLost: number;
  /** Items with a figure that lost nothing. */
  readonly full: readonly ItemScore[];
}

/** Less than this is rounding of the machine, not points. */
const NOTHING = 1e-9;

export function lossesOf(items: readonly ItemScore[]): Losses {
  const losing = items.filter((item) => item.lost > NOTHING);
  const unfilled = losing.filter((item) => item.state === 'none');
  return {
    filled: losing.filter((item) => item.state !== 'none').sort((a, b) => b.lost - a.lost),
    unfilled,
    unfilledLost: unfilled.reduce((sum, item) => sum + item.lost, 0),
    full: items.filter((item) => item.state !== 'none' && item.full > NOTHING && item.lost <= NOTHING),
  };
}

/** A grade in words; a dash where there is nothing to grade. */
export function gradeText(grade: Grade | null, m: Messages): string {
  return grade === null ? m.common.dash : m.common.grades[grade];
}

/** The band of scores a grade covers: lower end, and the next grade's lower end (100 for the best). */
export function bandOf(
  grade: Grade,
  grades: Plan['scoring']['grades'],
): { readonly from: number; readonly to: number } {
  const { excellent, good, pass } = grades;
  if (grade === 'excellent') return { from: excellent.value, to: 100 };
  if (grade === 'good') return { from: good.value, to: excellent.value };
  if (grade === 'pass') return { from: pass.value, to: good.value };
  return { from: 0, to: pass.value };
}

/** Units of a year that answer for something, best first; those without a score last. */
export function rankedUnits(plan: Plan, scores: Scores, year: number): readonly UnitScore[] {
  return scores.units
    .filter((unit) => unit.year === year && unit.shares.length > 0)
    .sort(
      (a, b) =>
        placeOfGroup(plan, a.group) - placeOfGroup(plan, b.group) ||
        (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
        b.full - a.full,
    );
}
