/** Every kind of file the product makes, held against the Open XML SDK, Microsoft's own checker of the format. */
import { exampleValues } from '../../src/scoring/example';
import { unitsWithItems, unitWorkbook } from '../../src/exchange';
import { loadMessages, type Locale } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { archiveSpec } from '../../src/sheets/archive-sheet';
import { writeWorkbook, type WriteWorkbookOptions } from '../../src/xlsx';
import { resultsOf } from '../../src/sheets/worked-out';
import { shell } from '../cli/support';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';
import { openXmlErrors } from '../support/open-xml';

const today = '2024-03-31';
const expectValid = (bytes: Uint8Array) => expect(openXmlErrors(bytes)).toEqual([]);

async function filled(locale: Locale) {
  const m = await loadMessages(locale);
  const keys = everyKind(plan);
  return {
    m,
    ...filledWorkbook(plan, m, keys, (c) => keys.map((key) => buildSheet(key, c)), exampleValues(plan, m)),
  };
}
const options: WriteWorkbookOptions = {
  pageOf: '&P / &N',
  properties: { title: '', created: new Date(`${today}T00:00:00Z`), custom: {} },
};

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  const book = filled(locale);

  test('the whole workbook with every kind of sheet and an archived form', async () => {
    const { specs, m } = await book;
    const form = specs.find(({ key }) => key === 'score_2023')!;
    const { at } = resultsOf(specs, 45382);
    const values = Array.from({ length: form.rows }, (_, r) =>
      Array.from({ length: form.cols }, (_, c) => {
        const result = at(form.key, r + 1, c + 1);
        return result !== null && typeof result === 'object' ? result.error : result;
      }),
    );
    const archive = await archiveSpec(form, values, {
      key: 'archive_1',
      plan: plan.id,
      date: today,
      tab: form.name,
      m,
    });
    expectValid(await writeWorkbook([...specs, archive], options));
  });

  const units = locale === 'en' ? ['industry', 'justice'] : unitsWithItems(plan).map(({ id }) => id);
  test.each(units)('what is handed out to %s', async (unit) => {
    const { m, entries } = await book;
    const made = await unitWorkbook(plan, entries, unit, { m, deadline: '2024-04-15', today });
    expectValid(await writeWorkbook(made.specs, made.options));
  });
});

test('what the command line makes, fills in and collects', async () => {
  const { zone, files } = shell();
  const bytes = (path: string) => files.get(path) as Uint8Array;
  await zone('new', 'book.xlsx', '--items', 'G08,G20,T01', '--example');
  await zone('split', 'book.xlsx', '--unit', 'big-data', '--out', 'units');
  files.set('e.csv', 'sheet,field,row,value\r\nG20,ytd_2024,1,12.5\r\n');
  await zone('fill', 'book.xlsx', 'e.csv', '--out', 'filled.xlsx');
  const [returned = ''] = [...files.keys()].filter((path) => path.startsWith('units/'));
  const merged = await zone('merge', 'filled.xlsx', returned, '--accept', 'all', '--out', 'merged.xlsx');
  expect(merged.code).toBe(0);
  for (const path of ['book.xlsx', returned, 'filled.xlsx', 'merged.xlsx']) expectValid(bytes(path));
});
