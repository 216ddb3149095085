/** Hands what happened in the workbook to those who look on: views at once, clients after the answer of their batch. */
import { wireEvents } from './executor/events';
import type { Knows } from './executor/object';
import { rangeOf } from './executor/range';
import type { CellAddress } from '../formula/types';
import type { Area } from './model/area';
import { areaAddress, intersect } from './model/area';
import type { HostEvent } from './model/event';
import { sheetById } from './model/workbook';
import type { Workbook } from './model/workbook';
import type { MessageEntry, Session } from './session';
import { isListening, listener, listenersOf } from './session';

export interface Update {
  readonly events: readonly HostEvent[];
  /** Cells whose results may be others now. */
  readonly cells: readonly CellAddress[] | 'all';
}

export interface Delivery {
  readonly sessions: Set<Session>;
  readonly listeners: Set<(update: Update) => void>;
  /** Tells of everything since the last call. */
  readonly announce: () => void;
  /** Resolves when all events raised so far have been handed to the clients. */
  readonly settled: () => Promise<void>;
}

interface TableSelection {
  readonly tableId: string;
  readonly worksheetId: string;
  /** Empty where the selection left the table. */
  readonly address: string;
}

interface BindingEvent {
  readonly type: 3 | 4;
  readonly id: string;
  readonly body: object;
}

/** `answered` resolves when the requests at hand have been answered: events come after the answer of their batch. */
export function createDelivery(workbook: Workbook, answered: () => Promise<unknown>, knows?: Knows): Delivery {
  const sessions = new Set<Session>();
  const listeners = new Set<(update: Update) => void>();
  let eventId = 0;
  let delivery: Promise<void> = Promise.resolve();

  const announce = () => {
    const logged = workbook.events.take();
    const cells = workbook.calculation.settle();
    if (logged.length === 0 && cells.length === 0) return;
    for (const listener of listeners) listener({ events: logged.map((entry) => entry.event), cells });
    const heard = logged.filter((entry) => !entry.silent).map((entry) => entry.event);
    if (workbook.enableEvents)
      for (const sheetId of calculatedSheets(cells)) heard.push({ kind: 'calculated', sheetId });
    if (heard.length === 0) return;
    const selections = tableSelections(heard);
    const bound = bindingEvents(heard);
    // Who registers later has missed it.
    const listening = new Map([...sessions].map((session) => [session, listenersOf(session)]));
    const answers = answered();
    delivery = delivery
      .then(() => answers)
      .then(() => new Promise((resolve) => setTimeout(resolve, 0)))
      .then(() => {
        for (const session of sessions) {
          deliver(session, listening.get(session) ?? new Set(), heard, selections);
          for (const { type, id, body } of bound) session.sink.plain(type, id, body);
        }
      });
  };

  const calculatedSheets = (cells: readonly CellAddress[] | 'all') =>
    cells === 'all'
      ? []
      : [
          ...new Set(
            cells
              .filter((c) => sheetById(workbook, c.sheetId)?.rows.get(c.row)?.get(c.col)?.formula !== undefined)
              .map((c) => c.sheetId),
          ),
        ];

  const deliver = (
    session: Session,
    listening: ReadonlySet<string>,
    events: readonly HostEvent[],
    selections: readonly TableSelection[],
  ) => {
    const entries: MessageEntry[] = [];
    const reference = (sheetId: string, area: Area) => {
      const sheet = sheetById(workbook, sheetId);
      const id = `event${workbook.nextId++}`;
      if (sheet) session.references.set(id, rangeOf(sheet, area));
      return id;
    };
    const send = (type: number, target: string, body: object) => {
      if (listening.has(listener(type, target)) && isListening(session, type, target))
        entries.push([65536, type, target, JSON.stringify(body), `e${eventId++}`, false]);
    };
    for (const event of events) {
      if (event.kind === 'settingsChanged') session.sink.plain(1);
      if (event.kind === 'selectionChanged') session.sink.plain(2);
      for (const { type, targets, body } of wireEvents(event, reference, knows)) {
        for (const target of targets) send(type, target, body);
        if (event.kind === 'changed') tableEvents(event, body, send);
      }
    }
    for (const selection of selections) send(100, selection.tableId, selection);
    if (entries.length > 0) session.sink.messages(entries);
  };

  /** Tables in which cells were selected last: they hear when the selection leaves them. */
  const selected = new Set<string>();
  const tableSelections = (events: readonly HostEvent[]): readonly TableSelection[] =>
    events.flatMap((event) => {
      if (event.kind !== 'selectionChanged') return [];
      const { sheetId, area } = event;
      return workbook.sheets.flatMap((sheet) =>
        sheet.tables.flatMap((table) => {
          const shared = sheet.id === sheetId ? intersect(table.area, area) : null;
          if (!shared && !selected.delete(table.id)) return [];
          if (shared) selected.add(table.id);
          return [{ tableId: table.id, worksheetId: sheetId, address: shared ? areaAddress(shared) : '' }];
        }),
      );
    });

  /** Bindings hear of a change or a selection that touches their cells. */
  const bindingEvents = (events: readonly HostEvent[]): readonly BindingEvent[] =>
    events.flatMap((event) => {
      if (event.kind !== 'changed' && event.kind !== 'selectionChanged') return [];
      return [...workbook.bindings.values()].flatMap(({ id, sheetId, area }): BindingEvent[] => {
        const shared = sheetId === event.sheetId ? intersect(area, event.area) : null;
        if (!shared) return [];
        if (event.kind === 'changed') return [{ type: 4, id, body: {} }];
        const [startRow, startColumn] = [shared.row - area.row, shared.col - area.col];
        return [{ type: 3, id, body: { startRow, startColumn, rowCount: shared.rows, columnCount: shared.cols } }];
      });
    });

  const tableEvents = (
    event: Extract<HostEvent, { kind: 'changed' }>,
    body: object,
    send: (type: number, target: string, body: object) => void,
  ) => {
    const sheet = sheetById(workbook, event.sheetId);
    for (const table of sheet?.tables ?? []) {
      if (!intersect(table.area, event.area)) continue;
      for (const target of [table.id, event.sheetId, 'Workbook']) send(101, target, { ...body, tableId: table.id });
    }
  };

  return {
    sessions,
    listeners,
    announce,
    settled: async () => {
      await delivery;
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}
