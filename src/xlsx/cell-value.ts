/** A cell's value from its kind and what is stored, by the grammar of the format and nothing else. */
import { serialOf } from '../entries/dates';
import type { CellValue } from '../entries/entries';
import type { DoubtKind } from './doubts';
import type { SharedStrings } from './strings';
import { unescapeText } from './text';

/** xsd:double as spreadsheets take it; `0x1F4`, `1_000` and `Infinity` are numbers to JavaScript only. */
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const index = /^\d{1,9}$/;
const day = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

export interface Stored {
  /** The attribute `t`; "n" where there is none. */
  readonly kind: string;
  /** Text of `v`; null where there is none. */
  readonly text: string | null;
  /** Text of `is`. */
  readonly inline: string | null;
}

/** The value, or with it what is doubtful about it; `offset` is taken off ISO dates in files that count from 1904. */
export function valueOf(
  { kind, text, inline }: Stored,
  strings: SharedStrings,
  offset: number,
): { readonly value: CellValue; readonly doubt?: DoubtKind } {
  if (kind === 'inlineStr') return { value: inline };
  if (inline !== null) return { value: inline, doubt: 'nested-value' };
  if (text === null) return { value: null };
  const trimmed = text.trim();
  switch (kind) {
    case 's': {
      // openpyxl and others write an empty `v` beside a formula; as the number of a text it would be that of the first.
      if (trimmed === '') return { value: null, doubt: 'text-index' };
      const found = index.test(trimmed) ? strings.texts[Number(trimmed)] : undefined;
      if (found === undefined) return { value: null, doubt: 'text-index' };
      return strings.doubtful.has(Number(trimmed)) ? { value: found, doubt: 'text' } : { value: found };
    }
    case 'str':
      return { value: unescapeText(text) };
    case 'b':
      if (trimmed === '') return { value: null };
      return /^(0|1|true|false)$/.test(trimmed)
        ? { value: trimmed === '1' || trimmed === 'true' }
        : { value: text, doubt: 'number' };
    case 'e':
      return { value: trimmed === '' ? null : text };
    case 'd': {
      // A date as ISO text, in files saved as "strict".
      if (trimmed === '') return { value: null };
      const serial = day.test(trimmed) ? serialOf(trimmed.slice(0, 10)) : Number.NaN;
      return Number.isFinite(serial) ? { value: serial - offset } : { value: text, doubt: 'number' };
    }
    case 'n': {
      if (trimmed === '') return { value: null };
      const found = number.test(trimmed) ? Number(trimmed) : Number.NaN;
      return Number.isFinite(found) ? { value: found } : { value: text, doubt: 'number' };
    }
    default:
      return { value: text, doubt: 'type' };
  }
}
