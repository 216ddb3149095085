/** The cells of one sheet and the texts they share, as a file holds them. */
import { serialOf } from '../entries/dates';
import { cellAddress, parseArea } from '../sheets/a1';
import { ZoneScorecardError } from '../errors';
import { shiftFormula } from '../formula/rewrite';
import { walkXml } from './checked-xml';
import type { RawCell, RawSheet } from './raw';
import { sheetFormula, unescapeText } from './text';

/** Texts of the shared table, in order; runs of rich text are joined, phonetic hints left out. */
export function readSharedStrings(part: Uint8Array, path: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  walkXml(part, path, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeText(text));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** A cell's value from its kind and stored text; undefined where nothing is stored. */
function valueOf(
  kind: string,
  stored: string | null,
  inline: string | null,
  strings: readonly string[],
  bad: () => Error,
): RawCell['value'] {
  if (kind === 'inlineStr') return inline === null ? null : unescapeText(inline);
  if (stored === null) return null;
  switch (kind) {
    case 's': {
      const text = strings[Number(stored)];
      if (text === undefined) throw bad();
      return text;
    }
    case 'str':
      return unescapeText(stored);
    case 'b':
      return stored.trim() === '1' || stored.trim() === 'true';
    case 'e':
      return stored;
    case 'd': {
      // A date as ISO text, in files saved as "strict".
      const day = serialOf(stored.trim().slice(0, 10));
      if (!Number.isFinite(day)) throw bad();
      return day;
    }
    default: {
      const number = Number(stored);
      if (stored.trim() === '' || !Number.isFinite(number)) throw bad();
      return number;
    }
  }
}

/** How many cells a sheet has, told from its bytes alone: looking before parsing keeps a crowded sheet from costing time. */
export function countCells(part: Uint8Array): number {
  let count = 0;
  for (let at = part.indexOf(0x3c); at >= 0; at = part.indexOf(0x3c, at + 1)) {
    let end = at + 1;
    while (end < part.length && part[end]! > 0x20 && part[end] !== 0x3e && part[end] !== 0x2f) end++;
    // "<c" or, with a prefix, "<x:c"
    if (part[end - 1] === 0x63 && (end === at + 2 || part[end - 2] === 0x3a)) count++;
  }
  return count;
}

/** Throws file-malformed for a cell whose address or value cannot be. */
export function readSheet(
  part: Uint8Array,
  path: string,
  strings: readonly string[],
): Pick<RawSheet, 'protected' | 'cells'> {
  const cells = new Map<string, RawCell>();
  let isProtected = false;
  let row = 0;
  let col = 0;
  let address = '';
  let kind = '';
  let stored: string | null = null;
  let inline: string | null = null;
  let formula: string | null = null;
  let into: 'v' | 'f' | 't' | null = null;
  let phonetic = false;
  let shares: string | undefined;
  /** Formulas that several cells share, by their number, where they are written out. */
  const shared = new Map<string, { readonly text: string; readonly row: number; readonly col: number }>();
  const bad = () => new ZoneScorecardError('file-malformed', { part: path, reason: 'cell' }, { cell: address });

  /** The cell's formula as the sheet shows it; one that is only shared is moved here from where it is written out. */
  const formulaHere = (text: string): string => {
    if (shares === undefined) return sheetFormula(text);
    if (text !== '') shared.set(shares, { text: sheetFormula(text), row, col });
    const origin = shared.get(shares);
    return origin ? shiftFormula(origin.text, row - origin.row, col - origin.col) : sheetFormula(text);
  };

  // Addresses may be left out: a cell then follows the one before it.
  const openCell = (reference: string | undefined, type: string | undefined) => {
    address = reference ?? cellAddress(row, col + 1);
    if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(address)) throw bad();
    ({ row, col } = parseArea(address));
    kind = type ?? 'n';
    stored = inline = formula = null;
  };
  const closeCell = () => {
    // LibreOffice saves a typed TRUE as a formula.
    const truth = /^(TRUE|FALSE)\(\)$/.exec(formula ?? '');
    if (truth) return void cells.set(address, { value: truth[1] === 'TRUE' });
    const value = valueOf(kind, stored, inline, strings, bad);
    if (formula !== null) cells.set(address, { value, formula: formulaHere(formula) });
    else if (value !== null) cells.set(address, { value });
  };

  walkXml(part, path, {
    open: (name, a) => {
      if (name === 'row') {
        row = a.r ? Number(a.r) : row + 1;
        col = 0;
      } else if (name === 'c') openCell(a.r, a.t);
      else if (name === 'v') {
        stored = '';
        into = 'v';
      } else if (name === 'f') {
        formula = '';
        shares = a.t === 'shared' ? a.si : undefined;
        into = 'f';
      } else if (name === 'rPh') phonetic = true;
      else if (name === 't' && !phonetic) {
        inline ??= '';
        into = 't';
      } else if (name === 'sheetProtection') isProtected = /^(1|true)$/.test(a.sheet ?? '');
    },
    text: (piece) => {
      if (into === 'v') stored += piece;
      else if (into === 'f') formula += piece;
      else if (into === 't') inline += piece;
    },
    close: (name) => {
      if (name === 'c') closeCell();
      else if (name === 'rPh') phonetic = false;
      into = null;
    },
  });
  return { protected: isProtected, cells };
}
