/** Renaming, deleting and copying sheets, with every reference to them following. */
import { deleteSheetInFormula, mentions, renameSheetInFormula } from '../../formula/rewrite';
import { rewriteAll } from './references';
import { nameKey } from './name';
import type { Sheet } from './sheet';
import { createSheet } from './sheet';
import type { Workbook } from './workbook';
import { checkSheetName, guardStructure, newId, sheetByName, takeOutSheet } from './workbook';

/** Gives the sheet another name; formulas, names and links follow. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  guardStructure(workbook);
  checkSheetName(workbook, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  rewriteAll(workbook, (formula) => renameSheetInFormula(formula, before, name));
  workbook.calculation.structureChanged();
  workbook.events.push({ kind: 'renamed', sheetId: sheet.id, before, after: name });
}

/** Deletes the sheet; what pointed at it becomes #REF!. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  const order = workbook.sheets.map(({ name }) => name);
  takeOutSheet(workbook, sheet);
  rewriteAll(workbook, (formula) => deleteSheetInFormula(formula, sheet.name, order));
  workbook.calculation.structureChanged();
}

/** A copy of the sheet at `position`: contents, formats, tables under new names, its names as sheet names. */
export function copySheet(workbook: Workbook, sheet: Sheet, position: number): Sheet {
  const name = copyName(workbook, sheet.name);
  const copy = createSheet(newId(workbook), name);
  const own = (formula: string) => renameSheetInFormula(formula, sheet.name, name, false);
  for (const [row, line] of sheet.rows) {
    copy.rows.set(
      row,
      new Map(
        [...line].map(([col, cell]) => [
          col,
          { ...cell, ...(cell.formula === undefined ? {} : { formula: own(cell.formula) }) },
        ]),
      ),
    );
  }
  Object.assign(copy, {
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    enableCalculation: sheet.enableCalculation,
    format: sheet.format,
    standardWidth: sheet.standardWidth,
    protection: sheet.protection,
    freeze: sheet.freeze,
    merges: [...sheet.merges],
    validations: structuredClone(sheet.validations),
    extent: null,
  });
  copyMap(sheet.rowFormats, copy.rowFormats);
  copyMap(sheet.colFormats, copy.colFormats);
  copyMap(sheet.rowHeights, copy.rowHeights);
  copyMap(sheet.colWidths, copy.colWidths);
  copyMap(sheet.rowLevels, copy.rowLevels);
  copyMap(sheet.colLevels, copy.colLevels);
  copyMap(sheet.hyperlinks, copy.hyperlinks);
  copyMap(sheet.customProperties, copy.customProperties);
  for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
  for (const col of sheet.hiddenCols) copy.hiddenCols.add(col);
  Object.assign(copy.pageLayout, structuredClone(sheet.pageLayout));
  copy.conditionalFormats.push(
    ...structuredClone(sheet.conditionalFormats).map((f) => ({
      ...f,
      id: newId(workbook),
      formula: f.formula && own(f.formula),
    })),
  );
  copy.comments.push(...structuredClone(sheet.comments).map((c) => ({ ...c, id: newId(workbook) })));
  copy.shapes.push(...sheet.shapes.map((shape) => ({ ...shape, id: newId(workbook) })));
  for (const chart of structuredClone(sheet.charts)) {
    for (const series of chart.series) {
      if (series.values) series.values = own(series.values);
      if (series.categories) series.categories = own(series.categories);
      if (series.nameRef) series.nameRef = own(series.nameRef);
    }
    copy.charts.push({ ...chart, id: newId(workbook) });
  }
  for (const table of structuredClone(sheet.tables))
    copy.tables.push({ ...table, id: newId(workbook), name: `${table.name}_${workbook.nextId}` });
  // A sheet's own names, and the workbook's names that point at it, are the copy's own names.
  for (const entry of sheet.names.values())
    copy.names.set(nameKey(entry.name), { ...entry, formula: own(entry.formula), scope: copy.id });
  for (const entry of workbook.names.values()) {
    if (mentions(entry.formula, sheet.name) && !copy.names.has(nameKey(entry.name)))
      copy.names.set(nameKey(entry.name), { ...entry, formula: own(entry.formula), scope: copy.id });
  }
  workbook.sheets.splice(position, 0, copy);
  workbook.calculation.structureChanged();
  workbook.events.push({ kind: 'sheetAdded', sheetId: copy.id });
  return copy;
}

function copyMap<K, V>(from: ReadonlyMap<K, V>, to: Map<K, V>): void {
  for (const [key, value] of from) to.set(key, value);
}

function copyName(workbook: Workbook, name: string): string {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!sheetByName(workbook, candidate)) return candidate;
  }
}
