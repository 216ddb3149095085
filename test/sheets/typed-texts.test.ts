/** What people type stands whole on paper: wherever a sheet takes running text, a long one makes its row as tall as it needs. */
import type { FieldValues } from '../../src/entries/format';
import { loadMessages } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import type { SheetContext } from '../../src/sheets/context';
import type { SheetSpec } from '../../src/sheets/spec';
import { styles } from '../../src/sheets/styles';
import { linesOf } from '../../src/sheets/text-lines';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();
const keys = [...everyKind(plan).filter((key) => !/_8(_|$)/.test(key)), 'workplan_1'];
const long = '关于2023年度工业和信息化主要指标完成情况的说明及佐证材料（经统计部门审核并由分管领导签字确认的版本）.pdf';

/** Cells of a sheet that take running text, by field, in the order of the field. */
function textCells({ fields, cells }: SheetSpec) {
  const at = new Map(cells.map((cell) => [cellAddress(cell.row, cell.col), cell]));
  return fields
    .filter(({ role, field }) => role === 'entry' && field !== 'code')
    .flatMap(({ field, range }) => {
      const { row, col, lastRow, lastCol } = parseArea(range);
      const found = [];
      for (let r = row; r <= lastRow; r++) for (let c = col; c <= lastCol; c++) found.push(at.get(cellAddress(r, c)));
      return [{ field, cells: found }];
    });
}

const takesText = (cell: SheetSpec['cells'][number] | undefined) =>
  cell?.style === 'entryText' && styles[cell.style].wrap;

test('rows are tall enough for a long text in any cell that takes one', async () => {
  const m = await loadMessages('zh-CN');
  const draw = (context: SheetContext) => keys.map((key) => buildSheet(key, context));
  const empty = draw({ plan, m, entries: { sheets: {} }, present: keys, today: '2024-03-31' });
  // The first line of a list is enough.
  const values: FieldValues = Object.fromEntries(
    empty.map((spec) => [
      spec.key,
      Object.fromEntries(
        textCells(spec).map(({ field, cells }) => [
          field,
          cells.slice(0, 1).map((cell) => (takesText(cell) ? long : null)),
        ]),
      ),
    ]),
  );
  const { specs } = filledWorkbook(plan, m, keys, draw, values);
  const faults: string[] = [];
  let seen = 0;
  for (const spec of specs) {
    const print = spec.print && parseArea(spec.print.area);
    const merged = new Map(spec.merges.map((area) => [area.split(':')[0]!, parseArea(area)]));
    for (const { row, col, value } of spec.cells) {
      if (value !== long || !print || col > print.lastCol || spec.hiddenColumns?.includes(col)) continue;
      seen++;
      const { lastRow, lastCol } = merged.get(cellAddress(row, col)) ?? { lastRow: row, lastCol: col };
      let [width, height] = [0, 0];
      for (let c = col; c <= lastCol; c++) width += spec.columnWidths[c] ?? 8.43;
      for (let r = row; r <= lastRow; r++) height += spec.rowHeights[r] ?? 15;
      const lines = linesOf(long, width);
      if (height < lines * 10.5 * 1.4)
        faults.push(`${spec.key}!${cellAddress(row, col)}: ${lines} lines in ${height} points`);
    }
  }
  expect(seen).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});
