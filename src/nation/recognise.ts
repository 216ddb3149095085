/**
 * The mapping step (对应): which column of a table is the zone, the year, and which national indicator, by number, name and
 * unit. What is not certain is told as a doubt; the user decides.
 */
import type { NationalIndex, NationalIndicator } from '../plan/national';
import { figureOf, textAt, turned, type Grid } from './grid';
import { headReader, headRowsOf, isFigure, isWholeYear, isYear, textsAbove, unitsIn, yearOfTexts } from './head';
import { spread } from './long';
import { areFractions, factorTo, isPerCent, measureOf, unitOf } from './measures';
import {
  headingOf,
  inBrackets,
  indicatorOf,
  isKind,
  isWholeName,
  nameKey,
  partsOf,
  saysFigures,
  saysRanks,
  saysZones,
  words,
} from './naming';

/**
 * name: the name is only similar; number: 1.1 may have been 1.10; twice: another column has the indicator; unit: not known, or of
 * something else; fraction: a share in per cent has no figure beyond 1; unknown: figures under a heading that names no indicator;
 * rank: places or scores by an indicator, not its figures, and so not taken.
 */
export type ColumnDoubt = 'name' | 'number' | 'twice' | 'unit' | 'other-unit' | 'fraction' | 'unknown' | 'rank';

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
  /** What the user decided, not the table. */
  readonly said: readonly ('role' | 'unit' | 'year')[];
}

export interface Mapping {
  readonly grid: Grid;
  /** Rows of the table above the first zone. */
  readonly headRows: number;
  /** Units that stand above the table for all that is measured in it. */
  readonly units: readonly string[];
  readonly columns: readonly ColumnMapping[];
  /** The one year that stands above a table without years. */
  readonly year: number | null;
  /** turned: rows and columns changed places, since the table had a zone a column; spread: it had a row an indicator and zone. */
  readonly form: 'as-is' | 'turned' | 'spread';
}

/** Places and scores in brackets or in a cell of their own, where nothing counts people or points. */
const rankUnit = /^(?:位|名|名次|位次|分)$/;

/** Whether a heading says places or scores, beside the indicator's own name. */
function isRanks(indicator: NationalIndicator | null, heading: string, unit: string): boolean {
  const names = indicator === null ? [] : [indicator.name.zh, indicator.name.en].map((name) => name.normalize('NFKC'));
  const beside = names.reduce((text, name) => text.replace(name, ''), heading);
  const isPlace = rankUnit.test(unit) && indicator !== null && factorTo(indicator, unit) === null;
  return isPlace || saysRanks(beside);
}

/** A unit nobody here knows, behind a name that is known: in brackets, behind a sign or a blank, or in a cell below. */
function unknownUnit(index: NationalIndex, cells: readonly string[], indicator: number): string {
  const isNamed = (text: string) => indicatorOf(index, text, false)?.indicator === indicator;
  const own = [indicator].flatMap((k) => Object.values(index.indicators[k]!.name)).map(nameKey);
  const at = cells.findIndex((text) => isNamed(text) || isNamed(partsOf(text).name));
  for (const text of cells) {
    const match = inBrackets.exec(text);
    if (match !== null && !own.some((name) => name.endsWith(nameKey(match[0]))) && !isAside(match[1]!))
      return match[1]!;
    const tail = /[,，/\s]\s*([^,，/\s]{1,8})$/.exec(text);
    if (tail !== null && own.includes(nameKey(numberless(text.slice(0, tail.index)))) && !isAside(tail[1]!))
      return tail[1]!;
  }
  return (
    cells.slice(at + 1).find((text) => at >= 0 && text.length <= 8 && !isAside(text) && unitOf(text) === null) ?? ''
  );
}
const isAside = (text: string): boolean =>
  !/[\p{L}$€£]/u.test(text) || isYear(text) || isKind(text) || /^(?:19|20)\d{2}/.test(text);
const numberless = (text: string): string => text.replace(/^(?:指标)?\s*[1-9][.．]\d{1,2}(?!\d)/, '');

function isFraction(indicator: NationalIndicator, factor: number | null, values: Grid[number]): boolean {
  if (factor !== 1 || !isPerCent(indicator)) return false;
  return areFractions(
    values.flatMap((value) => (textAt(value).endsWith('%') ? [Infinity] : (figureOf(value).figure ?? []))),
  );
}

