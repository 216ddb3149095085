/** Excel.PageLayout with headers and footers. */
import { invalidArgument, itemNotFound } from '../errors';
import type { Area } from '../model/area';
import { isWholeColumns, isWholeRows } from '../model/area';
import type { HeaderFooter, PageLayout } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import type { ClassDefinition, HostObject, Run } from './object';
import { asBoolean, asIndex, asNumber, asText, asWord, bind, isHostObject, isRecord } from './object';
import { asRange, rangeAreasOf, rangeOf } from './range';
import { addressedArea } from './worksheet';

const texts: Readonly<Record<string, keyof HeaderFooter>> = {
  LeftHeader: 'leftHeader',
  CenterHeader: 'centerHeader',
  RightHeader: 'rightHeader',
  LeftFooter: 'leftFooter',
  CenterFooter: 'centerFooter',
  RightFooter: 'rightFooter',
};

function headerText(value: unknown): string {
  const text = asText(value);
  if (text.length > 255) throw invalidArgument('A header or footer has at most 255 characters.');
  return text;
}

const headerFooter: ClassDefinition<HeaderFooter> = {
  name: 'HeaderFooter',
  get: Object.fromEntries(Object.entries(texts).map(([name, key]) => [name, (target: HeaderFooter) => target[key]])),
  set: Object.fromEntries(
    Object.entries(texts).map(([name, key]) => [
      name,
      (target: HeaderFooter, value: unknown) => void (target[key] = headerText(value)),
    ]),
  ),
};

