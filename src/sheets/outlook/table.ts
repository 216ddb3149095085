/** The table of the outlook sheet: an item's latest figure, what it still takes, where it will stand and what that earns. */
import { pick } from '../../i18n';
import { decimalsOf, isTask, itemsOf } from '../../plan/items';
import type { Item, Plan } from '../../plan/schema';
import { dimensionFull, equalWeight, itemFull } from '../../plan/worth';
import { attainmentFormula } from '../../scoring/attainment';
import { ceilingOf, type Outlook } from '../../scoring/outlook';
import { likelihoods, seenEnough, yearlyGrowth } from '../../scoring/projection';
import { rulesInUse } from '../../scoring/rules';
import { directionOf } from '../../scoring/targets';
import { cellAddress, columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { linesOf } from '../text-lines';
import { formats, measureFormat, signedFormat } from '../formats';
import { quote, rounded } from '../formula';
import { fieldName } from '../names';
import { indexOfRule, otherColumns, rateBy, rateByOthers } from '../rule-formula';
import { c, calcAt, firstRow, helpersOf, lastCol, latestOf, layoutOf, leftFormula } from './layout';

const methods = ['season', 'schedule', 'trend', 'same'] as const satisfies readonly Outlook['method'][];

/** One row an item. */
export function drawItem(sheet: SheetBuilder, ctx: SheetContext, item: Item, i: number): void {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.outlook;
  const h = helpersOf(plan);
  const n = plan.years.length;
  const row = firstRow + i;
  const at = (col: number) => cellAddress(row, col);
  const decimals = decimalsOf(item);
  const format = measureFormat(decimals);
  const signed = signedFormat(decimals);
  const put = (col: number, formula: string, numberFormat: string) =>
    sheet.formula(row, col, `=${formula}`, 'computed', { format: numberFormat });
  const none = `${at(h.latest)}=0`;
  const measure = isTask(item) ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m);
  sheet
    .height(row, Math.max(20, 6 + 14 * linesOf(measure, 10, 10.5)))
    .value(row, c.id, item.id, 'label')
    .value(row, c.name, pick(item.shortName, m), 'textSmall')
    .value(row, c.measure, measure, 'textCenter')
    .formula(row, c.year, `=IF(${none},"",CHOOSE(${at(h.latest)},${plan.years.join(',')}))`, 'computedMiddle', {
      format: '0',
    });
  const target = calcAt(plan, 'target', i, n);
  const known = `AND(NOT(${none}),ISNUMBER(${at(c.target)}))`;
  put(c.latest, `IF(${none},"",${latestOf(plan, row, h.value)})`, format);
  put(c.target, `IF(ISNUMBER(${target}),${target},"")`, format);
  const lower = directionOf(item) === 'lower';
  put(
    c.gap,
    `IF(${known},${lower ? `${at(c.target)}-${at(c.latest)}` : `${at(c.latest)}-${at(c.target)}`},"")`,
    signed,
  );
  const left = leftFormula(plan, row);
  const open = (value: string) => `IF(${known},IF(OR(ROUND(${at(c.gap)},8)>=0,${left}=0),"",${value}),"")`;
  put(c.change, open(`(${at(c.target)}-${at(c.latest)})/${left}`), signed);
  const rate = '+0.0%;"−"0.0%;0%';
  put(c.growth, open(yearlyGrowth.formula({ from: at(c.latest), to: at(c.target), years: left })), rate);
  // Tasks have no pace of their own.
  const early = isTask(item) ? '1=1' : `OR(${none},${at(h.span)}<${seenEnough})`;
  put(c.soFar, `IF(${early},"",ROUND((${at(c.latest)}-${at(h.first)})/${at(h.span)},8))`, signed);
  const pace = yearlyGrowth.formula({ from: at(h.first), to: at(c.latest), years: at(h.span) });
  put(c.growthSoFar, isTask(item) ? '""' : `IF(${none},"",${pace})`, rate);
  const most = isTask(item) ? 100 : ceilingOf(item);
  const bounded = (value: string) => (most === null ? `MAX(0,${value})` : `MAX(0,MIN(${most},${value}))`);
  put(c.projected, `IF(${none},"",${bounded(at(h.led))})`, format);
  put(c.low, `IF(ISNUMBER(${at(h.half)}),${bounded(`${at(h.led)}-${at(h.half)}`)},"")`, format);
  put(c.high, `IF(ISNUMBER(${at(h.half)}),${bounded(`${at(h.led)}+${at(h.half)}`)},"")`, format);
  put(
    c.attainment,
    `IF(${known},${attainmentFormula(at(c.projected), at(c.target), directionOf(item))},"")`,
    formats.rate,
  );
  put(c.full, fullFormula(sheet, plan, item, row), formats.points);
  put(c.points, `IF(${known},${at(c.full)}*${rateFormula(sheet, plan, item, i)},0)`, formats.points);
  sheet.formula(
    row,
    c.likelihood,
    `=CHOOSE(${at(h.likelihood)},${likelihoods.map((key) => quote(t.likelihoods[key])).join(',')})`,
    'status',
  );
  const [season, schedule, trend, same] = methods.map((key) => quote(t.methods[key]));
  const partial = `${latestOf(plan, row, h.partial)}=1`;
  sheet.formula(
    row,
    c.method,
    `=IF(${none},${quote(m.common.dash)},IF(AND(${partial},OR(${at(h.latest)}=${n},${at(h.change)}=0)),IF(ISNUMBER(${latestOf(plan, row, h.season)}),${season},${schedule}),IF(${at(h.change)}=0,${same},${trend})))`,
    'textCenter',
  );
}

