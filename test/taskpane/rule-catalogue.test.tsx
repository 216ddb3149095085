/**
 * @jest-environment jsdom
 */
import { loadMessages, zhMessages as m } from '../../src/i18n';
import { ruleCatalogueTexts } from '../../src/i18n/rule-catalogue';
import { ordosPlan } from '../../src/plan/ordos';
import { fittingRules, ruleList, rules } from '../../src/scoring/rules';
import { pictureOf } from '../../src/taskpane/model/rule-picture';
import { fakeWorkbook } from '../support/pane-facade';
import { choose, click, field, openPane, shown, type, until } from '../support/pane-in-jsdom';

test.each(ruleList.map((rule) => [rule.id, rule] as const))(
  '%s has a picture within its box that is no flat line',
  (_, rule) => {
    const points = pictureOf(rule)
      .line.split(' ')
      .map((point) => point.split(',').map(Number) as [number, number]);
    for (const [x, y] of points) {
      expect(x >= 0 && x <= 100).toBe(true);
      expect(y >= 0 && y <= 50).toBe(true);
    }
    expect(new Set(points.map(([, y]) => y)).size).toBeGreaterThan(1);
  },
);

test('every rule with picture, sentence, parameters and source; with an item chosen, those that fit it', async () => {
  await openPane(fakeWorkbook().facade, 'rules');
  const pictures = () => document.querySelectorAll('svg[role="img"]').length;
  await until(() => pictures() === ruleList.length, 'all the pictures');
  const text = document.body.textContent ?? '';
  for (const rule of ruleList)
    for (const part of [rule.name, rule.explanation, rule.source]) expect(text).toContain(part.zh);
  const select = document.querySelector('select')!;
  const rank = ordosPlan.indicators.find(({ direction }) => direction === 'lower')!;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, rank.id);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => pictures() === fittingRules(rank).length, 'the rules that fit');
  expect(document.body.textContent).not.toContain(rules.completion.explanation.zh);
  expect(document.body.textContent).toContain(ruleCatalogueTexts(m).current(rank.id));
});

// One pane at a time.
beforeEach(() => document.body.replaceChildren());

test.each(['zh', 'en'])('what works beside the rules has its cards in %s, with who is in it', async (language) => {
  const { facade } = fakeWorkbook();
  const groups = [{ id: 'g1', name: { zh: '产业部门', en: 'Industry' }, excellent: { most: 2 } }];
  const linked = { with: '甲', triggers: true };
  const indicators = ordosPlan.indicators.map((item) => (item.id === 'G03' || item.id === 'G04' ? { ...item, linked } : item)); // prettier-ignore
  await facade.addSheets({ ...ordosPlan, groups, indicators }, ['G03'], language === 'zh' ? 'zh-CN' : 'en');
  await openPane(facade, 'rules', language === 'zh' ? 'zh-CN' : 'en');
  const t = ruleCatalogueTexts(language === 'zh' ? m : await loadMessages('en'));
  await shown(t.usedBy('甲 (G03 G04)'));
  const { title, ...cards } = t.beside;
  await shown(title);
  for (const { name, text, where, source } of Object.values(cards))
    for (const part of [name, text, where, source]) await shown(part);
  await shown(t.usedBy(language === 'zh' ? '产业部门' : 'Industry'));
  expect(document.querySelectorAll('h4')).toHaveLength(Object.keys(cards).length);
});

test('a formula of one’s own is checked as it is typed, said in words, put in as the item’s rule and taken back', async () => {
  const { facade } = fakeWorkbook();
  await facade.addSheets(ordosPlan, ['G03'], 'zh-CN');
  await openPane(facade, 'rules');
  const t = ruleCatalogueTexts(m);
  await choose(t.filter, 'G03');
  const box = await field<HTMLTextAreaElement>(t.formula.label('G03'));
  type(box, 'MIN(1,完成数/目标值)');
  await shown('不认识的名称“完成数”');
  type(box, 'XLOOKUP(完成值,1,2)');
  await shown('XLOOKUP 不是各种表格程序都有的');
  type(box, 'MIN(1，完成值÷目标值×９０％)');
  await shown('得分率＝1、完成值÷目标值×90% 中最小的');
  await click(t.formula.use('G03'));
  const ruleNow = async () => (await facade.read()).plan?.indicators.find(({ id }) => id === 'G03')?.rule;
  await until(async () => (await ruleNow())?.id === 'own', 'the formula');
  expect(await ruleNow()).toMatchObject({ id: 'own', formula: 'MIN(1，完成值÷目标值×９０％)' });
  await shown(t.formula.current('G03'));
  await click(`撤销：${t.job('G03', rules.own.name.zh)}`);
  await until(async () => (await ruleNow())?.id === 'completion', 'the rule as it was');
});

test('raters are written in a line, said by group, and become the plan’s', async () => {
  const { facade } = fakeWorkbook();
  await facade.addSheets(ordosPlan, ['T01'], 'zh-CN');
  await openPane(facade, 'rules');
  const t = ruleCatalogueTexts(m);
  await choose(t.filter, 'T01');
  const box = await field<HTMLTextAreaElement>(t.raters.label('T01'));
  type(box, '上级 四十');
  await shown(t.raters.unreadable);
  type(box, '上级 40×1；服务对象 60×5 去高低');
  await shown('服务对象：5 人，占 60%，去掉一个最高分和一个最低分');
  await click(t.raters.use('T01'));
  await until(async () => (await facade.read()).plan?.tasks.find(({ id }) => id === 'T01')?.raters, 'the raters');
  expect((await facade.read()).plan?.tasks[0]?.raters).toHaveLength(2);
  await click(`撤销：${t.raters.job('T01')}`);
  await until(async () => !(await facade.read()).plan?.tasks[0]?.raters, 'the plan as it was');
});
