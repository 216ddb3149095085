/** Starts a reading thread in Node, with a heap of its own. */
import { Worker } from 'worker_threads'; // without "node:", or webpack does not find the thread's file
import type { Told } from './answer';
import { processorTime } from './processor-time';
import type { ReadingWorker } from './safely';
import type { Thread } from './thread';

/** `execArgv`: flags of the thread, where it has to run from TypeScript sources. */
export const startNodeWorker = (heapMb: number, execArgv?: string[]): ReadingWorker =>
  nodeThread(
    new Worker(new URL('./worker-node.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      execArgv,
    }),
  );

/** A thread of Node that answers one question at a time. */
export const nodeThread = <Q, T>(worker: Worker): Thread<Q, T> => ({
  ask: (question, done, failed) => {
    const heard = (answer: Told<T>) => {
      worker.off('error', broken);
      done(answer);
    };
    const broken = (cause: unknown) => {
      worker.off('message', heard);
      failed(cause);
    };
    worker.once('message', heard);
    worker.once('error', broken);
    worker.postMessage(question);
  },
  end: () => void worker.terminate(),
  spent: processorTime,
});
