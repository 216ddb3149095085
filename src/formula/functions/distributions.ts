/** Distributions of statistics, under their names of today and those of before 2010. Whole numbers are cut off, not rounded. */
import type { CellResult } from '../types';
import { NUM } from '../values';
import type { EagerFunction, FunctionFamily } from './define';
import { ofNumbers } from './define';
import { beta, erf, gamma, logGamma, lowerGamma, normal, solved, upperGamma } from './special';

const density = (z: number): number => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
const share = (p: number): boolean => p > 0 && p < 1;
const normalInverse = (p: number): number => (p === 0.5 ? 0 : solved(normal, p, -40, 40));

const normalAt = (x: number, mean: number, spread: number, cumulative: number): CellResult =>
  spread <= 0 ? NUM : cumulative ? normal((x - mean) / spread) : density((x - mean) / spread) / spread;
const normalBack = (p: number, mean: number, spread: number): CellResult =>
  spread <= 0 || !share(p) ? NUM : mean + spread * normalInverse(p);

/** Student's t up to t, of whole degrees of freedom. */
export const student = (t: number, degrees: number): number => {
  const tail = 0.5 * beta(degrees / (degrees + t * t), degrees / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
};
const studentDensity = (t: number, d: number): number =>
  Math.exp(logGamma((d + 1) / 2) - logGamma(d / 2) - ((d + 1) / 2) * Math.log1p((t * t) / d)) / Math.sqrt(d * Math.PI);
const studentInverse = (p: number, degrees: number): CellResult =>
  !share(p) || degrees < 1 ? NUM : p === 0.5 ? 0 : solved((t) => student(t, Math.trunc(degrees)), p, -10, 10);

export const fRight = (x: number, d1: number, d2: number): number => beta(d2 / (d2 + d1 * x), d2 / 2, d1 / 2);
const fDensity = (x: number, a: number, b: number): number =>
  Math.exp(
    logGamma((a + b) / 2) -
      logGamma(a / 2) -
      logGamma(b / 2) +
      (a / 2) * Math.log(a / b) +
      (a / 2 - 1) * Math.log(x) -
      ((a + b) / 2) * Math.log1p((a * x) / b),
  );

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
const choose = (n: number, k: number): number => (k < 0 || k > n ? 0 : Math.exp(logChoose(n, k)));
export const binomial = (k: number, n: number, p: number): number =>
  p === 0 || p === 1 ? Number(k === n * p) : Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
const binomialUpTo = (k: number, n: number, p: number): number =>
  k >= n ? 1 : p === 0 ? 1 : p === 1 ? 0 : 1 - beta(p, k + 1, n - k);

/** Degrees of freedom as Excel takes them. */
const degree = (value: number): number => Math.trunc(value);
const isDegree = (...values: number[]): boolean => values.every((value) => degree(value) >= 1 && value <= 1e10);

const binomialAt = (kGiven: number, nGiven: number, p: number, cumulative: number): CellResult => {
  const [k, n] = [Math.trunc(kGiven), Math.trunc(nGiven)];
  if (k < 0 || k > n || p < 0 || p > 1) return NUM;
  return cumulative ? binomialUpTo(k, n, p) : binomial(k, n, p);
};
const binomialBack = (nGiven: number, p: number, alpha: number): CellResult => {
  const n = Math.trunc(nGiven);
  if (n < 0 || p < 0 || p > 1 || alpha < 0 || alpha > 1) return NUM;
  for (let k = 0; k <= n; k += 1) if (binomialUpTo(k, n, p) >= alpha) return k;
  return n;
};
const poisson = (xGiven: number, mean: number, cumulative: number): CellResult => {
  const x = Math.trunc(xGiven);
  if (x < 0 || mean < 0) return NUM;
  return cumulative
    ? mean === 0
      ? 1
      : upperGamma(x + 1, mean)
    : Math.exp(x * Math.log(mean) - mean - logGamma(x + 1));
};
const exponential = (x: number, rate: number, cumulative: number): CellResult =>
  x < 0 || rate <= 0 ? NUM : cumulative ? 1 - Math.exp(-rate * x) : rate * Math.exp(-rate * x);
const weibull = (x: number, shape: number, scale: number, cumulative: number): CellResult => {
  if (x < 0 || shape <= 0 || scale <= 0) return NUM;
  const tail = Math.exp(-((x / scale) ** shape));
  return cumulative ? 1 - tail : (shape / scale) * (x / scale) ** (shape - 1) * tail;
};
const gammaAt = (x: number, shape: number, scale: number, cumulative: number): CellResult => {
  if (x < 0 || shape <= 0 || scale <= 0) return NUM;
  if (cumulative) return lowerGamma(shape, x / scale);
  return Math.exp((shape - 1) * Math.log(x / scale) - x / scale - logGamma(shape)) / scale;
};
const gammaBack = (p: number, shape: number, scale: number): CellResult =>
  p < 0 || p >= 1 || shape <= 0 || scale <= 0
    ? NUM
    : p === 0
      ? 0
      : scale * solved((x) => lowerGamma(shape, x), p, 0, 1);
const betaAt = (x: number, a: number, b: number, cumulative: number, low = 0, high = 1): CellResult => {
  if (a <= 0 || b <= 0 || low >= high || x < low || x > high) return NUM;
  const t = (x - low) / (high - low);
  if (cumulative) return beta(t, a, b);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  return Math.exp((a - 1) * Math.log(t) + (b - 1) * Math.log1p(-t) - logBeta) / (high - low);
};
const betaBack = (p: number, a: number, b: number, low = 0, high = 1): CellResult =>
  p <= 0 || p > 1 || a <= 0 || b <= 0 || low >= high ? NUM : low + (high - low) * solved((x) => beta(x, a, b), p, 0, 1);
const logNormal = (x: number, mean: number, spread: number, cumulative: number): CellResult =>
  x <= 0 || spread <= 0
    ? NUM
    : cumulative
      ? normal((Math.log(x) - mean) / spread)
      : density((Math.log(x) - mean) / spread) / (x * spread);
const logNormalBack = (p: number, mean: number, spread: number): CellResult =>
  spread <= 0 || !share(p) ? NUM : Math.exp(mean + spread * normalInverse(p));
export const chiRight = (x: number, d: number): CellResult =>
  x < 0 || !isDegree(d) ? NUM : x === 0 ? 1 : upperGamma(degree(d) / 2, x / 2);
const chiBack = (p: number, d: number): CellResult =>
  p < 0 || p >= 1 || !isDegree(d) ? NUM : p === 0 ? 0 : 2 * solved((x) => lowerGamma(degree(d) / 2, x), p, 0, 1);
const fRightAt = (x: number, a: number, b: number): CellResult =>
  x < 0 || !isDegree(a, b) ? NUM : fRight(x, degree(a), degree(b));
const fBack = (p: number, a: number, b: number): CellResult =>
  p < 0 || p >= 1 || !isDegree(a, b) ? NUM : p === 0 ? 0 : solved((x) => 1 - fRight(x, degree(a), degree(b)), p, 0, 1);
const hypergeometric = (given: readonly number[]): number => {
  const [k = 0, n = 0, good = 0, all = 0] = given;
  return (choose(good, k) * choose(all - good, n - k)) / choose(all, n);
};
const hypergeometricAt = (
  kGiven: number,
  nGiven: number,
  goodGiven: number,
  allGiven: number,
  cumulative = 0,
): CellResult => {
  const [k = 0, n = 0, good = 0, all = 0] = [kGiven, nGiven, goodGiven, allGiven].map(Math.trunc);
  if (k < 0 || k > Math.min(n, good) || k < Math.max(0, n - all + good) || n <= 0 || n > all || good <= 0 || good > all)
    return NUM;
  if (!cumulative) return hypergeometric([k, n, good, all]);
  let total = 0;
  for (let i = 0; i <= k; i += 1) total += hypergeometric([i, n, good, all]);
  return total;
};
const negativeBinomial = (failedGiven: number, goodGiven: number, p: number, cumulative = 0): CellResult => {
  const [failed, good] = [Math.trunc(failedGiven), Math.trunc(goodGiven)];
  if (failed < 0 || good < 1 || p < 0 || p > 1) return NUM;
  return cumulative ? beta(p, good, failed + 1) : choose(failed + good - 1, good - 1) * p ** good * (1 - p) ** failed;
};
const confidence = (alpha: number, spread: number, size: number): CellResult =>
  !share(alpha) || spread <= 0 || size < 1
    ? NUM
    : (normalInverse(1 - alpha / 2) * spread) / Math.sqrt(Math.trunc(size));

const of = (min: number, max: number, run: (...args: number[]) => CellResult): EagerFunction =>
  ofNumbers(min, max, run);
const tails = (x: number, d: number, count: number): CellResult =>
  x < 0 || !isDegree(d) || (Math.trunc(count) !== 1 && Math.trunc(count) !== 2)
    ? NUM
    : Math.trunc(count) * (1 - student(x, degree(d)));
const bothTailsBack = (p: number, d: number): CellResult =>
  p <= 0 || p > 1 ? NUM : p === 1 ? 0 : studentInverse(1 - p / 2, d);

export const distributions: FunctionFamily = {
  'NORM.DIST': of(4, 4, normalAt),
  NORMDIST: of(4, 4, normalAt),
  'NORM.INV': of(3, 3, normalBack),
  NORMINV: of(3, 3, normalBack),
  'NORM.S.DIST': of(2, 2, (z, cumulative) => (cumulative ? normal(z) : density(z))),
  NORMSDIST: of(1, 1, normal),
  'NORM.S.INV': of(1, 1, (p) => normalBack(p, 0, 1)),
  NORMSINV: of(1, 1, (p) => normalBack(p, 0, 1)),
  PHI: of(1, 1, density),
  GAUSS: of(1, 1, (z) => normal(z) - 0.5),
  ERF: of(1, 2, (from, to) => (to === undefined ? erf(from) : erf(to) - erf(from))),
  'ERF.PRECISE': of(1, 1, erf),
  ERFC: of(1, 1, (x) => (x < 0 ? 1 - erf(x) : upperGamma(0.5, x * x))),
  'ERFC.PRECISE': of(1, 1, (x) => (x < 0 ? 1 - erf(x) : upperGamma(0.5, x * x))),
  'T.DIST': of(3, 3, (t, d, cumulative) =>
    !isDegree(d) ? NUM : cumulative ? student(t, degree(d)) : studentDensity(t, degree(d)),
  ),
  'T.DIST.RT': of(2, 2, (t, d) => (isDegree(d) ? student(-t, degree(d)) : NUM)),
  'T.DIST.2T': of(2, 2, (t, d) => (t < 0 || !isDegree(d) ? NUM : 2 * student(-t, degree(d)))),
  TDIST: of(3, 3, tails),
  'T.INV': of(2, 2, studentInverse),
  'T.INV.2T': of(2, 2, bothTailsBack),
  TINV: of(2, 2, bothTailsBack),
  'CHISQ.DIST': of(3, 3, (x, d, cumulative) => (isDegree(d) ? gammaAt(x, degree(d) / 2, 2, cumulative) : NUM)),
  'CHISQ.DIST.RT': of(2, 2, chiRight),
  CHIDIST: of(2, 2, chiRight),
  'CHISQ.INV': of(2, 2, chiBack),
  'CHISQ.INV.RT': of(2, 2, (p, d) => chiBack(1 - p, d)),
  CHIINV: of(2, 2, (p, d) => chiBack(1 - p, d)),
  'F.DIST': of(4, 4, (x, a, b, cumulative) =>
    x < 0 || !isDegree(a, b)
      ? NUM
      : cumulative
        ? 1 - fRight(x, degree(a), degree(b))
        : fDensity(x, degree(a), degree(b)),
  ),
  'F.DIST.RT': of(3, 3, fRightAt),
  FDIST: of(3, 3, fRightAt),
  'F.INV': of(3, 3, fBack),
  'F.INV.RT': of(3, 3, (p, a, b) => fBack(1 - p, a, b)),
  FINV: of(3, 3, (p, a, b) => fBack(1 - p, a, b)),
  'BINOM.DIST': of(4, 4, binomialAt),
  BINOMDIST: of(4, 4, binomialAt),
  'BINOM.INV': of(3, 3, binomialBack),
  CRITBINOM: of(3, 3, binomialBack),
  'POISSON.DIST': of(3, 3, poisson),
  POISSON: of(3, 3, poisson),
  'EXPON.DIST': of(3, 3, exponential),
  EXPONDIST: of(3, 3, exponential),
  'WEIBULL.DIST': of(4, 4, weibull),
  WEIBULL: of(4, 4, weibull),
  GAMMA: of(1, 1, (x) => (x <= 0 && Number.isInteger(x) ? NUM : gamma(x))),
  GAMMALN: of(1, 1, (x) => (x <= 0 ? NUM : logGamma(x))),
  'GAMMALN.PRECISE': of(1, 1, (x) => (x <= 0 ? NUM : logGamma(x))),
  'GAMMA.DIST': of(4, 4, gammaAt),
  GAMMADIST: of(4, 4, gammaAt),
  'GAMMA.INV': of(3, 3, gammaBack),
  GAMMAINV: of(3, 3, gammaBack),
  'BETA.DIST': of(4, 6, betaAt),
  BETADIST: of(3, 5, (x, a, b, low, high) => betaAt(x, a, b, 1, low, high)),
  'BETA.INV': of(3, 5, betaBack),
  BETAINV: of(3, 5, betaBack),
  'LOGNORM.DIST': of(4, 4, logNormal),
  LOGNORMDIST: of(3, 3, (x, mean, spread) => logNormal(x, mean, spread, 1)),
  'LOGNORM.INV': of(3, 3, logNormalBack),
  LOGINV: of(3, 3, logNormalBack),
  'HYPGEOM.DIST': of(5, 5, hypergeometricAt),
  HYPGEOMDIST: of(4, 4, hypergeometricAt),
  'NEGBINOM.DIST': of(4, 4, negativeBinomial),
  NEGBINOMDIST: of(3, 3, negativeBinomial),
  'CONFIDENCE.NORM': of(3, 3, confidence),
  CONFIDENCE: of(3, 3, confidence),
  'CONFIDENCE.T': of(3, 3, (alpha, spread, size) => {
    const t = studentInverse(1 - alpha / 2, Math.trunc(size) - 1);
    return !share(alpha) || spread <= 0 || typeof t !== 'number' ? NUM : (t * spread) / Math.sqrt(Math.trunc(size));
  }),
  FISHER: of(1, 1, (x) => (Math.abs(x) >= 1 ? NUM : Math.atanh(x))),
  FISHERINV: of(1, 1, Math.tanh),
};
