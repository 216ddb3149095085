/** Results of many workbooks put under each other: each read in a thread of its own, a bad one told and passed over. */
import { ZoneScorecardError } from '../errors';
import { isoOf } from '../entries/dates';
import { loadMessages } from '../i18n/all';
import { tidyResults, type ResultRow } from '../results';
import { score } from '../scoring';
import { asOfDay } from '../scoring/calendar';
import { readState } from '../xlsx';
import type { Io } from './io';

/** A row of the results table with the file it comes from. */
export type StackedRow = ResultRow & { readonly file: string };

export interface PassedOver {
  readonly file: string;
  readonly error: ZoneScorecardError;
}

async function rowsOf(io: Io, file: string, today: string): Promise<readonly StackedRow[]> {
  const state = await readState(await io.readBook(await io.readFile(file)), { today });
  const { plan, entries, locale } = state;
  const rows = tidyResults(
    plan,
    score(plan, entries, { today }),
    await loadMessages(locale),
    isoOf(asOfDay(plan, today)),
  );
  return rows.map((row) => ({ file, ...row }));
}

/** Rows in the order of the files; as many files at once as the machine has processors. */
export async function stacked(
  io: Io,
  files: readonly string[],
  today: string,
  onProgress: (done: number) => void,
): Promise<{ readonly rows: readonly StackedRow[]; readonly passedOver: readonly PassedOver[] }> {
  const found: (readonly StackedRow[])[] = files.map(() => []);
  const passedOver: PassedOver[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < files.length) {
      const index = next++;
      const file = files[index]!;
      try {
        found[index] = await rowsOf(io, file, today);
      } catch (error) {
        const known =
          error instanceof ZoneScorecardError
            ? error
            : new ZoneScorecardError('unexpected', {
                code: 'results',
                message: error instanceof Error ? error.message : String(error),
              });
        passedOver.push({ file, error: known });
      }
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, io.processors) }, work));
  return { rows: found.flat(), passedOver };
}
