/** Handing out and collecting from the pane, through Microsoft's own client library: what is written, logged, taken back. */
import type { WorkbookFacade } from '../../src/excel/facade';
import { decideAll, historyIn, type Collection } from '../../src/exchange';
import { answering, type Question } from '../../src/exchange/reader';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { unitFile } from '../../src/exchange/unit-file';
import { applyDecisions, collectFiles, entriesPreview } from '../../src/taskpane/exchange';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { unitWorkbook } from '../../src/exchange';
import { typeInto } from '../exchange/support';
import { startExcel, today } from '../support/excel';

// The thread of the browser, without a thread; `test/exchange/reader.test.ts` has one. A factory of mocks may name only what begins so.
const mockAnswering = answering;
jest.mock('../../src/exchange/start-browser', () => ({
  startComparing() {
    const answer = mockAnswering();
    return {
      ask: (question: Question, done: (told: unknown) => void) => void answer(question).then(done),
      end: () => {},
    };
  },
}));

const options = { m: zhMessages, deadline: null, today };
const reading = { onProgress: () => undefined, signal: new AbortController().signal };

async function returned(book: WorkbookFacade, unit: string, values: Parameters<typeof typeInto>[1]): Promise<File> {
  const { plan, entries } = await book.read();
  const { specs, fileName, options: written } = await unitWorkbook(plan!, entries, unit, options);
  return new File([new Uint8Array(await writeWorkbook(typeInto(specs, values), written))], fileName);
}

const valueOf = async (book: WorkbookFacade, key: string, field: string, index: number) =>
  (await book.read()).entries.sheets[key]?.[field]?.[index]?.value;
const acceptAll = (collection: Collection) => decideAll(collection, new Map(), 'accept');

test('accepted figures are written and logged, sheets and rows that are missing come along, and all can be taken back', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, ['G20', 'G21'], 'zh-CN');
  await book.write([{ key: 'G20', field: 'ytd_2022', index: 0, value: 11 }]);
  const { length } = (await book.read()).entries.sheets.G21!.name!;
  const rows = Array.from({ length: 35 }, (_, i) => `样例载体${i + 1}`);
  const science = await returned(book, 'science', { G20: { ytd_2022: [12.5, 20] }, G21: { name: rows.slice(0, 20) } });
  const treasury = await returned(book, 'treasury', { G21: { name: rows.slice(20) }, G22: { num_2024: [3] } });
  const collection = await collectFiles(book, [science, treasury], today, reading);
  expect(collection.conflicts).toEqual([]);

  const applied = await applyDecisions(book, collection, acceptAll(collection), '2025-01-15 10:00');
  expect([applied.written, applied.stale, applied.collection.differences]).toEqual([2 + 35 + 1, 0, []]);
  expect(await valueOf(book, 'G20', 'ytd_2022', 0)).toBe(12.5);
  expect(await valueOf(book, 'G22', 'num_2024', 0)).toBe(3);
  const { entries } = await book.read();
  expect(entries.sheets.G21!.name!.slice(0, 35).map(({ value }) => value)).toEqual(rows);
  const log = entries.sheets.import_log!;
  expect(log.taken!.slice(0, 3).map(({ value }) => value)).toEqual([22, 16, null]);
  expect(log.file![0]!.value).toBe(science.name);
  expect(log.fingerprint![0]!.value).toMatch(/^[0-9a-f]{64}$/);

  const history = historyIn(entries);
  expect(history).toHaveLength(38);
  expect(
    history.find(({ sheet, field, index }) => sheet === 'G20' && field === 'ytd_2022' && index === 0),
  ).toMatchObject({
    before: '11',
    after: '12.5',
    unit: '市科学技术局',
    time: '2025-01-15 10:00',
    file: science.name,
    note: '',
  });

  await applied.undo(book, '2025-01-15 10:05');
  expect(await valueOf(book, 'import_log', 'figure_note', 0)).toContain('10:05');
  expect(await valueOf(book, 'G20', 'ytd_2022', 0)).toBe(11);
  // The roster is as long as it was, and empty.
  const left = (await book.read()).entries.sheets.G21!.name!;
  expect([left.length, left.filter(({ value }) => value !== null)]).toEqual([length, []]);
  expect(await valueOf(book, 'G22', 'num_2024', 0)).toBeUndefined();
  expect(await valueOf(book, 'import_log', 'note', 1)).toContain('10:05');
});

