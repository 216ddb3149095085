/** The formula engine of the in-memory Excel: keeps results, and works out again only what a change reaches. */
import type { FormulaEngine, FormulaSource } from './types';

export type { CellAddress, CellContent, CellResult, ErrorCode, ErrorValue, FormulaEngine, FormulaSource, Scalar } from './types';

/** An engine over `source`. Nothing is calculated until a value is asked for. */
export function createFormulaEngine(source: FormulaSource): FormulaEngine {
  throw new Error(`not yet: ${String(source)}`);
}
