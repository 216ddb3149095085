/** A file made here, in a window of its own where this Excel opens one, else as a download: nothing made is lost. */
import type { WorkbookFacade } from '../excel/facade';
import { isCode } from './state/problem';

/** Which of both it came to. Rejects where a cell is being edited, since the user can end that. */
export async function openOrSave(
  book: Pick<WorkbookFacade, 'openCopy'>,
  bytes: Uint8Array,
  name: string,
): Promise<'opened' | 'saved'> {
  try {
    await book.openCopy(bytes);
    return 'opened';
  } catch (thrown) {
    if (isCode(thrown, 'cell-editing')) throw thrown;
    const { saveFile } = await import('./export-entries');
    saveFile(new Uint8Array(bytes), name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    return 'saved';
  }
}
