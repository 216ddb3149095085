/** Figures shown as percentages: 50% typed or pasted is 0.5 in its cell, whatever the unit the cell is meant for. */
import { isItemFigure } from './templates';
import { inYearField } from './year-field';

/** Fields that hold figures whose unit stands in a header. */
export const isFigureField = (field: string): boolean =>
  isItemFigure(field) ||
  inYearField(field)?.column === 'target' ||
  /^(baseline|weight|dim_weight|p\d{1,2}|points)$/.test(field) ||
  isNumberSetting(field);

/** Settings that are figures; shares among them are percentages by themselves. */
const isNumberSetting = (field: string): boolean => /^(grades|bonus)_|^deduction(Cap)?$/.test(field);

/** Whether a number format shows a hundredfold; a sign in quotes or behind a backslash is only a sign. */
export const isPercentFormat = (format: string): boolean => format.replace(/"[^"]*"|[\\_*]./g, '').includes('%');

/** The figure read in such a cell. */
export const hundredfold = (value: number): number => Number((value * 100).toPrecision(12));

/** The format of such a cell where it is drawn anew. */
export const percentFormat = '0.00%';
