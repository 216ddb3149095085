/**
 * The journal of a piece of drawing: what was begun, so that it can be taken back. A failing command stops its batch but what
 * ran before it stays done, so undoing asks the workbook what is there instead of assuming.
 */
import { rangeAddress, type Area } from '../sheets/a1';
import type { Look } from './look';

export interface Backup {
  readonly tab: string;
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly protected: boolean;
}

export interface Journal {
  /** Tabs this work adds. */
  readonly added: Set<string>;
  /** Names this work adds or points anew. */
  readonly names: Set<string>;
  /** Sheets set aside under another name: new name → old name. */
  readonly renamed: Map<string, string>;
  /** Sheets drawn again, as they were. */
  readonly backups: Map<string, Backup>;
}

export const newJournal = (): Journal => ({
  added: new Set(),
  names: new Set(),
  renamed: new Map(),
  backups: new Map(),
});

/** Takes back what the journal lists. Contents of redrawn sheets are put back cell by cell; their looks are the template's anyway. */
export async function undo(journal: Journal, before: Look): Promise<void> {
  await Excel.run(async (context) => {
    const added = [...journal.added].map((tab) => context.workbook.worksheets.getItemOrNullObject(tab));
    const renamed = [...journal.renamed].map(
      ([as, was]) => [context.workbook.worksheets.getItemOrNullObject(as), was] as const,
    );
    const names = [...journal.names].map(
      (n) => [context.workbook.names.getItemOrNullObject(n), before.formulas.get(n)] as const,
    );
    [...added, ...[...renamed, ...names].map(([object]) => object)].forEach((object) => object.load('name'));
    await context.sync();
    for (const sheet of added)
      if (!sheet.isNullObject) {
        sheet.visibility = 'Visible'; // a very hidden sheet cannot be deleted
        sheet.delete();
      }
    for (const [sheet, was] of renamed) if (!sheet.isNullObject) sheet.name = was;
    for (const [name, was] of names)
      if (!name.isNullObject) {
        if (was === undefined) name.delete();
        else name.formula = was;
      }
    for (const backup of journal.backups.values()) {
      const sheet = context.workbook.worksheets.getItem(backup.tab);
      sheet.protection.unprotect();
      const { row, col, lastRow, lastCol } = backup.area;
      sheet.getRange(rangeAddress(row, col, lastRow, lastCol)).formulas = backup.formulas as unknown[][];
      if (backup.protected) sheet.protection.protect();
    }
    await context.sync();
  });
}
