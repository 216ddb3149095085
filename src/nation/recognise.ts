/**
 * The mapping step (对应): which column of a table is the zone, the year, and which national indicator, by number, name and
 * unit. What is not certain is told as a doubt; the user decides.
 */
import type { NationalIndex, NationalIndicator } from '../plan/national';
import { figureOf, textAt, turned, type Grid } from './grid';
import { headCells, headRowsOf, isFigure, isYear, textsAbove, unitsIn } from './head';
import { factorTo, measureOf, unitOf } from './measures';

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
  const match = inBrackets.exec(text) ?? /[,，/]\s*([^,，/]{1,12})$/.exec(text) ?? /\s([^\s]{1,12})$/.exec(text);
  return match !== null && unitOf(match[1]!) !== null
    ? { name: text.slice(0, match.index).trim(), unit: match[1]! }
    : { name: text, unit: '' };
}
const inBrackets = /[([]\s*(?:单位\s*[:：]\s*)?([^()[\]]{1,16})\s*[)\]]\s*$/;

/** Words for places and scores, and for the figures beside which these stand. */
const kinds = [
  {
    rank: { zh: '排名|排序|排位|位次|名次|得分|评分|分值|分数|总分', en: '\\b(?:rank(?:s|ing)?|scores?)\\b' },
    figure: { zh: '数值|指标值|实际值|原始值|原值|数据|绝对值|完成值', en: 'values?|figures?|data|actual' },
  },
];
const rankWord = new RegExp(kinds.flatMap(({ rank: { zh, en } }) => [zh, en]).join('|'), 'i');
const figureWords = kinds.flatMap(({ figure: { zh, en } }) => [zh, en]).join('|');
const [figureWord, figureAlone] = [new RegExp(figureWords, 'i'), new RegExp(`^(?:${figureWords})$`, 'i')];
const isKind = (text: string): boolean => rankWord.test(text) || figureAlone.test(text);
/** Places and scores in brackets or in a cell of their own, where nothing counts people or points. */
const rankUnit = /^(?:位|名|名次|位次|分)$/;

/** Whether a heading says places or scores, beside the indicator's own name. */
function isRanks(indicator: NationalIndicator | null, heading: string, unit: string): boolean {
  const names = indicator === null ? [] : [indicator.name.zh, indicator.name.en].map((name) => name.normalize('NFKC'));
  const beside = names.reduce((text, name) => text.replace(name, ''), heading);
  const isPlace = rankUnit.test(unit) && indicator !== null && factorTo(indicator, unit) === null;
  return isPlace || rankWord.test(beside);
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
  texts.some((text) => rankWord.test(text)) && !texts.some((text) => figureWord.test(text));

function mapped(index: NationalIndex, grid: Grid): Omit<Mapping, 'isTurned'> {
  // Headings that are numbers alone beside the words “zone” and “year” are no figures.
  const headRows = headRowsOf(grid, (value, c) => years.has(nameKey(textAt(value))) || (c === 0 && zones.has(nameKey(textAt(value))))); // prettier-ignore
  const isHeading = (value: Grid[number][number]) => {
    const { name } = headingOf([textAt(value)]);
    return zones.has(nameKey(name)) || years.has(nameKey(name)) || indicatorOf(index, name, false) !== null;
  };
  const above = textsAbove(grid, headRows, isHeading);
  const table = { grid, headRows, units: above.flatMap(unitsIn) };
  const areRanks = isRankTitle(above);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const heads = Array.from({ length: width }, (_, c) => headCells(grid, headRows, c, isKind));
  const names = heads.map((head) => headingOf(head.map(textAt).filter((text) => text !== '')));
  // A column that is called so goes before one that only holds names.
  let zoneAt = names.findIndex(({ name }) => zones.has(nameKey(name)));
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
    if (!hasYear && (years.has(key) || (key === '' && values.every(isYear) && values.length > 0))) {
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
      const isNames = values.some((value) => textAt(value) !== '' && !isFigure(value));
      if (zoneAt < 0 && isNames && !orders.has(key)) zoneAt = c;
      if (zoneAt === c) return { ...none, role: 'zone' };
      const isCount = orders.has(key) || key === '';
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
  return { ...table, columns: toldTwice(columns) };
}

const found = ({ columns }: Omit<Mapping, 'isTurned'>) =>
  new Set(columns.flatMap(({ indicator, doubts }) => (doubts.includes('name') ? [] : (indicator ?? [])))).size;

/** Indicators that a column of texts names; a number alone names none, since figures look like it. */
function namedIn(index: NationalIndex, texts: readonly string[]): number {
  const named = texts.flatMap((text) => {
    const one = /^[\d.\s]*$/.test(text) ? null : indicatorOf(index, headingOf([text]).name, false);
    return one?.doubts.length === 0 ? [one.indicator] : [];
  });
  return new Set(named).size;
}

/** What the columns of a table are taken for. A table with a zone a column is turned first. Never throws. */
export function recognise(index: NationalIndex, grid: Grid): Mapping {
  const upright = mapped(index, grid);
  const inRows = [0, 1, 2].map((c) => namedIn(index, grid.map((row) => textAt(row[c])))); // prettier-ignore
  const across = Math.max(...grid.slice(0, upright.headRows).map((row) => namedIn(index, row.map(textAt))), 0);
  if (Math.max(...inRows) <= Math.max(found(upright), across)) return { ...upright, isTurned: false };
  return { ...mapped(index, turned(grid)), isTurned: true };
}

/** The same table with rows and columns changed places, recognised anew. */
export const turnedOver = (index: NationalIndex, { grid, isTurned }: Mapping): Mapping => ({
  ...mapped(index, turned(grid)),
  isTurned: !isTurned,
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
