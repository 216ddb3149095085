/** Starts the threads of exchanging in Node, where the pane's own need a browser. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type * as comparing from '../../src/exchange/reader';
import type { ReturnedFile } from '../../src/exchange/returned';
import type * as making from '../../src/exchange/unit-file';
import type { Told } from '../../src/xlsx/answer';
import type { Thread } from '../../src/xlsx/thread';

/** It never answers when asked about the file `sleepOver`. */
export const comparingInNode = (sleepOver = ''): Thread<comparing.Question, ReturnedFile> =>
  inNode('comparing-thread.ts', { sleepOver });

export const makingInNode = (): Thread<making.Question, making.UnitFile> => inNode('making-thread.ts', {});

function inNode<Q, T>(file: string, workerData: object): Thread<Q, T> {
  const worker = new Worker(join(__dirname, file), {
    execArgv: ['--require', join(__dirname, '../support/ts-hook.cjs')],
    workerData,
  });
  return {
    ask: (question, done, failed) => {
      worker.removeAllListeners();
      worker.once('message', (answer: Told<T>) => done(answer));
      worker.once('error', failed);
      worker.postMessage(question);
    },
    end: () => void worker.terminate(),
  };
}
