/** What a mapped table says: rows of peers, and each value that could not be taken as it stands. */
import { yearOf } from '../entries/dates';
import type { NationalIndex, NationalIndicator } from '../plan/national';
import { figureOf, figureText, textAt } from './grid';
import { isYear, yearOfTexts } from './head';
import { factorTo } from './measures';
import { isSumOrNote } from './not-rows';
import type { PeerRow } from './peers';
import type { Mapping } from './recognise';

export interface ValueDoubt {
  /** Row and column of the table as it was given to the mapping, from 1. */
  readonly row: number;
  readonly column: number;
  readonly zone: string;
  readonly text: string;
  /**
   * not-a-number, rank: left out; unit: a unit stood behind the figure, which was taken; no-year, no-zone: the row was left out, as
   * was not-a-zone: a sum, a mean, a note or a heading between the zones.
   */
  readonly kind: 'not-a-number' | 'rank' | 'unit' | 'no-year' | 'no-zone' | 'not-a-zone';
}

/** A zone's name as it is kept: blanks between Chinese characters, or beside one, part nothing. */
const zoneName = (text: string): string => text.replace(/\s+/g, ' ').replace(/ ?([\u3400-\u9fff]) ?/g, '$1');

export interface Taken {
  readonly rows: readonly PeerRow[];
  readonly doubts: readonly ValueDoubt[];
}

/** Figures to twelve digits, so that a conversion leaves no dust behind. */
const converted = (figure: number, factor: number) =>
  factor === 1 ? figure : Number((figure * factor).toPrecision(12));

