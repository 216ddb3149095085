/** Bringing a place to the front: by tab and cell, or by sheet key and field (found by name, wherever it now stands). */
import { ZoneScorecardError, type Place } from '../errors';
import { fieldName, sheetName } from '../sheets/names';
import type { SheetKey } from '../sheets/spec';

export type Target = Place | { readonly key: SheetKey; readonly field?: string; readonly index?: number };

/** `titleOf` names a sheet as users know it. Throws structure-broken where the place is gone. */
export async function goTo(
  context: Excel.RequestContext,
  target: Target,
  titleOf: (key: SheetKey) => string,
): Promise<void> {
  if ('key' in target) {
    const name = target.field ? fieldName(target.key, target.field) : sheetName(target.key);
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('columnCount');
    await context.sync();
    if (range.isNullObject)
      throw new ZoneScorecardError('structure-broken', { name: titleOf(target.key) }, { item: target.key });
    const index = target.index ?? 0;
    range.worksheet.activate();
    range.getCell(Math.floor(index / range.columnCount), index % range.columnCount).select();
    await context.sync();
    return;
  }
  const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheet ?? '');
  await context.sync();
  if (sheet.isNullObject) throw new ZoneScorecardError('structure-broken', { name: target.sheet ?? '' }, target);
  sheet.activate();
  sheet.getRange(target.cell ?? 'A1').select();
  await context.sync();
}
