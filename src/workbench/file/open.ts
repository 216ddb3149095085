/**
 * An .xlsx of ours on the bench. What the cells hold comes from our own reader, which refuses hostile files and keeps
 * day numbers as they are; how they look comes from the file library.
 */
import type { Sheet as FileSheet } from 'hucre';
import { breath } from '../../breath';
import { areaAddress, parseArea, type Area } from '../../host/model/area';
import { normalFormat, setting, type CellFormat } from '../../host/model/format';
import { newFilter } from '../../host/model/filter';
import { nameKey } from '../../host/model/name';
import { protect } from '../../host/model/protection';
import { cellAt, ensureCell, type Sheet } from '../../host/model/sheet';
import { addSheet, newId, type Workbook } from '../../host/model/workbook';
import type { RawSheet, RawWorkbook } from '../../xlsx';
import { sheetFormula, unescapeText } from '../../xlsx/text';
import { authorOf, fileSheetOf, styleOf } from './as-opened';
import { COLUMNS, type SheetLooks } from './looks';
import { addFileChart } from './read-charts';
import { modelConditions, modelValidations } from './rules';
import { formatOf, hash } from './styles';

const POINTS_PER_PIXEL = 72 / 96;
const DIGIT = 7;

/**
 * Puts the file's sheets, names and properties in place of the new workbook's only sheet. `raw` is what the file holds, `looks` how its
 * sheets look; a large one is laid down in pieces, between which the page has its turn.
 */
export async function loadWorkbook(
  workbook: Workbook,
  raw: RawWorkbook,
  looks: AsyncIterable<SheetLooks>,
): Promise<void> {
  const [placeholder] = workbook.sheets;
  if (placeholder) placeholder.name = ' ';
  const sheets = new Map(raw.sheets.map((from) => [from.tab, { from, sheet: addSheet(workbook, from.tab) }]));
  for await (const look of looks) {
    workbook.properties.title = look.title;
    workbook.properties.author = look.author;
    const found = sheets.get(look.sheet.name);
    if (found) await fillSheet(workbook, found.sheet, found.from, look);
  }
  for (const { from, sheet } of sheets.values()) {
    if (!fileSheetOf.has(sheet)) await fillCells(sheet, from);
    if (from.protected) protect(sheet, { allowFormatColumns: true, allowFormatRows: true }, '');
    sheet.visibility =
      from.visibility === 'visible' ? 'Visible' : from.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
  }
  const first = workbook.sheets.find((sheet) => sheet !== placeholder && sheet.visibility === 'Visible');
  if (first && placeholder) {
    workbook.sheets.splice(workbook.sheets.indexOf(placeholder), 1);
    workbook.activeSheetId = first.id;
  }
  fillNames(workbook, raw);
  for (const [key, value] of Object.entries(raw.custom)) workbook.customProperties.set(key, { value, type: 'String' });
  workbook.calculation.structureChanged();
}

async function fillSheet(workbook: Workbook, sheet: Sheet, from: RawSheet, look: SheetLooks): Promise<void> {
  await fillCells(sheet, from, look);
  fillLooks(workbook, sheet, look.sheet, look.upright);
  fileSheetOf.set(sheet, look.sheet);
  fillTables(workbook, sheet, look.sheet);
  look.sheet.charts?.forEach((chart, i) => look.charts[i] && addFileChart(workbook, sheet, chart, look.charts[i]));
  for (const { name, range } of look.names)
    sheet.names.set(nameKey(name), { name, formula: `=${range}`, visible: true, comment: '', scope: sheet.id });
}

/** Cells an array is taken back from on opening; it is worked out anew, and none is larger. */
const MOST_SHOWN = 100_000;

