/** Writing typed values into entry cells, all or nothing: the cells are looked at first and put back when the write fails. */
import { ZoneScorecardError } from '../errors';
import type { CellValue } from '../entries/entries';
import { fieldName, sheetName } from '../sheets/names';
import type { SheetKey } from '../sheets/spec';
import type { Look } from './look';
import { toProblem } from './problems';
import { quietly } from './session';
import { asText } from './text';

export interface Write {
  readonly key: SheetKey;
  readonly field: string;
  readonly index: number;
  readonly value: CellValue;
  /** Goes before the value. */
  readonly formula?: string;
}

/** Two round trips for any number of values. Rejects with structure-broken where a field is gone. */
export async function writeValues(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  const cells = writes.map((write) => {
    const field = context.workbook.names.getItemOrNullObject(fieldName(write.key, write.field)).getRangeOrNullObject();
    field.load('rowCount,columnCount');
    return { write, field };
  });
  await context.sync();
  const targets = cells.map(({ write, field }) => {
    if (field.isNullObject || write.index >= field.rowCount * field.columnCount)
      throw new ZoneScorecardError(
        'structure-broken',
        { name: fieldName(write.key, write.field) },
        { item: write.key },
      );
    const cell = field.getCell(Math.floor(write.index / field.columnCount), write.index % field.columnCount);
    cell.load('formulas,numberFormat');
    return { write, cell };
  });
  await context.sync();
  const before = targets.map(({ cell }) => cell.formulas);
  try {
    await quietly(context, () => {
      for (const { write, cell } of targets) {
        if (write.formula !== undefined) {
          cell.formulas = [[write.formula]];
          continue;
        }
        const format = String((cell.numberFormat as unknown[][])[0]![0]);
        cell.values = [[typeof write.value === 'string' ? asText(write.value, format) : (write.value ?? '')]];
      }
    });
  } catch (error) {
    const putBack = quietly(context, () => targets.forEach(({ cell }, i) => (cell.formulas = before[i]!)));
    const undone = await putBack.then(
      () => true,
      () => false,
    );
    throw toProblem(error, { item: writes[0]?.key }, undone);
  }
}

/**
 * Removes sheets of ours with their names; the last visible tab of a workbook stays, since Excel needs one. A deleted sheet cannot
 * be had back, so deleting comes last: where something fails before, the names are given again.
 */
export async function removeSheets(
  context: Excel.RequestContext,
  look: Look,
  keys: readonly SheetKey[],
): Promise<void> {
  const { names, worksheets } = context.workbook;
  const tabs = keys.flatMap((key) => look.sheets.get(key)?.tab ?? []);
  const gone = [...look.names].flatMap(([name, found]) =>
    (
      found
        ? tabs.includes(found.tab)
        : keys.some((key) => name === sheetName(key) || name.startsWith(fieldName(key, '')))
    )
      ? [name]
      : [],
  );
  try {
    await quietly(context, () => {
      for (const name of gone) names.getItem(name).delete();
      const sheets = tabs.map((tab) => worksheets.getItem(tab));
      for (const sheet of sheets) sheet.visibility = 'Visible'; // a very hidden sheet cannot be deleted
      for (const sheet of sheets) sheet.delete();
    });
  } catch (error) {
    const left = await giveNames(context, look, gone, tabs).catch(() => null);
    if (left === 0) return; // all were deleted: only switching events on had failed
    throw toProblem(error, { item: keys[0] }, left === tabs.length);
  }
}

/** Gives the names again of those tabs that are still there, and how many these are. */
async function giveNames(
  context: Excel.RequestContext,
  look: Look,
  names: readonly string[],
  tabs: readonly string[],
): Promise<number> {
  const sheets = tabs.map((tab) => context.workbook.worksheets.getItemOrNullObject(tab));
  const given = names.map((name) => [name, context.workbook.names.getItemOrNullObject(name)] as const);
  await context.sync();
  const left = tabs.filter((_, i) => !sheets[i]!.isNullObject);
  for (const [name, item] of given) {
    const tab = look.names.get(name)?.tab;
    if (item.isNullObject && (tab === undefined || left.includes(tab)))
      context.workbook.names.add(name, look.formulas.get(name)!);
  }
  await context.sync();
  return left.length;
}
