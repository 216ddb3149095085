/**
 * @jest-environment jsdom
 */
import { zhMessages as m } from '../../src/i18n';
import { ruleCatalogueTexts } from '../../src/i18n/rule-catalogue';
import { ordosPlan } from '../../src/plan/ordos';
import { fittingRules, ruleList, rules } from '../../src/scoring/rules';
import { pictureOf } from '../../src/taskpane/model/rule-picture';
import { fakeWorkbook } from '../support/pane-facade';
import { openPane, until } from '../support/pane-in-jsdom';

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
