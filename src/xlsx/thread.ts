/**
 * Work on files from outside in a thread of its own, which is ended when it takes too long or too much memory: whatever
 * the file does, the program at hand stays alive. The same in the browser (Web Worker) and in Node (worker_threads).
 */
import { ZoneScorecardError } from '../errors';
import type { Told } from './answer';
import { afterWork } from './work-time';

/** A thread that answers questions, one at a time. */
export interface Thread<Q, T> {
  /** Asks; calls back once, with the answer or with what ended the thread. */
  readonly ask: (question: Q, done: (answer: Told<T>) => void, failed: (error: unknown) => void) => void;
  readonly end: () => void;
  /** Milliseconds of processor the program has had so far (`work-time.ts`). */
  readonly spent?: () => number;
}

export interface Guard<Q, T> {
  /** Starts a thread whose heap may hold so many megabytes (browsers set that limit themselves). */
  readonly startWorker: (heapMb: number) => Thread<Q, T>;
  /** Time to work in (`work-time.ts`). */
  readonly timeoutMs?: number;
  readonly maxMb?: number;
}

/** Threads under a guard: one is started when first asked, and anew after one was ended. */
export interface Guarded<Q, T> {
  /** `question` is told whether the thread is new. Rejects with ZoneScorecardError file-timeout, and file-too-large when the memory did not suffice. */
  readonly ask: (question: (isNew: boolean) => Q) => Promise<Told<T>>;
  /** What is being asked rejects with `cancelled`. */
  readonly end: () => void;
}

export function guarded<Q, T>({ startWorker, timeoutMs = 20_000, maxMb = 1_024 }: Guard<Q, T>): Guarded<Q, T> {
  let thread: Thread<Q, T> | null = null;
  let cancel: ((error: ZoneScorecardError) => void) | null = null;
  const end = () => {
    thread?.end();
    thread = null;
    cancel?.(new ZoneScorecardError('cancelled'));
  };
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const isNew = thread === null;
        const asked = (thread ??= startWorker(maxMb));
        const settled = () => {
          forget();
          cancel = null;
        };
        const fail = (error: ZoneScorecardError) => {
          settled();
          end();
          reject(error);
        };
        const forget = afterWork(timeoutMs, asked.spent, () =>
          fail(new ZoneScorecardError('file-timeout', { seconds: timeoutMs / 1000 })),
        );
        cancel = fail;
        asked.ask(
          question(isNew),
          (answer) => {
            settled();
            resolve(answer);
          },
          (cause) => fail(failure(cause, maxMb)),
        );
      }),
    end,
  };
}

function failure(cause: unknown, maxMb: number): ZoneScorecardError {
  const code = (cause as { code?: string } | null)?.code;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new ZoneScorecardError('file-too-large', { limit: maxMb, what: 'memory' }, {}, { cause });
  return new ZoneScorecardError(
    'unexpected',
    { code: code ?? 'worker', message: String((cause as Error | null)?.message ?? cause) },
    {},
    { cause },
  );
}

/** A thread of a browser. */
export const browserThread = <Q, T>(worker: Worker): Thread<Q, T> => ({
  ask: (question, done, failed) => {
    worker.onmessage = (event: MessageEvent<Told<T>>) => done(event.data);
    worker.onerror = (event) => failed(event.error ?? event);
    worker.postMessage(question);
  },
  end: () => worker.terminate(),
});
