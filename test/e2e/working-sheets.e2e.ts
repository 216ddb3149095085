/**
 * From the schedule to what is passed on, in a browser: schedule, a unit's work plan, the assessor's rating of a task, the
 * form for signature, its archive, and the results as a file whose rows add up to the total on the form.
 * Set ZSC_SCREENSHOTS to a folder to keep pictures of each step.
 */
import { readFileSync } from 'node:fs';
import { numberedPictures } from '../support/pictures';
import { addAllSheets, cell, goTo, startWorkbenches, tab } from '../support/workbench';

const open = startWorkbenches();

test('from the schedule to the results file', async () => {
  const bench = await open({ width: 1700, height: 1200 });
  const { page, pane, problems } = bench;
  const picture = numberedPictures(page, 'working-sheets');
  const active = async () => {
    const [first = ''] = (await page.getByLabel('名称框').inputValue()).split(':');
    return cell(page, first).innerText();
  };
  const total = async () => {
    await goTo(page, /^2022年评分表$/, 'zsc_score_2022_total');
    return Number(await active());
  };
  /** The line over a sheet's table; it stands on both sides of a frozen column. */
  const line = () => cell(page, 'B5').first();
  const make = (name: string) => pane.getByRole('button', { name: `生成 ${name}` }).click();

  await addAllSheets(bench);
  await page.getByRole('button', { name: '填入样例数据' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '继续' }).click();
  await page.getByText(/已填入 \d+ 个虚构的样例数据/).waitFor();

  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByRole('button', { name: /鄂府发/ }).click();
  await pane.getByRole('button', { name: '表与报告' }).click();
  await pane.getByRole('heading', { name: '表与报告' }).waitFor();
  await picture('screen');

  await make('进度安排');
  await page.getByRole('tab', { name: '进度安排', selected: true }).waitFor();
  await line().filter({ hasText: '64 个节点' }).waitFor();
  await picture('schedule');

  await pane.getByRole('combobox', { name: /选择单位/ }).selectOption({ label: '市科学技术局' });
  await make('各单位工作计划');
  await page.getByRole('tab', { name: '工作计划 科技局', selected: true }).waitFor();
  const missing = async () => /尚缺责任人 (\d+) 处/.exec(await line().innerText())?.[1];
  const before = Number(await missing());
  await goTo(page, '工作计划 科技局', 'zsc_workplan_8_goal_person');
  await page.keyboard.type('李某（样例）');
  await page.keyboard.press('Enter');
  await line()
    .filter({ hasText: `尚缺责任人 ${before - 1} 处` })
    .waitFor();
  await picture('work-plan');

  // The assessor rates a task of 2022 with nothing; its points are half its milestones'.
  const rated = await total();
  await goTo(page, 'T01', 'zsc_T01_rating');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  const lower = await total();
  expect(lower).toBeLessThan(rated);
  await picture('form');

  await pane.getByRole('combobox', { name: '选择评分表' }).selectOption({ label: '2022年评分表' });
  await pane.getByRole('button', { name: '锁定并存档' }).click();
  await tab(page, '存档1 2022年评分表').waitFor();
  // However long the undo beside it is called, what was done is not squeezed into a column of a few signs.
  // Waited for, not read once: the line is drawn anew when its undo is ready, and what is taken away has no width.
  const said = pane.getByText(/^已存档为/);
  await pane.getByRole('button', { name: /^撤销/ }).first().waitFor();
  const width = async () => (await said.boundingBox())?.width ?? 0;
  let seen = await width();
  while (seen === 0) seen = await width();
  expect(seen).toBeGreaterThan(200);
  await pane.getByRole('button', { name: '核对存档' }).click();
  await pane.getByText('● 与存档时一致').waitFor();
  await pane.getByText(/没有看图片、条件格式/).waitFor();
  const printed = /指纹 ([0-9a-f]{12})/.exec(
    await pane.getByRole('listitem').filter({ hasText: '存档1' }).innerText(),
  )![1];
  await picture('archive');

  // The workbook as somebody keeps it on a disk: checked from the file, with the same fingerprint.
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存 .xlsx' }).click();
  const workbook = await (await saved).path();
  await pane.getByLabel('核对文件…').setInputFiles(workbook);
  await pane.getByText(/^文件“.*”中的存档：$/).waitFor();
  await pane.getByText('● 与存档时一致').waitFor();
  await pane.getByText(new RegExp(`指纹 ${printed}`)).waitFor();
  expect(await pane.getByText(/没有看图片、条件格式/).count()).toBe(0);
  await picture('archive-in-a-file');

  const download = page.waitForEvent('download');
  await pane.getByRole('button', { name: '导出 CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^ordos-.*-结果-\d{4}-\d\d-\d\d\.csv$/);
  const [head = '', ...lines] = readFileSync(await file.path(), 'utf8')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n');
  const columns = head.split(',');
  const sum = lines
    .map((line) => line.split(','))
    .filter((row) => row[columns.indexOf('period')] === '2022')
    .reduce((points, row) => points + Number(row[columns.indexOf('points')]), 0);
  expect(sum.toFixed(2)).toBe(lower.toFixed(2));

  // A formula of one's own for an indicator, and several people who rate a task: written in the pane, drawn on the sheets.
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByRole('button', { name: /鄂府发/ }).click();
  await pane.getByRole('button', { name: '查看全部计分规则' }).click();
  await pane.getByLabel('只看适合的规则').selectOption('G03');
  const formula = pane.getByLabel(/^G03 的公式/);
  await formula.fill('MIN(1,完成值/目标');
  expect(await pane.getByRole('button', { name: 'G03 按此公式计分' }).isDisabled()).toBe(true);
  await formula.fill('MIN(1,完成值/目标值)/2');
  await formula.scrollIntoViewIfNeeded();
  await picture('own-formula');
  await pane.getByRole('button', { name: 'G03 按此公式计分' }).click();
  await pane.getByText('G03 正在按此公式计分').waitFor();
  expect(await total()).toBeLessThan(lower);
  await pane.getByLabel('只看适合的规则').selectOption('T01');
  await pane.getByLabel(/^T01 的评议人/).fill('上级 40×1；服务对象 60×5 去高低');
  await picture('raters');
  await pane.getByRole('button', { name: 'T01 由这些人评' }).click();
  await pane.getByText('T01 的表末已有 2 组评议人的评分栏').waitFor();
  await goTo(page, 'T01', 'zsc_T01_rater');
  await picture('raters-on-the-sheet');
  expect(await active()).not.toBe('');
  expect(problems).toEqual([]);
});
