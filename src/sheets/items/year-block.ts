/**
 * 一、三年完成情况: one row per assessment year with target, actual, attainment (完成率), schedule progress (序时进度),
 * gap, points and status — the result fields every item sheet has. The template says how the actual comes about; the
 * rest is the same for all. What is due and the status words follow decisions 4 and 5 of the architecture.
 */
import { countsIn, firstCounted } from '../../plan/items';
import type { TemplateKind } from '../../plan/schema';
import { attainmentFormula, gapFormula } from '../../scoring/attainment';
import { baselineInError, errorInSum } from '../../scoring/entry-error';
import { dueFormula, scheduleFormula } from '../../scoring/schedule';
import { statusFormula } from '../../scoring/status';
import { directionOf } from '../../scoring/targets';
import { columnLetters } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { assumedStyle, plainFormat, signedFormat } from '../formats';
import { inRow, numberAt, numberIn, numberInRow, quote } from '../formula';
import { fieldName } from '../names';
import { offText } from '../off';
import { attainmentCap, trueRate } from '../chart-style';
import { compose, elapsedShare, orZero, shown } from './expressions';
import { accumulationIndex, at, headRows, type Subject } from './header';

/** How a template computes a year; formulas without "=". */
export interface YearFormulas {
  /** The year's actual or "" while nothing is typed; k counts from 1. */
  actual(k: number): string;
  /** Whether what was typed for the year is in error; a condition. */
  error?(k: number): string;
  /** 1 where the actual is the year's own figure, 0 where it is the latest of a running year. */
  final(k: number): string;
  /** Share of the year the actual covers; by default the share gone by the as-of day. */
  share?(k: number): string;
  /** What is due by the as-of day where that does not follow from targets and share. */
  due?(k: number): string;
  /** The share by which it is due, where that may be another than the share covered (`share`). */
  paced?(k: number, share: string): string;
}

/** Cells of the block other parts refer to, by year (k from 1), and the ranges of its charts. */
export interface YearBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  year(k: number): string;
  target(k: number): string;
  actual(k: number): string;
  /** What is due once so much of the year is done (`share`, a reference); formula text without "=". */
  due(k: number, share: string): string;
  /** Ranges for the chart of years. */
  readonly chart: {
    readonly categories: string;
    readonly target: string;
    readonly actual: string;
    readonly attainment: string;
  };
}

export const yearBlockRow = headRows + 1;

/** First row below the block and its spacer, for so many years. */
export function rowBelowYears(years: number): number {
  return yearBlockRow + 2 + years + 1;
}

/** Row of the k-th of so many years (k from 1). */
export const yearRow = (years: number, k: number): number => rowBelowYears(years) - 2 - years + k;

/** The cell with that year. */
export const yearCell = (years: number, k: number): string => at(yearRow(years, k), 2, true);

/** Column of the yearly helper cells, beyond the print area and the charts that stand beside a roster. */
export const helperColumn = 23; // W

/** Column of the helper cells that tell which years were typed in error; the two before it are the template's own. */
export const errorColumn = helperColumn + 9;

