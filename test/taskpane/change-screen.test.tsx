/**
 * @jest-environment jsdom
 */
import { ordosPlan } from '../../src/plan/ordos';
import { fakeWorkbook } from '../support/pane-facade';
import { button, choose, click, field, openPane, shown, type, until } from '../support/pane-in-jsdom';

test('a plan is changed by the form: told what changes and what stays, done on its ground, taken back', async () => {
  const { facade } = fakeWorkbook();
  await facade.addSheets(ordosPlan, ['G01', 'G03'], 'zh-CN');
  await openPane(facade, 'change');
  await choose('从哪一年起', '2024');
  await choose('指标', 'G03');
  const target = await field<HTMLInputElement>('2024年目标');
  type(target, '７００');
  await click('列入调整');
  await shown('改目标 G03');
  await choose('调整', 'retire');
  await choose('指标或任务', 'G02');
  await shown('考核到2023年为止');
  await click('列入调整');
  await choose('调整', 'add');
  await click('列入调整');
  await shown('还有没填的，或不是数字');
  type(await field('名称'), '数字经济营业收入');
  type(await field('计量单位'), '亿元');
  type(await field('2024年目标'), '12');
  await click('列入调整');
  await shown('新增 G26 数字经济营业收入');
  await shown('2022、2023年：权重、规则、维度、单位和得分照原来的');
  await shown('填了依据文件和日期才能执行');
  type(await field('依据文件的文号或名称'), '鄂高新发〔2024〕1号');
  type(await field('文件日期'), '2024-02-30');
  type(await field('文件日期'), '2024-02-28');
  (await button('执行 3 处调整')).click();
  await until(async () => (await facade.read()).plan?.changes, 'the change');
  const { plan } = await facade.read();
  expect(plan!.changes).toMatchObject([
    { kind: 'retire', id: 'G02', after: '2023' },
    { kind: 'target', id: 'G03', before: '600', after: '700', from: 2024, ground: { date: '2024-02-28' } },
    { kind: 'add', id: 'G26', after: '2024', ground: { document: '鄂高新发〔2024〕1号' } },
  ]);
  expect(plan!.indicators.find(({ id }) => id === 'G26')).toMatchObject({
    from: 2024,
    targets: { 2023: { value: null }, 2024: { value: 12, source: 'given' } },
  });
  await shown('计划已调整 3 处');
  await click('撤销：中期调整 3 处');
  await until(async () => !(await facade.read()).plan?.changes, 'the plan as it was');
});

test('where a draft stands in the workbook, that of the present plan takes its place once asked', async () => {
  document.body.replaceChildren(); // the pane of the test before
  const { facade } = fakeWorkbook();
  await facade.addSheets(ordosPlan, ['G01'], 'zh-CN');
  await openPane(facade, 'change');
  await click('把现计划的底稿放进工作簿');
  await shown('看底稿改了什么');
  const old = (await facade.readDraft()).facts?.value?.[0];
  await click('换成现计划的底稿');
  await shown('工作簿里已有一份底稿，换掉后在里面改过的就没有了');
  await click('取消');
  expect((await facade.readDraft()).facts?.value?.[0]).toBe(old);
  await click('换成现计划的底稿');
  await click('换掉');
  await until(async () => (await facade.readDraft()).facts?.value?.[0] !== old, 'the new draft');
  await button('换成现计划的底稿');
});
