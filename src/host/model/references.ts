/**
 * Every place in a workbook that holds a formula or a reference: cells, names, validations, conditional formats, charts,
 * links. When sheets are renamed or rows inserted, all of them are rewritten in one go.
 */
import type { Chart } from './chart';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Gives the new text of a formula that stands on `sheet` (null: in the workbook, with every reference naming its sheet). */
export type Rewrite = (formula: string, sheet: Sheet | null) => string;

/** Rewrites all formulas of the workbook. */
export function rewriteAll(workbook: Workbook, rewrite: Rewrite): void {
  for (const name of workbook.names.values()) name.formula = rewrite(name.formula, null);
  for (const sheet of workbook.sheets) rewriteSheet(sheet, rewrite);
}

function rewriteSheet(sheet: Sheet, rewrite: Rewrite): void {
  const done = new Map<string, string>();
  const change = (formula: string): string => {
    let result = done.get(formula);
    if (result === undefined) done.set(formula, (result = rewrite(formula, sheet)));
    return result;
  };
  const maybe = <T>(value: T): T | string =>
    typeof value === 'string' && value.startsWith('=') ? change(value) : value;
  for (const line of sheet.rows.values()) {
    for (const cell of line.values()) if (cell.formula !== undefined) cell.formula = change(cell.formula);
  }
  for (const name of sheet.names.values()) name.formula = change(name.formula);
  for (const validation of sheet.validations) {
    const rule = validation.rule;
    if (rule)
      validation.rule = {
        ...rule,
        source: maybe(rule.source),
        formula: maybe(rule.formula),
        formula1: maybe(rule.formula1),
        formula2: maybe(rule.formula2),
      };
  }
  for (const format of sheet.conditionalFormats) {
    if (format.formula) format.formula = change(format.formula);
    if (format.cellValue)
      format.cellValue = {
        ...format.cellValue,
        formula1: String(maybe(format.cellValue.formula1)),
        ...(format.cellValue.formula2 === undefined ? {} : { formula2: String(maybe(format.cellValue.formula2)) }),
      };
  }
  for (const chart of sheet.charts) rewriteChart(chart, change);
}

function rewriteChart(chart: Chart, change: (formula: string) => string): void {
  for (const series of chart.series) {
    if (series.values) series.values = change(series.values);
    if (series.categories) series.categories = change(series.categories);
    if (series.nameRef) series.nameRef = change(series.nameRef);
  }
  for (const axis of Object.values(chart.axes)) if (axis.categories) axis.categories = change(axis.categories);
}
