/** Tests of statistics, under their names of today and those of before 2010: T.TEST, F.TEST, Z.TEST, CHISQ.TEST; PROB and ranges of BINOM.DIST. */
import { toNumber } from '../coercion';
import type { CellResult, ErrorValue } from '../types';
import type { Value } from '../values';
import { DIV0, isError, NOT_AVAILABLE, NUM } from '../values';
import { binomial, chiRight, fRight, student } from './distributions';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, numbersOf, ofNumbers, ofRanges } from './define';
import { normal } from './special';

type Numbers = readonly number[];
const sum = (numbers: Numbers): number => numbers.reduce((total, x) => total + x, 0);
const mean = (numbers: Numbers): number => sum(numbers) / numbers.length;
const variance = (numbers: Numbers): number => {
  const middle = mean(numbers);
  return sum(numbers.map((x) => (x - middle) ** 2)) / (numbers.length - 1);
};

/** Two series and further numbers; the first error ends it. */
const ofTwo = (
  min: number,
  max: number,
  apply: (a: Numbers, b: Numbers, given: Numbers) => CellResult,
): EagerFunction =>
  ofRanges(min, max, 'aav', ([first = null, second = null, ...rest], evaluation) => {
    const [a, b] = [first, second].map((value) => numbersOf([value], evaluation));
    const given = rest.map((value) => toNumber(value as CellResult));
    const failed = [a, b, ...given].find((value) => !Array.isArray(value) && typeof value !== 'number');
    if (failed !== undefined) return failed as ErrorValue;
    return apply(a as Numbers, b as Numbers, given as Numbers);
  });

/** Kinds: 1 in pairs, 2 of one variance, 3 of two. */
function tTest(a: Numbers, b: Numbers, [tailsGiven = 0, kindGiven = 0]: Numbers): CellResult {
  const [tails, kind] = [Math.trunc(tailsGiven), Math.trunc(kindGiven)];
  if ((tails !== 1 && tails !== 2) || ![1, 2, 3].includes(kind)) return NUM;
  if (kind === 1 && a.length !== b.length) return NOT_AVAILABLE;
  if (a.length < 2 || b.length < 2) return DIV0;
  const p = (t: number, freedom: number): CellResult => tails * (1 - student(Math.abs(t), freedom));
  if (kind === 1) {
    const differences = a.map((x, i) => x - b[i]!);
    const spread = Math.sqrt(variance(differences) / a.length);
    return spread === 0 ? DIV0 : p(mean(differences) / spread, a.length - 1);
  }
  const [va, vb] = [variance(a) / a.length, variance(b) / b.length];
  const apart = mean(a) - mean(b);
  if (kind === 3) {
    if (va + vb === 0) return DIV0;
    return p(apart / Math.sqrt(va + vb), (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1)));
  }
  const freedom = a.length + b.length - 2;
  const pooled = (variance(a) * (a.length - 1) + variance(b) * (b.length - 1)) / freedom;
  const spread = Math.sqrt(pooled * (1 / a.length + 1 / b.length));
  return spread === 0 ? DIV0 : p(apart / spread, freedom);
}

function fTest(a: Numbers, b: Numbers): CellResult {
  if (a.length < 2 || b.length < 2) return DIV0;
  const [va, vb] = [variance(a), variance(b)];
  if (va === 0 || vb === 0) return DIV0;
  const right = fRight(va / vb, a.length - 1, b.length - 1);
  return 2 * Math.min(right, 1 - right);
}

const zTest: EagerFunction = ofRanges(2, 3, 'avv', ([series = null, x = null, spread], evaluation) => {
  const numbers = numbersOf([series], evaluation);
  if (!Array.isArray(numbers)) return numbers;
  const [at, sigma] = [x, spread ?? 0].map((value) => toNumber(value as CellResult));
  if (typeof at !== 'number') return at!;
  if (typeof sigma !== 'number') return sigma!;
  if (numbers.length === 0) return NOT_AVAILABLE;
  if (spread === undefined && numbers.length < 2) return DIV0;
  const known = spread === undefined ? Math.sqrt(variance(numbers)) : sigma;
  if (spread !== undefined && known <= 0) return NUM;
  return known === 0 ? DIV0 : 1 - normal((mean(numbers) - at) / (known / Math.sqrt(numbers.length)));
});

const chiTest: EagerFunction = ofRanges(2, 2, 'aa', ([seen = null, expected = null], evaluation) => {
  const [a, e] = [contents(seen, evaluation), contents(expected, evaluation)];
  const failed = [...a.cells, ...e.cells].find((cell) => isError(cell));
  if (failed !== undefined) return failed;
  if (a.rows !== e.rows || a.cols !== e.cols || a.cells.length < 2) return NOT_AVAILABLE;
  let total = 0;
  for (const [i, cell] of e.cells.entries()) {
    const [x, y] = [a.cells[i], cell];
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    if (y === 0) return DIV0;
    if (y < 0) return NUM;
    total += (x - y) ** 2 / y;
  }
  return chiRight(total, a.rows === 1 || a.cols === 1 ? a.cells.length - 1 : (a.rows - 1) * (a.cols - 1));
});

function probability(x: Numbers, p: Numbers, [low = 0, high = low]: Numbers): CellResult {
  if (x.length !== p.length) return NOT_AVAILABLE;
  if (p.some((share) => share <= 0 || share > 1) || Math.abs(sum(p) - 1) > 1e-9) return NUM;
  return sum(p.filter((_, i) => x[i]! >= low && x[i]! <= high));
}

function binomialBetween(trials: number, p: number, from: number, to = from): CellResult {
  const [n, a, b] = [trials, from, to].map(Math.trunc) as [number, number, number];
  if (n < 0 || p < 0 || p > 1 || a < 0 || a > n || b < a || b > n) return NUM;
  return sum(Array.from({ length: b - a + 1 }, (_, i) => binomial(a + i, n, p)));
}

/** The numbers there are most often, in the order they first come. */
function modes([...series]: readonly Value[], evaluation: Evaluation): readonly number[] | ErrorValue {
  const numbers = numbersOf(series, evaluation);
  if (!Array.isArray(numbers)) return numbers;
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  return most < 2 ? NOT_AVAILABLE : [...counts].filter(([, count]) => count === most).map(([number]) => number);
}

const T = ofTwo(4, 4, tTest);
const F = ofTwo(2, 2, fTest);

export const hypotheses: FunctionFamily = {
  'T.TEST': T,
  TTEST: T,
  'F.TEST': F,
  FTEST: F,
  'Z.TEST': zTest,
  ZTEST: zTest,
  'CHISQ.TEST': chiTest,
  CHITEST: chiTest,
  PROB: ofTwo(3, 4, probability),
  'BINOM.DIST.RANGE': ofNumbers(3, 4, binomialBetween),
  'MODE.MULT': ofRanges(1, 255, 'a', (args, evaluation) => {
    const found = modes(args, evaluation);
    return Array.isArray(found) ? { kind: 'array', rows: found.length, cols: 1, cells: found } : (found as ErrorValue);
  }),
};
