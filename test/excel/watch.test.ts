/** Following what users type: which sheets a change touches, and that our own work is not taken for theirs. */
import { ordosPlan } from '../../src/plan/ordos';
import { partOf } from '../../src/plan/part';
import type { Changed, WorkbookState } from '../../src/excel/facade';
import { createWatching } from '../../src/excel/watch';
import { validate } from '../../src/validation';
import { startExcel, today } from '../support/excel';

const smallPlan = partOf(ordosPlan, ['G03', 'G13']);

test('reports the sheet a user typed into, and nothing of what the product writes itself', async () => {
  const { host, book } = startExcel();
  await book.addSheets(smallPlan, ['G03'], 'zh-CN');
  await book.read();
  const seen: Changed[] = [];
  const stop = await book.watch((change) => seen.push(change));
  await book.write([{ key: 'data', field: 'key', index: 50, value: 'errors_2022' }]);
  await host.settled();
  expect(seen).toEqual([]);
  host.typeCell('G03 营业收入', 'D19', '108.42');
  await host.settled();
  expect(seen).toEqual([{ sheets: ['G03'] }]);
  await stop();
  host.typeCell('G03 营业收入', 'D20', '226.9');
  await host.settled();
  expect(seen).toHaveLength(1);
});

test('what a user types while the product reads, or writes elsewhere, is reported all the same', async () => {
  const { host, book } = startExcel();
  await book.addSheets(smallPlan, ['G03', 'G13'], 'zh-CN');
  await book.read();
  const seen: Changed[] = [];
  await book.watch((change) => seen.push(change));
  host.slow(60);
  const reading = book.read();
  host.typeCell('G03 营业收入', 'D19', '108.42');
  await reading;
  await host.settled();
  expect(seen).toEqual([{ sheets: ['G03'] }]);
  const writing = book.write([{ key: 'data', field: 'key', index: 50, value: 'errors_2022' }]);
  host.typeCell('G03 营业收入', 'D20', '226.9');
  await writing;
  await host.settled();
  expect(seen).toEqual([{ sheets: ['G03'] }, { sheets: ['G03'] }]);
});

test('a change is read by itself: what is found by it is what a whole reading finds, for a fraction of the request', async () => {
  const { host, book } = startExcel();
  await book.addSheets(smallPlan, ['G03', 'G13'], 'zh-CN');
  await book.read();
  host.typeCell('G03 营业收入', 'D19', '108.42');
  host.resetStats();
  const quick = await book.read(['G03']);
  const asked = host.stats.maxRequestBytes;
  expect(host.stats.syncs).toBe(1);
  expect(quick.entries.sheets.G03?.ytd_2022?.[0]?.value).toBe(108.42);
  const whole = await book.read();
  expect(quick.entries.sheets.G03).toEqual(whole.entries.sheets.G03);
  // The workbook's own results are left to the whole reading that follows.
  expect({ ...quick.structure, results: undefined }).toEqual({ ...whole.structure, results: undefined });
  const found = ({ plan, entries, structure, explanations }: WorkbookState) =>
    validate(plan!, entries, structure, explanations, { today });
  expect(found(quick)).toEqual(found(whole));
  expect(asked).toBeLessThan(host.stats.maxRequestBytes / 10);
  // The plan sheet changes what every other sheet means: it is never read by itself.
  host.resetStats();
  await book.read(['G03', 'plan']);
  expect(host.stats.maxRequestBytes).toBeGreaterThan(asked * 10);
});

test('a watch begun just before a drawing is not registered in its midst: Excel on the web would refuse the drawing', async () => {
  const { host } = startExcel();
  const watching = createWatching(
    () => null,
    () => undefined,
  );
  const heard = jest.fn();
  const request = () => Excel.run(async (context) => context.sync());
  const begun = watching.watch(heard);
  const during = await watching.unwatched(async () => {
    await begun;
    await request();
    return watching.hears();
  });
  expect([during, watching.hears()]).toEqual([false, true]);
  heard.mockClear();
  host.typeCell('Sheet1', 'B2', 'typed');
  await host.settled();
  expect(heard).toHaveBeenCalledTimes(1);
  await (
    await begun
  )();
});
