/** Returned files compared in a thread: the same as here, and a file that keeps it busy costs only itself. */
import { collect, readerHere, readerInThread } from '../../src/exchange';
import { fourItemPlan } from '../support/four-items';
import { readWorkbook } from '../../src/xlsx';
import { comparingInNode } from './comparing';
import { fileOf, handOut, today, typeInto } from './support';

const plan = fourItemPlan();
const entries = { sheets: {} };
const against = { plan, entries, locale: 'zh-CN', today } as const;

let files: ReturnType<typeof fileOf>[];
beforeAll(async () => {
  const handed = await handOut(plan.indicators.find(({ id }) => id === 'G03')!.lead.units[0]!, entries, { plan });
  const typed = (value: number) => handed.bytes(typeInto(handed.specs, { G03: { ytd_2023: [value] } }));
  files = [fileOf('a.xlsx', await typed(5)), fileOf('b.xlsx', new Uint8Array([1])), fileOf('c.xlsx', await typed(6))];
});

test('a thread gives what comparing here gives, refusals too', async () => {
  const here = await collect(entries, files, { reader: readerHere(against, readWorkbook) });
  const reader = readerInThread(against, { startWorker: () => comparingInNode() });
  const there = await collect(entries, files, { reader });
  reader.end();
  expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  expect(there.files.map(({ status }) => status)).toEqual(['read', 'refused', 'read']);
  expect(there.conflicts).toHaveLength(1);
});

test('a file that keeps the thread busy is refused, and the others are read by a new one that knows the workbook', async () => {
  let threads = 0;
  const startWorker = () => comparingInNode(threads++ === 0 ? 'a.xlsx' : '');
  const reader = readerInThread(against, { startWorker, timeoutMs: 15_000 });
  const { files: found } = await collect(entries, files, { reader });
  reader.end();
  expect(found.map((file) => (file.status === 'refused' ? file.error.code : file.unit))).toEqual([
    'file-timeout',
    'file-not-xlsx',
    expect.any(String),
  ]);
  expect(threads).toBe(2);
});

test('ended while it is asked, it is cancelled', async () => {
  const reader = readerInThread(against, { startWorker: () => comparingInNode('a.xlsx') });
  const asked = collect(entries, files, { reader });
  setTimeout(reader.end, 500);
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
});
