/** Writing typed values into entry cells, all or nothing: the cells are looked at first and put back when the write fails. */
import { ZoneScorecardError } from '../errors';
import type { CellValue, EntryCell } from '../entries/entries';
import { parseArea } from '../sheets/a1';
import { fieldName, sheetName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { Look } from './look';
import { formatOf } from './draw/cells';
import { toProblem } from './problems';
import { quietly } from './session';
import { asText } from './text';
import type { TypedCell } from './typed';

export interface Write {
  readonly key: SheetKey;
  readonly field: string;
  readonly index: number;
  readonly value: CellValue;
  /** Goes before the value. */
  readonly formula?: string;
}

/**
 * Queues the putting back of what was typed while its sheet was drawn. The sheet has just been drawn from `specOf`, so its cells are
 * known without asking. Cells of a row the sheet does not have any more are left out.
 */
export function queueTyped(
  context: Excel.RequestContext,
  typed: readonly TypedCell[],
  specOf: (key: SheetKey) => SheetSpec | undefined,
): void {
  for (const { key, field, index, cell } of typed) {
    const spec = specOf(key);
    const drawn = spec?.fields.find((f) => f.field === field);
    if (!spec || !drawn) continue;
    const { row, col, lastRow, lastCol } = parseArea(drawn.range);
    const [down, across] = [Math.floor(index / (lastCol - col + 1)), index % (lastCol - col + 1)];
    if (row + down > lastRow) continue;
    const target = context.workbook.names.getItem(fieldName(key, field)).getRange().getCell(down, across);
    const at = spec.cells.find((c) => c.row === row + down && c.col === col + across);
    target.formulas = [[written(cell, at ? formatOf(at) : 'General')]];
  }
}

/** The text by which a cell comes to hold what was read of another. */
function written({ formula, value }: EntryCell, format: string): string | number | boolean {
  if (formula !== undefined) return formula;
  return typeof value === 'string' ? asText(value, format) : (value ?? '');
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
  if (look.structureProtected) throw new ZoneScorecardError('workbook-protected', {}, {}, { undone: true });
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
