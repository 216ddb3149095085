/**
 * The mapping step (对应): which column of a table is the zone, the year, and which national indicator, by number, name and
 * unit. What is not certain is told as a doubt; the user decides.
 */
import type { NationalIndex, NationalIndicator } from '../plan/national';
import { figureOf, textAt, turned, type Grid } from './grid';
import { factorTo, measureOf, unitOf } from './measures';

/**
 * name: the name is only similar; number: 1.1 may have been 1.10; twice: another column has the indicator; unit: not known, or of
 * something else; fraction: a share in per cent has no figure beyond 1; unknown: figures under a heading that names no indicator.
 */
export type ColumnDoubt = 'name' | 'number' | 'twice' | 'unit' | 'other-unit' | 'fraction' | 'unknown';

export interface ColumnMapping {
  readonly heading: string;
  readonly role: 'zone' | 'year' | 'indicator' | 'ignored';
  /** Place of the indicator in the index. */
  readonly indicator: number | null;
  /** A year the heading names. */
  readonly year: number | null;
  readonly unit: string;
  /** What the figures are multiplied by. */
  readonly factor: number;
  readonly doubts: readonly ColumnDoubt[];
}

export interface Mapping {
  readonly grid: Grid;
  /** Rows of the table above the first zone. */
  readonly headRows: number;
  readonly columns: readonly ColumnMapping[];
  /** Rows and columns changed places, since the table had a zone a column. */
  readonly isTurned: boolean;
}

const zoneWords = [
  {
    zh: '高新区|园区|高新区名称|园区名称|单位|单位名称|名称|开发区|国家高新区|地区|城市',
    en: 'zone|park|name|zone name|park name',
  },
];
const yearWords = [{ zh: '年份|年度|年|统计年度|评价年度', en: 'year|period' }];
const among = (list: readonly { readonly zh: string; readonly en: string }[]) =>
  new Set(list.flatMap(({ zh, en }) => [...zh.split('|'), ...en.split('|')]));
const orders = among([{ zh: '序号|编号|次序|排名|名次|位次', en: 'no|number|order|rank' }]);
const zones = among(zoneWords);
const years = among(yearWords);

/** A name without what does not tell indicators apart. */
export const nameKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》〈〉【】“”‘’"'·•.,，、。:：;；/\-_&%‰]/g, '');

/** Likeness of two names from 0 to 1, by the pairs of characters they share. */
export function similarity(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  if (left.size + right.size === 0) return 0;
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}

/** From this likeness on a name is taken for an indicator's, with a doubt. */
export const similar = 0.62;

interface Named {
  readonly indicator: number;
  readonly doubts: readonly ColumnDoubt[];
}

function indicatorOf(index: NationalIndex, heading: string, isNumber: boolean): Named | null {
  const list = index.indicators;
  const number = /^(?:指标)?\s*([1-9])[.．](\d{1,2})(?!\d)/.exec(heading);
  const rest = nameKey(number === null ? heading : heading.slice(number[0].length));
  const exact = list.findIndex(({ name }) => rest !== '' && (nameKey(name.zh) === rest || nameKey(name.en) === rest));
  if (number !== null) {
    const byNumber = list.findIndex(({ id }) => id === `${number[1]!}.${number[2]!}`);
    if (byNumber >= 0) {
      if (exact >= 0 && exact !== byNumber) return { indicator: exact, doubts: ['number'] };
      // A spreadsheet turns 1.10 into 1.1.
      const isAmbiguous = isNumber && number[2] === '1' && list.some(({ id }) => id === `${number[1]!}.10`);
      return { indicator: byNumber, doubts: isAmbiguous ? ['number'] : [] };
    }
  }
  if (exact >= 0) return { indicator: exact, doubts: [] };
  if (rest.length < 3) return null;
  const likeness = list.map(({ name }) =>
    Math.max(similarity(rest, nameKey(name.zh)), similarity(rest, nameKey(name.en))),
  );
  const best = Math.max(...likeness);
  return best >= similar ? { indicator: likeness.indexOf(best), doubts: ['name'] } : null;
}

/** The name in a heading's cells, with the unit that stands in brackets or behind a comma at the end of one, or in a cell of its own. */
function headingOf(cells: readonly string[]): { readonly name: string; readonly unit: string } {
  const parts = cells.filter((text) => unitOf(text) === null).map(partsOf);
  const unit =
    parts.map((part) => part.unit).find((text) => text !== '') ?? cells.find((text) => unitOf(text) !== null);
  const name = parts.map((part) => part.name).join(' ');
  return { name: name.trim(), unit: unit ?? '' };
}

