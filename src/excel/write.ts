/** Writing typed values into entry cells, all or nothing: the cells are looked at first and put back when the write fails. */
import { ZoneScorecardError } from '../errors';
import type { EntryCell, SheetEntries } from '../entries/entries';
import { isFigureField, isPercentFormat, percentFormat } from '../entries/percent';
import { cellAddress, parseArea } from '../sheets/a1';
import { byLabels, labelledWith } from '../sheets/fixed-rows';
import { fieldName, sheetName } from '../sheets/names';
import { identities, lineOf, listsIn, placesOf, widthIn, type List } from '../sheets/row-lists';
import type { FieldSpec, SheetKey, SheetSpec } from '../sheets/spec';
import { versionsWithout } from '../sheets/template-versions';
import { namesAstray } from './astray';
import { copyAhead, queueCopy, type Copy } from './copies';
import { formatOf } from './draw/cells';
import type { CellWrite, Overtaken } from './facade';
import { cellsOf, queueFields, splitAddress } from './fields';
import { giveNames, type NameToGive } from './give-name';
import { checkWrites } from './limits';
import { queueLook, queueTabs, type Look } from './look';
import { tabOf } from './mend';
import { isThereByNow, notTakenBack, toProblem } from './problems';
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

/** The cell of a write, on its tab. */
interface Target {
  readonly at: number;
  readonly write: CellWrite;
  readonly tab: string;
  readonly cell: string;
}

/** Where a value belongs; nowhere where its row is gone. `row`: in a list of so many rows, what its row is known by. */
interface Placed extends Omit<Target, 'cell'> {
  readonly cell: string | null;
  readonly row?: { readonly label: string; readonly of: number };
}

/** Cells one below the other, which are written at once: Excel takes thousands of ranges of one cell much longer. */
function blocksOf(targets: readonly Target[]): readonly (readonly Target[])[] {
  const placed = targets.map((target) => ({ target, ...parseArea(target.cell) }));
  const inOrder = placed.sort(
    (a, b) =>
      Number(a.target.tab > b.target.tab) - Number(a.target.tab < b.target.tab) || a.col - b.col || a.row - b.row,
  );
  const blocks: Target[][] = [];
  let before: (typeof placed)[number] | undefined;
  for (const one of inOrder) {
    const isBelow =
      before && before.target.tab === one.target.tab && before.col === one.col && before.row + 1 === one.row;
    if (isBelow) blocks.at(-1)!.push(one.target);
    else blocks.push([one.target]);
    before = one;
  }
  return blocks;
}

/** A cell that is written to, with what it held before. */
interface Held {
  readonly at: number;
  readonly write: CellWrite;
  readonly cell: EntryCell;
  readonly format: string;
}

/** Cells that are read and written at once. */
interface Block {
  readonly targets: readonly Target[];
  readonly range: Excel.Range;
}

function rangeOf({ worksheets }: Excel.Workbook, targets: readonly Target[]): Excel.Range {
  const { tab, cell } = targets[0]!;
  return worksheets.getItem(tab).getRange(targets.length === 1 ? cell : `${cell}:${targets.at(-1)!.cell}`);
}

/** Queues what these cells hold, block by block. */
const queueHeld = (workbook: Excel.Workbook, areas: readonly (readonly Target[])[]): readonly Block[] =>
  areas.map((targets) => ({
    targets,
    range: rangeOf(workbook, targets).load('address,values,formulas,numberFormat'),
  }));

/** What the cells of a block hold. */
const heldIn = ({ targets, range }: Block): readonly Held[] =>
  cellsOf(range, targets[0]!.write.key, 'formats').map(({ percent, ...cell }, i) => {
    const { at, write } = targets[i]!;
    const own = { ...cell, place: { ...cell.place, item: write.key } };
    const isPercent = percent && isFigureField(write.field);
    const format = String((range.numberFormat as unknown[][])[i]![0]);
    return { at, write, cell: isPercent ? { ...own, percent } : own, format };
  });

const fieldsWritten = (writes: readonly CellWrite[], key: SheetKey): ReadonlySet<string> =>
  new Set(writes.flatMap((write) => (write.key === key ? [write.field] : [])));

