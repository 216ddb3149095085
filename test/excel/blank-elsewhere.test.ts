/** What users put on sheets that are no forms, where the template has nothing: no drawing takes it, and none keeps an old sheet without it. */
import { filledCells } from '../../src/excel/blanks';
import { contextFrom } from '../../src/excel/known';
import { whereTo } from '../../src/excel/look';
import { zhMessages } from '../../src/i18n';
import { sheetIfAny } from '../../src/sheets';
import { cellAddress } from '../../src/sheets/a1';
import { computedCells } from '../../src/sheets/computed-cells';
import { forked, type OpenExcel } from '../support/excel';
import { officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { changedInMidTerm } from '../support/mid-term';

const plan = fourItemPlan();
const core = ['cover', 'calc', 'comprehensive'];
const asked = ['schedule', 'followup', 'outlook', 'robustness', 'results', 'ratios', 'annex_2022', 'unit_1_2022', 'findings']; // prettier-ignore
const keys = [...core, ...asked];
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan, ['G03', 'G13', 'T01']);
  await office.book.redraw(asked);
  await office.book.read();
});

const jobs: Readonly<Record<string, (excel: OpenExcel) => Promise<unknown>>> = {
  'drawing anew': ({ book }) => book.redraw(keys),
  'adding a sheet': ({ book }) => book.addSheets(plan, ['G02'], 'zh-CN'),
  'another plan': ({ book }) => book.changePlan(changedInMidTerm(plan)),
};

/** A cell in which the template has nothing, amid others; above the list on the sheet of findings, which is as long as there are. */
function blankOn(key: string): string {
  const present = [...keys, 'G03', 'G13', 'T01'];
  const context = contextFrom(plan, { sheets: {} }, zhMessages, present);
  const specs = [context, { ...context, present: [] }].flatMap((one) => sheetIfAny(key, one) ?? []);
  const spec = specs[0]!;
  for (let row = Math.min(spec.rows, key === 'findings' ? 6 : 12); row > 0; row--)
    for (let col = spec.cols; col > 0; col--) {
      const cell = cellAddress(row, col);
      if (specs.every((one) => !filledCells(one).has(cell))) return cell;
    }
  throw new Error(`${key} has no blank cell`);
}

const tabs = ({ host }: OpenExcel) => host.workbook.sheets.map(({ name }) => name);

test.each(Object.keys(jobs))('%s leaves words and figures on sheets that are no forms', async (name) => {
  const excel = forked(office);
  await excel.book.read();
  const before = new Set(tabs(excel));
  const typed = keys.map((key, i) => {
    const { tab } = whereTo(excel.host.workbook.names.get(`zsc_sheet_${key}`)!.formula)!;
    excel.host.asUser(() => void (excel.host.workbook.sheets.find((one) => one.name === tab)!.protection = null));
    const text = i % 2 === 0 ? `我的说明${i}` : `${77_000 + i}.5`;
    expect([key, excel.host.typeCell(tab, blankOn(key), text).outcome]).toEqual([key, 'accepted']);
    return [key, text];
  });
  await jobs[name]!(excel);
  const shown = excel.host.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const held = new Set(
    shown.flatMap(({ rows }) =>
      [...rows.values()].flatMap((line) => [...line.values()].map(({ value }) => String(value))),
    ),
  );
  expect(typed.filter(([, text]) => !held.has(text!))).toEqual([]);
  expect(before.size).toBeGreaterThan(keys.length);
});

/** Cells of a sheet that are the product's own: its title, the last of its heads, and where it computes, the first and the last formula. */
function ownCellsOf(key: string): readonly string[] {
  const context = contextFrom(plan, { sheets: {} }, zhMessages, [...keys, 'G03', 'G13', 'T01']);
  const spec = sheetIfAny(key, context)!;
  const at = (cells: readonly { readonly row: number; readonly col: number }[]) =>
    [cells[0], cells.at(-1)].flatMap((cell) => (cell ? [cellAddress(cell.row, cell.col)] : []));
  const heads = spec.cells.filter(
    ({ style, value }) => /^(?:title|formTitle|header)$/.test(style) && Number.isNaN(Number(value ?? '')),
  );
  // The sheet of findings is as long as there were: its last head is no one's.
  return [
    ...at(key === 'findings' ? heads.slice(0, 1) : heads),
    ...(key === 'followup' ? [] : at(computedCells(spec))),
  ];
}

test.each(Object.keys(jobs))('%s keeps words and figures typed over the product’s own there', async (name) => {
  for (const which of [0, 1, 2, 3]) {
    const excel = forked(office);
    await excel.book.read();
    const typed = [...keys, 'units', 'score_2022', 'gap'].flatMap((key, i) => {
      const cell = ownCellsOf(key)[which];
      // By adding a sheet only those are drawn again that depend on others.
      if (cell === undefined || (name === 'adding a sheet' && key !== 'cover' && key !== 'schedule')) return [];
      const { tab } = whereTo(excel.host.workbook.names.get(`zsc_sheet_${key}`)!.formula)!;
      excel.host.asUser(() => void (excel.host.workbook.sheets.find((one) => one.name === tab)!.protection = null));
      const text = i % 2 === 0 ? `我改的${i}` : `${88_000 + i}.5`;
      expect([key, excel.host.typeCell(tab, cell, text).outcome]).toEqual([key, 'accepted']);
      return [[key, cell, text]];
    });
    await jobs[name]!(excel);
    if (name === 'drawing anew') await excel.book.redraw(['units', 'score_2022', 'gap']);
    const held = new Set(
      excel.host.workbook.sheets.flatMap(({ rows, visibility }) =>
        visibility === 'Visible'
          ? [...rows.values()].flatMap((line) => [...line.values()].map(({ value }) => String(value)))
          : [],
      ),
    );
    expect([which, typed.filter(([, , text]) => !held.has(text!))]).toEqual([which, []]);
  }
});

test('a formula typed over that a check has told is put back where it stands', async () => {
  const excel = forked(office);
  await excel.book.read();
  const { tab } = whereTo(excel.host.workbook.names.get('zsc_sheet_calc')!.formula)!;
  excel.host.asUser(() => void (excel.host.workbook.sheets.find((one) => one.name === tab)!.protection = null));
  expect(excel.host.typeCell(tab, ownCellsOf('calc')[2]!, '77.5').outcome).toBe('accepted');
  await excel.book.readThoroughly();
  const before = tabs(excel);
  await excel.book.redraw(['calc']);
  expect(tabs(excel)).toEqual(before);
});

test.each(Object.keys(jobs))('%s keeps no old sheet where nothing was put there', async (name) => {
  const excel = forked(office);
  await excel.book.read();
  // Figures typed and taken out since change what these sheets show.
  await excel.book.write([{ key: 'G03', field: 'ytd_2022', index: 0, value: null }]);
  for (const key of asked) {
    const { tab } = whereTo(excel.host.workbook.names.get(`zsc_sheet_${key}`)!.formula)!;
    if (key !== 'findings')
      excel.host.asUser(() => void (excel.host.workbook.sheets.find((one) => one.name === tab)!.protection = null));
  }
  await jobs[name]!(excel);
  expect(tabs(excel).filter((tab) => tab.includes('（旧）'))).toEqual([]);
});
