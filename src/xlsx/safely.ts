/** Reads a file from outside under the guard of `thread.ts`; which thread that is comes in as `startWorker`. */
import { valueOf } from './answer';
import { defaultLimits, type Limits } from './limits';
import { unpacked, type PackedWorkbook } from './packed-cells';
import type { RawWorkbook } from './raw';
import type { Question } from './reading';
import { guarded, type Guard, type Thread } from './thread';

export type ReadingWorker = Thread<Question, PackedWorkbook>;

export interface SafetyOptions extends Guard<Question, PackedWorkbook> {
  readonly limits?: Partial<Limits>;
}

/** Time for a file, in ms: what a small one gets, and four seconds more a megabyte, for an office of 500 indicators on a slow machine. */
export const timeFor = (bytes: number): number => 1_000 * Math.round(20 + bytes / 250_000);

/** The contents of a file from outside. Rejects with ZoneScorecardError: those of `readWorkbook` and of the guard. */
export async function readSafely(bytes: Uint8Array, options: SafetyOptions): Promise<RawWorkbook> {
  const thread = guarded({ timeoutMs: timeFor(bytes.length), ...options });
  try {
    return unpacked(valueOf(await thread.ask(() => ({ bytes, limits: { ...defaultLimits, ...options.limits } }))));
  } finally {
    thread.end();
  }
}
