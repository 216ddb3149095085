/**
 * Copies of what is typed, made before a job that rewrites entry sheets. The last five stand in a very hidden sheet of the workbook,
 * one to a column of six: a head that tells day, job and sheets, and below it what was typed, as JSON in pieces a cell can hold. Beside
 * them stands the plan, for where the data sheet is gone. The sheet has no defined name and is no sheet of a plan: nothing that hands out, exports or archives comes across it.
 */
import { textIn, type CellValue, type EntryCell, type SheetEntries } from '../entries/entries';
import { ZoneScorecardError, type Place } from '../errors';
import { parseArea } from './a1';
import { inPieces } from './pieces';
import { kept, whatStands } from './plan/assumptions';
import type { CellSpec, SheetKey, SheetSpec } from './spec';

/** The tab. Very hidden tabs can be neither renamed nor deleted in Excel's window. */
export const copiesTab = '_zsc_copies';
/** The document property that says which column was written last. */
export const copySlot = 'zsc-copies';
export const copiesKept = 5;
/** One column more than copies are listed: the next is written where none is listed, and whatever fails leaves all five whole. */
export const copySlots = copiesKept + 1;
/** Cells of a copy's head, from the first row down: day and time, job, how many, sheets, number of pieces. */
export const headRows = 5;

/** What rewrites entry sheets; names the words by which a copy is listed. */
export const copyJobs = [
  'add',
  'redraw',
  'remove',
  'collect',
  'import',
  'fix',
  'weights',
  'decide',
  'restore',
  'change',
] as const;
export type CopyJob = (typeof copyJobs)[number];

/** A copy as it is listed. */
export interface CopyHead {
  /** Which column of the copies' sheet, from 0. */
  readonly slot: number;
  /** Day and time the job began, ISO 8601 in UTC; tells copies apart. */
  readonly at: string;
  readonly job: CopyJob;
  /** How many sheets or cells the job was about. */
  readonly count: number;
  /** The sheets the copy holds, with the tabs they had. */
  readonly sheets: readonly { readonly key: SheetKey; readonly tab: string }[];
  readonly pieces: number;
}

/** What was typed, by sheet. */
export type Typed = Readonly<Record<SheetKey, SheetEntries>>;

/** One cell: where in the field, the value, the formula where a user typed one, and 1 where a figure is shown as a percentage. */
type Packed = readonly [index: number, value: CellValue, formula?: string | null, percent?: 1];
type PackedField = readonly [length: number, ...cells: readonly Packed[]];

/** The year a sheet shows is chosen, not typed; the plan's text is the product's own. */
const isTyped = (key: SheetKey, field: string, cells: readonly EntryCell[]): boolean =>
  !(field === 'year' && cells.length === 1) && !(key === 'data' && ['plan', 'key', 'value'].includes(field));

/** Fields in which the product assumes values, by formulas of its own: elsewhere every formula is a user's. */
function fieldsAssumed({ fields, cells }: Pick<SheetSpec, 'fields' | 'cells'>): ReadonlySet<string> {
  const computed = cells.filter(({ formula }) => formula !== undefined);
  return new Set(
    fields.flatMap(({ field, role, range }) => {
      const { row, col, lastRow, lastCol } = parseArea(range);
      const isIn = (c: CellSpec) => c.row >= row && c.row <= lastRow && c.col >= col && c.col <= lastCol;
      return role === 'entry' && computed.some(isIn) ? [field] : [];
    }),
  );
}

/** What was typed on a sheet, with the labels that order it; null where nothing was. */
export function typedOn(spec: SheetSpec, entries: SheetEntries): SheetEntries | null {
  const { key, fields } = spec;
  const roles = new Map(fields.map(({ field, role }) => [field, role]));
  const held = Object.entries(entries).filter(([field, cells]) => isTyped(key, field, cells));
  const isEntry = (field: string) => roles.get(field) === 'entry';
  const assumed = fieldsAssumed(spec);
  const typed = held.flatMap(([field, cells]) => {
    if (!isEntry(field) && roles.get(field) !== 'label') return [];
    const own = isEntry(field) && !assumed.has(field) ? whatStands : kept;
    return [[field, cells.map((cell) => own(cell) ?? { value: null, place: cell.place })] as const];
  });
  if (!typed.some(([field, cells]) => isEntry(field) && cells.some((cell) => whatStands(cell)))) return null;
  return Object.fromEntries(typed);
}

