/** Numbers of other bases, bits, and the trigonometry seldom asked for. */
import { toText } from '../coercion';
import type { CellResult } from '../types';
import { isError, NUM, VALUE } from '../values';
import type { EagerFunction, FunctionFamily } from './define';
import { ofNumbers, ofValues } from './define';

const bases = { BIN: 2, OCT: 8, DEC: 10, HEX: 16 } as const;
type Base = keyof typeof bases;
const DIGITS = 10;
/** The smallest number of ten digits, whose upper half stands for negative numbers; binary ones have nine and a sign. */
const half = (base: Base): number => bases[base] ** DIGITS / 2;

function read(text: string, base: Base): number | null {
  if (base === 'DEC') {
    const number = Number(text);
    return Number.isFinite(number) ? Math.trunc(number) : null;
  }
  if (text === '') return 0;
  const digits = '0123456789ABCDEF'.slice(0, bases[base]);
  if (text.length > DIGITS || [...text.toUpperCase()].some((digit) => !digits.includes(digit))) return null;
  const number = parseInt(text, bases[base]);
  return number >= half(base) ? number - 2 * half(base) : number;
}

function written(number: number, base: Base, places: number | null): CellResult {
  if (base === 'DEC') return number;
  if (number < -half(base) || number >= half(base)) return NUM;
  const text = (number < 0 ? number + 2 * half(base) : number).toString(bases[base]).toUpperCase();
  if (places === null || number < 0) return text;
  return places < text.length || places > DIGITS ? NUM : text.padStart(places, '0');
}

const converting = (from: Base, to: Base): EagerFunction =>
  ofValues(1, 2, ([value = null, places]) => {
    if (typeof value === 'boolean') return VALUE;
    const number = read(toText(value).trim(), from);
    if (number === null) return from === 'DEC' ? VALUE : NUM;
    const width = places === undefined || places === null ? null : Math.trunc(Number(places));
    return width !== null && Number.isNaN(width) ? VALUE : written(number, to, width);
  });

const conversions = (Object.keys(bases) as Base[]).flatMap((from) =>
  (Object.keys(bases) as Base[])
    .filter((to) => to !== from)
    .map((to) => [`${from}2${to}`, converting(from, to)] as const),
);

const LARGEST = 2 ** 48;
const ofBits = (apply: (a: bigint, b: bigint) => bigint): EagerFunction =>
  ofNumbers(2, 2, (a, b) =>
    [a, b].every((n) => Number.isInteger(n) && n >= 0 && n < LARGEST) ? Number(apply(BigInt(a), BigInt(b))) : NUM,
  );
const shifting = (direction: number): EagerFunction =>
  ofNumbers(2, 2, (number, by) => {
    if (!Number.isInteger(number) || number < 0 || number >= LARGEST || Math.abs(by) > 53) return NUM;
    const result = Math.floor(number * 2 ** (direction * Math.trunc(by)));
    return result < LARGEST ? result : NUM;
  });

const inverse = (fn: (x: number) => number): EagerFunction =>
  ofNumbers(1, 1, (x) => {
    const value = fn(x);
    return value === 0 || Math.abs(x) >= 2 ** 27 ? (value === 0 ? { error: '#DIV/0!' } : NUM) : 1 / value;
  });

const ROMAN = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 } as const;

export const engineering: FunctionFamily = {
  ...Object.fromEntries(conversions),
  BITAND: ofBits((a, b) => a & b),
  BITOR: ofBits((a, b) => a | b),
  BITXOR: ofBits((a, b) => a ^ b),
  BITLSHIFT: shifting(1),
  BITRSHIFT: shifting(-1),
  COT: inverse(Math.tan),
  COTH: inverse(Math.tanh),
  CSC: inverse(Math.sin),
  CSCH: inverse(Math.sinh),
  SEC: inverse(Math.cos),
  SECH: inverse(Math.cosh),
  ACOT: ofNumbers(1, 1, (x) => Math.PI / 2 - Math.atan(x)),
  ACOTH: ofNumbers(1, 1, (x) => (Math.abs(x) <= 1 ? NUM : Math.atanh(1 / x))),
  DELTA: ofNumbers(1, 2, (a, b = 0) => Number(a === b)),
  GESTEP: ofNumbers(1, 2, (a, b = 0) => Number(a >= b)),
  ARABIC: ofValues(1, 1, ([value = null]) => {
    if (isError(value)) return value;
    const text = toText(value).trim().toUpperCase();
    const [sign, letters] = text.startsWith('-') ? [-1, text.slice(1)] : [1, text];
    if (!/^[IVXLCDM]*$/.test(letters) || letters.length > 255) return VALUE;
    const worth = [...letters].map((letter) => ROMAN[letter as keyof typeof ROMAN]);
    return sign * worth.reduce((total: number, n, i) => total + (n < (worth[i + 1] ?? 0) ? -n : n), 0);
  }),
  RRI: ofNumbers(3, 3, (periods, from, to) => (periods <= 0 || from === 0 ? NUM : (to / from) ** (1 / periods) - 1)),
  PDURATION: ofNumbers(3, 3, (rate, from, to) =>
    rate <= 0 || from <= 0 || to <= 0 ? NUM : (Math.log(to) - Math.log(from)) / Math.log1p(rate),
  ),
  ISPMT: ofNumbers(4, 4, (rate, period, periods, present) => -present * rate * (1 - period / periods)),
};