/** The fields by which the rows of a list are known to which any of these fields belongs. */
function identityOf(spec: SheetSpec, written: ReadonlySet<string>): readonly FieldSpec[] {
  const read = spec.fields.filter(({ role }) => role !== 'result');
  const own = identities.find((names) => names.every((name) => read.some(({ field }) => field === name))) ?? [];
  const identity = read.filter(({ field }) => own.includes(field));
  const [first] = identity.map(({ range }) => parseArea(range).row);
  const isWritten = read.some(({ field, range }) => written.has(field) && parseArea(range).row === first);
  return isWritten ? identity : [];
}

/**
 * The place in its list of a cell that was decided on with a label: the row that bears it by now. Null where that is not beyond doubt:
 * where it is gone or there twice, and where a free row stands elsewhere by now.
 */
function indexByLabel({ index, label, was }: CellWrite, list: List, width: number): number | null {
  if (label === undefined) return index;
  const at = Math.floor(index / width);
  const found = placesOf(list.labels).get(label);
  if (typeof found === 'number') return found * width + (index % width);
  const first = lineOf(list.first);
  const stood = was && lineOf(was);
  const isThere = list.labels[at] === label && (stood === undefined || first === undefined || stood === first + at);
  return isThere ? index : null;
}

/**
 * Queues the fields written to and the labels beside them; the answer gives the cell of each write where a reading would take it from:
 * beside its label, wherever its row stands now; `cell` is null where that row is gone. Throws structure-broken where a field is gone.
 */
