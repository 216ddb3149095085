/** The results of one workbook: here, or in a thread of its own, so that a file that hangs or fills the memory ends nothing but itself. */
import { isoOf } from '../entries/dates';
import { loadMessages } from '../i18n/all';
import { tidyResults, type ResultRow } from '../results';
import { score } from '../scoring';
import { asOfDay } from '../scoring/calendar';
import { readState, type RawWorkbook } from '../xlsx';
import { valueOf } from '../xlsx/answer';
import { guarded, type Guard } from '../xlsx/thread';

export interface Question {
  readonly bytes: Uint8Array;
  /** ISO date on which the workbook is scored. */
  readonly today: string;
}

export interface RowsReader {
  /** Rejects with a ZoneScorecardError where the file cannot be read, or takes too long or too much memory to read or score. */
  readonly rows: (question: Question) => Promise<readonly ResultRow[]>;
  readonly end: () => void;
}

/** In this thread; `read` gives the contents of a file. */
export const rowsHere = (read: (bytes: Uint8Array) => RawWorkbook | Promise<RawWorkbook>): RowsReader => ({
  rows: async ({ bytes, today }) => {
    const { plan, entries, locale } = await readState(await read(bytes), { today });
    const m = await loadMessages(locale);
    return tidyResults(plan, score(plan, entries, { today }), m, isoOf(asOfDay(plan, today)));
  },
  end: () => {},
});

/** In a thread of its own, which is kept from file to file. */
export function rowsInThread(guard: Guard<Question, readonly ResultRow[]>): RowsReader {
  const thread = guarded(guard);
  return { rows: async (question) => valueOf(await thread.ask(() => question)), end: thread.end };
}
