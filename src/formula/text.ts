/** Number formats: the text a cell shows, and the TEXT function. */
import { format } from 'numfmt';
import { toText } from './coercion';
import type { CellResult, ErrorValue } from './types';
import { isError, VALUE } from './values';

export type FormatLocale = 'zh-CN' | 'en-US';

/** What Chinese Excel calls General, and how it writes the number format of a day's half. */
const localised = (pattern: string): string =>
  pattern
    .replace(/G\/通用格式/g, 'General')
    .replace(/上午\/下午/g, 'AM/PM')
    .replace(/\[DBNum\d\]/gi, '');

const cleaned = new Map<string, string>();
function normalised(pattern: string): string {
  let known = cleaned.get(pattern);
  if (known === undefined) {
    known = localised(pattern) || 'General';
    cleaned.set(pattern, known);
  }
  return known;
}

/** What a cell with this number format shows for a value. A format that is none shows the value in General. */
export function formatValue(value: CellResult, pattern: string, locale: FormatLocale = 'zh-CN'): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  try {
    return format(normalised(pattern), value, { locale });
  } catch {
    return toText(value);
  }
}

/** TEXT: like {@link formatValue}, but #VALUE! for a format that is none; an empty format gives an empty text. */
export function formatText(value: CellResult, pattern: string, locale: FormatLocale = 'zh-CN'): string | ErrorValue {
  if (isError(value)) return value;
  if (pattern === '') return typeof value === 'number' ? '' : toText(value);
  try {
    return format(normalised(pattern), value, { locale });
  } catch {
    return VALUE;
  }
}