/** The text of what was typed, in pieces. */
export function packed(typed: Typed): readonly string[] {
  const packedField = (cells: readonly EntryCell[]): PackedField => [
    cells.length,
    ...cells.flatMap((cell, index): readonly Packed[] => {
      if (!whatStands(cell)) return [];
      const { value, formula, percent } = cell;
      if (percent) return [[index, value, formula ?? null, 1]];
      return [formula === undefined ? [index, value] : [index, value, formula]];
    }),
  ];
  const sheets = Object.entries(typed).map(([key, fields]) => [
    key,
    Object.fromEntries(Object.entries(fields).map(([field, cells]) => [field, packedField(cells)])),
  ]);
  return inPieces(JSON.stringify(Object.fromEntries(sheets)));
}

/** What was typed, from the pieces. Throws `copy-damaged` where they are not what was kept. */
export function unpacked(pieces: readonly string[]): Typed {
  try {
    const sheets = JSON.parse(pieces.join('')) as Record<SheetKey, Record<string, PackedField>>;
    return Object.fromEntries(
      Object.entries(sheets).map(([key, fields]) => [
        key,
        Object.fromEntries(Object.entries(fields).map(([field, held]) => [field, cellsOf(key, held)])),
      ]),
    );
  } catch (cause) {
    throw new ZoneScorecardError('copy-damaged', {}, {}, { cause });
  }
}

function cellsOf(key: SheetKey, [length, ...held]: PackedField): readonly EntryCell[] {
  const place = { item: key };
  const cells: EntryCell[] = Array.from({ length }, () => ({ value: null, place }));
  for (const [index, value, formula, percent] of held)
    cells[index] = { value, ...(formula == null ? {} : { formula }), ...(percent ? { percent: true } : {}), place };
  return cells;
}

/** The head of a copy, as its cells hold it. */
export const headCells = ({ at, job, count, sheets, pieces }: Omit<CopyHead, 'slot'>): readonly string[] => [
  at,
  job,
  String(count),
  JSON.stringify(sheets),
  String(pieces),
];

/** The copies listed in these rows of cells, the newest first. Columns that hold none, or none that can be read, are left out. */
export function headsIn(rows: readonly (readonly unknown[])[]): readonly CopyHead[] {
  const heads = Array.from({ length: copySlots }, (_, slot) =>
    headIn(
      slot,
      rows.map((row) => textOf(row[slot])),
    ),
  );
  return heads
    .flatMap((head) => head ?? [])
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, copiesKept);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function headIn(
  slot: number,
  [at = '', job = '', count = '', sheets = '', pieces = '']: readonly string[],
): CopyHead | null {
  const known = copyJobs.find((one) => one === job);
  if (Number.isNaN(Date.parse(at)) || known === undefined || !(Number(pieces) > 0)) return null;
  try {
    const list = JSON.parse(sheets) as CopyHead['sheets'];
    return { slot, at, job: known, count: Number(count), sheets: list, pieces: Number(pieces) };
  } catch {
    return null;
  }
}

/** Labels that say which item or dimension a row is of. The product writes them, and nobody types over them. */
const rowLabels = ['id', 'dim_id'];

/**
 * What a copy holds of a sheet, in the rows its items and dimensions have `now`: the plan may have been changed since. Rows the copy
 * does not have are as they are now; rows of items that are gone are left out.
 */
