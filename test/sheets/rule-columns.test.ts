/** Rules on the sheets: only those in use take a column, the others score all the same, and parameters are as many as a rule has. */
import { exampleValues } from '../../src/scoring/example';
import { loadMessages, zhMessages as zh } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import { ruleIds, type Plan, type RuleId } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { fittingRules, ruleFor, ruleList, rules, rulesInUse } from '../../src/scoring/rules';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { readPlan } from '../../src/sheets/read-plan';
import { fourItemPlan } from '../support/four-items';
import { serialOf } from '../../src/entries/dates';
import { calculated } from '../support/calculated';
import { today, withResults, workbook } from './whole-workbook';

const withRule = (plan: Plan, id: RuleId, params: readonly number[] = []): Plan => ({
  ...plan,
  indicators: plan.indicators.map((item) => ({ ...item, rule: { id, params: [...params], source: 'set' } })),
});

test('a column for each rule in use and one for the others', () => {
  const plan = fourItemPlan();
  const heads = workbook({}, { plan })
    .sheet('calc')
    .cells.filter(({ row }) => row === 6)
    .flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const used = rulesInUse(plan).map(({ name }) => name.zh);
  expect(used.length).toBeLessThan(ruleIds.length / 2);
  expect(heads).toEqual([...used, zh.sheetsCore.calc.headers.otherRules]);
});

test('no formula is too long or too deep for a worksheet, in either language, with any rule in use', async () => {
  const depth = (formula: string) => {
    let [now, most] = [0, 0];
    for (const sign of formula.replace(/"[^"]*"/g, '')) {
      if (sign === '(') most = Math.max(most, ++now);
      if (sign === ')') now--;
    }
    return most;
  };
  const en = await loadMessages('en');
  for (const [m, plan] of [
    [en, ordosPlan],
    [zh, withRule(ordosPlan, 'free-bands')],
  ] as const)
    for (const { key, cells } of workbook({}, { plan, m, also: ['outlook'] }).specs)
      for (const { formula = '', row, col } of cells) {
        const place = `${key} ${row} ${col}`;
        if (formula.length > 8000) expect([place, formula.length]).toEqual([place, 8000]);
        if (depth(formula) > 60) expect([place, depth(formula)]).toEqual([place, 60]);
      }
});

test.each(ruleIds)(
  '%s, chosen on the plan sheet without drawing anew or in use with its column, scores as the engine does',
  (id) => {
    const base = fourItemPlan();
    const values = exampleValues(base, zh, { years: [2022, 2023] });
    const typed = { ...values, plan: { ...values['plan'], rule: itemsOf(base).map(() => rules[id].name.zh) } };
    const drawn = ['growth', 'free-bands', 'order-22', 'peer-places', 'same-period'].includes(id);
    for (const [plan, given] of [[base, typed] as const, ...(drawn ? [[withRule(base, id), values] as const] : [])]) {
      const book = workbook(given, { plan });
      const sheets = book.calculate();
      const entries = withResults(book.entries, sheets);
      const inForce = readPlan(plan, entries);
      for (const item of inForce.indicators) expect(item.rule.id).toBe(id);
      const expected = score(inForce, entries, { today }).annual.flatMap(({ items }) =>
        items.map(({ item, year, rate }) => [item, year, rate ?? '']),
      );
      const rates = itemsOf(plan).flatMap((item, i) =>
        plan.years.map((year, k) => [item.id, year, sheets.field('calc', 'rate')[i * plan.years.length + k]]),
      );
      expect(rates.length).toBe(expected.length);
      for (const [item, year, rate] of expected) {
        const [, , shown] = rates.find(([a, b]) => a === item && b === year)!;
        if (typeof rate === 'number') expect(shown).toBeCloseTo(rate, 9);
        else expect(shown).toBe('');
      }
    }
  },
);

