/**
 * A plan of one's own in the real pane beside the workbench: a notice pasted into an empty workbook, its draft adopted, the plan made of it, its
 * sheets added; and the example in one press. Set ZSC_SCREENSHOTS to a folder to keep the pictures.
 */
import { draftTexts } from '../../src/i18n/draft';
import { zhMessages as m } from '../../src/i18n';
import { composed } from '../notice/composed';
import { numberedPictures } from '../support/pictures';
import { cell, goTo, startWorkbenches, tab } from '../support/workbench';

const open = startWorkbenches();
const t = draftTexts(m).screen;

test('from a pasted notice to its sheets and their score', async () => {
  const { page, pane, problems } = await open({ width: 1500, height: 1100 });
  const picture = numberedPictures(page, 'own-plan');
  const [notice] = composed;
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByRole('button', { name: m.pane.draft.otherPlan }).click();
  await pane.getByLabel(t.noticeLabel).fill(notice!.text);
  await pane.getByRole('button', { name: t.make, exact: true }).click();
  await pane.getByText(/^提出 \d+ 项指标/).waitFor();
  await picture('proposed');

  // Nothing enters unseen: the plan is not made while rows are open.
  await pane.getByRole('button', { name: t.use, exact: true }).click();
  await pane.getByRole('button', { name: /^我已看过原文/ }).click();
  await pane
    .getByText(/行还没有确认/)
    .first()
    .waitFor({ state: 'detached' });
  await picture('adopted');
  await pane.getByRole('button', { name: t.use, exact: true }).click();
  const add = pane.getByRole('button', { name: '添加全部 15 张' });
  await add.waitFor();
  await picture('plan');
  await add.click();
  await tab(page, '单位得分').waitFor();
  await pane.getByText(/已添加 \d+ 张表/).waitFor();
  const item = page.getByRole('tablist', { name: '工作表' }).getByRole('tab', { name: /^G01 / });
  const name = (await item.innerText()).trim();
  await goTo(page, name, 'B2');
  expect(await cell(page, 'B2').first().innerText()).toContain('G01');
  await pane.getByRole('tab', { name: '得分' }).click();
  await pane.getByRole('button', { name: '更新得分表' }).waitFor();
  await picture('score');
  expect(problems).toEqual([]);
});

test('the example in one press, on its score sheet', async () => {
  const { page, pane, problems } = await open({ width: 1500, height: 1100 });
  const picture = numberedPictures(page, 'own-plan-example');
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByRole('button', { name: m.pane.draft.example }).click();
  await tab(page, '单位得分').waitFor();
  await page.getByRole('tab', { name: /评分表/, selected: true }).waitFor();
  await picture('score');
  expect(problems).toEqual([]);
});
