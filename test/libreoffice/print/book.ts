/** Workbooks to print: plans of three sizes, filled with the example, every kind of sheet. */
import { serialOf } from '../../../src/entries/dates';
import { exampleValues } from '../../../src/scoring/example';
import type { Messages } from '../../../src/i18n';
import type { Plan } from '../../../src/plan/schema';
import { buildSheet } from '../../../src/sheets';
import type { SheetSpec } from '../../../src/sheets/spec';
import { readPlan } from '../../../src/sheets/read-plan';
import { withResults } from '../../sheets/whole-workbook';
import { calculated } from '../../support/calculated';
import { everyKind } from '../../support/every-kind';
import { filledWorkbook } from '../../support/filled-workbook';
import { resultsOf } from '../../../src/xlsx/results';

const asOf = '2024-03-31';

/** Every kind of sheet of a plan with the example in it, as the pane draws them. */
export function bookOf(plan: Plan, m: Messages, keys = everyKind(plan)): readonly SheetSpec[] {
  const values = { ...exampleValues(plan, m), settings: { asOf: [serialOf(asOf)] } };
  const first = filledWorkbook(plan, m, keys, (c) => keys.map((key) => buildSheet(key, c)), values);
  const entries = withResults(first.entries, calculated(first.specs, serialOf(asOf)));
  const context = { plan: readPlan(plan, entries), m, entries, present: keys, today: asOf };
  return frozen(keys.map((key) => buildSheet(key, key === 'data' ? { ...context, plan } : context)));
}

/** The sheets with their results in place of formulas: what is printed is the same, and LibreOffice need not calculate. */
function frozen(specs: readonly SheetSpec[]): SheetSpec[] {
  const { at } = resultsOf(specs, serialOf(asOf));
  return specs.map((spec) => ({
    ...spec,
    cells: spec.cells.map((cell) => {
      if (cell.formula === undefined) return cell;
      const result = at(spec.key, cell.row, cell.col);
      const { formula: _, ...rest } = cell;
      return { ...rest, value: result !== null && typeof result === 'object' ? result.error : result };
    }),
  }));
}
