/**
 * Numbers as every worksheet program takes them: ROUND on the 15 digits a cell shows, sums that almost cancel out as 0, and
 * comparison to eight digits after the point. Without these, 1.98 of 2.2 is 0.9 in one place and 0.8999… in another.
 */

/** Digits after the point to which figures are compared; written into every comparison on the sheet. */
export const comparedDigits = 8;

/** Below this share of its first term a sum is what binary fractions left over (LibreOffice's limit; Excel's is alike). */
const noise = 2 ** -48;

/** Taken out of the global object, whose members are slow to reach in some hosts: every comparison goes through here. */
const { abs, floor } = Math;

export function add(a: number, b: number): number {
  const sum = a + b;
  return sum !== 0 && abs(sum) < abs(a) * noise ? 0 : sum;
}

const powers = Array.from({ length: 16 }, (_, k) => 10 ** k);

/** Half away from zero on the 15 significant digits, as ROUND does: 2.675 to two digits is 2.68. */
export function round(value: number, digits: number): number {
  const size = abs(value);
  const factor = powers[digits];
  if (factor !== undefined) {
    // Away from a half the plain way is right, and a hundred times faster than by the decimal digits.
    const scaled = size * factor;
    const whole = floor(scaled);
    const off = abs(scaled - whole - 0.5);
    if (scaled < 1e15 && off > scaled * 1e-14 + 1e-9) return signed(value, Math.round(scaled) / factor);
    // Nearer to a half than 15 digits can tell: it is one.
    if (scaled < 1e14 && off < scaled * 3e-16) return signed(value, (whole + 1) / factor);
  }
  return signed(value, byDecimals(size, digits, Math.round));
}

/** As a cell shows it in so many digits after the point: 89.995 is 90.00, which the machine's own 89.99499… is not. */
export function inDigits(value: number, digits: number): string {
  return round(value, digits).toFixed(digits);
}

/** To the next whole number away from zero on the 15 significant digits, as ROUNDUP(…,0) does. */
export function roundUp(value: number): number {
  return signed(value, byDecimals(abs(value), 0, Math.ceil));
}

/** With the sign of a number; 0 has none. */
const signed = (of: number, size: number): number => (of < 0 && size !== 0 ? -size : size);

function byDecimals(size: number, digits: number, whole: (scaled: number) => number): number {
  const shifted = (figure: number, places: number): number => {
    const [mantissa = '0', exponent = '0'] = figure.toPrecision(15).split('e');
    return Number(`${mantissa}e${Number(exponent) + places}`);
  };
  const scaled = shifted(size, digits);
  return Number.isFinite(scaled) ? shifted(whole(scaled), -digits) : size;
}

/** Negative, 0 or positive as `a` is below, equal to or above `b`, both to eight digits. */
export function compare(a: number, b: number): number {
  const difference = a - b;
  const size = abs(difference);
  if (difference === 0 || (size > 1.01e-8 && size > abs(a) * 1e-13)) return difference;
  const [left, right] = [round(a, comparedDigits), round(b, comparedDigits)];
  return left.toPrecision(15) === right.toPrecision(15) ? 0 : left - right;
}
