/** Formulas follow what becomes of a table: renamed, a column renamed, converted to a range, deleted. */
import {
  deleteTableInFormula,
  renameColumnInFormula,
  renameTableInFormula,
  tableToRanges,
} from '../../formula/table-references';
import type { TableContent } from '../../formula/types';
import { holds, lastCol, lastRow } from './area';
import { rewriteAll } from './references';
import type { Sheet } from './sheet';
import type { Table, TableColumn, TableTarget } from './table';
import type { Workbook } from './workbook';

/** The table as the formula engine sees it. */
export const tableContent = (sheet: Sheet, { area, showHeaders, showTotals, columns }: Table): TableContent => ({
  sheetId: sheet.id,
  top: area.row,
  left: area.col,
  bottom: lastRow(area),
  right: lastCol(area),
  headers: showHeaders,
  totals: showTotals,
  columns: columns.map((column) => column.name),
});

/** Rewrites cells by where they stand, and everything else as if it stood nowhere. */
function rewriteFormulas(
  workbook: Workbook,
  mayConcern: (formula: string) => boolean,
  rewrite: (formula: string, at: { readonly sheetId: string; readonly row: number; readonly col: number }) => string,
): void {
  for (const sheet of workbook.sheets) {
    for (const [row, line] of sheet.rows) {
      for (const [col, cell] of line)
        if (cell.formula !== undefined && mayConcern(cell.formula))
          cell.formula = rewrite(cell.formula, { sheetId: sheet.id, row, col });
    }
  }
  rewriteAll(workbook, (formula) =>
    mayConcern(formula) ? rewrite(formula, { sheetId: '', row: -1, col: -1 }) : formula,
  );
  workbook.calculation.structureChanged();
}

const naming =
  ({ name }: Table) =>
  (formula: string): boolean =>
    formula.includes('[') || formula.toLowerCase().includes(name.toLowerCase());

const within = ({ sheet, table }: TableTarget, at: { sheetId: string; row: number; col: number }): boolean =>
  at.sheetId === sheet.id && holds(table.area, at.row, at.col);

/** Gives the table another name. */
export function nameTable(workbook: Workbook, table: Table, name: string): void {
  const before = table.name;
  rewriteFormulas(workbook, naming(table), (formula) => renameTableInFormula(formula, before, name));
  table.name = name;
}

/** Gives a column another name; one that has none yet is in no formula. */
export function nameColumn(workbook: Workbook, target: TableTarget, column: TableColumn, name: string): void {
  const before = column.name;
  if (before === name) return;
  column.name = name;
  if (before === '') return;
  rewriteFormulas(
    workbook,
    (formula) => formula.includes('['),
    (formula, at) => renameColumnInFormula(formula, target.table.name, [before, name], within(target, at)),
  );
}

/** Turns references to the table into those of its cells. */
export function releaseTable(workbook: Workbook, { sheet, table }: TableTarget): void {
  const place = { table: tableContent(sheet, table), sheet: sheet.name };
  rewriteFormulas(workbook, naming(table), (formula, at) => tableToRanges(formula, table.name, place, at));
}

/** References to a table that is deleted are #REF!. */
export function loseTable(workbook: Workbook, target: TableTarget): void {
  rewriteFormulas(workbook, naming(target.table), (formula, at) =>
    deleteTableInFormula(formula, target.table.name, within(target, at)),
  );
}
