/** What is known of a workbook is worked out as far as it is needed. */
import { know } from '../../src/excel/known';
import { itemKeys } from '../../src/sheets';
import { startExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

test('templates are made of sheets that are there, however often it is read', async () => {
  const { book } = startExcel();
  // Files of tests share what is remembered: the plan of the others, which they have drawn whole, would be known before.
  const plan = { ...fourItemPlan(), title: { zh: '只为本项测试的方案', en: 'A plan of this test alone' } };
  await book.addSheets(plan, ['G03'], 'zh-CN');
  await book.read();
  await book.readThoroughly();
  const { made } = await know(JSON.stringify(plan), 'zh-CN');
  expect([...made.keys()].filter((key) => itemKeys(plan).includes(key))).toEqual(['G03']);
  const others = itemKeys(plan).filter((key) => key !== 'G03');
  await book.addSheets(plan, others.slice(0, 1), 'zh-CN');
  const { entries } = await book.read();
  expect(entries.sheets[others[0]!]).toBeDefined();
  expect(itemKeys(plan).filter((key) => made.has(key)).sort()).toEqual(['G03', others[0]!].sort()); // prettier-ignore
});