function partsOf(text: string): { readonly name: string; readonly unit: string } {
  const match =
    /[([]\s*(?:单位\s*[:：]\s*)?([^()[\]]{1,16})\s*[)\]]\s*$/.exec(text) ?? /[,，]\s*([^,，]{1,12})$/.exec(text);
  return match !== null && unitOf(match[1]!) !== null
    ? { name: text.slice(0, match.index).trim(), unit: match[1]! }
    : { name: text, unit: '' };
}

/** A figure, alone or with a unit that is known behind it: a heading such as “2.5 企业利润率” is none. */
const isFigure = (value: Grid[number][number] | undefined) => {
  const { figure, doubt } = figureOf(value);
  return figure !== null && (doubt !== 'unit' || unitOf(textAt(value).replace(/^[+-]?[\d.,\s]+/, '')) !== null);
};
/** Rows of the head that hold a title or a note alone, in the first cell. */
const isTitle = (grid: Grid, headRows: number, r: number): boolean =>
  grid[r]!.every((value, c) => (textAt(value) === '') === c > 0) &&
  grid.slice(r + 1, headRows).some((row) => textAt(row[0]) !== '');

/** The unit that stands above a table for all that is measured in it (单位：万元); empty where none does. */
export function unitAbove(grid: Grid, headRows: number): string {
  for (const row of grid.slice(0, headRows))
    for (const value of row) {
      const unit = /(?:单位|unit)\s*[:：]\s*([^\s()]+)\s*\)?$/i.exec(textAt(value))?.[1];
      if (unit !== undefined && unitOf(unit) !== null) return unit;
    }
  return '';
}

/** What stands over a column, from above; a heading over several columns (merged cells) is that of each where all others name only a year or a unit. */
function headCells(grid: Grid, headRows: number, c: number): readonly Grid[number][number][] {
  const rows = grid.slice(0, headRows).filter((_, r) => !isTitle(grid, headRows, r));
  const own = rows.map((row) => row[c] ?? null);
  const texts = own.map(textAt);
  const lacksName = texts.some((text) => text !== '') && texts.every((text) => text === '' || isYear(text) || unitOf(text) !== null); // prettier-ignore
  if (!lacksName) return own;
  const first = texts.findIndex((text) => text !== '');
  return own.map((value, r) =>
    r < first
      ? (rows[r]!.slice(0, c)
          .reverse()
          .find((left) => textAt(left) !== '') ?? null)
      : value,
  );
}

const isYear = (value: unknown) => /^(?:19|20)\d{2}年?$/.test(textAt(value as never));

/** Whether figures taken for per cent look like shares of one: three or more, none beyond 1, not all whole. */
function isFraction(indicator: NationalIndicator, factor: number | null, values: Grid[number]): boolean {
  if (factor !== 1 || unitOf(measureOf(indicator).zh)?.kind !== 'share') return false;
  const figures = values.flatMap((value) =>
    textAt(value).endsWith('%') ? [Infinity] : (figureOf(value).figure ?? []),
  );
  return (
    figures.length > 2 && figures.every((own) => Math.abs(own) <= 1) && figures.some((own) => !Number.isInteger(own))
  );
}

/** The first row that holds a name and figures to the right of it. */
function firstRow(grid: Grid): number {
  const at = grid.findIndex((row) => {
    const texts = row.filter((value) => textAt(value) !== '' && !isFigure(value)).length;
    const figures = row.filter((value) => isFigure(value) && !isYear(value)).length;
    const width = row.filter((value) => textAt(value) !== '').length;
    const isNumbers = row.every((value) => textAt(value) === '' || /^[1-9]\.\d{1,2}$/.test(textAt(value)));
    // Headings that are numbers alone beside the words “zone” and “year” are no figures.
    const isHead = row.some((value) => years.has(nameKey(textAt(value)))) || zones.has(nameKey(textAt(row[0])));
    return texts >= 1 && figures >= Math.max(1, (width - 2) / 2) && !isNumbers && !isHead;
  });
  return at < 0 ? Math.min(1, grid.length) : at;
}

