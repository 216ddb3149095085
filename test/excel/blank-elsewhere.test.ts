/** What users put on sheets that are no forms, where the template has nothing: no drawing takes it, and none keeps an old sheet without it. */
import { filledCells } from '../../src/excel/blanks';
import { contextFrom } from '../../src/excel/known';
import { whereTo } from '../../src/excel/look';
import { zhMessages } from '../../src/i18n';
import { sheetIfAny } from '../../src/sheets';
import { cellAddress } from '../../src/sheets/a1';
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
