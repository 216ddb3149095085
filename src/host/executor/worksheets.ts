/** Excel.WorksheetCollection */
import { invalidArgument, itemNotFound } from '../errors';
import type { Sheet } from '../model/sheet';
import { addSheet, sheetById, sheetByName } from '../model/workbook';
import { registrations, worksheetEvents } from './events';
import type { ClassDefinition, HostObject, Run } from './object';
import { asText, bind } from './object';
import { worksheetOf } from './worksheet';

/** The sheet with this name or id; undefined where there is none. */
export function findSheet(run: Run, key: unknown): Sheet | undefined {
  const text = asText(key);
  return sheetById(run.workbook, text) ?? sheetByName(run.workbook, text);
}

const candidates = (run: Run, visibleOnly: unknown) =>
  run.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');

function present(sheet: Sheet | undefined): HostObject {
  if (!sheet) throw itemNotFound('The sheet does not exist.');
  return worksheetOf(sheet);
}

const worksheets: ClassDefinition<null> = {
  name: 'WorksheetCollection',
  items: (_, run) => run.workbook.sheets.map(worksheetOf),
  item: (_, [key], run) => present(findSheet(run, key)),
  make: {
    Add: (_, [name], run) =>
      worksheetOf(addSheet(run.workbook, name === null || name === undefined ? undefined : nameText(name))),
    GetItem: (_, [key], run) => present(findSheet(run, key)),
    GetItemOrNullObject: (_, [key], run) => {
      const sheet = findSheet(run, key);
      return sheet ? worksheetOf(sheet) : null;
    },
    GetActiveWorksheet: (_, __, run) => present(sheetById(run.workbook, run.workbook.activeSheetId)),
    GetFirst: (_, [visibleOnly], run) => present(candidates(run, visibleOnly)[0]),
    GetLast: (_, [visibleOnly], run) => present(candidates(run, visibleOnly).at(-1)),
  },
  call: {
    GetCount: (_, [visibleOnly], run) => candidates(run, visibleOnly).length,
    ...registrations<null>(() => 'Workbook', {
      ...worksheetEvents,
      AddedEvent: 13,
      DeletedEvent: 15,
      EventMoved: 27,
    }),
  },
};

function nameText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('A sheet name is text.');
  return value;
}

export const worksheetCollection = (): HostObject => bind(worksheets, null);
