/** The head of a table: where it ends, what stands over each column, and what is said above it for all columns. */
import { figureOf, textAt, type Grid } from './grid';
import { unitOf } from './measures';

export const isYear = (value: Grid[number][number] | undefined): boolean =>
  /^(?:19|20)\d{2}(?:年|年度)?$/.test(textAt(value));

/** A year, or words that say all of one: FY2021, 2021年1-12月, 2021-12-31. */
export const isWholeYear = (value: Grid[number][number] | undefined): boolean =>
  isYear(value) ||
  /^(?:FY|CY)?\s*(?:19|20)\d{2}\s*(?:年度?|财年)?\s*(?:全年|1\s*[-—~至到]\s*12\s*月|12月[底末]?|年?[底末]|[-/.]12[-/.]31)?$/i.test(
    textAt(value),
  );

/** A figure, alone or with a unit that is known behind it: a heading such as “2.5 企业利润率” is none. */
export const isFigure = (value: Grid[number][number] | undefined): boolean => {
  const { figure, doubt } = figureOf(value);
  return figure !== null && (doubt !== 'unit' || unitOf(textAt(value).replace(/^[+-]?[\d.,\s]+/, '')) !== null);
};

/** What stands where a figure is expected: a figure, a word for a missing one, or one with words about it (约3, 第1位, 3/178). */
export function isValue(value: Grid[number][number] | undefined): boolean {
  const text = textAt(value);
  if (text === '' || isYear(value)) return false;
  if (isFigure(value) || isMissing(value)) return true;
  const isHeading = /^[1-9]\.\d{1,2}\s*\p{L}/u.test(text);
  const bare = text.replace(about, '');
  return !isHeading && /^[+-]?\d[\d.,]*\s*(?:[^\d\s]{0,3}|\/\s*\d+|\([^()]*\))\)?$/.test(bare);
}
const abouts = [
  { zh: '约|大约|近|超|超过|逾|达|大于|小于|不足|不到|少于|多于|至少|第', en: 'about|over|under|no\\.?' },
];
const about = new RegExp(`^(?:${abouts.flatMap(({ zh, en }) => [zh, en]).join('|')}|[≈~<>≥≤=(])\\s*`, 'i');
/** A word for a figure that is not there. */
const isMissing = (value: Grid[number][number] | undefined): boolean => {
  const { figure, doubt } = figureOf(value);
  return textAt(value) !== '' && figure === null && doubt === undefined;
};

/** The first row that holds a name, or a year, and what stands for figures. `isHeading` tells cells that can only stand above. */
export function headRowsOf(grid: Grid, isHeading: (value: Grid[number][number], column: number) => boolean): number {
  const at = grid.findIndex((row) => {
    const filled = row.filter((value) => textAt(value) !== '');
    const values = filled.filter(isValue).length;
    const texts = filled.filter((value) => !isFigure(value) && !isMissing(value)).length;
    const isNumbers = filled.every((value) => /^[1-9]\.\d{1,2}$/.test(textAt(value)));
    const isUnits = filled.some((value) => unitOf(textAt(value)) !== null);
    // Of one zone over the years a row has a year and figures.
    const isNamed = texts >= 1 || isYear(filled[0]);
    return isNamed && values >= Math.max(1, (filled.length - 2) / 2) && !isNumbers && !isUnits && !row.some(isHeading);
  });
  return at < 0 ? Math.min(1, grid.length) : at;
}

/** Rows of the head that hold a title or a note alone, in the first cell. */
const isTitle = (grid: Grid, headRows: number, r: number): boolean =>
  grid[r]!.every((value, c) => (textAt(value) === '') === c > 0) &&
  grid.slice(r + 1, headRows).some((row) => textAt(row[0]) !== '');

/** What stands above the headings, for all of the table: titles, and a unit alone in a row. `isHeading` tells the first row of headings. */
export function textsAbove(
  grid: Grid,
  headRows: number,
  isHeading: (value: Grid[number][number], column: number) => boolean,
): readonly string[] {
  const first = grid.findIndex((row, r) => r < headRows && !isTitle(grid, headRows, r) && row.some(isHeading));
  return grid.slice(0, first < 0 ? headRows : first).flatMap((row, r) => {
    const texts = row.map(textAt).filter((text) => text !== '');
    return isTitle(grid, headRows, r) || texts.length === 1 || texts.some((text) => unitsIn(text).length > 0)
      ? texts
      : [];
  });
}

/** Units a text above a table names for all that is measured in it (单位：万元、%). */
export const unitsIn = (text: string): readonly string[] =>
  (/(?:单位|\bunits?)\s*[:：]\s*([^()]+?)\s*\)?$/i.exec(text)?.[1] ?? '')
    .split(/[、，;；]|,(?!\d)|和/)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');

/** The nearest cell to the left that holds anything. */
const leftOf = (row: Grid[number], c: number): Grid[number][number] =>
  row
    .slice(0, c)
    .reverse()
    .find((value) => textAt(value) !== '') ?? null;

/** The cell of a row over a column: empty ones beside a year belong to it (merged cells). */
const overColumn = (row: Grid[number], c: number): Grid[number][number] => {
  const own = row[c] ?? null;
  if (textAt(own) !== '') return own;
  const left = leftOf(row, c);
  return isYear(left) ? left : own;
};

/** Reads what stands over a column, from above; a heading over several columns (merged cells) is that of each where all others name only a year, a unit or what kind of figure it is. */
export function headReader(
  grid: Grid,
  headRows: number,
  isKind: (text: string) => boolean,
): (c: number) => readonly Grid[number][number][] {
  const rows = grid.slice(0, headRows).filter((_, r) => !isTitle(grid, headRows, r));
  const says = (text: string) => isYear(text) || unitOf(text) !== null || isKind(text);
  return (c) => {
    const own = rows.map((row, r) => {
      const over = overColumn(row, c);
      // A year runs on only over columns that something below names.
      return rows.slice(r + 1).some((below) => textAt(below[c]) !== '') ? over : (row[c] ?? null);
    });
    const texts = own.map(textAt);
    if (!texts.some((text) => text !== '') || !texts.every((text) => text === '' || says(text))) return own;
    const first = texts.findIndex((text) => text !== '');
    return own.map((value, r) => (r < first ? leftOf(rows[r]!, c) : value));
  };
}

/** The one year that titles name; null where they name none, or several (2021—2023年). */
export function yearOfTexts(texts: readonly string[]): number | null {
  const named = new Set(texts.flatMap((text) => text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []));
  return named.size === 1 ? Number([...named][0]) : null;
}
