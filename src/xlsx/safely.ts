/** Reads a file from outside under the guard of `thread.ts`; which thread that is comes in as `startWorker`. */
import { valueOf } from './answer';
import { defaultLimits, type Limits } from './limits';
import type { RawWorkbook } from './raw';
import type { Question } from './reading';
import { guarded, type Guard, type Thread } from './thread';

export type ReadingWorker = Thread<Question, RawWorkbook>;

export interface SafetyOptions extends Guard<Question, RawWorkbook> {
  readonly limits?: Partial<Limits>;
}

/** The contents of a file from outside. Rejects with ZoneScorecardError: those of `readWorkbook` and of the guard. */
export async function readSafely(bytes: Uint8Array, options: SafetyOptions): Promise<RawWorkbook> {
  const thread = guarded(options);
  try {
    return valueOf(await thread.ask(() => ({ bytes, limits: { ...defaultLimits, ...options.limits } })));
  } finally {
    thread.end();
  }
}
