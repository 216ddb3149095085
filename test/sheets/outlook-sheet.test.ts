/** The outlook sheet against the engine: projection, likelihood, required growth and points, on days within and after the years. */
import fc from 'fast-check';
import { serialOf } from '../../src/entries/dates';
import { exampleValues } from '../../src/scoring/example';
import type { FieldValues } from '../../src/entries/format';
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import { actualsOf } from '../../src/scoring/actuals';
import { asOfDay } from '../../src/scoring/calendar';
import { openPoints } from '../../src/scoring/cheapest';
import { outlook } from '../../src/scoring/outlook';
import { ruleList } from '../../src/scoring/rules';
import { readPlan } from '../../src/sheets/read-plan';
import { today, withResults, workbook } from './whole-workbook';

const t = m.sheetsScoring.outlook;

function compare(values: FieldValues) {
  const book = workbook(values, { also: ['outlook'] });
  const sheets = book.calculate();
  const entries = withResults(book.entries, sheets);
  const inForce = readPlan(plan, entries);
  const expected = outlook(inForce, actualsOf(inForce, entries, asOfDay(inForce, today)));
  const field = (name: string) => sheets.field('outlook', name);
  const columns = {
    latest: field('latest'),
    projected: field('projected'),
    low: field('low'),
    high: field('high'),
    soFar: field('soFar'),
    growthSoFar: field('growthSoFar'),
    growth: field('growth'),
    change: field('change'),
    points: field('points'),
    likelihood: field('likelihood'),
    method: field('method'),
  };
  const near = (what: string, actual: unknown, value: number | null) =>
    value === null
      ? expect([what, actual]).toEqual([what, ''])
      : expect({
          what,
          actual,
          off: Math.abs((actual as number) - value) > 1e-8 * Math.max(1, Math.abs(value)),
        }).toEqual({ what, actual, off: false });
  expected.forEach((item, i) => {
    near(`${item.item} latest`, columns.latest[i], item.latest);
    near(`${item.item} projected`, columns.projected[i], item.projected);
    near(`${item.item} low`, columns.low[i], item.interval?.low ?? null);
    near(`${item.item} high`, columns.high[i], item.interval?.high ?? null);
    near(`${item.item} change so far`, columns.soFar[i], item.changeSoFar);
    near(`${item.item} growth so far`, columns.growthSoFar[i], item.growthSoFar);
    near(`${item.item} growth`, columns.growth[i], item.requiredGrowth);
    near(`${item.item} change`, columns.change[i], item.requiredChange);
    near(`${item.item} points`, columns.points[i], item.points ?? 0);
    expect([item.item, columns.likelihood[i]]).toEqual([item.item, t.likelihoods[item.likelihood]]);
    expect([item.item, columns.method[i]]).toEqual([
      item.item,
      item.method === null ? m.common.dash : t.methods[item.method],
    ]);
  });
  near(
    'total',
    field('total')[0],
    expected.reduce((sum, item) => sum + (item.points ?? 0), 0),
  );
  return { expected, book, inForce, entries };
}

test('nothing typed: nothing known', () => {
  const { expected } = compare({});
  expect(new Set(expected.map(({ likelihood }) => likelihood))).toEqual(new Set(['unknown']));
});

test('two years of the example: every likelihood and method that occurs is the engine’s', () => {
  const { expected } = compare(exampleValues(plan, m, { years: [2022, 2023] }));
  expect(new Set(expected.map(({ method }) => method)).size).toBeGreaterThan(1);
});

test('random figures, rules, weights and as-of days, running years among them', () => {
  const days = fc
    .constantFrom('2022-01-09', '2022-07-31', '2023-05-15', '2023-12-31', '2024-09-30')
    .map((day) => serialOf(day));
  const rule = fc.constantFrom(...ruleList.map(({ name }) => name.zh));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.subarray([...plan.years], { minLength: 1 }),
      days,
      fc.array(rule, { minLength: 10, maxLength: 10 }),
      fc.boolean(),
      (seed, years, asOf, rules, quarters) => {
        const values = exampleValues(plan, m, { years, seed });
        const last = years[years.length - 1]!;
        const cut = ['G02', 'G03', 'G20', 'G24'].map(
          (id) => [id, { ...values[id], [`ytd_${last}`]: (values[id]?.[`ytd_${last}`] ?? []).slice(0, 2) }] as const,
        );
        compare({
          ...values,
          ...(quarters ? Object.fromEntries(cut) : {}),
          plan: { ...values.plan, rule: rules, weight: [1, 2, 3] },
          settings: { asOf: [asOf] },
        });
      },
    ),
    { numRuns: 4, endOnFailure: true },
  );
});

test('quarters of three years: running amounts go by the years before', () => {
  const values = exampleValues(plan, m, { years: [2022, 2023] });
  const sums = { ytd_2022: [120, 300, 420, 800], ytd_2023: [130, 310, 430, 840], ytd_2024: [110, 280] };
  const { expected } = compare({ ...values, G03: sums, G02: { ytd_2023: [9, null, null, 60], ytd_2024: [10] } });
  expect(expected.filter(({ method }) => method === 'season').map(({ item }) => item)).toEqual(['G02', 'G03']);
});

test('the cheapest next points are listed in order, towards the final targets while the running year has no figures, with the day', () => {
  const { specs, entries } = workbook(exampleValues(plan, m, { years: [2022, 2023] }), { also: ['outlook'] });
  const spec = specs.find(({ key }) => key === 'outlook')!;
  const { year, list } = openPoints(plan, score(plan, entries, { today }), serialOf(today));
  expect(year).toBeNull();
  expect(list.length).toBeGreaterThan(3);
  const cells = new Map(spec.cells.map((cell) => [`${cell.row},${cell.col}`, cell.value]));
  const top = spec.cells.find(({ value }) => value === t.cheapest)!.row;
  expect(cells.get(`${top},5`)).toBe(t.cheapestHint({ scope: t.cheapestFinal, day: today }));
  list.slice(0, 3).forEach((next, k) => {
    expect(String(cells.get(`${top + 2 + k},3`))).toMatch(new RegExp(`^${next.item} `));
    expect(cells.get(`${top + 2 + k},8`)).toBeCloseTo(next.perCent, 12);
  });
});
