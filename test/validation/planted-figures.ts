/** Mistakes in figures: a place is an item's year. */
import type { CellValue } from '../../src/entries/entries';
import type { Indicator } from '../../src/plan/schema';
import { indicatorsOf, type Bed, type Column, type Kind, type Sheet } from './planted';

const over = [2022, 2023];
const running = 2024;
const place = (item: Indicator, year: number) => `${item.id} ${year}`;
const number = (cell: Column[number] | undefined): number => (typeof cell === 'number' ? cell : 0);
const round = (x: number, digits = 2) => Number(x.toFixed(digits));

type Try = (item: Indicator, sheet: Sheet, year: number, bed: Bed) => boolean;

/** One mistake in a year of an indicator: the first free place at which `spoil` agrees. */
function kind(code: string, kinds: readonly Indicator['kind'][], years: readonly number[], spoil: Try): Kind {
  return {
    code,
    plant(bed) {
      for (const item of indicatorsOf(bed, ...kinds))
        for (const year of bed.shuffled(years))
          if (spoil(item, bed.sheets[item.id]!, year, bed)) return { item: item.id, year };
      return null;
    },
  };
}

/** A mistake in one cell of a year-to-date column. */
const inCell = (
  code: string,
  kinds: readonly Indicator['kind'][],
  years: readonly number[],
  at: number,
  change: (v: number, item: Indicator) => Column[number],
  only: (item: Indicator) => boolean = () => true,
): Kind =>
  kind(code, kinds, years, (item, sheet, year, bed) => {
    if (!only(item) || !bed.take(place(item, year))) return false;
    const column = sheet[`${item.kind === 'ratio' ? 'num' : 'ytd'}_${year}`]!;
    column[at] = change(number(column[at]), item);
    return true;
  });

/** A mistake that scales a year, so that its quarters stay in proportion. */
const scaled = (
  code: string,
  kinds: readonly Indicator['kind'][],
  years: readonly number[],
  factorOf: (item: Indicator, sheet: Sheet, year: number, bed: Bed) => number | null,
  needs: (item: Indicator, year: number) => readonly string[] = (item, year) => [place(item, year)],
): Kind =>
  kind(code, kinds, years, (item, sheet, year, bed) => {
    const factor = factorOf(item, sheet, year, bed);
    if (factor === null || !bed.take(...needs(item, year))) return false;
    const index = bed.plan.years.indexOf(year);
    const field = item.kind === 'figure' ? 'figure' : `${item.kind === 'ratio' ? 'num' : 'ytd'}_${year}`;
    const column = sheet[field]!;
    sheet[field] = column.map((cell, k): Column[number] => {
      if (typeof cell !== 'number' || (item.kind === 'figure' && k !== index)) return cell;
      return round(cell * factor, item.kind === 'figure' || item.ratio?.measure.zh === '家' ? 0 : 2);
    });
    return true;
  });

const isShare = (item: Indicator) => item.kind === 'ratio' && item.accumulation === 'level';
const fullWidth = (v: number) => String(v).replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const yearFigure = (sheet: Sheet, year: number) => number(sheet[`ytd_${year}`]?.[3]);