export function drawYearBlock(b: SheetBuilder, s: Subject, ctx: SheetContext, f: YearFormulas): YearBlock {
  const { m } = ctx;
  const t = m.sheets.items;
  const header = yearBlockRow + 1;
  const first = header + 1;
  const last = header + s.years.length;
  b.value(yearBlockRow, 2, t.statusSection(t.countYears(s.years.length)), 'section').value(
    yearBlockRow,
    4,
    t.statusHint,
    'hint',
  );
  b.merge(`B${yearBlockRow}:C${yearBlockRow}`)
    .merge(`D${yearBlockRow}:I${yearBlockRow}`)
    .height(yearBlockRow, 24)
    .height(header, s.measure.length > 6 ? 34 : 24)
    .height(first, 27, last)
    .height(last + 1, 10);

  b.value(header, 2, t.year, 'header');
  b.value(header, 3, t.target(s.measure), 'header');
  b.value(header, 4, t.actual(s.measure), 'header');
  b.value(header, 5, t.attainment, 'header', { note: t.attainmentNote });
  b.value(header, 6, t.schedule, 'header', { note: t.scheduleNote });
  b.value(header, 7, t.gap(s.measure), 'header', { note: t.gapNote });
  const full = `INDEX(${fieldName('calc', `${s.id}_full`)},1)`;
  b.formula(header, 8, `=${compose(t.points, `IFERROR(${shown(full, '0.00')},"—")`)}`, 'header');
  b.value(header, 9, t.status, 'header');

  const h = helperColumn;
  b.value(yearBlockRow, h, t.helper, 'hint').merge(`${at(yearBlockRow, h)}:${at(yearBlockRow, h + 3)}`);
  [t.helperYear, t.helperFinal, t.helperShare, t.helperDue, t.helperTarget, t.helperActual, t.helperAttainment].forEach(
    (label, i) => b.value(header, h + i, label, 'label'),
  );
  b.value(header, errorColumn, t.helperError, 'label');
  const decimals = plainFormat(s.decimals);
  const accumulation = accumulationIndex(s);
  // Without the plan sheet there is no baseline to be wrong.
  const fromNothing = `IFERROR(${baselineInError.formula({ cell: fieldName('plan', `${s.id}_baseline`) })},FALSE)`;
  const dueBy = (k: number, share: string) => {
    if (!('kind' in s.item)) return '""';
    const place = k - 1 - firstCounted(s.item, s.years);
    const target = at(header + k, 3);
    const previous = place <= 0 ? numberIn(fieldName('plan', `${s.id}_baseline`)) : at(header + k - 1, 3);
    return dueFormula(s.item, place, { target, share, previous, accumulation });
  };

  s.years.forEach((year, i) => {
    const k = i + 1;
    const row = first + i;
    const [y, target, actual, attainment, schedule, gap] = [2, 3, 4, 5, 6, 7].map((c) => at(row, c)) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const [final, share, due, error] = [h + 1, h + 2, h + 3, errorColumn].map((c) => at(row, c)) as [
      string,
      string,
      string,
      string,
    ];
    const ifBoth = (a: string, c: string, then: string) => `=IF(AND(ISNUMBER(${a}),ISNUMBER(${c})),${then},"")`;

    b.value(row, 2, year, 'computedBold', { format: t.yearFormat });
    const counts = countsIn(s.item, year);
    b.formula(row, 3, counts ? `=${targetFormula(s, k)}` : '=""', 'computedCenter', { format: decimals });
    b.formula(row, 4, counts ? `=IF(${error}=1,"",${f.actual(k)})` : '=""', 'computedBold', { format: decimals });
    b.formula(
      row,
      5,
      ifBoth(actual, target, attainmentFormula(actual, target, directionOf(s.item))),
      'computedCenter',
      { format: '0.0%' },
    );
    b.formula(row, 6, `=${scheduleFormula(s.item, { actual, due })}`, 'computedCenter', { format: '0.0%' });
    b.formula(row, 7, ifBoth(actual, target, gapFormula(actual, target, directionOf(s.item))), 'computedCenter', {
      format: signedFormat(s.decimals),
    });
    b.formula(row, 8, `=${numberAt(fieldName('calc', `${s.id}_points`), k)}`, 'computedCenter', { format: '0.00' });
    if (!counts) b.value(row, 9, offText(ctx.m), 'status');
    else b.formula(row, 9, `=${statusText(s, ctx, { error, actual, attainment, schedule, gap, final })}`, 'status');

    b.formula(row, h, `=${compose(t.yearLabel, y)}&${trueRate(attainment)}`, 'label');
    b.formula(row, h + 1, `=IF(ISNUMBER(${actual}),${f.final(k)},0)`, 'computed', { format: '0' });
    b.formula(row, h + 2, `=${f.share?.(k) ?? elapsedShare(y)}`, 'computed', { format: '0.0%' });
    b.formula(row, h + 3, `=${f.due?.(k) ?? dueBy(k, f.paced?.(k, share) ?? share)}`, 'computed', {
      format: decimals,
    });
    b.formula(row, h + 4, `=${orZero(target)}`, 'computed', { format: decimals });
    b.formula(row, h + 5, `=${orZero(actual)}`, 'computed', { format: decimals });
    const inYear = f.error?.(k) ?? 'FALSE';
    const own = 'kind' in s.item ? `IF(${fromNothing},1,IF(${inYear},1,0))` : `IF(${inYear},1,0)`;
    const inSum = () => errorInSum.formula({ own, before: at(row - 1, errorColumn), accumulation });
    b.formula(row, errorColumn, `=${k > 1 && s.kind === 'amount' ? inSum() : own}`, 'computed', { format: '0' });
    b.formula(row, h + 6, `=IF(ISNUMBER(${attainment}),MIN(${attainment},${attainmentCap}),NA())`, 'computed', {
      format: '0.0%',
    });
    const planTarget = inRow(fieldName('plan', `${s.id}_target`), k);
    if ('kind' in s.item)
      b.when(target, `ISFORMULA(${planTarget})`, assumedStyle(s.decimals)).when(
        target,
        `NOT(ISFORMULA(${planTarget}))`,
        'settledMark',
      );
  });

  b.fill(`B${last + 1}:I${last + 1}`, 'tableEnd');
  const column = (c: number) => `${columnLetters(c)}${first}:${columnLetters(c)}${last}`;
  const fields = {
    target: 3,
    actual: 4,
    attainment: 5,
    schedule: 6,
    gap: 7,
    points: 8,
    [statusField(s.kind)]: 9,
    final: h + 1,
    error: errorColumn,
  };
  for (const [field, c] of Object.entries(fields)) b.field(field, 'result', first, c, last, c);
  drawMarks(b, column(9), `I${first}`, column(2));
  return {
    firstRow: first,
    lastRow: last,
    year: (k) => at(header + k, 2, true),
    target: (k) => at(header + k, 3, true),
    actual: (k) => at(header + k, 4, true),
    due: dueBy,
    chart: { categories: column(h), target: column(h + 4), actual: column(h + 5), attainment: column(h + 6) },
  };
}

