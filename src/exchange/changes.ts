/**
 * Differences (差异) between a returned file and the workbook: what the unit changed against what it received. A figure the
 * unit left as it was handed out is no difference, even where the office has corrected its own since.
 */
import type { CellValue, EntryCell, SheetEntries } from '../entries/entries';
import { textIn } from '../entries/entries';
import { hundredfold } from '../entries/percent';
import type { Place } from '../errors';
import type { SheetKey } from '../sheets/spec';
import { sameValue } from '../xlsx';
import { markIn, rowTexts, type FigureMark } from './remarks';
import { isEmpty, pairRows, rowsOf, templateRows, type Row, type Table } from './tables';

/** A row that a roster does not have yet: `at` tells it from others of the same file, name and code from those of others. */
export interface NewRow {
  readonly at: number;
  readonly name: string;
  readonly code: string;
}

export interface Change {
  readonly key: SheetKey;
  readonly field: string;
  /** Where the figure goes in the workbook's field; not known yet for a new row of a roster. */
  readonly target: number | NewRow;
  readonly before: CellValue;
  readonly after: CellValue;
  /** The cell in the returned file. */
  readonly place: Place;
  /** The figure is the result of a formula somebody typed: taken only when accepted by itself. */
  readonly formula?: string;
  /** The workbook's figure is not the one that was handed out: it was changed here as well. */
  readonly alsoChanged: boolean;
  /** What the cell is for: a figure (or a day), or words. */
  readonly holds: 'number' | 'text';
  /** Of a roster, whose rows are accepted whole: a name goes with its code and date. */
  readonly wholeRow: boolean;
  /** What a text or mark beside the figure says of it; null where it says nothing. */
  readonly mark: FigureMark | null;
}

export interface SheetInput {
  readonly key: SheetKey;
  readonly tables: readonly Table[];
  /** The sheet as handed out; its labels tell the rows. */
  readonly template: SheetEntries;
  /** The template says what was handed out. Where the file does not know, every figure that differs is a change. */
  readonly knowsReceived: boolean;
  readonly returned: SheetEntries;
  /** What the workbook holds, and its template in the workbook's language. */
  readonly own: SheetEntries;
  readonly ownTemplate: SheetEntries;
  /** Puts a value of the file's language into the workbook's. */
  readonly translate: (field: string, value: CellValue) => CellValue;
  readonly holds: (field: string) => Change['holds'];
  /** Where a row of the template is now that the plan has changed; null where it is gone. Absent: where it was. */
  readonly placeNow?: (field: string, index: number) => number | null;
}

/** What a returned sheet changes, what it changes in rows that are gone, and the cells with a value that belong to no row of the workbook. */
export function changesOf(input: SheetInput): {
  readonly changes: readonly Change[];
  readonly gone: readonly Change[];
  readonly misfits: readonly EntryCell[];
} {
  let changes: Change[] = [];
  const misfits: EntryCell[] = [];
  const gone: Change[] = [];
  for (const table of input.tables) {
    const rows = rowsOf(table, input.returned);
    const base = rowsOf(table, input.template);
    const own = rowsOf(table, input.own);
    if (table.kind === 'roster') changes = changes.concat(rosterChanges(input, table, rows, base, own));
    else {
      const places = templateRows(table, rows, base);
      const ownPlaces = templateRows(table, own, rowsOf(table, input.ownTemplate));
      rows.forEach((row, i) => {
        const place = places[i] ?? null;
        if (place === null) misfits.push(...filledIn(row, table));
        else {
          const now = input.placeNow ? input.placeNow(table.fields[0] ?? '', place) : place;
          const target = now === null ? undefined : own[ownPlaces.indexOf(now)];
          const found = rowChanges(input, table, row, base[place], target, target?.index ?? now ?? place);
          (now === null ? gone : changes).push(...found);
        }
      });
    }
  }
  return { changes, gone, misfits };
}

const filledIn = (row: Row, table: Table): EntryCell[] =>
  table.fields.flatMap((field) => {
    const cell = row.cells[field];
    return cell !== undefined && textIn(cell) !== '' ? [cell] : [];
  });

