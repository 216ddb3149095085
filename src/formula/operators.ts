/** The operators of the formula language on single values. */
import { compare, equal, firstError, toNumber, toText } from './coercion';
import type { CellResult, Scalar } from './types';
import { DIV0, isError, NUM } from './values';

/**
 * A sum whose terms almost cancel out is what is left of rounding in the last binary digits; Excel shows 0 there,
 * and so does LibreOffice (the limit of 2^-48 is the latter's).
 */
const NOISE = 2 ** -48;
const add = (a: number, b: number): number => {
  const sum = a + b;
  return sum !== 0 && Math.abs(sum) < Math.abs(a) * NOISE ? 0 : sum;
};

const arithmetic =
  (apply: (a: number, b: number) => CellResult) =>
  (left: CellResult, right: CellResult): CellResult => {
    const a = toNumber(left);
    if (isError(a)) return a;
    const b = toNumber(right);
    if (isError(b)) return b;
    const result = apply(a, b);
    return typeof result === 'number' && !Number.isFinite(result) ? NUM : result;
  };

const equality =
  (holds: boolean) =>
  (left: CellResult, right: CellResult): CellResult => {
    if (isError(left)) return left;
    if (isError(right)) return right;
    return equal(left, right) === holds;
  };

const comparison =
  (holds: (order: number) => boolean) =>
  (left: CellResult, right: CellResult): CellResult =>
    firstError([left, right]) ?? holds(compare(left as Scalar, right as Scalar));

/** `a^b` as Excel takes it: 0^0 is #NUM!, a root of a negative number too. */
export function power(a: number, b: number): CellResult {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIV0;
  const result = a ** b;
  return Number.isFinite(result) ? result : NUM;
}

export const BINARY: Readonly<Record<string, (left: CellResult, right: CellResult) => CellResult>> = {
  '+': arithmetic(add),
  '-': arithmetic((a, b) => add(a, -b)),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => (b === 0 ? DIV0 : a / b)),
  '^': arithmetic(power),
  '&': (left, right) => firstError([left, right]) ?? toText(left as Scalar) + toText(right as Scalar),
  '=': equality(true),
  '<>': equality(false),
  '<': comparison((order) => order < 0),
  '>': comparison((order) => order > 0),
  '<=': comparison((order) => order <= 0),
  '>=': comparison((order) => order >= 0),
};

export const UNARY: Readonly<Record<string, (operand: CellResult) => CellResult>> = {
  '+': (operand) => operand,
  '-': (operand) => {
    const number = toNumber(operand);
    return typeof number === 'number' ? (number === 0 ? 0 : -number) : number;
  },
  '%': (operand) => {
    const number = toNumber(operand);
    return typeof number === 'number' ? number / 100 : number;
  },
};