const group: ClassDefinition<PageLayout> = {
  name: 'HeaderFooterGroup',
  get: {
    State: (layout) => layout.headersFooters.state,
    UseSheetMargins: (layout) => layout.headersFooters.useSheetMargins,
    UseSheetScale: (layout) => layout.headersFooters.useSheetScale,
  },
  set: {
    State: (layout, v) =>
      void (layout.headersFooters.state = asWord(v, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'])),
    UseSheetMargins: (layout, v) => void (layout.headersFooters.useSheetMargins = asBoolean(v)),
    UseSheetScale: (layout, v) => void (layout.headersFooters.useSheetScale = asBoolean(v)),
  },
  nav: {
    DefaultForAllPages: (layout) => bind(headerFooter, layout.headersFooters.defaultForAllPages),
    EvenPages: (layout) => bind(headerFooter, layout.headersFooters.evenPages),
    FirstPage: (layout) => bind(headerFooter, layout.headersFooters.firstPage),
    OddPages: (layout) => bind(headerFooter, layout.headersFooters.oddPages),
  },
};

const paperSizes = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
];

function margin(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument('A margin is not negative.');
  return points;
}

/** `zoom` is an object: a scale, or pages across and down. */
function readZoom(value: unknown, run: Run): PageLayout['zoom'] {
  if (!isRecord(value)) throw invalidArgument('zoom is an object.');
  const { scale, horizontalFitToPages, verticalFitToPages, ...others } = value;
  const unknownKey = Object.keys(others)[0];
  if (unknownKey !== undefined) throw invalidArgument(`zoom has no ${unknownKey}.`);
  const pages = (n: unknown) => (n === null || n === undefined ? undefined : asIndex(n));
  if (scale !== null && scale !== undefined) {
    const percent = asIndex(scale);
    if (percent < 10 || percent > 400) throw invalidArgument('The scale is between 10 and 400 %.');
    return { scale: percent };
  }
  const high = pages(verticalFitToPages) ?? (run.workbook.quirks.has('heightStaysOnePage') ? 1 : undefined);
  return { horizontalFitToPages: pages(horizontalFitToPages), verticalFitToPages: high };
}

function areaArgument(run: Run, sheet: Sheet, value: unknown): Area[] {
  if (isHostObject(value)) return [asRange(value).area];
  return asText(value)
    .split(',')
    .map((part) => addressedArea(run, sheet, part.trim()).area);
}

function wholeLines(run: Run, sheet: Sheet, value: unknown, whole: (area: Area) => boolean): Area {
  const [area, more] = areaArgument(run, sheet, value);
  if (!area || more || !whole(area)) throw invalidArgument('Print titles are whole rows or columns.');
  return area;
}

const inches = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const marginKeys = {
  left: 'leftMargin',
  right: 'rightMargin',
  top: 'topMargin',
  bottom: 'bottomMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;

function setMargins(layout: PageLayout, unit: unknown, options: unknown): void {
  if (!isRecord(options)) throw invalidArgument('Margins are an object.');
  const factor = inches[asWord(unit, ['Points', 'Inches', 'Centimeters'])];
  for (const [key, value] of Object.entries(options)) {
    if (value === null || value === undefined) continue;
    const target = Object.entries(marginKeys).find(([name]) => name === key)?.[1];
    if (!target) throw invalidArgument(`There is no margin ${key}.`);
    layout[target] = margin(value) * factor;
  }
}

const found = (sheet: Sheet, area: Area | null): HostObject => {
  if (!area) throw itemNotFound('It is not set.');
  return rangeOf(sheet, area);
};

const pageLayout: ClassDefinition<Sheet> = {
  name: 'PageLayout',
  get: {
    BlackAndWhite: (s) => s.pageLayout.blackAndWhite,
    BottomMargin: (s) => s.pageLayout.bottomMargin,
    CenterHorizontally: (s) => s.pageLayout.centerHorizontally,
    CenterVertically: (s) => s.pageLayout.centerVertically,
    DraftMode: (s) => s.pageLayout.draftMode,
    FirstPageNumber: (s) => s.pageLayout.firstPageNumber,
    FooterMargin: (s) => s.pageLayout.footerMargin,
    HeaderMargin: (s) => s.pageLayout.headerMargin,
    LeftMargin: (s) => s.pageLayout.leftMargin,
    Orientation: (s) => s.pageLayout.orientation,
    PaperSize: (s) => s.pageLayout.paperSize,
    PrintComments: (s) => s.pageLayout.printComments,
    PrintErrors: (s) => s.pageLayout.printErrors,
    PrintGridlines: (s) => s.pageLayout.printGridlines,
    PrintHeadings: (s) => s.pageLayout.printHeadings,
    PrintOrder: (s) => s.pageLayout.printOrder,
    RightMargin: (s) => s.pageLayout.rightMargin,
    TopMargin: (s) => s.pageLayout.topMargin,
    Zoom: (s) => s.pageLayout.zoom,
  },
  set: {
    BlackAndWhite: (s, v) => void (s.pageLayout.blackAndWhite = asBoolean(v)),
    BottomMargin: (s, v) => void (s.pageLayout.bottomMargin = margin(v)),
    CenterHorizontally: (s, v) => void (s.pageLayout.centerHorizontally = asBoolean(v)),
    CenterVertically: (s, v) => void (s.pageLayout.centerVertically = asBoolean(v)),
    DraftMode: (s, v) => void (s.pageLayout.draftMode = asBoolean(v)),
    FirstPageNumber: (s, v) => void (s.pageLayout.firstPageNumber = v === '' ? '' : asIndex(v)),
    FooterMargin: (s, v) => void (s.pageLayout.footerMargin = margin(v)),
    HeaderMargin: (s, v) => void (s.pageLayout.headerMargin = margin(v)),
    LeftMargin: (s, v) => void (s.pageLayout.leftMargin = margin(v)),
    Orientation: (s, v) => void (s.pageLayout.orientation = asWord(v, ['Portrait', 'Landscape'])),
    PaperSize: (s, v) => void (s.pageLayout.paperSize = asWord(v, paperSizes)),
    PrintComments: (s, v) => void (s.pageLayout.printComments = asWord(v, ['NoComments', 'EndSheet', 'InPlace'])),
    PrintErrors: (s, v) =>
      void (s.pageLayout.printErrors = asWord(v, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'])),
    PrintGridlines: (s, v) => void (s.pageLayout.printGridlines = asBoolean(v)),
    PrintHeadings: (s, v) => void (s.pageLayout.printHeadings = asBoolean(v)),
    PrintOrder: (s, v) => void (s.pageLayout.printOrder = asWord(v, ['DownThenOver', 'OverThenDown'])),
    RightMargin: (s, v) => void (s.pageLayout.rightMargin = margin(v)),
    TopMargin: (s, v) => void (s.pageLayout.topMargin = margin(v)),
    Zoom: (s, v, run) => void (s.pageLayout.zoom = readZoom(v, run)),
  },
  nav: { HeadersFooters: (s) => bind(group, s.pageLayout) },
  call: {
    SetPrintArea: (s, [area], run) => void (s.pageLayout.printArea = areaArgument(run, s, area)),
    SetPrintMargins: (s, [unit, options]) => setMargins(s.pageLayout, unit, options),
    SetPrintTitleColumns: (s, [area], run) =>
      void (s.pageLayout.titleColumns = wholeLines(run, s, area, isWholeColumns)),
    SetPrintTitleRows: (s, [area], run) => void (s.pageLayout.titleRows = wholeLines(run, s, area, isWholeRows)),
  },
  make: {
    GetPrintArea: (s) => {
      if (s.pageLayout.printArea.length === 0) throw itemNotFound('No print area is set.');
      return rangeAreasOf(s, s.pageLayout.printArea);
    },
    GetPrintAreaOrNullObject: (s) =>
      s.pageLayout.printArea.length > 0 ? rangeAreasOf(s, s.pageLayout.printArea) : null,
    GetPrintTitleColumns: (s) => found(s, s.pageLayout.titleColumns),
    GetPrintTitleColumnsOrNullObject: (s) => s.pageLayout.titleColumns && rangeOf(s, s.pageLayout.titleColumns),
    GetPrintTitleRows: (s) => found(s, s.pageLayout.titleRows),
    GetPrintTitleRowsOrNullObject: (s) => s.pageLayout.titleRows && rangeOf(s, s.pageLayout.titleRows),
  },
};

export const pageLayoutOf = (sheet: Sheet): HostObject => bind(pageLayout, sheet);
