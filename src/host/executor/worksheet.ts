/** Excel.Worksheet */
import { invalidArgument, itemNotFound } from '../errors';
import { checked, parseArea, splitSheet, wholeSheet } from '../model/area';
import type { Area } from '../model/area';
import { showLevels } from '../model/hiding';
import type { Sheet } from '../model/sheet';
import { STANDARD_ROW_HEIGHT, usedArea } from '../model/sheet';
import { copySheet, deleteSheet, renameSheet } from '../model/sheet-structure';
import { activateSheet, guardFront, guardShowing, moveSheet, setVisibility, sheetByName } from '../model/workbook';
import { chartsOf } from './charts';
import { commentsOf } from './comments';
import { shapesOf } from './shapes';
import { registrations, worksheetEvents } from './events';
import { sheetFilter } from './filters';
import { findAll, mustFind, replaceAll } from './finding';
import { freezePanesOf } from './freeze-panes';
import { pageBreaksOf } from './page-breaks';
import { namesOf } from './names';
import { nothingOf } from './nothing-of';
import type { ClassDefinition, HostObject, Run } from './object';
import { asBoolean, asColor, asIndex, asNumber, asText, asWord, bind } from './object';
import { pageLayoutOf } from './page-layout';
import { protectionOf } from './protection';
import { customPropertiesOf } from './sheet-properties';
import { rangeAreasOf, rangeOf } from './range';
import { tablesOf } from './tables';
import { findSheet } from './worksheets';

/** The area an address or a name on this sheet stands for. */
export function addressedArea(run: Run, sheet: Sheet, value: unknown): { readonly sheet: Sheet; readonly area: Area } {
  if (value === null || value === undefined || value === '') throw invalidArgument('A range is needed.');
  const text = asText(value);
  const parts = splitSheet(text);
  const target = parts.sheet === undefined ? sheet : sheetByName(run.workbook, parts.sheet);
  if (!target) throw itemNotFound(`There is no sheet "${parts.sheet ?? ''}".`);
  const area = parseArea(parts.rest);
  if (area) return { sheet: target, area };
  const name = sheet.names.get(text.toLowerCase()) ?? run.workbook.names.get(text.toLowerCase());
  const referred = name && splitSheet(name.formula);
  const there = referred?.sheet === undefined ? undefined : sheetByName(run.workbook, referred.sheet);
  const named = referred && parseArea(referred.rest);
  if (!there || !named) throw invalidArgument(`"${text}" is no range.`);
  return { sheet: there, area: named };
}

