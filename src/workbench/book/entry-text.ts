/** What a cell holds, as text to be edited: the formula, or the constant in a form that typing it again gives back. */
import { isDateFormat, isPercentFormat } from 'numfmt';
import { formatValue } from '../../formula/text';
import type { Sheet } from '../../host/model/sheet';
import { cellAt, formatAt } from '../../host/model/sheet';
import type { Position } from './book';

export function entryText(sheet: Sheet, { row, col }: Position): string {
  const cell = cellAt(sheet, row, col);
  if (!cell) return '';
  const format = formatAt(sheet, row, col);
  if (cell.formula !== undefined) return sheet.protection && format.formulaHidden ? '' : cell.formula;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, format.numberFormat);
  // What would be read as something else than text keeps its apostrophe.
  const isPlain = format.numberFormat === '@' || (!/^[=+\-@']/.test(value) && Number.isNaN(Number(value)));
  return isPlain ? value : `'${value}`;
}

function numberText(value: number, pattern: string): string {
  if (isDateFormat(pattern)) return formatValue(value, value % 1 === 0 ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss');
  if (isPercentFormat(pattern)) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}
