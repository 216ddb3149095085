/** From an item's rate to its points, in either table of the calculation sheet: full points, lost points, attainment, status. */
import { decimalsOf, itemsOf } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { attainmentFormula, gapFormula } from '../../scoring/attainment';
import { statusFormula, type StatusWords } from '../../scoring/status';
import { directionOf } from '../../scoring/targets';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats, gapFormat } from '../formats';
import { quote } from '../formula';
import { fieldName } from '../names';
import { c, cell, layoutOf } from './layout';

/** Whether missing figures are left out: 1 or 0. */
export const excludes = 'IF(IFERROR(MATCH(zsc_settings_missing,zsc_list_missing,0),1)=2,1,0)';

/** From the rate to points, attainment and status; `period` is the year from 0, or the number of years for the end. */
export function drawPoints(
  sheet: SheetBuilder,
  { plan, m }: SheetContext,
  item: Item,
  row: number,
  period: number,
): void {
  const at = (col: number) => cell(row, col);
  const dimension = plan.dimensions.findIndex((d) => d.id === item.dimension);
  const totals = layoutOf(plan).dimensions + dimension * (plan.years.length + 1) + period;
  const members = itemsOf(plan).filter((other) => other.dimension === item.dimension).length;
  const [actual, target, included] = [at(c.actual), at(c.target), cell(totals, c.previous)];
  const known = `AND(ISNUMBER(${actual}),ISNUMBER(${target}))`;
  const direction = directionOf(item);
  const weight = fieldName('plan', `${item.id}_weight`);
  const put = (col: number, text: string, format: string) =>
    sheet.formula(row, col, `=${text}`, 'computed', { format });
  put(
    c.excluded,
    `IF(OR(ISNUMBER(${actual}),${at(c.error)}=1),0,${excludes})`,
    `"${m.sheetsCore.calc.excluded}";;"${m.common.dash}"`,
  );
  put(c.weight, `IF(ISNUMBER(${weight}),${weight},${cell(totals, c.baseline)}/${members})`, formats.points);
  put(
    c.full,
    `IF(OR(${at(c.excluded)}=1,${included}<=0),0,${cell(totals, c.actual)}*${at(c.weight)}/${included})`,
    formats.points,
  );
  put(c.points, `IF(ISNUMBER(${at(c.rate)}),${at(c.rate)}*${at(c.full)},0)`, formats.points);
  put(c.lost, `${at(c.full)}-${at(c.points)}`, formats.lost);
  put(c.attainment, `IF(${known},${attainmentFormula(actual, target, direction)},"")`, formats.rate);
  put(c.gap, `IF(${known},${gapFormula(actual, target, direction)},"")`, gapFormat(decimalsOf(item)));
  sheet.formula(row, c.status, `=${statusText(at, m)}`, 'status');
}

/** Mark and word. */
function statusText(at: (col: number) => string, m: SheetContext['m']): string {
  const words = Object.fromEntries(
    Object.entries(m.common.itemStatuses).map(([id, word]) => [
      id,
      quote(`${m.sheetsCore.statusMarks[id as keyof StatusWords]} ${word}`),
    ]),
  ) as StatusWords;
  const refs = { attainment: at(c.attainment), schedule: at(c.schedule) };
  return statusFormula({ inError: `${at(c.error)}=1`, isFinal: `${at(c.final)}=1`, ...refs }, words);
}
