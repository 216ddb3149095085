/**
 * The register of adjustments (加扣分登记): deductions by event, bonus points, and the veto (一票否决), each with its year and
 * reason. A deduction without points costs the plan's usual ones; points below 0 are an error and count as nothing. All
 * deductions of a year are capped, and so is all bonus, that of the items included. A veto leaves the number as it is and
 * caps the grade. Units are not touched.
 */
import { numberIn, type Entries } from '../entries/entries';
import { firstOf, otherwise } from '../expression/cases';
import { define, figure, flag, number, typed, words } from '../expression/define';
import type { Num } from '../expression/number';
import type { Plan } from '../plan/schema';
import { asShown, roundsItems } from '../plan/worth';
import { adjustmentWords, languageOf, wordIn } from '../entries/words';

/** Kinds as the sheet numbers them, in the order of the drop-down. */
export const kindNumbers = { bonus: 1, deduction: 2, veto: 3 } as const;

export interface Adjustments {
  /** Points of the register's bonus rows, not yet capped. */
  readonly bonus: number;
  /** Points all deduction rows cost, capped. */
  readonly deduction: number;
  readonly vetoed: boolean;
}

/** Number of a row's kind, 0 for none: a column of the sheet. */
const kindNumber = define(
  { cell: typed, bonus: words, deduction: words, veto: words },
  ({ cell, bonus, deduction, veto }) =>
    firstOf(
      [cell.text.same(bonus), kindNumbers.bonus],
      [cell.text.same(deduction), kindNumbers.deduction],
      [cell.text.same(veto), kindNumbers.veto],
      [otherwise, 0],
    ),
);
/** Points of a row by its kind, before any cap: a column of the sheet. A veto has none. */
const rowPoints = define(
  { isBonus: flag, isDeduction: flag, points: figure, usual: number, rounded: flag },
  ({ isBonus, isDeduction, points, usual, rounded }) => {
    const named = (without: Num | number): Num =>
      asShown(
        points.given((p) => p.max(0), without),
        rounded,
      );
    return firstOf([isBonus, named(0)], [isDeduction, named(usual)], [otherwise, 0]);
  },
);
const cappedDeduction = define({ sum: number, cap: number, rounded: flag }, ({ sum, cap, rounded }) =>
  asShown(sum.min(cap).max(0), rounded),
);
const cappedTotal = define(
  { items: number, register: number, cap: number, rounded: flag },
  ({ items, register, cap, rounded }) => asShown(items.plus(register).min(cap), rounded),
);

/** What the register says of a year. Rows without a year or kind say nothing. */
export function adjustmentsOf(plan: Plan, entries: Entries, year: number): Adjustments {
  const sheet = entries.sheets.adjustments ?? {};
  const language = languageOf(entries);
  const { deduction: usual, deductionCap } = plan.scoring;
  const rounded = roundsItems(plan);
  const sums = { bonus: 0, deduction: 0, veto: 0 };
  let vetoed = false;
  (sheet.kind ?? []).forEach((cell, k) => {
    const kind = numberIn(sheet.year?.[k]) === year ? wordIn(adjustmentWords, cell.value, language) : null;
    if (kind === null) return;
    vetoed ||= kind === 'veto';
    sums[kind] += rowPoints.value({
      isBonus: kind === 'bonus',
      isDeduction: kind === 'deduction',
      points: numberIn(sheet.points?.[k]),
      usual: usual.value,
      rounded,
    });
  });
  const deduction = cappedDeduction.value({ sum: sums.deduction, cap: deductionCap.value, rounded });
  return { bonus: sums.bonus, deduction, vetoed };
}

/** Bonus of a year: that of the items and of the register together, capped in all. */
export function cappedBonus(plan: Plan, items: number, register: number): number {
  const cap = plan.scoring.bonus.capTotal.value;
  return cappedTotal.value({ items, register, cap, rounded: roundsItems(plan) });
}

/** Worksheet twins. */
export const kindNumberFormula = kindNumber.formula;
export const rowPointsFormula = rowPoints.formula;
export const cappedDeductionFormula = cappedDeduction.formula;
export const cappedBonusFormula = cappedTotal.formula;