/** What leaves a doubt about a column taken for an indicator, and what its figures are multiplied by. */
function measured(
  index: NationalIndex,
  { grid, headRows, units }: Pick<Mapping, 'grid' | 'headRows' | 'units'>,
  c: number,
  { indicator: k, unit, said }: Pick<ColumnMapping, 'indicator' | 'unit' | 'said'>,
): Pick<ColumnMapping, 'unit' | 'factor' | 'doubts'> {
  const indicator = index.indicators[k ?? -1];
  if (indicator === undefined) return { unit, factor: 1, doubts: [] };
  const isSaid = said.includes('unit');
  const fits = units.filter((one) => factorTo(indicator, one) !== null);
  const strange = isMoney(indicator) ? units.find((one) => unitOf(one) === null) : undefined;
  const own = unit !== '' || isSaid ? unit : fits.length === 1 ? fits[0]! : (strange ?? fits[0] ?? '');
  const factor = own === '' ? 1 : factorTo(indicator, own);
  const doubts: ColumnDoubt[] = [];
  if (factor === null || (unit === '' && !isSaid && fits.length > 1))
    doubts.push(unitOf(own) === null ? 'unit' : 'other-unit');
  const values = grid.slice(headRows).map((row) => row[c] ?? null);
  if (!isSaid && isFraction(indicator, factor, values)) doubts.push('fraction');
  return { unit: own, factor: factor ?? 1, doubts };
}
const isMoney = (indicator: NationalIndicator): boolean => unitOf(measureOf(indicator).zh)?.kind === 'money';

/** Of columns that stand for the same indicator and year all but one are told: the first that is sure of its name, or the first. */
function toldTwice(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const taken = new Map<string, number>();
  const isSure = ({ doubts }: ColumnMapping) => !doubts.includes('name');
  columns.forEach((column, c) => {
    const place = `${column.indicator} ${column.year ?? ''}`;
    const before = columns[taken.get(place) ?? -1];
    if (before === undefined || (!isSure(before) && isSure(column))) taken.set(place, c);
  });
  return columns.map((column, c) => {
    const rest = column.doubts.filter((doubt) => doubt !== 'twice');
    const isFirst = taken.get(`${column.indicator} ${column.year ?? ''}`) === c;
    return { ...column, doubts: column.role !== 'indicator' || isFirst ? rest : ['twice', ...rest] };
  });
}

/** The title says places or scores, and nothing of figures. */
const isRankTitle = (texts: readonly string[]): boolean =>
  texts.some((text) => saysRanks(text)) && !texts.some((text) => saysFigures(text));

function mapped(index: NationalIndex, grid: Grid): Omit<Mapping, 'form'> {
  // Headings that are numbers alone beside the words “zone” and “year” are no figures.
  const isName = (text: string) => isWholeName(index, text) && inBrackets.exec(text) === null;
  const headRows = headRowsOf(grid, (value, c) => {
    const key = nameKey(textAt(value));
    const isFirst = saysZones(key) > 0 || words.orders.has(key) || words.indicators.has(key);
    return words.years.has(key) || (c === 0 && isFirst);
  });
  const isHeading = (value: Grid[number][number]) => {
    const { name } = headingOf([textAt(value)]);
    return saysZones(name) > 0 || words.years.has(nameKey(name)) || indicatorOf(index, name, false) !== null;
  };
  const above = textsAbove(grid, headRows, isHeading);
  const table = { grid, headRows, units: above.flatMap(unitsIn) };
  const areRanks = isRankTitle(above);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const headOf = headReader(grid, headRows, isKind);
  const heads = Array.from({ length: width }, (_, c) => headOf(c));
  const names = heads.map((head) =>
    headingOf(
      head.map(textAt).filter((text) => text !== ''),
      isName,
    ),
  );
  let hasYear = false;
  const columns = heads.map((head, c): ColumnMapping => {
    const cells = head.map(textAt).filter((text) => text !== '');
    const { name, unit } = names[c]!;
    const heading = cells.join(' ');
    const none = { heading, role: 'ignored', indicator: null, year: null, unit, factor: 1, doubts: [], said: [] } as const; // prettier-ignore
    const key = nameKey(name);
    const yearAhead = /((?:19|20)\d{2})(?:年度?)?/.exec(name);
    const bare = yearAhead === null ? name : name.replace(yearAhead[0], '').trim();
    const values = grid.slice(headRows).map((row) => row[c] ?? null);
    const filled = values.filter((value) => textAt(value) !== '');
    if (!hasYear && (words.years.has(key) || (filled.length > 0 && filled.every(isWholeYear)))) {
      hasYear = true;
      return { ...none, role: 'year' };
    }
    const isNumber = typeof head[head.length - 1] === 'number';
    // Above the indicators their groups may stand: then one of the cells alone is its name.
    const alone = cells.length < 2 ? [] : [...cells].reverse().map((cell) => indicatorOf(index, headingOf([cell]).name, isNumber)); // prettier-ignore
    const whole = indicatorOf(index, bare, isNumber);
    const plainly = whole?.doubts.length === 0 ? whole : (alone.find((one) => one?.doubts.length === 0) ?? whole);
    const without = inBrackets.test(bare) ? indicatorOf(index, bare.replace(inBrackets, ''), isNumber) : null;
    const found = without?.doubts.length === 0 && plainly?.doubts.length !== 0 ? without : plainly;
    if (found === null) {
      const isCount = words.orders.has(key) || key === '';
      const doubt = isRanks(null, heading, unit) ? 'rank' : 'unknown';
      return { ...none, doubts: !isCount && values.some(isFigure) ? [doubt] : [] };
    }
    const year = yearAhead === null ? null : Number(yearAhead[1]);
    const named = unit === '' ? unknownUnit(index, cells, found.indicator) : unit;
    if (areRanks || isRanks(index.indicators[found.indicator]!, heading, named))
      return { ...none, year, unit: rankUnit.test(named) ? '' : named, doubts: ['rank'] };
    const own = { ...none, role: 'indicator', indicator: found.indicator, year, unit: named } as const;
    const { doubts, ...rest } = measured(index, table, c, own);
    return { ...own, ...rest, doubts: [...found.doubts, ...doubts] };
  });
  // A column that is called so goes before one that only holds names: of these the one that holds the most, provinces and kinds being fewer.
  const namesIn = (c: number) => {
    const texts = grid.slice(headRows).map((row) => row[c]).filter((value) => !isFigure(value)).map(textAt); // prettier-ignore
    return new Set(texts.filter((text) => text !== '')).size;
  };
  const asZone = columns.map(({ role }, c) => {
    const { name } = names[c]!;
    if (role !== 'ignored') return 0;
    return saysZones(name) * grid.length * 2 || (words.orders.has(nameKey(name)) ? 0 : namesIn(c));
  });
  const zoneAt = Math.max(0, ...asZone) === 0 ? -1 : asZone.indexOf(Math.max(...asZone));
  if (zoneAt >= 0) columns[zoneAt] = { ...columns[zoneAt]!, role: 'zone', doubts: [] };
  const zoneHead = zoneAt < 0 ? [] : (heads[zoneAt] ?? []).map(textAt);
  return { ...table, columns: toldTwice(columns), year: yearOfTexts([...above, ...zoneHead]) };
}

