/**
 * The in-memory workbook: its sheets and everything that belongs to no single sheet. Sheets keep their id for life;
 * names and positions change.
 */
import type { FormulaTexts } from '../../formula/engine';
import type { Area } from './area';
import type { CellFormat } from './format';
import { HostError, invalidArgument, invalidOperation, itemExists } from '../errors';
import type { Calculation } from './calculation';
import { createCalculation } from './calculation';
import type { EventLog } from './event';
import { createEventLog } from './event';
import type { DefinedName } from './name';
import type { Sheet } from './sheet';
import { createSheet } from './sheet';
import type { Quirk } from './quirks';

export interface CustomXmlPart {
  readonly id: string;
  readonly namespaceUri: string;
  xml: string;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
  readonly creationDate: string;
}

export interface WorkbookOptions {
  readonly name: string;
  /** The clock; today's date decides what TODAY() and typed dates without a year come to. */
  readonly now: () => Date;
  /** Excel on the web: stricter about sizes and string constants in names. */
  readonly onTheWeb: boolean;
  readonly random: () => number;
  readonly firstSheet: string;
  readonly quirks?: ReadonlySet<Quirk>;
  /** Formulas as parsed for other workbooks. */
  readonly formulas?: FormulaTexts | undefined;
}

/** A range an add-in remembers by an id of its own. */
export interface BoundRange {
  readonly id: string;
  readonly type: 'Range' | 'Table' | 'Text';
  readonly sheetId: string;
  area: Area;
}

/** The styles of one kind of object: those that are not Excel's own, and the default. */
export interface StyleList {
  readonly own: string[];
  chosen: string;
}

/** A named cell look of the workbook's own. Cells take it over when it is set on them. */
export type StylePart = 'Alignment' | 'Border' | 'Font' | 'Number' | 'Patterns' | 'Protection';

export interface NamedStyle {
  readonly name: string;
  format: CellFormat;
  /** What of its format it leaves to the cells. */
  without?: readonly StylePart[];
  /** One of Excel's own, changed. */
  readonly builtIn?: boolean;
}

export interface Workbook {
  readonly name: string;
  readonly sheets: Sheet[];
  readonly names: Map<string, DefinedName>;
  activeSheetId: string;
  /** The chart a user or a program put the focus on, until cells are selected. */
  activeChartId: string | null;
  /** Own cell styles by lower-case name. */
  readonly styles: Map<string, NamedStyle>;
  /** Styles of tables, pivot tables, slicers and timelines, where they are not Excel's own alone. */
  readonly styleLists: Map<string, StyleList>;
  readonly settings: Map<string, unknown>;
  readonly bindings: Map<string, BoundRange>;
  readonly customXml: CustomXmlPart[];
  readonly properties: DocumentProperties;
  readonly customProperties: Map<string, { value: unknown; type: string }>;
  protection: { readonly password: string } | null;
  calculationMode: string;
  iterativeCalculation: { enabled: boolean; maxIteration: number; maxChange: number };
  enableEvents: boolean;
  /** Somebody asked to be told of formulas that change. */
  tellsFormulas: boolean;
  /** Settings of the workbook that change nothing here. */
  readonly options: { chartDataPointTrack: boolean };
  onTheWeb: boolean;
  /** In what this build differs from others. */
  quirks: ReadonlySet<Quirk>;
  /** Another workbook is in front: what needs this one there is refused. */
  behind: boolean;
  readonly now: () => Date;
  readonly random: () => number;
  readonly calculation: Calculation;
  /** What happened since the events were last taken. */
  readonly events: EventLog;
  /** Who makes the change now: typing by the user, or the add-in's own batch. */
  origin: 'user' | 'addin';
  /** Told of a cell before its content is written over or cleared, for those who keep what it held. */
  overwriting: ((sheet: Sheet, row: number, col: number) => void) | null;
  nextId: number;
}

/** How a workbook calculates where nobody has said. */
export const usualCalculation = (quirks: ReadonlySet<Quirk> = new Set()): string =>
  quirks.has('manualCalculation') ? 'Manual' : 'Automatic';

export function createWorkbook(options: WorkbookOptions): Workbook {
  const sheets: Sheet[] = [];
  const names = new Map<string, DefinedName>();
  const workbook: Workbook = {
    name: options.name,
    sheets,
    names,
    activeSheetId: '',
    activeChartId: null,
    styles: new Map(),
    styleLists: new Map(),
    settings: new Map(),
    bindings: new Map(),
    customXml: [],
    properties: {
      title: '',
      subject: '',
      author: '',
      keywords: '',
      comments: '',
      category: '',
      manager: '',
      company: '',
      lastAuthor: '',
      revisionNumber: 0,
      creationDate: options.now().toISOString(),
    },
    customProperties: new Map(),
    protection: null,
    calculationMode: usualCalculation(options.quirks),
    iterativeCalculation: { enabled: false, maxIteration: 100, maxChange: 0.001 },
    enableEvents: true,
    tellsFormulas: false,
    options: { chartDataPointTrack: true },
    onTheWeb: options.onTheWeb,
    quirks: options.quirks ?? new Set(),
    behind: false,
    now: options.now,
    random: options.random,
    calculation: createCalculation(
      sheets,
      names,
      options.now,
      () => workbook.calculationMode === 'Manual',
      options,
      options.formulas,
    ),
    events: createEventLog(() => workbook.enableEvents),
    origin: 'addin',
    overwriting: null,
    nextId: 1,
  };
  workbook.activeSheetId = addSheet(workbook, options.firstSheet).id;
  workbook.events.take();
  return workbook;
}

