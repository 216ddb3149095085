/** What a mapped table says: rows of peers, and each value that could not be taken as it stands. */
import type { NationalIndex, NationalIndicator } from '../plan/national';
import { figureOf, textAt } from './grid';
import { factorTo } from './measures';
import type { PeerRow } from './peers';
import type { Mapping } from './recognise';

export interface ValueDoubt {
  /** Row and column of the table as it was given to the mapping, from 1. */
  readonly row: number;
  readonly column: number;
  readonly zone: string;
  readonly text: string;
  /** not-a-number: left out; unit: a unit stood behind the figure, which was taken; no-year, no-zone: the row was left out. */
  readonly kind: 'not-a-number' | 'unit' | 'no-year' | 'no-zone';
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
): { readonly factor: number; readonly isDoubtful: boolean } {
  const unit = text.replace(/^[+\-\u2212]?[\d.,'\s]+(?:e[+-]?\d+)?/i, '').trim();
  if (unit === '') return { factor: column, isDoubtful: false };
  const own = factorTo(indicator, unit);
  return { factor: own ?? column, isDoubtful: own === null };
}

/** Rows of notes, sums and sources under or in a table are no zones. */
const notZones = [
  {
    zh: '合计|总计|平均|平均值|全国平均|均值|最大值|最小值|注|备注|来源|说明|中位数',
    en: 'total|mean|average|median|maximum|minimum|note|source',
  },
].flatMap(({ zh, en }) => [...zh.split('|'), ...en.split('|')]);
const isZone = (name: string): boolean =>
  !notZones.some((word) => name.toLowerCase() === word || new RegExp(`^${word}[:：]`, 'i').test(name));

/** The rows of a mapped table. `year` is that of a table which names none. A zone's cell left empty below another is the same zone (merged cells). */
export function taken(index: NationalIndex, { grid, headRows, columns }: Mapping, year: number | null): Taken {
  const doubts: ValueDoubt[] = [];
  const rows = new Map<string, { zone: string; year: number; figures: (number | null)[] }>();
  const zoneColumn = columns.findIndex(({ role }) => role === 'zone');
  const yearColumn = columns.findIndex(({ role }) => role === 'year');
  let zone = '';
  grid.slice(headRows).forEach((cells, r) => {
    const at = { row: headRows + r + 1, column: zoneColumn + 1 };
    if (cells.every((value) => textAt(value) === '')) return;
    const name = zoneName(textAt(cells[zoneColumn]));
    if (name !== '') zone = name;
    const own = zoneColumn < 0 ? '' : name === '' && yearColumn >= 0 ? zone : name;
    if (own !== '' && !isZone(own)) return;
    if (own === '') {
      doubts.push({ ...at, zone: '', text: '', kind: 'no-zone' });
      return;
    }
    const yearText = yearColumn < 0 ? '' : textAt(cells[yearColumn]);
    const ownYear = yearColumn < 0 ? year : Number(/(?:19|20)\d{2}/.exec(yearText)?.[0] ?? NaN);
    let told = false;
    columns.forEach((column, c) => {
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
        doubts.push({ row: at.row, column: c + 1, zone: own, text: textAt(value), kind: read.doubt });
      // Rows of one zone and year that stand apart are told by the check.
      const key = `${r}\n${of}`;
      const row = rows.get(key) ?? { zone: own, year: of, figures: index.indicators.map(() => null) };
      rows.set(key, row);
      if (read.figure === null) return;
      const { factor, isDoubtful } = factorOf(index.indicators[column.indicator]!, column.factor, textAt(value));
      if (isDoubtful) doubts.push({ row: at.row, column: c + 1, zone: own, text: textAt(value), kind: 'unit' });
      row.figures[column.indicator] = converted(read.figure, factor);
    });
  });
  return { rows: [...rows.values()], doubts };
}