/** An array formula shows over the cells beside it again: what the file holds of it there is no entry. */
function fillArray(sheet: Sheet, key: string, area: Area | null | undefined, isDynamic: boolean): void {
  const [row = 0, col = 0] = key.split(',').map(Number);
  const anchor = cellAt(sheet, row, col);
  if (anchor?.formula === undefined) return;
  anchor.dynamic = true;
  sheet.hasDynamic = true;
  if (!area || area.rows * area.cols > MOST_SHOWN) return;
  if (!isDynamic) anchor.entered = { rows: area.rows, cols: area.cols };
  for (let r = area.row; r < area.row + area.rows; r += 1)
    for (let c = area.col; c < area.col + area.cols; c += 1) {
      const shown = cellAt(sheet, r, c);
      if (shown && shown.formula === undefined) shown.value = null;
    }
}

/** So many cells are laid down at a time. */
const PIECE = 1000;

async function fillCells(sheet: Sheet, from: RawSheet, look?: SheetLooks): Promise<void> {
  let count = 0;
  for (const [address, { value, formula }] of from.cells) {
    if (++count % PIECE === 0) await breath();
    const area = parseArea(address);
    if (!area) continue;
    const cell = ensureCell(sheet, area.row, area.col);
    // Cells that share a formula have it spelt out by the library only.
    const shared = formula === '=' ? look?.cells.get(`${area.row},${area.col}`)?.formula : undefined;
    if (formula !== undefined) cell.formula = shared ? sheetFormula(shared) : formula;
    else cell.value = value;
  }
  if (look) await fillStyles(sheet, look);
  sheet.extent = null;
}

async function fillStyles(sheet: Sheet, { styles, places, styled, cells }: SheetLooks): Promise<void> {
  for (const [key, { formulaType, formulaRef, formulaDynamic }] of cells)
    if (formulaType === 'array') fillArray(sheet, key, parseArea(formulaRef ?? ''), formulaDynamic === true);
  // A format of its own for each style: what two styles say that a format cannot hold is not mixed up.
  const formats = styles.map((style): CellFormat => {
    const format = Object.freeze({ ...setting(formatOf(style))(normalFormat) });
    styleOf.set(format, style);
    return format;
  });
  for (const [i, place] of places.entries()) {
    if (i % PIECE === PIECE - 1) await breath();
    const format = formats[styled[i]!];
    if (format) ensureCell(sheet, Math.floor(place / COLUMNS), place % COLUMNS).format = format;
  }
  for (const [key, { hyperlink, comment }] of cells) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    const address = areaAddress({ row, col, rows: 1, cols: 1 });
    if (hyperlink) {
      const documentReference = hyperlink.location;
      const screenTip = hyperlink.tooltip ?? '';
      sheet.hyperlinks.set(
        address,
        documentReference ? { documentReference, screenTip } : { address: hyperlink.target, screenTip },
      );
    }
    if (comment) {
      const content = unescapeText(comment.text);
      const note = { id: `note-${address}`, row, col, content, resolved: false, created: '', replies: [] };
      authorOf.set(note, comment.author ?? '');
      sheet.comments.push(note);
    }
  }
}

function fillLooks(workbook: Workbook, sheet: Sheet, looks: FileSheet, upright: readonly boolean[]): void {
  looks.columns?.forEach(({ width, hidden, outlineLevel }, col) => {
    if (outlineLevel) sheet.colLevels.set(col, outlineLevel);
    if (width !== undefined) sheet.colWidths.set(col, Math.round(width * DIGIT) * POINTS_PER_PIXEL);
    if (hidden) sheet.hiddenCols.add(col);
  });
  for (const [row, { height, hidden, outlineLevel }] of looks.rowDefs ?? []) {
    if (outlineLevel) sheet.rowLevels.set(row, outlineLevel);
    if (height !== undefined) sheet.rowHeights.set(row, height);
    if (hidden) sheet.hiddenRows.add(row);
  }
  sheet.merges = (looks.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    col: startCol,
    rows: endRow - startRow + 1,
    cols: endCol - startCol + 1,
  }));
  fillFilter(sheet, looks);
  sheet.validations = (looks.dataValidations ?? []).flatMap(modelValidations);
  sheet.conditionalFormats.push(...modelConditions(looks.conditionalRules ?? [], upright, () => newId(workbook)));
  sheet.showGridlines = looks.view?.showGridLines !== false;
  sheet.showHeadings = looks.view?.showRowColHeaders !== false;
  sheet.tabColor = hash(looks.view?.tabColor);
  const { rows = 0, columns = 0 } = looks.freezePane ?? {};
  if (rows > 0 || columns > 0) sheet.freeze = { row: 0, col: 0, rows: rows || 1_048_576, cols: columns || 16_384 };
  fillPage(sheet, looks);
}

