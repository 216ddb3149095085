/**
 * Work on files from outside in a thread of its own, which is ended when it takes too long or too much memory: whatever
 * the file does, the program at hand stays alive. The same in the browser (Web Worker) and in Node (worker_threads).
 */
import { ZoneScorecardError } from '../errors';
import type { Told } from './answer';

/** A thread that answers questions, one at a time. */
export interface Thread<Q, T> {
  /** Asks; calls back once, with the answer or with what ended the thread. */
  readonly ask: (question: Q, done: (answer: Told<T>) => void, failed: (error: unknown) => void) => void;
  readonly end: () => void;
  /** Milliseconds of processor that everything here has had so far, of which the thread's are a part; the clock counts where none are known. */
  readonly spent?: () => number;
}

export interface Guard<Q, T> {
  /** Starts a thread whose heap may hold so many megabytes (browsers set that limit themselves). */
  readonly startWorker: (heapMb: number) => Thread<Q, T>;
  /** Time to work in. A machine busy with other things is given up to `patience` times as much by the clock. */
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

/** How many times its time by the clock a thread may take that does not get the processor. */
const patience = 8;

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
        const began = { at: Date.now(), spent: asked.spent?.() ?? 0 };
        const settled = () => {
          clearTimeout(timer);
          cancel = null;
        };
        const fail = (error: ZoneScorecardError) => {
          settled();
          end();
          reject(error);
        };
        const late = () => {
          const waited = Date.now() - began.at;
          const worked = asked.spent === undefined ? waited : asked.spent() - began.spent;
          if (worked < timeoutMs && waited < patience * timeoutMs)
            timer = setTimeout(late, Math.max(timeoutMs - worked, 10));
          else fail(new ZoneScorecardError('file-timeout', { seconds: timeoutMs / 1000 }));
        };
        let timer = setTimeout(late, timeoutMs);
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
