/**
 * The register of adjustments (加扣分登记): deductions by event, bonus points, and the veto (一票否决), each with its year and
 * reason. A deduction without points costs the plan's usual ones; points below 0 are an error and count as nothing. All
 * deductions of a year are capped, and so is all bonus, that of the items included. A veto leaves the number as it is and
 * caps the grade. Units are not touched.
 */
import { numberIn, type Entries, type SheetEntries } from '../entries/entries';
import { firstOf, givenAll, otherwise } from '../expression/cases';
import { define, figure, flag, number, typed, words } from '../expression/define';
import { num, type Num } from '../expression/number';
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
/** Rows of the table of bonuses by outside place, best place first. */
export const placeRows = 5;
/**
 * 按外部位次加分: what an outside place (in the nation, the region) earns by the table: the points of the first row whose place it
 * reaches. A row without both a place and points is passed over; a place below 1 is none.
 */
const placePoints = define(
  {
    place: figure,
    place1: figure,
    place2: figure,
    place3: figure,
    place4: figure,
    place5: figure,
    points1: figure,
    points2: figure,
    points3: figure,
    points4: figure,
    points5: figure,
  },
  ({ place, place1, place2, place3, place4, place5, points1, points2, points3, points4, points5 }) =>
    place.given((own) => {
      const rows = [
        [place1, points1],
        [place2, points2],
        [place3, points3],
        [place4, points4],
        [place5, points5],
      ] as const;
      const earned = rows.reduceRight<Num>(
        (rest, [upTo, points]) =>
          firstOf(
            [givenAll([upTo, points], (p) => own.atMost(p), false), points.given((worth) => worth.max(0), 0)],
            [otherwise, rest],
          ),
        num(0),
      );
      return firstOf([own.below(1), 0], [otherwise, earned]);
    }, 0),
);
/** Points of a row by its kind, before any cap: a column of the sheet. A bonus without points has those of its place; a veto has none. */
const rowPoints = define(
  { isBonus: flag, isDeduction: flag, points: figure, byPlace: number, usual: number, rounded: flag },
  ({ isBonus, isDeduction, points, byPlace, usual, rounded }) => {
    const named = (without: Num | number): Num =>
      asShown(
        points.given((p) => p.max(0), without),
        rounded,
      );
    return firstOf([isBonus, named(byPlace)], [isDeduction, named(usual)], [otherwise, 0]);
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
  const table = tableOf(sheet);
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
      byPlace: placePoints.value({ place: numberIn(sheet.place?.[k]), ...table }),
      usual: usual.value,
      rounded,
    });
  });
  const deduction = cappedDeduction.value({ sum: sums.deduction, cap: deductionCap.value, rounded });
  return { bonus: sums.bonus, deduction, vetoed };
}

/** The table of bonuses by outside place as typed in the register. */
const tableOf = (sheet: SheetEntries) => {
  const at = (field: string, k: number) => numberIn(sheet[field]?.[k]);
  const [place1, place2, place3, place4, place5] = [0, 1, 2, 3, 4].map((k) => at('table_place', k));
  const [points1, points2, points3, points4, points5] = [0, 1, 2, 3, 4].map((k) => at('table_points', k));
  const places = { place1, place2, place3, place4, place5 };
  return filled({ ...places, points1, points2, points3, points4, points5 });
};

const filled = <K extends string>(given: Readonly<Record<K, number | null | undefined>>) =>
  Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value ?? null])) as Record<K, number | null>;

/** Bonus of a year: that of the items and of the register together, capped in all. */
export function cappedBonus(plan: Plan, items: number, register: number): number {
  const cap = plan.scoring.bonus.capTotal.value;
  return cappedTotal.value({ items, register, cap, rounded: roundsItems(plan) });
}

/** Worksheet twins. */
export const kindNumberFormula = kindNumber.formula;
export const rowPointsFormula = rowPoints.formula;
export const placePointsFormula = placePoints.formula;
export const cappedDeductionFormula = cappedDeduction.formula;
export const cappedBonusFormula = cappedTotal.formula;
