/**
 * Reads a file from outside in a thread of its own, which is ended when it takes too long or too much memory: whatever
 * the file does, the program at hand stays alive. The same in the browser (Web Worker) and in Node (worker_threads);
 * which thread that is comes in as `startWorker`.
 */
import { ZoneScorecardError } from '../errors';
import type { Answer, Question } from './answer';
import { defaultLimits, type Limits } from './limits';
import type { RawWorkbook } from './raw';

/** A thread that answers one question. */
export interface ReadingWorker {
  /** Asks; calls back once, with the answer or with what ended the thread. */
  readonly ask: (question: Question, done: (answer: Answer) => void, failed: (error: unknown) => void) => void;
  readonly end: () => void;
}

export interface SafetyOptions {
  /** Starts a thread whose heap may hold so many megabytes (browsers set that limit themselves). */
  readonly startWorker: (heapMb: number) => ReadingWorker;
  readonly timeoutMs?: number;
  readonly maxMb?: number;
  readonly limits?: Partial<Limits>;
}

/**
 * The contents of a file from outside. Rejects with ZoneScorecardError: those of `readWorkbook`, file-timeout, and
 * file-too-large when the memory did not suffice.
 */
export function readSafely(bytes: Uint8Array, options: SafetyOptions): Promise<RawWorkbook> {
  const { timeoutMs = 20_000, maxMb = 1_024 } = options;
  const limits = { ...defaultLimits, ...options.limits };
  return new Promise((resolve, reject) => {
    const worker = options.startWorker(maxMb);
    const timer = setTimeout(
      () => finish(() => reject(new ZoneScorecardError('file-timeout', { seconds: timeoutMs / 1000 }))),
      timeoutMs,
    );
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      worker.end();
      settle();
    };
    worker.ask(
      { bytes, limits },
      (answer) =>
        finish(() =>
          'workbook' in answer
            ? resolve(answer.workbook)
            : reject(new ZoneScorecardError(answer.code, answer.params, answer.place)),
        ),
      (cause) => finish(() => reject(failure(cause, maxMb))),
    );
  });
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
