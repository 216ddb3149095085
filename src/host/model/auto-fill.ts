/** AutoFill: continuing what stands in a range over a larger one. Numbers go on by their step, dates and lists too, formulas are copied. */
import { shiftFormula } from '../../formula/rewrite';
import { apiNotFound, invalidArgument } from '../errors';
import type { Area } from './area';
import { covers } from './area';
import { formatArea, headingTyped, reportEdit } from './contents';
import { replacing } from './format';
import { seriesIn } from './fill-series';
import type { Sheet } from './sheet';
import { cellAt, ensureCell, formatAt } from './sheet';
import type { Workbook } from './workbook';

const asDate = (numberFormat: string): boolean => /[ymd年月日]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''));

/** `to` takes in `from`; it goes on in one direction. */
export function autoFill(workbook: Workbook, sheet: Sheet, from: Area, to: Area, type: string): void {
  if (type === 'FlashFill') throw apiNotFound('Range.autoFill with FlashFill');
  if (!covers(to, from)) throw invalidArgument('The destination takes in the source.');
  const down = to.rows !== from.rows;
  if (down && to.cols !== from.cols) throw invalidArgument('Filling goes in one direction.');
  const length = down ? from.rows : from.cols;
  const lines = down ? from.cols : from.rows;
  const start = down ? to.row - from.row : to.col - from.col;
  const end = start + (down ? to.rows : to.cols);
  for (let line = 0; line < lines; line++) {
    const place = (at: number): readonly [number, number] =>
      down ? [from.row + at, from.col + line] : [from.row + line, from.col + at];
    const cells = Array.from({ length }, (_, at) => {
      const [row, col] = place(at);
      const cell = cellAt(sheet, row, col);
      return { cell: cell && { ...cell }, format: formatAt(sheet, row, col) };
    });
    const constants = cells.every(({ cell }) => cell && cell.formula === undefined && cell.value !== null);
    const goesOn = constants && type !== 'FillCopy' && type !== 'FillFormats';
    const next = goesOn
      ? seriesIn(
          cells.map(({ cell }) => cell!.value),
          type,
          asDate(cells[0]!.format.numberFormat),
        )
      : null;
    for (let at = start; at < end; at++) {
      if (at >= 0 && at < length) continue;
      const source = ((at % length) + length) % length;
      const { cell, format } = cells[source]!;
      const [row, col] = place(at);
      if (type !== 'FillValues') formatArea(sheet, { row, col, rows: 1, cols: 1 }, replacing(format));
      if (type === 'FillFormats') continue;
      const target = ensureCell(sheet, row, col);
      delete target.formula;
      target.value = next ? next(at) : (cell?.value ?? null);
      const by = at - source;
      if (cell?.formula !== undefined) target.formula = shiftFormula(cell.formula, down ? by : 0, down ? 0 : by);
      headingTyped(workbook, sheet, row, col, target);
      workbook.calculation.cellChanged(sheet.id, row, col);
    }
  }
  sheet.extent = null;
  reportEdit(workbook, sheet, to);
}
