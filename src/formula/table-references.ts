/** Rewriting of structured references in formula text: when a table or a column is renamed, or the table is no more. */
import { parseStructRef, stringifyA1Ref, stringifyStructRef, tokenize } from '@borgar/fx';
import { partOfTable } from './references';
import { prefixOf } from './rewrite';
import type { CellAddress, TableContent } from './types';
import { isArea } from './values';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What a reference to a table names: columns and sections, none for the whole of its data. */
interface TableReference {
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

/**
 * Replaces each reference to the table. `isWithin` tells that the formula stands in the table, where references need
 * not name it; a rewrite gets `''` for those.
 */
function mapTable(
  formula: string,
  table: string,
  isWithin: boolean,
  rewrite: (reference: TableReference, name: string, text: string) => string,
): string {
  return tokenize(formula, { withLocation: false })
    .map(({ type, value }) => {
      if (type === 'range_named' && same(value, table)) return rewrite({ columns: [], sections: [] }, value, value);
      const reference = type === 'structured' ? parseStructRef(value) : undefined;
      const name = reference?.table ?? '';
      if (!reference || !(name === '' ? isWithin : same(name, table))) return value;
      return rewrite({ columns: reference.columns ?? [], sections: reference.sections ?? [] }, name, value);
    })
    .join('');
}

/** The formula after the table `from` was renamed `to`. */
export const renameTableInFormula = (formula: string, from: string, to: string): string =>
  mapTable(formula, from, false, (_, name, text) => to + text.slice(text.indexOf(name) + name.length));

/** The formula after a column of the table was renamed. */
export function renameColumnInFormula(
  formula: string,
  table: string,
  [from, to]: readonly [string, string],
  isWithin: boolean,
): string {
  return mapTable(formula, table, isWithin, ({ columns, sections }, name, text) =>
    columns.some((column) => same(column, from))
      ? stringifyStructRef({
          context: [],
          table: name,
          columns: columns.map((column) => (same(column, from) ? to : column)),
          sections: [...sections],
        })
      : text,
  );
}

/** The formula in the cell `at` after the table became plain cells of the sheet named `sheet`: absolute references, of a row's own cells by column alone. */
export function tableToRanges(
  formula: string,
  name: string,
  { table, sheet }: { readonly table: TableContent; readonly sheet: string },
  at: CellAddress,
): string {
  const { top, bottom, left, right, sheetId } = table;
  const isWithin = at.sheetId === sheetId && at.row >= top && at.row <= bottom && at.col >= left && at.col <= right;
  return mapTable(formula, name, isWithin, ({ columns, sections }) => {
    const part = partOfTable(table, columns, sections, at);
    if (!isArea(part)) return '#REF!';
    const fixed = !sections.includes('this row');
    const range = { ...part, $top: fixed, $bottom: fixed, $left: true, $right: true };
    return prefixOf(sheet) + stringifyA1Ref({ range });
  });
}

/** The formula after the table was deleted. */
export const deleteTableInFormula = (formula: string, table: string, isWithin: boolean): string =>
  mapTable(formula, table, isWithin, () => '#REF!');
