/** Complex numbers, which are texts such as `3+4i`: COMPLEX, IMSUM, IMPRODUCT and their like. */
import { toNumber, toText } from '../coercion';
import type { CellResult, ErrorValue } from '../types';
import type { Value } from '../values';
import { isArea, isError, isMatrix, NUM, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, LIMIT, ofRanges, ofValues } from './define';

interface Complex {
  readonly re: number;
  readonly im: number;
  /** The letter it is written with; none where it has no imaginary part. */
  readonly unit?: string | undefined;
}

const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const whole = new RegExp(`^([+-]?${NUMBER})?(?:([+-]?)(${NUMBER})?([ij]))?$`);

/** A text as the complex number it writes; #NUM! where it writes none. */
function read(value: CellResult): Complex | ErrorValue {
  if (isError(value)) return value;
  if (typeof value === 'boolean') return VALUE;
  const text = toText(value).trim();
  if (text === '') return { re: 0, im: 0 };
  if (typeof value === 'number') return { re: value, im: 0 };
  // A single number before the letter is all imaginary.
  const alone = new RegExp(`^([+-]?)(${NUMBER})?([ij])$`).exec(text);
  const [, real, sign, size, unit] = alone ? ['', undefined, alone[1], alone[2], alone[3]] : (whole.exec(text) ?? []);
  if (real === undefined && unit === undefined) return NUM;
  // Two numbers need a sign between them.
  if (real !== undefined && unit !== undefined && sign === '') return NUM;
  const im = unit === undefined ? 0 : Number(`${sign ?? ''}${size ?? 1}`);
  return { re: Number(real ?? 0), im, ...(unit === undefined ? {} : { unit }) };
}

function written({ re, im, unit = 'i' }: Complex): CellResult {
  if (!Number.isFinite(re) || !Number.isFinite(im)) return NUM;
  if (im === 0) return toText(re);
  const size = im === 1 ? '' : im === -1 ? '-' : toText(im);
  if (re === 0) return size + unit;
  return `${toText(re)}${im > 0 ? '+' : ''}${size}${unit}`;
}

const add = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im });
const times = (a: Complex, b: Complex): Complex => ({ re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re });
const scaled = ({ re, im }: Complex, by: number): Complex => ({ re: re * by, im: im * by });
const size = ({ re, im }: Complex): number => Math.hypot(re, im);
const angle = ({ re, im }: Complex): number => Math.atan2(im, re);
const polar = (length: number, turn: number): Complex => ({ re: length * Math.cos(turn), im: length * Math.sin(turn) });

function over(a: Complex, b: Complex): Complex | undefined {
  const square = b.re ** 2 + b.im ** 2;
  return square === 0 ? undefined : scaled(times(a, { re: b.re, im: -b.im }), 1 / square);
}

const ONE: Complex = { re: 1, im: 0 };
const sin = ({ re, im }: Complex): Complex => ({ re: Math.sin(re) * Math.cosh(im), im: Math.cos(re) * Math.sinh(im) });
const cos = ({ re, im }: Complex): Complex => ({ re: Math.cos(re) * Math.cosh(im), im: -Math.sin(re) * Math.sinh(im) });
const sinh = ({ re, im }: Complex): Complex => ({ re: Math.sinh(re) * Math.cos(im), im: Math.cosh(re) * Math.sin(im) });
const cosh = ({ re, im }: Complex): Complex => ({ re: Math.cosh(re) * Math.cos(im), im: Math.sinh(re) * Math.sin(im) });

/** A function of one complex number; what it cannot be worked out for is #NUM!. */
const ofOne = (run: (z: Complex) => Complex | number | undefined): EagerFunction =>
  ofValues(1, 1, ([value = null]) => {
    const z = read(value);
    if (isError(z as CellResult)) return z as ErrorValue;
    const result = run(z as Complex);
    if (result === undefined) return NUM;
    if (typeof result === 'number') return Number.isFinite(result) ? result : NUM;
    return written({ ...result, unit: (z as Complex).unit });
  });

const logarithm = (base: number): EagerFunction =>
  ofOne((z) => (size(z) === 0 ? undefined : { re: Math.log(size(z)) / Math.log(base), im: angle(z) / Math.log(base) }));

