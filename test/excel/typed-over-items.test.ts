/** What users typed over the product's own on sheets of items, told to nobody before they are drawn again: it stays, on an old sheet. */
import { entryCells } from '../../src/excel/beyond-drawn';
import { contextFrom } from '../../src/excel/known';
import { zhMessages } from '../../src/i18n';
import { sheetIfAny } from '../../src/sheets';
import { cellAddress } from '../../src/sheets/a1';
import { computedCells } from '../../src/sheets/computed-cells';
import type { CellSpec, SheetSpec } from '../../src/sheets/spec';
import { forked, type OpenExcel } from '../support/excel';
import { officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();
const keys = ['G03', 'G13', 'T01'];
let office: OpenExcel;
beforeAll(async () => (office = await officeWorkbook(plan, keys)));

const jobs: Readonly<Record<string, (excel: OpenExcel) => Promise<unknown>>> = {
  'drawing anew': ({ book }) => book.redraw(keys),
  'adding again': ({ book }) => book.addSheets(plan, keys, 'zh-CN'),
};

const constants = (spec: SheetSpec, type: 'string' | 'number'): readonly CellSpec[] => {
  const entries = entryCells(spec);
  return spec.cells.filter(
    ({ row, col, value, formula }) =>
      formula === undefined && value !== '' && typeof value === type && !entries.has(cellAddress(row, col)),
  );
};

/** What is typed, and over which cell of the product's own. */
const acts: Readonly<Record<string, readonly [(spec: SheetSpec) => CellSpec | undefined, string]>> = {
  'a figure over the first formula': [(spec) => computedCells(spec)[0], '4711.5'],
  'a figure over the last formula': [(spec) => computedCells(spec).at(-1), '4711.5'],
  'a word over a formula': [(spec) => computedCells(spec)[3], '我改的'],
  'a formula over a formula': [(spec) => computedCells(spec).at(-2), '=4711.5+0'],
  'a formula of names over a formula': [(spec) => computedCells(spec)[1], '=SUM(zsc_calc_points)*4711.5'],
  'a figure over a figure': [(spec) => constants(spec, 'number')[0], '4711.5'],
  'a word over a word': [(spec) => constants(spec, 'string').at(-1), '我改的'],
  'a formula over a word': [(spec) => constants(spec, 'string')[2], '=4711.5+0'],
};

const tabs = ({ host }: OpenExcel) => host.workbook.sheets.map(({ name }) => name);
const contents = ({ host }: OpenExcel) =>
  new Set(
    host.workbook.sheets.flatMap(({ rows, visibility }) =>
      visibility === 'Visible'
        ? [...rows.values()].flatMap((line) =>
            [...line.values()].flatMap(({ value, formula }) => [String(value), String(formula)]),
          )
        : [],
    ),
  );

describe.each(Object.keys(jobs))('%s', (name) => {
  test.each(Object.entries(acts))('keeps %s', async (_act, [where, text]) => {
    for (const key of keys) {
      const excel = forked(office);
      await excel.book.read();
      const spec = sheetIfAny(key, contextFrom(plan, { sheets: {} }, zhMessages, keys))!;
      const at = where(spec);
      if (!at) continue;
      const tab = spec.name;
      excel.host.asUser(() => void (excel.host.workbook.sheets.find((one) => one.name === tab)!.protection = null));
      const cell = cellAddress(at.row, at.col);
      expect([key, excel.host.typeCell(tab, cell, text).outcome]).toEqual([key, 'accepted']);
      await jobs[name]!(excel);
      expect([key, cell, contents(excel).has(text)]).toEqual([key, cell, true]);
    }
  });

  test('keeps no old sheet where nothing was put there', async () => {
    const excel = forked(office);
    await excel.book.read();
    await excel.book.write([
      { key: 'G03', field: 'ytd_2022', index: 0, value: null },
      { key: 'G13', field: 'name', index: 11, value: '样例企业丙' },
    ]);
    await jobs[name]!(excel);
    expect(tabs(excel).filter((tab) => tab.includes('（旧）'))).toEqual([]);
  });
});