export function inRowsOfNow({ fields }: SheetSpec, then: SheetEntries, now: SheetEntries = {}): SheetEntries {
  const settled = rowLabels.flatMap((label) => {
    const of = fields.find(({ field, role }) => field === label && role === 'label');
    const [were, are] = [then[label]?.map(textIn), now[label]?.map(textIn)];
    if (!of || !were || !are || were.join('\n') === are.join('\n')) return [];
    if (new Set(were).size < were.length || new Set(are).size < are.length) return [];
    const { row, lastRow } = parseArea(of.range);
    const beside = fields.filter(({ range }) => {
      const area = parseArea(range);
      return area.row === row && area.lastRow === lastRow && area.col === area.lastCol;
    });
    return beside.flatMap(({ field }) => {
      const cells = then[field];
      if (!cells) return [];
      const placed = are.map((text, k): EntryCell => {
        const index = were.indexOf(text);
        return (index < 0 ? now[field]?.[k] : cells[index]) ?? { value: null, place: {} };
      });
      return [[field, placed] as const];
    });
  });
  return { ...then, ...Object.fromEntries(settled), ...milestonesOfNow(fields, then, now) };
}

/**
 * What a copy holds beside a task's milestones, beside the same ones as they stand now: a changed plan has moved them. What the copy has
 * of milestones that are not there any more comes in the free rows, under their names; nothing goes to another.
 */
function milestonesOfNow(fields: SheetSpec['fields'], then: SheetEntries, now: SheetEntries): SheetEntries {
  const range = fields.find(({ field, role }) => field === 'milestone' && role === 'entry')?.range;
  const [were, are] = [then.milestone?.map(textIn), now.milestone?.map(textIn)];
  if (range === undefined || !were || !are) return {};
  const named = were.filter((text) => text !== '');
  const isMoved = named.some((text) => are.includes(text) && are.indexOf(text) !== were.indexOf(text));
  if (!isMoved || new Set(named).size < named.length) return {};
  const { row, lastRow } = parseArea(range);
  const beside = fields.filter(({ range: own }) => parseArea(own).row === row && parseArea(own).lastRow === lastRow);
  const isFilled = (index: number) =>
    beside.some(({ field }) => textIn(then[field]?.[index] ?? { value: null, place: {} }) !== '');
  const left = were.flatMap((text, index) => ((text === '' || !are.includes(text)) && isFilled(index) ? [index] : []));
  const end = are.reduce((last, text, k) => (text === '' ? last : k + 1), 0);
  return Object.fromEntries(
    beside.flatMap(({ field }) => {
      const cells = then[field];
      if (!cells) return [];
      const nothing: EntryCell = { value: null, place: {} };
      const own = are
        .slice(0, end)
        .map(
          (text, k) => (text !== '' && were.includes(text) ? cells[were.indexOf(text)] : now[field]?.[k]) ?? nothing,
        );
      const free = are.slice(end + left.length).map(() => nothing);
      return [[field, [...own, ...left.map((index) => cells[index] ?? nothing), ...free]]];
    }),
  );
}

/** A cell that holds something else than it did in the copy. */
export interface CopyDifference {
  readonly field: string;
  readonly index: number;
  readonly place: Place;
  /** What the copy holds; null for nothing typed. */
  readonly then: CellValue;
  readonly now: CellValue;
}

const contentOf = (cell: EntryCell | undefined): CellValue => cell?.formula ?? cell?.value ?? null;

/** All that a copy holds of a sheet, as differences from nothing. */
export const contentsIn = (then: SheetEntries): readonly CopyDifference[] =>
  Object.entries(then).flatMap(([field, cells]) =>
    cells.flatMap((cell, index) => {
      const held = contentOf(whatStands(cell));
      return held === null ? [] : [{ field, index, place: cell.place, then: held, now: null }];
    }),
  );

/** Where a sheet parts from the copy, of the fields the copy has. */
export function differencesFrom(
  spec: SheetSpec,
  then: SheetEntries,
  now: SheetEntries | undefined,
): readonly CopyDifference[] {
  const assumed = fieldsAssumed(spec);
  return spec.fields.flatMap(({ field, role }) => {
    const cells = role === 'entry' ? then[field] : undefined;
    if (!cells) return [];
    const held = now?.[field] ?? [];
    const own = assumed.has(field) ? kept : whatStands;
    return Array.from({ length: Math.max(cells.length, held.length) }, (_, index) => index).flatMap((index) => {
      const [a, b] = [contentOf(own(cells[index])), contentOf(own(held[index]))];
      return a === b ? [] : [{ field, index, place: held[index]?.place ?? {}, then: a, now: b }];
    });
  });
}
