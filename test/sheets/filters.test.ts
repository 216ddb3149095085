/** The buttons a list is filtered by belong to that list alone: a filter over two tables hides rows of the other. */
import { loadMessages } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { parseArea } from '../../src/sheets/a1';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';

test('every filter ends at its own table: no column in it is empty', async () => {
  const m = await loadMessages('zh-CN');
  const keys = everyKind(plan);
  const { specs } = filledWorkbook(plan, m, keys, (c) => keys.map((key) => buildSheet(key, c)), {});
  const filtered = specs.filter(({ filter }) => filter !== undefined);
  expect(filtered.map(({ key }) => key)).toContain('import_log');
  const gaps = filtered.flatMap(({ key, cells, filter }) => {
    const { row, col, lastRow, lastCol } = parseArea(filter!);
    const used = new Set(cells.filter((cell) => cell.row >= row && cell.row <= lastRow).map((cell) => cell.col));
    return Array.from({ length: lastCol - col + 1 }, (_, i) => col + i).flatMap((c) =>
      used.has(c) ? [] : [`${key}: column ${c}`],
    );
  });
  expect(gaps).toEqual([]);
});
