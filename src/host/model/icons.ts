/** Which icon of a set a cell shows, by the conditional format that draws icons there. */
import { percentile } from '../../formula/functions/statistics';
import type { CellResult } from '../../formula/types';
import { holds } from './area';
import type { ConditionalFormat } from './conditional';
import { valueAt } from './contents';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** As the client library has it: index 0 is the icon of the lowest figures. */
export interface Icon {
  readonly set: string;
  readonly index: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** How many icons a set has: its name begins with it. */
const sizes = ['Three', 'Four', 'Five'];
const sizeOf = (set: string): number =>
  3 +
  Math.max(
    0,
    sizes.findIndex((word) => set.startsWith(word)),
  );

/** The figures a format's icons divide. */
function figures(workbook: Workbook, sheet: Sheet, { ranges }: ConditionalFormat): number[] {
  const found: number[] = [];
  for (const { row, col, rows, cols } of ranges)
    for (let r = row; r < row + rows; r++)
      for (let c = col; c < col + cols; c++) {
        const value = valueAt(workbook, sheet, r, c);
        if (typeof value === 'number') found.push(value);
      }
  return found;
}

/** From which figure on a criterion holds; null where its formula comes to no figure. */
function limit(workbook: Workbook, sheet: Sheet, all: readonly number[], given: unknown, share: number): number | null {
  const { type, formula } = isRecord(given) ? given : { type: undefined, formula: undefined };
  const text = typeof formula === 'string' || typeof formula === 'number' ? String(formula) : '';
  const asked: CellResult | CellResult[][] =
    text === ''
      ? share
      : workbook.calculation.evaluate(text.startsWith('=') ? text : `=${text}`, { sheetId: sheet.id, row: 0, col: 0 });
  if (typeof asked !== 'number') return null;
  if (type === 'Number' || type === 'Formula') return asked;
  if (type === 'Percentile') {
    const found = percentile([...all], asked / 100);
    return typeof found === 'number' ? found : null;
  }
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least + ((most - least) * asked) / 100;
}

/** The icon at a cell, or null where none is drawn: no such format, or no figure. */
export function iconAt(workbook: Workbook, sheet: Sheet, row: number, col: number): Icon | null {
  const value = valueAt(workbook, sheet, row, col);
  const format = sheet.conditionalFormats.find(
    ({ type, ranges }) => type === 'IconSet' && ranges.some((range) => holds(range, row, col)),
  );
  if (!format || typeof value !== 'number') return null;
  const { details } = format;
  const style = details['icons.style'];
  const set = typeof style === 'string' ? style : 'ThreeTrafficLights1';
  const size = sizeOf(set);
  const criteria: readonly unknown[] = Array.isArray(details['icons.criteria']) ? details['icons.criteria'] : [];
  const all = figures(workbook, sheet, format);
  let index = 0;
  for (let i = 1; i < size; i++) {
    const given = criteria[i];
    const from = limit(workbook, sheet, all, given, Math.round((100 * i) / size));
    const isAbove = isRecord(given) && given.operator === 'GreaterThan';
    if (from !== null && (isAbove ? value > from : value >= from)) index = i;
  }
  const own = criteria[index];
  if (isRecord(own) && isRecord(own.customIcon))
    return { set: String(own.customIcon.set), index: Number(own.customIcon.index) };
  return { set, index: details['icons.reverseIconOrder'] === true ? size - 1 - index : index };
}