export const figureKinds: readonly Kind[] = [
  // The one rank there is, before anything else is planted in it.
  kind('plan.rank-not-rising', ['figure'], [2023], (item, sheet, _, bed) => {
    if (item.measure.zh !== '位' || !bed.take(place(item, 2022), place(item, 2023))) return false;
    sheet.figure![1] = sheet.figure![0]!;
    return true;
  }),
  kind('series.cumulative-falling', ['figure'], [2023], (item, sheet, _, bed) => {
    if (item.accumulation !== 'cumulative' || !bed.take(place(item, 2022), place(item, 2023))) return false;
    sheet.figure![1] = number(sheet.figure![0]) - 1;
    return true;
  }),
  scaled('plan.not-growing', ['amount'], [2022], (item) => (item.rule.id === 'growing' ? 0.8 : null)),
  scaled('series.reading-confused', ['amount'], [2023], (item, sheet) =>
    item.accumulation === 'flow' ? (yearFigure(sheet, 2022) + 2) / yearFigure(sheet, 2023) : null,
  ),
  kind('across.part-exceeds-whole', ['amount'], [2022], (item, sheet, year, bed) => {
    const whole = bed.plan.indicators.find(({ id }) =>
      bed.plan.relations?.some((r) => r.kind === 'part-of' && r.part === item.id && r.whole === id),
    );
    if (whole?.kind !== 'amount' || !bed.take(place(item, year), place(whole, year))) return false;
    sheet[`ytd_${year}`] = bed.sheets[whole.id]![`ytd_${year}`]!.map((cell) => round(number(cell) * 1.2));
    return true;
  }),
  kind('across.ratio-part-differs', ['ratio'], [running], (item, sheet, year, bed) => {
    const equals = bed.plan.relations?.flatMap((r) =>
      r.kind === 'ratio-of' && r.ratio === item.id ? r.equals : [],
    )[0];
    if (equals === undefined || !bed.take(place(item, year), `${equals} ${year}`)) return false;
    const column = sheet[`den_${year}`]!;
    column[2] = round(number(column[2]) * 1.05);
    return true;
  }),
  scaled(
    'series.jump',
    ['ratio'],
    [2023],
    (item) => (item.accumulation === 'level' ? 1.8 : null),
    (item) => [place(item, 2022), place(item, 2023)],
  ),
  inCell('unit.ten-thousandfold', ['amount'], over, 3, (v) => v * 10_000),
  inCell(
    'series.ytd-falling',
    ['ratio', 'amount'],
    over,
    2,
    (v) => round(v * 0.6),
    (item) => item.ratio?.measure.zh !== '家',
  ),
  inCell('series.quarter-jump', ['amount'], [running], 1, (v) => round(v * 1.35)),
  kind('series.single-quarters', ['amount'], over, (item, sheet, year, bed) => {
    if (!bed.take(place(item, year))) return false;
    const quarter = yearFigure(sheet, year) / 4;
    sheet[`ytd_${year}`] = [0.98, 1, 1.02, 1.04].map((share) => round(quarter * share, 3));
    return true;
  }),
  kind('series.year-unlike-quarters', ['amount'], over, (item, sheet, year, bed) => {
    if (!bed.take(place(item, year))) return false;
    const column = sheet[`ytd_${year}`]!;
    column[3] = column[2]!;
    return true;
  }),
  inCell('unit.hundredfold', ['ratio'], [...over, running], 0, (v) => v * 100),
  inCell('cell.over-denominator', ['ratio'], [...over, running], 1, () => 100_000, isShare),
  scaled('plan.out-of-reach', ['ratio', 'amount'], [2023], (item, sheet) => {
    if (item.accumulation !== 'level' || item.baseline.value === null) return null;
    const now =
      item.kind === 'amount'
        ? yearFigure(sheet, 2023)
        : (100 * number(sheet.num_2023![3])) / number(sheet.den_2023![3]);
    return item.baseline.value / now;
  }),
  scaled('plan.behind-schedule', ['ratio', 'amount'], [running], () => 0.65),
  scaled('plan.target-missed', ['figure', 'ratio', 'amount'], over, (item) =>
    item.direction === 'higher' ? 0.8 : null,
  ),
  inCell(
    'cell.not-integer',
    ['ratio'],
    over,
    1,
    (v) => v + 0.5,
    (item) => item.ratio?.measure.zh === '家',
  ),
  kind('cell.not-integer', ['figure'], over, (item, sheet, year, bed) => {
    if (!bed.take(place(item, year))) return false;
    const k = bed.plan.years.indexOf(year);
    sheet.figure![k] = number(sheet.figure![k]) + 0.5;
    return true;
  }),
  kind('cell.missing', ['ratio', 'amount'], [...over, running], (item, sheet, year, bed) => {
    if (!bed.take(place(item, year))) return false;
    for (const field of ['ytd', 'num', 'den']) {
      const column = sheet[`${field}_${year}`];
      if (column) column[year === running ? 2 : 3] = null;
    }
    return true;
  }),
  kind('cell.period-empty', ['ratio', 'amount'], [...over, running], (item, sheet, year, bed) => {
    if (!bed.take(place(item, year))) return false;
    for (const field of ['ytd', 'num', 'den']) {
      const column = sheet[`${field}_${year}`];
      if (column) column[1] = null;
    }
    return true;
  }),
  inCell('cell.unpaired', ['ratio'], [...over, running], 1, () => null),
  inCell('cell.not-a-number', ['ratio', 'amount'], [...over, running], 1, () => '待定'),
  inCell('cell.text-number', ['ratio', 'amount'], [...over, running], 0, (v) => String(v)),
  inCell('cell.full-width', ['ratio', 'amount'], [...over, running], 0, fullWidth),
  inCell('cell.unit-typed', ['ratio', 'amount'], [...over, running], 1, (v) => `${v}亿元`),
  inCell('cell.out-of-range', ['amount'], [running], 0, (v) => -v),
  inCell('cell.formula', ['ratio', 'amount'], [...over, running], 1, (v): { formula: string; value: CellValue } => ({
    formula: '=A1',
    value: v,
  })),
];
