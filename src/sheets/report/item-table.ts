/** The report's table of items: how each stands in the year chosen, what it lost, and how far it is on the way to its final target. */
import { pick } from '../../i18n';
import { isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { attainmentFormula } from '../../scoring/attainment';
import { directionOf } from '../../scoring/targets';
import { cellAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { attainmentCap } from '../chart-style';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { shown } from '../items/expressions';

/** First row of every table behind the report. */
export const firstRow = 7;
/** How many items out of reach are listed. */
const riskRows = 6;

export interface TablePlace {
  readonly col: number;
  /** The cell with the place of the year chosen. */
  readonly k: string;
  readonly whole: (col: number, rows: number) => string;
}

/** One row an item: figures by year, the way to the final target, and what the outlook sheet says of it. */
export function drawItemTable(
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
    const row = firstRow + i;
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
    const place = cellAddress(firstRow + i, c.riskPlace, true);
    sheet.formula(
      firstRow + i,
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
      projected: `IF(ISNUMBER(${place}),${shown(`INDEX(${column(c.outlook)},${place})`, '0.0%')},"")`,
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
    /** Items that lost anything. */
    losing: `COUNTIF(${column(c.lost)},">0.000000001")`,
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
