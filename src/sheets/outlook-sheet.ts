/**
 * 展望, the outlook: where each item will stand at the end of the plan if it goes on as it did, how likely its final target
 * is, and what growth it still takes. Formulas, twins of `scoring/outlook`; the list of the cheapest next points is
 * worked out by `scoring/cheapest` when the sheet is drawn, and says of which day.
 */
import { pick } from '../i18n';
import { isTask, itemById, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { score } from '../scoring';
import { attainmentFormula } from '../scoring/attainment';
import { cheapestPoints } from '../scoring/cheapest';
import { likelihoodLimits, type Likelihood, type Outlook } from '../scoring/outlook';
import { ruleList } from '../scoring/rules';
import { directionOf } from '../scoring/targets';
import { cellAddress, columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import { attainmentCap, chartColors } from './chart-style';
import type { SheetContext } from './context';
import { linesOf } from './form';
import { formats, measureFormat, signedFormat } from './formats';
import { parameterFormula, quote } from './formula';
import { elapsedShare } from './items/expressions';
import { fieldName } from './names';
import type { SheetSpec } from './spec';

const c = { id: 2, name: 3, measure: 4, year: 5, latest: 6, target: 7, gap: 8, change: 9, growth: 10, projected: 11, attainment: 12, full: 13, points: 14, likelihood: 15, method: 16 } as const; // prettier-ignore
const lastCol = c.method;
const headRow = 6;
const firstRow = headRow + 1;
const cheapestRows = 10;
const likelihoods = ['reached', 'likely', 'possible', 'unlikely', 'unknown'] as const satisfies readonly Likelihood[];
const methods = ['schedule', 'trend', 'same'] as const satisfies readonly Outlook['method'][];

/** Hidden columns of the workings: values and flags by year, then what follows from them. */
function helpersOf(plan: Plan) {
  const n = plan.years.length;
  const value = lastCol + 2;
  const partial = value + n;
  const time = partial + n;
  const next = time + n;
  return { value, partial, time, latest: next, first: next + 1, firstTime: next + 2, repeats: next + 3, change: next + 4, previous: next + 5, param: next + 6, rule: next + 10, likelihood: next + 11, dimension: next + 12, weight: next + 13, label: next + 14, on: next + 15, possible: next + 16, unlikely: next + 17 } as const; // prettier-ignore
}

const layoutOf = (plan: Plan) => {
  const last = firstRow + itemsOf(plan).length - 1;
  return { last, total: last + 1, cheapest: last + 4, note: last + 6 + cheapestRows } as const;
};

/** The outlook sheet. */
export function buildOutlook(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.outlook;
  const l = layoutOf(plan);
  const h = helpersOf(plan);
  const final = plan.years[plan.years.length - 1] ?? plan.baselineYear;
  const sheet = new SheetBuilder({
    key: 'outlook',
    version: 1,
    name: m.sheetsScoring.tabs.outlook,
    tabColor: '1B5E3F',
    columnWidths: [1.5, 7, 36, 10, 8, 12.5, 12.5, 12, 12.5, 11, 12.5, 11, 9, 10, 17, 16],
    freeze: { rows: headRow, cols: c.name },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title({ year: final }), 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill(rangeAddress(3, 2, 3, lastCol), 'titleRule')
    .height(3, 20);
  sheet
    .formula(4, 2, `=${summary(ctx)}`, 'plain')
    .merge(rangeAddress(4, 2, 4, lastCol))
    .height(4, 26);
  sheet.value(5, 2, t.table, 'section').height(5, 24).height(headRow, 36);
  const heads = t.headers;
  for (const key of Object.keys(c) as (keyof typeof c)[]) sheet.value(headRow, c[key], heads[key], 'header');
  itemsOf(plan).forEach((item, i) => {
    drawWorkings(sheet, ctx, item, i);
    drawItem(sheet, ctx, item, i);
  });
  drawTotal(sheet, ctx);
  drawCheapest(sheet, ctx);
  drawChart(sheet, ctx);
  for (let col: number = h.value; col <= h.unlikely; col++) sheet.hideColumn(col);
  const status = cellAddress(firstRow, c.likelihood).replace(/^/, '$');
  for (const [mark, style] of [
    ['●', 'ok'],
    ['▲', 'warn'],
    ['×', 'bad'],
    ['○', 'pending'],
  ] as const)
    sheet.when(rangeAddress(firstRow, c.likelihood, l.last, c.likelihood), `LEFT(${status},1)="${mark}"`, style);
  for (const field of ['latest', 'projected', 'points', 'likelihood', 'growth', 'change', 'method', 'full'] as const)
    sheet.field(field, 'result', firstRow, c[field], l.last, c[field]);
  return sheet
    .field('total', 'result', l.total, c.points)
    .value(l.note, 2, t.note, 'note')
    .merge(rangeAddress(l.note, 2, l.note, lastCol))
    .height(l.note, 30)
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: rangeAddress(1, 1, l.note, lastCol),
      fitWidth: 1,
      fitHeight: 0,
      titleRows: `${headRow}:${headRow}`,
      footerLeft: `${m.sheetsScoring.tabs.outlook}　${plan.documentNumber}`,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}

/** Projected points in all, and how many items are how likely. */
function summary({ plan, m }: SheetContext): string {
  const s = m.sheetsScoring.outlook.summary;
  const { last, total } = layoutOf(plan);
  const col = columnLetters(helpersOf(plan).likelihood);
  const count = (k: number) => `COUNTIF($${col}$${firstRow}:$${col}$${last},${k})`;
  const texts = [s.of, s.likely, s.possible, s.unlikely, s.unknown];
  return [
    quote(s.points),
    `TEXT(${cellAddress(total, c.points)},"0.00")`,
    ...texts.flatMap((text, k) => [quote(text), count(k + 1)]),
    quote(s.end),
  ].join('&');
}

/** Position of an item and year (from 1) in the calculation sheet's columns. */
const calcAt = (plan: Plan, field: string, i: number, k: number) =>
  `INDEX(${fieldName('calc', field)},${i * plan.years.length + k})`;

/** Of the hidden cells by year from a column on, that of the latest year with a figure. Formula without "=". */
const latestOf = (plan: Plan, row: number, col: number) =>
  `INDEX(${rangeAddress(row, col, row, col + plan.years.length - 1)},MAX(1,${cellAddress(row, helpersOf(plan).latest)}))`;

/** Values by year, a running year's scaled up, and when they hold; then latest, first, mean change, what the rule needs, the chart's columns. */
function drawWorkings(sheet: SheetBuilder, ctx: SheetContext, item: Item, i: number): void {
  const { plan } = ctx;
  const h = helpersOf(plan);
  const n = plan.years.length;
  const row = firstRow + i;
  const at = (col: number) => cellAddress(row, col);
  const put = (col: number, formula: string) => sheet.formula(row, col, `=${formula}`, 'blank');
  const accumulation = isTask(item) ? '2' : fieldName('plan', `${item.id}_accumulationIndex`);
  // What is judged each year has no trend towards an end.
  put(h.repeats, isTask(item) ? '1' : `IF(${accumulation}=2,1,0)`);
  const kind = isTask(item) ? 'task' : item.kind;
  const grows = {
    task: '1=1',
    amount: '1=1',
    ratio: '1=0',
    roster: `${at(h.repeats)}=1`,
    figure: `${at(h.repeats)}=1`,
  }[kind];
  plan.years.forEach((year, y) => {
    const actual = calcAt(plan, 'actual', i, y + 1);
    const schedule = calcAt(plan, 'schedule', i, y + 1);
    const target = calcAt(plan, 'target', i, y + 1);
    const running = `ISNUMBER(${actual}),${calcAt(plan, 'final', i, y + 1)}=0`;
    // Schedule progress is actual ÷ (target × share), so the whole year, actual ÷ share, is schedule × target.
    const [plain, known] =
      directionOf(item) === 'lower'
        ? [`${target}/${schedule}`, `N(${schedule})>0`]
        : [`${schedule}*${target}`, `ISNUMBER(${schedule})`];
    // Of a sum over the years only the running year's own part is scaled.
    const before = plan.years
      .slice(0, y)
      .reduce(
        (rest, _, k) => `IF(ISNUMBER(${calcAt(plan, 'actual', i, k + 1)}),${calcAt(plan, 'actual', i, k + 1)},${rest})`,
        '0',
      );
    const summed = `IF(AND(${accumulation}=3,N(${actual})<>0),${before}+(${actual}-${before})*(${plain})/${actual},${plain})`;
    const whole = kind === 'task' ? `MIN(100,${plain})` : kind === 'amount' ? summed : plain;
    put(h.partial + y, `IF(AND(${running},${grows},${known}),1,0)`);
    put(h.value + y, `IF(ISNUMBER(${actual}),IF(${at(h.partial + y)}=1,${whole},${actual}),"")`);
    put(h.time + y, `IF(AND(${running},${at(h.partial + y)}=0),${year - 1}+${elapsedShare(String(year))},${year})`);
  });
  const values = plan.years.map((_, k) => at(h.value + k));
  const baseline = calcAt(plan, 'baseline', i, 1);
  const first = (of: number) =>
    [...values.keys()].reverse().reduce((rest, k) => `IF(ISNUMBER(${values[k]}),${at(of + k)},${rest})`, '""');
  put(
    h.latest,
    values.reduce((rest, value, k) => `IF(ISNUMBER(${value}),${k + 1},${rest})`, '0'),
  );
  put(h.first, `IF(ISNUMBER(${baseline}),${baseline},${first(h.value)})`);
  put(h.firstTime, `IF(ISNUMBER(${baseline}),${plan.baselineYear},${first(h.time)})`);
  const span = `${latestOf(plan, row, h.time)}-N(${at(h.firstTime)})`;
  put(
    h.change,
    `IF(OR(${at(h.latest)}=0,${at(h.repeats)}=1,${span}<=0),0,ROUND((${at(c.latest)}-${at(h.first)})/(${span}),8))`,
  );
  put(
    h.previous,
    `IF(${at(h.latest)}=0,"",IF(${at(h.latest)}=${n},${calcAt(plan, 'previous', i, n)},${at(c.projected)}-${at(h.change)}))`,
  );
  put(h.rule, calcAt(plan, 'ruleIndex', i, 1));
  for (let p = 1; p <= 4; p++) put(h.param + p - 1, parameterFormula(item.id, at(h.rule), p));
  const rounded = `ROUND(${at(c.attainment)},8)`;
  const actual = `INDEX(${fieldName('calc', `${item.id}_actual`)},MAX(1,${at(h.latest)}))`;
  const met =
    directionOf(item) === 'lower' ? `ROUND(${at(c.target)}-${actual},8)>=0` : `ROUND(${at(c.target)}-${actual},8)<=0`;
  const reached = `AND(${met},OR(${at(h.repeats)}=0,${at(h.latest)}=${n}))`;
  put(
    h.likelihood,
    `IF(NOT(ISNUMBER(${at(c.attainment)})),5,IF(${rounded}>=${likelihoodLimits.likely},IF(${reached},1,2),IF(${rounded}>=${likelihoodLimits.possible},3,4)))`,
  );
  sheet.value(row, h.dimension, item.dimension, 'blank');
  put(h.weight, calcAt(plan, 'weight', i, 1));
  put(h.label, `${quote(`${item.id} `)}&${at(c.name)}`);
  const bar = (col: number, when: string) => put(col, `IF(${when},MIN(${at(c.attainment)},${attainmentCap}),"")`);
  bar(h.on, `${at(h.likelihood)}<=2`);
  bar(h.possible, `${at(h.likelihood)}=3`);
  bar(h.unlikely, `${at(h.likelihood)}=4`);
}

function drawItem(sheet: SheetBuilder, ctx: SheetContext, item: Item, i: number): void {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.outlook;
  const h = helpersOf(plan);
  const n = plan.years.length;
  const final = plan.years[n - 1] ?? plan.baselineYear;
  const row = firstRow + i;
  const at = (col: number) => cellAddress(row, col);
  const decimals = isTask(item) ? 1 : item.decimals;
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
    .formula(row, c.year, `=IF(${none},"",INDEX({${plan.years.join(',')}},${at(h.latest)}))`, 'computedMiddle', {
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
  // A running last year still counts as time to improve; a finished one leaves none.
  const left = `MAX(${final}-${latestOf(plan, row, h.time)},${latestOf(plan, row, h.partial)})`;
  const open = (value: string) => `IF(${known},IF(OR(ROUND(${at(c.gap)},8)>=0,${left}=0),"",${value}),"")`;
  put(c.change, open(`(${at(c.target)}-${at(c.latest)})/${left}`), signed);
  put(
    c.growth,
    open(`IF(OR(${at(c.latest)}<=0,${at(c.target)}<=0),"",POWER(${at(c.target)}/${at(c.latest)},1/${left})-1)`),
    '+0.0%;"−"0.0%;0%',
  );
  const ahead = `${at(c.latest)}+${at(h.change)}*(${final}-${latestOf(plan, row, h.time)})`;
  put(c.projected, `IF(${none},"",${isTask(item) ? `MAX(0,MIN(100,${ahead}))` : `MAX(0,${ahead})`})`, format);
  put(
    c.attainment,
    `IF(${known},${attainmentFormula(at(c.projected), at(c.target), directionOf(item))},"")`,
    formats.rate,
  );
  put(c.full, fullFormula(plan, item, row), formats.points);
  put(c.points, `IF(${known},${at(c.full)}*${rateFormula(plan, item, i)},0)`, formats.points);
  sheet.formula(
    row,
    c.likelihood,
    `=CHOOSE(${at(h.likelihood)},${likelihoods.map((key) => quote(t.likelihoods[key])).join(',')})`,
    'status',
  );
  const [schedule, trend, same] = methods.map((key) => quote(t.methods[key]));
  const partial = `${latestOf(plan, row, h.partial)}=1`;
  sheet.formula(
    row,
    c.method,
    `=IF(${none},${quote(m.common.dash)},IF(AND(${partial},OR(${at(h.latest)}=${n},${at(h.change)}=0)),${schedule},IF(${at(h.change)}=0,${same},${trend})))`,
    'textCenter',
  );
}

/** Rate of the projected value by the item's chosen rule. Formula without "=". */
function rateFormula(plan: Plan, item: Item, i: number): string {
  const h = helpersOf(plan);
  const at = (col: number) => `$${cellAddress(firstRow + i, col)}`;
  const params = [at(h.param), at(h.param + 1), at(h.param + 2), at(h.param + 3)] as const;
  const refs = {
    actual: at(c.projected),
    target: at(c.target),
    baseline: calcAt(plan, 'baseline', i, 1),
    previous: at(h.previous),
    params,
    direction: directionOf(item),
  };
  return `CHOOSE(${at(h.rule)},${ruleList.map((rule) => rule.formula(refs)).join(',')})`;
}

/** Weight of a dimension as it is scored. Formula without "=". */
function dimensionWeight(plan: Plan, dimension: string): string {
  const weight = `INDEX(${fieldName('plan', 'dim_weight')},${plan.dimensions.findIndex(({ id }) => id === dimension) + 1})`;
  return `IF(ISNUMBER(${weight}),${weight},100/${plan.dimensions.length})`;
}

/** Weight of the items of a dimension together. Formula without "=". */
function weightWithin(plan: Plan, dimension: string): string {
  const h = helpersOf(plan);
  const { last } = layoutOf(plan);
  const fixed = (col: number) => `$${columnLetters(col)}$${firstRow}:$${columnLetters(col)}$${last}`;
  return `SUMIF(${fixed(h.dimension)},${quote(dimension)},${fixed(h.weight)})`;
}

/** Full points with nothing left out, on a scale where the plan is worth 100. Formula without "=". */
function fullFormula(plan: Plan, item: Item, row: number): string {
  const weight = helpersOf(plan).weight;
  const counted = cellAddress(layoutOf(plan).total, weight, true);
  const within = weightWithin(plan, item.dimension);
  const share = `100*${dimensionWeight(plan, item.dimension)}/${counted}*${cellAddress(row, weight)}/${within}`;
  return `IF(AND(${within}>0,${counted}>0),IFERROR(${share},0),0)`;
}

function drawTotal(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const { last, total } = layoutOf(plan);
  const sum = (col: number) => `=SUM(${rangeAddress(firstRow, col, last, col)})`;
  // Of the dimensions those whose items weigh something, for the full points above.
  const counted = plan.dimensions.map(({ id }) => `IF(${weightWithin(plan, id)}>0,${dimensionWeight(plan, id)},0)`);
  sheet
    .formula(total, helpersOf(plan).weight, `=${counted.join('+')}`, 'blank')
    .height(total, 26)
    .fill(rangeAddress(total, 2, total, lastCol), 'totalText')
    .value(total, 2, m.sheetsScoring.outlook.total, 'totalText')
    .merge(rangeAddress(total, 2, total, c.attainment))
    .formula(total, c.full, sum(c.full), 'total', { format: formats.points })
    .formula(total, c.points, sum(c.points), 'total', { format: formats.points });
}

/** The cheapest next points of the latest year in which there are any, as they were when the sheet was drawn. */
function drawCheapest(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m, entries, today } = ctx;
  const t = m.sheetsScoring.outlook;
  const { cheapest: top } = layoutOf(plan);
  const years = score(plan, entries, { today }).annual.map(({ year, items }) => ({
    year,
    list: cheapestPoints(plan, items),
  }));
  const latest = [...years].reverse().find((annual) => annual.list.length > 0);
  const list = latest?.list.slice(0, cheapestRows) ?? [];
  sheet.value(top, 2, t.cheapest, 'section').height(top, 24);
  sheet
    .value(
      top,
      c.year,
      latest === undefined ? t.cheapestNone({ day: today }) : t.cheapestHint({ year: latest.year, day: today }),
      'hint',
    )
    .merge(rangeAddress(top, c.year, top, lastCol));
  const h = t.cheapestHeaders;
  const columns = [
    [2, h.place],
    [c.name, t.headers.name],
    [c.measure, t.headers.measure],
    [c.latest, h.missing],
    [c.target, h.relative],
    [c.gap, h.perCent],
    [c.change, h.forOne],
    [c.growth, h.lost],
  ] as const;
  sheet.height(top + 1, 36).value(top + 1, c.year, null, 'header');
  for (const [col, text] of columns) sheet.value(top + 1, col, text, 'header');
  sheet.merge(rangeAddress(top + 1, c.measure, top + 1, c.year));
  list.forEach((next, k) => {
    const item = itemById(plan, next.item);
    if (item === undefined) return;
    const row = top + 2 + k;
    const format = measureFormat(isTask(item) ? 1 : item.decimals);
    sheet
      .height(row, 20)
      .value(row, 2, k + 1, 'label')
      .value(row, c.name, `${item.id} ${pick(item.shortName, m)}`, 'textSmall')
      .value(row, c.measure, isTask(item) ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m), 'textCenter')
      .merge(rangeAddress(row, c.measure, row, c.year))
      .value(row, c.latest, next.missing, 'number', { format })
      .value(row, c.target, next.relative, 'number', { format: formats.rate })
      .value(row, c.gap, next.perCent, 'number', { format: '0.000"  "' })
      .value(row, c.change, next.forOnePoint ?? m.common.dash, 'number', { format })
      .value(row, c.growth, next.lost, 'number', { format: formats.points });
  });
}

/** Projected attainment by item, beside the table, for the screen: as many bars as rows. */
function drawChart(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsScoring.outlook;
  const h = helpersOf(plan);
  const { last } = layoutOf(plan);
  const range = (col: number) => rangeAddress(firstRow, col, last, col);
  const bar = (name: string, col: number, color: string) => ({
    name,
    values: range(col),
    color,
    labels: { format: '[>=1.25]"≥125%";0%', position: 'outsideEnd', color: chartColors.ink } as const,
  });
  sheet.chart({
    key: 'attainment',
    type: 'bar',
    title: t.chart,
    area: rangeAddress(headRow, h.unlikely + 1, last, h.unlikely + 10),
    categories: range(h.label),
    series: [
      bar(t.chartOn, h.on, chartColors.met),
      bar(t.chartPossible, h.possible, chartColors.near),
      bar(t.chartUnlikely, h.unlikely, chartColors.missed),
    ],
    gapWidth: 35,
    overlap: 100,
    primary: { min: 0, max: 1.5, major: 0.25, format: '0%' },
    reverse: true,
    legend: 'bottom',
    altText: t.chartAlt,
  });
}
