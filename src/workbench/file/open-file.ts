/** A file the user chose, read within bounds in a thread of its own and laid on the bench. */
import type { Workbook } from '../../host/model/workbook';
import { readSafely } from '../../xlsx';
import { startBrowserWorker } from '../../xlsx/start-browser';
import { loadWorkbook } from './open';

/** Rejects with ZoneScorecardError where the file cannot or must not be read. */
export async function openFile(workbook: Workbook, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const raw = await readSafely(bytes.slice(), { startWorker: startBrowserWorker });
  await loadWorkbook(workbook, bytes, raw);
}
