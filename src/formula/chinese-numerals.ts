/** Numbers and dates in Chinese numerals: the number formats [DBNum1] (一二三) and [DBNum2] (壹贰叁). */
import { format } from 'numfmt';

interface Numerals {
  readonly digits: string;
  readonly units: readonly string[];
}

const everyday: Numerals = { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'] };
const formal: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] };

const digitByDigit = (text: string, { digits }: Numerals): string => text.replace(/\d/g, (d) => digits[Number(d)]!);

/** 1 to 9999 with its units; zeros between digits are named once. */
function group(value: number, { digits, units }: Numerals): string {
  let text = '';
  let isGap = false;
  for (const [place, digit] of [...String(value)].entries()) {
    if (digit === '0') isGap = true;
    else {
      text += (isGap ? digits[0]! : '') + digits[Number(digit)]! + units[String(value).length - 1 - place]!;
      isGap = false;
    }
  }
  return text;
}

function whole(value: number, numerals: Numerals): string {
  if (value === 0) return numerals.digits[0]!;
  let text = '';
  let isGap = false;
  for (const [size, unit] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / size) % 1e4;
    if (part === 0) isGap = text !== '';
    else {
      text += (text !== '' && (isGap || part < 1000) ? numerals.digits[0]! : '') + group(part, numerals) + unit;
      isGap = false;
    }
  }
  return text;
}

/** A number as General shows it: its whole part with units, decimals digit by digit. */
function general(value: number, numerals: Numerals): string | undefined {
  const [before = '', decimals] = String(Math.abs(value)).split('.');
  if (!/^\d+$/.test(before) || Number(before) >= 1e12 || /e/.test(decimals ?? '')) return undefined;
  const fraction = decimals === undefined ? '' : `.${digitByDigit(decimals, numerals)}`;
  return (value < 0 ? '-' : '') + whole(Number(before), numerals) + fraction;
}

/** A date of yyyy, m and d, with texts between. */
function date(value: number, pattern: string, numerals: Numerals): string {
  return pattern.replace(/"([^"]*)"|\\(.)|yyyy|m|d/gi, (part, quoted?: string, escaped?: string) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
    const number = format(part, value);
    if (part.length > 1) return digitByDigit(number, numerals);
    const text = whole(Number(number), numerals);
    // 十五, not 一十五, where days and months are written the everyday way.
    return numerals === everyday ? text.replace(/^一十/, '十') : text;
  });
}

/** What a format with [DBNum1] or [DBNum2] makes of a number; undefined for other such formats, which we do not know. */
export function inChineseNumerals(value: number, pattern: string): string | undefined {
  const kind = /\[DBNum(\d)\]/i.exec(pattern)?.[1];
  const numerals = kind === '1' ? everyday : kind === '2' ? formal : undefined;
  const rest = pattern.replace(/\[DBNum\d\]|\[\$-\w+\]/gi, '');
  if (!numerals || /[;[\]]/.test(rest)) return undefined;
  if (/^(General|G\/通用格式)?$/i.test(rest)) return general(value, numerals);
  const bare = rest.replace(/"[^"]*"|\\.|!./g, '');
  const isSingleDayOrMonth = /^(?!.*(mm|dd|yyyyy))[^a-ceg-ln-xzA-CEG-LN-XZ0-9#?%]*$/.test(bare) && /[ymd]/i.test(bare);
  if (isSingleDayOrMonth && value >= 1 && value < 2_958_466 && bare.replace(/yyyy/gi, '').search(/y/i) < 0)
    return date(value, rest, numerals);
  // Digit by digit, where no digit stands in the format itself.
  if (/^[0#.,\p{Script=Han}]*$/u.test(bare) && /[0#]/.test(bare) && !/["\\!][^"]*\d/.test(rest))
    return digitByDigit(format(rest, value), numerals);
  return undefined;
}

/** NUMBERSTRING: 1 一百二十三, 2 壹佰贰拾叁, 3 一二三; undefined for what is too large. */
export function numberString(value: number, kind: number): string | undefined {
  if (kind === 3) return digitByDigit(String(value), everyday);
  return value < 1e12 ? whole(value, kind === 2 ? formal : everyday) : undefined;
}
