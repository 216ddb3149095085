/** The entries of the workbook as the entries file, handed to the browser for saving. A chunk of its own: rarely wanted. */
import { textOfEntries, type EntriesFormat } from '../entries/file';
import type { WorkbookState } from '../excel/facade';
import type { Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { entriesFileOf } from '../sheets/entries-file';

/** The file's text. Only what is typed is in it: labels and computed fields are the sheets' own; enterprises' returns if asked for. */
export function entriesText(
  format: EntriesFormat,
  plan: Plan,
  book: WorkbookState,
  m: Messages,
  today: string,
  confidential = false,
): string {
  const present = book.sheets.map((sheet) => sheet.key);
  return textOfEntries(entriesFileOf({ plan, entries: book.entries, m, present, today }, { confidential }), format);
}

/** Offers text as a file to save. */
export function saveText(text: string, fileName: string, type: string): void {
  saveFile(text, fileName, type);
}

/** Offers text or bytes as a file to save. */
export function saveFile(content: string | Uint8Array<ArrayBuffer>, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  // The browser has taken the address over once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
