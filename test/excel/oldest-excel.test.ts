/**
 * The oldest Excel the manifest allows in: everything the product does with a workbook, on an Excel that answers ApiNotFound to
 * every member newer than the requirement set the manifest asks for.
 */
import { readFileSync } from 'node:fs';
import type { Changed } from '../../src/excel/facade';
import { ordosPlan } from '../../src/plan/ordos';
import { itemKeys } from '../../src/sheets';
import { validate } from '../../src/validation';
import { excelApi, isInSet } from '../support/api-sets';
import { heldBy } from '../support/faults';
import { startExcel, today } from '../support/excel';

const [, required = ''] =
  /<bt:Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(readFileSync('manifest.xml', 'utf8')) ?? [];
const TAB = 'G03 营业收入';
/** Sheets made on demand, of every kind. */
const onDemand = [
  'schedule',
  'safeguards',
  'national',
  'workplan_1',
  'followup',
  'results',
  'summary',
  'report',
  'outlook',
  'weights',
  'unit_1_2022',
];

const start = () => startExcel(excelApi(required));

test('the sets of the typings are read: members old, new and of one platform alone', () => {
  expect(required).toBe('1.9');
  expect(isInSet('1.9', 'Range', 'values')).toBe(true);
  expect(isInSet('1.9', 'WorksheetCollection', 'onChanged')).toBe(true);
  expect(isInSet('1.8', 'WorksheetCollection', 'onChanged')).toBe(false);
  expect(isInSet('1.9', 'Range', 'group')).toBe(false);
  expect(isInSet('1.15', 'Workbook', 'linkedWorkbooks')).toBe(false);
  expect(isInSet('1.15', 'Range', 'noSuchThing')).toBe(false);
});

test('this Excel refuses what is newer', async () => {
  start();
  const refused = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('1:2').group('ByRows');
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('the whole way: all sheets, writing, reading, explaining, drawing again, following, archiving, taking away', async () => {
  const { host, book } = start();
  await book.addSheets(ordosPlan, itemKeys(ordosPlan), 'zh-CN');
  await book.read();
  const seen: Changed[] = [];
  const stop = await book.watch((change) => seen.push(change));
  await book.write([{ key: 'G03', field: 'ytd_2022', index: 3, value: 540 }]);
  await host.settled();
  expect(seen).toEqual([]);
  host.typeCell(TAB, 'D19', '600');
  await host.settled();
  expect(seen).toEqual([{ sheets: ['G03'] }]);

  const { plan, entries, structure, explanations } = await book.read();
  const found = validate(plan!, entries, structure, explanations, { today });
  const falling = found.find(({ code }) => code === 'series.ytd-falling')!;
  expect(falling.place.sheet).toBe(TAB);
  await book.goTo(falling.place);
  await book.saveExplanations([
    {
      fingerprint: 'f1',
      code: falling.code,
      item: 'G03',
      cell: 'D22',
      reason: '样例',
      by: '某人',
      on: today,
    },
  ]);
  expect((await book.read(['G03'])).entries.sheets.G03?.ytd_2022?.[0]?.value).toBe(600);

  const made = await book.redraw([...onDemand, 'G03', 'G13', 'T01', 'score_2022', 'gap', 'cover']);
  expect(made.added.map(({ key }) => key).sort()).toEqual([...onDemand].sort());
  const after = await book.read();
  expect(after.entries.sheets.G03?.ytd_2022?.map(({ value }) => value)).toEqual([600, null, null, 540]);
  expect(after.explanations).toMatchObject([{ fingerprint: 'f1', reason: '样例' }]);

  const { key } = await book.archive('score_2022');
  expect((await book.checkArchives()).map(({ verdict }) => verdict)).toEqual(['intact']);
  await book.removeSheets([key, 'G25']);
  expect((await book.read()).sheets.map((sheet) => sheet.key)).not.toContain(key);
  await stop();
});

test('what is begun is taken back', async () => {
  const { host, book } = start();
  await book.addSheets(ordosPlan, ['G03'], 'zh-CN');
  await book.write([{ key: 'G03', field: 'ytd_2022', index: 3, value: 540 }]);
  host.resetStats();
  await book.read();
  const before = heldBy(host);
  host.fail({ atCommand: host.stats.actions + 1000 });
  await expect(book.addSheets(ordosPlan, ['G03', 'G13'], 'zh-CN')).rejects.toMatchObject({ undone: true });
  expect(heldBy(host)).toBe(before);
});
