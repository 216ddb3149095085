/** The workbook's language travels in the key table of its data sheet, in no document property; what says none is Chinese. */
import { loadMessages, zhMessages, type Messages } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import type { SheetSpec } from '../../src/sheets/spec';
import { readState, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { beside, startExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';
import { sinkOptions } from '../support/kitchen-sink';

const plan = fourItemPlan();
const today = '2024-03-31';

const dataIn = (m: Messages, entries = { sheets: {} }) =>
  buildSheet('data', { plan, entries, m, present: ['data'], today });
const rowOf = (spec: SheetSpec, text: string) => spec.cells.filter(({ value }) => value === text).map(({ row }) => row);

async function throughFile(spec: SheetSpec) {
  const raw = readWorkbook(await writeWorkbook([spec], sinkOptions));
  return { custom: raw.custom, state: await readState(raw, { today }) };
}

test('each language is read back, and properties are the same in both', async () => {
  const en = await throughFile(dataIn(await loadMessages('en')));
  const zh = await throughFile(dataIn(zhMessages));
  expect([en.state.locale, zh.state.locale]).toEqual(['en', 'zh-CN']);
  expect(en.custom).toEqual(zh.custom);
});

test('drawn again from what was read, the table has the language once', async () => {
  const m = await loadMessages('en');
  const { state } = await throughFile(dataIn(m));
  const again = dataIn(m, state.entries);
  expect(rowOf(again, 'locale')).toHaveLength(1);
  expect((await throughFile(again)).state.locale).toBe('en');
});

test('a file whose data sheet says no language, or one there is not, is read as Chinese', async () => {
  const spec = dataIn(await loadMessages('en'));
  const [row] = rowOf(spec, 'locale');
  const without = { ...spec, cells: spec.cells.filter((cell) => cell.row !== row || cell.col < 3) };
  const other = { ...spec, cells: spec.cells.map((cell) => (cell.value === 'en' ? { ...cell, value: 'fr' } : cell)) };
  for (const old of [without, other]) {
    const { state } = await throughFile(old);
    expect([state.locale, state.base]).toEqual(['zh-CN', plan]);
  }
});

test('in Excel it is read from there too, and by a pane opened later', async () => {
  const { host, book } = startExcel();
  await book.addSheets(plan, ['G03'], 'en');
  const reopened = async () => (await beside(host.fork()).book.read()).locale;
  expect([(await book.read()).locale, await reopened()]).toEqual(['en', 'en']);
  const [row] = rowOf(dataIn(await loadMessages('en')), 'locale');
  for (const col of ['C', 'D']) host.typeCell('_zsc', `${col}${row}`, '');
  expect(await reopened()).toBe('zh-CN');
});
