/** Draws one sheet from its spec: everything is queued here, the caller syncs. */
import type { Messages } from '../../i18n';
import { rangeAddress } from '../../sheets/a1';
import { innerNames, namesOf } from '../../sheets/names';
import type { SheetSpec } from '../../sheets/spec';
import type { Part } from '../size';
import { queueCells, queueClear, queueLinks, queueSizes } from './cells';
import { chartName, queueCharts } from './charts';
import { queueConditionalFormats, queueProtection, queueValidations } from './guards';
import { queuePage } from './page';

/** A reference to an area of a tab as a defined name holds it. */
export function reference(tab: string, area: string): string {
  return `='${tab.replace(/'/g, "''")}'!${area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** Queues the sheet's names: new ones are added, existing ones pointed anew. */
export function queueNames(
  context: Excel.RequestContext,
  spec: SheetSpec,
  tab: string,
  existing: ReadonlySet<string>,
): void {
  const inner = innerNames(spec);
  for (const [name, area] of namesOf(spec)) {
    const target = reference(tab, area);
    const { names } = context.workbook;
    const item = existing.has(name) ? names.getItem(name) : names.add(name, target);
    if (existing.has(name)) item.formula = target;
    // As in a file: the list of names shows auditors those of entries and results.
    if (inner.has(name)) item.visible = false;
  }
}

const whole: Part = { index: 0, of: 1 };

/** Queues all that is on the sheet, or a part of it. The sheet must be unprotected and its template area empty. */
export function queueSheet(sheet: Excel.Worksheet, spec: SheetSpec, m: Messages, part = whole): void {
  if (part.index === 0) {
    queueSizes(sheet, spec);
    queueCharts(sheet, spec);
  }
  queueCells(sheet, spec, part);
  queueConditionalFormats(sheet, spec, part);
  if (part.index < part.of - 1) return;
  queueLinks(sheet, spec);
  queueValidations(sheet, spec);
  for (const table of spec.tables) sheet.tables.add(table.range, true).name = table.name;
  // Of a protected sheet only a filter that is there can be used.
  if (spec.filter) sheet.autoFilter.apply(spec.filter);
  queuePage(sheet, spec, m);
  if (spec.locked) sheet.getRange(rangeAddress(1, 1, spec.rows, spec.cols)).format.protection.locked = true;
  if (spec.protect) queueProtection(sheet);
  if (spec.visibility !== 'visible') sheet.visibility = spec.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
}

/** Queues the sheet over what the template drew before, whose area ended at `rows` and `cols`; of contents all goes, or what is in `filled`. */
export function queueAgain(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  m: Messages,
  rows = spec.rows,
  cols = spec.cols,
  part = whole,
  filled?: readonly string[],
): void {
  // A table is dissolved, not deleted: deleting would move up what users keep below it.
  for (const table of spec.tables) sheet.tables.getItemOrNullObject(table.name).convertToRange();
  if (spec.filter) sheet.autoFilter.remove(); // rows filtered out come back
  queueClear(sheet, spec, rangeAddress(1, 1, rows, cols), filled);
  for (const chart of spec.charts) sheet.charts.getItemOrNullObject(chartName(spec, chart)).delete();
  queueSheet(sheet, spec, m, part);
}
