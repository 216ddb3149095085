/** Columns of the annual score sheet, the ones printed and the hidden ones behind them, and how wide they are on the paper chosen. */
import { pick, type Messages } from '../../i18n';
import { isTask, itemsOf } from '../../plan/items';
import type { FormSettings, Plan } from '../../plan/schema';
import { plainFormat } from '../formats';
import { roomOn, widest } from '../paper';
import type { PrintSpec } from '../spec';
import { styles, type Style } from '../styles';
import { widthForWords } from '../text-lines';
import type { SheetContext } from '../context';
import { sized } from '../word-length';
import { shortUnits } from './units';

export const headRow = 5;

/** Columns printed; those a user has switched off are hidden where they stand. */
export const c = { order: 2, dimension: 3, name: 4, measure: 5, weight: 6, target: 7, actual: 8, attainment: 9, self: 10, settled: 11, points: 12, difference: 13, settledBy: 14, lost: 15, gap: 16, rule: 17, lead: 18, responsible: 19, remark: 20, reasons: 21, source: 22, evidence: 23 } as const; // prettier-ignore
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
  /** Last columns of the parts that stand side by side on further pages; one where all of them fit on one. */
  readonly edges: readonly [FormColumn, ...FormColumn[]];
}

const gutter = 1.5;
/** Smallest print of a form in its cells, in points of the sheet. */
export const smallest = 10.5;
/** What text on paper is at least: 小五 on A3, 8 pt on A4. */
const floor = { A4: 8, A3: 9 } as const;
/** A form on one page side by side is read more easily than on two, even where the worst of the machines prints it a trifle smaller. */
const nearly = 1.04;

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

/** The longest words that stand in a form's columns of names: none is parted between two lines. */
export function longestWords({ plan, m }: Pick<SheetContext, 'plan' | 'm'>) {
  const most = (texts: readonly string[], look: Style) =>
    Math.max(0, ...texts.map((text) => widthForWords(text, look)));
  const named = (role: 'lead' | 'responsible') => itemsOf(plan).map((item) => shortUnits({ plan, m }, item, role).text);
  return {
    dimension: most(plan.dimensions.map(({ name }) => pick(name, m)), styles.labelBold),
    name: most(itemsOf(plan).map(({ name }) => pick(name, m)), styles.text),
    shortName: most(itemsOf(plan).map(({ shortName }) => pick(shortName, m)), styles.textSmall),
    measure: most(itemsOf(plan).map((item) => (isTask(item) ? '' : pick(item.measure, m))), styles.textCenter),
    lead: most(named('lead'), styles.textSmall),
    responsible: most(named('responsible'), styles.textSmall),
    remark: most([...Object.values(m.common.itemStatuses), m.sheetsCore.score.lower, m.sheetsCore.score.excluded], styles.textSmall),
  }; // prettier-ignore
}

/** Least widths of columns of text, and their share of the room that is left. */
const texts = (m: Messages, words: ReturnType<typeof longestWords>) =>
  ({ name: [Math.max(17, words.name), sized(m, 2, 4)], rule: [sized(m, 14, 16), sized(m, 3, 8)], lead: [Math.max(sized(m, 8.5, 10), words.lead), 1], responsible: [Math.max(sized(m, 12, 13), words.responsible), sized(m, 2, 0.5)], remark: [Math.max(10, words.remark), 1], reasons: [14, sized(m, 3, 2.5)], source: [Math.max(sized(m, 10, 11), words.lead), 1], evidence: [sized(m, 11, 12), sized(m, 4.5, 4)] }); // prettier-ignore

