/**
 * Number formats of the sheets. Two spaces close each right-aligned format so that digits do not touch the border; the
 * assumed form puts △ at the left edge of the cell while the value stays a number.
 */
import type { ConditionalStyleName } from './styles';

const digits = (decimals: number) => (decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0');

/** Format of a figure with so many digits after the point. */
export const figureFormat = (decimals: number) => `${digits(decimals)}"  "`;
/** The same, marked as assumed. */
export const assumedFormat = (decimals: number) => `"△"* ${digits(decimals)}"  "`;

export const formats = {
  points: '0.00"  "',
  /** Lost points: zero is a dash. */
  lost: '0.00"  ";−0.00"  ";"—  "',
  signed: '+0.00"  ";−0.00"  ";0"  "',
  rate: '0.0%"  "',
  share: '0%"  "',
  assumedShare: '"△"* 0%"  "',
  rank: '0',
} as const;

/** The conditional style that shows a figure typed over an assumed one: bold, white, without △. */
export function settledStyle(decimals: number): ConditionalStyleName {
  return decimals <= 0 ? 'settled0' : decimals === 1 ? 'settled1' : 'settled2';
}