const found = ({ columns }: Omit<Mapping, 'form'>) =>
  new Set(columns.flatMap(({ indicator, doubts }) => (doubts.includes('name') ? [] : (indicator ?? [])))).size;

/** Indicators that a column of texts names; a number alone names none, since figures look like it. */
function namedIn(index: NationalIndex, texts: readonly string[]): number {
  const named = texts.flatMap((text) => {
    const one = /^[\d.\s]*$/.test(text) ? null : indicatorOf(index, headingOf([text]).name, false);
    return one?.doubts.length === 0 ? [one.indicator] : [];
  });
  return new Set(named).size;
}

/** What the columns of a table are taken for. A table with a zone a column is turned first, one with a row a figure spread out. Never throws. */
export function recognise(index: NationalIndex, grid: Grid): Mapping {
  const wide = spread(index, grid);
  if (wide !== null) return { ...mapped(index, wide), form: 'spread' };
  const upright = mapped(index, grid);
  const inRows = [0, 1, 2].map((c) => namedIn(index, grid.map((row) => textAt(row[c])))); // prettier-ignore
  const across = Math.max(...grid.slice(0, upright.headRows).map((row) => namedIn(index, row.map(textAt))), 0);
  if (Math.max(...inRows) <= Math.max(found(upright), across)) return { ...upright, form: 'as-is' };
  return { ...mapped(index, turned(grid)), form: 'turned' };
}

/** The same table with rows and columns changed places, recognised anew. */
export const turnedOver = (index: NationalIndex, { grid, form }: Mapping): Mapping => ({
  ...mapped(index, turned(grid)),
  form: form === 'turned' ? 'as-is' : 'turned',
});

/** The mapping with one column decided by the user. What its figures leave in doubt stays told. */
export function decided(
  index: NationalIndex,
  mapping: Mapping,
  column: number,
  to: Partial<Pick<ColumnMapping, 'role' | 'indicator' | 'unit' | 'year'>>,
): Mapping {
  const columns = mapping.columns.map((own, c): ColumnMapping => {
    if (c !== column) return own;
    const said = new Set(own.said);
    if (to.role !== undefined) said.add('role');
    if (to.unit !== undefined) said.add('unit');
    if (to.year !== undefined) said.add('year');
    // A unit from above the table was chosen for the indicator before.
    const isFromAbove = to.role !== undefined && !said.has('unit') && mapping.units.includes(own.unit);
    const next = { ...own, ...(isFromAbove ? { unit: '' } : {}), ...to, said: [...said] };
    if (next.role !== 'indicator' || index.indicators[next.indicator ?? -1] === undefined)
      return { ...next, indicator: null, factor: 1, doubts: [] };
    const kept = to.role === undefined ? own.doubts.filter((doubt) => doubt === 'name' || doubt === 'number') : [];
    const { doubts, ...rest } = measured(index, mapping, c, next);
    return { ...next, ...rest, doubts: [...kept, ...doubts] };
  });
  return { ...mapping, columns: toldTwice(columns) };
}
