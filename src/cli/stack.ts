/** Results of many workbooks put under each other: each read and scored outside of this thread, a bad one told and passed over. */
import { ZoneScorecardError } from '../errors';
import type { ResultRow } from '../results';
import type { Io } from './io';

/** A row of the results table with the file it comes from. */
export type StackedRow = ResultRow & { readonly file: string };

export interface PassedOver {
  readonly file: string;
  /** Null: it could not be opened at all. */
  readonly error: ZoneScorecardError | null;
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
    const reader = io.openRows();
    while (next < files.length) {
      const index = next++;
      const file = files[index]!;
      const bytes = await io.readFile(file).catch(() => null);
      try {
        if (bytes === null) passedOver.push({ file, error: null });
        else found[index] = (await reader.rows({ bytes, today })).map((row) => ({ file, ...row }));
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
    reader.end();
  };
  await Promise.all(Array.from({ length: Math.max(1, io.processors) }, work));
  return { rows: found.flat(), passedOver };
}
