/** The cells of one sheet as a spreadsheet sees them: those of the main namespace, at their place. Whatever else looks like one is told. */
import { ZoneScorecardError } from '../errors';
import { shiftFormula } from '../formula/rewrite';
import { cellAddress, parseArea } from '../sheets/a1';
import { valueOf } from './cell-value';
import { walkXml } from './checked-xml';
import { isAlternate, isMain, isShadowed, mostDoubts, type Doubt, type DoubtKind } from './doubts';
import type { RawCell, RawSheet, ViewKind } from './raw';
import type { Font } from './read-styles';
import { textCollector, type SharedStrings } from './strings';
import { sheetFormula } from './text';

export interface SheetPart extends Pick<RawSheet, 'protected' | 'cells' | 'merges'> {
  readonly doubts: readonly Doubt[];
  /** Number of the style of each cell that holds anything; empty unless asked for. */
  readonly styles: ReadonlyMap<string, number>;
  readonly hiddenRows: readonly number[];
  /** From 1; a sheet may hide all columns to the last. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** Conditional formats: where, with which style, and whether they hide the figure behind a bar or icon. */
  readonly rules: readonly { readonly where: string; readonly style: number | null; readonly hides: boolean }[];
  readonly views: readonly ViewKind[];
  /** Cells that show a value of another kind than the one they hold: a picture, a record. */
  readonly records: readonly string[];
  /** Fonts within the texts of cells; empty unless looks are asked for. */
  readonly fonts: ReadonlyMap<string, readonly Font[]>;
  readonly footers: readonly string[];
}

export interface SheetOptions {
  readonly tab: string;
  readonly strings: SharedStrings;
  /** Taken off ISO dates, in files that count days from 1904. */
  readonly dayOffset: number;
  /** Whether to tell how cells look. */
  readonly looks: boolean;
  /** Styles, as cells name them, that show a number as a percentage. */
  readonly percent: ReadonlySet<string>;
}

const yes = (text: string | undefined) => /^(1|true|on)$/.test(text ?? '');
/** Where a part of a cell may stand. */
const parents: ReadonlyMap<string, string> = new Map([
  ['sheetData', 'worksheet'],
  ['row', 'sheetData'],
  ['c', 'row'],
  ['v', 'c'],
  ['f', 'c'],
  ['is', 'c'],
]);
const area = /^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/;
/** An area as programs take it however it is spelt: `$d$3:c3` is C3:D3; null for what is none. */
function areaOf(spelt: string): string | null {
  const plain = spelt.replaceAll('$', '').toUpperCase();
  if (!area.test(plain)) return null;
  const [a, b] = plain.split(':').map((cell) => parseArea(cell)) as [ReturnType<typeof parseArea>, ReturnType<typeof parseArea>]; // prettier-ignore
  return `${cellAddress(Math.min(a.row, b.row), Math.min(a.col, b.col))}:${cellAddress(Math.max(a.row, b.row), Math.max(a.col, b.col))}`;
}
const footerNames: ReadonlySet<string> = new Set(['oddFooter', 'evenFooter', 'firstFooter']);
/** The product's forms have footers, and no headers. */
const headers: ReadonlySet<string> = new Set(['oddHeader', 'evenHeader', 'firstHeader']);
const isAmongCells = (parent: string | undefined) => parent === 'sheetData' || parent === 'row' || parent === 'c';
/** Controls on a sheet say where they stand in rows and columns of their own. */
const anchors = /\/drawingml\//;
const looksLikeCells = (name: string, uri: string) =>
  (name === 'c' || name === 'row' || name === 'sheetData') && !anchors.test(uri);
const seenBy: ReadonlySet<string> = new Set(
  'mergeCell col sheetFormatPr sheetView conditionalFormatting cfRule filterColumn drawing legacyDrawing legacyDrawingHF picture headerFooter'.split(' '), // prettier-ignore
);
const decidesWhatIsSeen = (name: string, uri: string) => seenBy.has(name) && !anchors.test(uri);
/** Nobody reads anything in a row of so many points or a column of so many characters. */
const lowest = 3;
const narrowest = 0.9;
const no = (text: string | undefined) => /^(0|false)$/.test(text ?? '');

