/** Starts a reading thread in Node, with a heap of its own. The only file here that needs Node. */
import { Worker } from 'worker_threads'; // without "node:", or webpack does not find the thread's file
import type { Told } from './answer';
import type { RawWorkbook } from './raw';
import type { ReadingWorker } from './safely';

/** `execArgv`: flags of the thread, where it has to run from TypeScript sources. */
export function startNodeWorker(heapMb: number, execArgv?: string[]): ReadingWorker {
  const worker = new Worker(new URL('./worker-node.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    execArgv,
  });
  return {
    ask: (question, done, failed) => {
      worker.once('message', (answer: Told<RawWorkbook>) => done(answer));
      worker.once('error', failed);
      worker.postMessage(question);
    },
    end: () => void worker.terminate(),
  };
}
