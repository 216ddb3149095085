/** What stands only in the copies of what is typed leaves a workbook by no command, no file handed out and no export. */
import { startOfDay } from '../../src/entries/dates';
import { unitsWithItems } from '../../src/exchange';
import { zhMessages as m } from '../../src/i18n';
import { copiesTab } from '../../src/sheets/copies';
import { unitFile } from '../../src/exchange/unit-file';
import { entriesText } from '../../src/taskpane/export-entries';
import { saveWorkbook } from '../../src/workbench/file/save';
import { forked } from '../support/excel';
import { officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { letOut, shell, textIn } from './support';

const plan = fourItemPlan();
const before = '改正前的备注';
test('what was typed before and stands in a copy alone', async () => {
  const { host, book } = forked(await officeWorkbook(plan));
  const remark = (value: string) => book.write([{ key: 'G03', field: 'remark', index: 0, value }]);
  await remark(before);
  await book.redraw(['G03']);
  await remark('改正后的备注');
  await book.archive('score_2022');
  const state = await book.read();
  const [copy] = await book.copies();
  expect(JSON.stringify(await book.compareCopy(copy!.at))).toContain(before);

  const handed: Record<string, string> = {};
  for (const { id } of unitsWithItems(state.plan!)) {
    const { bytes, name } = await unitFile(state.plan!, state.entries, id, {
      m,
      deadline: null,
      returnTo: '',
      today: '2024-07-10',
    });
    handed[name] = textIn(bytes);
  }
  for (const format of ['csv', 'json'] as const)
    handed[`entries.${format}`] = entriesText(format, state.plan!, state, m, '2024-07-10', true);

  const whole = await saveWorkbook(host.workbook, startOfDay('2024-07-10'));
  expect(textIn(whole)).toContain(before);
  const told = {
    ...handed,
    ...(await letOut(shell({ 'plan.xlsx': whole }), ['plan.xlsx'], [['entries', 'plan.xlsx', '--confidential']])),
  };
  const lets = (text: string) => text.includes(before) || text.includes(copiesTab);
  expect(Object.entries(told).flatMap(([from, text]) => (lets(text) ? [from] : []))).toEqual([]);
  // What stands on the sheet now goes along: the same ways do let something out.
  expect(Object.values(told).some((text) => text.includes('改正后的备注'))).toBe(true);
});
