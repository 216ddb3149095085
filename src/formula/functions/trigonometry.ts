/** Angles and what comes of them. Angles are in radians. */
import { DIV0, NUM } from '../values';
import type { FunctionFamily } from './define';
import { ofNumbers } from './define';

/** Beyond 2^27 Excel gives no sine any more. */
const LARGEST = 2 ** 27;
const ofAngle = (apply: (angle: number) => number) =>
  ofNumbers(1, 1, (angle) => (Math.abs(angle) < LARGEST ? apply(angle) : NUM));
const within = (apply: (value: number) => number, fits: (value: number) => boolean) =>
  ofNumbers(1, 1, (value) => (fits(value) ? apply(value) : NUM));

export const trigonometry: FunctionFamily = {
  SIN: ofAngle(Math.sin),
  COS: ofAngle(Math.cos),
  TAN: ofAngle(Math.tan),
  ASIN: within(Math.asin, (value) => Math.abs(value) <= 1),
  ACOS: within(Math.acos, (value) => Math.abs(value) <= 1),
  ATAN: ofNumbers(1, 1, Math.atan),
  ATAN2: ofNumbers(2, 2, (x, y) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x))),
  SINH: ofNumbers(1, 1, Math.sinh),
  COSH: ofNumbers(1, 1, Math.cosh),
  TANH: ofNumbers(1, 1, Math.tanh),
  ASINH: ofNumbers(1, 1, Math.asinh),
  ACOSH: within(Math.acosh, (value) => value >= 1),
  ATANH: within(Math.atanh, (value) => Math.abs(value) < 1),
  DEGREES: ofNumbers(1, 1, (radians) => (radians * 180) / Math.PI),
  RADIANS: ofNumbers(1, 1, (degrees) => (degrees * Math.PI) / 180),
  SQRTPI: within(
    (value) => Math.sqrt(value * Math.PI),
    (value) => value >= 0,
  ),
};
