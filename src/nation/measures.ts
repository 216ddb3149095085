/**
 * Units of measure (计量单位) of the national indicators and of the tables that people have: what a unit text says, and by
 * how much a figure in it is multiplied to stand in the indicator's own unit.
 */
import type { NationalIndicator } from '../plan/national';

interface Pair {
  readonly zh: string;
  readonly en: string;
}

/** Units by what they measure; the factor turns a figure into the first unit of its kind. */
const kinds: Readonly<Record<string, readonly (Pair & { readonly factor: number })[]>> = {
  money: [
    { zh: '元', en: 'yuan', factor: 1 },
    { zh: '千元', en: 'thousand yuan', factor: 1e3 },
    { zh: '万元', en: '10000 yuan|10k yuan|ten thousand yuan|wan yuan', factor: 1e4 },
    { zh: '百万元', en: 'million yuan', factor: 1e6 },
    { zh: '千万元', en: '10 million yuan|ten million yuan', factor: 1e7 },
    { zh: '亿元', en: '100 million yuan|hundred million yuan', factor: 1e8 },
    { zh: '十亿元', en: 'billion yuan', factor: 1e9 },
    { zh: '百亿元', en: '10 billion yuan|ten billion yuan', factor: 1e10 },
  ],
  people: [
    { zh: '人|名', en: 'person|persons|people|employee|employees', factor: 1 },
    { zh: '万人', en: '10000 persons|10000 people|10000 employees|10k people|ten thousand people', factor: 1e4 },
  ],
  count: [
    { zh: '家|个|件|项|所|户|条', en: 'number|enterprises|items|institutions|patents', factor: 1 },
    { zh: '万家|万件|万个', en: '10000 items', factor: 1e4 },
  ],
  share: [
    { zh: '%|百分比|百分点', en: '%|per cent|percent', factor: 1 },
    { zh: '‰|千分比', en: '‰|per mille', factor: 0.1 },
    { zh: '小数|比例', en: 'share|ratio|decimal', factor: 100 },
  ],
  energy: [
    { zh: '吨标准煤|吨标煤', en: 'tce|t ce', factor: 1 },
    { zh: '千克标准煤|公斤标准煤', en: 'kgce', factor: 1e-3 },
    { zh: '万吨标准煤', en: '10000 tce', factor: 1e4 },
  ],
  rating: [{ zh: '分', en: 'points', factor: 1 }],
};

const words = new Map(
  Object.entries(kinds).flatMap(([kind, units]) =>
    units.flatMap(({ zh, en, factor }) => [...zh.split('|'), ...en.split('|')].map((word) => [word, { kind, factor }])),
  ),
);

export interface Unit {
  /** What it measures: money, people, count, share, energy, rating, or one of them by another. */
  readonly kind: string;
  readonly factor: number;
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^(?:单位|unit)\s*[:：]\s*/, '')
    .replace(atWhat, '')
    .trim();
/** Behind a unit of money: at which prices, or of when. It changes nothing of the unit. */
const atWhat = /[,、;\s/(]+(?:当年价格?|现行价格?|现价|不变价格?|可比价格?|当年|本年|年末|期末)\)?$/;

/** A unit of money with its currency named in any way and place (人民币万元, RMB million), as it is listed. */
function moneyOf(text: string): string {
  if (/元/.test(text)) return text.replace(/人民币|\b(?:rmb|cny)\b\s*|rmb(?=\D)|[¥()\s]/g, '');
  if (!/\b(?:rmb|cny|yuan)\b/.test(text)) return text;
  const scale = text.replace(/\b(?:rmb|cny|yuan)\b|[()]/g, ' ').replace(/\b(?:mn|mln|m)\b/, 'million').replace(/\bbn\b/, 'billion'); // prettier-ignore
  return `${scale.replace(/\s+/g, ' ').trim()} yuan`.trim();
}

const listed = (text: string) => words.get(text) ?? words.get(text.replace(/ /g, '')) ?? words.get(moneyOf(text));

/** What a unit's text says; null for a text that names no unit known here. */
export function unitOf(text: string): Unit | null {
  const whole = plain(text);
  const known = listed(whole);
  if (known !== undefined) return known;
  const parts = whole.split(/\/|\bper\b|每/).map((part) => part.trim());
  if (parts.length !== 2) return null;
  const [above, below] = parts.map(listed);
  return above === undefined || below === undefined
    ? null
    : { kind: `${above.kind}/${below.kind}`, factor: above.factor / below.factor };
}

