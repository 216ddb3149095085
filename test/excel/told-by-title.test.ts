/** Errors name sheets as users know them: no key or defined name of the product is shown, in either language. */
import { type ZoneScorecardError } from '../../src/errors';
import { loadMessages } from '../../src/i18n';
import { forked, startExcel, type OpenExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = startExcel();
  await office.book.addSheets(plan, ['G03', 'G13'], 'zh-CN');
  await office.book.read();
});

async function toldBy(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown as ZoneScorecardError,
  );
  expect(error?.code).toBe('structure-broken');
  const both = await Promise.all((['zh-CN', 'en'] as const).map((locale) => loadMessages(locale)));
  return both.map(({ errors }) => errors.texts[error!.code].what(error!.params, error!.place));
}

const ownWords = /zsc_|\b(?:score_\d{4}|comprehensive|settings|change_log|plan|calc)\b/;

test('a sheet that is gone, or whose cell is, is told by its title', async () => {
  const { host, book } = forked(office);
  await book.read();
  for (const name of [...host.workbook.names.keys()])
    if (/^zsc_(sheet_)?(score_2022|comprehensive|settings)/.test(name)) host.workbook.names.delete(name);
  for (const target of [
    { key: 'score_2022' },
    { key: 'comprehensive' },
    { key: 'settings', field: 'asOf', index: 0 },
    { sheet: '2022年评分表 ', item: 'score_2022' },
  ])
    for (const text of await toldBy(book.goTo(target))) {
      expect(text).not.toMatch(ownWords);
      expect(text).toMatch(/评分表|综评|评分设置/);
    }
});

test('a sheet whose name leads elsewhere is told by its title when it is to be removed', async () => {
  const { host, book } = forked(office);
  const own = (await book.read()).sheets.find(({ key }) => key === 'comprehensive')!.tab;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(own).delete();
    await context.sync();
  });
  host.workbook.names.get('zsc_sheet_comprehensive')!.formula = "='Sheet1'!$A$1:$H$40";
  for (const text of await toldBy(book.removeSheets(['comprehensive']))) {
    expect(text).not.toMatch(ownWords);
    expect(text).toMatch(/综评/);
  }
});