/** A new identity, in the shape Excel gives to sheets, tables and charts. */
export function newId(workbook: Workbook): string {
  return `{${(workbook.nextId++).toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
}

export const sheetById = (workbook: Workbook, id: string): Sheet | undefined =>
  workbook.sheets.find((sheet) => sheet.id === id);

const sheetKey = (name: string) => name.toLowerCase();

/** The sheet with this name, whatever its case. */
export function sheetByName(workbook: Workbook, name: string): Sheet | undefined {
  const wanted = sheetKey(name);
  return workbook.sheets.find((sheet) => sheetKey(sheet.name) === wanted);
}

/** Refuses names Excel refuses. */
export function checkSheetName(workbook: Workbook, name: string, self?: Sheet): void {
  const bad =
    name.length < 1 ||
    name.length > 31 ||
    /[/\\?*:[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    sheetKey(name) === 'history';
  if (bad) throw invalidArgument(`"${name}" cannot be a sheet name.`);
  const other = sheetByName(workbook, name);
  if (other && other !== self) throw itemExists(`A sheet "${name}" exists already.`);
}

/** Refuses what Excel does only in the workbook that is in front. */
export function guardFront(
  workbook: Workbook,
  code: 'GeneralException' | 'InvalidSelection' = 'GeneralException',
): void {
  if (workbook.behind) throw new HostError(code, 'Another workbook is in front.');
}

/** The same for what brings a sheet or a cell before the user's eyes. */
export function guardShowing(workbook: Workbook): void {
  guardFront(workbook);
  if (workbook.quirks.has('neverInFront')) throw new HostError('GeneralException', 'Another workbook is in front.');
}

export function guardStructure(workbook: Workbook): void {
  if (workbook.protection) throw invalidOperation('The structure of the workbook is protected.');
}

export function addSheet(workbook: Workbook, name?: string): Sheet {
  guardFront(workbook);
  guardStructure(workbook);
  const chosen = name ?? freeName(workbook);
  checkSheetName(workbook, chosen);
  const sheet = createSheet(newId(workbook), chosen);
  workbook.sheets.push(sheet);
  workbook.calculation.structureChanged();
  workbook.events.push({ kind: 'sheetAdded', sheetId: sheet.id });
  return sheet;
}

function freeName(workbook: Workbook): string {
  for (let n = workbook.sheets.length + 1; ; n++) if (!sheetByName(workbook, `Sheet${n}`)) return `Sheet${n}`;
}

export const visibleSheets = (workbook: Workbook) => workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');

/** Brings another sheet to the front. A hidden one is refused. */
export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw invalidOperation('A hidden sheet cannot be activated.');
  if (workbook.activeSheetId === sheet.id) return;
  const before = workbook.activeSheetId;
  workbook.activeSheetId = sheet.id;
  workbook.events.push({ kind: 'sheetDeactivated', sheetId: before }, { kind: 'sheetActivated', sheetId: sheet.id });
}

function activateNeighbour(workbook: Workbook, sheet: Sheet): void {
  if (workbook.activeSheetId !== sheet.id) return;
  const at = workbook.sheets.indexOf(sheet);
  const next = [...workbook.sheets.slice(at + 1), ...workbook.sheets.slice(0, at).reverse()].find(
    (s) => s.visibility === 'Visible',
  );
  if (next) activateSheet(workbook, next);
}

export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Sheet['visibility']): void {
  guardStructure(workbook);
  if (sheet.visibility === visibility) return;
  if (visibility !== 'Visible' && sheet.visibility === 'Visible') {
    if (visibleSheets(workbook).length === 1) throw invalidOperation('A workbook has at least one visible sheet.');
    activateNeighbour(workbook, sheet);
  }
  const before = sheet.visibility;
  sheet.visibility = visibility;
  workbook.events.push({ kind: 'visibilityChanged', sheetId: sheet.id, before, after: visibility });
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  guardStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw invalidArgument('No such position.');
  const before = workbook.sheets.indexOf(sheet);
  if (before === position) return;
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.calculation.structureChanged();
  workbook.events.push({ kind: 'sheetMoved', sheetId: sheet.id, before, after: position });
}

/** Refuses the deletion Excel refuses, and takes the sheet out of the list. References are left to `deleteSheet`. */
export function takeOutSheet(workbook: Workbook, sheet: Sheet): void {
  guardFront(workbook, 'InvalidSelection');
  guardStructure(workbook);
  if (sheet.visibility === 'VeryHidden') throw invalidOperation('A very hidden sheet cannot be deleted.');
  if (sheet.visibility === 'Visible' && visibleSheets(workbook).length === 1)
    throw invalidOperation('A workbook has at least one visible sheet.');
  activateNeighbour(workbook, sheet);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.events.push({ kind: 'sheetDeleted', sheetId: sheet.id });
}

/** Puts the focus on a chart, or takes it off; those who listen hear of both. */
export function focusChart(workbook: Workbook, chartId: string | null): void {
  const before = workbook.activeChartId;
  if (before === chartId) return;
  workbook.activeChartId = chartId;
  const tell = (kind: 'chartActivated' | 'chartDeactivated', id: string | null) => {
    const sheet = workbook.sheets.find(({ charts }) => charts.some((chart) => chart.id === id));
    if (id !== null && sheet) workbook.events.push({ kind, sheetId: sheet.id, chartId: id });
  };
  tell('chartDeactivated', before);
  tell('chartActivated', chartId);
}
