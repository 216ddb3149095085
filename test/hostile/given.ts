/** The good file all hostile ones are made from: a unit's workbook of the plan of four items, filled in; and what was typed in it. */
import { serialOf } from '../../src/entries/dates';
import type { CellValue } from '../../src/entries/entries';
import { itemsOfUnit, unitsWithItems } from '../../src/exchange';
import { isTask } from '../../src/plan/items';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { readWorkbook } from '../../src/xlsx';
import { collected, fileOf, handOut, today, typeInto } from '../exchange/support';
import { workbook } from '../sheets/whole-workbook';
import { fourItemPlan } from '../support/four-items';

export interface KnownCell {
  readonly key: string;
  readonly field: string;
  readonly index: number;
  readonly tab: string;
  readonly cell: string;
  readonly value: CellValue;
}

export async function givenFile() {
  const plan = fourItemPlan();
  const { entries } = workbook({}, { plan });
  const items = unitsWithItems(plan).map(({ id }) => ({ id, own: itemsOfUnit(plan, id) }));
  const unit = items.reduce((most, one) => (one.own.length > most.own.length ? one : most));
  const values: Record<string, Record<string, CellValue[]>> = {};
  for (const item of unit.own) {
    if (isTask(item))
      values[item.id] = { owner: ['样例人'], self_rating: [88], status: ['已完成'], done: [serialOf('2023-05-01')] }; // prettier-ignore
    else if (item.kind === 'amount')
      values[item.id] = { ytd_2022: [12.5, 20], ytd_2023: [30, 41.25], remark: ['快报'] };
    else if (item.kind === 'figure') values[item.id] = { figure: [3, 4], source: ['样例'] };
    else if (item.kind === 'ratio') values[item.id] = { num_2022: [10], den_2022: [20] };
    else values[item.id] = { name: ['样例企业甲', '样例企业乙'], date: [serialOf('2023-05-01'), serialOf(today)] };
  }
  const { specs, bytes } = await handOut(unit.id, entries, { plan });
  const known = Object.entries(values).flatMap(([key, fields]) => {
    const spec = specs.find((sheet) => sheet.key === key)!;
    return Object.entries(fields).flatMap(([field, cells]) => {
      const { row, col, lastCol } = parseArea(spec.fields.find((f) => f.field === field)!.range);
      const width = lastCol - col + 1;
      return cells.map((value, index): KnownCell => ({ key, field, index, tab: spec.name, cell: cellAddress(row + Math.floor(index / width), col + (index % width)), value })); // prettier-ignore
    });
  });
  const made = await bytes(typeInto(specs, values));
  const good = await collected(entries, [fileOf('a.xlsx', made)], { plan });
  return { plan, entries, unit: unit.id, known, bytes: made, raw: readWorkbook(made), good };
}
export type Given = Awaited<ReturnType<typeof givenFile>>;
