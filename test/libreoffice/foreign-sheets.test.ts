/**
 * A workbook of the user's own on the workbench: the product draws its sheets beside it, figures are typed, the file is saved; what
 * stood in it is as before to openpyxl (looks, rules, charts, tables, names) and to LibreOffice (every result).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createHost } from '../../src/host';
import { looksIn } from '../../src/workbench/file/looks';
import { loadWorkbook } from '../../src/workbench/file/open';
import { saveWorkbook } from '../../src/workbench/file/save';
import { readWorkbook } from '../../src/xlsx';
import { beside, today } from '../support/excel';
import { fourItemPlan, fourItems } from '../support/four-items';
import { recalculate } from '../support/libreoffice';
import { openXmlErrors } from '../support/open-xml';
import { pythonWithOpenpyxl } from '../support/programs';

const tabs = ['部门台账', '表格', '筛选', '藏'];
const folder = mkdtempSync(join(tmpdir(), 'zsc-foreign-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [before, after] = [join(folder, 'before.xlsx'), join(folder, 'after.xlsx')];

function python(script: string, ...args: readonly string[]): string {
  const path = join(__dirname, 'foreign', script);
  const run = spawnSync(pythonWithOpenpyxl!, [path, ...args], { encoding: 'utf8', timeout: 120_000 });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

const read = (path: string) => new Uint8Array(readFileSync(path));

if (!pythonWithOpenpyxl) console.warn('There is no Python with openpyxl: foreign sheets are not compared.');
(pythonWithOpenpyxl ? describe : describe.skip)('foreign sheets', () => {
  beforeAll(async () => {
    python('make.py', before);
    const bytes = read(before);
    const host = createHost({ now: () => new Date(`${today}T08:00:00`) });
    await loadWorkbook(host.workbook, readWorkbook(bytes), looksIn(bytes));
    await beside(host).book.addSheets(fourItemPlan(), [...fourItems], 'zh-CN');
    host.typeCell('部门台账', 'C4', '80');
    host.typeCell('部门台账', 'C4', '75.25');
    expect(host.workbook.sheets.length).toBeGreaterThan(tabs.length + 4);
    writeFileSync(after, await saveWorkbook(host.workbook, new Date(Date.UTC(2025, 0, 15))));
  });

  test('the saved file is one the Open XML SDK finds no error in', () => {
    expect(openXmlErrors(read(after))).toEqual([]);
  });

  test('no name stands twice in one scope, and the filter has its hidden one: Excel repairs a file where it does', () => {
    const xml = strFromU8(unzipSync(read(after))['xl/workbook.xml']!);
    const names = [...xml.matchAll(/<definedName ([^>]*)>/g)].map((match) => {
      const value = (key: string) => new RegExp(`${key}="([^"]*)"`).exec(match[1]!)?.[1] ?? '';
      return `${value('localSheetId')} ${value('name')} ${value('hidden')}`;
    });
    const scoped = names.map((name) => name.replace(/ \d?$/, ''));
    expect(scoped.filter((name, i) => scoped.indexOf(name) !== i)).toEqual([]);
    // The user's own, and those on our lists.
    const parts = unzipSync(read(after));
    const filtered = [...xml.matchAll(/<sheet /g)].flatMap((_, i) =>
      /<autoFilter[ >]/.test(strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!)) ? [i] : [],
    );
    expect(filtered).toContain(2);
    expect(names.filter((name) => name.includes('_FilterDatabase'))).toEqual(
      filtered.map((i) => `${i} _xlnm._FilterDatabase 1`),
    );
  });

  test('openpyxl finds on them what it found before', () => {
    const [was, is] = [before, after].map((path) => JSON.parse(python('told.py', path, ...tabs)) as object);
    expect(was).toHaveProperty(['部门台账', 'charts', 'length'], 3);
    expect(is).toEqual(was);
  });

  test('LibreOffice works out on them what it worked out before', async () => {
    const results = async (path: string) => {
      const { sheets } = readWorkbook(read(await recalculate(path)));
      return tabs.map((tab) => [
        tab,
        [...(sheets.find((sheet) => sheet.tab === tab)?.cells ?? [])].map(([cell, { value }]) => [cell, value]).sort(),
      ]);
    };
    const was = await results(before);
    expect(JSON.stringify(was)).toContain('["A14",15.665]');
    expect(await results(after)).toEqual(was);
  });
});