/** The letter two numbers share; undefined where one is written with i, the other with j. */
function shared(numbers: readonly Complex[]): { readonly unit: string | undefined } | undefined {
  const units = [...new Set(numbers.flatMap(({ unit }) => unit ?? []))];
  return units.length > 1 ? undefined : { unit: units[0] };
}

const ofTwo = (run: (a: Complex, b: Complex) => Complex | undefined): EagerFunction =>
  ofValues(2, 2, ([first = null, second = null]) => {
    const [a, b] = [read(first), read(second)];
    if (isError(a as CellResult)) return a as ErrorValue;
    if (isError(b as CellResult)) return b as ErrorValue;
    const letter = shared([a as Complex, b as Complex]);
    if (!letter) return VALUE;
    const result = run(a as Complex, b as Complex);
    return result ? written({ ...result, ...letter }) : NUM;
  });

/** All numbers of arguments and ranges, of which empty cells are passed over, taken together. */
const ofAll = (start: Complex, run: (a: Complex, b: Complex) => Complex): EagerFunction =>
  ofRanges(1, LIMIT, 'r', (args: readonly Value[], evaluation: Evaluation) => {
    const numbers: Complex[] = [];
    for (const arg of args) {
      const cells = isArea(arg) || isMatrix(arg) ? contents(arg, evaluation).cells.filter((c) => c !== null) : [arg];
      for (const cell of cells) {
        const z = read(cell);
        if (isError(z as CellResult)) return z as ErrorValue;
        numbers.push(z as Complex);
      }
    }
    const letter = shared(numbers);
    return letter ? written({ ...numbers.reduce(run, start), ...letter }) : VALUE;
  });

export const complex: FunctionFamily = {
  COMPLEX: ofValues(2, 3, ([real = null, imaginary = null, letter]) => {
    const [re, im] = [toNumber(real), toNumber(imaginary)];
    if (typeof re !== 'number') return re;
    if (typeof im !== 'number') return im;
    const unit = letter === undefined || letter === null || letter === '' ? 'i' : toText(letter);
    return unit === 'i' || unit === 'j' ? written({ re, im, unit }) : VALUE;
  }),
  IMREAL: ofOne(({ re }) => re),
  IMAGINARY: ofOne(({ im }) => im),
  IMABS: ofOne(size),
  IMARGUMENT: ofValues(1, 1, ([value = null]) => {
    const z = read(value);
    if (isError(z as CellResult)) return z as ErrorValue;
    return size(z as Complex) === 0 ? { error: '#DIV/0!' } : angle(z as Complex);
  }),
  IMCONJUGATE: ofOne(({ re, im }) => ({ re, im: -im })),
  IMSQRT: ofOne((z) => polar(Math.sqrt(size(z)), angle(z) / 2)),
  IMEXP: ofOne(({ re, im }) => polar(Math.exp(re), im)),
  IMLN: logarithm(Math.E),
  IMLOG10: logarithm(10),
  IMLOG2: logarithm(2),
  IMPOWER: ofValues(2, 2, ([value = null, exponent = null]) => {
    const [z, n] = [read(value), toNumber(exponent)];
    if (isError(z as CellResult)) return z as ErrorValue;
    if (typeof n !== 'number') return n;
    const { unit } = z as Complex;
    const length = size(z as Complex);
    if (length === 0) return n > 0 ? written({ re: 0, im: 0 }) : NUM;
    return written({ ...polar(length ** n, angle(z as Complex) * n), unit });
  }),
  IMSUM: ofAll({ re: 0, im: 0 }, add),
  IMPRODUCT: ofAll(ONE, times),
  IMSUB: ofTwo((a, b) => add(a, scaled(b, -1))),
  IMDIV: ofTwo(over),
  IMSIN: ofOne(sin),
  IMCOS: ofOne(cos),
  IMTAN: ofOne((z) => over(sin(z), cos(z))),
  IMCOT: ofOne((z) => over(cos(z), sin(z))),
  IMSEC: ofOne((z) => over(ONE, cos(z))),
  IMCSC: ofOne((z) => over(ONE, sin(z))),
  IMSINH: ofOne(sinh),
  IMCOSH: ofOne(cosh),
  IMSECH: ofOne((z) => over(ONE, cosh(z))),
  IMCSCH: ofOne((z) => over(ONE, sinh(z))),
};