/** The columns shown and their widths on the paper that holds them: the one chosen, or A3 where A4 is too narrow. */
export function formLayout(plan: Plan, m: Messages): FormLayout {
  const { forms } = plan.scoring;
  const settles = plan.scoring.settling.value === 'used';
  const shown = new Set(
    columns.filter((name) => {
      if (name === 'settled' || name === 'settledBy') return settles;
      return switches[name] === undefined || forms[switches[name]].value === 'shown';
    }),
  );
  const longest = longestFigure(plan);
  const words = longestWords({ plan, m });
  const fixed = {
    order: sized(m, 4.5, 4),
    dimension: Math.max(sized(m, 11, 13), words.dimension),
    measure: Math.max(sized(m, 7, 11.5), words.measure),
    // 100.00 in bold stands under these two.
    weight: 11,
    target: figureWidth(longest) + sized(m, 2, 0),
    actual: figureWidth(longest),
    attainment: Math.max(9.5, widthForWords(m.sheetsCore.score.headers.attainment, styles.header)),
    self: sized(m, 9.5, 9),
    settled: 9.5,
    settledBy: sized(m, 9.5, 11),
    points: 11,
    difference: sized(m, 9.5, 9),
    lost: sized(m, 9.5, 9),
    gap: figureWidth(longest) + sized(m, 0.5, 0),
  };
  const flexible = texts(m, words);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const leastOf = (name: FormColumn) => (name in flexible ? flexible[name as keyof typeof flexible][0]! : fixed[name as keyof typeof fixed]); // prettier-ignore
  const holds = (paper: PrintSpec['paper'], count: number) => charactersOn(paper, count + 1);
  const printed = columns.filter((name) => shown.has(name));
  const least = gutter + sum(printed.map(leastOf));
  const paper = forms.paper.value === 'a4' && least <= holds('A4', shown.size) ? 'A4' : 'A3';
  const widths = { ...fixed, ...Object.fromEntries(Object.keys(flexible).map((name) => [name, leastOf(name as FormColumn)])) } as Record<FormColumn, number>; // prettier-ignore
  const parts = partsWithin(printed, leastOf, (count) => holds(paper, count));
  parts.forEach((part, i) => {
    const all = i === 0 ? part : [...repeated, ...part];
    // What is repeated takes its room from what follows it.
    const most = i === 0 && parts.length > 1 ? 1.3 : 2.2;
    const left = Math.max(0, holds(paper, all.length) - (i === 0 ? gutter : 0) - sum(all.map((name) => widths[name])));
    const growing = part.filter((name): name is keyof typeof flexible => name in flexible);
    const shares = sum(growing.map((name) => flexible[name][1]!));
    for (const name of growing) {
      const [width, share] = flexible[name] as [number, number];
      widths[name] = Math.floor(2 * Math.min(width * most, width + (left * share) / shares)) / 2;
    }
  });
  const [first, ...further] = parts.map((part) => part.at(-1)!);
  return { paper, shown, widths, edges: [first!, ...further] };
}

/** Columns that stand first on the further pages of a form too wide for one. */
export const repeated: readonly FormColumn[] = ['order', 'dimension', 'name'];

/**
 * The columns printed, in as few parts as hold them. All figures are in the first, which is signed; how an item is scored, who answers for it
 * and why it is so go on further pages together.
 */
function partsWithin(
  printed: readonly FormColumn[],
  leastOf: (name: FormColumn) => number,
  holds: (count: number) => number,
): readonly (readonly FormColumn[])[] {
  const widthOf = (names: readonly FormColumn[]) => names.reduce((sum, name) => sum + leastOf(name), 0);
  if (gutter + widthOf(printed) <= nearly * holds(printed.length)) return [printed];
  const parts: FormColumn[][] = [printed.filter((name) => c[name] <= c.lost)];
  for (const name of printed.filter((name) => c[name] > c.lost)) {
    const part = parts.at(-1)!;
    const all = [...(parts.length > 1 ? repeated : []), ...part, name];
    const mayFollow = parts.length > 1 || c[name] <= c.gap;
    if (mayFollow && gutter + widthOf(all) <= holds(all.length)) part.push(name);
    else parts.push([name]);
  }
  return parts;
}

/** Characters from one column to another, those shown. */
export function widthBetween({ widths, shown }: FormLayout, from: FormColumn, to: FormColumn): number {
  return columns
    .filter((name) => shown.has(name) && c[name] >= c[from] && c[name] <= c[to])
    .reduce((sum, name) => sum + widths[name] + 5 / 7, -5 / 7);
}

/** Widths of all columns, from A. */
export function columnWidths({ widths }: Pick<FormLayout, 'widths'>): readonly number[] {
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
