/** Workbooks scored in a thread: the same as here; one that hangs or fills the memory is told, and the next is scored. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { rowsHere, rowsInThread, type Question } from '../../src/cli/scored';
import { startScored } from '../../src/cli/start-scored';
import { readWorkbook } from '../../src/xlsx';
import { nodeThread } from '../../src/xlsx/start-node';
import type { Thread } from '../../src/xlsx/thread';
import type { ResultRow } from '../../src/results';
import { shell } from './support';

const hook = ['--require', join(__dirname, '../support/ts-hook.cjs')];
const today = '2024-03-31';

test('the same rows as in this thread, from file to file; a file that is none is told', async () => {
  const { zone, files } = shell();
  await zone('new', 'a.xlsx', '--items', 'G07,G20', '--example');
  const bytes = files.get('a.xlsx') as Uint8Array;
  const reader = rowsInThread({ startWorker: (mb) => startScored(mb, hook), timeoutMs: 120_000 });
  const here = await rowsHere(readWorkbook).rows({ bytes, today });
  expect(here.length).toBeGreaterThan(10);
  expect(await reader.rows({ bytes, today })).toEqual(here);
  await expect(reader.rows({ bytes: bytes.slice(0, 1000), today })).rejects.toMatchObject({ code: 'file-truncated' });
  expect(await reader.rows({ bytes, today })).toEqual(here);
  reader.end();
});

test('one that hangs and one that fills the memory are told, and the next is scored', async () => {
  const script = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ bytes }) => {
      if (bytes[0] === 1) for (;;);
      if (bytes[0] === 2) { const all = []; for (;;) all.push(new Array(1000).fill({})); }
      parentPort.postMessage({ value: [] });
    });`;
  const startWorker = (): Thread<Question, readonly ResultRow[]> =>
    nodeThread(new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } }));
  const reader = rowsInThread({ startWorker, timeoutMs: 10_000 });
  const of = (first: number) => reader.rows({ bytes: Uint8Array.of(first), today });
  await expect(of(1)).rejects.toMatchObject({ code: 'file-timeout' });
  expect(await of(0)).toEqual([]);
  await expect(of(2)).rejects.toMatchObject({ code: 'file-too-large', params: { what: 'memory' } });
  expect(await of(0)).toEqual([]);
  reader.end();
});
