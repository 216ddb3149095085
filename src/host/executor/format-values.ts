/** What properties of a format take, the same whether they come through a range, a style or a plain object of cells. */
import { invalidArgument } from '../errors';
import type { FormatPatch } from '../model/format';
import { asColor, asIndex, asNumber, asWord } from './object';

function bounded(value: number, low: number, high: number): number {
  if (value < low || value > high) throw invalidArgument(`${value} is not between ${low} and ${high}.`);
  return value;
}

const alignments = {
  horizontal: ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'],
  vertical: ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'],
  reading: ['Context', 'LeftToRight', 'RightToLeft'],
  underline: ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'],
};
const patterns = [
  ...['None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Horizontal', 'Vertical', 'Down', 'Up', 'Checker', 'SemiGray75'],
  ...['LightHorizontal', 'LightVertical', 'LightDown', 'LightUp', 'Grid', 'CrissCross', 'Gray16', 'Gray8'],
  ...['LinearGradient', 'RectangularGradient'],
];

export const asHorizontal = (value: unknown): string => asWord(value, alignments.horizontal);
export const asVertical = (value: unknown): string => asWord(value, alignments.vertical);
export const asReadingOrder = (value: unknown): string => asWord(value, alignments.reading);
export const asUnderline = (value: unknown): string => asWord(value, alignments.underline);
export const asPattern = (value: unknown): string => asWord(value, patterns);
export const asIndent = (value: unknown): number => bounded(asIndex(value), 0, 250);
export const asFontSize = (value: unknown): number => bounded(asNumber(value), 1, 409);
export const asTint = (value: unknown): number => bounded(asNumber(value), -1, 1);
export const asColumnWidth = (value: unknown): number => bounded(asNumber(value), 0, 1342);
export const asRowHeight = (value: unknown): number => bounded(asNumber(value), 0, 409.5);
/** Degrees, or 180 for letters one below the other. */
export const asOrientation = (value: unknown): number => (value === 180 ? 180 : bounded(asIndex(value), -90, 90));

/** A fill of a colour; "" takes it away. */
export function filled(value: unknown): FormatPatch {
  const color = asColor(value, true);
  return { fill: color, pattern: color === '' ? 'None' : 'Solid' };
}
