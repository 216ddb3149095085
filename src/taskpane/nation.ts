/** The pane's door to the ranking among the nation's zones: a chunk of its own with the screen; a file brings the file code along. */
import { readableText } from '../entries/file';
import { ZoneScorecardError } from '../errors';
import type { Grid } from '../nation/grid';
import { editionOfTable, editionOfText } from '../nation/edition';
import { gridOf } from '../nation/grid';
import type { NationalIndex } from '../plan/national';

const mostBytes = 50e6;

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > mostBytes)
    throw new ZoneScorecardError('file-too-large', { limit: mostBytes / 1e6, what: 'megabytes' });
  return new Uint8Array(await file.arrayBuffer());
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function sheetOf(bytes: Uint8Array): Promise<Grid> {
  const [{ gridIn, readSafely }, { startBrowserWorker }] = await Promise.all([
    import('../xlsx'),
    import('../xlsx/start-browser'),
  ]);
  return gridIn(await readSafely(bytes, { startWorker: startBrowserWorker }));
}

/** The table in a file: the sheet of a workbook with the most cells, or a text. Rejects with ZoneScorecardError. */
export async function gridOfFile(file: File): Promise<Grid> {
  const bytes = await bytesOf(file);
  return isZip(bytes) ? sheetOf(bytes) : gridOf(readableText(bytes));
}

/** The edition of the national index in a file: a table in a workbook or a text, or JSON. Rejects with ZoneScorecardError. */
export async function editionOfFile(file: File, language: string): Promise<NationalIndex> {
  const bytes = await bytesOf(file);
  return isZip(bytes) ? editionOfTable(await sheetOf(bytes), language) : editionOfText(readableText(bytes), language);
}
