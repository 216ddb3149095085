/** AutoFill: continuing what stands in a range over a larger one. Numbers go on by their step, dates and lists too, formulas are copied. */
import { shiftFormula } from '../../formula/rewrite';
import { invalidArgument } from '../errors';
import type { Area } from './area';
import { covers } from './area';
import { formatArea, reportEdit } from './contents';
import { replacing } from './format';
import type { Cell, Sheet } from './sheet';
import { cellAt, ensureCell, formatAt } from './sheet';
import type { Workbook } from './workbook';

/** The lists Excel goes on with by itself. */
const lists: readonly (readonly string[])[] = [
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  ['日', '一', '二', '三', '四', '五', '六'],
  ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  [...['一月', '二月', '三月', '四月', '五月', '六月'], ...['七月', '八月', '九月', '十月', '十一月', '十二月']],
  ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'],
  ['第一季', '第二季', '第三季', '第四季'],
];

/** What stands at a distance from the first of these constants; null where there is no series in them. */
function series(values: readonly Cell['value'][], isDate: boolean): ((at: number) => Cell['value']) | null {
  const n = values.length;
  if (values.every((v): v is number => typeof v === 'number')) {
    if (n === 1) return isDate ? (at) => values[0]! + at : null;
    // Excel draws a straight line through more than two.
    const mean = (n - 1) / 2;
    const average = values.reduce((a, b) => a + b, 0) / n;
    const slope =
      values.reduce((sum, v, i) => sum + (i - mean) * (v - average), 0) /
      values.reduce((sum, _, i) => sum + (i - mean) ** 2, 0);
    return (at) => Number((average + slope * (at - mean)).toPrecision(15));
  }
  const [first] = values;
  if (typeof first !== 'string') return null;
  const list = lists.find((l) => l.some((word) => word.toLowerCase() === first.toLowerCase()));
  if (list) {
    const place = list.findIndex((word) => word.toLowerCase() === first.toLowerCase());
    const step = n > 1 ? (list.findIndex((word) => word === values[1]) - place + list.length) % list.length : 1;
    return (at) => list[(((place + at * step) % list.length) + list.length) % list.length]!;
  }
  const numbered = /^(.*?)(\d+)(\D*)$/.exec(first);
  if (!numbered || n > 1) return null;
  const [, head = '', digits = '', tail = ''] = numbered;
  return (at) => `${head}${String(Number(digits) + at).padStart(digits.length, '0')}${tail}`;
}

const asDate = (numberFormat: string): boolean => /[ymd年月日]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''));

/** `to` takes in `from`; it goes on in one direction. */
export function autoFill(workbook: Workbook, sheet: Sheet, from: Area, to: Area, type: string): void {
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
    const single = length === 1 && type === 'FillSeries' && typeof cells[0]?.cell?.value === 'number';
    const next = single
      ? (at: number) => Number(cells[0]!.cell!.value) + at
      : goesOn
        ? series(
            cells.map(({ cell }) => cell!.value),
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
      workbook.calculation.cellChanged(sheet.id, row, col);
    }
  }
  sheet.extent = null;
  reportEdit(workbook, sheet, to);
}
