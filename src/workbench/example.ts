/** Fills the invented example into the entry cells of the sheets that are there. A chunk of its own. */
import { exampleAsOf, exampleValues } from '../scoring/example';
import type { Messages } from '../i18n/all';
import { builtInPlans } from '../plan/built-in';
import type { Sheet } from '../host/model/sheet';
import { formatAt } from '../host/model/sheet';
import type { Workbook } from '../host/model/workbook';
import { reportEdit, writeCell } from '../host/model/contents';
import { fieldName } from '../sheets/names';
import type { Book } from './book/book';
import { resolveReference } from './book/places';

/** Fills what is open for entry and gives how many cells that were. Cells the sheets do not have are left out. */
export async function fillExample(book: Book, m: Messages): Promise<number> {
  const [plan] = builtInPlans;
  if (!plan) throw new RangeError('there is no built-in plan');
  const chosen = await plan.load();
  const values = { ...exampleValues(chosen, m), settings: { asOf: [exampleAsOf(chosen)] } };
  return book.host.asUser((workbook) => {
    let filled = 0;
    for (const [key, fields] of Object.entries(values)) {
      for (const [field, cells] of Object.entries(fields)) filled += fillField(workbook, fieldName(key, field), cells);
    }
    return filled;
  });
}

function fillField(workbook: Workbook, name: string, values: readonly unknown[]): number {
  const first = workbook.sheets[0];
  const place = first && resolveReference(workbook, first, name);
  if (!place) return 0;
  const { sheet, area } = place;
  let filled = 0;
  values.slice(0, area.rows * area.cols).forEach((value, i) => {
    const row = area.row + Math.floor(i / area.cols);
    const col = area.col + (i % area.cols);
    if (value === null || !isOpen(sheet, row, col)) return;
    // Text is text, whatever it looks like.
    if (writeCell(workbook, sheet, row, col, typeof value === 'string' ? `'${value}` : value)) filled++;
  });
  if (filled > 0) reportEdit(workbook, sheet, area);
  return filled;
}

const isOpen = (sheet: Sheet, row: number, col: number) => !sheet.protection || !formatAt(sheet, row, col).locked;
