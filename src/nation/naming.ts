/** What a heading of a table names: a zone, a year, an order, a place or score, or an indicator by number, name and likeness. */
import type { NationalIndex } from '../plan/national';
import { unitOf } from './measures';

type Words = readonly { readonly zh: string; readonly en: string }[];

const among = (list: Words) => new Set(list.flatMap(({ zh, en }) => [...zh.split('|'), ...en.split('|')]));

/** Headings by what they say, as keys of names. */
export const words = {
  zones: among([{ zh: '高新区|园区', en: 'zone|park' }]),
  /** What zones may be called where no other column is called a zone. */
  places: among([{ zh: '单位|单位名称|名称|地区|城市', en: 'name' }]),
  years: among([
    {
      zh: '年份|年度|年|统计年度|统计年份|统计期|报告期|评价年度|评价年份|评价年|数据年度|所属年度|财年',
      en: 'year|period|fiscalyear|reportingyear',
    },
  ]),
  orders: among([
    {
      zh: '序号|编号|次序|排名|名次|位次|代码|编码|园区代码|高新区代码|行政区划代码',
      en: 'no|number|order|rank|code|id',
    },
  ]),
  indicators: among([
    {
      zh: '指标|指标名称|指标编号|指标代码|指标序号|二级指标|评价指标|三级指标|统计指标|项目',
      en: 'indicator|indicators|indicatorname|indicatorno|indicatorid|measure',
    },
  ]),
  units: among([{ zh: '单位|计量单位|指标单位', en: 'unit|units' }]),
} as const;

/** A name without what does not tell indicators apart. */
export const nameKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》〈〉【】“”‘’"'·•.,，、。:：;；/\-_&%‰]/g, '');

const zoneWords = [
  {
    zh: '(?:全国|国家级?|各|参评|所属)*(?:高新技术产业开发区|高新技术开发区|高新技术产业园区|高新区|开发区|产业园区|园区)(?:名称|全称|简称|名)?(?:\\d+[家个])?',
    en: '(?:national|hightech|hitech|industrial|technology|development)*(?:zone|park)s?(?:name)?',
  },
];
const zoneWord = new RegExp(`^(?:${zoneWords.flatMap(({ zh, en }) => [zh, en]).join('|')})$`);

