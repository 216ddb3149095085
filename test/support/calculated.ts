/** Sheets put together into one workbook and worked out by the formula engine, without Excel around it. */
import { createFormulaEngine, type CellResult, type FormulaEngine } from '../../src/formula/engine';
import { parseArea } from '../../src/sheets/a1';
import type { SheetSpec } from '../../src/sheets/spec';
import { sourceOf } from '../../src/sheets/worked-out';
import { knownFormulas } from './formulas';

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
  const engine = createFormulaEngine(sourceOf(specs, today), knownFormulas());
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
