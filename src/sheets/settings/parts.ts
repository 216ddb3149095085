/** What the parts of the settings sheet share. */
import type { Messages } from '../../i18n';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { linesOf, rowHeight } from '../text-lines';

/** Columns B to I: name, value, meaning over five columns, source. */
export const widths = { name: 32, value: 26, meaning: 61, default: 10, source: 44 };

/** Characters of the meaning's columns together. */
const meaningWidth = widths.meaning + 4 * widths.default;

/** Characters of a column from B on that is not merged with others. */
export const widthOf = (col: number): number =>
  [widths.name, widths.value, widths.meaning][col - 2] ?? (col === 9 ? widths.source : widths.default);

/** Heading of a part of the sheet. */
export const section = (sheet: SheetBuilder, row: number, text: string) =>
  sheet.value(row, 2, text, 'section').height(row, 24);

/** Headers of a table of settings. */
export function header(sheet: SheetBuilder, row: number, t: Messages['sheetsCore']['settings']): void {
  sheet
    .height(row, 24)
    .value(row, 2, t.headers.name, 'header')
    .value(row, 3, t.headers.value, 'header')
    .value(row, 4, t.headers.meaning, 'header')
    .merge(rangeAddress(row, 4, row, 8))
    .value(row, 9, t.headers.source, 'header');
}

/** A row that names and explains something; its value comes from elsewhere. */
export function explain(
  sheet: SheetBuilder,
  row: number,
  name: string,
  meaning: string,
  source: string,
  height = 24,
): void {
  sheet
    .height(
      row,
      Math.max(
        height,
        rowHeight(
          Math.max(
            linesOf(name, widths.name - 2),
            linesOf(meaning, meaningWidth - 2),
            linesOf(source, widths.source - 2),
          ),
        ),
      ),
    ) // prettier-ignore
    .value(row, 2, name, 'labelLeft')
    .value(row, 4, meaning, 'textSmall')
    .merge(rangeAddress(row, 4, row, 8))
    .value(row, 9, source, 'textSmall');
}
