/**
 * 稳健性, the robustness sheet: how far the zone's points and the units' scores and ranks move when the weights are drawn
 * at random around what they are. A worksheet cannot draw a thousand weights in a way that can be repeated, so the figures
 * are the engine's (`scoring/plan-robustness`), with day, seed and number of draws printed.
 */
import { isoOf } from '../entries/dates';
import { listedName } from '../i18n';
import type { Plan } from '../plan/schema';
import { score } from '../scoring';
import { asOfDay } from '../scoring/calendar';
import { parameterSpread, planRobustness, type UnitRange } from '../scoring/plan-robustness';
import { robustnessDefaults as defaults } from '../scoring/robustness';
import type { ItemScore, Scores, UnitScore } from '../scoring/score';
import { rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import { chartColors } from './chart-colors';
import type { SheetContext } from './context';
import { formats } from './formats';
import type { SheetSpec } from './spec';
import { heightOfLines, linesIn } from './text-lines';

const c = {
  id: 2,
  name: 3,
  score: 4,
  min: 5,
  p05: 6,
  median: 7,
  p95: 8,
  max: 9,
  rank: 10,
  ranks: 11,
  verdict: 12,
} as const;
const lastCol = c.verdict;
const zoneHead = 6;
/** A rank that moves by more places than this hangs on the weights. */
const firmRanks = 2;

const layoutOf = (plan: Plan) => {
  const unitHead = zoneHead + plan.years.length + 4;
  const last = unitHead + plan.units.length;
  return {
    unitHead,
    last,
    note: last + 1,
    chart: last + 3,
    chartEnd: last + 4 + Math.max(16, plan.units.length + 4),
  } as const;
};

/** The robustness sheet. */
export function buildRobustness(ctx: SheetContext): SheetSpec {
  const { plan, m, entries, today } = ctx;
  const t = m.sheetsScoring.robustness;
  const l = layoutOf(plan);
  const sheet = new SheetBuilder({
    key: 'robustness',
    version: 3,
    name: m.sheetsScoring.tabs.robustness,
    tabColor: '1B5E3F',
    columnWidths: [1.5, 7, 32, 11, 11, 11, 11, 11, 11, 9, 14, 14],
    freeze: { rows: 4, cols: 0 },
  });
  const subtitle = t.subtitle({
    runs: defaults.runs,
    spread: `±${defaults.spread * 100}%`,
    parameters: `±${parameterSpread * 100}%`,
    seed: defaults.seed,
    day: today,
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, subtitle, 'titleRule')
    .fill(rangeAddress(3, 2, 3, lastCol), 'titleRule')
    .height(3, 20)
    .height(4, 8);
  const scores = score(plan, entries, { today });
  const begun = scores.annual.filter(({ items }) => hasFigures(items));
  drawZone(sheet, ctx, scores, [
    ...begun.map(({ year }) => ({ label: m.common.year(year), period: year })),
    ...(scores.comprehensive.counted.length > 0 ? [{ label: t.end, period: 'comprehensive' as const }] : []),
  ]);
  drawUnits(sheet, ctx, scores, yearOver(plan, today));
  sheet
    .value(l.note, 2, t.note, 'note')
    .merge(rangeAddress(l.note, 2, l.note, lastCol))
    .height(l.note, heightOfLines(linesIn(t.note, 140), 30));
  return sheet
    .printed({
      area: rangeAddress(1, 1, l.chartEnd, lastCol),
      fitHeight: 1,
      footerLeft: `${m.sheetsScoring.tabs.robustness}　${plan.documentNumber}`,
    })
    .build();
}

const hasFigures = (items: readonly ItemScore[]) => items.some(({ actual }) => actual !== null);

/** The last year that is over by the as-of day, else the first. */
function yearOver(plan: Plan, today: string): number {
  const asOf = isoOf(asOfDay(plan, today));
  const first = plan.years[0] ?? plan.baselineYear;
  return plan.years.reduce((found, year) => (asOf >= `${year}-12-31` ? year : found), first);
}

function drawHeaders(sheet: SheetBuilder, { m }: SheetContext, row: number, name: string): void {
  const h = m.sheetsScoring.robustness.headers;
  const ranked = name === h.unit;
  sheet
    .value(row, c.id, ranked ? m.sheetsScoring.weights.headers.order : '', 'header')
    .value(row, c.name, name, 'header')
    .height(row, 32);
  for (const key of ['score', 'min', 'p05', 'median', 'p95', 'max'] as const)
    sheet.value(row, c[key], h[key], 'header');
  sheet
    .value(row, c.rank, ranked ? h.rank : '', 'header')
    .value(row, c.ranks, ranked ? h.ranks : '', 'header')
    .value(row, c.verdict, h.verdict, 'header');
}

function drawRange(sheet: SheetBuilder, { m }: SheetContext, row: number, label: string, range: UnitRange): void {
  const t = m.sheetsScoring.robustness;
  const { scores, ranks } = range;
  const [low, high] = range.grades;
  const firm = low === high && (ranks === null || ranks.p95 - ranks.p05 <= firmRanks);
  sheet
    .height(row, 21)
    .value(row, c.name, label, 'textSmall')
    .value(row, c.score, range.score, 'subtotal', { format: formats.points });
  for (const key of ['min', 'p05', 'median', 'p95', 'max'] as const)
    sheet.value(row, c[key], scores[key], 'computed', { format: formats.points });
  sheet
    .value(row, c.rank, range.rank, 'computedMiddle')
    .value(row, c.ranks, ranks === null ? null : t.ranks({ best: ranks.p05, worst: ranks.p95 }), 'computedMiddle');
  sheet.value(row, c.verdict, firm ? t.firm : t.loose, 'status');
}

function drawZone(
  sheet: SheetBuilder,
  ctx: SheetContext,
  scores: Scores,
  periods: readonly { readonly label: string; readonly period: UnitScore['year'] }[],
): void {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.robustness;
  const last = zoneHead + plan.years.length + 1;
  sheet.value(zoneHead - 1, 2, t.zone, 'section').height(zoneHead - 1, 24);
  drawHeaders(sheet, ctx, zoneHead, t.headers.period);
  if (periods.length === 0)
    sheet.value(zoneHead + 1, 2, t.none, 'hint').merge(rangeAddress(zoneHead + 1, 2, zoneHead + 1, 8));
  periods.forEach(({ label, period }, k) => {
    const [zone] = planRobustness(plan, { ...scores, units: [] }, period);
    if (zone === undefined) return;
    sheet.value(zoneHead + 1 + k, c.id, k + 1, 'label');
    drawRange(sheet, ctx, zoneHead + 1 + k, label, zone);
  });
  colours(sheet, zoneHead + 1, last);
}

/** Units best first, and their ranges as floating bars: the bar to 95 % under a white one to 5 %. */
function drawUnits(sheet: SheetBuilder, ctx: SheetContext, scores: Scores, year: number): void {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.robustness;
  const l = layoutOf(plan);
  const first = l.unitHead + 1;
  sheet.value(l.unitHead - 1, 2, t.units({ year }), 'section').height(l.unitHead - 1, 24);
  drawHeaders(sheet, ctx, l.unitHead, t.headers.unit);
  const [, ...ranges] = planRobustness(plan, scores, year);
  if (ranges.length === 0) sheet.value(first, 2, t.none, 'hint').merge(rangeAddress(first, 2, first, 8));
  const ranked = [...ranges].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  ranked.forEach((range, k) => {
    const unit = plan.units.find(({ id }) => id === range.unit);
    sheet.value(first + k, c.id, k + 1, 'label');
    drawRange(sheet, ctx, first + k, unit ? listedName(unit, m) : String(range.unit), range);
  });
  const last = first + Math.max(1, ranked.length) - 1;
  colours(sheet, first, l.last);
  const cells = (col: number) => rangeAddress(first, col, last, col);
  const lowest = Math.min(100, ...ranked.map(({ scores }) => scores.p05));
  sheet.chart({
    key: 'ranges',
    type: 'bar',
    title: t.chart,
    area: rangeAddress(l.chart, 2, l.chartEnd, lastCol),
    categories: cells(c.name),
    series: [
      {
        name: t.chartSeries,
        values: cells(c.p95),
        color: chartColors.actual,
        labels: { format: '0.0', position: 'outsideEnd', color: chartColors.ink },
      },
      {
        name: t.chartBelow,
        values: cells(c.p05),
        color: chartColors.onDark,
        labels: { format: '0.0', position: 'insideEnd', color: chartColors.ink },
      },
    ],
    gapWidth: 45,
    overlap: 100,
    primary: { min: Math.max(0, Math.floor((lowest - 10) / 10) * 10), max: 105, title: m.sheetsCore.plan.taskMeasure },
    reverse: true,
    legend: 'none',
    altText: t.chartAlt,
  });
}

function colours(sheet: SheetBuilder, first: number, last: number): void {
  const range = rangeAddress(first, c.verdict, last, c.verdict);
  sheet.when(range, `LEFT($L${first},1)="●"`, 'ok').when(range, `LEFT($L${first},1)="▲"`, 'warn');
}
