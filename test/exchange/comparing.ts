/** Starts a comparing thread in Node, where the pane's own needs a browser. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Question } from '../../src/exchange/reader';
import type { ReturnedFile } from '../../src/exchange/returned';
import type { Told } from '../../src/xlsx/answer';
import type { Thread } from '../../src/xlsx/thread';

/** It never answers when asked about the file `sleepOver`. */
export function comparingInNode(sleepOver = ''): Thread<Question, ReturnedFile> {
  const worker = new Worker(join(__dirname, 'comparing-thread.ts'), {
    execArgv: ['--require', join(__dirname, '../support/ts-hook.cjs')],
    workerData: { sleepOver },
  });
  return {
    ask: (question, done, failed) => {
      worker.removeAllListeners();
      worker.once('message', (answer: Told<ReturnedFile>) => done(answer));
      worker.once('error', failed);
      worker.postMessage(question);
    },
    end: () => void worker.terminate(),
  };
}