/** What a figure is multiplied by: a unit behind it goes before the column's; one that is not known, or measures something else, is told. */
function factorOf(
  indicator: NationalIndicator,
  column: number,
  text: string,
): { readonly factor: number; readonly doubt: 'unit' | 'rank' | null } {
  const unit = text.replace(/^[+\-\u2212]?[\d.,'\s]+(?:e[+-]?\d+)?/i, '').trim();
  if (unit === '') return { factor: column, doubt: null };
  const own = factorTo(indicator, unit);
  return { factor: own ?? column, doubt: own !== null ? null : isPlace.test(unit) ? 'rank' : 'unit' };
}
/** Behind a figure it says that this is a place, where it is no unit of the indicator’s. */
const rankText = /^第?\s*\d+\s*(?:[位名]|\/\s*\d+)$/;
const isPlace = /^(?:位|名|名次|位次|st|nd|rd|th)$/i;

/** The year a cell names, also as a date; a workbook keeps dates as day numbers. NaN where there is none. */
function yearIn(text: string): number {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return yearOf(Number(text));
  return Number(/(?<!\d)(?:19|20)\d{2}(?!\d{3})/.exec(text)?.[0] ?? NaN);
}

/** Cells that stand for those below them: most of the column is empty. */
const isMerged = (grid: Mapping['grid'], c: number): boolean =>
  grid.filter((row) => textAt(row[c]) !== '').length * 2 < grid.length;

/** Tells rows in which the headings stand again, as where sheets were put together one below the other. */
function headAgain({ grid, headRows }: Pick<Mapping, 'grid' | 'headRows'>): (row: Mapping['grid'][number]) => boolean {
  const head = new Map<number, Set<string>>();
  for (const row of grid.slice(0, headRows))
    row.forEach((value, c) => head.set(c, (head.get(c) ?? new Set<string>()).add(textAt(value))));
  return (row) => row.filter((value) => textAt(value) !== '').length > 1 && row.every((value, c) => textAt(value) === '' || head.get(c)?.has(textAt(value)) === true); // prettier-ignore
}

/**
 * The rows of a mapped table. `year` is that of a table which names none, `alone` the zone of one that names none. A zone's cell left
 * empty below another is the same zone (merged cells), as is a year's where most are left empty; a year alone in a row is that of the rows below, as is one in a title above
 * headings that stand again.
 */
export function taken(index: NationalIndex, mapping: Mapping, year: number | null, alone = ''): Taken {
  const { grid, headRows, columns, year: above } = mapping;
  const isHeadAgain = headAgain(mapping);
  const only = (cells: Mapping['grid'][number]): string | null => {
    const texts = cells.map(textAt).filter((text) => text !== '');
    return texts.length === 1 ? texts[0]! : null;
  };
  /** Above which row headings stand again, with nothing but titles between. */
  const isAboveHead = (row: number): boolean => {
    const next = grid.slice(row).find((cells) => cells.some((value) => textAt(value) !== '') && only(cells) === null);
    return next !== undefined && isHeadAgain(next);
  };
  const doubts: ValueDoubt[] = [];
  const rows = new Map<string, { zone: string; year: number; figures: (number | null)[] }>();
  const zoneColumn = columns.findIndex(({ role }) => role === 'zone');
  const yearColumn = columns.findIndex(({ role }) => role === 'year');
  const inOrder = [...columns.entries()].sort(([, a], [, b]) => Number(a.doubts.includes('twice')) - Number(b.doubts.includes('twice'))); // prettier-ignore
  const hasMergedYears = yearColumn >= 0 && isMerged(grid.slice(headRows), yearColumn);
  let zone = '';
  let runningYear = year ?? above;
  grid.slice(headRows).forEach((cells, r) => {
    const at = { row: headRows + r + 1, column: zoneColumn + 1 };
    if (cells.every((value) => textAt(value) === '') || isHeadAgain(cells)) return;
    const title = columns.length > 1 ? only(cells) : null;
    if (title !== null && (isYear(title) || (!isSumOrNote(title) && isAboveHead(at.row)))) {
      runningYear = yearOfTexts([title]) ?? runningYear;
      return;
    }
    const name = zoneName(textAt(cells[zoneColumn]));
    if (name !== '') zone = name;
    const own = zoneColumn < 0 ? alone : name === '' && yearColumn >= 0 ? zone : name;
    // What sums up may stand beside the names, under the order or the province.
    const label = name || (columns.map(({ role }, c) => (role === 'ignored' ? textAt(cells[c]) : '')).find(isSumOrNote) ?? ''); // prettier-ignore
    const isAlone = name !== '' && columns.every((_, c) => c === zoneColumn || textAt(cells[c]) === '');
    const next = grid[at.row] ?? [];
    // A name alone is that of the rows below where these have none (merged cells), and else a heading between zones, or a note.
    if (isAlone && yearColumn >= 0 && textAt(next[zoneColumn]) === '' && next.some((value) => textAt(value) !== ''))
      return;
    if (label !== '' && (isSumOrNote(label) || (isAlone && columns.length > 1))) {
      doubts.push({ ...at, zone: label, text: label, kind: 'not-a-zone' });
      zone = '';
      return;
    }
    if (own === '') {
      doubts.push({ ...at, zone: '', text: '', kind: 'no-zone' });
      return;
    }
    const yearText = yearColumn < 0 ? '' : textAt(cells[yearColumn]);
    if (yearColumn >= 0) runningYear = yearText === '' && hasMergedYears ? runningYear : yearIn(yearText);
    const ownYear = runningYear;
    let told = false;
    inOrder.forEach(([c, column]) => {
      if (column.role !== 'indicator' || column.indicator === null) return;
      const value = cells[c];
      const of = column.year ?? ownYear;
      if (of === null || Number.isNaN(of)) {
        if (!told) doubts.push({ row: at.row, column: yearColumn + 1, zone: own, text: yearText, kind: 'no-year' });
        told = true;
        return;
      }
      const read = figureOf(value);
      if (read.doubt === 'not-a-number')
        doubts.push({ row: at.row, column: c + 1, zone: own, text: textAt(value), kind: rankText.test(textAt(value)) ? 'rank' : read.doubt }); // prettier-ignore
      // Rows of one zone and year that stand apart are told by the check.
      const key = `${r}\n${of}`;
      const row = rows.get(key) ?? { zone: own, year: of, figures: index.indicators.map(() => null) };
      rows.set(key, row);
      if (read.figure === null) return;
      const { factor, doubt } = factorOf(index.indicators[column.indicator]!, column.factor, figureText(value));
      if (doubt !== null) doubts.push({ row: at.row, column: c + 1, zone: own, text: textAt(value), kind: doubt });
      // Of two columns for the same the one that is sure goes before; the other fills gaps.
      if (doubt === 'rank' || (column.doubts.includes('twice') && row.figures[column.indicator] !== null)) return;
      row.figures[column.indicator] = converted(read.figure, factor);
    });
  });
  return { rows: [...rows.values()], doubts };
}
