/**
 * The criteria of COUNTIF, SUMIF and the like: ">=5", "<>", "市*局", a number, an empty cell.
 * Texts match without regard to case, with `*`, `?` and `~` as wildcards, and as a whole.
 */
import { compare, parseNumber, sameNumber, sameText } from './coercion';
import type { CellResult } from './types';
import { ERRORS, isError } from './values';

export type Criterion = (value: CellResult) => boolean;

/** Whether a text uses wildcards, so that a plain comparison will not do. */
export const hasWildcard = (text: string): boolean => /[*?~]/.test(text);

/** The pattern with wildcards as a regular expression, for a whole text or (`part`) from a place inside it. */
export function wildcardPattern(text: string, part = false): RegExp {
  let source = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (char === '~' && i + 1 < text.length && '*?~'.includes(text[i + 1]!)) {
      i += 1;
      source += `\\${text[i]!}`;
    } else if (char === '*') source += '[\\s\\S]*';
    else if (char === '?') source += '[\\s\\S]';
    else source += char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  }
  return new RegExp(part ? source : `^${source}$`, part ? 'iu' : 'i');
}

const OPERATOR = /^(<=|>=|<>|=|<|>)([\s\S]*)$/;

/** Criteria are few and used over and over; reading one costs more than testing a cell. */
const known = new Map<CellResult, Criterion>();

/** The test a criterion stands for. An empty criterion cell counts as 0, as Excel does. */
export function criterion(given: CellResult): Criterion {
  let test = known.get(given);
  if (!test) {
    if (known.size > 2000) known.clear();
    test = read(given);
    known.set(given, test);
  }
  return test;
}

function read(given: CellResult): Criterion {
  if (isError(given)) return (value) => isError(value) && value.error === given.error;
  if (given === null) return equals(0);
  if (typeof given !== 'string') return equals(given);
  const [, operator = '=', operand = given] = OPERATOR.exec(given) ?? [];
  const explicit = operand !== given;
  if (operand === '') {
    // "=" finds empty cells only; "" finds empty cells and empty texts; "<>" whatever is not an empty cell.
    if (operator === '=') return explicit ? (value) => value === null : (value) => value === null || value === '';
    if (operator === '<>') return (value) => value !== null;
    return () => false;
  }
  const error = ERRORS.get(operand.toUpperCase())?.error;
  if (error && (operator === '=' || operator === '<>'))
    return (value) => (isError(value) && value.error === error) === (operator === '=');
  const number = parseNumber(operand);
  const word = operand.toUpperCase();
  const target = number ?? (word === 'TRUE' ? true : word === 'FALSE' ? false : operand);
  if (operator === '=') return equals(target);
  if (operator === '<>') {
    const same = equals(target);
    return (value) => !same(value);
  }
  return (value) => {
    if (typeof value !== typeof target || isError(value)) return false;
    const order = compare(value, target);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

function equals(target: number | string | boolean): Criterion {
  if (typeof target === 'number') {
    // A text that looks like the number matches as well.
    return (value) =>
      typeof value === 'number'
        ? sameNumber(value, target)
        : typeof value === 'string' && parseNumber(value) === target;
  }
  if (typeof target === 'boolean') return (value) => value === target;
  if (!hasWildcard(target)) return (value) => typeof value === 'string' && sameText(value, target);
  const pattern = wildcardPattern(target);
  return (value) => typeof value === 'string' && pattern.test(value);
}
