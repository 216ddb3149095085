/** A formula of the user's own on the sheets: its column on the plan sheet, live cells on the calculation sheet, and what was changed since. */
import { serialOf } from '../../src/entries/dates';
import { exampleValues } from '../../src/scoring/example';
import { zhMessages as zh } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import type { Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { rules } from '../../src/scoring/rules';
import { readPlan } from '../../src/sheets/read-plan';
import { calculated } from '../support/calculated';
import { fourItemPlan } from '../support/four-items';
import { today, withResults, workbook } from './whole-workbook';

const formula = 'IF(完成值>=目标值,1+(完成值-目标值)/目标值,MAX(0,1-ROUNDUP((目标值-完成值)/目标值*100/参数2,0)*0.05))';
const withFormula = (plan: Plan, text: string | undefined = formula): Plan => ({
  ...plan,
  indicators: plan.indicators.map((item) => ({
    ...item,
    rule: { id: 'own', params: [1.2, 2], ...(text === undefined ? {} : { formula: text }), source: 'set' },
  })),
});
const columnOf = (
  values: ReturnType<typeof exampleValues>,
  field: string,
  cells: readonly (string | number | null)[],
) => ({
  ...values,
  plan: { ...values['plan'], [field]: cells },
});

test('a plan without formulas has no column for them: saved workbooks stay as they are', () => {
  const names = workbook({}, { plan: fourItemPlan() })
    .sheet('plan')
    .fields.map(({ field }) => field);
  expect(names).not.toContain('formula');
});

test('the formula stands on the plan sheet and is worked out live on the calculation sheet, as the engine does', () => {
  const plan = withFormula(fourItemPlan());
  const book = workbook(exampleValues(plan, zh, { years: [2022, 2023] }), { plan });
  const sheets = book.calculate();
  const entries = withResults(book.entries, sheets);
  expect(sheets.field('plan', 'formula').slice(0, plan.indicators.length)).toEqual(plan.indicators.map(() => formula));
  const inForce = readPlan(plan, entries);
  expect(inForce.indicators.map(({ rule }) => rule)).toEqual(plan.indicators.map(({ rule }) => rule));
  const scored = score(inForce, entries, { today });
  const rates = sheets.field('calc', 'rate');
  let judged = 0;
  scored.annual.forEach(({ items }, k) =>
    items.forEach(({ rate, rule }, i) => {
      const shown = rates[i * plan.years.length + k];
      if (rate === null) return expect(shown).toBe('');
      expect(shown).toBeCloseTo(rate, 9);
      if (rule === 'own') judged++;
    }),
  );
  expect(judged).toBeGreaterThan(3);
  expect(sheets.field('calc', 'check').every((told) => told === '')).toBe(true);
});

test('a formula changed on the plan sheet is the plan’s at once, and the sheet says that it was drawn by another', () => {
  const plan = withFormula(fourItemPlan());
  const values = exampleValues(plan, zh, { years: [2022] });
  const changed = itemsOf(plan).map(() => 'MIN(1,完成率)');
  const book = workbook(columnOf(values, 'formula', changed), { plan });
  // The sheet as it was drawn, with another formula typed over the old one.
  const old = workbook(values, { plan }).sheet('calc');
  const sheets = calculated(
    book.specs.map((spec) => (spec.key === 'calc' ? old : spec)),
    serialOf(today),
  );
  const inForce = readPlan(plan, withResults(book.entries, sheets));
  expect(inForce.indicators.map(({ rule }) => rule.formula)).toEqual(plan.indicators.map(() => 'MIN(1,完成率)'));
  expect(sheets.field('plan', 'check')[0]).toBe(zh.sheetsCore.calc.otherFormula);
});

test('an emptied cell takes the formula away; without one, or with a wrong one, the natural rule judges and the sheet says so', () => {
  for (const text of [null, '完成数/目标值']) {
    const plan = withFormula(fourItemPlan());
    const values = exampleValues(plan, zh, { years: [2022] });
    const { plan: typed, ...others } = workbook(values, { plan }).entries.sheets;
    const cells = (typed?.['formula'] ?? []).map((cell) => ({ ...cell, value: text }));
    const inForce = readPlan(plan, { sheets: { ...others, plan: { ...typed, formula: cells } } });
    expect(inForce.indicators[0]!.rule.formula).toBe(text ?? undefined);
    const book = workbook(values, { plan: inForce });
    const sheets = book.calculate();
    const entries = withResults(book.entries, sheets);
    const [item] = itemsOf(inForce);
    expect(sheets.field('plan', 'check')[0]).toBe(zh.sheetsCore.calc.noFormula(rules.completion.name.zh));
    const own = score(inForce, entries, { today }).annual[0]!.items.find((each) => each.item === item!.id)!;
    expect(own.rule).toBe('completion');
    expect(sheets.field('calc', 'rate')[0]).toBeCloseTo(own.rate!, 9);
  }
});
