/** Formulas of arrays, saved and opened: they spill again, and files name what is younger than their format as Excel wants it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHost, type Host } from '../../../src/host';
import { valueAt } from '../../../src/host/model/contents';
import { looksIn } from '../../../src/workbench/file/looks';
import { loadWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { readWorkbook } from '../../../src/xlsx';
import { fileFormula, sheetFormula } from '../../../src/xlsx/text';

const now = () => new Date('2025-01-15T08:00:00');
const valuesOf = ({ workbook }: Host, rows: number, col: number) =>
  Array.from({ length: rows }, (_, row) => valueAt(workbook, workbook.sheets[0]!, row, col));

async function reopened(host: Host): Promise<{ readonly opened: Host; readonly xml: string }> {
  const bytes = await saveWorkbook(host.workbook, now());
  const opened = createHost({ now });
  await loadWorkbook(opened.workbook, readWorkbook(bytes), looksIn(bytes));
  return { opened, xml: strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!) };
}

/** Types into cells of the first sheet. */
async function typed(host: Host, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [address, text] of Object.entries(cells)) host.typeCell(host.workbook.sheets[0]!.name, address, text);
  await host.settled();
}

test('what spills is saved as an array, and spills again when opened', async () => {
  const host = createHost({ now });
  const [sheet] = host.workbook.sheets;
  await typed(host, {
    A1: '1',
    A2: '2',
    A3: '3',
    B1: '=A1:A3*10',
    C1: '=MAP(A1:A3,LAMBDA(a,a^2))',
    D1: '=SUM(A1:A3*A1:A3)',
  });
  expect(valuesOf(host, 3, 1)).toEqual([10, 20, 30]);
  expect(valuesOf(host, 1, 3)).toEqual([14]);
  const { opened, xml } = await reopened(host);
  expect(xml).toContain('<f t="array" ref="B1:B3">A1:A3*10</f>');
  expect(xml).toContain('_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a^2))');
  expect(xml).toMatch(/<c r="B1"[^>]* cm="1"/);
  opened.typeCell(sheet!.name, 'A2', '7');
  await opened.settled();
  expect(valuesOf(opened, 3, 1)).toEqual([10, 70, 30]);
  expect(valuesOf(opened, 3, 2)).toEqual([1, 49, 9]);
  expect(valuesOf(opened, 1, 3)).toEqual([59]);
  expect(opened.workbook.sheets[0]!.rows.get(0)!.get(2)!.formula).toBe('=MAP(A1:A3,LAMBDA(a,a^2))');
});

test('an array entered with Ctrl+Shift+Enter keeps to its cells, of which those left over show #N/A, and is saved as one', async () => {
  const host = createHost({ now });
  const [sheet] = host.workbook.sheets;
  await typed(host, {
    A1: '1',
    A2: '2',
    A3: '3',
    B1: '=A1:A3*10',
    C1: '=A1:A3*100',
  });
  const files = unzipSync(await saveWorkbook(host.workbook, now()));
  const path = 'xl/worksheets/sheet1.xml';
  // As Excel before dynamic arrays saves them: one into more cells than it fills, one into fewer.
  const entered = strFromU8(files[path]!)
    .replaceAll(' cm="1"', '')
    .replace('ref="B1:B3"', 'ref="B1:B5"')
    .replace('ref="C1:C3"', 'ref="C1:C2"');
  const bytes = zipSync({ ...files, [path]: strToU8(entered) });
  const opened = createHost({ now });
  await loadWorkbook(opened.workbook, readWorkbook(bytes), looksIn(bytes));
  await opened.settled();
  const left = { error: '#N/A' };
  expect(valuesOf(opened, 6, 1)).toEqual([10, 20, 30, left, left, null]);
  // The third is outside of the array: an entry of its own.
  expect(valuesOf(opened, 3, 2)).toEqual([100, 200, 300]);
  opened.typeCell(sheet!.name, 'A2', '7');
  await opened.settled();
  expect(valuesOf(opened, 5, 1)).toEqual([10, 70, 30, left, left]);
  const { xml } = await reopened(opened);
  expect(xml).toContain('<f t="array" ref="B1:B5">A1:A3*10</f>');
  expect(xml).not.toContain('cm="1"');
});

test.each([
  ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['=SORT(FILTER(A1:A3,A1:A3>1))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,A1:A3>1))'],
  ['="IFS("&IFS(A1,1)', '"IFS("&_xlfn.IFS(A1,1)'],
  ['=LET(x,A1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['=LET(f,LAMBDA(a,a+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))'],
  ['=LAMBDA(x,[y],x+y)(1)', '_xlfn.LAMBDA(_xlpm.x,_xlop.y,_xlpm.x+_xlpm.y)(1)'],
  ['=STDEV.S(A1:A3)+SUM(A1)', '_xlfn.STDEV.S(A1:A3)+SUM(A1)'],
])('%s is %s in a file, and back', (shown, written) => {
  expect(fileFormula(shown)).toBe(written);
  expect(sheetFormula(written)).toBe(shown);
});
