/**
 * The workbook on the bench: the in-memory Excel, what the user does to it by hand, and a count of its changes that
 * views draw by.
 */
import { breath } from '../../breath';
import type { Host, HostOptions } from '../../host';
import { createHost } from '../../host';
import type { Area } from '../../host/model/area';
import { areaAddress, bounding, cellAddress } from '../../host/model/area';
import { clearContents, reportEdit, writeCell } from '../../host/model/contents';
import { HostError } from '../../host/errors';
import type { HostEvent } from '../../host/model/event';
import { guardContents, type Permission } from '../../host/model/protection';
import type { Sheet } from '../../host/model/sheet';
import { cellAt, extentOf } from '../../host/model/sheet';
import { activateSheet, sheetById } from '../../host/model/workbook';
import type { Typed } from '../../host/typing';
import { fillTarget, filled, type Filled } from './fill';
import { filterBy, type FilterColumn } from './filter';
import { mergeAt, resolveReference } from './places';
import { sortedRows } from './sort';
import type { Step } from './undo';
import { asNow, createKeeper, remembered, restore, untouchedSince } from './undo';

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
  /** Carries on what the selection holds as far as the cell it is drawn to. */
  fill(to: Position): Edit;
  /** Sorts the rows of the selection by the column of the cursor; empty ones go last. */
  sort(ascending: boolean): Edit;
  /** Sets the width of a column or the height of a row, in points; protection may refuse it. */
  resize(side: 'row' | 'col', index: number, points: number): Edit;
  /** Shows only the rows that show a text in a column, or all for null; protection may refuse it. */
  filter(column: FilterColumn, text: string | null): Edit;
  /** A way to take back what was done last, however much is done after it; cells typed over since stay as they are. */
  takeBackLast(): () => void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Takes back what was typed, or the pane wrote, last. */
  undo(): void;
  redo(): void;
  /** Goes to a reference such as "A1", "'Sheet 1'!B2" or a defined name; false where there is none. */
  goTo(reference: string): boolean;
  close(): void;
}

const movesOnly: ReadonlySet<HostEvent['kind']> = new Set(['selectionChanged', 'sheetActivated', 'sheetDeactivated']);

/** Whether an event tells of more than contents: a sheet drawn, made or taken out. */
const isDrawing = (event: HostEvent): event is HostEvent & { readonly sheetId: string } =>
  event.kind === 'formatChanged' ||
  event.kind === 'sheetAdded' ||
  event.kind === 'sheetDeleted' ||
  (event.kind === 'changed' && event.changeType !== 'RangeEdited');

export interface BookOptions extends Pick<HostOptions, 'quirks' | 'openWorkbook'> {
  readonly name: string;
  readonly firstSheet: string;
}

let made = 0;

export function createBook(options: BookOptions): Book {
  const host = createHost({ ...options, breath });
  const { workbook } = host;
  const listeners = new Set<() => void>();
  const cursors = new Map<string, Position>();
  let version = 0;
  let contentVersion = 0;
  let frame = 0;
  let undone: Step[] = [];
  let done: Step[] = [];
  let byHand = false;
  const keeper = createKeeper();
  workbook.overwriting = (sheet, row, col) => {
    if (!byHand) keeper.keep(sheet, row, col);
  };
  const remember = (step: Step) => {
    done = [...done.slice(-99), step];
    undone = [];
  };

  const tell = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    version++;
    for (const listener of listeners) listener();
  };
  const stopListening = host.onUpdate(({ events, cells }) => {
    if (cells.length > 0 || !events.every(({ kind }) => movesOnly.has(kind))) contentVersion++;
    if (!byHand) afterAddin(events);
    // What the user does shows at once; an add-in's batches, which come in numbers, once a frame.
    if (byHand) tell();
    else frame ||= requestAnimationFrame(tell);
  });

  /**
   * What the add-in wrote into cells is a step of its own, so that undo takes back what happened last. A sheet it drew, added or
   * took out has no way back here: what was done on it before can no longer be put back either.
   */
  const afterAddin = (events: readonly HostEvent[]) => {
    for (const event of events) if (event.kind === 'selectionChanged') cursors.delete(event.sheetId);
    const drawn = new Set(events.flatMap((event) => (isDrawing(event) ? [event.sheetId] : [])));
    const isOutOfSight = (sheetId: string) => sheetById(workbook, sheetId)?.visibility !== 'Visible';
    const step = keeper.take((sheetId) => drawn.has(sheetId) || isOutOfSight(sheetId));
    if (drawn.size > 0) {
      const isFree = (kept: Step) => !kept.some(({ sheetId }) => drawn.has(sheetId));
      done = done.filter(isFree);
      undone = undone.filter(isFree);
    }
    if (step.length > 0) remember(step);
  };

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
    const keep = () => remember([before]);
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

  /** Writes a block as it is given: a text stays the text it is, and null empties its cell. */
  const writeBlock = (active: Sheet, area: Area, values: readonly (readonly Filled[])[]) => {
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        const written = typeof value === 'string' && !value.startsWith('=') ? `'${value}` : (value ?? '');
        writeCell(workbook, active, area.row + r, area.col + c, written);
      }),
    );
    reportEdit(workbook, active, area);
  };

  /** Changes how the sheet in front is seen, where protection lets it. */
  const changeView = (permission: Permission, work: (active: Sheet) => Area): Edit => {
    const active = sheet();
    if (active.protection && !active.protection.options[permission])
      return { outcome: 'refused', reason: 'protected', dialog: { title: '', message: '' } };
    userDoes(() => void workbook.events.push({ kind: 'formatChanged', sheetId: active.id, area: work(active) }));
    return { outcome: 'accepted' };
  };

  const step = (from: Step[], to: Step[]) => {
    const last = from.pop();
    if (!last) return;
    const opposite = userDoes(() => restore(workbook, last));
    for (const { sheetId } of last) cursors.delete(sheetId);
    if (opposite.length > 0) to.push(opposite);
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
    fill: (to) => {
      const from = sheet().selection;
      const target = fillTarget(from, to);
      if (!target) return { outcome: 'accepted' };
      const values = filled(from, target, (row, col) => cellAt(sheet(), row, col));
      const outcome = change(target, (active) => writeBlock(active, target, values));
      if (outcome.outcome === 'accepted') select(bounding(from, target), from);
      return outcome;
    },
    sort: (ascending) => {
      const area = sheet().selection;
      const by = cursor().col;
      const values = sortedRows(workbook, sheet(), area, by, ascending);
      return change(area, (active) => writeBlock(active, area, values));
    },
    resize: (side, index, points) =>
      changeView(side === 'row' ? 'allowFormatRows' : 'allowFormatColumns', (active) => {
        const whole =
          side === 'row'
            ? { row: index, rows: 1, col: 0, cols: extentOf(active).cols }
            : { col: index, cols: 1, row: 0, rows: extentOf(active).rows };
        (side === 'row' ? active.rowHeights : active.colWidths).set(index, Math.max(0, points));
        return whole;
      }),
    filter: (column, text) =>
      changeView('allowAutoFilter', (active) => {
        filterBy(workbook, active, column, text);
        return column.area;
      }),
    takeBackLast: () => {
      const last = done.at(-1) ?? [];
      const after = asNow(workbook, last);
      return () => {
        const opposite = userDoes(() => restore(workbook, untouchedSince(workbook, last, after)));
        if (opposite.length > 0) remember(opposite);
      };
    },
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
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