test('a rule with twelve parameters has twelve cells on the plan sheet, and what is typed there counts', () => {
  const plan = withRule(fourItemPlan(), 'free-bands');
  const params = [2, 3, 900, 1, 500, 0.7, 0, 0.1];
  const values = exampleValues(plan, zh, { years: [2022] });
  const typed = Object.fromEntries(params.map((value, p) => [`p${p + 1}`, plan.indicators.map(() => value)]));
  const book = workbook({ ...values, plan: { ...values['plan'], ...typed } }, { plan });
  const sheets = book.calculate();
  expect(sheets.field('plan', 'p12')).toHaveLength(itemsOf(plan).length);
  const entries = withResults(book.entries, sheets);
  const inForce = readPlan(plan, entries);
  for (const item of inForce.indicators) expect(item.rule.params).toEqual(params);
  const item = inForce.indicators[0]!;
  const own = score(inForce, entries, { today }).annual[0]!.items.find((each) => each.item === item.id)!;
  expect(own.rate).not.toBeNull();
  expect(sheets.field('calc', 'rate')[0]).toBeCloseTo(own.rate!, 12);
  expect(ruleFor(item, 'free-bands')).toBe(rules['free-bands']);
  expect(fittingRules(item)).toContain(rules['free-bands']);
});

test('the same period of last year: a first quarter that is always 15 % of its year is on schedule with 15 % of the target', () => {
  const plan = withRule(fourItemPlan(), 'same-period');
  const first = plan.years[0]!;
  const target = plan.indicators.find(({ id }) => id === 'G03')!.targets[String(first + 1)]!.value!;
  const typed = (q1: number) => ({
    G03: { [`ytd_${first}`]: [15, 40, 70, 100], [`ytd_${first + 1}`]: [q1, null, null, null] },
  });
  for (const [share, rate] of [
    [0.15, 1],
    [0.12, 0.8],
  ] as const) {
    const book = workbook(typed(share * target), { plan });
    const sheets = book.calculate();
    const entries = withResults(book.entries, sheets);
    const own = score(readPlan(plan, entries), entries, { today }).annual[1]!.items.find(({ item }) => item === 'G03')!;
    expect(own.rate).toBeCloseTo(rate, 9);
    expect(sheets.field('G03', 'course')[1]).toBeCloseTo(0.15, 12);
    const place = itemsOf(plan).findIndex(({ id }) => id === 'G03') * plan.years.length + 1;
    expect(sheets.field('calc', 'rate')[place]).toBeCloseTo(rate, 9);
  }
});

test('sheets drawn by versions with other lists of rules understand each other: one names a rule to another by its id', () => {
  const plan = fourItemPlan();
  const also = ['outlook', 'results'];
  const drawn = () => workbook(exampleValues(plan, zh, { years: [2022, 2023] }), { plan, also }).specs;
  const earlier = drawn();
  const order = ruleList as unknown as unknown[];
  order.reverse();
  let later: typeof earlier = [];
  try {
    later = drawn();
  } finally {
    order.reverse();
  }
  const shown = (sheets: readonly (typeof earlier)[number][]) => {
    const book = calculated(sheets, serialOf(today));
    const at = (row: number, column: number) => book.at('results', cellAddress(row, column));
    const { range } = earlier.find(({ key }) => key === 'results')!.tables[0]!;
    const { row, col, lastRow, lastCol } = parseArea(range);
    const heads = Array.from({ length: lastCol - col + 1 }, (_, k) => at(row, col + k));
    const rule = col + heads.indexOf('rule');
    return {
      points: book.field('outlook', 'points'),
      rules: Array.from({ length: lastRow - row }, (_, k) => at(row + 1 + k, rule)),
    };
  };
  const mixed = earlier.map((spec) => (also.includes(spec.key) ? spec : later.find(({ key }) => key === spec.key)!));
  const plain = shown(earlier);
  expect(plain.rules.filter((id) => id !== '')).toContain('completion');
  expect(plain.points.filter((points) => typeof points === 'number').length).toBeGreaterThan(2);
  expect(shown(mixed)).toEqual(plain);
});
