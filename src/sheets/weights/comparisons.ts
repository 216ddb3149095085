/**
 * AHP on the weights sheet: the comparisons chosen in the upper triangle, the principal eigenvector by power iteration,
 * and whether the comparisons contradict each other. Twin of `scoring/weights/ahp`.
 */
import { pick } from '../../i18n';
import { acceptedRatio, powerSteps as steps, randomIndex } from '../../scoring/weights/ahp';
import { comparisonField, judgeCount, pairsOf } from '../../scoring/weights/judges';
import { cellAddress, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { heightOfLines, linesIn } from '../text-lines';
import { sized } from '../word-length';
import { c, comparisonScale, headers, layoutOf, type WeightsLayout } from './layout';
import { oneOf } from '../limits';

/** The upper triangle is chosen, the lower follows; weights beside it, and what the comparisons are worth below. */
export function drawComparisons(sheet: SheetBuilder, ctx: SheetContext): void {
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
    .height(l.matrix, sized(m, 24, 44));
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
        rule: oneOf(comparisonScale),
        prompt: t.prompt,
        error: { ...t.error, style: 'stop' },
      });
    }
  });
  sheet.value(l.matrix, c.entered + l.n, t.weight, 'header').height(first + l.n, 6);
  drawVerdict(sheet, ctx, l);
  drawEigenvector(sheet, ctx, l);
}

/** Eigenvalue, consistency index and ratio, and whether the comparisons can be used. */
function drawVerdict(sheet: SheetBuilder, { plan, m }: SheetContext, l: WeightsLayout): void {
  const r = m.sheetsScoring.weights.result;
  const first = l.matrix + 1;
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
    .height(l.result, sized(m, 32, 48))
    .height(l.result + 1, 22);
  const pairs = (l.n * (l.n - 1)) / 2;
  const filled = plan.dimensions
    .slice(1)
    .map((_, i) => `COUNTIF(${rangeAddress(first + i, l.numbers + i + 1, first + i, l.numbers + l.n - 1)},">0")`);
  const made = filled.length > 0 ? filled.join('+') : '0';
  const open = `(${pairs}-(${made}))`;
  sheet
    .formula(l.result + 1, c.name, `=${made}&${quote(`${r.of}${pairs}`)}`, 'computedMiddle')
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
      `=IF(${open}>0,${quote(r.open)}&${open}&${quote(r.openEnd)},IF(${cellAddress(l.result + 1, c.ahp)}<=${acceptedRatio(l.n)},${quote(r.pass)},${quote(r.fail)}))`,
      'statusLeft',
    )
    .merge(rangeAddress(l.result + 1, c.entropy, l.result + 1, c.check))
    .field('lambda', 'result', l.result + 1, c.entered)
    .field('ratio', 'result', l.result + 1, c.ahp)
    .field('verdict', 'result', l.result + 1, c.entropy);
  const verdict = rangeAddress(l.result + 1, c.entropy, l.result + 1, c.check);
  const cell = cellAddress(l.result + 1, c.entropy, true);
  sheet
    .when(verdict, `LEFT(${cell},1)="●"`, 'ok')
    .when(verdict, `LEFT(${cell},1)="▲"`, 'warn')
    .when(verdict, `LEFT(${cell},1)="×"`, 'bad');
}

/** A comparison as a number: chosen words above the diagonal, reciprocals below, "" where none was made. Formula without "=". */
function numeric(l: WeightsLayout, i: number, j: number): string {
  if (i === j) return '1';
  if (i > j) {
    const other = cellAddress(l.matrix + 1 + j, l.numbers + i);
    return `IF(${other}>0,1/${other},"")`;
  }
  return cellAddress(l.matrix + 1 + i, c.entered + j);
}

/** The same for the workings, where what was not compared is 0 and counts on the diagonal (Harker). Formula without "=". */
function working(l: WeightsLayout, i: number, j: number): string {
  const own = (col: number) => cellAddress(l.matrix + 1 + i, l.numbers + col);
  if (i === j) {
    const others = [
      ...(i > 0 ? [`COUNTIF(${own(0)}:${own(i - 1)},0)`] : []),
      ...(i < l.n - 1 ? [`COUNTIF(${own(i + 1)}:${own(l.n - 1)},0)`] : []),
    ];
    return ['1', ...others].join('+');
  }
  if (i > j) {
    const other = cellAddress(l.matrix + 1 + j, l.numbers + i);
    return `IF(${other}>0,1/${other},0)`;
  }
  const pair = pairsOf(l.n).findIndex(([a, b]) => a === i && b === j);
  return `N(${cellAddress((l.blocks[0]?.head ?? 0) + 1 + pair, c.entered + judgeCount)})`;
}

/** Row k of the power iteration, from 1. */
const vector = (l: WeightsLayout, k: number) => rangeAddress(l.matrix + k, l.power, l.matrix + k, l.power + l.n - 1);

/**
 * The principal eigenvector by power iteration, one row a step from the equal vector: next = matrix × last ÷ sum of last.
 * The matrix in numbers stands beside it. Both are beyond the print area and hidden.
 */
function drawEigenvector(sheet: SheetBuilder, { m }: SheetContext, l: WeightsLayout): void {
  sheet.value(l.matrix, l.power, m.sheetsScoring.weights.helper, 'hint');
  for (let i = 0; i < l.n; i++) {
    for (let j = 0; j < l.n; j++) sheet.formula(l.matrix + 1 + i, l.numbers + j, `=${working(l, i, j)}`, 'blank');
    const row = rangeAddress(l.matrix + 1 + i, l.numbers, l.matrix + 1 + i, l.numbers + l.n - 1);
    sheet.value(l.matrix + 1, l.power + i, 1 / l.n, 'blank');
    for (let k = 1; k <= steps + 1; k++)
      sheet.formula(l.matrix + 1 + k, l.power + i, `=SUMPRODUCT(${row},${vector(l, k)})/SUM(${vector(l, k)})`, 'blank');
  }
}
