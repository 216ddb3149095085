/**
 * Deciding on differences: accept or reject, each or all. A decision writes nothing by itself; `writesOf` gives what the
 * accepted ones put into the workbook, after looking once more at what stands there now.
 */
import type { CellValue, Entries, EntryCell } from '../entries/entries';
import type { SheetKey } from '../sheets/spec';
import { sameValue } from '../xlsx';
import type { Collection, Difference } from './collect';

export type Decision = 'accept' | 'reject';
/** By id of the difference; one that is not there is undecided. */
export type Decisions = ReadonlyMap<string, Decision>;

export interface Write {
  readonly key: SheetKey;
  readonly field: string;
  readonly index: number;
  readonly value: CellValue;
}

/** The differences that are decided together with one: of a roster's row, all that come from the same file. */
function together(collection: Collection, id: string): readonly string[] {
  const one = collection.differences.find((d) => d.id === id);
  if (!one?.wholeRow) return [id];
  return collection.differences
    .filter((d) => d.wholeRow && d.file === one.file && d.key === one.key && d.index === one.index)
    .map((d) => d.id);
}

/** Decides on one, and on the others of its row in a roster; accepting rejects what else would go into the same cells. */
export function decide(collection: Collection, decisions: Decisions, id: string, decision: Decision): Decisions {
  const next = new Map(decisions);
  for (const each of together(collection, id)) {
    next.set(each, decision);
    if (decision === 'accept') for (const other of rivalsOf(collection, each)) next.set(other, 'reject');
  }
  return next;
}

/** Ids that want another figure in the same cell. */
export function rivalsOf(collection: Collection, id: string): readonly string[] {
  const difference = collection.differences.find((d) => d.id === id);
  const group = collection.conflicts.find((ids) => ids.includes(id)) ?? [];
  return group.filter((other) => {
    const rival = collection.differences.find((d) => d.id === other);
    return rival !== undefined && !sameValue(rival.after, difference?.after ?? null);
  });
}

/**
 * Whether a difference may be taken along with all others: a figure or words where there was nothing, or a correction of the
 * same kind; no conflict, no formula, no other unit's by now, and the workbook's figure is the one handed out. A roster's row is so as a whole.
 */
export function isPlain(collection: Collection, difference: Difference): boolean {
  const inConflict = new Set(collection.conflicts.flat());
  const row = new Set(together(collection, difference.id));
  return collection.differences
    .filter(({ id }) => row.has(id))
    .every((d) => d.formula === undefined && !d.alsoChanged && !d.another && !inConflict.has(d.id) && isSameKind(d));
}

const isSameKind = ({ before, after, holds }: Difference): boolean =>
  typeof after === (holds === 'text' ? 'string' : 'number') &&
  (before === null || before === '' || typeof before === typeof after);

/**
 * Decides on all that are undecided (of one file, if given). Accepting leaves conflicts open, for somebody has to choose;
 * `only: 'plain'` also leaves open what should be looked at by itself.
 */
export function decideAll(
  collection: Collection,
  decisions: Decisions,
  decision: Decision,
  { file, only }: { readonly file?: number; readonly only?: 'plain' } = {},
): Decisions {
  const next = new Map(decisions);
  for (const difference of collection.differences) {
    if (next.has(difference.id) || (file !== undefined && difference.file !== file)) continue;
    const inConflict = collection.conflicts.some((ids) => ids.includes(difference.id));
    if (decision === 'accept' && (inConflict || (only === 'plain' && !isPlain(collection, difference)))) continue;
    next.set(difference.id, decision);
  }
  return next;
}

export interface Outcome {
  readonly writes: readonly Write[];
  /** What the cells of `writes` hold now, for taking it all back. An assumed value is its formula. */
  readonly before: readonly (Write & { readonly formula?: string })[];
  /** Accepted, but the workbook's figure changed since the files were read: to be asked again. */
  readonly stale: readonly Difference[];
}

/** What the accepted differences write into a workbook that now holds `entries`. */
export function writesOf(collection: Collection, decisions: Decisions, entries: Entries): Outcome {
  const accepted = collection.differences.filter(({ id }) => decisions.get(id) === 'accept');
  const cellOf = ({ key, field, index }: Difference) => entries.sheets[key]?.[field]?.[index];
  const stale = accepted.filter((d) => !sameValue(cellOf(d)?.value ?? null, d.before));
  // Two files may agree on a figure: it is written once.
  const fresh = new Map(accepted.filter((d) => !stale.includes(d)).map((d) => [`${d.key}.${d.field}[${d.index}]`, d]));
  return {
    writes: [...fresh.values()].map(({ key, field, index, after }) => ({ key, field, index, value: after })),
    before: [...fresh.values()].map((d) => {
      const { value = null, formula } = cellOf(d) ?? {};
      return { key: d.key, field: d.field, index: d.index, value, ...(formula === undefined ? {} : { formula }) };
    }),
    stale,
  };
}

/**
 * What is left to decide after an outcome was written: everything undecided, and what was stale, now beside the figure that
 * stands there. `entries` are those the outcome was made from.
 */
export function remaining(
  collection: Collection,
  decisions: Decisions,
  { stale, writes }: Outcome,
  entries: Entries,
): Collection {
  const again = new Set(stale.map(({ id }) => id));
  const differences = collection.differences.flatMap((difference) => {
    const { id, key, field, index } = difference;
    if (again.has(id))
      return [{ ...difference, before: entries.sheets[key]?.[field]?.[index]?.value ?? null, alsoChanged: true }];
    return decisions.has(id) ? [] : [difference];
  });
  const left = new Set(differences.map(({ id }) => id));
  const conflicts = collection.conflicts.map((ids) => ids.filter((id) => left.has(id))).filter((ids) => ids.length > 1);
  return { ...collection, differences, conflicts, asked: withWritten(entries, writes) };
}

function withWritten({ sheets }: Entries, writes: readonly Write[]): Entries {
  const put: Record<SheetKey, Record<string, EntryCell[]>> = {};
  for (const { key, field, index, value } of writes) {
    const cells = ((put[key] ??= {})[field] ??= [...(sheets[key]?.[field] ?? [])]);
    cells[index] = { value, place: cells[index]?.place ?? {} };
  }
  const written = Object.entries(put).map(([key, fields]) => [key, { ...sheets[key], ...fields }] as const);
  return { sheets: { ...sheets, ...Object.fromEntries(written) } };
}
