/**
 * Names that a program dropped, found again by what stands in the cells: the data sheet by its headings, every other sheet by its tab
 * or labels. Only for a file that has none of our names left; single broken ones are told where they are missed.
 */
import { parseArea, rangeAddress } from '../sheets/a1';
import { fieldName, sheetName } from '../sheets/names';
import type { SheetSpec } from '../sheets/spec';
import { absolute } from './names';
import type { RawSheet, RawWorkbook } from './raw';

/** Of a sheet's labels, as many must stand where the template has them, or all of them moved alike. */
const enough = 0.8;

interface Label {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

const labelsOf = ({ cells }: SheetSpec): Label[] =>
  cells.flatMap(({ row, col, value, formula }) =>
    formula === undefined && typeof value === 'string' && value.trim() !== '' ? [{ row, col, text: value.trim() }] : [],
  );

/** Texts of a sheet by column, with their rows. */
function textsOf({ cells }: RawSheet): ReadonlyMap<string, readonly number[]> {
  const texts = new Map<string, number[]>();
  for (const [address, { value, formula }] of cells) {
    if (formula !== undefined || typeof value !== 'string') continue;
    const { row, col } = parseArea(address);
    const key = `${col} ${value.trim()}`;
    texts.set(key, [...(texts.get(key) ?? []), row]);
  }
  return texts;
}

/** Where the template's rows stand in a sheet, told by its labels; null where too few of them are there. */
function rowsIn(spec: SheetSpec, sheet: RawSheet): ((row: number) => number) | null {
  const labels = labelsOf(spec);
  const texts = textsOf(sheet);
  const moved = new Map<number, number>();
  let found = 0;
  for (const { row, col, text } of labels) {
    const rows = texts.get(`${col} ${text}`) ?? [];
    if (rows.length > 0) found++;
    if (rows.length === 1 && !moved.has(row)) moved.set(row, rows[0]!);
  }
  if (labels.length === 0 || found < enough * labels.length) return null;
  const known = [...moved.keys()].sort((a, b) => a - b);
  return (row) => {
    const above = known.filter((known) => known <= row).at(-1);
    return above === undefined ? row : row + moved.get(above)! - above;
  };
}

/** The names of a sheet at the places where its template's rows stand now. */
function namesOf(spec: SheetSpec, tab: string, rowOf: (row: number) => number): (readonly [string, string])[] {
  const put = (name: string, range: string) => {
    const { row, col, lastRow, lastCol } = parseArea(range);
    return [name, absolute(tab, rangeAddress(rowOf(row), col, rowOf(lastRow), lastCol))] as const;
  };
  return [
    put(sheetName(spec.key), rangeAddress(1, 1, spec.rows, spec.cols)),
    ...spec.fields.map(({ field, range }) => put(fieldName(spec.key, field), range)),
  ];
}

export const hasOwnNames = (raw: RawWorkbook): boolean => [...raw.names.keys()].some((name) => name.startsWith('zsc_'));

/** The file with the names these sheets have, for every one of them that is found. */
export function withNames(raw: RawWorkbook, specs: readonly SheetSpec[]): RawWorkbook {
  const left = new Set(raw.sheets);
  const names = new Map(raw.names);
  for (const spec of specs) {
    const candidates = [...left].sort((a, b) => Number(b.tab === spec.name) - Number(a.tab === spec.name));
    for (const sheet of candidates) {
      const rowOf = rowsIn(spec, sheet);
      if (rowOf === null) continue;
      for (const [name, range] of namesOf(spec, sheet.tab, rowOf)) names.set(name, range);
      left.delete(sheet);
      break;
    }
  }
  return { ...raw, names };
}
