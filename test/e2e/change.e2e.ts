/**
 * A plan changed in mid-term in the real pane beside the workbench: the example in one press, a new target, one indicator retired and one
 * added from the second year on, seen before it is done, done, logged, scored, taken back. Set ZSC_SCREENSHOTS to a folder to keep the
 * pictures.
 */
import { changeTexts } from '../../src/i18n/changes';
import { draftTexts } from '../../src/i18n/draft';
import { zhMessages as m } from '../../src/i18n';
import { numberedPictures } from '../support/pictures';
import { cell, goTo, startWorkbenches, tab } from '../support/workbench';

const open = startWorkbenches();
const t = draftTexts(m).changeScreen;

test('a new target, an indicator retired and one added from 2023 on: seen, done, logged, taken back', async () => {
  const { page, pane, problems } = await open({ width: 1500, height: 1300 });
  const picture = numberedPictures(page, 'change');
  await pane.getByRole('button', { name: '添加全部 41 张' }).click();
  await page.getByRole('tab', { name: '单位得分' }).waitFor();
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByRole('button', { name: /鄂府发/ }).click();
  await pane.getByRole('button', { name: m.pane.draft.change }).click();
  await pane.getByText(t.intro).waitFor();
  await pane.getByLabel(t.from).selectOption('2023');
  await pane.getByLabel(t.document).fill('鄂高新发〔2023〕5号');
  await pane.getByLabel(t.dated).fill('2023-03-01');

  await pane.getByLabel(t.indicator, { exact: true }).selectOption('G03');
  await pane.getByLabel(t.target(2024)).fill('660');
  await pane.getByRole('button', { name: t.put }).click();
  await pane.getByLabel(t.kind, { exact: true }).selectOption('retire');
  await pane.getByLabel(t.item, { exact: true }).selectOption('G19');
  await pane.getByRole('button', { name: t.put }).click();
  await pane.getByLabel(t.kind, { exact: true }).selectOption('add');
  await pane.getByLabel(t.name, { exact: true }).fill('绿色工厂数');
  await pane.getByLabel(t.measure, { exact: true }).fill('家');
  await pane.getByLabel(t.target(2024)).fill('12');
  await pane.getByRole('button', { name: t.put }).click();
  await pane.getByText('绿色工厂数').first().waitFor();
  await picture('preview');
  await pane.getByRole('button', { name: /^执行 \d+ 处调整$/ }).click();
  await pane.getByText(/^计划已调整 \d+ 处/).waitFor();
  // What was done is not asked for again.
  await pane.getByText(t.intro).waitFor();
  expect(await pane.getByRole('button', { name: /^执行 \d+ 处调整$/ }).count()).toBe(0);
  expect(await pane.getByLabel(t.document).inputValue()).toBe('');
  await picture('done');

  const added = page.getByRole('tablist', { name: '工作表' }).getByRole('tab', { name: /绿色工厂数/ });
  await added.waitFor();
  await goTo(page, changeTexts(m).log.tab, 'B3');
  await page.getByText('鄂高新发〔2023〕5号（2023-03-01）').first().waitFor();
  await picture('log');
  await goTo(page, 'G03 营业收入', 'C14');
  expect(await cell(page, 'C14').first().innerText()).toContain('660');

  await pane.getByRole('button', { name: /^撤销：中期调整/ }).click();
  await pane.getByText(/已撤销/).waitFor();
  await goTo(page, 'G03 营业收入', 'C14');
  expect(await cell(page, 'C14').first().innerText()).toContain('600');
  expect([await added.count(), await tab(page, changeTexts(m).log.tab).count()]).toEqual([0, 0]);
  expect(problems).toEqual([]);
});
