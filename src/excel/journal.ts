/**
 * The journal of a piece of drawing: what was begun, so that it can be taken back. A failing command stops its batch but what
 * ran before it stays done, so undoing asks the workbook what is there instead of assuming.
 */
import { isOurStyle } from './draw/styles';
import { inExcelKeeping, quietly } from './session';
import type { Messages } from '../i18n';
import type { SheetSpec } from '../sheets/spec';
import { versionsProperty } from '../sheets/template-versions';
import { queueAgain, queueSheet } from './draw';
import type { Look } from './look';
import { batchesOf, partsOf } from './size';

export interface Journal {
  /** Tabs this work adds. */
  readonly added: Set<string>;
  /** Names this work adds or points anew. */
  readonly names: Set<string>;
  /** Sheets set aside under another name: new name → old name. */
  readonly renamed: Map<string, string>;
  /** Sheets drawn again, by tab: the spec they had before, with what was typed. */
  readonly before: Map<string, SheetSpec>;
}

export const newJournal = (): Journal => ({
  added: new Set(),
  names: new Set(),
  renamed: new Map(),
  before: new Map(),
});

/** Takes back what the journal lists; sheets drawn again are drawn as they were. */
export async function undo(journal: Journal, before: Look, m: Messages): Promise<void> {
  await inExcelKeeping(async (context) => {
    const added = [...journal.added].map((tab) => context.workbook.worksheets.getItemOrNullObject(tab));
    const renamed = [...journal.renamed].map(
      ([as, was]) => [context.workbook.worksheets.getItemOrNullObject(as), was] as const,
    );
    const names = [...journal.names].map(
      (n) => [context.workbook.names.getItemOrNullObject(n), before.formulas.get(n)] as const,
    );
    [...added, ...[...renamed, ...names].map(([object]) => object)].forEach((object) => object.load('name'));
    await context.sync();
    await quietly(context, () => {
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
    });
    const tabs = new Map([...journal.before].map(([tab, spec]) => [spec, tab]));
    for (const batch of batchesOf([...journal.before.values()]))
      for (const part of partsOf(batch[0]!))
        await quietly(context, () => {
          for (const spec of batch) {
            const sheet = context.workbook.worksheets.getItem(tabs.get(spec)!);
            if (part.index > 0) queueSheet(sheet, spec, m, part);
            else {
              sheet.protection.unprotect();
              queueAgain(sheet, spec, m, spec.rows, spec.cols, part);
            }
          }
        });
    const { custom } = context.workbook.properties;
    if (before.versions) custom.add(versionsProperty, before.versions);
    else custom.getItemOrNullObject(versionsProperty).delete();
    const styles = context.workbook.styles;
    styles.load('items/name,items/builtIn');
    await context.sync();
    for (const style of styles.items)
      if (!style.builtIn && isOurStyle(style.name) && !before.styles.has(style.name)) style.delete();
    await context.sync();
  });
}
