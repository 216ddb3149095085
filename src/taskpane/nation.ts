/** The pane's door to the ranking among the nation's zones: a chunk of its own with the screen; a file brings the file code along. */
import { textOfFile } from '../entries/file';
import { ZoneScorecardError } from '../errors';
import type { Grid } from '../nation/grid';
import { gridOf } from '../nation/grid';

const mostBytes = 50e6;

/** The table in a file: the sheet of a workbook with the most cells, or a text. Rejects with ZoneScorecardError. */
export async function gridOfFile(file: File): Promise<Grid> {
  if (file.size > mostBytes)
    throw new ZoneScorecardError('file-too-large', { limit: mostBytes / 1e6, what: 'megabytes' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return gridOf(textOfFile(bytes));
  const [{ gridIn, readSafely }, { startBrowserWorker }] = await Promise.all([
    import('../xlsx'),
    import('../xlsx/start-browser'),
  ]);
  return gridIn(await readSafely(bytes, { startWorker: startBrowserWorker }));
}