/** Whether a heading says zones: 2 where it does by name, 1 by a word that may say other places as well, 0 where it does not. */
export function saysZones(text: string): 0 | 1 | 2 {
  const key = nameKey(text);
  return zoneWord.test(key) ? 2 : words.places.has(key) ? 1 : 0;
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

function alike(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}

/** Likeness of two names from 0 to 1, by the pairs of characters they share. */
export const similarity = (a: string, b: string): number => alike(pairsOf(a), pairsOf(b));

/** From this likeness on a name is taken for an indicator's, with a doubt. */
export const similar = 0.62;

export interface Named {
  readonly indicator: number;
  /** name: only similar; number: 1.1 may have been 1.10. */
  readonly doubts: readonly ('name' | 'number')[];
}

/** A key without what stands about a name in a table: a running number or code before it, the mark of a footnote behind. */
const bareKeys = (key: string): readonly string[] => {
  const ahead = key.replace(/^(?:指标|[a-z])?\d{1,3}(?=\p{L})/u, '');
  const behind = (text: string) => text.replace(/(?:[*※†‡#△▲★]+|注?\d{1,2})$/, '');
  return [key, ahead, behind(key), behind(ahead)];
};

/** An index's names made ready, and what headings were found to name: a long table has the same ones thousands of times. */
interface Known {
  readonly names: readonly { readonly key: string; readonly pairs: ReadonlySet<string> }[][];
  /** The same, and names in both languages one behind the other, by their keys; of equal ones the first. */
  readonly exact: ReadonlyMap<string, number>;
  readonly found: Map<string, Named | null>;
}
const known = new WeakMap<NationalIndex, Known>();
const mostFound = 20_000;

function knownOf(index: NationalIndex): Known {
  const before = known.get(index);
  if (before !== undefined) return before;
  const names = index.indicators.map(({ name }) =>
    [nameKey(name.zh), nameKey(name.en)].map((key) => ({ key, pairs: pairsOf(key) })),
  );
  const exact = names.flatMap((own, k) => {
    const [zh = '', en = ''] = own.map(({ key }) => key);
    return [zh, en, zh + en, en + zh].filter((key) => key !== '').map((key) => [key, k] as const);
  });
  const own: Known = { names, exact: new Map(exact.reverse()), found: new Map() };
  known.set(index, own);
  return own;
}

/** The indicator a heading names. `isNumber`: the cell is a number, in which 1.10 has become 1.1. */
export function indicatorOf(index: NationalIndex, heading: string, isNumber: boolean): Named | null {
  const { names, exact, found } = knownOf(index);
  const key = `${isNumber}${heading}`;
  const before = found.get(key);
  if (before !== undefined) return before;
  if (found.size > mostFound) found.clear();
  const own = namedIn(index, { names, exact }, heading, isNumber);
  found.set(key, own);
  return own;
}

function namedIn(
  index: NationalIndex,
  known: Pick<Known, 'names' | 'exact'>,
  heading: string,
  isNumber: boolean,
): Named | null {
  const list = index.indicators;
  const number = /^[([]?(?:指标)?\s*([1-9])[.．](\d{1,2})(?!\d)/.exec(heading);
  const rest = nameKey(number === null ? heading : heading.slice(number[0].length));
  const exact = bareKeys(rest).map((key) => known.exact.get(key)).find((k) => k !== undefined) ?? -1; // prettier-ignore
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
  const pairs = pairsOf(rest);
  const likeness = known.names.map((own) => Math.max(...own.map((name) => alike(pairs, name.pairs))));
  const best = Math.max(...likeness);
  return best >= similar ? { indicator: likeness.indexOf(best), doubts: ['name'] } : null;
}

/** The name in a heading's cells, with the unit that stands in brackets or behind a comma at the end of one, or in a cell of its own. `isName` tells cells that are a name as they stand. */
export function headingOf(
  cells: readonly string[],
  isName: (text: string) => boolean = () => false,
): { readonly name: string; readonly unit: string } {
  const parts = cells
    .filter((text) => unitOf(text) === null)
    .map((text) => (isName(text) ? { name: text, unit: '' } : partsOf(text)));
  const unit =
    parts.map((part) => part.unit).find((text) => text !== '') ?? cells.find((text) => unitOf(text) !== null);
  const name = parts.map((part) => part.name).join(' ');
  return { name: name.trim(), unit: unit ?? '' };
}

/** Whether a text is an indicator's name to the letter: what looks like a unit at its end belongs to it. */
export const isWholeName = (index: NationalIndex, text: string): boolean =>
  indicatorOf(index, text, false)?.doubts.length === 0;

const unitAhead = /^(?:单位|unit)\s*[:：]\s*/i;

/** A heading's name, and a unit known here at its end: in brackets, or the longest behind a sign or a blank, of “件/万人” not the people alone. */
export function partsOf(text: string): { readonly name: string; readonly unit: string } {
  const bracketed = longBrackets.exec(text);
  const inside = bracketed?.[1]!.replace(unitAhead, '').trim() ?? '';
  if (bracketed !== null && unitOf(inside) !== null)
    return { name: text.slice(0, bracketed.index).trim(), unit: inside };
  for (const match of text.matchAll(/[,，:：;；/\s]+/g)) {
    const unit = text.slice(match.index + match[0].length).replace(unitAhead, '');
    const name = text.slice(0, match.index).replace(/[,，:：;；]?\s*(?:单位|unit)$/i, '');
    if (match.index > 0 && unit.length <= 36 && unitOf(unit) !== null) return { name: name.trim(), unit };
  }
  return { name: text, unit: '' };
}

/** What stands in brackets at the end of a heading. */
export const inBrackets = /[([{【〔]\s*(?:单位\s*[:：]\s*)?([^()[\]{}【】〔〕]{1,16})\s*[)\]}】〕]\s*$/;
/** The same as long as a unit can be (items/100 million yuan). */
const longBrackets = /[([{【〔]\s*([^()[\]{}【】〔〕]{1,36})\s*[)\]}】〕]\s*$/;

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

/** Whether a text speaks of places or scores. */
export const saysRanks = (text: string): boolean => rankWord.test(text);
/** Whether a text speaks of figures. */
export const saysFigures = (text: string): boolean => figureWord.test(text);
/** Whether a text only tells what kind of figure stands below it. */
export const isKind = (text: string): boolean => saysRanks(text) || figureAlone.test(text);
/** Whether a text is a word for figures and nothing else. */
export const isFigureWord = (text: string): boolean => figureAlone.test(text);
