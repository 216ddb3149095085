/** Writing typed values into entry cells, all or nothing: the cells are looked at first and put back when the write fails. */
import { ZoneScorecardError } from '../errors';
import type { EntryCell, SheetEntries } from '../entries/entries';
import { isFigureField, isPercentFormat, percentFormat } from '../entries/percent';
import { parseArea } from '../sheets/a1';
import { byLabels, labelledWith } from '../sheets/fixed-rows';
import { fieldName, sheetName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { versionsWithout } from '../sheets/template-versions';
import { namesAstray } from './astray';
import { copyAhead, queueCopy, type Copy } from './copies';
import { formatOf } from './draw/cells';
import type { CellWrite, Overtaken } from './facade';
import { cellsOf, queueFields } from './fields';
import { giveNames, type NameToGive } from './give-name';
import { checkWrites } from './limits';
import { queueLook, queueTabs, type Look } from './look';
import { tabOf } from './mend';
import { isThereByNow, toProblem } from './problems';
import { answered, quietly } from './session';
import { asText } from './text';
import { contentOf, entryFields, type TypedCell } from './typed';

/** Where a cell stands on a sheet just drawn: in its field, and the field's own; null in a row that the sheet has not any more. */
export function placeOf(
  { field, index }: TypedCell,
  spec: SheetSpec | undefined,
): { readonly row: number; readonly col: number; readonly down: number; readonly across: number } | null {
  const drawn = spec?.fields.find((f) => f.field === field);
  if (!drawn) return null;
  const { row, col, lastRow, lastCol } = parseArea(drawn.range);
  const [down, across] = [Math.floor(index / (lastCol - col + 1)), index % (lastCol - col + 1)];
  return row + down > lastRow ? null : { row, col, down, across };
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
  for (const one of typed) {
    const { key, field, cell } = one;
    const spec = specOf(key);
    const place = placeOf(one, spec);
    if (!spec || !place) continue;
    const { row, col, down, across } = place;
    const target = context.workbook.names.getItem(fieldName(key, field)).getRange().getCell(down, across);
    const at = spec.cells.find((c) => c.row === row + down && c.col === col + across);
    target.formulas = [[written(cell, at ? formatOf(at) : 'General')]];
    if (cell.percent) target.numberFormat = [[percentFormat]];
  }
}

/** The text by which a cell comes to hold what was read of another. */
function written({ formula, value }: Pick<EntryCell, 'formula' | 'value'>, format: string): string | number | boolean {
  if (formula !== undefined) return formula;
  return typeof value === 'string' ? asText(value, format) : (value ?? '');
}

/** A value that is not written, since its cell no longer holds what the writing was decided on. */
const isOvertaken = ({ was }: CellWrite, now: EntryCell): boolean =>
  was !== undefined && contentOf(was) !== contentOf(now);

/** A figure goes into a cell that would show it as a percentage, or one that was a percentage into a cell that would not. */
const isReformatted = ({ field, value, formula, percent }: CellWrite, format: string): boolean =>
  isFigureField(field) &&
  (percent ? !isPercentFormat(format) : typeof value === 'number' && formula === undefined && isPercentFormat(format));

/** Told by the sheet as users know it: names of ours say nothing to them. */
const broken = (key: SheetKey, specs: ReadonlyMap<SheetKey, SheetSpec>): ZoneScorecardError =>
  new ZoneScorecardError('structure-broken', { name: specs.get(key)?.name ?? key }, { item: key });

/** Cells one below the other, which are written at once: Excel takes thousands of ranges of one cell much longer. */
function blocksOf<T extends { readonly cell: EntryCell }>(cells: readonly T[]): readonly (readonly T[])[] {
  const blocks: T[][] = [];
  const at = ({ cell: { place } }: T) => ({ sheet: place.sheet, ...parseArea(place.cell!) });
  for (const cell of cells) {
    const block = blocks.at(-1);
    const [before, now] = [block && at(block.at(-1)!), at(cell)];
    const isBelow = before && before.sheet === now.sheet && before.col === now.col && before.row + 1 === now.row;
    if (isBelow) block!.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}

const fieldsWritten = (writes: readonly CellWrite[], key: SheetKey): ReadonlySet<string> =>
  new Set(writes.flatMap((write) => (write.key === key ? [write.field] : [])));

/**
 * Queues the fields written to and the labels beside them; the answer gives the cell of each write where a reading would take it from:
 * beside its label, wherever its row stands now; null where that row is gone. Throws structure-broken where a field is gone.
 */
function queueTargets(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  specs: ReadonlyMap<SheetKey, SheetSpec>,
): () => readonly { readonly write: CellWrite; readonly cell: Excel.Range | null }[] {
  const { names, worksheets } = context.workbook;
  const labelled = [...specs.values()].map((spec) => {
    const fields = labelledWith(spec, fieldsWritten(writes, spec.key));
    return { spec, read: queueFields(context, spec.key, fields, names, 'values') };
  });
  const queued = writes.map((write) => {
    const field = names.getItemOrNullObject(fieldName(write.key, write.field)).getRangeOrNullObject();
    field.load('rowCount,columnCount');
    return { write, field };
  });
  return () => {
    const read = new Map(labelled.map(({ spec, read: cells }) => [spec.key, byLabels(spec, cells()).entries]));
    return queued.map(({ write, field }) => {
      const { key, index } = write;
      if (write.lost) return { write, cell: null };
      if (field.isNullObject) throw broken(key, specs);
      const own = read.get(key)?.[write.field];
      if (index >= (own?.length ?? field.rowCount * field.columnCount)) throw broken(key, specs);
      if (!own) return { write, cell: field.getCell(Math.floor(index / field.columnCount), index % field.columnCount) };
      const { sheet, cell } = own[index]!.place;
      return { write, cell: cell === undefined ? null : worksheets.getItem(sheet!).getRange(cell) };
    });
  };
}

/**
 * Nothing is written through a name that leads to cells of another field or to a sheet that is not ours: rejects with structure-broken.
 * One sync, none where every name stands in its place.
 */
async function checkNames(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  specs: ReadonlyMap<SheetKey, SheetSpec>,
  look: Look,
): Promise<void> {
  const astray = await namesAstray(context, look, [...specs.values()]);
  for (const [key, spec] of specs) {
    const tab = tabOf(spec, look);
    const written = fieldsWritten(writes, key);
    for (const field of [...written, ...labelledWith(spec, written).map((f) => f.field)]) {
      const name = fieldName(key, field);
      const found = look.names.get(name);
      if (astray.has(name) || (found && found.tab !== tab)) throw broken(key, specs);
    }
  }
}

/**
 * Three round trips for any number of values, the last of which takes the copy along. Every value goes where the reading took its cell
 * from. Rejects with structure-broken where a field is gone or its name leads elsewhere. A figure in a cell shown as a percentage gets
 * the format its cell was drawn with (`drawnFormat`), so that it reads as it is. Gives the cells left as they are, since they were
 * typed into meanwhile or their row is gone.
 */
export async function writeValues(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  specOf: (key: SheetKey) => SheetSpec | null,
  drawnFormat: (write: CellWrite) => string | null,
  copied?: (held: readonly TypedCell[]) => Copy | null,
): Promise<readonly Overtaken[]> {
  checkWrites(writes);
  const specs = new Map(
    [...new Set(writes.map(({ key }) => key))].flatMap((key) => {
      const spec = specOf(key);
      return spec ? [[key, spec] as const] : [];
    }),
  );
  const look = specs.size > 0 ? queueLook(context, false) : undefined;
  const room = copied && (look ?? queueTabs(context));
  const answers = queueTargets(context, writes, specs);
  const found = async () => {
    await context.sync();
    if (look) await checkNames(context, writes, specs, look());
    const cells = answers();
    for (const { cell } of cells) cell?.load('address,values,formulas,numberFormat');
    await context.sync();
    return cells;
  };
  const targets = await found().catch((error: unknown) => {
    throw toProblem(error, { item: writes[0]?.key }, true); // nothing was written yet
  });
  const held = targets.flatMap(({ write, cell }, at) =>
    cell
      ? [
          {
            at,
            write,
            range: cell,
            cell: cellsOf(cell, write.key, isFigureField(write.field) ? 'formats' : 'all')[0]!,
            format: String((cell.numberFormat as unknown[][])[0]![0]),
          },
        ]
      : [],
  );
  const wanted = held.filter(({ write, cell }) => !isOvertaken(write, cell));
  const copy = copied?.(held.map(({ write: { key, field, index }, cell }) => ({ key, field, index, cell }))) ?? null;
  try {
    if (room) await copyAhead(context, room(), copy);
    await quietly(context, () => {
      if (room) queueCopy(context, room(), copy, false);
      context.application.suspendApiCalculationUntilNextSync();
      for (const block of blocksOf(wanted)) {
        const [first, last] = [block[0]!.range, block.at(-1)!.range];
        const range = block.length === 1 ? first : first.getBoundingRect(last);
        range.formulas = block.map(({ write, format }) => [written(write, format)]);
      }
      for (const { write, range, format } of wanted)
        if (isReformatted(write, format))
          range.numberFormat = [[write.percent ? percentFormat : (drawnFormat(write) ?? 'General')]];
    });
  } catch (error) {
    // The copies' sheet comes first: nothing of ours was written yet, and what another pane wrote meanwhile stays.
    if (isThereByNow(error)) throw toProblem(error, { item: writes[0]?.key }, true);
    const undone = await putBack(context, wanted).then(
      () => true,
      () => false,
    );
    throw toProblem(error, { item: writes[0]?.key }, undone);
  }
  const tabs = look?.().sheets;
  const gone = targets.flatMap(({ write: { key, lost, was }, cell }, at): Overtaken[] =>
    cell ? [] : [{ ...((lost && was?.place) ?? { sheet: tabs?.get(key)?.tab, item: key }), at }],
  );
  return [...held.flatMap(({ at, write, cell }) => (isOvertaken(write, cell) ? [{ ...cell.place, at }] : [])), ...gone];
}

/** A cell that is written to, with what it held before. */
interface Held {
  readonly write: CellWrite;
  readonly range: Excel.Range;
  readonly cell: EntryCell;
  readonly format: string;
}

/** What stands in a cell, for telling whether it is what was written: formulas may be spelled otherwise by Excel. */
const spelling = (content: string | number | boolean): string => {
  const text = String(content).replace(/^'/, '');
  return text.startsWith('=') ? text.replaceAll(' ', '').toUpperCase() : text;
};

/** Puts back what cells held before a writing that failed. What was typed there meanwhile stays: it was neither there nor written. */
async function putBack(context: Excel.RequestContext, cells: readonly Held[]): Promise<void> {
  for (const { range } of cells) range.load('formulas');
  await context.sync();
  const ours = cells.filter(({ range, write, format }) => {
    const now = spelling((range.formulas as (string | number | boolean)[][])[0]?.[0] ?? '');
    return now === spelling(written(write, format));
  });
  await quietly(context, () => {
    for (const { write, range, format } of cells) if (isReformatted(write, format)) range.numberFormat = [[format]];
    for (const { range, cell, format } of ours) range.formulas = [[written(cell, format)]];
  });
}

/** Of what was read of a sheet what users fill in. */
const entriesOf = (spec: SheetSpec, read: SheetEntries): SheetEntries =>
  Object.fromEntries(entryFields(spec).flatMap(({ field }) => (read[field] ? [[field, read[field]]] : [])));

/**
 * Removes sheets of ours with their names; the last visible tab of a workbook stays, since Excel needs one. A deleted sheet cannot
 * be had back, so deleting comes last: where something fails before, the names are given again. Gives what stood in the entry cells
 * of those `specs` describe when they were deleted.
 */
export async function removeSheets(
  context: Excel.RequestContext,
  look: Look,
  keys: readonly SheetKey[],
  copy: Copy | null = null,
  specs: readonly SheetSpec[] = [],
): Promise<Readonly<Record<SheetKey, SheetEntries>>> {
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
  let seen: (readonly [SheetKey, () => SheetEntries])[] = [];
  try {
    await copyAhead(context, look, copy);
    await quietly(context, () => {
      queueCopy(context, look, copy, false);
      // With the labels beside them, as they were read before.
      seen = specs.map((spec) => {
        const fields = spec.fields.filter(({ role }) => role !== 'result');
        const read = queueFields(context, spec.key, fields);
        return [spec.key, () => entriesOf(spec, byLabels(spec, read()).entries)];
      });
      for (const name of gone) names.getItem(name).delete();
      const sheets = tabs.map((tab) => worksheets.getItem(tab));
      for (const sheet of sheets) sheet.visibility = 'Visible'; // a very hidden sheet cannot be deleted
      for (const sheet of sheets) sheet.delete();
      const { custom } = context.workbook.properties;
      for (const [name, text] of Object.entries(versionsWithout(keys, look.properties)))
        if (text === null) custom.getItem(name).delete();
        else custom.add(name, text);
    });
  } catch (error) {
    const left = await givenAgain(context, look, gone, tabs).catch(() => null);
    // All were deleted: only switching events on had failed.
    if (left !== 0) throw toProblem(error, { item: keys[0] }, left === tabs.length);
  }
  return Object.fromEntries(seen.map(([key, read]) => [key, answered(read) ?? {}]));
}

/** Gives the names again of those tabs that are still there, hides those that were hidden, and tells how many they are. */
async function givenAgain(
  context: Excel.RequestContext,
  look: Look,
  names: readonly string[],
  tabs: readonly string[],
): Promise<number> {
  const sheets = tabs.map((tab) => context.workbook.worksheets.getItemOrNullObject(tab));
  const given = names.map((name) => [name, context.workbook.names.getItemOrNullObject(name)] as const);
  await context.sync();
  const left = tabs.filter((_, i) => !sheets[i]!.isNullObject);
  for (const { name, visibility } of look.tabs)
    if (left.includes(name) && visibility !== 'Visible')
      context.workbook.worksheets.getItem(name).visibility = visibility as Excel.SheetVisibility;
  await context.sync();
  const missing = given.flatMap(([name, item]): NameToGive[] => {
    const tab = look.names.get(name)?.tab;
    const stands = item.isNullObject && (tab === undefined || left.includes(tab));
    return stands ? [{ name, formula: look.formulas.get(name)!, hidden: look.hidden.has(name) }] : [];
  });
  await giveNames(context, missing);
  return left.length;
}
