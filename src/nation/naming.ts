/** What a heading of a table names: a zone, a year, an order, a place or score, or an indicator by number, name and likeness. */
import type { NationalIndex } from '../plan/national';
import { unitOf } from './measures';

type Words = readonly { readonly zh: string; readonly en: string }[];

const among = (list: Words) => new Set(list.flatMap(({ zh, en }) => [...zh.split('|'), ...en.split('|')]));

/** Headings by what they say, as keys of names. */
export const words = {
  zones: among([
    {
      zh: '高新区|园区|高新区名称|园区名称|单位|单位名称|名称|开发区|国家高新区|地区|城市',
      en: 'zone|park|name|zonename|parkname',
    },
  ]),
  years: among([{ zh: '年份|年度|年|统计年度|评价年度', en: 'year|period' }]),
  orders: among([{ zh: '序号|编号|次序|排名|名次|位次', en: 'no|number|order|rank' }]),
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

/** An index's names made ready, and what headings were found to name: a long table has the same ones thousands of times. */
interface Known {
  readonly names: readonly { readonly key: string; readonly pairs: ReadonlySet<string> }[][];
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
  const own: Known = { names, found: new Map() };
  known.set(index, own);
  return own;
}

/** The indicator a heading names. `isNumber`: the cell is a number, in which 1.10 has become 1.1. */
export function indicatorOf(index: NationalIndex, heading: string, isNumber: boolean): Named | null {
  const { names, found } = knownOf(index);
  const key = `${isNumber}${heading}`;
  const before = found.get(key);
  if (before !== undefined) return before;
  if (found.size > mostFound) found.clear();
  const own = namedIn(index, names, heading, isNumber);
  found.set(key, own);
  return own;
}

function namedIn(index: NationalIndex, names: Known['names'], heading: string, isNumber: boolean): Named | null {
  const list = index.indicators;
  const number = /^(?:指标)?\s*([1-9])[.．](\d{1,2})(?!\d)/.exec(heading);
  const rest = nameKey(number === null ? heading : heading.slice(number[0].length));
  const exact = names.findIndex((own) => rest !== '' && own.some(({ key }) => key === rest));
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
  const likeness = names.map((own) => Math.max(...own.map((name) => alike(pairs, name.pairs))));
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

/** A heading's name, and a unit known here at its end. */
export function partsOf(text: string): { readonly name: string; readonly unit: string } {
  const match = inBrackets.exec(text) ?? /[,，/]\s*([^,，/]{1,12})$/.exec(text) ?? /\s([^\s]{1,12})$/.exec(text);
  return match !== null && unitOf(match[1]!) !== null
    ? { name: text.slice(0, match.index).trim(), unit: match[1]! }
    : { name: text, unit: '' };
}

/** What stands in brackets at the end of a heading. */
export const inBrackets = /[([]\s*(?:单位\s*[:：]\s*)?([^()[\]]{1,16})\s*[)\]]\s*$/;

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
