/**
 * The whole way, in a browser: a new workbook, every sheet of the plan, figures of three kinds, one of them wrong; the
 * finding leads to its cell; corrected, the year's score is what one works out by hand, and the charts show the figures.
 * Set ZSC_SCREENSHOTS to a folder to keep pictures of each step.
 */
import { creditCode } from '../support/credit-code';
import { numberedPictures } from '../support/pictures';
import { addAllSheets, cell, chartPicture, goTo, paste, startWorkbenches, type } from '../support/workbench';

const open = startWorkbenches();

test('from a new workbook to a year’s score', async () => {
  const bench = await open({ width: 1700, height: 1200 });
  const { page, pane, problems } = bench;
  const picture = numberedPictures(page, 'story');
  const shows = async (address: string, text: string) => {
    await cell(page, address).filter({ hasText: text }).waitFor();
    expect((await cell(page, address).innerText()).trim()).toBe(text);
  };

  await pane.getByRole('tab', { name: '总览' }).waitFor();
  await picture('new');
  await addAllSheets(bench);
  await picture('sheets');

  // An amount: revenue of 2022, typed quarter by quarter. The second figure is lower than the first: a year-to-date sum cannot fall.
  await goTo(page, 'G03', 'D19');
  const empty = await chartPicture(page, '目标值、完成值与完成率');
  for (const [address, figure] of [
    ['D19', '120'],
    ['D20', '24'],
    ['D21', '360'],
    ['D22', '480'],
  ] as const)
    await type(page, 'G03', address, figure);
  // A figure: the zone's rank in the country, lower is better. 125th against a target of 100th.
  await type(page, 'G01', 'C18', '125');
  // A list: 15 of the 30 high-tech enterprises expected by the end of 2022, pasted from another table.
  await goTo(page, 'G13', 'C18');
  await paste(
    page,
    Array.from({ length: 15 }, (_, i) => [`样例公司${i + 1}`, creditCode(i + 1), '2022-06-30']),
  );
  await shows('F32', '2022');
  await picture('typed');

  // The finding appears without being asked for, and leads to the cell.
  await pane.getByRole('radio', { name: '2022' }).check({ force: true });
  await pane.getByRole('tab', { name: /校验/ }).click();
  const finding = pane.getByRole('article').filter({ hasText: 'D20' });
  await finding.waitFor();
  await picture('finding');
  await finding.getByRole('button', { name: /定位/ }).click();
  await page.getByRole('tab', { name: 'G03 营业收入', selected: true }).waitFor();
  expect(await page.getByLabel('名称框').inputValue()).toBe('D20');

  // Corrected where it led to; the finding goes.
  await page.keyboard.type('240');
  await page.keyboard.press('Enter');
  await finding.waitFor({ state: 'detached' });
  await shows('E12', '80.0%');
  await shows('H12', '2.56');
  expect(await chartPicture(page, '目标值、完成值与完成率')).not.toBe(empty);
  await page.getByRole('img', { name: /完成值: 2022年 480/ }).waitFor();
  await picture('corrected');

  // By hand: G03 has 480 of 600, 80 % of 3.20 = 2.56. G01 is 125th where 100th is the target; a rank above it by a quarter
  // costs a quarter: 75 % of 3.20 = 2.40. G13 has 15 of 30, 50 % of 3.20 = 1.60. Nothing else is filled in and counts 0.
  // Together 6.56.
  await goTo(page, '2022年评分表', 'zsc_score_2022_total');
  await picture('total');
  await shows(await page.getByLabel('名称框').inputValue(), '6.56');
  await picture('score-sheet');
  await pane.getByRole('tab', { name: '得分' }).click();
  // The pane gives the total to one digit, and what each of the three lost to two.
  const scores = pane.locator('#zsc-panel');
  for (const shown of ['6.6', '−0.64', '−0.80', '−1.60'])
    await scores.getByText(shown, { exact: true }).first().waitFor();
  await picture('scores');

  await page.getByRole('button', { name: '差距图表' }).click();
  await page.getByRole('tab', { name: '差距分析', selected: true }).waitFor();
  await goTo(page, '差距分析', 'C4');
  await page.keyboard.type('2022');
  await page.keyboard.press('Enter');
  await page
    .getByRole('img', { name: /G13 [^,;]* 0\.5/ })
    .first()
    .waitFor();
  await picture('gaps');
  expect(problems).toEqual([]);
});
