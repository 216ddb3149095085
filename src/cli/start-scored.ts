/** Starts a thread that scores workbooks, with a heap of its own. */
import { Worker } from 'worker_threads'; // without "node:", or webpack does not find the thread's file
import type { ResultRow } from '../results';
import { nodeThread } from '../xlsx/start-node';
import type { Thread } from '../xlsx/thread';
import type { Question } from './scored';

/** `execArgv`: flags of the thread, where it has to run from TypeScript sources. */
export const startScored = (heapMb: number, execArgv?: string[]): Thread<Question, readonly ResultRow[]> =>
  nodeThread(
    new Worker(new URL('./scored-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      execArgv,
    }),
  );
