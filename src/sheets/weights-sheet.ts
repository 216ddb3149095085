/**
 * 权重设定, the weights sheet: the weights in use beside equal, AHP and entropy weights, for dimensions and items; who is
 * still on an assumed weight; sums at every level. The comparisons for AHP are chosen here, everything else is formulas,
 * twins of `scoring/weights`. It scores nothing itself: scores use the plan sheet's weights.
 */
import { pick } from '../i18n';
import { itemsOf } from '../plan/items';
import { acceptedRatio, randomIndex } from '../scoring/weights/ahp';
import { comparisonField } from '../scoring/weights/plan-weights';
import { cellAddress, columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import { chartColors } from './chart-style';
import type { SheetContext } from './context';
import { formats } from './formats';
import { quote } from './formula';
import { fieldName } from './names';
import type { SheetSpec } from './spec';
import { heightOfLines, linesIn } from './text-lines';

const c = { id: 2, name: 3, entered: 4, full: 5, equal: 6, ahp: 7, entropy: 8, state: 9, sum: 10, check: 11 } as const;
const lastCol = c.check;
/** Power iteration: an error shrinks by the ratio of the second eigenvalue to the first, under 0.7 even where comparisons contradict each other badly. */
const steps = 80;
const scale = ['9', '8', '7', '6', '5', '4', '3', '2', '1', '1/2', '1/3', '1/4', '1/5', '1/6', '1/7', '1/8', '1/9'];
/** Share of a total of 100, two digits and room at the right. */
const points = { format: formats.points };

function layoutOf({ plan }: SheetContext) {
  const n = plan.dimensions.length;
  const firstDimension = 7;
  const lastDimension = firstDimension + n - 1;
  const matrix = lastDimension + 5; // header row of the comparisons
  const result = matrix + n + 2;
  const items = result + 4; // header row
  const firstItem = items + 1;
  const lastItem = items + itemsOf(plan).length;
  const cols = Math.max(lastCol, c.entered + n);
  // Beyond the print area: dimension and workings of the entropy of each item; the steps of the power iteration; the comparisons in numbers.
  const helper = cols + 2;
  const power = helper + 4 + plan.years.length;
  const numbers = power + n;
  return {
    n,
    cols,
    firstDimension,
    lastDimension,
    matrix,
    result,
    items,
    firstItem,
    lastItem,
    helper,
    power,
    numbers,
  } as const;
}

/** The weights sheet. */
export function buildWeights(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.weights;
  const l = layoutOf(ctx);
  const wide = m.common.language === 'en';
  const sheet = new SheetBuilder({
    key: 'weights',
    version: 1,
    name: m.sheetsScoring.tabs.weights,
    tabColor: '1F3A5F',
    columnWidths: [
      1.5,
      7,
      wide ? 40 : 34,
      11,
      11,
      11,
      11,
      11,
      14,
      13,
      wide ? 27 : 22,
      13,
      ...Array.from({ length: Math.max(0, l.n + c.entered - lastCol) }, () => 11),
    ],
    freeze: { rows: 4, cols: c.name },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill(rangeAddress(3, 2, 3, l.cols), 'titleRule')
    .height(3, 20);
  drawStillAssumed(sheet, ctx);
  drawDimensions(sheet, ctx);
  drawComparisons(sheet, ctx);
  drawEigenvector(sheet, ctx, l);
  drawItems(sheet, ctx);
  const note = l.lastItem + 2;
  sheet
    .value(note, 2, t.note, 'note')
    .merge(rangeAddress(note, 2, note, l.cols))
    .height(note, heightOfLines(linesIn(t.note, 130), 30));
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: rangeAddress(1, 1, note, l.cols),
      fitWidth: 1,
      fitHeight: 0,
      footerLeft: `${t.title}　${plan.documentNumber}`,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}

/** A column of the sheet between two rows, fixed. */
const column = (col: number, first: number, last: number) =>
  `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${last}`;
const headers = (sheet: SheetBuilder, row: number, texts: readonly (readonly [number, string])[]) =>
  texts.forEach(([col, text]) => sheet.value(row, col, text, 'header'));

function drawStillAssumed(sheet: SheetBuilder, ctx: SheetContext): void {
  const t = ctx.m.sheetsScoring.weights;
  const l = layoutOf(ctx);
  const flags = column(c.state, l.firstDimension, l.lastDimension);
  const s = t.stillAssumed;
  sheet
    .formula(
      4,
      2,
      `=${quote(s.start)}&COUNTIF(${flags},${quote(t.assumed)})&${quote(s.items)}&SUM(${fieldName('plan', 'assumed_weight')})&${quote(s.end)}`,
      'hint',
    )
    .merge(rangeAddress(4, 2, 4, l.cols))
    .height(4, 22);
}

/** Dimensions: weight in use, brought to 100, and by each method; the items' sum against it. */
function drawDimensions(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.weights;
  const h = t.headers;
  const l = layoutOf(ctx);
  const total = l.lastDimension + 1;
  sheet.value(5, 2, t.dimensions, 'section').height(5, 24).height(6, 26);
  headers(sheet, 6, [
    [c.id, h.order],
    [c.name, h.dimension],
    [c.entered, h.entered],
    [c.full, h.full],
    [c.equal, h.equal],
    [c.ahp, h.ahp],
    [c.entropy, h.entropy],
    [c.state, h.state],
    [c.sum, h.itemSum],
    [c.check, h.check],
  ]);
  plan.dimensions.forEach((dimension, d) => {
    const row = l.firstDimension + d;
    const weight = `INDEX(${fieldName('plan', 'dim_weight')},${d + 1})`;
    const members = column(c.entropy, l.firstItem, l.lastItem);
    const own = `$${columnLetters(l.helper)}$${l.firstItem}:$${columnLetters(l.helper)}$${l.lastItem}`;
    sheet
      .height(row, 21)
      .value(row, c.id, d + 1, 'label')
      .value(row, c.name, pick(dimension.name, m), 'labelLeft')
      .formula(row, c.entered, `=IF(ISNUMBER(${weight}),${weight},100/${l.n})`, 'computed', points)
      .formula(
        row,
        c.full,
        `=IF(SUM(${column(c.entered, l.firstDimension, l.lastDimension)})>0,100*${cellAddress(row, c.entered)}/SUM(${column(c.entered, l.firstDimension, l.lastDimension)}),0)`,
        'computed',
        points,
      )
      .formula(row, c.equal, `=100/${l.n}`, 'computed', points)
      .formula(row, c.ahp, `=100*${cellAddress(l.matrix + 1 + d, c.entered + l.n)}`, 'computed', points)
      .formula(row, c.entropy, `=SUMIF(${own},${quote(dimension.id)},${members})`, 'computed', points)
      .formula(row, c.state, `=IF(ISFORMULA(${weight}),${quote(t.assumed)},${quote(t.set)})`, 'status')
      .formula(row, c.sum, `=INDEX(${fieldName('plan', 'dim_sum')},${d + 1})`, 'computed', points)
      .formula(
        row,
        c.check,
        `=IF(ABS(${cellAddress(row, c.entered)}-N(${cellAddress(row, c.sum)}))<0.005,${quote(t.ok)},${quote(t.off)})`,
        'statusLeft',
      );
  });
  sheet
    .height(total, 24)
    .value(total, c.id, t.total, 'totalText')
    .merge(rangeAddress(total, c.id, total, c.name));
  for (const col of [c.entered, c.full, c.equal, c.ahp, c.entropy, c.sum])
    sheet.formula(total, col, `=SUM(${column(col, l.firstDimension, l.lastDimension)})`, 'total', points);
  sheet
    .value(total, c.state, null, 'totalText')
    .formula(
      total,
      c.check,
      `=IF(ABS(${cellAddress(total, c.entered)}-100)<0.005,${quote(t.hundred)},${quote(t.notHundred)})`,
      'statusLeft',
    );
  const check = rangeAddress(l.firstDimension, c.check, total, c.check);
  const first = `$${columnLetters(c.check)}${l.firstDimension}`;
  sheet.when(check, `LEFT(${first},1)="●"`, 'ok').when(check, `LEFT(${first},1)="▲"`, 'warn');
  stateColours(sheet, l.firstDimension, l.lastDimension);
  for (const field of ['full', 'equal', 'ahp', 'entropy'] as const)
    sheet.field(`dim_${field}`, 'result', l.firstDimension, c[field], l.lastDimension, c[field]);
  const series = (name: string, col: number, color: string, outline?: string) => ({
    name,
    values: rangeAddress(l.firstDimension, col, l.lastDimension, col),
    color,
    ...(outline ? { outline } : {}),
  });
  sheet.chart({
    key: 'methods',
    type: 'column',
    title: t.chart,
    area: rangeAddress(5, l.numbers + l.n + 1, l.matrix - 1, l.numbers + l.n + 9), // beside the tables, for the screen
    categories: rangeAddress(l.firstDimension, c.name, l.lastDimension, c.name),
    series: [
      series(h.entered, c.full, chartColors.actual),
      series(h.equal, c.equal, chartColors.target, chartColors.targetOutline),
      series(h.ahp, c.ahp, chartColors.line),
      series(h.entropy, c.entropy, chartColors.near, chartColors.lineLabel),
    ],
    gapWidth: 70,
    primary: { min: 0, format: '0' },
    legend: 'bottom',
    altText: t.chartAlt,
  });
}

function stateColours(sheet: SheetBuilder, first: number, last: number): void {
  const range = rangeAddress(first, c.state, last, c.state);
  const cell = `$${columnLetters(c.state)}${first}`;
  sheet.when(range, `LEFT(${cell},1)="●"`, 'ok').when(range, `LEFT(${cell},1)="△"`, 'warn');
}

/** The upper triangle is chosen, the lower follows; weights beside it, and what the comparisons are worth below. */
function drawComparisons(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m, entries } = ctx;
  const t = m.sheetsScoring.weights;
  const l = layoutOf(ctx);
  const first = l.matrix + 1;
  sheet.value(l.matrix - 2, 2, t.matrix, 'section').height(l.matrix - 2, 24);
  sheet
    .value(l.matrix - 1, 2, t.matrixHint, 'hint')
    .merge(rangeAddress(l.matrix - 1, 2, l.matrix - 1, l.cols))
    .height(l.matrix - 1, heightOfLines(linesIn(t.matrixHint, 140), 20));
  sheet
    .value(l.matrix, c.id, t.headers.order, 'header')
    .value(l.matrix, c.name, t.headers.dimension, 'header')
    .height(l.matrix, m.common.language === 'en' ? 44 : 24);
  plan.dimensions.forEach((dimension, i) => {
    const row = first + i;
    sheet.value(l.matrix, c.entered + i, pick(dimension.name, m), 'header').height(row, 20);
    sheet.value(row, c.id, i + 1, 'label').value(row, c.name, pick(dimension.name, m), 'labelLeft');
    for (let j = 0; j < l.n; j++) {
      const typed = entries.sheets['weights']?.[comparisonField(i + 1)]?.[j - i - 1];
      if (j > i) sheet.entry(row, c.entered + j, typed, 'entryCenter');
      else sheet.formula(row, c.entered + j, `=${numeric(l, i, j)}`, 'computedMiddle', { format: '# ?/?' });
    }
    sheet.formula(
      row,
      c.entered + l.n,
      `=${cellAddress(l.matrix + steps + 1, l.power + i)}/SUM(${vector(l, steps + 1)})`,
      'subtotalMiddle',
      { format: '0.0000' },
    );
    if (i < l.n - 1) {
      sheet.field(comparisonField(i + 1), 'entry', row, c.entered + i + 1, row, c.entered + l.n - 1);
      sheet.validation({
        range: rangeAddress(row, c.entered + i + 1, row, c.entered + l.n - 1),
        rule: { kind: 'list', values: scale },
        prompt: t.prompt,
        error: { ...t.error, style: 'stop' },
      });
    }
  });
  sheet.value(l.matrix, c.entered + l.n, t.weight, 'header').height(first + l.n, 6);
  const r = t.result;
  const eigen = `SUM(${vector(l, steps + 2)})`; // each step divides by the sum before it
  const lambda = cellAddress(l.result + 1, c.entered);
  const index = cellAddress(l.result + 1, c.full);
  const random = randomIndex[l.n - 1] ?? randomIndex[randomIndex.length - 1];
  headers(sheet, l.result, [
    [c.name, r.filled],
    [c.entered, r.lambda],
    [c.full, r.index],
    [c.equal, r.random],
    [c.ahp, r.ratio],
    [c.entropy, r.verdict],
  ]);
  sheet
    .merge(rangeAddress(l.result, c.entropy, l.result, c.check))
    .height(l.result, 32)
    .height(l.result + 1, 22);
  const pairs = (l.n * (l.n - 1)) / 2;
  const filled = plan.dimensions
    .slice(1)
    .map((_, i) => `COUNTA(${rangeAddress(first + i, c.entered + i + 1, first + i, c.entered + l.n - 1)})`);
  sheet
    .formula(
      l.result + 1,
      c.name,
      `=${filled.length > 0 ? filled.join('+') : '0'}&${quote(`${r.of}${pairs}`)}`,
      'computedMiddle',
    )
    .formula(l.result + 1, c.entered, `=${eigen}`, 'computedMiddle', { format: '0.0000' })
    .formula(l.result + 1, c.full, l.n < 3 ? '=0' : `=MAX(0,(${lambda}-${l.n})/${l.n - 1})`, 'computedMiddle', {
      format: '0.0000',
    })
    .value(l.result + 1, c.equal, random ?? null, 'computedMiddle', { format: '0.00' })
    .formula(
      l.result + 1,
      c.ahp,
      l.n < 3 ? '=0' : `=${index}/${cellAddress(l.result + 1, c.equal)}`,
      'computedMiddle',
      { format: '0.0000' },
    )
    .formula(
      l.result + 1,
      c.entropy,
      `=IF(${cellAddress(l.result + 1, c.ahp)}<=${acceptedRatio},${quote(r.pass)},${quote(r.fail)})`,
      'statusLeft',
    )
    .merge(rangeAddress(l.result + 1, c.entropy, l.result + 1, c.check))
    .field('lambda', 'result', l.result + 1, c.entered)
    .field('ratio', 'result', l.result + 1, c.ahp)
    .field('verdict', 'result', l.result + 1, c.entropy);
  const verdict = rangeAddress(l.result + 1, c.entropy, l.result + 1, c.check);
  const cell = cellAddress(l.result + 1, c.entropy, true);
  sheet.when(verdict, `LEFT(${cell},1)="●"`, 'ok').when(verdict, `LEFT(${cell},1)="×"`, 'bad');
}

type Layout = ReturnType<typeof layoutOf>;

/** A comparison as a number: chosen words above the diagonal, reciprocals below. Formula without "=". */
function numeric(l: Layout, i: number, j: number): string {
  if (i === j) return '1';
  if (i > j) return `1/(${numeric(l, j, i)})`;
  const cell = cellAddress(l.matrix + 1 + i, c.entered + j);
  return `IF(${cell}="",1,IFERROR(IF(LEFT(${cell},2)="1/",1/VALUE(MID(${cell},3,1)),VALUE(${cell})),1))`;
}

/** Row k of the power iteration, from 1. */
const vector = (l: Layout, k: number) => rangeAddress(l.matrix + k, l.power, l.matrix + k, l.power + l.n - 1);

/**
 * The principal eigenvector by power iteration, one row a step from the equal vector: next = matrix × last ÷ sum of last.
 * The matrix in numbers stands beside it. Both are beyond the print area and hidden.
 */
function drawEigenvector(sheet: SheetBuilder, { m }: SheetContext, l: Layout): void {
  sheet.value(l.matrix, l.power, m.sheetsScoring.weights.helper, 'hint');
  for (let i = 0; i < l.n; i++) {
    for (let j = 0; j < l.n; j++) sheet.formula(l.matrix + 1 + i, l.numbers + j, `=${numeric(l, i, j)}`, 'blank');
    const row = rangeAddress(l.matrix + 1 + i, l.numbers, l.matrix + 1 + i, l.numbers + l.n - 1);
    sheet.value(l.matrix + 1, l.power + i, 1 / l.n, 'blank');
    for (let k = 1; k <= steps + 1; k++)
      sheet.formula(l.matrix + 1 + k, l.power + i, `=SUMPRODUCT(${row},${vector(l, k)})/SUM(${vector(l, k)})`, 'blank');
  }
  for (let col: number = l.helper; col < l.numbers + l.n; col++) sheet.hideColumn(col);
}

/** Items: the same comparison; entropy from their attainment by year, with its workings beside. */
function drawItems(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.weights;
  const h = t.headers;
  const l = layoutOf(ctx);
  const items = itemsOf(plan);
  const n = plan.years.length;
  sheet
    .value(l.items - 1, 2, t.items, 'section')
    .height(l.items - 1, 24)
    .height(l.items, 30);
  headers(sheet, l.items, [
    [c.id, h.id],
    [c.name, h.name],
    [c.entered, h.entered],
    [c.full, h.full],
    [c.equal, h.equal],
    [c.ahp, h.ahp],
    [c.entropy, h.entropy],
    [c.state, h.state],
    [c.sum, h.years],
    [c.check, h.divergence],
  ]);
  const at = (row: number, col: number) => cellAddress(row, col);
  const own = column(l.helper, l.firstItem, l.lastItem);
  const divergence = column(c.check, l.firstItem, l.lastItem);
  items.forEach((item, i) => {
    const row = l.firstItem + i;
    const d = plan.dimensions.findIndex(({ id }) => id === item.dimension);
    const dimension = (col: number) => cellAddress(l.firstDimension + d, col, true);
    const members = items.filter((other) => other.dimension === item.dimension).length;
    const share = `IF(SUMIF(${own},${quote(item.dimension)},${column(c.entered, l.firstItem, l.lastItem)})>0,${at(row, c.entered)}/SUMIF(${own},${quote(item.dimension)},${column(c.entered, l.firstItem, l.lastItem)}),0)`;
    const data = fieldName('calc', `${item.id}_attainment`);
    const [low, spread] = [at(row, l.helper + 1), at(row, l.helper + 2)];
    const terms = rangeAddress(row, l.helper + 4, row, l.helper + 3 + n);
    sheet
      .height(row, 20)
      .value(row, c.id, item.id, 'label')
      .value(row, c.name, pick(item.shortName, m), 'textSmall')
      .formula(
        row,
        c.entered,
        `=IF(ISNUMBER(${fieldName('plan', `${item.id}_weight`)}),${fieldName('plan', `${item.id}_weight`)},${dimension(c.entered)}/${members})`,
        'computed',
        points,
      )
      .formula(row, c.full, `=${dimension(c.full)}*${share}`, 'computed', points)
      .formula(row, c.equal, `=${dimension(c.equal)}/${members}`, 'computed', points)
      .formula(row, c.ahp, `=${dimension(c.ahp)}*${share}`, 'computed', points)
      .formula(
        row,
        c.entropy,
        `=IF(SUM(${divergence})>0.000000000000001,100*${at(row, c.check)}/SUM(${divergence}),100/${items.length})`,
        'computed',
        points,
      )
      .formula(
        row,
        c.state,
        `=IF(INDEX(${fieldName('plan', 'assumed_weight')},${i + 1})=1,${quote(t.assumed)},${quote(t.set)})`,
        'status',
      )
      .formula(row, c.sum, `=COUNT(${data})`, 'computed', { format: '0"  "' })
      .formula(
        row,
        c.check,
        `=IF(OR(${at(row, c.sum)}<2,${spread}=0),0,1+SUM(${terms})/LN(${at(row, c.sum)}))`,
        'computed',
        { format: '0.0000"  "' },
      )
      .value(row, l.helper, item.dimension, 'blank')
      .formula(row, l.helper + 1, `=IF(${at(row, c.sum)}=0,0,MIN(${data}))`, 'blank')
      .formula(row, l.helper + 2, `=IF(${at(row, c.sum)}=0,0,MAX(${data})-MIN(${data}))`, 'blank')
      .formula(row, l.helper + 3, `=SUM(${data})-${at(row, c.sum)}*${low}`, 'blank');
    for (let k = 1; k <= n; k++) {
      const value = `INDEX(${data},${k})`;
      const part = `(${value}-${low})/${at(row, l.helper + 3)}`;
      sheet.formula(
        row,
        l.helper + 3 + k,
        `=IF(ISNUMBER(${value}),IF(AND(${spread}>0,${value}>${low}),${part}*LN(${part}),0),0)`,
        'blank',
      );
    }
  });
  const total = l.lastItem + 1;
  sheet
    .height(total, 24)
    .value(total, c.id, t.total, 'totalText')
    .merge(rangeAddress(total, c.id, total, c.name));
  for (const col of [c.entered, c.full, c.equal, c.ahp, c.entropy])
    sheet.formula(total, col, `=SUM(${column(col, l.firstItem, l.lastItem)})`, 'total', points);
  sheet.fill(rangeAddress(total, c.state, total, c.check), 'totalText');
  stateColours(sheet, l.firstItem, l.lastItem);
  for (const field of ['full', 'equal', 'ahp', 'entropy'] as const)
    sheet.field(`item_${field}`, 'result', l.firstItem, c[field], l.lastItem, c[field]);
}
