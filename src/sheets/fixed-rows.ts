/**
 * Tables in which every row stands for something: a period, a year, an item of the plan, a milestone. Rows deleted or put in by hand
 * shift what stands below them without breaking a name, so the labels are read along with what was typed: each figure is read
 * beside its label, and what no longer fits is told.
 */
import { textIn, type EntryCell, type SheetEntries } from '../entries/entries';
import { cellAddress, parseArea, type Area } from './a1';
import { fieldName, PREFIX } from './names';
import type { FieldSpec, SheetSpec } from './spec';

/**
 * Whether a field's cells say what the rows beside them stand for. What users type says so for milestones alone: years typed beside
 * zones or in the register are figures like others, and rows change places when a table is put in their place.
 */
const isLabel = ({ field, role }: FieldSpec): boolean =>
  field === 'milestone' ? role !== 'result' : role === 'label' && ['period', 'year', 'id', 'dim_id'].includes(field);

interface FixedTable {
  readonly label: FieldSpec;
  /** What the template says there, in its order. */
  readonly labels: readonly string[];
  /** Periods stand side by side on a ratio's sheet: there the rows are columns. */
  readonly across: boolean;
  /** Further rows without a label of the template follow, for users to fill. */
  readonly open: boolean;
  readonly fields: readonly FieldSpec[];
}

/** What rows deleted or put in have left of a sheet's tables. */
export interface RowsFound {
  /** Labels of rows that are gone or out of their order; areas where the rows carry no label of their own. */
  readonly lost: readonly string[];
  /** Cells that stand beside no label. */
  readonly stray: readonly string[];
}

export const allThere: RowsFound = { lost: [], stray: [] };

function tableOf(spec: SheetSpec, label: FieldSpec): FixedTable | null {
  const area = parseArea(label.range);
  const across = area.lastCol > area.col;
  const constants = new Map(spec.cells.map((c) => [cellAddress(c.row, c.col), c.value ?? null]));
  const texts = addresses(area).map((cell) => textIn({ value: constants.get(cell) ?? null, place: {} }));
  // Rows that users fill may bear a name once more; those before are the template's.
  const isFree = (text: string, k: number): boolean =>
    text === '' || (label.role === 'entry' && texts.indexOf(text) < k);
  const end = texts.findIndex(isFree);
  const labels = end < 0 ? texts : texts.slice(0, end);
  if (labels.length === 0 || new Set(labels).size < labels.length) return null;
  const alongside = spec.fields.filter((f) => {
    const own = parseArea(f.range);
    return f.role !== 'result' && sameSpan(own, area, across);
  });
  return { label, labels, across, open: end >= 0, fields: alongside };
}

/** Templates are asked for their tables at every reading. */
const tables = new WeakMap<SheetSpec, readonly FixedTable[]>();

function fixedTables(spec: SheetSpec): readonly FixedTable[] {
  const known = tables.get(spec);
  if (known) return known;
  const labels = spec.fields.filter(isLabel);
  const found = labels.flatMap((label) => tableOf(spec, label) ?? []);
  tables.set(spec, found);
  return found;
}

function sameSpan(a: Area, b: Area, across: boolean): boolean {
  return across ? a.col === b.col && a.lastCol === b.lastCol : a.row === b.row && a.lastRow === b.lastRow;
}

function addresses({ row, col, lastRow, lastCol }: Area): string[] {
  const cells: string[] = [];
  for (let r = row; r <= lastRow; r++) for (let c = col; c <= lastCol; c++) cells.push(cellAddress(r, c));
  return cells;
}

/**
 * Where each label of the template stands among those read. A label typed over still means its row, as long as what stands there is
 * not the label of another.
 */
function orderOf(labels: readonly string[], read: readonly string[]): readonly (number | undefined)[] {
  return labels.map((label, k) => {
    const found = read.indexOf(label);
    if (found >= 0) return found;
    const instead = read[k];
    return instead !== undefined && instead !== '' && !labels.includes(instead) ? k : undefined;
  });
}

/** The entries of a sheet with every cell in the place of its label; a cell that is gone is empty. */
export function byLabels(spec: SheetSpec, entries: SheetEntries): { entries: SheetEntries; rows: RowsFound } {
  const found = fixedTables(spec).map((table) => settled(table, entries, spec.key));
  if (found.every((f) => f === null)) return { entries, rows: allThere };
  return {
    entries: Object.assign({}, entries, ...found.map((f) => f?.entries)) as SheetEntries,
    rows: {
      lost: found.flatMap((f) => f?.rows.lost ?? []),
      stray: found.flatMap((f) => f?.rows.stray ?? []),
    },
  };
}

