/**
 * The computing sheets against the scoring engine: the same figures typed into the whole workbook, worked out by formulas
 * on the host's engine and by `score`, agree to 1e-9 — under random figures, weights, rules, units, settings and register.
 */
import fc from 'fast-check';
import type { CellValue } from '../../src/entries/entries';
import { exampleValues } from '../../src/scoring/example';
import type { FieldValues } from '../../src/entries/format';
import { zhMessages as m } from '../../src/i18n';
import { changedPlan, withChanges } from '../../src/plan/change';
import { itemsOf } from '../../src/plan/items';
import type { Plan } from '../../src/plan/schema';
import { partOf } from '../../src/plan/part';
import { ordosPlan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import type { Grade } from '../../src/scoring/score';
import { ruleList } from '../../src/scoring/rules';
import { readPlan } from '../../src/sheets/read-plan';
import { changedBy, wishes } from '../support/random-change';
import { today, withResults, workbook } from './whole-workbook';

const plan: Plan = ordosPlan;

const near = (actual: unknown, expected: number | null, what: string) => {
  if (expected === null) return expect([what, actual]).toEqual([what, '']);
  expect([what, typeof actual, actual]).toEqual([what, 'number', actual]);
  expect({
    what,
    actual,
    wrong: Math.abs((actual as number) - expected) > 1e-9 * Math.max(1, Math.abs(expected)),
  }).toEqual({ what, actual, wrong: false });
};

const gradeText = (grade: Grade | null) => (grade === null ? m.common.dash : m.common.grades[grade]);

function compare(values: FieldValues, plan: Plan = ordosPlan) {
  const book = workbook(values, { plan });
  const sheets = book.calculate();
  const entries = withResults(book.entries, sheets);
  const inForce = readPlan(plan, entries);
  const scores = score(inForce, entries, { today });
  const items = itemsOf(plan);
  const n = plan.years.length;
  const calc = Object.fromEntries(
    [
      'target',
      'actual',
      'baseline',
      'previous',
      'attainment',
      'schedule',
      'rate',
      'full',
      'points',
      'lost',
      'bonus',
      'excluded',
      'status',
    ].map((field) => [field, sheets.field('calc', field)]),
  );
  scores.annual.forEach((annual, k) => {
    annual.items.forEach((item, i) => {
      const at = (field: string) => calc[field]![i * n + k];
      const what = (field: string) => `${item.item} ${annual.year} ${field}`;
      for (const field of [
        'target',
        'actual',
        'baseline',
        'attainment',
        'schedule',
        'rate',
        'full',
        'points',
        'lost',
        'bonus',
      ] as const)
        near(at(field), item[field], what(field));
      expect([what('excluded'), at('excluded')]).toEqual([what('excluded'), item.excluded ? 1 : 0]);
      expect([what('status'), at('status')]).toEqual([
        what('status'),
        `${m.sheetsCore.statusMarks[item.status]} ${m.common.itemStatuses[item.status]}`,
      ]);
    });
    const one = (field: string) => sheets.field(`score_${annual.year}`, field)[0];
    near(one('base'), annual.points, `${annual.year} base`);
    near(one('bonus'), annual.bonus, `${annual.year} bonus`);
    near(one('deduction'), annual.deduction, `${annual.year} deduction`);
    near(one('total'), annual.total, `${annual.year} total`);
    expect(one('grade')).toBe(gradeText(annual.grade));
    expect(one('missing')).toBe(annual.missing);
    annual.dimensions.forEach((dimension, d) =>
      near(sheets.field(`score_${annual.year}`, 'dim')[d], dimension.points, `${annual.year} ${dimension.dimension}`),
    );
  });
  const { comprehensive } = scores;
  comprehensive.items.forEach((item, i) => {
    for (const field of ['actual', 'attainment', 'rate', 'full', 'points'] as const)
      near(sheets.field('calc', `end_${field}`)[i], item[field], `end ${item.item} ${field}`);
  });
  near(sheets.field('comprehensive', 'mean')[0], comprehensive.annualMean, 'mean');
  near(sheets.field('comprehensive', 'final')[0], comprehensive.finalAttainment, 'final');
  near(sheets.field('comprehensive', 'total')[0], comprehensive.total, 'comprehensive');
  expect(sheets.field('comprehensive', 'grade')[0]).toBe(gradeText(comprehensive.grade));
  const added = scores.units.some(({ unit }) => !plan.units.some(({ id }) => id === unit)); // typed by name; listed and ranked after a redraw
  for (const unit of scores.units) {
    const u = plan.units.findIndex(({ id }) => id === unit.unit);
    if (u < 0) continue;
    const period = unit.year === 'comprehensive' ? 'all' : unit.year;
    near(sheets.field('units', `score_${period}`)[u], unit.score, `${unit.unit} ${period}`);
    near(sheets.field('units', `full_${period}`)[u], unit.full, `${unit.unit} ${period} full`);
    near(sheets.field('units', `lost_${period}`)[u], unit.lost, `${unit.unit} ${period} lost`);
    if (!added)
      expect([unit.unit, period, sheets.field('units', `rank_${period}`)[u]]).toEqual([
        unit.unit,
        period,
        unit.rank ?? '',
      ]);
  }
  return { scores, items };
}

test('nothing typed', () => {
  compare({});
});

test('the example figures of all years', () => {
  const { scores } = compare(exampleValues(plan, m, { years: plan.years }));
  expect(scores.annual[0]!.total).toBeGreaterThan(50); // the comparison is of real scores, not of zeros
});

/** A few items of the plan, counting in some of its years. */
const someItems = ['G01', 'G03', 'G04', 'G07', 'G13', 'G22', 'T01', 'T02'];
const inForce = (years: Readonly<Record<string, { readonly from?: number; readonly until?: number }>>): Plan => {
  const part = partOf(plan, someItems);
  return {
    ...part,
    indicators: part.indicators.map((item) => ({ ...item, ...years[item.id] })),
    tasks: part.tasks.map((item) => ({ ...item, ...years[item.id] })),
  };
};

test('items taken in later or retired count in their years alone; the others share their points', () => {
  const later = inForce({
    G03: { until: 2022 },
    G13: { from: 2023 },
    G04: { from: 2023, until: 2023 },
    T01: { until: 2023 },
  });
  const { scores } = compare(exampleValues(later, m, { years: plan.years }), later);
  const full = (year: number, id: string) =>
    scores.annual.find((annual) => annual.year === year)!.items.find(({ item }) => item === id)!.full;
  const off = [full(2023, 'G03'), full(2022, 'G13'), full(2022, 'G04'), full(2024, 'G04'), full(2024, 'T01')];
  expect(off).toEqual([0, 0, 0, 0, 0]);
  expect(full(2022, 'G03')).toBeGreaterThan(0);
  for (const annual of scores.annual)
    expect(annual.items.reduce((sum, item) => sum + item.full, 0)).toBeCloseTo(100, 9);
  expect(scores.comprehensive.items.find(({ item }) => item === 'G03')!.full).toBe(0);
});

test('whichever years items count in', () => {
  const span = fc.constantFrom(
    { from: 2023 },
    { from: 2024 },
    { until: 2022 },
    { until: 2023 },
    { from: 2023, until: 2023 },
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...someItems), span), fc.boolean(), (years, excludes) => {
      const later = inForce(years);
      const missing = { value: excludes ? ('exclude' as const) : ('zero' as const), source: 'set' as const };
      compare(exampleValues(later, m, { years: [2022, 2023] }), { ...later, scoring: { ...later.scoring, missing } });
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test('whatever was changed in mid-term, once and once more: what judged the years before stands in the formulas', () => {
  const part = partOf(plan, someItems);
  fc.assert(
    fc.property(wishes, wishes, fc.constantFrom(2023, 2024), fc.boolean(), (first, second, from, official) => {
      const changed = changedBy(changedBy(part, first, from).plan, second, 2024).plan;
      const rounding = { value: official ? ('items' as const) : ('none' as const), source: 'set' as const };
      const held = { ...changed, scoring: { ...changed.scoring, rounding } };
      compare(exampleValues(held, m, { years: [2022, 2023] }), held);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test('a year judged by the rule of the same period until it was changed has its schedule by it, and the other way round', () => {
  const byRule = (own: Plan, id: 'same-period' | 'completion'): Plan => ({
    ...own,
    indicators: own.indicators.map((item) =>
      item.kind === 'amount' ? { ...item, rule: { id, params: [], source: 'set' as const } } : item,
    ),
  });
  for (const [before, now] of [
    ['same-period', 'completion'],
    ['completion', 'same-period'],
  ] as const) {
    const first = byRule(partOf(plan, someItems), before);
    const changed = changedPlan(first, byRule(first, now), 2024);
    const held = withChanges(changed, '2023-03-02', () => ({ document: '鄂高新发〔2023〕5号', date: '2023-03-01' }));
    const values = exampleValues(held, m, { years: held.years });
    const twoQuarters = held.indicators.flatMap(({ kind, id }) => {
      const { ytd_2023: whole = [] } = values[id] ?? {};
      return kind === 'amount' ? [[id, { ...values[id], ytd_2023: whole.map((v, k) => (k < 2 ? v : null)) }]] : [];
    });
    compare({ ...values, ...(Object.fromEntries(twoQuarters) as FieldValues) }, held);
  }
});

const count = itemsOf(plan).length;
const mostly = (value: fc.Arbitrary<CellValue>, rows = count) =>
  fc.array(fc.option(value, { freq: 3, nil: null }), { minLength: rows, maxLength: rows });
const figure = fc.integer({ min: 0, max: 40_000 }).map((x) => x / 100);
const language = (name: { zh: string }) => name.zh;

const planValues = fc.record({
  baseline: mostly(figure),
  target_2022: mostly(figure),
  target_2024: mostly(fc.constantFrom(0, 50, 120)),
  weight: mostly(fc.constantFrom(0, 1, 2.5, 10)),
  rule: mostly(fc.constantFrom(...ruleList.map((rule) => language(rule.name)))),
  p1: mostly(fc.constantFrom(0.4, 0.9, 60)),
  lead: mostly(
    fc.constantFrom('市财政局；市能源局', '科技局、市财政局', '新设办公室', ' 市财政局 、鄂尔多斯高新技术产业开发区、'),
  ),
  responsible: mostly(fc.constantFrom('市大数据中心', '市能源局; 市教育体育局')),
  dim_weight: mostly(fc.constantFrom(0, 5, 30), plan.dimensions.length),
});
const settingValues = fc.record({
  missing: mostly(fc.constantFrom(...Object.values(m.common.missingStrategies)), 1),
  leadShare: mostly(fc.constantFrom(0, 0.5, 1), 1),
  annualShare: mostly(fc.constantFrom(0.2, 0.8), 1),
  bonus_capTotal: mostly(fc.constantFrom(1, 6), 1),
  vetoGrade: mostly(fc.constantFrom(m.common.grades.good, m.common.grades.pass), 1),
  question_tech_sme_reading: mostly(fc.constantFrom('年末总数达到200家', '三年累计新增200家'), 1),
});
const registerValues = fc.record({
  year: mostly(fc.constantFrom(2022, 2023, 2024), 12),
  kind: mostly(fc.constantFrom(...Object.values(m.common.adjustmentKinds)), 12),
  points: mostly(fc.constantFrom(0.5, 1, 4), 12),
  place: mostly(fc.constantFrom(1, 7, 20, 60, 0, '第3名'), 12),
  table_place: mostly(fc.constantFrom(5, 20, 50), 5),
  table_points: mostly(fc.constantFrom(2, 1, 0.5, -1), 5),
});

test('random figures, weights, rules, units, settings and register', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.subarray([...plan.years]),
      planValues,
      settingValues,
      registerValues,
      (seed, years, typed, settings, adjustments) => {
        compare({ ...exampleValues(plan, m, { years, seed }), plan: typed, settings, adjustments });
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
});