/** Field of the status by year; on a task's sheet `status` is what is typed for each milestone. */
export function statusField(kind: TemplateKind): 'status' | 'year_status' {
  return kind === 'milestones' ? 'year_status' : 'status';
}

const marks = [
  ['●', 'ok', 'besideOk'],
  ['▲', 'warn', 'besideWarn'],
  ['×', 'bad', 'besideBad'],
  ['！', 'bad', 'besideError'],
  ['○', 'pending', null],
] as const;

/** Colours of cells whose text begins with a mark; the same mark before what stands `beside` them, row by row. */
export function drawMarks(b: SheetBuilder, range: string, first: string, beside?: string): void {
  for (const [mark, style] of marks) b.when(range, `LEFT(${first},1)="${mark}"`, style);
  for (const [mark, , style] of beside ? marks : [])
    if (beside && style) b.when(beside, `LEFT($${first},1)="${mark}"`, style);
}

/** A task is always judged against 100. */
function targetFormula(s: Subject, k: number): string {
  return 'kind' in s.item ? numberInRow(fieldName('plan', `${s.id}_target`), k) : '100';
}

interface StatusRefs {
  readonly error: string;
  readonly actual: string;
  readonly attainment: string;
  readonly schedule: string;
  readonly gap: string;
  readonly final: string;
}

/** Mark and words, with what is missing to the target. */
function statusText(s: Subject, { m }: SheetContext, r: StatusRefs): string {
  const w = m.sheets.items.statusWords;
  const short =
    s.decimals === 0
      ? compose(m.sheets.items.shortCount(s.measure), shown(`ABS(${r.gap})`, '#,##0'))
      : shown(`MAX(0,1-${r.attainment})`, '0.0%');
  return statusFormula(
    { inError: `${r.error}=1`, isFinal: `${r.final}=1`, attainment: r.attainment, schedule: r.schedule },
    {
      pending: `IF(ISNUMBER(${r.actual}),${quote(w.noTarget)},${quote(w.pending)})`,
      error: quote(w.error),
      met: quote(w.met),
      near: compose(w.near, short),
      missed: compose(w.missed, short),
      ahead: quote(w.ahead),
      'slightly-behind': quote(w.slightlyBehind),
      behind: quote(w.behind),
    },
  );
}
