/** Columns of the annual score sheet, the ones printed and the hidden ones behind them, and how wide they are on the paper chosen. */
import type { Messages } from '../../i18n';
import { isTask, itemsOf } from '../../plan/items';
import type { FormSettings, Plan } from '../../plan/schema';
import { plainFormat } from '../formats';
import { roomOn, widest } from '../paper';
import type { PrintSpec } from '../spec';

export const headRow = 5;

/** Columns printed; those a user has switched off are hidden where they stand. */
export const c = { order: 2, dimension: 3, name: 4, measure: 5, rule: 6, weight: 7, target: 8, actual: 9, attainment: 10, self: 11, settled: 12, points: 13, difference: 14, settledBy: 15, lost: 16, gap: 17, lead: 18, responsible: 19, remark: 20, reasons: 21, source: 22, evidence: 23 } as const; // prettier-ignore
export type FormColumn = keyof typeof c;
const columns = Object.keys(c) as FormColumn[];

/** Hidden: the dimensions in one block, from which the subtotals are read; by item, whether its target is assumed and which papers prove it. */
export const block = {
  id: 25,
  full: 26,
  points: 27,
  lost: 28,
  met: 29,
  assumed: 30,
  papers: 31,
  paper: 32,
  item: 33,
} as const;

/** Which setting shows a column; the others are always there. */
const switches: Partial<Record<FormColumn, keyof FormSettings>> = {
  rule: 'rule',
  self: 'selfRating',
  difference: 'selfRating',
  gap: 'gap',
  responsible: 'responsible',
  reasons: 'reasons',
  source: 'source',
  evidence: 'evidence',
};

export interface FormLayout {
  readonly paper: PrintSpec['paper'];
  readonly shown: ReadonlySet<FormColumn>;
  /** Characters. */
  readonly widths: Readonly<Record<FormColumn, number>>;
}

const gutter = 1.5;
/** Smallest print of a form in its cells, in points of the sheet. */
export const smallest = 10.5;
/** What text on paper is at least: 小五 on A3, 8 pt on A4. */
const floor = { A4: 8, A3: 9 } as const;

/** Characters of columns that so many columns have room for on a paper, texts not falling under its floor. */
export function charactersOn(
  paper: PrintSpec['paper'],
  count: number,
  orientation: PrintSpec['orientation'] = 'landscape',
): number {
  const points = roomOn({ paper, orientation }).width / (floor[paper] / smallest) / widest;
  return (points / 0.75 - 5 * count) / 7;
}

/** Width of a column for figures of so many digits and signs, in the widest of the fonts. */
export const figureWidth = (text: string): number => Math.max(9.5, (9 * text.length + 22) / 7);

/** The longest target of the plan, with room for a tenth more. */
function longestFigure(plan: Plan): string {
  const texts = itemsOf(plan).flatMap((item) =>
    isTask(item)
      ? ['100.0']
      : Object.values(item.targets).map(({ value }) => lengthOf((value ?? 0) * 1.5, item.decimals)),
  );
  return texts.reduce((a, b) => (b.length > a.length ? b : a), '100.0');
}

const lengthOf = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: plainFormat(decimals).length,
  });

/** Least widths of columns of text, and their share of the room that is left. */
const texts = (m: Messages) =>
  m.common.language === 'en'
    ? { name: [18, 4], rule: [15, 3], lead: [10, 1], responsible: [16, 0.5], remark: [11, 1], reasons: [14, 3], source: [11, 1], evidence: [12, 4] } // prettier-ignore
    : { name: [17, 2], rule: [14, 3], lead: [8.5, 1], responsible: [12, 2], remark: [10, 1], reasons: [14, 3], source: [10, 1], evidence: [11, 4.5] }; // prettier-ignore

/** The columns shown and their widths on the paper that holds them: the one chosen, or A3 where A4 is too narrow. */
export function formLayout(plan: Plan, m: Messages): FormLayout {
  const english = m.common.language === 'en';
  const { forms } = plan.scoring;
  const settles = plan.scoring.settling.value === 'used';
  const shown = new Set(
    columns.filter((name) => {
      if (name === 'settled' || name === 'settledBy') return settles;
      return switches[name] === undefined || forms[switches[name]].value === 'shown';
    }),
  );
  const longest = longestFigure(plan);
  const fixed = {
    order: 5,
    dimension: english ? 13 : 11,
    measure: english ? 11.5 : 7,
    // 100.00 in bold stands under these two.
    weight: 11,
    target: figureWidth(longest) + 2,
    actual: figureWidth(longest),
    attainment: english ? 13 : 9.5,
    self: 9.5,
    settled: 9.5,
    settledBy: english ? 11 : 9.5,
    points: 11,
    difference: 9.5,
    lost: 9.5,
    gap: figureWidth(longest) + 0.5,
  };
  const flexible = texts(m);
  const of = <T>(table: Readonly<Record<string, T>>) =>
    Object.entries(table).filter(([name]) => shown.has(name as FormColumn));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const least = gutter + sum(of(fixed).map(([, w]) => w)) + sum(of(flexible).map(([, [w]]) => w!));
  const holds = (paper: PrintSpec['paper']) => charactersOn(paper, shown.size + 1);
  const paper = forms.paper.value === 'a4' && least <= holds('A4') ? 'A4' : 'A3';
  const left = Math.max(0, holds(paper) - least);
  const shares = sum(of(flexible).map(([, [, share]]) => share!));
  const grown = Object.fromEntries(
    Object.entries(flexible).map(([name, [width, share]]) => [
      name,
      Math.floor(2 * Math.min(width! * 2.2, width! + (shown.has(name as FormColumn) ? (left * share!) / shares : 0))) /
        2,
    ]),
  ) as Record<keyof typeof flexible, number>;
  return { paper, shown, widths: { ...fixed, ...grown } };
}

/** Characters from one column to another, those shown. */
export function widthBetween({ widths, shown }: FormLayout, from: FormColumn, to: FormColumn): number {
  return columns
    .filter((name) => shown.has(name) && c[name] >= c[from] && c[name] <= c[to])
    .reduce((sum, name) => sum + widths[name] + 5 / 7, -5 / 7);
}

/** Widths of all columns, from A. */
export function columnWidths({ widths }: FormLayout): readonly number[] {
  const hidden = Array<number>(block.item - block.id + 1).fill(8);
  return [gutter, ...columns.map((name) => widths[name]), 2, ...hidden];
}

/** Columns not printed: switched off, or helpers. */
export function hiddenColumns({ shown }: FormLayout): readonly number[] {
  const helpers = Array.from({ length: block.item - block.id + 1 }, (_, i) => block.id + i);
  return [...columns.filter((name) => !shown.has(name)).map((name) => c[name]), ...helpers];
}

/** Row below the dimensions' block, for sums over them. */
export const sumRow = (plan: Plan): number => headRow + 1 + plan.dimensions.length;

/** Place of an item's row of a year in the calculation table, from 1; `index` and `k` count items and years from 1. */
export const calcPosition = (plan: Plan, index: number, k: number): number => (index - 1) * plan.years.length + k;

/** Place of an item in the plan, from 1. */
export const itemIndex = (plan: Plan, id: string): number => itemsOf(plan).findIndex((item) => item.id === id) + 1;