/** Of the fields of a sheet those that `byLabels` needs to find the cells of these: they, as far as labels order them, and the labels. */
export function labelledWith(spec: SheetSpec, wanted: ReadonlySet<string>): readonly FieldSpec[] {
  const found = new Set<FieldSpec>();
  for (const { label, fields } of fixedTables(spec))
    for (const own of fields) if (wanted.has(own.field)) found.add(own).add(label);
  return [...found];
}

/** One table put in order; null where there is nothing to do. */
function settled(table: FixedTable, entries: SheetEntries, key: string): ReturnType<typeof byLabels> | null {
  const { label, labels, across, open, fields } = table;
  const read = entries[label.field];
  if (!read) return null;
  const lineOf = ({ place }: EntryCell): number => {
    const { row, col } = parseArea(place.cell ?? 'A1');
    return across ? col : row;
  };
  const order = orderOf(labels, read.map(textIn));
  const lines = order.map((index) => (index === undefined ? undefined : lineOf(read[index]!)));
  const present = fields.flatMap(({ field }) => (entries[field] ? [[field, entries[field]] as const] : []));
  const inPlace =
    order.every((index, k) => index === k) &&
    (open || read.length === labels.length) &&
    present.every(([, cells]) => cells.length === read.length && cells.every((c, k) => lineOf(c) === lineOf(read[k]!)));
  if (inPlace) return null;

  const nothing: EntryCell = { value: null, place: { sheet: read[0]?.place.sheet, item: key }, gone: true };
  let furthest = 0;
  const lost = new Set<string>();
  order.forEach((index, k) => {
    if ((index ?? -1) < furthest) lost.add(labels[k]!);
    furthest = Math.max(furthest, index ?? 0);
  });
  const stray = new Map<number, string>();
  const ordered = present.map(([field, cells]) => {
    const at = new Map(cells.map((cell) => [lineOf(cell), cell]));
    const own = lines.map((line, k) => {
      const cell = line === undefined ? undefined : at.get(line);
      if (!cell) lost.add(labels[k]!);
      return cell ?? nothing;
    });
    const rest = cells.filter((cell) => !lines.includes(lineOf(cell)));
    for (const cell of open ? [] : rest)
      if (!stray.has(lineOf(cell)) || cell.value !== null) stray.set(lineOf(cell), cell.place.cell ?? '');
    return [field, open ? [...own, ...rest] : own] as const;
  });
  const rows = { lost: labels.filter((text) => lost.has(text)), stray: [...stray.values()] };
  return { entries: Object.fromEntries(ordered), rows };
}

/** Whether rows were put into a table in which every row stands for something; `areaOf` gives where a field stands now. */
export function hasRowsPutIn(spec: SheetSpec, areaOf: (name: string) => Area | undefined): boolean {
  return fixedTables(spec).some(({ fields, across, open }) =>
    fields.some((f) => {
      const now = areaOf(fieldName(spec.key, f.field));
      return !open && now !== undefined && sizeOf(now, across) > sizeOf(parseArea(f.range), across);
    }),
  );
}

const sizeOf = (area: Area, across: boolean): number =>
  across ? area.lastCol - area.col + 1 : area.lastRow - area.row + 1;

/**
 * Areas of results that have become smaller than the template draws them, where no label tells which row is gone: other sheets take
 * them cell by cell. Results beside a list of rows that are all alike, as in a roster, may shrink with it.
 */
export function shrunkResults(spec: SheetSpec, areaOf: (name: string) => Area | undefined): readonly string[] {
  const lists = spec.fields.filter((f) => f.role === 'entry').map((f) => parseArea(f.range));
  const fixed = fixedTables(spec).filter(({ open }) => !open);
  const isList = (area: Area): boolean =>
    lists.some((list) => sameSpan(list, area, false)) &&
    !fixed.some(({ label }) => sameSpan(parseArea(label.range), area, false));
  const results = [
    ...spec.fields.filter((f) => f.role === 'result').map((f) => [fieldName(spec.key, f.field), f.range] as const),
    ...Object.entries(spec.names).map(([name, range]) => [PREFIX + name, range] as const),
  ];
  const shrunk = results.flatMap(([name, range]) => {
    const [drawn, now] = [parseArea(range), areaOf(name)];
    if (!now || isList(drawn)) return [];
    return sizeOf(now, false) < sizeOf(drawn, false) || sizeOf(now, true) < sizeOf(drawn, true)
      ? [`${cellAddress(now.row, now.col)}:${cellAddress(now.lastRow, now.lastCol)}`]
      : [];
  });
  return [...new Set(shrunk)];
}
