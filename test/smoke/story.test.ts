/**
 * The product in a minute, on a plan of one item of each kind: sheets are added through Microsoft's client library, figures
 * typed, a mistake told and put right, and the score is the same on the sheet, in the engine and in the file.
 */
import type { WorkbookState } from '../../src/excel/facade';
import { loadMessages } from '../../src/i18n';
import { locales } from '../../src/i18n/languages';
import { score } from '../../src/scoring';
import { buildSheet, itemKeys, sheetOrder } from '../../src/sheets';
import { validate } from '../../src/validation';
import { readState, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { startExcel, today } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

const errorsIn = ({ plan, entries, structure, explanations }: WorkbookState) =>
  validate(plan!, entries, structure, explanations, { today })
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const plan = fourItemPlan();
const quarters = (values: readonly number[]) =>
  values.map((value, index) => ({ key: 'G03', field: 'ytd_2022', index, value }));

describe.each(locales)('%s', (locale) => {
  test('from a new workbook to the score in the file', async () => {
    const { host, book } = startExcel();
    await book.addSheets(plan, itemKeys(plan), locale);

    await book.write(quarters([120, 250, 380, 370]));
    const wrong = await book.read();
    expect(errorsIn(wrong)).toContain('series.ytd-falling');

    await book.write(quarters([120, 250, 380, 540]));
    const right = await book.read();
    expect(errorsIn(right)).toEqual([]);
    const { plan: read, entries, sheets } = right;

    const [first] = score(read!, entries, { today }).annual;
    const onSheet = await Excel.run(async (context) => {
      const total = context.workbook.names.getItem('zsc_score_2022_total').getRange().load('values');
      await context.sync();
      return total.values[0]![0] as number;
    });
    expect(first!.total).toBeGreaterThan(0);
    expect(onSheet).toBeCloseTo(first!.total, 9);
    expect(host.stats.maxRequestBytes).toBeLessThan(5 * 1024 * 1024);

    const m = await loadMessages(locale);
    const present = sheets.map(({ key }) => key);
    const specs = sheetOrder(read!, present).map((key) => buildSheet(key, { plan: read!, entries, m, present, today }));
    const file = await writeWorkbook(specs, {
      properties: {
        title: m.common.productName,
        created: new Date(`${today}T00:00:00Z`),
        custom: { 'zsc-plan': read!.id },
      },
      pageOf: m.common.pageFooter,
    });
    const again = await readState(readWorkbook(file), { today });
    expect(score(again.plan, again.entries, { today }).annual[0]!.total).toBeCloseTo(onSheet, 9);
  });

  test('a sheet drawn again keeps what was typed', async () => {
    const { book } = startExcel();
    await book.addSheets(plan, itemKeys(plan), locale);
    await book.write(quarters([120, 250, 380, 540]));
    await book.redraw(['G03']);
    const { entries } = await book.read();
    expect(entries.sheets['G03']!['ytd_2022']!.map(({ value }) => value)).toEqual([120, 250, 380, 540]);
  });
});
