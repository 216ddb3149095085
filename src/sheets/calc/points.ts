/** From an item's rate to its points, in either table of the calculation sheet: full points, lost points, attainment, status. */
import { isAsNow, itemAt, planAt } from '../../plan/at';
import { countsIn, decimalsOf, itemsOf } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { itemsSharing } from '../../plan/weights';
import { equalWeight, itemFull } from '../../plan/worth';
import { attainmentFormula, gapFormula } from '../../scoring/attainment';
import { excluded, lost, outOfForce, points, pointsInForce } from '../../scoring/points';
import { statusFormula, type StatusWords } from '../../scoring/status';
import { directionOf } from '../../scoring/targets';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats, gapFormat } from '../formats';
import { excludes, quote, rounded, settles } from '../formula';
import { fieldName } from '../names';
import { offText } from '../off';
import { columnLetters } from '../a1';
import { cell, columnsOf, layoutOf, type Columns } from './layout';
import { knownIn } from './item-cells';

/** From the rate to points, attainment and status; `period` is the year from 0, or the number of years for the end. */
export function drawPoints(
  sheet: SheetBuilder,
  { plan: now, m }: SheetContext,
  current: Item,
  row: number,
  period: number,
): void {
  const year = now.years[period];
  const [plan, item] = year === undefined ? [now, current] : [planAt(now, year), itemAt(current, year)];
  const c = columnsOf(now);
  const at = (col: number) => cell(row, col);
  const n = plan.years.length;
  const dimension = plan.dimensions.findIndex((d) => d.id === item.dimension);
  const totals = layoutOf(plan).dimensions + dimension * (n + 1) + period;
  const counts = countsIn(item, plan.years[Math.min(period, n - 1)] ?? 0);
  const members = itemsOf(plan).filter((other) => other.dimension === item.dimension);
  const k = members.findIndex(({ id }) => id === item.id);
  const sharing = itemsSharing(plan, item.dimension);
  const place = sharing.findIndex(({ id }) => id === item.id);
  const [actual, target] = [at(c.actual), at(c.target)];
  const known = `AND(ISNUMBER(${actual}),ISNUMBER(${target}))`;
  const direction = directionOf(item);
  const weight = fieldName('plan', `${item.id}_weight`);
  const put = (col: number, text: string, format: string) =>
    sheet.formula(row, col, `=${text}`, 'computed', { format });
  put(
    c.excluded,
    counts ? excluded.formula({ known: knownIn(c, row), excludes }) : String(outOfForce),
    `"${m.sheetsCore.calc.excluded}";;"${m.common.dash}"`,
  );
  const usual = equalWeight.formula({
    whole: cell(totals, c.baseline),
    before: place,
    upTo: place + 1,
    count: sharing.length,
    rounded,
  });
  const kept = year === undefined || isAsNow(current, year, ['weight']) ? null : (item.weight.value ?? usual);
  // The plan sheet shows the present share; of a year in which others shared, or another weight, it is another.
  const shared = itemsSharing(now, current.dimension);
  const asNow =
    plan.dimensions[dimension] === now.dimensions[dimension] &&
    shared.length === sharing.length &&
    shared.every(({ id }, s) => id === sharing[s]?.id);
  const isTyped = asNow || current.weight.value !== null ? '' : `,NOT(ISFORMULA(${weight}))`;
  const isOwn = isTyped === '' ? `ISNUMBER(${weight})` : `AND(ISNUMBER(${weight})${isTyped})`;
  const live = `IF(${isOwn},${weight},${usual})`;
  put(c.weight, String(kept ?? live), formats.points);
  // Of the same year and dimension, which stand one after the other but for those moved since.
  const step = period === n ? 1 : n;
  const order = itemsOf(now).map(({ id }) => id);
  const rowOf = (id: string) => row + (order.indexOf(id) - order.indexOf(item.id)) * step;
  const runs: [number, number][] = [];
  for (const { id } of members.slice(0, k)) {
    const [own, last] = [rowOf(id), runs.at(-1)];
    if (last && last[1] === own - step) last[1] = own;
    else runs.push([own, own]);
  }
  const before = runs.map(([first, last]) => {
    const above = (col: number) => `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${last}`;
    return `SUMIFS(${above(c.weight)},${above(c.year)},${at(c.year)},${above(c.excluded)},0)`;
  });
  put(c.before, before.join('+') || '0', formats.points);
  const full = {
    before: at(c.before),
    own: at(c.weight),
    sum: cell(totals, c.previous),
    whole: cell(totals, c.actual),
    excluded: at(c.excluded),
    rounded,
  };
  put(c.full, itemFull.formula(full), formats.points);
  const ruled = points.formula({ rate: at(c.rate), full: at(c.full), rounded });
  if (period === n) put(c.points, ruled, formats.points);
  else {
    put(c.settled, settledFormula(item, plan.years[period]!), formats.points);
    const inError = `${at(c.error)}=1`;
    // The cell asks for another: "" there is nothing typed.
    const inForce = pointsInForce.formula({ ruled, settled: at(c.settled), full: at(c.full), inError, rounded });
    put(c.points, inForce, formats.points);
  }
  put(c.lost, lost.formula({ full: at(c.full), points: at(c.points) }), formats.lost);
  put(c.attainment, `IF(${known},${attainmentFormula(actual, target, direction)},"")`, formats.rate);
  put(c.gap, `IF(${known},${gapFormula(actual, target, direction)},"")`, gapFormat(decimalsOf(item)));
  if (counts) sheet.formula(row, c.status, `=${statusText(c, at, m)}`, 'status');
  else sheet.value(row, c.status, offText(m), 'status');
}

/** What an office settled for the item on the year's score sheet, "" where nothing counts. */
function settledFormula(item: Item, year: number): string {
  const of = (field: string) => fieldName(`score_${year}`, field);
  const cell = `INDEX(${of('settled')},MATCH(${quote(item.id)},${of('self_item')},0))`;
  return `IF(${settles},IFERROR(IF(ISBLANK(${cell}),"",${cell}),""),"")`;
}

/** Mark and word. */
function statusText(c: Columns, at: (col: number) => string, m: SheetContext['m']): string {
  const words = Object.fromEntries(
    Object.entries(m.common.itemStatuses).map(([id, word]) => [
      id,
      quote(`${m.sheetsCore.statusMarks[id as keyof StatusWords]} ${word}`),
    ]),
  ) as StatusWords;
  const refs = { attainment: at(c.attainment), schedule: at(c.schedule) };
  return statusFormula({ inError: `${at(c.error)}=1`, isFinal: `${at(c.final)}=1`, ...refs }, words);
}