const usual = {
  count: { zh: '家', en: 'number' },
  share: { zh: '%', en: '%' },
  amount: { zh: '亿元', en: '100 million yuan' },
  rating: { zh: '分', en: 'points' },
  other: { zh: '', en: '' },
} as const satisfies Record<NationalIndicator['measured'], Pair>;

/** The unit in which an indicator's figures are kept: the edition's, or what is usual; the published index names none. */
export const measureOf = (indicator: NationalIndicator): Pair => indicator.unit ?? usual[indicator.measured];

/** Whether an indicator tells a change. By name too, since an edition of one's own says no more. */
export const isChange = ({ net, name }: NationalIndicator): boolean =>
  net === true || /增长|增速|增幅|\bgrowth/i.test(`${name.zh} ${name.en}`);

/** Whether figures may be below 0, and shares beyond 100: changes, and what is earned. */
export const isSigned = (indicator: NationalIndicator): boolean =>
  isChange(indicator) || /利润|\bprofit/i.test(`${indicator.name.zh} ${indicator.name.en}`);

/** Whether an indicator's figures are per cent. */
export const isPerCent = (indicator: NationalIndicator): boolean => unitOf(measureOf(indicator).zh)?.kind === 'share';

/** Whether figures that are to be per cent look like shares of one: three or more, none beyond 1, not all whole. */
export const areFractions = (figures: readonly number[]): boolean =>
  figures.length > 2 && figures.every((own) => Math.abs(own) <= 1) && figures.some((own) => !Number.isInteger(own));

/** Between what an indicator's figures lie. */
export function boundsOf(indicator: NationalIndicator): readonly [number, number] {
  if (indicator.measured === 'rating') return [0, 100];
  if (isSigned(indicator)) return [-Infinity, Infinity];
  return [0, indicator.measured === 'share' ? 100 : Infinity];
}

/** The least by which a figure of things or people counted can move, in the indicator's own unit; null for what is measured. */
export function leastMoveOf(indicator: NationalIndicator): number | null {
  const unit = unitOf(measureOf(indicator).zh);
  const isCounted = unit === null ? indicator.measured === 'count' : unit.kind === 'count' || unit.kind === 'people';
  return isCounted ? 1 / (unit?.factor ?? 1) : null;
}

/** A figure as it can be: of what is counted the next whole one for the better. Sums that part in the last bits are one. */
export function possible(indicator: NationalIndicator, figure: number): number {
  const least = leastMoveOf(indicator);
  if (least === null) return figure;
  const sign = indicator.direction === 'lower' ? -1 : 1;
  // A part of one, as of ten thousand, is divided by, so that 1.2345 stays what it is.
  return (sign * Math.ceil((sign * figure) / least - 1e-6)) / Math.round(1 / least) + 0;
}

/** What a figure cannot be — a share or rating out of its bounds, less than nothing, a part of what is counted; null where it can be so. */
export function impossible(indicator: NationalIndicator, figure: number): 'share' | 'negative' | 'part' | null {
  const [least, most] = boundsOf(indicator);
  if (figure < least || figure > most) return Number.isFinite(most) ? 'share' : 'negative';
  return Math.abs(possible(indicator, figure) - figure) > 1e-6 * (leastMoveOf(indicator) ?? 1) ? 'part' : null;
}

/** What figures in a unit are multiplied by to stand in the indicator's own; null where the unit is not known or measures something else. */
export function factorTo(indicator: NationalIndicator, text: string): number | null {
  const to = unitOf(measureOf(indicator).zh);
  // Ten thousand or a hundred million of what is counted here.
  const bare = { 万: 1e4, 亿: 1e8 }[plain(text)];
  const isCounted = to !== null && ['money', 'people', 'count'].includes(to.kind);
  const from = bare !== undefined && isCounted ? { kind: to.kind, factor: bare } : unitOf(text);
  if (from === null || to === null || from.kind !== to.kind) return null;
  // To twelve digits: 1e4 ÷ 1e8 is 0.0001 and nothing beside it.
  return Number((from.factor / to.factor).toPrecision(12));
}
