/**
 * Ends a command that a file from outside keeps busy. Reading has a thread and limits of its own (`readSafely`); what is done with
 * what was read, comparing, scoring, checking a form, is under the same: the command as a whole runs in a thread, which says when it has
 * a file from outside in hand and is ended when it then falls silent for too long. Its memory is what Node gives a thread.
 */
import { ZoneScorecardError } from '../errors';
import { processorTime } from '../xlsx/processor-time';
import { afterWork } from '../xlsx/work-time';
import type { ExitCode } from './command';

/** What a thread says while it runs a command. */
export type Sign =
  | { readonly out: string }
  | { readonly err: string }
  /** A file of so many cells was read, and is in hand now. */
  | { readonly read: number }
  /** One step with the file in hand is done, and the next begins. */
  | { readonly step: true }
  /** What follows is the product's own work, as long as it takes. */
  | { readonly own: true }
  | { readonly code: ExitCode };

/** The thread of a command; `Worker` of node:worker_threads is one. */
export interface CommandThread {
  readonly resourceLimits?: { readonly maxOldGenerationSizeMb?: number };
  on(event: 'message', listener: (sign: Sign) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

export interface Told {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Silence in seconds of work after which a thread with a file in hand is ended; large files of one's own take their time. */
export const secondsFor = (cells: number): number => 20 + cells / 5_000;

/** The exit code of the command. Rejects with ZoneScorecardError file-timeout or file-too-large, and with what else ended the thread. */
export function supervised(
  thread: CommandThread,
  { out, err }: Told,
  secondsOf: (cells: number) => number = secondsFor,
): Promise<ExitCode> {
  // What has ended has no limits any more.
  const limit = Math.round(thread.resourceLimits?.maxOldGenerationSizeMb ?? 0);
  return new Promise((resolve, reject) => {
    let forget = () => {};
    let silence: number | null = null;
    const rest = () => {
      forget();
      if (silence === null) return;
      const seconds = silence;
      forget = afterWork(seconds * 1000, processorTime, () => {
        void thread.terminate();
        reject(new ZoneScorecardError('file-timeout', { seconds }));
      });
    };
    thread.on('message', (sign) => {
      if ('out' in sign) out(sign.out);
      else if ('err' in sign) err(sign.err);
      else if ('read' in sign) silence = secondsOf(sign.read);
      else if (!('step' in sign)) silence = null;
      rest();
      if ('code' in sign) resolve(sign.code);
    });
    thread.on('error', (cause) => {
      forget();
      const isFull = silence !== null && (cause as { code?: string } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(
        isFull ? new ZoneScorecardError('file-too-large', { limit, what: 'memory' }, {}, { cause }) : (cause as Error),
      );
    });
    thread.on('exit', () => {
      forget();
      reject(new Error('the command ended without an exit code'));
    });
  });
}
