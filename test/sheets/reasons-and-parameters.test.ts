/** What a cell itself tells: the note on a score says how it comes about; a wrong parameter of a rule is told beside it. */
import { loadMessages, pick, zhMessages } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { ruleIds } from '../../src/plan/schema';
import { fittingRules, rules } from '../../src/scoring/rules';
import { cellAddress } from '../../src/sheets/a1';
import { firstItemRow, planLayout } from '../../src/sheets/plan/layout';
import { buildScore } from '../../src/sheets/score-sheet';
import { workbook } from './whole-workbook';

test.each(['zh-CN', 'en'] as const)(
  '%s: every score of the year has a note with rule and clause, short enough for an input message, whatever the rule',
  async (locale) => {
    const m = await loadMessages(locale);
    for (const id of ruleIds) {
      const changed = { ...plan, indicators: plan.indicators.map((item) => ({ ...item, rule: { ...item.rule, id } })) };
      const notes = buildScore(2023, {
        plan: changed,
        entries: { sheets: {} },
        m,
        present: [],
        today: '2024-01-01',
      }).cells.flatMap(({ note }) => note ?? []);
      expect(notes).toHaveLength(itemsOf(plan).length);
      notes.forEach((note, i) => {
        const item = itemsOf(changed)[i]!;
        expect(note.length).toBeLessThanOrEqual(255);
        expect(note).toContain(pick(rules[item.rule.id].name, m));
        expect(note).toContain(item.clause);
      });
    }
  },
);

test('a wrong parameter is told in the row of its rule, a right one is not', () => {
  const [bands, efficacy, growing] = [rules.bands.name.zh, rules.efficacy.name.zh, rules.growing.name.zh];
  const values = {
    plan: { rule: [bands, bands, efficacy, growing, growing], p1: [0.8, 1.2, null, 2, 0.5], p2: [0.9] },
  };
  const told = workbook(values).calculate().field('plan', 'check').map(String);
  const reason = (id: 'bands' | 'growing', params: readonly number[]) => rules[id].checkParams(params)?.reason.zh;
  expect(told[0]).toBe(reason('bands', [0.8, 0.9]));
  expect(told[1]).toBe(reason('bands', [1.2]));
  expect(told[3]).toBe(reason('growing', [2]));
  expect([told[2], told[4], ...told.slice(5)].join('')).toBe('');
  expect(told.slice(0, 2).every((text) => text.length > 0)).toBe(true);
});

test('the rule is chosen from the list of those that fit the item', () => {
  const book = workbook();
  const spec = book.sheet('plan');
  const sheets = book.calculate();
  /** What a drop-down offers that reads a named list. */
  const listOf = (source: string) =>
    Array.from({ length: Number(sheets.evaluate('plan', 'A1', `=ROWS(${source.slice(1)})`)) }, (_, k) =>
      sheets.evaluate('plan', 'A1', `=INDEX(${source.slice(1)},${k + 1})`),
    );
  const { columns, items } = planLayout(plan);
  items.forEach((item, i) => {
    const address = cellAddress(firstItemRow + i, columns.rule);
    const { rule } = spec.validations.find(({ range }) => range.split(':')[0] === address)!;
    const offered = listOf(rule.kind === 'listRange' ? rule.source : '');
    expect(offered).toEqual(fittingRules(item).map(({ name }) => name.zh));
    expect(offered).toContain(rules[item.rule.id].name.zh);
    const lower = 'direction' in item && item.direction === 'lower';
    expect(offered.includes(rules.completion.name.zh)).toBe(!lower);
    expect(offered.includes(rules.reverse.name.zh)).toBe(lower);
  });
  expect(columns.rule).toBeGreaterThan(columns.weight);
  expect(workbook().calculate().evaluate('plan', 'A1', '=ROWS(zsc_list_rules)')).toBe(ruleIds.length);
  expect(zhMessages.sheetsCore.plan.ruleError.text).not.toBe('');
});
