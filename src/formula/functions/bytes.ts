/** Text as a Chinese Excel counts it, two bytes to each letter that is not ASCII; and half and full width. */
import { toNumber, toText } from '../coercion';
import type { CellResult, Scalar } from '../types';
import { VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { ofText, ofValues } from './define';

const width = (char: string): number => (char.charCodeAt(0) > 0x7f ? 2 : 1);
const bytesOf = (text: string): number => [...text].reduce((total, char) => total + width(char), 0);

/** The letters from one byte to another; what Excel makes of half a letter is not known here. */
function between(text: string, from: number, to: number, evaluation: Evaluation): string {
  let at = 0;
  let taken = '';
  for (const char of text) {
    const end = at + width(char);
    if ((at < from && end > from) || (at < to && end > to)) return evaluation.notUnderstood();
    if (at >= from && end <= to) taken += char;
    at = end;
  }
  return taken;
}

const cutting = (
  min: number,
  max: number,
  places: (bytes: number, counts: readonly number[]) => readonly [number, number] | undefined,
): EagerFunction =>
  ofValues(min, max, ([text = null, ...given], evaluation) => {
    const counts = given.map(toNumber);
    const failed = counts.find((count) => typeof count !== 'number');
    if (failed !== undefined) return failed;
    const whole = toText(text);
    const span = places(
      bytesOf(whole),
      counts.map((count) => Math.trunc(Number(count))),
    );
    return span ? between(whole, span[0], span[1], evaluation) : VALUE;
  });

/** FINDB and SEARCHB: where a text begins in another, in bytes; a question mark of SEARCHB stands for one byte. */
const finding = (patternOf: (part: string) => RegExp | undefined): EagerFunction =>
  ofValues(2, 3, ([part = null, text = null, from = 1], evaluation): CellResult => {
    const start = toNumber(from);
    if (typeof start !== 'number') return start;
    const pattern = patternOf(toText(part));
    if (!pattern) return evaluation.notUnderstood();
    const whole = toText(text);
    const before = Math.trunc(start) - 1;
    if (before < 0 || before > bytesOf(whole)) return VALUE;
    const skipped = between(whole, 0, before, evaluation).length;
    const found = whole.slice(skipped).search(pattern);
    return found < 0 ? VALUE : bytesOf(whole.slice(0, skipped + found)) + 1;
  });

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
function searched(part: string): RegExp | undefined {
  if (/[*~]|\?\?/.test(part)) return undefined;
  return new RegExp(part.split('?').map(escaped).join('[\\x00-\\x7f]'), 'iu');
}

const fullWidth = 0xfe_e0;
const half = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - fullWidth))
    .replace(/\u3000/g, ' ');
const full = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + fullWidth)).replace(/ /g, '\u3000');

/** NUMBERVALUE: a number written with other signs than the workbook's for decimals and groups. */
function numberValue([given = null, decimalGiven = '.', groupGiven = ',']: readonly Scalar[]): CellResult {
  const [decimal, group] = [toText(decimalGiven).charAt(0), toText(groupGiven).charAt(0)];
  const [, digits = '', percents = ''] = /^([\s\S]*?)(%*)$/.exec(toText(given).replace(/\s/g, '')) ?? [];
  if (digits === '') return percents === '' ? 0 : VALUE;
  const parts = digits.split(decimal);
  if (parts.length > 2 || parts[1]?.includes(group)) return VALUE;
  const plain = [parts[0]!.split(group).join(''), ...parts.slice(1)].join('.');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return VALUE;
  return Number(plain) / 100 ** percents.length;
}

export const bytes: FunctionFamily = {
  LENB: ofText(bytesOf),
  LEFTB: cutting(1, 2, (_, [count = 1]) => (count < 0 ? undefined : [0, count])),
  RIGHTB: cutting(1, 2, (all, [count = 1]) => (count < 0 ? undefined : [Math.max(0, all - count), all])),
  MIDB: cutting(3, 3, (_, [start = 1, count = 0]) =>
    start < 1 || count < 0 ? undefined : [start - 1, start - 1 + count],
  ),
  REPLACEB: ofValues(4, 4, ([text = null, from = null, count = null, by = null], evaluation) => {
    const [start, taken] = [toNumber(from), toNumber(count)];
    if (typeof start !== 'number') return start;
    if (typeof taken !== 'number') return taken;
    const [whole, before] = [toText(text), Math.trunc(start) - 1];
    if (before < 0 || taken < 0) return VALUE;
    const rest = between(whole, before + Math.trunc(taken), bytesOf(whole), evaluation);
    return between(whole, 0, before, evaluation) + toText(by) + rest;
  }),
  FINDB: finding((part) => new RegExp(escaped(part), 'u')),
  SEARCHB: finding(searched),
  ASC: ofText(half),
  WIDECHAR: ofText(full),
  DBCS: ofText(full),
  NUMBERVALUE: ofValues(1, 3, numberValue),
};
