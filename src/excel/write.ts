/** Writing typed values into entry cells, all or nothing: the cells are looked at first and put back when the write fails. */
import { ZoneScorecardError } from '../errors';
import type { CellValue } from '../entries/entries';
import { fieldName, sheetName } from '../sheets/names';
import type { SheetKey } from '../sheets/spec';
import type { Look } from './look';
import { toProblem } from './problems';
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
    for (const { write, cell } of targets) {
      if (write.formula !== undefined) {
        cell.formulas = [[write.formula]];
        continue;
      }
      const format = String((cell.numberFormat as unknown[][])[0]![0]);
      cell.values = [[typeof write.value === 'string' ? asText(write.value, format) : (write.value ?? '')]];
    }
    await context.sync();
  } catch (error) {
    targets.forEach(({ cell }, i) => (cell.formulas = before[i]!));
    const undone = await context.sync().then(
      () => true,
      () => false,
    );
    throw toProblem(error, { item: writes[0]?.key }, undone);
  }
}

/** Removes sheets of ours with their names; the last visible tab of a workbook stays, since Excel needs one. */
export async function removeSheets(
  context: Excel.RequestContext,
  look: Look,
  keys: readonly SheetKey[],
): Promise<void> {
  const tabs = keys.flatMap((key) => look.sheets.get(key)?.tab ?? []);
  for (const tab of tabs) {
    const sheet = context.workbook.worksheets.getItem(tab);
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  for (const [name, found] of look.names)
    if (
      found
        ? tabs.includes(found.tab)
        : keys.some((key) => name === sheetName(key) || name.startsWith(fieldName(key, '')))
    )
      context.workbook.names.getItem(name).delete();
  await context.sync();
}
