/**
 * Number formats by what a number measures. A count shows no digits after the point, a money figure two; the unit is
 * never in the cell but in the header. Two spaces close a right-aligned figure so that digits do not touch the border;
 * centred figures take the format without them.
 */
import type { ConditionalStyleName } from './styles';

/** #,##0.00 for two decimals. */
export function plainFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** Right-aligned figure of a measure. */
export function measureFormat(decimals: number): string {
  return `${plainFormat(decimals)}"  "`;
}

/** The same with △ at the left edge: a figure the product filled in. */
export function assumedFormat(decimals: number): string {
  return `"△"* ${plainFormat(decimals)}"  "`;
}

/** Difference with its sign; the minus is U+2212. */
export function signedFormat(decimals: number): string {
  const digits = plainFormat(decimals);
  return `+${digits};"−"${digits};0`;
}

/** Difference of a measure with its sign, right-aligned. */
export function gapFormat(decimals: number): string {
  const digits = plainFormat(decimals);
  return `+${digits}"  ";"−"${digits}"  ";"0  "`;
}

export const dateFormat = 'yyyy-mm-dd';

/**
 * Labels in a chart whose figures go up to `highest`: as few digits after the point as tell them apart, none from 100 on,
 * and nothing at all for zero.
 */
export function chartLabelFormat(decimals: number, highest: number): string {
  const digits = plainFormat(highest >= 100 ? 0 : Math.min(decimals, highest >= 10 ? 1 : 2));
  return `${digits};"−"${digits};`;
}

/** Marks of a chart's axis: as many digits after the point as its steps have, so that no two marks read alike. */
export function axisFormat(step: number): string {
  return plainFormat([0, 1, 2].find((digits) => Number(step.toFixed(digits)) === step) ?? 2);
}

/** Formats of the computing sheets, right-aligned in tables. */
export const formats = {
  points: '0.00"  "',
  /** Lost points: zero is a dash. */
  lost: '0.00"  ";"−"0.00"  ";"—  "',
  signed: gapFormat(2),
  rate: '0.0%"  "',
  share: '0%"  "',
  /** A share that is multiplied with by hand: all digits one types. */
  wholeShare: '0.00%"  "',
  assumedShare: '"△"* 0%"  "',
} as const;

/** The conditional style that shows a figure typed over an assumed one: bold, white, without △. */
export function settledStyle(decimals: number): ConditionalStyleName {
  return decimals <= 0 ? 'settled0' : decimals === 1 ? 'settled1' : 'settled2';
}

/** The conditional style of a computed cell that repeats an assumed figure. */
export function assumedStyle(decimals: number): ConditionalStyleName {
  return decimals <= 0 ? 'assumed0' : decimals === 1 ? 'assumed1' : 'assumed2';
}
