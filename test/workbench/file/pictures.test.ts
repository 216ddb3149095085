/** A picture on a sheet of the user's own is still there after the file was opened and saved. */
import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { createHost } from '../../../src/host';
import { looksIn } from '../../../src/workbench/file/looks';
import { loadWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { readWorkbook } from '../../../src/xlsx';

test('opened and saved', async () => {
  const data = new Uint8Array(readFileSync('assets/mark-32.png'));
  const picture = { data, type: 'png' as const, anchor: { from: { row: 2, col: 1 }, to: { row: 6, col: 3 } } };
  const before = await writeXlsx({ sheets: [{ name: '图', rows: [['a', 1]], images: [picture] }] });
  const host = createHost({ now: () => new Date(2025, 0, 15) });
  await loadWorkbook(host.workbook, readWorkbook(before), looksIn(before));
  const after = await saveWorkbook(host.workbook, new Date(2025, 0, 15));
  const { sheets } = await readXlsx(after);
  const [found] = sheets[0]?.images ?? [];
  expect(found).toMatchObject({ type: 'png', anchor: { from: { row: 2, col: 1 }, to: { row: 6, col: 3 } } });
  expect(Buffer.from(found!.data).equals(Buffer.from(data))).toBe(true);
});
