/**
 * Size of a drawing request. Excel on the web refuses requests over 5 MB, so specs are dealt into batches by an estimate of
 * the bytes they will take; `test/excel/size.test.ts` holds the estimate against what is really sent.
 */
import { innerNames } from '../sheets/names';
import type { SheetSpec } from '../sheets/spec';
import { addressLists, mergesOf, rectangles } from './draw/rectangles';
import { cellsIn } from './draw/blocks';
import { contentsOf } from './draw/cells';

/** Bytes a command takes on the wire, more or less: object path, instantiation, the command itself. */
const COMMAND = 212;
const CHART = 9_500;
/** Hiding a name that was just made: the path to it is known. */
const HIDING = 0.55;
/** The client library splits arrays of more cells into rows, each with its own command. */
const SPLIT = 1_500;
const ROW_COMMANDS = 0.85;
/** Making the workbook's cell styles, which goes with the first request into a workbook without them. */
export const STYLE_BYTES = 160_000;
/** Under 4 MB of Excel’s 5; the estimate is a little above what is sent. */
export const BATCH_BYTES = 4_100_000;
/** Nor does it give an answer over 5 MB: so much is asked for at a time. */
export const ANSWER_BYTES = 3_500_000;

/** Rows are not all alike, and looks and names go with the first and the last: parts are made smaller than they might be. */
const PART_OF_BATCH = 0.6;

/** Bytes of a text on the wire: JSON in UTF-8, where a Chinese character takes three. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value) ?? '';
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7ff) bytes += 2;
  return bytes;
}

const distinct = (sizes: Readonly<Record<number, number>>): number => new Set(Object.values(sizes)).size;

/** Asked for several times on the way of a spec into the workbook. */
const estimates = new WeakMap<SheetSpec, number>();

/** Bytes drawing this sheet will take, never less than what is sent. */
export function estimateBytes(spec: SheetSpec): number {
  const known = estimates.get(spec) ?? estimated(spec);
  estimates.set(spec, known);
  return known;
}

function estimated(spec: SheetSpec): number {
  const looks = new Map<string, { row: number; col: number }[]>();
  for (const c of spec.cells) {
    const look = `${c.style}|${c.format ?? ''}`;
    const members = looks.get(look);
    if (members) members.push(c);
    else looks.set(look, [c]);
  }
  let bytes = 8_000;
  let commands = 0;
  for (const members of looks.values()) {
    const areas = rectangles(members);
    bytes += addressLists(areas).reduce((n, list) => n + list.length, 0);
    commands += addressLists(areas).length + areas.length * 0.3;
  }
  const { blocks, runs } = contentsOf(spec);
  for (const { at, rows } of blocks) {
    bytes += bytesOf(rows);
    commands += cellsIn(at) > SPLIT ? rows.length * ROW_COMMANDS : 1.6;
  }
  for (const c of spec.cells) {
    if (c.link) commands += 1.5;
    if (c.note) commands += 4.8;
    if (c.note) bytes += bytesOf(c.note);
  }
  commands +=
    runs.length * 2 +
    mergesOf(spec.merges).length * 1.3 +
    distinct(spec.columnWidths) * 2 +
    distinct(spec.rowHeights) * 2;
  commands += (spec.fields.length + Object.keys(spec.names).length) * 1.3 + innerNames(spec).size * HIDING;
  for (const v of spec.validations) bytes += 4 * COMMAND + bytesOf(v);
  for (const c of spec.conditionalFormats) bytes += 6 * COMMAND + bytesOf(c.formula);
  return 1.02 * (bytes + commands * COMMAND + spec.charts.length * CHART);
}

/** A large sheet drawn in several requests: which of how many. Cells and conditional formats are dealt out; the rest goes with the first or the last. */
export interface Part {
  readonly index: number;
  readonly of: number;
}

/** The part's share of a list, in order. */
export function shareOf<T>(list: readonly T[], { index, of }: Part): readonly T[] {
  return list.slice(Math.floor((list.length * index) / of), Math.floor((list.length * (index + 1)) / of));
}

/** The requests a sheet takes: one, unless it is over the limit by itself. */
export function partsOf(spec: SheetSpec): readonly Part[] {
  const bytes = estimateBytes(spec);
  const of = bytes <= BATCH_BYTES ? 1 : Math.ceil(bytes / (PART_OF_BATCH * BATCH_BYTES));
  return Array.from({ length: of }, (_, index) => ({ index, of }));
}

/** Bytes of clearing these lists of areas, each by itself. */
export const bytesOfLists = (lists: readonly string[] = []): number =>
  lists.reduce((sum, list) => sum + 2 * COMMAND + list.length, 0);

/**
 * Deals specs, in their order, into batches under the limit; `reserved` bytes of the first are spoken for, `more` says what a sheet takes besides.
 * A sheet over the limit gets a batch of its own.
 */
export function batchesOf(
  specs: readonly SheetSpec[],
  reserved = 0,
  more: (spec: SheetSpec) => number = () => 0,
): readonly (readonly SheetSpec[])[] {
  const batches: SheetSpec[][] = [];
  let room = 0;
  for (const spec of specs) {
    const bytes = estimateBytes(spec) + more(spec);
    if (bytes > room || batches.length === 0) {
      batches.push([]);
      room = BATCH_BYTES - (batches.length === 1 ? reserved : 0);
    }
    batches.at(-1)!.push(spec);
    room -= bytes;
  }
  return batches;
}
