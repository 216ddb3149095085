/** What happened in the workbook, for add-ins that listen and views that draw. */
import type { Scalar } from '../../formula/types';
import type { Area } from './area';
import { sameArea } from './area';

/** What became of the cells. */
export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type HostEvent =
  | {
      readonly kind: 'changed';
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType: ChangeType;
      /** Where cells came in or went: to where the others moved. */
      readonly shift?: 'Up' | 'Left' | 'Down' | 'Right';
      /** Only where a single cell was edited. */
      readonly before?: Scalar;
      readonly after?: Scalar;
      readonly origin: 'user' | 'addin';
    }
  | { readonly kind: 'formatChanged'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'calculated'; readonly sheetId: string }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetDeactivated'; readonly sheetId: string }
  | { readonly kind: 'renamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'visibilityChanged'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheetMoved'; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly kind: 'protectionChanged'; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly kind: 'selectionChanged'; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind: 'tableAdded' | 'tableDeleted';
      readonly sheetId: string;
      readonly tableId: string;
      readonly tableName: string;
    }
  | { readonly kind: 'chartAdded' | 'chartDeleted'; readonly sheetId: string; readonly chartId: string }
  | { readonly kind: 'chartActivated' | 'chartDeactivated'; readonly sheetId: string; readonly chartId: string }
  | { readonly kind: 'rowsSorted' | 'columnsSorted'; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: 'rowsHidden'; readonly sheetId: string; readonly area: Area; readonly isHidden: boolean }
  | { readonly kind: 'formulasChanged'; readonly sheetId: string; readonly formulas: readonly FormulaDetail[] }
  | {
      readonly kind: 'commentAdded' | 'commentDeleted' | 'commentChanged';
      readonly sheetId: string;
      readonly changeType?: CommentChange;
      readonly commentId: string;
      readonly replyIds: readonly string[];
    }
  | { readonly kind: 'settingsChanged' };

/** A cell whose formula became another, and what it was. */
export interface FormulaDetail {
  readonly cellAddress: string;
  readonly previousFormula: string;
}

export type CommentChange =
  'CommentEdited' | 'CommentResolved' | 'CommentReopened' | 'ReplyAdded' | 'ReplyDeleted' | 'ReplyEdited';

/** An event as logged. Silent ones happened while the add-in had events switched off: views see them, add-ins never do. */
export interface LoggedEvent {
  readonly event: HostEvent;
  readonly silent: boolean;
}

export interface EventLog {
  push(...events: readonly HostEvent[]): void;
  /** Takes out what happened since the last call. Edits of adjoining rows by one batch are one event. */
  take(): readonly LoggedEvent[];
}

export function createEventLog(enabled: () => boolean): EventLog {
  let log: LoggedEvent[] = [];
  return {
    push: (...events) => {
      for (const event of events) {
        const entry = { event, silent: !enabled() };
        const last = log.at(-1);
        const joined = last && last.silent === entry.silent ? join(last.event, event) : null;
        if (joined) log[log.length - 1] = { event: joined, silent: entry.silent };
        else log.push(entry);
      }
    },
    take: () => {
      const taken = log;
      log = [];
      return taken;
    },
  };
}

/** The client library writes large arrays in pieces, one below the other: they are one edit. Formats join where they repeat. */
function join(a: HostEvent, b: HostEvent): HostEvent | null {
  if (a.kind === 'formatChanged' && b.kind === 'formatChanged')
    return a.sheetId === b.sheetId && sameArea(a.area, b.area) ? a : null;
  if (a.kind === 'formulasChanged' && b.kind === 'formulasChanged' && a.sheetId === b.sheetId)
    return { ...a, formulas: [...a.formulas, ...b.formulas] };
  if (a.kind !== 'changed' || b.kind !== 'changed') return null;
  const edits =
    a.sheetId === b.sheetId &&
    a.changeType === 'RangeEdited' &&
    b.changeType === 'RangeEdited' &&
    a.origin === b.origin;
  const below = a.area.col === b.area.col && a.area.cols === b.area.cols && a.area.row + a.area.rows === b.area.row;
  if (!edits || !below || a.area.rows * a.area.cols <= 1) return null;
  return {
    kind: 'changed',
    sheetId: a.sheetId,
    area: { ...a.area, rows: a.area.rows + b.area.rows },
    changeType: 'RangeEdited',
    origin: a.origin,
  };
}
