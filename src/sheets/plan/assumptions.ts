/**
 * What the plan sheet holds where the plan is silent: formulas, so that the workbook itself tells an assumed value from
 * a typed one (a constant), and entering a baseline or a dimension's weight moves what depends on it. The formulas speak
 * by names only: inserting rows never changes them, so one that was read back can be told from a formula of the user's.
 */
import type { EntryCell } from '../../entries/entries';
import { countsIn } from '../../plan/items';
import { assumedTarget } from '../../plan/targets';
import { dimensionsSharing } from '../../plan/weights';
import { equalWeight } from '../../plan/worth';
import type { Figure, Indicator, Plan, Question } from '../../plan/schema';
import { matched, nameOf, quote, rounded } from '../formula';
import { fieldName } from '../names';

const accumulationNumbers = { level: 1, flow: 2, cumulative: 3 } as const;

/** 1 level, 2 flow, 3 cumulative: by the reading in force where the plan leaves it open. Formula text without "=". */
export function accumulationFormula(indicator: Indicator, questions: readonly Question[]): string {
  const question = questions.find((q) => q.indicator === indicator.id);
  if (!question) return String(accumulationNumbers[indicator.accumulation]);
  const chosen =
    1 +
    Math.max(
      0,
      question.readings.findIndex((reading) => reading.id === question.chosen),
    );
  const list = `zsc_list_reading_${nameOf(question.id)}`;
  const numbers = question.readings.map((reading) => accumulationNumbers[reading.accumulation]).join(',');
  return `CHOOSE(IFERROR(${matched(fieldName('settings', `question_${nameOf(question.id)}`), list)},${chosen}),${numbers})`;
}

/** The assumed target of the k-th year as a formula, twin of `assumedTarget`; of the value itself where the plan assumes another. */
export function targetFormula(plan: Plan, indicator: Indicator, k: number): string {
  const n = plan.years.length;
  const figure = indicator.targets[String(plan.years[k - 1])];
  const final = indicator.targets[String(plan.years[n - 1])]?.value ?? null;
  const byRule = assumedTarget(indicator, final, indicator.baseline.value, k, n);
  const value = figure?.value ?? null;
  // A retired item has no final target to go by.
  const isOpen = countsIn(indicator, plan.years[n - 1] ?? 0);
  if (
    value !== null &&
    (k === n || !isOpen || byRule === null || Math.abs(value - byRule) > 1e-9 * Math.max(1, Math.abs(value)))
  )
    return `=${value}`;
  const name = (part: string) => fieldName('plan', `${indicator.id}_${part}`);
  const last = name('final'); // a name of its own: a range that holds this very cell would be a circular reference
  const cumulative = toDigitsFormula(indicator, `${last}*${k}/${n}`);
  const line = `(${name('baseline')}+(${last}-${name('baseline')})*${k}/${n})`;
  const level = `IF(ISNUMBER(${name('baseline')}),${toDigitsFormula(indicator, line)},${last})`;
  const open = plan.questions.some((question) => question.indicator === indicator.id);
  const rule = open
    ? `CHOOSE(${name('accumulationIndex')},${level},${last},${cumulative})`
    : { level, flow: last, cumulative }[indicator.accumulation];
  return `=IF(ISNUMBER(${last}),${rule},"")`;
}

/** Twin of the rounding in `assumedTarget`: to the digits shown, towards the demanding side. */
function toDigitsFormula({ decimals, direction }: Indicator, value: string): string {
  const [times, over] = decimals === 0 ? ['', ''] : [`*${10 ** decimals}`, `/${10 ** decimals}`];
  return direction === 'lower' ? `INT(${value}${times}+0.000001)${over}` : `-INT(0.000001-${value}${times})${over}`;
}

/** The assumed baseline: 0 for cumulative, else what the plan assumes; null where nobody knows it, so that the cell waits to be filled. */
export function baselineFormula(plan: Plan, indicator: Indicator): string | null {
  const value = indicator.baseline.value;
  if (plan.questions.some((question) => question.indicator === indicator.id)) {
    const otherwise = indicator.accumulation === 'cumulative' || value === null ? '""' : String(value);
    return `=IF(${fieldName('plan', `${indicator.id}_accumulationIndex`)}=3,0,${otherwise})`;
  }
  return value === null ? null : `=${value}`;
}

/** The assumed weight of the d-th dimension (from 0): an equal share of 100. Formula text without "=". */
export function dimensionWeightFormula(plan: Plan, d: number): string {
  const sharing = dimensionsSharing(plan);
  const place = sharing.indexOf(plan.dimensions[d]!);
  return equalWeight.formula({ whole: 100, before: place, upTo: place + 1, count: sharing.length, rounded });
}

/** The weight of the d-th dimension (from 0) as it stands in the plan sheet, where it may be empty. Formula text without "=". */
export function dimensionWeight(plan: Plan, d: number): string {
  const weight = `INDEX(${fieldName('plan', 'dim_weight')},${d + 1})`;
  return `IF(ISNUMBER(${weight}),${weight},${dimensionWeightFormula(plan, d)})`;
}

/** The assumed weight of the k-th (from 0) of a dimension's items: an equal share of its weight. */
export function itemWeightFormula(plan: Plan, figure: Figure, d: number, k: number, members: number): string {
  if (figure.value !== null) return `=${figure.value}`;
  return `=${equalWeight.formula({ whole: dimensionWeight(plan, d), before: k, upTo: k + 1, count: members, rounded })}`;
}

export const textFormula = (text: string) => `=${quote(text)}`;

/** Whether a formula read back is one of ours: it speaks of our names, or only repeats a value. */
export function isAssumption(formula: string): boolean {
  return (
    formula.includes('zsc_') ||
    /^=(-?[\d.]+(E-?\d+)?(\/\d+)?|"([^"]|"")*"(&"([^"]|"")*")*|MIN\(TODAY\(\),DATE\([\d,]+\)\))$/i.test(
      formula.replace(/\s+$/, ''),
    )
  );
}

/** What a typed cell keeps through a redraw: a constant, or a formula of the user's own; not an assumption of ours. */
export function kept(cell: EntryCell | undefined): EntryCell | undefined {
  if (cell === undefined) return undefined;
  if (cell.formula !== undefined) return isAssumption(cell.formula) ? undefined : cell;
  return cell.value === null || cell.value === '' ? undefined : cell;
}

/** What a typed cell keeps where the product assumes nothing: all that stands there, formulas of any kind. */
export function whatStands(cell: EntryCell | undefined): EntryCell | undefined {
  return cell !== undefined && (cell.formula !== undefined || (cell.value ?? '') !== '') ? cell : undefined;
}
