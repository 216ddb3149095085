/**
 * The workbook on the bench: the in-memory Excel, what the user does to it by hand, and a count of its changes that
 * views draw by.
 */
import type { Host } from '../../host';
import { createHost } from '../../host';
import type { Area } from '../../host/model/area';
import { areaAddress, cellAddress } from '../../host/model/area';
import { clearContents, reportEdit, writeCell } from '../../host/model/contents';
import { HostError } from '../../host/errors';
import type { HostEvent } from '../../host/model/event';
import { guardContents } from '../../host/model/protection';
import type { Sheet } from '../../host/model/sheet';
import { activateSheet, sheetById } from '../../host/model/workbook';
import type { Typed } from '../../host/typing';
import { mergeAt, resolveReference } from './places';
import type { Remembered } from './undo';
import { remembered, restore } from './undo';

export interface Position {
  readonly row: number;
  readonly col: number;
}

/** What became of an edit: done, or refused for a reason the user is told. */
export type Edit = Typed;

export interface Book {
  /** Tells books apart. */
  readonly id: number;
  readonly host: Host;
  /** Told after every change. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly version: () => number;
  /** Counts changes of what cells show; moving the selection is none. */
  readonly contentVersion: () => number;
  readonly sheet: () => Sheet;
  /** The cell of the selection that takes what is typed. */
  readonly cursor: () => Position;
  select(area: Area, cursor?: Position): void;
  activate(sheet: Sheet): void;
  type(at: Position, text: string): Edit;
  paste(at: Position, rows: readonly (readonly string[])[]): Edit;
  clear(area: Area): Edit;
  undo(): void;
  redo(): void;
  /** Goes to a reference such as "A1", "'Sheet 1'!B2" or a defined name; false where there is none. */
  goTo(reference: string): boolean;
  close(): void;
}

const movesOnly: ReadonlySet<HostEvent['kind']> = new Set(['selectionChanged', 'sheetActivated', 'sheetDeactivated']);

export interface BookOptions {
  readonly name: string;
  readonly firstSheet: string;
}

let made = 0;

export function createBook({ name, firstSheet }: BookOptions): Book {
  const host = createHost({ name, firstSheet });
  const { workbook } = host;
  const listeners = new Set<() => void>();
  const cursors = new Map<string, Position>();
  let version = 0;
  let contentVersion = 0;
  let frame = 0;
  let undone: Remembered[] = [];
  let done: Remembered[] = [];
  let byHand = false;

  const tell = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    version++;
    for (const listener of listeners) listener();
  };
  const stopListening = host.onUpdate(({ events, cells }) => {
    if (cells.length > 0 || !events.every(({ kind }) => movesOnly.has(kind))) contentVersion++;
    for (const event of events) {
      // The add-in has moved the selection, or changed cells an undo would put back wrongly.
      if (event.kind === 'selectionChanged' && !byHand) cursors.delete(event.sheetId);
      if (byHand || event.kind !== 'changed') continue;
      // What the add-in wrote over cannot be put back; steps on other sheets still can.
      const elsewhere = ({ sheetId }: Remembered) => sheetId !== event.sheetId;
      done = done.filter(elsewhere);
      undone = undone.filter(elsewhere);
    }
    // What the user does shows at once; an add-in's batches, which come in numbers, once a frame.
    if (byHand) tell();
    else frame ||= requestAnimationFrame(tell);
  });

  const sheet = (): Sheet => {
    const active = sheetById(workbook, workbook.activeSheetId);
    if (!active) throw new RangeError('The workbook has no active sheet.');
    return active;
  };
  const cursor = (): Position => cursors.get(workbook.activeSheetId) ?? sheet().selection;
  const userDoes = <T>(work: () => T): T => {
    byHand = true;
    try {
      return host.asUser(work);
    } finally {
      byHand = false;
    }
  };

  const select = (area: Area, at: Position = area) =>
    userDoes(() => {
      const active = sheet();
      active.selection = area;
      cursors.set(active.id, { row: at.row, col: at.col });
      workbook.events.push({ kind: 'selectionChanged', sheetId: active.id, area });
    });

  /** Does an edit, remembering the cells for undo where it is accepted. */
  const edit = (area: Area, work: () => Edit): Edit => {
    const before = remembered(sheet(), area);
    const keep = () => {
      done = [...done.slice(-99), before];
      undone = [];
    };
    byHand = true;
    try {
      const outcome = work();
      if (outcome.outcome === 'accepted') keep();
      if (outcome.outcome !== 'question') return outcome;
      return {
        ...outcome,
        accept: () => {
          userDoes(outcome.accept);
          keep();
        },
      };
    } finally {
      byHand = false;
    }
  };

  /** Runs a change of several cells; protection refuses it as a whole. */
  const change = (area: Area, work: (active: Sheet) => void): Edit =>
    edit(area, () =>
      host.asUser(() => {
        try {
          guardContents(sheet(), area);
          work(sheet());
          return { outcome: 'accepted' };
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          const reason = error.code === 'AccessDenied' ? 'protected' : 'formula';
          return { outcome: 'refused', reason, dialog: { title: '', message: error.message } };
        }
      }),
    );

  const step = (from: Remembered[], to: Remembered[]) => {
    const last = from.pop();
    if (!last) return;
    const opposite = userDoes(() => restore(workbook, last));
    cursors.delete(last.sheetId);
    if (opposite) to.push(opposite);
  };

  return {
    id: ++made,
    host,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
    contentVersion: () => contentVersion,
    sheet,
    cursor,
    select,
    activate: (target) => userDoes(() => activateSheet(workbook, target)),
    type: (at, text) =>
      edit({ ...at, rows: 1, cols: 1 }, () => host.typeCell(sheet().name, cellAddress(at.row, at.col), text)),
    paste: (at, rows) => {
      const cols = Math.max(...rows.map((row) => row.length));
      const area = { row: at.row, col: at.col, rows: rows.length, cols };
      const outcome = change(area, (active) => {
        rows.forEach((row, r) => row.forEach((text, c) => writeCell(workbook, active, at.row + r, at.col + c, text)));
        reportEdit(workbook, active, area);
      });
      if (outcome.outcome === 'accepted') select(area, at);
      return outcome;
    },
    clear: (area) => change(area, (active) => clearContents(workbook, active, area)),
    undo: () => step(done, undone),
    redo: () => step(undone, done),
    goTo: (reference) => {
      const place = resolveReference(workbook, sheet(), reference);
      if (!place || place.sheet.visibility !== 'Visible') return false;
      userDoes(() => activateSheet(workbook, place.sheet));
      select(mergeAt(place.sheet, place.area.row, place.area.col) ?? place.area, place.area);
      return true;
    },
    close: () => {
      stopListening();
      cancelAnimationFrame(frame);
    },
  };
}

/** The selection as the name box shows it. */
export const selectionText = (sheet: Sheet, cursor: Position): string => {
  const merge = mergeAt(sheet, cursor.row, cursor.col);
  const { selection } = sheet;
  const whole = merge && merge.rows === selection.rows && merge.cols === selection.cols;
  return whole ? cellAddress(cursor.row, cursor.col) : areaAddress(selection);
};
