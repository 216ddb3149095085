/** Sheets put together into one workbook and worked out by the host's formula engine, without Excel around it. */
import { createFormulaEngine, type CellResult, type FormulaEngine } from '../../src/formula/engine';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { fieldName, sheetName } from '../../src/sheets/names';
import type { CellSpec, SheetSpec } from '../../src/sheets/spec';

export interface Calculated {
  readonly engine: FormulaEngine;
  /** Result of a cell such as "D12"; "" for an empty one. */
  at(key: string, address: string): CellResult;
  /** Results of the cells of a field, in their order. */
  field(key: string, field: string): CellResult[];
  /** Any formula, as if typed on the sheet at a cell. */
  evaluate(key: string, address: string, formula: string): CellResult | CellResult[][];
}

/** A result as text; an error as its code. */
export function textOf(result: CellResult | undefined): string {
  return result === null || result === undefined ? '' : typeof result === 'object' ? result.error : String(result);
}

/** Everything the specs say, calculated on the day `today` (Excel's day number). Names are those the renderers give. */
export function calculated(specs: readonly SheetSpec[], today: number): Calculated {
  const sheets = new Map(
    specs.map((spec) => [spec.key, new Map(spec.cells.map((c) => [cellAddress(c.row, c.col), c] as const))]),
  );
  const names = new Map<string, string>();
  for (const spec of specs) {
    const area = (range: string) =>
      range
        .split(':')
        .map((a) => {
          const { row, col } = parseArea(a);
          return cellAddress(row, col, true);
        })
        .join(':');
    const put = (name: string, range: string) => names.set(name.toLowerCase(), `='${spec.key}'!${area(range)}`);
    put(sheetName(spec.key), `A1:${cellAddress(spec.rows, spec.cols)}`);
    for (const field of spec.fields) put(fieldName(spec.key, field.field), field.range);
    for (const [name, range] of Object.entries(spec.names)) put(`zsc_${name}`, range);
  }
  const content = (cell: CellSpec | undefined) => ({ formula: cell?.formula, value: cell?.value ?? null });
  const engine = createFormulaEngine({
    sheetId: (name) => specs.find((s) => s.key.toLowerCase() === name.toLowerCase())?.key,
    sheetName: (id) => id,
    content: (id, row, col) => content(sheets.get(id)?.get(cellAddress(row + 1, col + 1))),
    extent: (id) => {
      const spec = specs.find((s) => s.key === id);
      return { rows: spec?.rows ?? 0, cols: spec?.cols ?? 0 };
    },
    definedName: (name) => names.get(name.toLowerCase()),
    today: () => today,
  });
  const value = (key: string, row: number, col: number) => engine.value(key, row - 1, col - 1) ?? '';
  return {
    engine,
    at: (key, address) => {
      const { row, col } = parseArea(address);
      return value(key, row, col);
    },
    field: (key, field) => {
      const range = specs.find((s) => s.key === key)?.fields.find((f) => f.field === field)?.range;
      if (!range) throw new RangeError(`no field ${field} on ${key}`);
      const { row, col, lastRow, lastCol } = parseArea(range);
      const results: CellResult[] = [];
      for (let r = row; r <= lastRow; r++) for (let c = col; c <= lastCol; c++) results.push(value(key, r, c));
      return results;
    },
    evaluate: (key, address, formula) => {
      const { row, col } = parseArea(address);
      return engine.evaluate(formula, { sheetId: key, row: row - 1, col: col - 1 });
    },
  };
}
