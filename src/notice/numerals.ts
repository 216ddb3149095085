/** Figures as notices write them: Arabic with separators, Chinese numerals, with 万 and 亿, and ranges. */

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** A figure: 1,200 · 2.5 · 三百二十 · 一千二百 · 一万五千. */
export const figurePattern =
  '(?:\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+万零?[一二两三四五六七八九][一二两三四五六七八九十百千零]*|[一二两三四五六七八九十百千零〇]+(?:点[一二三四五六七八九零〇]+)?)';

/** A Chinese numeral, everyday or formal, as part of a pattern; and one at the beginning of a text. */
export const chineseNumerals = `[${[...Object.keys(digits), ...Object.keys(tens)].join('')}]+`;
export const leadingNumeral = new RegExp(`^${chineseNumerals}(?:点${chineseNumerals})?`);

/** The number a text writes; null where it is none. 十二 → 12, 一千二百 → 1200, 二点五 → 2.5, 二〇二四 → 2024. */
export function numberIn(text: string): number | null {
  if (/^[\d,，]+(\.\d+)?$/.test(text)) return Number(text.replace(/[,，]/g, ''));
  const [, much, rest] = /^([^万]+)万([^万]+)$/.exec(text) ?? [];
  if (much !== undefined && rest !== undefined) {
    const [thousands, below] = [integerIn(much), integerIn(rest)];
    // 一万五 is 15000: a digit alone behind 万 counts thousands.
    return thousands === null || below === null ? null : thousands * 1e4 + (rest.length === 1 ? below * 1e3 : below);
  }
  const [whole = '', part] = text.split('点');
  const integer = integerIn(whole);
  if (integer === null) return null;
  if (part === undefined) return integer;
  const fraction = [...part].map((sign) => digits[sign]).join('');
  return Number(`${integer}.${fraction}`);
}

function integerIn(text: string): number | null {
  if (text === '' || [...text].some((sign) => !(sign in digits) && !(sign in tens))) return null;
  if (![...text].some((sign) => sign in tens)) return Number([...text].map((sign) => digits[sign]).join(''));
  let sum = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const ten = tens[sign];
    if (ten === undefined) digit = digits[sign] ?? 0;
    else {
      sum += (digit ?? (sum === 0 ? 1 : 0)) * ten;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}

/** A whole number from 1 to 999 as clauses are numbered with it: 11 → 十一, 105 → 一百零五. */
export function chineseNumber(n: number): string {
  const signs = '零一二三四五六七八九';
  if (n < 10) return signs[n] ?? String(n);
  if (n < 20) return `十${n === 10 ? '' : signs[n - 10]}`;
  if (n < 100) return `${signs[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : signs[n % 10]}`;
  if (n > 999) return String(n);
  const rest = n % 100;
  const below = rest === 0 ? '' : rest < 10 ? `零${signs[rest]}` : `${rest < 20 ? '一' : ''}${chineseNumber(rest)}`;
  return `${signs[Math.floor(n / 100)]}百${below}`;
}
