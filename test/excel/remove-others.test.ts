/** A sheet that goes is the sheet itself, wherever a user has pointed its name: another one never goes in its place. */
import type { Host } from '../../src/host';
import { forked, type OpenExcel } from '../support/excel';
import { missing, officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
  await office.book.addSheets(plan, ['G02'], 'zh-CN');
});

const point = (host: Host, name: string, to: string) =>
  host.asUser(({ names, calculation }) => {
    names.get(name)!.formula = to;
    calculation.structureChanged();
  });
const formulaOf = ({ workbook }: Host, name: string) => workbook.names.get(name)!.formula;
const tabs = ({ workbook }: Host) => workbook.sheets.map(({ name }) => name);

test.each([
  ['a sheet of the user’s', () => "='Sheet1'!$A$1:$H$40"],
  ['another sheet of ours', (host: Host) => formulaOf(host, 'zsc_sheet_g03')],
] as const)('its name leads to %s: that one stays', async (_, to) => {
  const { host, book } = forked(office);
  const own = (await book.read()).sheets.find(({ key }) => key === 'G02')!.tab;
  const before = tabs(host);
  point(host, 'zsc_sheet_g02', to(host));
  await book.removeSheets(['G02']);
  expect(tabs(host)).toEqual(before.filter((tab) => tab !== own));
  expect(missing(host)).toEqual([]);
});

test('two names that have changed places', async () => {
  const { host, book } = forked(office);
  const own = (await book.read()).sheets.find(({ key }) => key === 'G02')!.tab;
  const [a, b] = [formulaOf(host, 'zsc_sheet_g02'), formulaOf(host, 'zsc_sheet_g03')];
  point(host, 'zsc_sheet_g02', b);
  point(host, 'zsc_sheet_g03', a);
  await book.removeSheets(['G02']);
  expect(tabs(host)).not.toContain(own);
  expect(missing(host)).toEqual([]);
});

test('where nothing tells which sheet is meant, nothing goes, and that is told', async () => {
  const { host, book } = forked(office);
  const own = (await book.read()).sheets.find(({ key }) => key === 'G02')!.tab;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(own).delete();
    await context.sync();
  });
  point(host, 'zsc_sheet_g02', "='Sheet1'!$A$1:$H$40");
  await expect(book.removeSheets(['G02'])).rejects.toMatchObject({ code: 'structure-broken', undone: true });
  expect(missing(host)).toEqual([]);
});
