/** Registering for events, and what an event looks like to the client library (message types as the library numbers them). */
import type { CellResult } from '../../formula/types';
import { areaAddress } from '../model/area';
import type { Area } from '../model/area';
import type { HostEvent } from '../model/event';
import type { Knows, Run } from './object';

/** Members `_RegisterX` and `_UnregisterX` for every event of a class: name of the event → message type. */
export function registrations<T>(
  target: (object: T) => string,
  types: Readonly<Record<string, number>>,
): Record<string, (object: T, args: readonly unknown[], run: Run) => unknown> {
  return Object.fromEntries(
    Object.entries(types).flatMap(([name, type]) => [
      [`_Register${name}`, (object: T, _: readonly unknown[], run: Run) => run.register(type, target(object), 1)],
      [`_Unregister${name}`, (object: T, _: readonly unknown[], run: Run) => run.register(type, target(object), -1)],
    ]),
  );
}

/** Events of a worksheet, which the collection of worksheets raises too. */
export const worksheetEvents = {
  ActivatedEvent: 11,
  CalculatedEvent: 16,
  ColumnSortedEvent: 20,
  DataChangedEvent: 10,
  DeactivatedEvent: 12,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  FormatChangedEvent: 18,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  RowHiddenChangedEvent: 22,
  RowSortedEvent: 19,
  SelectionChangedEvent: 14,
  SingleClickedEvent: 21,
} as const;

export const commentEvents = { commentAdded: 250, commentDeleted: 251, commentChanged: 252 } as const;

/** An event for the client: to whom it goes, and what it says. */
export interface WireEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

const typeOf = (value: CellResult | undefined): string =>
  value === '' || value === null
    ? 'Empty'
    : typeof value === 'number'
      ? 'Double'
      : typeof value === 'boolean'
        ? 'Boolean'
        : 'String';

/** The event as the client library reads it. `reference` makes the area addressable by the handler. */
export function wireEvents(
  event: HostEvent,
  reference: (sheetId: string, area: Area) => string,
  knows: Knows = () => true,
): WireEvent[] {
  const both = [event.kind === 'settingsChanged' ? '' : event.sheetId, 'Workbook'];
  const source = 'Local';
  switch (event.kind) {
    case 'changed': {
      const single = event.before !== undefined || event.after !== undefined;
      return [
        {
          type: 10,
          targets: both,
          body: {
            address: areaAddress(event.area),
            changeType: event.changeType,
            source,
            ...(knows('WorksheetChangedEventArgs', 'triggerSource')
              ? { triggerSource: event.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown' }
              : {}),
            worksheetId: event.sheetId,
            referenceId: reference(event.sheetId, event.area),
            ...(event.shift && knows('WorksheetChangedEventArgs', 'changeDirectionState')
              ? { shiftDirection: `ShiftCell${event.shift}` }
              : {}),
            ...(single
              ? {
                  valueBefore: event.before,
                  valueAfter: event.after,
                  valueTypeBefore: typeOf(event.before),
                  valueTypeAfter: typeOf(event.after),
                }
              : {}),
          },
        },
      ];
    }
    case 'formatChanged':
      return [
        {
          type: 18,
          targets: both,
          body: {
            address: areaAddress(event.area),
            source,
            worksheetId: event.sheetId,
            referenceId: reference(event.sheetId, event.area),
          },
        },
      ];
    case 'calculated':
      return [{ type: 16, targets: both, body: { worksheetId: event.sheetId, address: '' } }];
    case 'sheetAdded':
      return [{ type: 13, targets: ['Workbook'], body: { source, worksheetId: event.sheetId } }];
    case 'sheetDeleted':
      return [{ type: 15, targets: ['Workbook'], body: { source, worksheetId: event.sheetId } }];
    case 'sheetActivated':
      return [{ type: 11, targets: both, body: { worksheetId: event.sheetId } }];
    case 'sheetDeactivated':
      return [{ type: 12, targets: both, body: { worksheetId: event.sheetId } }];
    case 'renamed':
      return [
        {
          type: 25,
          targets: both,
          body: { source, worksheetId: event.sheetId, nameBefore: event.before, nameAfter: event.after },
        },
      ];
    case 'visibilityChanged':
      return [
        {
          type: 26,
          targets: both,
          body: { source, worksheetId: event.sheetId, visibilityBefore: event.before, visibilityAfter: event.after },
        },
      ];
    case 'sheetMoved':
      return [
        {
          type: 27,
          targets: ['Workbook'],
          body: { source, worksheetId: event.sheetId, positionBefore: event.before, positionAfter: event.after },
        },
      ];
    case 'protectionChanged':
      return [
        { type: 24, targets: both, body: { source, worksheetId: event.sheetId, isProtected: event.isProtected } },
      ];
    case 'selectionChanged':
      return [{ type: 14, targets: both, body: { address: areaAddress(event.area), worksheetId: event.sheetId } }];
    case 'tableAdded':
      return [{ type: 102, targets: both, body: { source, tableId: event.tableId, worksheetId: event.sheetId } }];
    case 'tableDeleted':
      return [
        {
          type: 103,
          targets: both,
          body: { source, tableId: event.tableId, tableName: event.tableName, worksheetId: event.sheetId },
        },
      ];
    case 'chartAdded':
      return [
        { type: 50, targets: [event.sheetId], body: { source, chartId: event.chartId, worksheetId: event.sheetId } },
      ];
    case 'chartDeleted':
      return [
        { type: 53, targets: [event.sheetId], body: { source, chartId: event.chartId, worksheetId: event.sheetId } },
      ];
    case 'chartActivated':
    case 'chartDeactivated':
      return [
        {
          type: event.kind === 'chartActivated' ? 51 : 52,
          targets: [event.chartId, event.sheetId],
          body: { chartId: event.chartId, worksheetId: event.sheetId },
        },
      ];
    case 'rowsSorted':
    case 'columnsSorted':
      return [
        {
          type: event.kind === 'rowsSorted' ? 19 : 20,
          targets: both,
          body: { address: event.areas.map((area) => areaAddress(area)).join(','), source, worksheetId: event.sheetId },
        },
      ];
    case 'rowsHidden':
      return [
        {
          type: 22,
          targets: both,
          body: {
            address: areaAddress(event.area),
            changeType: event.isHidden ? 'Hidden' : 'Unhidden',
            source,
            worksheetId: event.sheetId,
          },
        },
      ];
    case 'formulasChanged':
      return [
        { type: 23, targets: both, body: { source, worksheetId: event.sheetId, formulaDetails: event.formulas } },
      ];
    case 'commentAdded':
    case 'commentDeleted':
    case 'commentChanged':
      return [
        {
          type: commentEvents[event.kind],
          targets: both,
          body: {
            ...(event.changeType ? { changeType: event.changeType } : {}),
            commentDetails: [{ commentId: event.commentId, replyIds: event.replyIds }],
            source,
            worksheetId: event.sheetId,
          },
        },
      ];
    case 'settingsChanged':
      return [];
  }
}
