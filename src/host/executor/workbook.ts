/** Excel.Workbook */
import {
  HostError,
  accessDenied,
  invalidArgument,
  invalidOperation,
  invalidReference,
  itemNotFound,
  notImplemented,
} from '../errors';
import { sheetById } from '../model/workbook';
import { applicationObject, openWorkbook } from './application';
import { bindingsOf } from './bindings';
import { activeChart } from './charts';
import { workbookComments } from './comments';
import { worksheetFunctions } from './worksheet-functions';
import { customXmlParts } from './custom-xml';
import { namesOf } from './names';
import type { ClassDefinition, HostObject, Run } from './object';
import { asBoolean, asText, bind, must } from './object';
import { documentProperties } from './properties';
import { rangeAreasOf, rangeOf } from './range';
import { nothingOf } from './nothing-of';
import { settings } from './settings';
import { styleListOf } from './table-styles';
import { workbookTables } from './tables';
import { styles } from './styles';
import { worksheetCollection } from './worksheets';

const protection: ClassDefinition<null> = {
  name: 'WorkbookProtection',
  get: { Protected: (_, run) => run.workbook.protection !== null },
  call: {
    Protect: (_, [password], run) => {
      if (run.workbook.protection) throw invalidOperation('The workbook is protected already.');
      run.workbook.protection = { password: password === null || password === undefined ? '' : asText(password) };
    },
    Unprotect: (_, [password], run) => {
      const given = password === null || password === undefined ? '' : asText(password);
      if (run.workbook.protection && run.workbook.protection.password !== given)
        throw accessDenied('The password is not correct.');
      run.workbook.protection = null;
    },
  },
};

function selectedRange(run: Run): HostObject {
  const sheet = sheetById(run.workbook, run.workbook.activeSheetId);
  if (!sheet) throw itemNotFound('No sheet is active.');
  return rangeOf(sheet, sheet.selection);
}

/** One of the words a call takes; the first where none is given. */
function chosenOf(value: unknown, words: readonly [string, ...string[]]): string {
  const chosen = value === null || value === undefined ? words[0] : asText(value);
  if (!words.includes(chosen)) throw invalidArgument(`It takes ${words.join(' or ')}.`);
  return chosen;
}

const workbook: ClassDefinition<null> = {
  name: 'Workbook',
  get: {
    Name: (_, run) => run.workbook.name,
    ReadOnly: () => false,
    IsDirty: () => true,
    ChartDataPointTrack: (_, run) => run.workbook.options.chartDataPointTrack,
    UsePrecisionAsDisplayed: () => false,
    CalculationEngineVersion: () => 191029,
    AutoSave: () => false,
    PreviouslySaved: () => false,
  },
  set: {
    ChartDataPointTrack: (_, value, run) => void (run.workbook.options.chartDataPointTrack = asBoolean(value)),
    // There is no file that could be behind what is seen.
    IsDirty: (_, value) => void asBoolean(value),
    UsePrecisionAsDisplayed: (_, value) => {
      if (asBoolean(value)) throw notImplemented('Figures keep all their digits here.');
    },
  },
  nav: {
    Application: () => applicationObject(),
    Bindings: () => bindingsOf(),
    Comments: () => workbookComments(),
    Functions: () => worksheetFunctions(),
    DataConnections: () => nothingOf('DataConnectionCollection'),
    PivotTables: () => nothingOf('PivotTableCollection'),
    PivotTableStyles: () => styleListOf('pivotTable'),
    Queries: () => nothingOf('QueryCollection'),
    SlicerStyles: () => styleListOf('slicer'),
    Slicers: () => nothingOf('SlicerCollection'),
    TableStyles: () => styleListOf('table'),
    TimelineStyles: () => styleListOf('timeline'),
    CustomXmlParts: () => customXmlParts(),
    Names: () => namesOf(null),
    Properties: () => documentProperties(),
    Protection: () => bind(protection, null),
    Settings: () => settings(),
    Styles: () => styles(),
    Tables: () => workbookTables(),
    Worksheets: () => worksheetCollection(),
    _Runtime: () => bind(runtime, null),
  },
  make: {
    GetSelectedRange: (_, __, run) => selectedRange(run),
    GetSelectedRanges: (_, __, run) => {
      const range = selectedRange(run).range;
      if (!range) throw itemNotFound('Nothing is selected.');
      return rangeAreasOf(range.sheet, [range.area]);
    },
    GetActiveChart: (_, __, run) => must(activeChart(run), 'chart in focus'),
    GetActiveSlicer: () => must(null, 'slicer in focus'),
    GetActiveSlicerOrNullObject: () => null,
    GetActiveChartOrNullObject: (_, __, run) => activeChart(run),
    GetActiveCell: (_, __, run) => {
      const range = selectedRange(run).range;
      if (!range) throw itemNotFound('Nothing is selected.');
      return rangeOf(range.sheet, { ...range.area, rows: 1, cols: 1 });
    },
    _GetRangeForEventByReferenceId: (_, [id], run) => {
      const found = run.references.get(asText(id));
      if (!found) throw invalidReference('The range of the event is no longer there.');
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], run) => run.references.get(asText(id)) ?? null,
  },
  call: {
    InsertWorksheetsFromBase64: (_, [file, options], run) => {
      if (!run.insertWorksheets)
        throw new HostError('UnsupportedFeature', 'Sheets cannot be inserted from a file here.');
      return run.insertWorksheets(run.workbook, asText(file), options);
    },
    /** What `Excel.createWorkbook` sends where the platform is the web. */
    CreateAndOpenWorkbook: (_, [file], run) =>
      openWorkbook(run, file === null || file === undefined ? '' : asText(file)),
    Save: (_, [behavior], run) => {
      chosenOf(behavior, ['Save', 'Prompt']);
      run.saveWorkbook?.();
    },
    Close: (_, [behavior], run) => {
      const save = chosenOf(behavior, ['Save', 'SkipSave']) === 'Save';
      if (save) run.saveWorkbook?.();
      run.closeWorkbook(save);
    },
    GetIsActiveCollabSession: () => false,
    _RemoveReference: (_, [id], run) => void run.references.delete(asText(id)),
    _RemoveAllReferences: (_, __, run) => run.references.clear(),
    _GetReferenceCount: (_, __, run) => run.references.size,
    /** The setting never changes here: nobody hears of it. */
    _RegisterAutoSaveSettingChangedEvent: (_, __, run) => run.register(2200, 'Workbook', 1),
    _UnregisterAutoSaveSettingChangedEvent: (_, __, run) => run.register(2200, 'Workbook', -1),
    _RegisterActivatedEvent: (_, __, run) => run.register(2203, 'Workbook', 1),
    _UnregisterActivatedEvent: (_, __, run) => run.register(2203, 'Workbook', -1),
  },
};

/** context.runtime: switches events on and off. */
const runtime: ClassDefinition<null> = {
  name: 'Runtime',
  get: { EnableEvents: (_, run) => run.workbook.enableEvents },
  set: { EnableEvents: (_, value, run) => void (run.workbook.enableEvents = value === true) },
};

export const workbookObject = (): HostObject => bind(workbook, null);
