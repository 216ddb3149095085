/** The entries of the workbook as the entries file, handed to the browser for saving. A chunk of its own: rarely wanted. */
import { toFile } from '../entries/format';
import type { WorkbookState } from '../excel/facade';
import type { Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { buildSheet } from '../sheets';
import { isArchiveKey } from '../sheets/archive-sheet';

/** The file's text. Only what is typed is in it: labels and computed fields are the sheets' own. */
export function entriesText(plan: Plan, book: WorkbookState, m: Messages, today: string): string {
  const context = { plan, entries: book.entries, m, present: book.sheets.map((sheet) => sheet.key), today };
  // Archives are copies of what was, not something typed.
  const ofThePlan = book.sheets.filter(({ key }) => !isArchiveKey(key));
  const typed = new Map(
    ofThePlan.map(({ key }) => {
      const fields = buildSheet(key, context).fields.filter((field) => field.role === 'entry');
      return [key, new Set(fields.map((field) => field.field))] as const;
    }),
  );
  const file = toFile(plan.id, book.entries, (key, field) => key !== 'data' && (typed.get(key)?.has(field) ?? false));
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Offers text as a file to save. */
export function saveText(text: string, fileName: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  // The browser has taken the address over once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