test('a figure typed while the differences were looked at is not overwritten, but asked again', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, ['G20'], 'zh-CN');
  const file = await returned(book, 'industry', { G20: { ytd_2022: [1, 2] } });
  const collection = await collectFiles(book, [file], today, reading);
  await book.write([{ key: 'G20', field: 'ytd_2022', index: 1, value: 99 }]);
  const applied = await applyDecisions(book, collection, acceptAll(collection), '2025-01-15 10:00');
  expect([applied.written, applied.stale]).toEqual([1, 1]);
  expect(await valueOf(book, 'G20', 'ytd_2022', 1)).toBe(99);
  expect(applied.collection.differences).toMatchObject([{ index: 1, before: 99, after: 2, alsoChanged: true }]);
});

test('rows put into the roster since the files were read: returned figures go to the firms they are of', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, ['G21'], 'zh-CN');
  const firms = ['样例载体甲', '样例载体乙', '样例载体丙'];
  await book.write(firms.map((value, index) => ({ key: 'G21', field: 'name', index, value })));
  const file = await returned(book, 'science', { G21: { document: ['文号甲', '文号乙', '文号丙'] } });
  const collection = await collectFiles(book, [file], today, reading);
  const { place } = (await book.read()).entries.sheets.G21!.name![1]!;
  await Excel.run(async (context) => {
    const tab = context.workbook.worksheets.getItem(place.sheet!);
    tab.protection.unprotect();
    tab.getRange(place.cell).getEntireRow().insert('Down');
    await context.sync();
  });
  const applied = await applyDecisions(book, collection, acceptAll(collection), '2025-01-15 10:00');
  expect(applied.stale).toBe(0);
  const held = async () => {
    const { name, document } = (await book.read()).entries.sheets.G21!;
    return name!.slice(0, 5).map(({ value }, i) => [value, document![i]!.value]);
  };
  expect(await held()).toEqual([
    ['样例载体甲', '文号甲'],
    [null, null],
    ['样例载体乙', '文号乙'],
    ['样例载体丙', '文号丙'],
    [null, null],
  ]);
});

test('taking back an assumed date puts its formula back', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, ['T01'], 'zh-CN');
  const before = (await book.read()).entries.sheets.T01!.due![0]!;
  expect(before.formula).toBeDefined();
  const unit = ordosPlan.tasks[0]!.lead.units[0]!;
  const collection = await collectFiles(book, [await returned(book, unit, { T01: { due: [45000] } })], today, reading);
  const applied = await applyDecisions(book, collection, acceptAll(collection), '2025-01-15 10:00');
  expect(await valueOf(book, 'T01', 'due', 0)).toBe(45000);
  await applied.undo(book, '2025-01-15 10:05');
  expect((await book.read()).entries.sheets.T01!.due![0]!.formula).toBe(before.formula);
});

test('a unit’s workbook opens in a window of its own', async () => {
  const opened: Uint8Array[] = [];
  const { book } = startExcel({ openWorkbook: (base64: string) => void opened.push(Buffer.from(base64, 'base64')) });
  await book.addSheets(ordosPlan, ['G20'], 'zh-CN');
  const { plan, entries } = await book.read();
  const { bytes } = await unitFile(plan!, entries, 'big-data', options);
  await book.openCopy(bytes);
  expect(readWorkbook(opened[0]!).custom['zsc-unit']).toBe('big-data');
});

test('an entries file is shown before it is written', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, ['G20'], 'zh-CN');
  const json = (plan: string) =>
    new File(
      [JSON.stringify({ schemaVersion: 1, plan, sheets: { G20: { ytd_2023: [7, null, 9] }, G07: { figure: [3] } } })],
      'e.json',
    );
  const preview = await entriesPreview(book, json(ordosPlan.id), today);
  expect(preview.changes.map(({ key, field, index, before, after }) => [key, field, index, before, after])).toEqual([
    ['G20', 'ytd_2023', 0, null, 7],
    ['G20', 'ytd_2023', 2, null, 9],
    ['G07', 'figure', 0, null, 3],
  ]);
  expect(await valueOf(book, 'G20', 'ytd_2023', 0)).toBeNull();
  await preview.write();
  expect(await valueOf(book, 'G20', 'ytd_2023', 2)).toBe(9);
  expect(await valueOf(book, 'G07', 'figure', 0)).toBe(3);
  await expect(entriesPreview(book, json('other'), today)).rejects.toMatchObject({ code: 'plan-mismatch' });
});