/** Rate of the projected value by the item's chosen rule; that by a rule nobody uses yet is worked out in a hidden cell. Formula without "=". */
function rateFormula(sheet: SheetBuilder, plan: Plan, item: Item, i: number): string {
  const h = helpersOf(plan);
  const row = firstRow + i;
  const at = (col: number) => `$${cellAddress(row, col)}`;
  const refs = {
    actual: at(c.projected),
    target: at(c.target),
    baseline: at(h.baseline),
    previous: at(h.previous),
    params: Array.from({ length: h.afterParams - h.param }, (_, p) => at(h.param + p)),
    direction: directionOf(item),
    attained: at(c.attainment),
  };
  const used = rulesInUse(plan);
  const other = `NOT(OR(${used.map((rule) => `${at(h.rule)}=${indexOfRule(rule)}`).join(',')}))`;
  const known = `AND(ISNUMBER(${refs.actual}),ISNUMBER(${refs.target}))`;
  const others = otherColumns(h.others, h.moreOthers);
  sheet.formula(row, h.baseline, `=${calcAt(plan, 'baseline', i, 1)}`, 'blank');
  rateByOthers(plan, item, at(h.rule), refs, others.map(at)).forEach((rate, k) =>
    sheet.formula(row, others[k] ?? h.others, `=IF(${other},IF(${known},${rate},0),0)`, 'blank'),
  );
  return used.reduceRight(
    (rest, rule) => `IF(${at(h.rule)}=${indexOfRule(rule)},${rateBy(item, rule, refs)},${rest})`,
    at(h.others),
  );
}

/** Weight of a dimension as it is scored. Formula without "=". */
function dimensionWeight(plan: Plan, dimension: string): string {
  const d = plan.dimensions.findIndex(({ id }) => id === dimension);
  const weight = `INDEX(${fieldName('plan', 'dim_weight')},${d + 1})`;
  const usual = equalWeight.formula({ whole: '100', before: d, upTo: d + 1, count: plan.dimensions.length, rounded });
  return `IF(ISNUMBER(${weight}),${weight},${usual})`;
}

/** The same where its items weigh something, else 0: such a dimension leaves its points to the others. Formula without "=". */
const countedWeight = (plan: Plan, dimension: string): string =>
  `IF(${weightWithin(plan, dimension)}>0,${dimensionWeight(plan, dimension)},0)`;

/** Weight of the items of a dimension together. Formula without "=". */
function weightWithin(plan: Plan, dimension: string): string {
  const h = helpersOf(plan);
  const { last } = layoutOf(plan);
  const fixed = (col: number) => `$${columnLetters(col)}$${firstRow}:$${columnLetters(col)}$${last}`;
  return `SUMIF(${fixed(h.dimension)},${quote(dimension)},${fixed(h.weight)})`;
}

/** Full points with nothing left out, on a scale where the plan is worth 100; those of its dimension stand in a hidden cell. Formula without "=". */
function fullFormula(sheet: SheetBuilder, plan: Plan, item: Item, row: number): string {
  const { weight, whole } = helpersOf(plan);
  const d = plan.dimensions.findIndex(({ id }) => id === item.dimension);
  const before = plan.dimensions.slice(0, d).map(({ id }) => countedWeight(plan, id));
  const included = weightWithin(plan, item.dimension);
  const ofDimension = dimensionFull.formula({
    before: before.length === 0 ? '0' : `(${before.join('+')})`,
    own: dimensionWeight(plan, item.dimension),
    sum: cellAddress(layoutOf(plan).total, weight, true),
    included,
    rounded,
  });
  sheet.formula(row, whole, `=${ofDimension}`, 'blank');
  const k = itemsOf(plan)
    .filter(({ dimension }) => dimension === item.dimension)
    .indexOf(item);
  return itemFull.formula({
    before: k === 0 ? '0' : `SUM(${rangeAddress(row - k, weight, row - 1, weight)})`,
    own: cellAddress(row, weight),
    sum: included,
    whole: cellAddress(row, whole),
    excluded: 0,
    rounded,
  });
}

/** Full points and projected points in all. */
export function drawTotal(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const { last, total } = layoutOf(plan);
  const sum = (col: number) => `=SUM(${rangeAddress(firstRow, col, last, col)})`;
  // Of the dimensions those whose items weigh something, for the full points above.
  const counted = plan.dimensions.map(({ id }) => countedWeight(plan, id));
  sheet
    .formula(total, helpersOf(plan).weight, `=${counted.join('+')}`, 'blank')
    .height(total, 26)
    .fill(rangeAddress(total, 2, total, lastCol), 'totalText')
    .value(total, 2, m.sheetsScoring.outlook.total, 'totalText')
    .merge(rangeAddress(total, 2, total, c.attainment))
    .formula(total, c.full, sum(c.full), 'total', { format: formats.points })
    .formula(total, c.points, sum(c.points), 'total', { format: formats.points });
}
