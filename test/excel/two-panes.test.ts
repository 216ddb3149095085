/** Two panes beside one workbook, as where two people have it open, add sheets at once. */
import { createWorkbook } from '../../src/excel';
import type { ZoneScorecardError } from '../../src/errors';
import { freeTab } from '../../src/excel/tabs';
import { addSheet } from '../../src/host/model/workbook';
import { loadMessages } from '../../src/i18n';
import { forked, startExcel, type OpenExcel } from '../support/excel';
import { meddled } from '../support/faults';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = startExcel();
  await office.book.addSheets(plan, ['G03'], 'zh-CN');
});

/** Where the links of the cover lead to. */
const links = ({ host }: OpenExcel): readonly string[] =>
  [...host.workbook.sheets.find(({ name }) => name === '首页')!.hyperlinks.values()]
    .map((link) => JSON.stringify(link))
    .filter((link) => /_top"/.test(link))
    .sort();

test('the cover leads to the sheets of both, whichever is done first', async () => {
  const alone = forked(office);
  await alone.book.addSheets(plan, ['G13'], 'zh-CN');
  await alone.book.addSheets(plan, ['T01'], 'zh-CN');
  const wanted = links(alone);
  expect(wanted.length).toBeGreaterThan(2);
  const excel = forked(office);
  const other = createWorkbook();
  await Promise.all([excel.book.read(), other.read()]);
  await Promise.all([excel.book.addSheets(plan, ['G13'], 'zh-CN'), other.addSheets(plan, ['T01'], 'zh-CN')]);
  expect(links(excel)).toEqual(wanted);
});

test('both write at once where no copy was made yet: what either wrote stands', async () => {
  const { book } = forked(office);
  const other = createWorkbook();
  await Promise.all([book.read(), other.read()]);
  const one = (index: number, value: number) => [{ key: 'G03', field: 'ytd_2022', index, value }];
  const both = [book.write(one(0, 11), 'import'), other.write(one(1, 22), 'import')];
  expect(await Promise.all(both)).toEqual([[], []]);
  const { entries } = await createWorkbook().read();
  expect(entries.sheets.G03!.ytd_2022!.slice(0, 2).map(({ value }) => value)).toEqual([11, 22]);
});

test('a sheet that others make at the same moment again and again is told, with what to do', async () => {
  const tab = 'G13 新增高新技术企业';
  const { book, host } = meddled(office, {
    // The next name the pane will think of, whenever it is about to ask.
    before: (_, { workbook }) =>
      void addSheet(workbook, freeTab(tab, new Set(workbook.sheets.map(({ name }) => name)))),
  });
  const before = host.workbook.names.size;
  const error = await book.addSheets(plan, ['G13'], 'zh-CN').then(
    () => null,
    (thrown: unknown) => thrown as ZoneScorecardError,
  );
  expect([error?.code, error?.undone, host.workbook.names.size]).toEqual(['made-meanwhile', true, before]);
  for (const locale of ['zh-CN', 'en'] as const) {
    const { texts } = (await loadMessages(locale)).errors;
    expect(texts['made-meanwhile'].todo.length).toBeGreaterThan(0);
  }
});
