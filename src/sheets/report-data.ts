/**
 * The tables behind the report's charts and sentences, right of the print area: items, dimensions, units and years, worked
 * out for the year chosen. Sorting is by LARGE with the plan's order as tie-break, as in the gap analysis.
 */
import { pick } from '../i18n';
import { isTask, itemsOf } from '../plan/items';
import type { Item } from '../plan/schema';
import { attainmentFormula } from '../scoring/attainment';
import { directionOf } from '../scoring/targets';
import { cellAddress, columnLetters, rangeAddress } from './a1';
import type { SheetBuilder } from './builder';
import { attainmentCap } from './chart-style';
import type { SheetContext } from './context';
import { quote } from './formula';
import { elapsedShare } from './items/expressions';
import { fieldName } from './names';

/** Formula text of single values, ranges of the charts; all on the report's own sheet. */
export interface ReportData {
  readonly total: string;
  readonly totalBefore: string;
  readonly grade: string;
  readonly counts: Readonly<
    Record<'indicators' | 'met' | 'near' | 'missed' | 'open' | 'tasks' | 'tasksMet' | 'tasksOpen', string>
  >;
  readonly best: { readonly name: string; readonly rate: string };
  readonly worst: { readonly name: string; readonly rate: string };
  readonly lost: string;
  /** The items that lost most, in their order. */
  readonly losses: readonly { readonly name: string; readonly value: string }[];
  readonly unit: { readonly name: string; readonly value: string };
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

/** How many items out of reach are listed. */
export const riskRows = 6;
const topUnits = 10;
const head = 6;
const first = head + 1;

/** Draws the tables from column `col` on and tells where everything is. */
export function drawReportData(
  sheet: SheetBuilder,
  ctx: SheetContext,
  { yearCell, col }: { yearCell: string; col: number },
): ReportData {
  const { plan, m } = ctx;
  const t = m.sheetsWork.report;
  const n = plan.years.length;
  const items = itemsOf(plan);
  const k = cellAddress(4, col, true);
  sheet
    .value(head - 1, col, t.helper, 'hint')
    .formula(4, col, `=IFERROR(MATCH(${yearCell},{${plan.years.join(',')}},0),${n})`, 'computed', { format: '0' });
  const whole = (c: number, rows: number) => `$${columnLetters(c)}$${first}:$${columnLetters(c)}$${first + rows - 1}`;
  const plain = (c: number, rows: number) => rangeAddress(first, c, first + rows - 1, c);
  const chosen = (field: string, before = 0) =>
    `CHOOSE(${k}${before ? `-${before}` : ''},${plan.years.map((year) => fieldName(`score_${year}`, field)).join(',')})`;

  const item = drawItemTable(sheet, ctx, items, { col, k, n, whole });
  const d = item.next;
  const dims = plan.dimensions.length;
  const year = `INDEX({${plan.years.join(',')}},${k})`;
  plan.dimensions.forEach((dimension, i) => {
    const row = first + i;
    const sum = (field: string, of: string) =>
      `SUMIFS(zsc_calc_${field},zsc_calc_dimension,${quote(dimension.id)},zsc_calc_year,${of})`;
    const rate = (of: string, none: string) =>
      `IFERROR(IF(${sum('full', of)}>0,${sum('points', of)}/${sum('full', of)},${none}),${none})`;
    const filled = `SUMPRODUCT((${item.dimension}=${quote(dimension.id)})*ISNUMBER(${item.attainment}))`;
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
  const extreme = (kind: 'MAX' | 'MIN') => ({
    name: `INDEX(${whole(d, dims)},MATCH(${kind}(${whole(d + 2, dims)}),${whole(d + 2, dims)},0))`,
    rate: `${kind}(${whole(d + 2, dims)})`,
  });

  const y = d + 6;
  plan.years.forEach((of, i) => {
    const row = first + i;
    const begun = `SUMPRODUCT((zsc_calc_year=${of})*ISNUMBER(zsc_calc_actual))>0`;
    sheet
      .value(row, y, String(of), 'textSmall')
      .formula(row, y + 1, `=IF(${begun},${fieldName(`score_${of}`, 'total')},NA())`, 'computed', { format: '0.00' })
      .formula(row, y + 2, '=zsc_settings_grades_excellent', 'computed', { format: '0.00' });
  });

  const r = y + 4;
  const weights = `SUM(${item.weight})`;
  [plan.baselineYear, ...plan.years].forEach((of, i) => {
    const row = first + i;
    const weighted = `SUMPRODUCT(${item.weight},${item.reached(i)})/${weights}`;
    sheet
      .value(row, r, String(of), 'textSmall')
      .formula(row, r + 1, i === 0 ? `=${weighted}` : `=IF(COUNT(${item.value(i)})>0,${weighted},NA())`, 'computed', {
        format: '0.0%',
      })
      .formula(
        row,
        r + 2,
        `=${cellAddress(first, r + 1, true)}+(1-${cellAddress(first, r + 1, true)})*${i}/${n}`,
        'computed',
        { format: '0.0%' },
      );
  });
  const startCell = cellAddress(first, r + 1, true);
  const reachedCell = `INDEX(${whole(r + 1, n + 1)},${k}+1)`;

  const u = r + 4;
  const units = drawUnitTable(sheet, ctx, { col: u, k, whole });
  return {
    total: chosen('total'),
    totalBefore: `IF(${k}=1,"",IFERROR(${chosen('total', 1)},""))`,
    grade: chosen('grade'),
    counts: item.counts,
    best: extreme('MAX'),
    worst: extreme('MIN'),
    lost: `SUM(${item.lost})`,
    losses: [1, 2, 3].map(item.loss),
    unit: { name: cellAddress(first, units.name, true), value: cellAddress(first, units.value, true) },
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

interface TablePlace {
  readonly col: number;
  /** The cell with the place of the year chosen. */
  readonly k: string;
  readonly whole: (col: number, rows: number) => string;
}

/** One row an item: figures by year, the way to the final target, and what the outlook sheet says of it. */
function drawItemTable(
  sheet: SheetBuilder,
  ctx: SheetContext,
  items: readonly Item[],
  { col, k, n, whole }: TablePlace & { n: number },
) {
  const { plan, m } = ctx;
  const c = {
    id: col, name: col + 1, dimension: col + 2, task: col + 3, mark: col + 4, attainment: col + 5, lost: col + 6, lostKey: col + 7, weight: col + 8, target: col + 9,
    value: col + 10, reached: col + 11 + n, outlook: col + 12 + 2 * n, riskKey: col + 13 + 2 * n, riskPlace: col + 14 + 2 * n,
  } as const; // prettier-ignore
  const column = (of: number) => whole(of, items.length);
  items.forEach((item, i) => {
    const row = first + i;
    const at = (of: number) => cellAddress(row, of);
    const calc = (field: string, year: string) => `INDEX(zsc_calc_${field},${i * n}+${year})`;
    const direction = directionOf(item);
    const put = (of: number, formula: string, format = '0.00') =>
      sheet.formula(row, of, `=${formula}`, 'computed', { format });
    sheet
      .value(row, c.id, item.id, 'label')
      .value(row, c.name, pick(item.shortName, m), 'textSmall')
      .value(row, c.dimension, item.dimension, 'blank')
      .value(row, c.task, isTask(item) ? 1 : 0, 'blank');
    put(c.mark, `LEFT(${calc('status', k)},1)`, 'General');
    put(
      c.attainment,
      `IF(ISNUMBER(${calc('attainment', k)}),MIN(${attainmentCap},${calc('attainment', k)}),"")`,
      '0.0%',
    );
    put(c.lost, `N(${calc('lost', k)})`);
    put(c.lostKey, `${at(c.lost)}-${i + 1}/10^9`, '0.000000000');
    put(c.weight, `INDEX(zsc_calc_end_full,${i + 1})`);
    put(c.target, `INDEX(zsc_calc_end_target,${i + 1})`);
    // What was known at the start: the baseline; a task starts from nothing.
    put(c.value, isTask(item) ? '""' : `IF(ISNUMBER(${calc('baseline', '1')}),${calc('baseline', '1')},"")`);
    plan.years.forEach((_, y) =>
      put(c.value + 1 + y, `IF(ISNUMBER(${calc('actual', String(y + 1))}),${calc('actual', String(y + 1))},"")`),
    );
    // A year without a figure stands where the year before did, and so does, at least, one that still runs.
    for (let y = 0; y <= n; y++) {
      const value = at(c.value + y);
      const before = y > 0 ? at(c.reached + y - 1) : '0';
      const own = `MAX(0,MIN(1,N(${attainmentFormula(value, at(c.target), direction)})))`;
      const least = y > 0 ? `IF(${calc('final', String(y))}=1,${own},MAX(${before},${own}))` : own;
      put(c.reached + y, `IF(AND(ISNUMBER(${value}),ISNUMBER(${at(c.target)})),${least},${before})`, '0.0%');
    }
    const projected = `INDEX(zsc_outlook_projected,${i + 1})`;
    put(
      c.outlook,
      `IFERROR(IF(LEFT(INDEX(zsc_outlook_likelihood,${i + 1}),1)="×",${attainmentFormula(projected, at(c.target), direction)},""),"")`,
      '0.0%',
    );
    // The most endangered first; what is likely or unknown is not listed.
    put(c.riskKey, `IF(ISNUMBER(${at(c.outlook)}),1-${at(c.outlook)},-1)-${i + 1}/10^9`, '0.000000000');
  });
  const risks = Array.from({ length: riskRows }, (_, i) => {
    const place = cellAddress(first + i, c.riskPlace, true);
    sheet.formula(
      first + i,
      c.riskPlace,
      i < items.length
        ? `=IF(LARGE(${column(c.riskKey)},${i + 1})>0,MATCH(LARGE(${column(c.riskKey)},${i + 1}),${column(c.riskKey)},0),"")`
        : '=""',
      'computed',
      { format: '0' },
    );
    const of = (from: number) => `IF(ISNUMBER(${place}),INDEX(${column(from)},${place}),"")`;
    return {
      id: of(c.id),
      name: of(c.name),
      projected: `IF(ISNUMBER(${place}),TEXT(INDEX(${column(c.outlook)},${place}),"0.0%"),"")`,
    };
  });
  const count = (task: 0 | 1, mark?: string) =>
    mark
      ? `COUNTIFS(${column(c.task)},${task},${column(c.mark)},${quote(mark)})`
      : `COUNTIF(${column(c.task)},${task})`;
  return {
    next: c.riskPlace + 2,
    dimension: column(c.dimension),
    attainment: column(c.attainment),
    weight: column(c.weight),
    lost: column(c.lost),
    reached: (y: number) => column(c.reached + y),
    value: (y: number) => column(c.value + y),
    loss: (place: number) => {
      const at = `MATCH(LARGE(${column(c.lostKey)},${place}),${column(c.lostKey)},0)`;
      return { name: `INDEX(${column(c.name)},${at})`, value: `INDEX(${column(c.lost)},${at})` };
    },
    risks,
    counts: {
      indicators: String(plan.indicators.length),
      met: count(0, '●'),
      near: count(0, '▲'),
      missed: count(0, '×'),
      open: count(0, '○'),
      tasks: String(plan.tasks.length),
      tasksMet: count(1, '●'),
      tasksOpen: count(1, '○'),
    },
  };
}

/** Units by the points they lost in the year chosen, most first. */
function drawUnitTable(sheet: SheetBuilder, { plan, m }: SheetContext, { col, k, whole }: TablePlace) {
  const count = plan.units.length;
  const rows = Math.min(topUnits, count);
  const name = col + 5;
  plan.units.forEach((unit, u) => {
    const row = first + u;
    const lost = `CHOOSE(${k},${plan.years.map((year) => `INDEX(${fieldName('units', `lost_${year}`)},${u + 1})`).join(',')})`;
    sheet
      .value(row, col, pick(unit.shortName, m), 'textSmall')
      .formula(row, col + 1, `=N(${lost})`, 'computed', { format: '0.00' })
      .formula(row, col + 2, `=${cellAddress(row, col + 1)}-${u + 1}/10^9`, 'computed', { format: '0.000000000' });
  });
  for (let i = 0; i < rows; i++) {
    const row = first + i;
    const place = `MATCH(LARGE(${whole(col + 2, count)},${i + 1}),${whole(col + 2, count)},0)`;
    sheet.formula(row, col + 4, `=${place}`, 'computed', { format: '0' });
    sheet
      .formula(row, name, `=INDEX(${whole(col, count)},${cellAddress(row, col + 4)})`, 'textSmall')
      .formula(row, name + 1, `=INDEX(${whole(col + 1, count)},${cellAddress(row, col + 4)})`, 'computed', {
        format: '0.00',
      });
  }
  return { name, value: name + 1, rows };
}
