/** How a chosen rule comes to a formula: which one it is, its parameters, and the rate by it. Lists stand in the formulas, so that rows put into another sheet move nothing. */
import { pick, type Messages } from '../i18n';
import { reference, binding } from '../expression/written';
import type { Item, Plan } from '../plan/schema';
import type { RateRefs, Rule } from '../scoring/rule';
import { ruleFor, ruleList, rulesInUse } from '../scoring/rules';
import { inRow, matched, quote } from './formula';
import { fieldName } from './names';

const names = (m: Messages) => `{${ruleList.map((rule) => quote(pick(rule.name, m))).join(',')}}`;

/**
 * Place of the rule in the list of all, from 1. A place holds only within the sheet on which it stands, which is drawn at one
 * go: what one sheet tells another is the rule's id, so that a rule put anywhere in the list changes nothing drawn earlier.
 */
export const indexOfRule = (rule: Rule): number => 1 + ruleList.indexOf(rule);

/** Place of the rule an item's row of the plan sheet names; the plan's own where it names none. Formula without "=". */
export function ruleIndexFormula(item: Item, m: Messages): string {
  const own = ruleList.find(({ id }) => id === item.rule.id);
  return `IFERROR(${matched(fieldName('plan', `${item.id}_rule`), names(m))},${own ? indexOfRule(own) : 1})`;
}

/** Id of the rule at a place, for other sheets. Formula without "=". */
export const ruleIdFormula = (ruleIndex: string): string =>
  `CHOOSE(${ruleIndex},${ruleList.map(({ id }) => quote(id)).join(',')})`;

/** Place of the rule that another sheet names by its id. Formula without "=". */
export const placeOfId = (id: string): string => `MATCH(${id},{${ruleList.map((rule) => quote(rule.id)).join(',')}},0)`;

/** Name of the rule at a place. Formula without "=". */
export const ruleNameFormula = (ruleIndex: string, m: Messages): string =>
  `CHOOSE(${ruleIndex},${ruleList.map((rule) => quote(pick(rule.name, m))).join(',')})`;

/** The p-th parameter (from 1) of an item's chosen rule: as typed, else the rule's default, else empty text. Formula without "=". */
export function parameterFormula(item: string, ruleIndex: string, p: number): string {
  const typed = inRow(fieldName('plan', `${item}_params`), p);
  const usual = ruleList.map(({ parameters }) => parameters[p - 1]?.default ?? '""');
  return `IF(ISNUMBER(${typed}),${typed},CHOOSE(${ruleIndex},${usual.join(',')}))`;
}

/** Rate of an item by a rule, the natural one where that does not fit. Formula without "=". */
export const rateBy = (item: Item, rule: Rule, refs: RateRefs): string => filledDown(ruleFor(item, rule.id), refs);

/** What stands for the row, and for how far last year was by now, in a formula that is filled down. */
const [anyRow, anyCourse] = ['\u0001', '\u0002'];
const texts = new WeakMap<Rule, Map<string, string>>();

/** A rule's formula over the cells of one row is that of every other: it is written once and filled down, as on a sheet. */
function filledDown(rule: Rule, refs: RateRefs): string {
  const row = /\d+$/.exec(refs.actual)?.[0];
  const { course } = refs;
  if (row === undefined || (course !== undefined && reference(course).holds !== binding.whole))
    return rule.formula(refs);
  const inAnyRow = (ref: string) => {
    const [, column, own] = /^(\$[A-Z]+)(\d+)$/.exec(ref) ?? [];
    return own === row ? `${column}${anyRow}` : ref;
  };
  const { actual, target, baseline, previous, attained, params } = refs;
  const open: RateRefs = {
    ...refs,
    actual: inAnyRow(actual),
    target: inAnyRow(target),
    baseline: inAnyRow(baseline),
    previous: inAnyRow(previous),
    params: params.map(inAnyRow),
    ...(attained === undefined ? {} : { attained: inAnyRow(attained) }),
    ...(course === undefined ? {} : { course: anyCourse }),
  };
  const key = JSON.stringify(open);
  let known = texts.get(rule);
  if (!known) texts.set(rule, (known = new Map<string, string>()));
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = rule.formula(open)));
  return text.replaceAll(anyRow, row).replaceAll(anyCourse, () => course ?? '');
}

/** In how many cells the rules without a column are worked out: all of them in one would be longer than a formula may be. */
const otherCells = 4;
/** The columns of these cells: the one that is shown, and hidden ones from another on. */
export const otherColumns = (shown: number, hidden: number): readonly number[] =>
  Array.from({ length: otherCells }, (_, k) => (k === 0 ? shown : hidden + k - 1));

/**
 * Rate by the rules that have no column, so that a rule chosen later scores without drawing anew: a formula without "=" for
 * each of the cells, of which each goes on with the next one. Those that do not fit are judged by the natural rule.
 */
export function rateByOthers(
  plan: Plan,
  item: Item,
  ruleIndex: string,
  refs: RateRefs,
  cells: readonly string[],
): readonly string[] {
  const used = rulesInUse(plan);
  const fitting = ruleList.filter((rule) => !used.includes(rule) && ruleFor(item, rule.id).id === rule.id);
  const natural = ruleList.find((rule) => ruleFor(item, rule.id).id !== rule.id);
  const size = Math.ceil(fitting.length / otherCells);
  return Array.from({ length: otherCells }, (_, k) =>
    fitting
      .slice(k * size, (k + 1) * size)
      .reduceRight(
        (rest, rule) => `IF(${ruleIndex}=${indexOfRule(rule)},${rateBy(item, rule, refs)},${rest})`,
        cells[k + 1] ?? (natural ? rateBy(item, natural, refs) : '""'),
      ),
  );
}
