/** The tables in a file that a unit made itself: the visible sheets of a workbook, or the text of a CSV. */
import { readableText } from '../../entries/file';
import { gridOf } from '../../nation/grid';
import { days1904, gridOfSheet, type RawWorkbook } from '../../xlsx';
import type { RefusedFile } from '../collect';
import type { OwnSheet } from './recognise';

/** Whether a file is a text and no workbook, by its name. */
export const isText = (name: string): boolean => /\.(?:csv|txt)$/i.test(name);

/** Whether a refused file may be a table of the unit's own: a workbook without a plan of ours, or a text. */
export const mayBeOwn = ({ name, error }: Pick<RefusedFile, 'name' | 'error'>): boolean =>
  error.code === 'file-no-plan' || (error.code === 'file-not-xlsx' && isText(name));

export const sheetsOfText = (bytes: Uint8Array): readonly OwnSheet[] => [
  { tab: '', grid: gridOf(readableText(bytes)), unsolved: [] },
];

/** A formula without a stored result says nothing that could be taken: its cell is told. */
export const sheetsOfBook = ({ sheets, date1904 }: Pick<RawWorkbook, 'sheets' | 'date1904'>): readonly OwnSheet[] =>
  sheets
    .filter(({ visibility, cells }) => visibility === 'visible' && cells.size > 0)
    .map((sheet) => ({
      tab: sheet.tab,
      grid: gridOfSheet(sheet),
      ...(sheet.hidden && { hidden: { rows: new Set(sheet.hidden.rows), columns: sheet.hidden.columns } }),
      dayOffset: date1904 ? days1904 : 0,
      unsolved: [...sheet.cells].flatMap(([cell, { value, formula }]) =>
        formula !== undefined && (value === null || value === '') ? [cell] : [],
      ),
    }));
