/**
 * Reads returned files and compares each with the workbook: here, or in a thread of its own that a file cannot hold up and that leaves the
 * pane free to answer meanwhile.
 */
import type { Entries } from '../entries/entries';
import { loadMessages, type Locale } from '../i18n';
import type { Plan } from '../plan/schema';
import { readWorkbook, type RawWorkbook } from '../xlsx';
import { told, valueOf, type Told } from '../xlsx/answer';
import { guarded, type Guard } from '../xlsx/thread';
import { ownSheets, readReturned, type ReturnedFile } from './returned';

/** The workbook that files are compared with. */
export interface Against {
  readonly plan: Plan;
  readonly entries: Entries;
  /** Language of the workbook. */
  readonly locale: Locale;
  /** ISO date. */
  readonly today: string;
  /** Fingerprints of files that were taken before, by the import log. */
  readonly takenBefore?: ReadonlySet<string>;
}

export interface FileInHand {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fingerprint: string;
}

export interface FileReader {
  /** Rejects with a ZoneScorecardError where the file cannot be read, takes too long, or is no workbook of this plan. */
  readonly read: (file: FileInHand) => Promise<ReturnedFile>;
  readonly end: () => void;
}

/** In this thread; `read` gives the contents of a file. */
export function readerHere(
  against: Against,
  read: (bytes: Uint8Array) => RawWorkbook | Promise<RawWorkbook>,
): FileReader {
  const { plan, entries, locale, today, takenBefore } = against;
  const own = loadMessages(locale).then((m) => ({ m, ownDrawn: ownSheets(plan, entries, m, today) }));
  return {
    read: async ({ name, bytes, fingerprint }) => {
      const raw = await read(bytes);
      return readReturned({ plan, entries, raw, name, fingerprint }, { ...(await own), today, takenBefore });
    },
    end: () => {},
  };
}

/** What a comparing thread is asked; the first question brings the workbook. */
export interface Question {
  readonly against?: Against;
  readonly file: FileInHand;
}

/** In a thread of its own, within limits of time and memory for each file. */
export function readerInThread(against: Against, guard: Guard<Question, ReturnedFile>): FileReader {
  const thread = guarded(guard);
  return {
    read: async (file) => valueOf(await thread.ask((isNew) => (isNew ? { against, file } : { file }))),
    end: thread.end,
  };
}

/** Answers questions in the thread. */
export function answering(): (question: Question) => Promise<Told<ReturnedFile>> {
  let reader: FileReader | null = null;
  return ({ against, file }) =>
    told(() => {
      if (against) reader = readerHere(against, readWorkbook);
      if (reader === null) throw new Error('a comparing thread was asked before it knew the workbook');
      return reader.read(file);
    });
}
