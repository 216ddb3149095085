/**
 * The register of adjustments (加扣分登记): deductions by event, bonus points, and the veto (一票否决), each with its year and
 * reason. A deduction without points costs the plan's usual ones; all deductions of a year are capped, and so is all
 * bonus, that of the items included. A veto leaves the number as it is and caps the grade.
 */
import { numberIn, textIn, type Entries } from '../entries/entries';
import type { Plan } from '../plan/schema';
import { adjustmentKindOf } from './words';

export interface Adjustments {
  /** Points of the register's bonus rows, not yet capped. */
  readonly bonus: number;
  /** Points all deduction rows cost, capped. */
  readonly deduction: number;
  readonly vetoed: boolean;
}

/** What the register says of a year. Rows without a year or kind say nothing. */
export function adjustmentsOf(plan: Plan, entries: Entries, year: number): Adjustments {
  const sheet = entries.sheets.adjustments ?? {};
  let bonus = 0;
  let deduction = 0;
  let vetoed = false;
  (sheet.kind ?? []).forEach((cell, k) => {
    if (numberIn(sheet.year?.[k]) !== year) return;
    const kind = adjustmentKindOf(textIn(cell));
    const points = numberIn(sheet.points?.[k]);
    if (kind === 'bonus') bonus += points ?? 0;
    if (kind === 'deduction') deduction += points ?? plan.scoring.deduction.value;
    if (kind === 'veto') vetoed = true;
  });
  return { bonus, deduction: Math.max(0, Math.min(plan.scoring.deductionCap.value, deduction)), vetoed };
}

/** Bonus of a year: that of the items and of the register together, capped in all. */
export function cappedBonus(plan: Plan, items: number, register: number): number {
  return Math.min(plan.scoring.bonus.capTotal.value, items + register);
}