function queueTargets(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  specs: ReadonlyMap<SheetKey, SheetSpec>,
): () => readonly Placed[] {
  const { names } = context.workbook;
  const known = [...specs.values()].map((spec) => {
    const fields = fieldsWritten(writes, spec.key);
    const labelled = labelledWith(spec, fields);
    const identity = identityOf(spec, fields).filter((field) => !labelled.includes(field));
    const read = queueFields(context, spec.key, labelled, names, 'values');
    const beside = queueFields(context, spec.key, identity);
    return [spec.key, () => byLabels(spec, { ...read(), ...beside() }).entries] as const;
  });
  const queued = new Map<string, Excel.Range>();
  const fieldOf = ({ key, field }: CellWrite): Excel.Range => {
    const name = fieldName(key, field);
    const range = queued.get(name) ?? names.getItemOrNullObject(name).getRangeOrNullObject();
    if (!queued.has(name)) queued.set(name, range.load('address,rowCount,columnCount'));
    return range;
  };
  const asked = writes.map((write) => ({ write, field: fieldOf(write) }));
  return () => {
    const read = new Map(known.map(([key, entries]) => [key, entries()]));
    const listOf = listsIn(Object.fromEntries(read));
    return asked.map(({ write, field }, at) => {
      const { key } = write;
      const gone = { at, write, tab: '', cell: null };
      if (write.lost) return gone;
      if (field.isNullObject) throw broken(key, specs);
      const own = read.get(key)?.[write.field];
      const { tab, row, col } = splitAddress(field.address);
      const list = listOf(key);
      const width = list && (own ? widthIn(list, own) : row === lineOf(list.first) ? field.columnCount : undefined);
      const index = list && width ? indexByLabel(write, list, width) : write.index;
      if (index === null) return gone;
      if (index >= (own?.length ?? field.rowCount * field.columnCount)) throw broken(key, specs);
      const label = list && width ? list.labels[Math.floor(index / width)] : undefined;
      const found = { at, write, ...(list && label !== undefined && { row: { label, of: list.labels.length } }) };
      if (own) return { ...found, tab: own[index]!.place.sheet ?? tab, cell: own[index]!.place.cell ?? null };
      const across = field.columnCount;
      return { ...found, tab, cell: cellAddress(row + Math.floor(index / across), col + (index % across)) };
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

/** Rows put in or sorted, or cells typed into, in the very moment of each of so many writings: somebody is at work there. */
const TRIES = 3;

/**
 * Three round trips for any number of values, the last of which takes the copy along. Every value goes where the reading took its cell
 * from: the last request looks once more where that is and what it holds, before it writes, and what went elsewhere is put back and
 * written anew. Rejects with structure-broken where a field is gone or its name leads elsewhere, with typed-meanwhile where the rows do
 * not come to rest. A figure in a cell shown as a percentage gets the format its cell was drawn with (`drawnFormat`), so that it reads as
 * it is. Gives the cells left as they are, since they were typed into meanwhile or their row is gone.
 */
export async function writeValues(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  specOf: (key: SheetKey) => SheetSpec | null,
  drawnFormat: (write: CellWrite) => string | null,
  copied?: (held: readonly TypedCell[]) => Copy | null,
): Promise<readonly Overtaken[]> {
  checkWrites(writes);
  let wanted = writes;
  for (let tries = 1; ; tries++) {
    const { overtaken, again } = await writeOnce(context, wanted, specOf, drawnFormat, copied);
    if (!again) return overtaken;
    if (tries === TRIES) throw unsettled(again.tabs, true);
    wanted = again.writes;
  }
}

const unsettled = (tabs: readonly string[], undone: boolean) =>
  new ZoneScorecardError('typed-meanwhile', { cells: tabs.join(', '), isBack: Number(undone) }, {}, { undone });

/**
 * One try. `again`: rows or contents were not the same any more at the moment of writing, and what was written is put back; the values
 * as they are to be tried next, on these tabs.
 */
async function writeOnce(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  specOf: (key: SheetKey) => SheetSpec | null,
  drawnFormat: (write: CellWrite) => string | null,
  copied?: (held: readonly TypedCell[]) => Copy | null,
): Promise<{
  readonly overtaken: readonly Overtaken[];
  readonly again?: { readonly writes: readonly CellWrite[]; readonly tabs: readonly string[] };
}> {
  const { workbook } = context;
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
    const targets = answers();
    const there = targets.flatMap(({ cell, ...target }) => (cell === null ? [] : [{ ...target, cell }]));
    const blocks = queueHeld(workbook, blocksOf(there));
    await context.sync();
    return { targets, there, held: blocks.flatMap(heldIn).sort((a, b) => a.at - b.at) };
  };
  const { targets, there, held } = await found().catch((error: unknown) => {
    throw toProblem(error, { item: writes[0]?.key }, true); // nothing was written yet
  });
  const wanted = new Map(held.flatMap((one) => (isOvertaken(one.write, one.cell) ? [] : [[one.at, one] as const])));
  const areas = blocksOf(there.filter(({ at }) => wanted.has(at)));
  const copy = copied?.(held.map(({ write: { key, field, index }, cell }) => ({ key, field, index, cell }))) ?? null;
  let places: ReturnType<typeof queueTargets> = () => targets;
  let blocks: readonly Block[] = [];
  /** What stood, at the moment of writing, in the cells written to. */
  const stood = () => blocks.flatMap(heldIn);
  const isTyped = ({ at, cell }: Held) => contentOf(cell) !== contentOf(wanted.get(at)!.cell);
  /** What is to be tried next, where it was not written where it belongs, or over what was typed since. */
  const again = () => {
    const then = placesNow(places, writes);
    const isMoved = !targets.every((target, at) => isSamePlace(target, then[at]!));
    if (!isMoved && !stood().some(isTyped)) return null;
    return { writes: forNext(targets, then, held), tabs: [...new Set(areas.flat().map(({ tab }) => tab))] };
  };
  try {
    if (room) await copyAhead(context, room(), copy);
    await quietly(context, () => {
      if (room) queueCopy(context, room(), copy, false);
      context.application.suspendApiCalculationUntilNextSync();
      places = queueTargets(context, writes, specs);
      blocks = queueHeld(workbook, areas);
      for (const area of areas)
        rangeOf(workbook, area).formulas = area.map(({ at, write }) => [written(write, wanted.get(at)!.format)]);
      for (const target of areas.flat()) {
        const { at, write } = target;
        if (isReformatted(write, wanted.get(at)!.format))
          rangeOf(workbook, [target]).numberFormat = [
            [write.percent ? percentFormat : (drawnFormat(write) ?? 'General')],
          ];
      }
    });
  } catch (error) {
    // The copies' sheet comes first: nothing of ours was written yet, and what another pane wrote meanwhile stays.
    if (isThereByNow(error)) throw toProblem(error, { item: writes[0]?.key }, true);
    const undone = await isPutBack(context, areas.flat(), answered(stood) ?? [...wanted.values()]);
    const next = undone ? answered(again) : null;
    if (next) return { overtaken: [], again: next };
    throw toProblem(error, { item: writes[0]?.key }, undone);
  }
  const next = again();
  if (next) {
    if (!(await isPutBack(context, areas.flat(), stood()))) throw notTakenBack(unsettled(next.tabs, false), next.tabs);
    return { overtaken: [], again: next };
  }
  const tabs = look?.().sheets;
  const gone = targets.flatMap(({ write: { key, lost, was }, cell }, at): Overtaken[] =>
    cell ? [] : [{ ...((lost && was?.place) ?? { sheet: tabs?.get(key)?.tab, item: key }), at }],
  );
  return {
    overtaken: [
      ...held.flatMap(({ at, write, cell }) => (isOvertaken(write, cell) ? [{ ...cell.place, at }] : [])),
      ...gone,
    ],
  };
}

/** Where these belonged at the moment of writing; nowhere where a field was gone by then. */
function placesNow(places: () => readonly Placed[], writes: readonly CellWrite[]): readonly Placed[] {
  try {
    return places();
  } catch (error) {
    if (error instanceof ZoneScorecardError) return writes.map((write, at) => ({ at, write, tab: '', cell: null }));
    throw error;
  }
}

const isSamePlace = (one: Placed, other: Placed): boolean =>
  one.tab === other.tab &&
  one.cell === other.cell &&
  one.row?.label === other.row?.label &&
  one.row?.of === other.row?.of;

/**
 * The values for the next try, each for the row it was decided on; a free row is not to be told from others once rows have come or gone.
 * What was typed into a cell since it was looked at is kept, though the writing was not decided on it.
 */
function forNext(targets: readonly Placed[], then: readonly Placed[], held: readonly Held[]): readonly CellWrite[] {
  const seen = new Map(held.map(({ at, cell }) => [at, cell]));
  return targets.map((target, at): CellWrite => {
    const { write, row } = target;
    const now = then[at]!;
    const label = write.label ?? row?.label;
    const named = { ...write, ...(label !== undefined && { label }) };
    if (isSamePlace(target, now)) return { ...named, was: write.was ?? seen.get(at) };
    return row?.label === '' && row.of !== now.row?.of ? { ...named, was: seen.get(at), lost: true } : named;
  });
}

/** What stands in a cell, for telling whether it is what was written: formulas may be spelled otherwise by Excel. */
const spelling = (content: string | number | boolean): string => {
  const text = String(content).replace(/^'/, '');
  return text.startsWith('=') ? text.replaceAll(' ', '').toUpperCase() : text;
};

/**
 * Puts back what cells held before a writing that failed or went elsewhere. What was typed there meanwhile stays: it was neither there
 * nor written. Tells whether it could.
 */
async function isPutBack(
  context: Excel.RequestContext,
  targets: readonly Target[],
  stood: readonly Held[],
): Promise<boolean> {
  const heldAt = new Map(stood.map((one) => [one.at, one]));
  const cells = targets.map((target) => {
    const range = rangeOf(context.workbook, [target]).load('formulas,numberFormat');
    return { range, ...heldAt.get(target.at)! };
  });
  const isOurs = ({ range, write, format }: (typeof cells)[number]): boolean => {
    const now = spelling((range.formulas as (string | number | boolean)[][])[0]?.[0] ?? '');
    return now === spelling(written(write, format));
  };
  try {
    await context.sync();
    const ours = cells.filter(isOurs);
    const reformatted = cells.filter(
      ({ write, range, format }) =>
        isReformatted(write, format) && (range.numberFormat as unknown[][])[0]?.[0] !== format,
    );
    await quietly(context, () => {
      for (const { range } of ours) range.load('formulas');
      for (const { range, format } of reformatted) range.numberFormat = [[format]];
      for (const { range, cell, format } of ours) range.formulas = [[written(cell, format)]];
    });
    return ours.every(isOurs); // as they stood before they were put back
  } catch {
    return false;
  }
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
