/**
 * Cells of a sheet in a few arrays instead of an object each: a workbook of five hundred items has 800,000, and 120 million signs of
 * formulas in them. The arrays go from the reading thread to the next without being copied.
 */
import { addressOfNumber, cellNumber } from '../sheets/a1';
import type { RawCell, RawSheet, RawWorkbook } from './raw';

/** What crosses from one thread to another. */
export interface PackedCells {
  /** Cells as `cellNumber`, in their order. */
  readonly places: Float64Array;
  /** Values as numbers, texts as their place among `texts`. */
  readonly values: Float64Array;
  readonly kinds: Uint8Array;
  /** Where the formula of each cell ends in `formulas`; empty where there is none. */
  readonly ends: Uint32Array;
  /** Formulas as UTF-8, one after the other. */
  readonly formulas: Uint8Array;
  readonly texts: readonly string[];
}

export interface PackedWorkbook extends Omit<RawWorkbook, 'sheets'> {
  readonly sheets: readonly (Omit<RawSheet, 'cells'> & { readonly cells: PackedCells })[];
}

const EMPTY = 0;
const NUMBER = 1;
const TEXT = 2;
const FALSE = 3;
const TRUE = 4;
const kindBits = 7;
const PERCENT = 8;
const FORMULA = 16;

const columns = 16_384;
/** The place of an address as `cellNumber`; NaN for what is none, as it would be found in no map. */
function placeOf(address: string): number {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  let col = 0;
  for (let i = 0; i < letters.length; i += 1) col = col * 26 + letters.charCodeAt(i) - 64;
  return col > 0 && col <= columns ? cellNumber(Number(row), col) : NaN;
}
export function packCells(cells: ReadonlyMap<string, RawCell>): PackedCells {
  const places = new Float64Array(cells.size);
  const values = new Float64Array(cells.size);
  const kinds = new Uint8Array(cells.size);
  const ends = new Uint32Array(cells.size);
  const texts: string[] = [];
  const known = new Map<string, number>();
  const encoder = new TextEncoder();
  let signs = 0;
  for (const { formula } of cells.values()) signs += formula?.length ?? 0;
  let formulas = new Uint8Array(signs);
  let [at, end] = [0, 0];
  for (const [address, { value, formula, percent }] of cells) {
    places[at] = placeOf(address);
    if (typeof value === 'string') {
      let text = known.get(value);
      if (text === undefined) known.set(value, (text = texts.push(value) - 1));
      values[at] = text;
    } else if (typeof value === 'number') values[at] = value;
    const kind =
      value === null
        ? EMPTY
        : typeof value === 'number'
          ? NUMBER
          : typeof value === 'string'
            ? TEXT
            : value
              ? TRUE
              : FALSE;
    kinds[at] = kind | (percent ? PERCENT : 0) | (formula === undefined ? 0 : FORMULA);
    if (formula !== undefined) {
      if (end + formula.length * 3 > formulas.length) {
        const larger = new Uint8Array(Math.ceil((end + formula.length * 3) * 1.25));
        larger.set(formulas.subarray(0, end));
        formulas = larger;
      }
      end += encoder.encodeInto(formula, formulas.subarray(end)).written;
    }
    ends[at] = end;
    at += 1;
  }
  return { places, values, kinds, ends, formulas: formulas.slice(0, end), texts };
}

/** The arrays of packed cells, for handing them over. */
export const arraysOf = ({ sheets }: PackedWorkbook): ArrayBuffer[] =>
  sheets.flatMap(({ cells: { places, values, kinds, ends, formulas } }) =>
    [places, values, kinds, ends, formulas].map(({ buffer }) => buffer as ArrayBuffer),
  );

/** Packed cells as the map they were; a cell is made when it is asked for. */
class CellMap implements ReadonlyMap<string, RawCell> {
  readonly #packed: PackedCells;
  /** By place, where cells do not come row by row. */
  readonly #found: ReadonlyMap<number, number> | null;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(packed: PackedCells) {
    this.#packed = packed;
    const { places } = packed;
    const isOrdered = places.every((place, i) => i === 0 || place > places[i - 1]!);
    this.#found = isOrdered ? null : new Map(Array.from(places, (place, i) => [place, i]));
  }

  #indexOf(address: string): number {
    const place = placeOf(address);
    if (this.#found) return this.#found.get(place) ?? -1;
    const { places } = this.#packed;
    let [low, high] = [0, places.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = places[middle]!;
      if (found === place) return middle;
      if (found < place) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #cellAt(i: number): RawCell {
    const { values, kinds, ends, formulas, texts } = this.#packed;
    const kind = kinds[i]! & kindBits;
    const value =
      kind === EMPTY ? null : kind === NUMBER ? values[i]! : kind === TEXT ? texts[values[i]!]! : kind === TRUE;
    if ((kinds[i]! & FORMULA) !== 0) {
      const formula = this.#decoder.decode(formulas.subarray(i === 0 ? 0 : ends[i - 1], ends[i]));
      return { value, formula };
    }
    return (kinds[i]! & PERCENT) === 0 ? { value } : { value, percent: true };
  }

  get size(): number {
    return this.#packed.places.length;
  }

  has(address: string): boolean {
    return this.#indexOf(address) >= 0;
  }

  get(address: string): RawCell | undefined {
    const i = this.#indexOf(address);
    return i < 0 ? undefined : this.#cellAt(i);
  }

  *keys(): MapIterator<string> {
    for (const place of this.#packed.places) yield addressOfNumber(place);
  }

  *values(): MapIterator<RawCell> {
    for (let i = 0; i < this.size; i += 1) yield this.#cellAt(i);
  }

  *entries(): MapIterator<[string, RawCell]> {
    for (let i = 0; i < this.size; i += 1) yield [addressOfNumber(this.#packed.places[i]!), this.#cellAt(i)];
  }

  [Symbol.iterator](): MapIterator<[string, RawCell]> {
    return this.entries();
  }

  forEach(each: (cell: RawCell, address: string, map: ReadonlyMap<string, RawCell>) => void): void {
    for (const [address, cell] of this) each(cell, address, this);
  }
}

export const cellsOf = (packed: PackedCells): ReadonlyMap<string, RawCell> => new CellMap(packed);

/** The workbook a thread has read, to be worked with. */
export const unpacked = (book: PackedWorkbook): RawWorkbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, cells: cellsOf(sheet.cells) })),
});
