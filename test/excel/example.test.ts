/** The example in one press: sheets added and filled in one go, the score sheet in front. */
import { ordosPlan } from '../../src/plan/ordos';
import { zhMessages as m } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { score } from '../../src/scoring';
import { exampleOf } from '../../src/taskpane/example';
import { startExcel } from '../support/excel';

test('all sheets are filled and the year that is over has a score', async () => {
  const { book } = startExcel();
  const keys = itemsOf(ordosPlan).map(({ id }) => id);
  await book.addSheets(ordosPlan, keys, 'zh-CN', exampleOf(ordosPlan, m));
  const { plan, entries, sheets } = await book.read();
  expect(plan!.scoring.asOf.value).toBe('2023-12-31');
  const annual = score(plan!, entries, { today: '2024-03-31' }).annual.find(({ year }) => year === 2023)!;
  expect(annual.total).toBeGreaterThan(60);
  expect(await book.inFront()).toBe(sheets.find(({ key }) => key === 'score_2023')!.tab);
});