const visible = (sheets: readonly Sheet[], visibleOnly: unknown) =>
  sheets.find((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
const after = (sheet: Sheet, run: Run) => run.workbook.sheets.slice(run.workbook.sheets.indexOf(sheet) + 1);
const before = (sheet: Sheet, run: Run) => run.workbook.sheets.slice(0, run.workbook.sheets.indexOf(sheet)).reverse();

function orMissing(sheet: Sheet | undefined): HostObject {
  if (!sheet) throw itemNotFound('There is no such sheet.');
  return worksheetOf(sheet);
}

function used(sheet: Sheet, valuesOnly: unknown): Area | null {
  return usedArea(sheet, wholeSheet, valuesOnly === true);
}

function copied(sheet: Sheet, [positionType, relativeTo]: readonly unknown[], run: Run): HostObject {
  const place = asWord(positionType ?? 'None', ['None', 'Before', 'After', 'Beginning', 'End']);
  const anchor =
    typeof relativeTo === 'object' && relativeTo !== null && 'sheet' in relativeTo ? relativeTo.sheet : null;
  const at = run.workbook.sheets.findIndex((s) => s === anchor);
  if ((place === 'Before' || place === 'After') && at < 0)
    throw invalidArgument('The copy needs a sheet to stand beside.');
  const position = {
    None: run.workbook.sheets.length,
    End: run.workbook.sheets.length,
    Beginning: 0,
    Before: at,
    After: at + 1,
  }[place];
  return worksheetOf(copySheet(run.workbook, sheet, position));
}

const worksheet: ClassDefinition<Sheet> = {
  name: 'Worksheet',
  id: (sheet) => ({ Id: sheet.id }),
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet, run) => run.workbook.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.visibility,
    TabColor: (sheet) => sheet.tabColor,
    StandardWidth: (sheet) => sheet.standardWidth,
    StandardHeight: () => STANDARD_ROW_HEIGHT,
    ShowGridlines: (sheet) => sheet.showGridlines,
    ShowHeadings: (sheet) => sheet.showHeadings,
    EnableCalculation: (sheet) => sheet.enableCalculation,
    TabId: (sheet, run) => run.workbook.sheets.indexOf(sheet) + 1,
  },
  set: {
    Name: (sheet, value, run) => renameSheet(run.workbook, sheet, asText(value)),
    Position: (sheet, value, run) => moveSheet(run.workbook, sheet, asIndex(value)),
    Visibility: (sheet, value, run) =>
      setVisibility(run.workbook, sheet, asWord(value, ['Visible', 'Hidden', 'VeryHidden'])),
    TabColor: (sheet, value) => void (sheet.tabColor = asColor(value, true)),
    StandardWidth: (sheet, value) => void (sheet.standardWidth = asNumber(value)),
    // The library writes these two under other names than it reads them.
    Gridlines: (sheet, value, run) => {
      guardFront(run.workbook);
      sheet.showGridlines = asBoolean(value);
    },
    Headings: (sheet, value, run) => {
      guardFront(run.workbook);
      sheet.showHeadings = asBoolean(value);
    },
    EnableCalculation: (sheet, value) => void (sheet.enableCalculation = asBoolean(value)),
  },
  nav: {
    PivotTables: () => nothingOf('PivotTableCollection'),
    Shapes: (sheet) => shapesOf(sheet),
    Slicers: () => nothingOf('SlicerCollection'),
    Charts: (sheet) => chartsOf(sheet),
    Comments: (sheet) => commentsOf(sheet),
    CustomProperties: (sheet) => customPropertiesOf(sheet),
    AutoFilter: (sheet) => sheetFilter(sheet),
    FreezePanes: (sheet) => freezePanesOf(sheet),
    HorizontalPageBreaks: (sheet) => pageBreaksOf(sheet, 'row'),
    VerticalPageBreaks: (sheet) => pageBreaksOf(sheet, 'col'),
    Names: (sheet) => namesOf(sheet),
    PageLayout: (sheet) => pageLayoutOf(sheet),
    Protection: (sheet) => protectionOf(sheet),
    Tables: (sheet) => tablesOf(sheet),
  },
  make: {
    GetRange: (sheet, [address], run) => {
      if (address === null || address === undefined || address === '') return rangeOf(sheet, wholeSheet);
      const found = addressedArea(run, sheet, address);
      return rangeOf(found.sheet, found.area);
    },
    GetRangeByIndexes: (sheet, [row, col, rows, cols]) =>
      rangeOf(sheet, checked({ row: asIndex(row), col: asIndex(col), rows: asIndex(rows), cols: asIndex(cols) })),
    FindAll: (sheet, args, run) => mustFind(findAll({ sheet, area: wholeSheet }, args, run)),
    FindAllOrNullObject: (sheet, args, run) => findAll({ sheet, area: wholeSheet }, args, run),
    GetCell: (sheet, [row, col]) => rangeOf(sheet, checked({ row: asIndex(row), col: asIndex(col), rows: 1, cols: 1 })),
    GetRanges: (sheet, [address], run) =>
      rangeAreasOf(
        sheet,
        asText(address ?? '')
          .split(',')
          .map((part) => addressedArea(run, sheet, part.trim()).area),
      ),
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeOf(sheet, used(sheet, valuesOnly) ?? { row: 0, col: 0, rows: 1, cols: 1 }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = used(sheet, valuesOnly);
      return area && rangeOf(sheet, area);
    },
    GetNext: (sheet, [visibleOnly], run) => orMissing(visible(after(sheet, run), visibleOnly)),
    GetNextOrNullObject: (sheet, [visibleOnly], run) => nullable(visible(after(sheet, run), visibleOnly)),
    GetPrevious: (sheet, [visibleOnly], run) => orMissing(visible(before(sheet, run), visibleOnly)),
    GetPreviousOrNullObject: (sheet, [visibleOnly], run) => nullable(visible(before(sheet, run), visibleOnly)),
    Copy: (sheet, args, run) => copied(sheet, args, run),
    _GetSheetById: (_, [id], run) => orMissing(findSheet(run, id)),
    _GetAnotherWorksheetById: (_, [id], run) => orMissing(findSheet(run, id)),
  },
  call: {
    Activate: (sheet, _, run) => {
      guardShowing(run.workbook);
      activateSheet(run.workbook, sheet);
    },
    Delete: (sheet, _, run) => deleteSheet(run.workbook, sheet),
    /** Levels count from 1, the outermost; 0 leaves rows or columns as they are. */
    ShowOutlineLevels: (sheet, [rowLevels, columnLevels], run) =>
      showLevels(run.workbook, sheet, asIndex(rowLevels), asIndex(columnLevels)),
    ReplaceAll: (sheet, args, run) => replaceAll({ sheet, area: wholeSheet }, args, run),
    Calculate: (_, [full], run) => {
      if (full === true) run.workbook.calculation.structureChanged();
      run.workbook.calculation.recalculate();
    },
    ...registrations<Sheet>((sheet) => sheet.id, worksheetEvents),
  },
};

const nullable = (sheet: Sheet | undefined) => (sheet ? worksheetOf(sheet) : null);

export const worksheetOf = (sheet: Sheet): HostObject => bind(worksheet, sheet, { sheet });
