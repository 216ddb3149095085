/** The thread that runs a command: files and the clock of the machine; texts go to the process (`supervise.ts`), which has the streams. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'worker_threads';
import { localMinute } from '../entries/dates';
import project from '../../package.json';
import { readSafely } from '../xlsx';
import { startNodeWorker } from '../xlsx/start-node';
import { workbooksIn } from './folder';
import type { Io } from './io';
import { run } from './run';
import { rowsInThread } from './scored';
import { startScored } from './start-scored';
import type { Sign } from './supervise';
import { systemLanguage } from './system-language';

const say = (sign: Sign): void => parentPort?.postMessage(sign);

const io: Io = {
  readFile: async (path) => new Uint8Array(await readFile(path)),
  writeFile: async (path, content) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  },
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  workbooksIn,
  processors: availableParallelism(),
  readBook: async (bytes) => {
    const book = await readSafely(bytes, { startWorker: startNodeWorker });
    say({ read: book.sheets.reduce((sum, { cells }) => sum + cells.size, 0) });
    return book;
  },
  openRows: () => rowsInThread({ startWorker: startScored, timeoutMs: 60_000 }),
  onStep: () => say({ step: true }),
  onOwnWork: () => say({ own: true }),
  out: (out) => say({ out }),
  err: (err) => say({ err }),
  now: () => localMinute(new Date()),
  systemLanguage,
  version: project.version,
};

void run(workerData as readonly string[], io).then((code) => say({ code }));
