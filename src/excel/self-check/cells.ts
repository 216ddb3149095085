/** What stands in the cells of drawn sheets: texts, figures, formulas, number formats, and what the formulas come to. */
import { cellAddress, rangeAddress } from '../../sheets/a1';
import { isSameFormula } from '../../sheets/same-formula';
import type { CellSpec, SheetKey, SheetSpec } from '../../sheets/spec';
import { formatOf } from '../draw/cells';
import { ANSWER_BYTES, bytesOf } from '../size';
import { differences, listed, type Compared, type Drawn } from './compare';

/** What a cell takes in an answer beside its formula: its value and its format. */
const CELL_BYTES = 24;

/** The sheets in groups whose cells fit into one answer each. */
function groups(drawn: readonly Drawn[]): readonly (readonly Drawn[])[] {
  const dealt: Drawn[][] = [];
  let room = 0;
  for (const sheet of drawn) {
    const { rows, cols, cells } = sheet.spec;
    const bytes = rows * cols * CELL_BYTES + bytesOf(cells.map(({ formula, value }) => formula ?? value));
    if (bytes > room || dealt.length === 0) {
      dealt.push([]);
      room = ANSWER_BYTES;
    }
    dealt.at(-1)!.push(sheet);
    room -= bytes;
  }
  return dealt;
}

/** Looks at the whole template area of every sheet; `told` gives what is seen of a cell that is not as it should be. */
async function overCells(
  drawn: readonly Drawn[],
  load: (range: Excel.Range) => void,
  told: (cell: CellSpec, seen: Excel.Range, at: readonly [number, number], spec: SheetSpec) => string | null,
): Promise<Compared> {
  const found: string[] = [];
  for (const group of groups(drawn))
    found.push(
      ...(await differences(group, (sheet, spec) => {
        const range = sheet.getRange(rangeAddress(1, 1, spec.rows, spec.cols));
        load(range);
        return () =>
          spec.cells.flatMap((cell) => {
            if (cell.row > spec.rows || cell.col > spec.cols) return [];
            const seen = told(cell, range, [cell.row - 1, cell.col - 1], spec);
            return seen === null ? [] : [`${spec.key}!${cellAddress(cell.row, cell.col)} ${seen}`];
          });
      })),
    );
  return listed(found);
}

type Value = number | string | boolean | null;

/** Whether two values show the same; figures to what a cell keeps of them. */
const isSame = (expected: Value, seen: unknown): boolean =>
  typeof expected === 'number' && typeof seen === 'number'
    ? Math.abs(expected - seen) <= 1e-9 * Math.max(1, Math.abs(expected))
    : (expected ?? '') === (seen ?? '');

/** A number format as programs agree on it: they differ in quotes, in signs for the language and in a last section for texts. */
export const plainFormat = (format: unknown): string =>
  String(format)
    .replace(/\[\$-[^\]]*\]|["\\]|;@$/g, '')
    .toLowerCase();

/** Every text, figure, formula and number format is the template's. */
export const cells = (drawn: readonly Drawn[]): Promise<Compared> =>
  overCells(
    drawn,
    (range) => range.load('formulas,values,numberFormat'),
    (cell, { formulas, values, numberFormat }, [row, col]) => {
      const [formula, value] = [formulas[row]![col] as unknown, values[row]![col] as unknown];
      if (cell.formula !== undefined)
        return typeof formula === 'string' && isSameFormula(formula, cell.formula)
          ? formatTold(cell, numberFormat[row]![col])
          : String(formula);
      return isSame(cell.value ?? null, value) ? formatTold(cell, numberFormat[row]![col]) : String(value);
    },
  );

const formatTold = (cell: CellSpec, seen: unknown): string | null =>
  plainFormat(seen) === plainFormat(formatOf(cell)) ? null : String(seen);

/** What our own engine works a cell out to. */
export type WorkedOut = (key: SheetKey, row: number, col: number) => Value | { readonly error: string };

/** Every formula comes to what our own engine works it out to, and to no error but #N/A, which charts leave out. */
export const values = (drawn: readonly Drawn[], worked: WorkedOut): Promise<Compared> =>
  overCells(
    drawn,
    (asked) => asked.load('values'),
    (cell, range, [row, col], spec) => {
      if (cell.formula === undefined) return null;
      const result = worked(spec.key, cell.row, cell.col);
      const isError = typeof result === 'object' && result !== null;
      const seen = range.values[row]![col] as unknown;
      const expected = isError ? result.error : result;
      if (isSame(expected, seen) && (!isError || expected === '#N/A')) return null;
      return `${String(seen)} ≠ ${String(expected)}`;
    },
  );