/** Throws file-malformed for a cell whose address cannot be. */
export function readSheet(
  part: Uint8Array,
  path: string,
  { tab, strings, dayOffset, looks, percent }: SheetOptions,
): SheetPart {
  const cells = new Map<string, RawCell>();
  const styles = new Map<string, number>();
  const merges: string[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: [number, number][] = [];
  const doubts: Doubt[] = [];
  const rules: { where: string; style: number | null; hides: boolean }[] = [];
  const views = new Set<ViewKind>();
  const footers: string[] = [];
  const records: string[] = [];
  const fonts = new Map<string, readonly Font[]>();
  let inlineFonts: readonly Font[] = [];
  let isScrolled = false;
  let ruled = '';
  let isProtected = false;
  let row = 0;
  let rowGiven = false;
  let col = 0;
  let address = '';
  let kind = 'n';
  let style: string | undefined;
  let stored: string | null = null;
  let inline: string | null = null;
  let formula: string | null = null;
  let shares: string | undefined;
  let dataSeen = false;
  let defaultHidden = false;
  /** Names of the elements that are open and understood; `skipped` counts those within one that is not. */
  const open: string[] = [];
  let skipped = 0;
  let alternate = false;
  const collector = textCollector();
  /** Formulas that several cells share, by their number, where they are written out. */
  const shared = new Map<string, { readonly text: string; readonly row: number; readonly col: number }>();
  const bad = () =>
    new ZoneScorecardError('file-malformed', { part: path, reason: 'cell' }, { sheet: tab, cell: address });
  const doubt = (what: DoubtKind, cell = open.includes('c') ? address : undefined) => {
    if (doubts.length < mostDoubts) doubts.push({ kind: what, part: path, tab, ...(cell ? { cell } : {}) });
  };

  /** The cell's formula as the sheet shows it; one that is only shared is moved here from where it is written out. */
  const formulaHere = (text: string): string => {
    if (shares === undefined) return sheetFormula(text);
    if (text !== '') shared.set(shares, { text: sheetFormula(text), row, col });
    const origin = shared.get(shares);
    return origin ? shiftFormula(origin.text, row - origin.row, col - origin.col) : sheetFormula(text);
  };

  // Addresses may be left out: a cell then follows the one before it.
  const openCell = (a: Readonly<Record<string, string>>) => {
    address = a.r ?? cellAddress(row, col + 1);
    if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(address)) throw bad();
    const at = parseArea(address);
    if (at.row > 1_048_576 || at.col > 16_384) throw bad();
    if (rowGiven && at.row !== row) doubt('misplaced-cell', address);
    if (at.row === row && at.col === col) doubt('repeated-cell', address);
    ({ row, col } = at);
    kind = a.t ?? 'n';
    style = a.s;
    if (looks && a.vm !== undefined) records.push(address);
    inlineFonts = [];
    stored = inline = formula = null;
    shares = undefined;
  };
  const keep = (cell: RawCell) => {
    if (cells.has(address)) doubt('repeated-cell', address);
    cells.set(address, cell);
    if (!looks) return;
    styles.set(address, Number(style ?? 0));
    const own = kind === 's' ? strings.fonts.get(Number(stored)) : inlineFonts;
    if (own && own.length > 0) fonts.set(address, own);
  };
  const closeCell = () => {
    // LibreOffice saves a typed TRUE as a formula.
    const truth = /^(TRUE|FALSE)\(\)$/.exec(formula ?? '');
    if (truth) return keep({ value: truth[1] === 'TRUE' });
    const found = valueOf({ kind, text: stored, inline }, strings, dayOffset);
    if (found.doubt) doubt(found.doubt, address);
    if (formula !== null) keep({ value: found.value, formula: formulaHere(formula) });
    else if (typeof found.value === 'number' && style !== undefined && percent.has(style))
      keep({ value: found.value, percent: true });
    else if (found.value !== null) keep({ value: found.value });
    else if (cells.has(address)) doubt('repeated-cell', address);
  };

  /** What is not understood is passed over with all that is in it; told where cells are in it or it stands among cells. */
  const skip = (name: string, uri: string, cell: string | undefined) => {
    const parent = open.at(-1);
    skipped = 1;
    if (isAlternate(uri, name)) {
      alternate = true;
      if (open.includes('sheetData')) doubt('alternate');
    } else if (parent === 'v' || parent === 'f') doubt('nested-value');
    else if (looksLikeCells(name, uri) || (isAmongCells(parent) && name !== 'extLst')) doubt('foreign-cell', cell);
  };
  const openElement = (name: string, a: Readonly<Record<string, string>>) => {
    if (isShadowed(a)) doubt('attribute', name === 'c' ? a.r : undefined);
    if (name === 'sheetData') dataSeen = true;
    else if (name === 'row') {
      row = a.r ? Number(a.r) : row + 1;
      rowGiven = a.r !== undefined;
      col = 0;
      if (yes(a.hidden) || (a.ht !== undefined && Number(a.ht) < lowest)) hiddenRows.push(row);
    } else if (name === 'c') openCell(a);
    else if (name === 'v') {
      if (stored !== null) doubt('nested-value');
      stored = '';
    } else if (name === 'f') {
      if (formula !== null) doubt('nested-value');
      formula = '';
      shares = a.t === 'shared' ? a.si : undefined;
    } else if (name === 'is') {
      if (inline !== null) doubt('nested-value');
      collector.start();
    } else if (name === 'sheetProtection') isProtected = yes(a.sheet);
    else if (name === 'conditionalFormatting') ruled = a.sqref ?? '';
    else if (name === 'cfRule')
      rules.push({ where: ruled, style: a.dxfId === undefined ? null : Number(a.dxfId), hides: false });
    else if (name === 'dataBar' || name === 'iconSet' || name === 'colorScale')
      rules.push({ where: ruled, style: null, hides: name === 'colorScale' || no(a.showValue) });
    else if (name === 'mergeCell') {
      const merged = areaOf(a.ref ?? '');
      if (merged) merges.push(merged);
    } else if (footerNames.has(name)) footers.push('');
    else if (name === 'sheetFormatPr')
      defaultHidden = yes(a.zeroHeight) || (a.defaultRowHeight !== undefined && Number(a.defaultRowHeight) < lowest);
    else if (name === 'sheetView') {
      if (yes(a.showFormulas)) views.add('formulas');
      if (no(a.showZeros)) views.add('zeros');
      if (yes(a.rightToLeft)) views.add('rightToLeft');
      isScrolled = !/^\$?A\$?1$/i.test(a.topLeftCell ?? 'A1');
    } else if (name === 'pane' && isScrolled && /^frozen/.test(a.state ?? '')) views.add('scrolled');
    else if (name === 'filterColumn') views.add('filter');
    else if (name === 'picture' || name === 'legacyDrawingHF') views.add('background');
    else if (name === 'oleObjects') views.add('objects');
    else if (name === 'col' && (yes(a.hidden) || (a.width !== undefined && Number(a.width) < narrowest)))
      hiddenColumns.push([Number(a.min), Number(a.max)]);
  };

  walkXml(part, path, {
    open: (name, a, uri) => {
      const cell = name === 'c' && /^[A-Z]{1,3}\d{1,7}$/.test(a.r ?? '') ? a.r : undefined;
      if (skipped > 0) {
        skipped++;
        if (alternate ? looksLikeCells(name, uri) || decidesWhatIsSeen(name, uri) : looksLikeCells(name, uri))
          doubt(alternate ? 'alternate' : 'foreign-cell', cell);
        // Formats of later Excel are kept with the extensions.
        else if (looks && name === 'cfRule') rules.push({ where: 'x14', style: null, hides: true });
        return;
      }
      if (open.includes('is')) {
        open.push(name);
        return collector.open(name, uri, a);
      }
      const parent = open.at(-1);
      if (parent === undefined && !isMain(uri))
        throw new ZoneScorecardError('file-malformed', { part: path, reason: 'namespace' }, { sheet: tab });
      const place = parents.get(name);
      if (parent !== undefined && (!isMain(uri) || name === 'extLst')) skip(name, uri, cell);
      else if (place !== undefined ? place !== parent : isAmongCells(parent)) skip(name, uri, cell);
      else if (parent === 'v' || parent === 'f') skip(name, uri, cell);
      else if (name === 'sheetData' && dataSeen) {
        skipped = 1;
        doubt('second-data');
      } else {
        open.push(name);
        openElement(name, a);
      }
    },
    text: (piece) => {
      if (skipped > 0) return;
      const at = open.at(-1);
      if (at === 'v') stored += piece;
      else if (at === 'f') formula += piece;
      else if (open.includes('is')) collector.text(piece);
      else if (at !== undefined && footerNames.has(at)) footers[footers.length - 1] += piece;
      else if (at !== undefined && headers.has(at) && piece.trim() !== '') views.add('header');
    },
    close: () => {
      if (skipped > 0) {
        if (--skipped === 0) alternate = false;
        return;
      }
      const name = open.pop();
      if (open.includes('is')) collector.close();
      else if (name === 'is') {
        const found = collector.end();
        inline = found.text ?? '';
        inlineFonts = found.fonts;
        if (found.doubtful) doubt('text', address);
      } else if (name === 'c') closeCell();
    },
  });
  if (defaultHidden) hiddenRows.push(0);
  return { protected: isProtected, cells, merges, doubts, styles, hiddenRows, hiddenColumns, rules, views: [...views], records, fonts, footers }; // prettier-ignore
}
