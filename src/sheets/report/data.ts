/**
 * The tables behind the report's charts and sentences, right of the print area: items, dimensions, units and years, worked
 * out for the year chosen. Sorting is by LARGE with the plan's order as tie-break, as in the gap analysis.
 */
import { reportTexts } from '../../i18n/report';
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { cellAddress, columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { isNumber, placeOfYear, quote } from '../formula';
import { elapsedShare } from '../items/expressions';
import { fieldName } from '../names';
import { drawItemTable, firstRow, type TablePlace } from './item-table';

/** The first of those that have the highest or lowest value, the value, and how many have it. Formula text. */
interface Extreme {
  readonly name: string;
  readonly value: string;
  readonly count: string;
}

/** Formula text of single values, ranges of the charts; all on the report's own sheet. */
export interface ReportData {
  readonly total: string;
  /** Total of the year before; empty text for the first year and after a year without figures. */
  readonly totalBefore: string;
  /** Whether the year chosen has any figure, and whether there is a year before it. */
  readonly begun: string;
  readonly isFirst: string;
  readonly grade: string;
  readonly counts: Readonly<
    Record<'indicators' | 'met' | 'near' | 'missed' | 'open' | 'tasks' | 'tasksMet' | 'tasksOpen', string>
  >;
  readonly best: Extreme;
  readonly worst: Extreme;
  readonly lost: string;
  /** How many items lost anything. */
  readonly losing: string;
  /** The items that lost most, in their order. */
  readonly losses: readonly { readonly name: string; readonly value: string }[];
  /** The unit that lost most. */
  readonly unit: Extreme;
  /** Share of the final targets reached by the year chosen, and on the straight way to them. */
  readonly reached: string;
  readonly straight: string;
  readonly bonus: string;
  readonly deduction: string;
  readonly vetoes: string;
  readonly missing: string;
  /** Items that go on to miss the final target, as the outlook sheet has it; empty text beyond the last. */
  readonly risks: readonly { readonly id: string; readonly name: string; readonly projected: string }[];
  readonly dimensionNames: string;
  readonly dimensionAttainment: string;
  readonly rate: string;
  readonly rateBefore: string;
  readonly ring: string;
  readonly trajectoryYears: string;
  readonly trajectoryReached: string;
  readonly trajectoryStraight: string;
  readonly totalYears: string;
  readonly totals: string;
  readonly excellent: string;
  readonly unitNames: string;
  readonly unitLost: string;
}

const topUnits = 10;
const head = firstRow - 1;

/** How many cells show the same value as printed. Formula text. */
const alike = (cells: string, value: string) =>
  `COUNTIFS(${cells},">="&(ROUND(${value},6)-0.0000005),${cells},"<"&(ROUND(${value},6)+0.0000005))`;

/** Draws the tables from column `col` on and tells where everything is. */
export function drawReportData(
  sheet: SheetBuilder,
  ctx: SheetContext,
  { yearCell, col }: { yearCell: string; col: number },
): ReportData {
  const { plan, m } = ctx;
  const t = reportTexts(m);
  const n = plan.years.length;
  const items = itemsOf(plan);
  const k = cellAddress(4, col, true);
  sheet
    .value(head - 1, col, t.helper, 'hint')
    .formula(4, col, `=${placeOfYear(yearCell, plan.years, n)}`, 'computed', { format: '0' });
  const whole = (c: number, rows: number) =>
    `$${columnLetters(c)}$${firstRow}:$${columnLetters(c)}$${firstRow + rows - 1}`;
  const plain = (c: number, rows: number) => rangeAddress(firstRow, c, firstRow + rows - 1, c);
  const chosen = (field: string, before = 0) =>
    `CHOOSE(${k}${before ? `-${before}` : ''},${plan.years.map((year) => fieldName(`score_${year}`, field)).join(',')})`;

  const item = drawItemTable(sheet, ctx, items, { col, k, n, whole });
  const d = item.next;
  const dims = plan.dimensions.length;
  const year = `CHOOSE(${k},${plan.years.join(',')})`;
  plan.dimensions.forEach((dimension, i) => {
    const row = firstRow + i;
    const sum = (field: string, of: string) =>
      `SUMIFS(zsc_calc_${field},zsc_calc_dimension,${quote(dimension.id)},zsc_calc_year,${of})`;
    const rate = (of: string, none: string) =>
      `IFERROR(IF(${sum('full', of)}>0,${sum('points', of)}/${sum('full', of)},${none}),${none})`;
    const filled = `COUNTIFS(${item.dimension},${quote(dimension.id)},${item.attainment},${isNumber})`;
    sheet
      .value(row, d, pick(dimension.name, m), 'textSmall')
      .formula(
        row,
        d + 1,
        `=IF(${filled}>0,SUMIFS(${item.attainment},${item.dimension},${quote(dimension.id)})/${filled},0)`,
        'computed',
        { format: '0.0%' },
      )
      .formula(row, d + 2, `=${rate(year, '0')}`, 'computed', { format: '0.0%' })
      .formula(row, d + 3, `=IF(${k}=1,NA(),${rate(`${year}-1`, 'NA()')})`, 'computed', { format: '0.0%' })
      .value(row, d + 4, 1, 'computed', { format: '0%' });
  });
  const rates = whole(d + 2, dims);
  const extreme = (kind: 'MAX' | 'MIN'): Extreme => ({
    name: `INDEX(${whole(d, dims)},MATCH(${kind}(${rates}),${rates},0))`,
    value: `${kind}(${rates})`,
    count: alike(rates, `${kind}(${rates})`),
  });

  const y = d + 6;
  plan.years.forEach((of, i) => {
    const row = firstRow + i;
    const begun = `SUMIF(zsc_calc_year,${of},zsc_calc_filled)>0`;
    sheet
      .value(row, y, String(of), 'textSmall')
      .formula(row, y + 1, `=IF(${begun},${fieldName(`score_${of}`, 'total')},NA())`, 'computed', { format: '0.00' })
      .formula(row, y + 2, '=zsc_settings_inForce_grades_excellent', 'computed', { format: '0.00' });
  });

  const r = y + 4;
  const weights = `SUM(${item.weight})`;
  [plan.baselineYear, ...plan.years].forEach((of, i) => {
    const row = firstRow + i;
    const weighted = `SUMPRODUCT(${item.weight},${item.reached(i)})/${weights}`;
    sheet
      .value(row, r, String(of), 'textSmall')
      .formula(row, r + 1, i === 0 ? `=${weighted}` : `=IF(COUNT(${item.value(i)})>0,${weighted},NA())`, 'computed', {
        format: '0.0%',
      })
      .formula(
        row,
        r + 2,
        `=${cellAddress(firstRow, r + 1, true)}+(1-${cellAddress(firstRow, r + 1, true)})*${i}/${n}`,
        'computed',
        { format: '0.0%' },
      );
  });
  const startCell = cellAddress(firstRow, r + 1, true);
  const reachedCell = `INDEX(${whole(r + 1, n + 1)},${k}+1)`;

  const u = r + 4;
  const units = drawUnitTable(sheet, ctx, { col: u, k, whole });
  return {
    total: chosen('total'),
    totalBefore: `IF(${k}=1,"",IF(N(${chosen('missing', 1)})<${items.length},${chosen('total', 1)},""))`,
    begun: `(${chosen('missing')}<${items.length})`,
    isFirst: `(${k}=1)`,
    grade: chosen('grade'),
    counts: item.counts,
    best: extreme('MAX'),
    worst: extreme('MIN'),
    lost: `SUM(${item.lost})`,
    losing: item.losing,
    losses: [1, 2, 3].map(item.loss),
    unit: units.most,
    reached: `IFERROR(${reachedCell},"")`,
    straight: `(${startCell}+(1-${startCell})*(${k}-1+${elapsedShare(yearCell)})/${n})`,
    bonus: chosen('bonus'),
    deduction: chosen('deduction'),
    vetoes: chosen('vetoed'),
    missing: chosen('missing'),
    risks: item.risks,
    dimensionNames: plain(d, dims),
    dimensionAttainment: plain(d + 1, dims),
    rate: plain(d + 2, dims),
    rateBefore: plain(d + 3, dims),
    ring: plain(d + 4, dims),
    trajectoryYears: plain(r, n + 1),
    trajectoryReached: plain(r + 1, n + 1),
    trajectoryStraight: plain(r + 2, n + 1),
    totalYears: plain(y, n),
    totals: plain(y + 1, n),
    excellent: plain(y + 2, n),
    unitNames: plain(units.name, units.rows),
    unitLost: plain(units.value, units.rows),
  };
}

/** Units by the points they lost in the year chosen, most first. */
function drawUnitTable(sheet: SheetBuilder, { plan, m }: SheetContext, { col, k, whole }: TablePlace) {
  const count = plan.units.length;
  const rows = Math.min(topUnits, count);
  const name = col + 5;
  plan.units.forEach((unit, u) => {
    const row = firstRow + u;
    const lost = `CHOOSE(${k},${plan.years.map((year) => `INDEX(${fieldName('units', `lost_${year}`)},${u + 1})`).join(',')})`;
    sheet
      .value(row, col, pick(unit.shortName, m), 'textSmall')
      .formula(row, col + 1, `=N(${lost})`, 'computed', { format: '0.00' })
      .formula(row, col + 2, `=${cellAddress(row, col + 1)}-${u + 1}/10^9`, 'computed', { format: '0.000000000' });
  });
  for (let i = 0; i < rows; i++) {
    const row = firstRow + i;
    const place = `MATCH(LARGE(${whole(col + 2, count)},${i + 1}),${whole(col + 2, count)},0)`;
    sheet.formula(row, col + 4, `=${place}`, 'computed', { format: '0' });
    sheet
      .formula(row, name, `=INDEX(${whole(col, count)},${cellAddress(row, col + 4)})`, 'textSmall')
      .formula(row, name + 1, `=INDEX(${whole(col + 1, count)},${cellAddress(row, col + 4)})`, 'computed', {
        format: '0.00',
      });
  }
  const lost = whole(col + 1, count);
  const value = cellAddress(firstRow, name + 1, true);
  const most: Extreme = { name: cellAddress(firstRow, name, true), value, count: alike(lost, value) };
  return { name, value: name + 1, rows, most };
}
