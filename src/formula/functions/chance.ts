/** Random numbers, new at every calculation: RAND, RANDBETWEEN, RANDARRAY. */
import { firstError, toBoolean, toNumber } from '../coercion';
import type { CellResult } from '../types';
import { isError, matrix, NUM, VALUE } from '../values';
import type { Evaluation, FunctionFamily } from './define';
import { ofValues } from './define';

const whole = (low: number, high: number, { random }: Evaluation): number =>
  low + Math.floor(random() * (high - low + 1));

const LARGEST = 1_000_000;

export const chance: FunctionFamily = {
  RAND: ofValues(0, 0, (_, { random }) => random()),
  RANDBETWEEN: ofValues(2, 2, (given, evaluation) => {
    const bounds = given.map(toNumber);
    const error = firstError(bounds);
    if (error) return error;
    const [low, high] = [Math.ceil(Number(bounds[0])), Math.floor(Number(bounds[1]))];
    return low > high ? NUM : whole(low, high, evaluation);
  }),
  RANDARRAY: ofValues(0, 5, ([rows, cols, low, high, isWhole = false], evaluation) => {
    const usual = [1, 1, 0, 1];
    const numbers = [rows, cols, low, high].map((value, i): CellResult => toNumber(value ?? usual[i]!));
    const integers = toBoolean(isWhole);
    const error = [...numbers, integers].find(isError);
    if (error) return error;
    const [down = 1, across = 1, from = 0, to = 1] = numbers.map(Number);
    const [height, width] = [Math.trunc(down), Math.trunc(across)];
    if (height < 1 || width < 1 || height * width > LARGEST || from > to) return VALUE;
    if (integers === true && !(Number.isInteger(from) && Number.isInteger(to))) return VALUE;
    const one = (): number =>
      integers === true ? whole(from, to, evaluation) : from + evaluation.random() * (to - from);
    return matrix(height, width, Array.from({ length: height * width }, one));
  }),
};
