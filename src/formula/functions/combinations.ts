/** Counting what can be chosen or arranged, common divisors and multiples, and rounding to multiples. */
import type { CellResult } from '../types';
import { isError, NUM } from '../values';
import type { EagerFunction, FunctionFamily } from './define';
import { LIMIT, numbersOf, ofNumbers, ofRanges } from './define';

/** n × (n − 1) × … with k factors, over k! where the order does not count. Exact while the result is. */
function choices(n: number, k: number, ordered: boolean): number {
  let result = 1;
  if (ordered) for (let i = 0; i < k; i += 1) result *= n - i;
  else for (let i = 1; i <= Math.min(k, n - k); i += 1) result = Math.round((result * (n - i + 1)) / i);
  return result;
}

const choosing = (ordered: boolean, again = false): EagerFunction =>
  ofNumbers(2, 2, (numberGiven, chosenGiven) => {
    const number = Math.trunc(numberGiven);
    const chosen = Math.trunc(chosenGiven);
    if (number < 0 || chosen < 0) return NUM;
    if (again) return number === 0 && chosen > 0 ? NUM : choices(number + chosen - 1, chosen, false);
    return chosen > number ? NUM : choices(number, chosen, ordered);
  });

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

const ofWholeSeries = (apply: (numbers: readonly number[]) => number): EagerFunction =>
  ofRanges(1, LIMIT, 'r', (args, evaluation): CellResult => {
    const numbers = numbersOf(args, evaluation);
    if (isError(numbers as CellResult)) return numbers as CellResult;
    const whole = (numbers as number[]).map(Math.trunc);
    return whole.some((number) => number < 0) ? NUM : apply(whole);
  });

const factorial = (n: number, step: number): number => {
  let product = 1;
  for (let i = n; i > 1; i -= step) product *= i;
  return product;
};

/** CEILING.MATH and its like: any sign goes with any; the quotient is taken to 15 digits. */
const toMultiple = (up: boolean, max: 2 | 3): EagerFunction =>
  ofNumbers(1, max, (value, step = 1, mode = 0) => {
    const size = Math.abs(step);
    if (size === 0 || value === 0) return 0;
    const away = value < 0 && mode !== 0 ? !up : up;
    return (away ? Math.ceil : Math.floor)(Number((value / size).toPrecision(15))) * size;
  });

export const combinations: FunctionFamily = {
  COMBIN: choosing(false),
  COMBINA: choosing(false, true),
  PERMUT: choosing(true),
  PERMUTATIONA: ofNumbers(2, 2, (number, chosen) =>
    number < 0 || chosen < 0 ? NUM : Math.trunc(number) ** Math.trunc(chosen),
  ),
  FACTDOUBLE: ofNumbers(1, 1, (value) => (value < -1 ? NUM : factorial(Math.trunc(value), 2))),
  MULTINOMIAL: ofWholeSeries((numbers) => {
    let [total, result] = [0, 1];
    for (const number of numbers) result *= choices((total += number), number, false);
    return result;
  }),
  GCD: ofWholeSeries((numbers) => numbers.reduce(divisor, 0)),
  LCM: ofWholeSeries((numbers) => numbers.reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b), 1)),
  'CEILING.MATH': toMultiple(true, 3),
  'FLOOR.MATH': toMultiple(false, 3),
  'CEILING.PRECISE': toMultiple(true, 2),
  'ISO.CEILING': toMultiple(true, 2),
  'ECMA.CEILING': toMultiple(true, 2),
  'FLOOR.PRECISE': toMultiple(false, 2),
};