function mapped(index: NationalIndex, grid: Grid): Omit<Mapping, 'isTurned'> {
  const headRows = firstRow(grid);
  const general = unitAbove(grid, headRows);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const taken = new Map<string, number>();
  const names = Array.from({ length: width }, (_, c) => headingOf(headCells(grid, headRows, c).map(textAt).filter((text) => text !== ''))); // prettier-ignore
  // A column that is called so goes before one that only holds names.
  let zoneAt = names.findIndex(({ name }) => zones.has(nameKey(name)));
  let hasYear = false;
  const columns = Array.from({ length: width }, (_, c): ColumnMapping => {
    const head = headCells(grid, headRows, c);
    const cells = head.map(textAt).filter((text) => text !== '');
    const { name, unit } = names[c]!;
    const heading = cells.join(' ');
    const none = { heading, role: 'ignored', indicator: null, year: null, unit, factor: 1, doubts: [] } as const;
    const key = nameKey(name);
    const yearAhead = /((?:19|20)\d{2})年?/.exec(name);
    const bare = yearAhead === null ? name : name.replace(yearAhead[0], '').trim();
    if (
      !hasYear &&
      (years.has(key) || (key === '' && grid.slice(headRows).every((row) => isYear(row[c])) && grid.length > headRows))
    ) {
      hasYear = true;
      return { ...none, role: 'year' };
    }
    const isNumber = typeof head[head.length - 1] === 'number';
    // Above the indicators their groups may stand: then one of the cells alone is its name.
    const alone = cells.length < 2 ? [] : [...cells].reverse().map((cell) => indicatorOf(index, headingOf([cell]).name, isNumber)); // prettier-ignore
    const whole = indicatorOf(index, bare, isNumber);
    const plainly = whole?.doubts.length === 0 ? whole : (alone.find((one) => one?.doubts.length === 0) ?? whole);
    // A unit nobody here knows stands in brackets behind a name that is known.
    const bracket = /[([]([^()[\]]{1,16})[)\]]$/.exec(bare);
    const without = bracket === null || unit !== '' ? null : indicatorOf(index, bare.slice(0, bracket.index), isNumber);
    const isUnit = without !== null && without.doubts.length === 0 && plainly?.doubts.length !== 0;
    const found = isUnit ? without : plainly;
    const named = isUnit ? (bracket?.[1] ?? '') : unit;
    if (found === null) {
      const isNames = grid.slice(headRows).some((row) => textAt(row[c]) !== '' && !isFigure(row[c]));
      if (zoneAt < 0 && isNames && !orders.has(key)) zoneAt = c;
      if (zoneAt !== c) {
        const isCount = orders.has(key) || key === '';
        return { ...none, doubts: !isCount && grid.slice(headRows).some((row) => isFigure(row[c])) ? ['unknown'] : [] };
      }
      return { ...none, role: 'zone' };
    }
    const indicator = index.indicators[found.indicator]!;
    const year = yearAhead === null ? null : Number(yearAhead[1]);
    const place = `${indicator.id} ${year ?? ''}`;
    const doubts: ColumnDoubt[] = [...found.doubts];
    if (taken.has(place)) doubts.push('twice');
    taken.set(place, c);
    const ownUnit = named === '' && general !== '' && factorTo(indicator, general) !== null ? general : named;
    const factor = ownUnit === '' ? 1 : factorTo(indicator, ownUnit);
    if (factor === null) doubts.push(unitOf(ownUnit) === null ? 'unit' : 'other-unit');
    if (
      isFraction(
        indicator,
        factor,
        grid.slice(headRows).map((row) => row[c] ?? null),
      )
    )
      doubts.push('fraction');
    return { heading, role: 'indicator', indicator: found.indicator, year, unit: ownUnit, factor: factor ?? 1, doubts };
  });
  return { grid, headRows, columns };
}

const found = ({ columns }: Omit<Mapping, 'isTurned'>) => columns.filter(({ role }) => role === 'indicator').length;

/** What the columns of a table are taken for. A table with a zone a column is turned first. Never throws. */
export function recognise(index: NationalIndex, grid: Grid): Mapping {
  const upright = mapped(index, grid);
  const first = grid.map((row) => textAt(row[0]));
  const second = grid.map((row) => textAt(row[1]));
  const inRows = [first, second].map(
    (texts) => texts.filter((text) => indicatorOf(index, text, false)?.doubts.length === 0).length,
  );
  if (Math.max(...inRows) <= found(upright)) return { ...upright, isTurned: false };
  return { ...mapped(index, turned(grid)), isTurned: true };
}

/** The mapping with one column decided by the user. */
export function decided(
  index: NationalIndex,
  mapping: Mapping,
  column: number,
  to: Partial<Pick<ColumnMapping, 'role' | 'indicator' | 'unit' | 'year'>>,
): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((own, c) => {
      if (c !== column) return own;
      const next = { ...own, ...to };
      const indicator = next.role === 'indicator' ? index.indicators[next.indicator ?? -1] : undefined;
      if (indicator === undefined) return { ...next, indicator: null, factor: 1, doubts: [] };
      const factor = next.unit === '' ? 1 : factorTo(indicator, next.unit);
      const doubt = factor === null ? (unitOf(next.unit) === null ? ('unit' as const) : ('other-unit' as const)) : null;
      return { ...next, factor: factor ?? 1, doubts: doubt === null ? [] : [doubt] };
    }),
  };
}
