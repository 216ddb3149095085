/** Which tab is in front, through Microsoft's own client library. */
import { activateSheet } from '../../src/host/model/workbook';
import { ordosPlan } from '../../src/plan/ordos';
import { startExcel } from '../support/excel';

test('the tab in front is told, also when the user brings another there', async () => {
  const { host, book } = startExcel();
  await book.addSheets(ordosPlan, ['G03'], 'zh-CN');
  const told: string[] = [];
  const stop = await book.watchFront((tab) => told.push(tab));
  await book.goTo({ key: 'G03' });
  expect(await book.inFront()).toBe('G03 营业收入');
  host.asUser((workbook) =>
    activateSheet(
      workbook,
      workbook.sheets.find(({ name }) => name === '单位得分')!,
    ),
  );
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve));
  expect(told.at(-1)).toBe('单位得分');
  await stop();
});

test('a redraw brings the sheet to the front that was asked for, whichever is drawn first', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, ['G03'], 'zh-CN');
  await book.redraw(['score_2022', 'score_2023', 'score_2024'], { show: 'score_2023' });
  expect(await book.inFront()).toContain('2023');
});
