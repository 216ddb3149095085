/** A roster as long as a list may be, from an entries file into a workbook: written and read back, or refused in words. */
import { creditCode } from '../support/credit-code';
import { fourItemPlan } from '../support/four-items';
import { readWorkbook } from '../../src/xlsx';
import { shell } from './support';

const plan = fourItemPlan();

/** A third of them in each year. */
function entriesFile(rows: number): string {
  const name = Array.from({ length: rows }, (_, i) => `企业${i + 1}`);
  const date = name.map((_, i) => `202${2 + (i % 3)}-0${1 + (i % 9)}-15`);
  const code = name.map((_, i) => creditCode(i));
  const sheets = { G03: { ytd_2022: [101.37] }, G13: { name, code, date } };
  return JSON.stringify({ schemaVersion: 1, plan: plan.id, sheets });
}

/** Every cell of the sheet's column, from the first row of its named list on. */
function column(bytes: Uint8Array, name: string): readonly unknown[] {
  const { names, sheets } = readWorkbook(bytes);
  const [, tab, col, from, to] = /^'(.+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(names.get(name) ?? '') ?? [];
  const cells = sheets.find((sheet) => sheet.tab === tab)?.cells;
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => cells?.get(`${col}${Number(from) + i}`));
}

test('15,000 rows are written, and every one is read back', async () => {
  const { zone, files } = shell({ 'p.json': JSON.stringify(plan), 'e.json': entriesFile(15_000) });
  await zone('new', 'plan.xlsx', '--plan', 'p.json');
  const { code, err } = await zone('fill', 'plan.xlsx', 'e.json', '--out', 'full.xlsx');
  // Names, codes, days and the figure of another sheet.
  expect([code, err]).toEqual([0, expect.stringContaining('45001')]);
  expect(column(files.get('full.xlsx') as Uint8Array, 'zsc_calc_G13_actual')).toMatchObject([{ value: 5000 }, {}, {}]);
  const { out } = await zone('entries', 'full.xlsx');
  expect(JSON.parse(out)).toMatchObject(JSON.parse(String(files.get('e.json'))) as object);
});

test.each([
  ['zh', '“G13.name”最多 20000 行，数据文件要写到第 20001 行'],
  ['en', '“G13.name” takes at most 20000 rows; the data file goes on to row 20001'],
])('a row more than a list may have is refused in words, before anything is written (%s)', async (lang, words) => {
  const { zone, files } = shell({ 'p.json': JSON.stringify(plan), 'e.json': entriesFile(20_001) });
  await zone('new', 'plan.xlsx', '--plan', 'p.json');
  files.set('e.csv', `sheet,field,row,value\r\nG13,name,1,"企业甲"\r\nG13,name,20001,"企业乙"\r\n`);
  const before = new Map(files);
  for (const file of ['e.json', 'e.csv']) {
    const { code, err } = await zone('fill', 'plan.xlsx', file, '--out', 'full.xlsx', '--lang', lang);
    expect([file, code, err]).toEqual([file, 3, expect.stringContaining(words)]);
    expect([...files.keys()].filter((name) => files.get(name) !== before.get(name))).toEqual([]);
  }
});