function fillPage({ pageLayout }: Sheet, { pageSetup, headerFooter }: FileSheet): void {
  if (pageSetup) {
    const { margins, fitToPage, fitToWidth, fitToHeight, scale } = pageSetup;
    const points = (inches: number | undefined, otherwise: number) => (inches === undefined ? otherwise : inches * 72);
    Object.assign(pageLayout, {
      orientation: pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
      paperSize: pageSetup.paperSize === 'a3' ? 'A3' : 'A4',
      centerHorizontally: pageSetup.horizontalCentered === true,
      leftMargin: points(margins?.left, pageLayout.leftMargin),
      rightMargin: points(margins?.right, pageLayout.rightMargin),
      topMargin: points(margins?.top, pageLayout.topMargin),
      bottomMargin: points(margins?.bottom, pageLayout.bottomMargin),
      headerMargin: points(margins?.header, pageLayout.headerMargin),
      footerMargin: points(margins?.footer, pageLayout.footerMargin),
      printArea: pageSetup.printArea?.split(',').flatMap((range) => parseArea(range) ?? []) ?? [],
      titleRows: parseArea(pageSetup.printTitlesRow ?? ''),
      titleColumns: parseArea(pageSetup.printTitlesColumn ?? ''),
      zoom: fitToPage
        ? { horizontalFitToPages: fitToWidth || null, verticalFitToPages: fitToHeight || null }
        : { scale: scale ?? 100 },
    });
  }
  const [header, footer] = [headerFooter?.oddHeader, headerFooter?.oddFooter].map((text) => {
    const [, left = '', center = '', right = ''] = /^(?:&L(.*?))?(?:&C(.*?))?(?:&R(.*))?$/s.exec(text ?? '') ?? [];
    return { left, center, right };
  });
  Object.assign(pageLayout.headersFooters.defaultForAllPages, {
    leftHeader: header!.left,
    centerHeader: header!.center,
    rightHeader: header!.right,
    leftFooter: footer!.left,
    centerFooter: footer!.center,
    rightFooter: footer!.right,
  });
}

/** A filter of lists of values, and the rows it hides; others stay as hidden rows. */
function fillFilter(sheet: Sheet, { autoFilter }: FileSheet): void {
  const area = parseArea(autoFilter?.range ?? '');
  if (!autoFilter || !area) return;
  sheet.autoFilter = newFilter(area);
  for (const { colIndex, filters } of autoFilter.columns ?? [])
    if (filters) sheet.autoFilter.criteria.set(colIndex, { filterOn: 'Values', values: filters });
  if (sheet.autoFilter.criteria.size === 0) return;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1)
    if (sheet.hiddenRows.delete(row)) sheet.filteredRows.add(row);
}

function fillTables(workbook: Workbook, sheet: Sheet, { tables = [] }: FileSheet): void {
  for (const table of tables) {
    const area = parseArea(table.range ?? '');
    if (!area) continue;
    sheet.tables.push({
      id: newId(workbook),
      name: table.displayName ?? table.name,
      area,
      showHeaders: true,
      showTotals: table.showTotalRow === true,
      style: table.style ?? '',
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showBandedRows: table.showRowStripes !== false,
      showBandedColumns: table.showColumnStripes === true,
      showFilterButton: table.showAutoFilter !== false,
      columns: table.columns.map(({ name }, i) => ({ id: i + 1, name })),
      nextColumnId: table.columns.length + 1,
      filter: null,
      sort: null,
    });
  }
}

function fillNames(workbook: Workbook, raw: RawWorkbook): void {
  for (const [name, reference] of raw.names) {
    if (name.startsWith('_xlnm.')) continue;
    workbook.names.set(nameKey(name), { name, formula: `=${reference}`, visible: true, comment: '', scope: null });
  }
}