/** The changes of one row. `base`: as handed out; `own`: as the workbook holds it now. */
function rowChanges(
  input: SheetInput,
  table: Table,
  row: Row,
  base: Row | undefined,
  own: Row | undefined,
  target: Change['target'],
): Change[] {
  return table.fields.flatMap((field): Change[] => {
    const cell = row.cells[field];
    if (cell === undefined) return [];
    const after = cell.percent ? shownIn(cell) : input.translate(field, cell.value === '' ? null : cell.value);
    const was = own?.cells[field];
    const received = input.knowsReceived ? base?.cells[field] : undefined;
    const before = was?.value ?? null;
    if (input.knowsReceived && unchanged(cell, received, (value) => input.translate(field, value))) return [];
    if (cell.formula !== undefined && was?.formula !== undefined) return [];
    if (was?.formula === undefined && sameValue(before, after)) return [];
    if (was?.formula !== undefined && after === null) return [];
    const alsoChanged =
      input.knowsReceived &&
      !unchanged(
        was,
        received,
        (value) => value,
        (value) => input.translate(field, value),
      );
    return [
      {
        key: input.key,
        field,
        target,
        before,
        after,
        place: cell.place,
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
        alsoChanged,
        holds: input.holds(field),
        wholeRow: table.kind === 'roster',
        mark: markIn(rowTexts(input.returned, row.index)),
      },
    ];
  });
}

/** A figure shown as a percentage is what its cell reads, a text: it is never taken as beyond doubt, and the checks tell it. */
const shownIn = ({ value }: EntryCell): string => `${hundredfold(Number(value))}%`;

/** Whether a cell is as it was handed out. An assumed value (a formula) nobody touched is, whatever it computes. */
function unchanged(
  cell: EntryCell | undefined,
  received: EntryCell | undefined,
  translate: (value: CellValue) => CellValue,
  translateReceived = translate,
): boolean {
  if (received?.formula !== undefined) return cell?.formula !== undefined;
  if (cell?.formula !== undefined) return false;
  return sameValue(translate(cell?.value ?? null), translateReceived(received?.value ?? null));
}

/** Rows of a roster may be sorted, inserted and removed: they are found again by code or name. */
function rosterChanges(
  input: SheetInput,
  table: Table,
  rows: readonly Row[],
  base: readonly Row[],
  own: readonly Row[],
): Change[] {
  const filled = (list: readonly Row[]) => list.filter((row) => !isEmpty(row, table));
  const [returned, received, held] = [filled(rows), input.knowsReceived ? filled(base) : [], filled(own)];
  const toBase = pairRows(returned, received, true);
  const baseToOwn = pairRows(received, held, true);
  const viaBase = toBase.map((b) => (b === null ? null : (baseToOwn[b] ?? null)));
  const left = held.map((_, o) => o).filter((o) => !viaBase.includes(o));
  const direct = pairRows(
    returned.map((row, i) => (viaBase[i] === null ? row : { ...row, cells: {} })),
    left.map((o) => held[o]!),
    false,
  );
  const changes = returned.flatMap((row, i) => {
    const place = viaBase[i] ?? (direct[i] === null || direct[i] === undefined ? null : left[direct[i]]!);
    const ownRow = place === null ? undefined : held[place];
    const b = toBase[i];
    const baseRow = b === null || b === undefined ? undefined : received[b];
    const target = ownRow?.index ?? { at: row.index, name: textIn(row.cells.name), code: textIn(row.cells.code) };
    return rowChanges(input, table, row, baseRow, ownRow, target);
  });
  // What was handed out and is not there any more was removed by the unit.
  const removed = received.flatMap((row, b) => {
    const ownRow = held[baseToOwn[b] ?? -1];
    if (toBase.includes(b) || ownRow === undefined) return [];
    const place = rows[row.index]?.cells[table.fields[0] ?? '']?.place ?? {};
    const cells = Object.fromEntries(table.fields.map((field) => [field, { value: null, place }]));
    return rowChanges(input, table, { index: row.index, cells }, row, ownRow, ownRow.index);
  });
  return [...changes, ...removed];
}
