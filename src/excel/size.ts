/**
 * Size of a drawing request. Excel on the web refuses requests over 5 MB, so specs are dealt into batches by an estimate of
 * the bytes they will take; `test/excel/size.test.ts` holds the estimate against what is really sent.
 */
import type { SheetSpec } from '../sheets/spec';
import { addressLists, mergesOf, rectangles } from './draw/rectangles';
import { formulaRuns } from './draw/runs';

/** Bytes a command takes on the wire, more or less: object path, instantiation, the command itself. */
const COMMAND = 212;
const CHART = 8_000;
/** Making the workbook's cell styles, which goes with the first request into a workbook without them. */
export const STYLE_BYTES = 160_000;
/** Under 4 MB of Excel’s 5, since the estimate is a little above what is sent. */
export const BATCH_BYTES = 4_380_000;

/** Bytes drawing this sheet will take, never less than what is sent. */
export function estimateBytes(spec: SheetSpec): number {
  const looks = new Map<string, { row: number; col: number }[]>();
  for (const c of spec.cells)
    (
      looks.get(`${c.style}|${c.format ?? ''}`) ??
      looks.set(`${c.style}|${c.format ?? ''}`, []).get(`${c.style}|${c.format ?? ''}`)!
    ).push(c);
  let bytes = 7_500;
  for (const members of looks.values()) {
    const areas = rectangles(members);
    bytes += addressLists(areas).reduce((n, list) => n + list.length + COMMAND, 0) + areas.length * COMMAND * 0.3;
  }
  const { runs, copied } = formulaRuns(spec.cells);
  for (const c of spec.cells) if (!copied.has(c)) bytes += 4 + JSON.stringify(c.formula ?? c.value ?? '').length;
  bytes += spec.cells.filter((c) => c.link || c.note).length * COMMAND;
  bytes +=
    (runs.length * 2 +
      mergesOf(spec.merges).length +
      Object.keys(spec.columnWidths).length * 2 +
      Object.keys(spec.rowHeights).length) *
    COMMAND;
  bytes += (spec.fields.length + Object.keys(spec.names).length) * 1.3 * COMMAND;
  for (const v of spec.validations) bytes += 3 * COMMAND + JSON.stringify(v).length;
  for (const c of spec.conditionalFormats) bytes += 6 * COMMAND + c.formula.length;
  return bytes + spec.charts.length * CHART;
}

/** Deals specs, in their order, into batches under the limit; `reserved` bytes of the first are spoken for. A sheet over the limit gets a batch of its own. */
export function batchesOf(specs: readonly SheetSpec[], reserved = 0): readonly (readonly SheetSpec[])[] {
  const batches: SheetSpec[][] = [];
  let room = 0;
  for (const spec of specs) {
    const bytes = estimateBytes(spec);
    if (bytes > room || batches.length === 0) {
      batches.push([]);
      room = BATCH_BYTES - (batches.length === 1 ? reserved : 0);
    }
    batches.at(-1)!.push(spec);
    room -= bytes;
  }
  return batches;
}
