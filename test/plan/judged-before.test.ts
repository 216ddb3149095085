/** What is over stays as it was judged: whatever is changed from a year on, every year before it scores and ranks as it did. */
import fc from 'fast-check';
import { zhMessages as m } from '../../src/i18n';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { draftOf } from '../../src/draft/write';
import { changedPlan, withChanges } from '../../src/plan/change';
import { itemAt, planAt } from '../../src/plan/at';
import { problems } from '../../src/plan/check';
import { ordosPlan } from '../../src/plan/ordos';
import { partOf } from '../../src/plan/part';
import type { Plan } from '../../src/plan/schema';
import { weightsOff } from '../../src/plan/weights';
import { score } from '../../src/scoring';
import { exampleValues } from '../../src/scoring/example';
import { planRobustness } from '../../src/scoring/plan-robustness';
import { cellsOf } from '../draft/typed';
import { changedBy, wishes } from '../support/random-change';
import { workbook } from '../sheets/whole-workbook';

const today = '2024-12-31';
const plan = partOf(ordosPlan, ['G01', 'G03', 'G04', 'G07', 'G13', 'G22', 'T01', 'T02']);
const { entries } = workbook(exampleValues(plan, m, { years: plan.years }), { plan });
const ground = { document: '鄂高新发〔2023〕5号', date: '2023-03-01' };

/** What a year came to, by what was there before the change. */
function yearOf(own: Plan, of: Plan, year: number) {
  const scores = score(of, entries, { today });
  const annual = scores.annual.find((one) => one.year === year)!;
  const near = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);
  return {
    total: near(annual.total),
    grade: annual.grade,
    missing: annual.missing,
    items: annual.items
      .filter(({ status }) => status !== 'off')
      .map(({ item, dimension, rule, params, rate, full, points, bonus, target, status }) => ({
        item,
        dimension,
        rule,
        params,
        rate: near(rate),
        full: near(full),
        points: near(points),
        bonus: near(bonus),
        target,
        status,
      })) // prettier-ignore
      .sort((a, b) => (a.item < b.item ? -1 : 1)),
    dimensions: annual.dimensions
      .filter(({ dimension }) => own.dimensions.some(({ id }) => id === dimension))
      .map(({ dimension, full, points, count }) => ({ dimension, full: near(full), points: near(points), count })),
    units: scores.units
      .filter((unit) => unit.year === year && own.units.some(({ id }) => id === unit.unit))
      .map(({ unit, score: earned, rank, full, group }) => ({
        unit,
        score: near(earned),
        rank,
        full: near(full),
        group,
      })),
  };
}

test('every year before the change, whatever is changed, and changed once more', () => {
  fc.assert(
    fc.property(
      wishes,
      wishes,
      fc.constantFrom(2023, 2024),
      fc.constantFrom(2023, 2024),
      (first, second, from, then) => {
        const { plan: once } = changedBy(plan, first, from);
        expect([...problems(once)].filter(({ field }) => !field.startsWith('relations'))).toEqual([]);
        for (const year of plan.years.filter((y) => y < from))
          expect(yearOf(plan, once, year)).toEqual(yearOf(plan, plan, year));
        const { plan: twice } = changedBy(once, second, then);
        for (const year of plan.years.filter((y) => y < then))
          expect(yearOf(once, twice, year)).toEqual(yearOf(once, once, year));
      },
    ),
    { numRuns: 150, endOnFailure: true },
  );
});

test('how firm a result is starts from the result: every year by what judged it', () => {
  fc.assert(
    fc.property(wishes, fc.constantFrom(2023, 2024), (wish, from) => {
      const changed = changedBy(plan, wish, from).plan;
      // What is drawn is not rounded item by item.
      const rounding = { value: 'none' as const, source: 'set' as const };
      const now = { ...changed, scoring: { ...changed.scoring, rounding } };
      const scores = score(now, entries, { today });
      for (const period of [...now.years, 'comprehensive' as const])
        for (const { unit, score: awarded, scores: range } of planRobustness(now, scores, period, {
          spread: 0,
          runs: 1,
        })) {
          // Of all years together only the zone's total is made of the years; units stand by the final targets.
          expect([period, unit, range.p05]).toEqual([period, unit, expect.closeTo(awarded, 8)]);
        }
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

const ids = ({ proposals }: ReturnType<typeof changedPlan>) =>
  proposals.map(({ change }) => `${change.id} ${change.field}`);
const change = (of: Plan, id: string, fields: object, from: number) => {
  const on = <T extends { readonly id: string }>(item: T) => (item.id === id ? { ...item, ...fields } : item);
  const changed = changedPlan(of, { ...of, indicators: of.indicators.map(on), tasks: of.tasks.map(on) }, from);
  return { ...changed, plan: withChanges(changed, '2023-03-02', () => ground) };
};
const [first] = plan.indicators as [Plan['indicators'][number]];
const set = (value: number) => ({ value, source: 'set' as const });

test('a weight, a rule, a dimension and a lead are others from their year; the item says what judged it before', () => {
  const lead = { units: [plan.units.at(-1)!.id], source: 'set' as const };
  const dimension = plan.dimensions.find(({ id }) => id !== first.dimension)!.id;
  const once = change(plan, first.id, { weight: set(9), lead }, 2023).plan;
  const twice = change(
    once,
    first.id,
    { rule: { id: 'all-or-nothing', params: [], source: 'set' }, dimension },
    2024,
  ).plan;
  const now = twice.indicators.find(({ id }) => id === first.id)!;
  const state = ({ weight, rule, dimension: d, lead: l }: typeof now) => [weight.value, rule.id, d, l.units];
  expect(state(itemAt(now, 2022)).slice(1)).toEqual([first.rule.id, first.dimension, first.lead.units]);
  expect(state(itemAt(now, 2023))).toEqual([9, first.rule.id, first.dimension, lead.units]);
  expect(state(itemAt(now, 2024))).toEqual([9, 'all-or-nothing', dimension, lead.units]);
  expect(planAt(twice, 2024)).toBe(twice);
});

test('from the first year it is a correction of all years, of what was kept too', () => {
  const once = change(plan, first.id, { weight: set(9) }, 2024).plan;
  const all = change(once, first.id, { weight: set(7) }, 2022).plan.indicators.find(({ id }) => id === first.id)!;
  expect(plan.years.map((year) => itemAt(all, year).weight.value)).toEqual([7, 7, 7]);
  expect(all.earlier).toBeUndefined();
});

test('what is one for all years is refused, with the reason, but from the first year', () => {
  const raters = [{ name: '专家', weight: 1, members: 3, drop: false }];
  const own = change(plan, 'T01', { raters }, 2023);
  expect(own.refused).toMatchObject([{ id: 'T01', field: 'raters', reason: 'all-years' }]);
  expect(own.plan).toEqual(plan);
  expect(ids(change(plan, 'T01', { raters }, 2022))).toEqual(['T01 raters']);
  const groups = { ...plan, groups: [{ id: 'k1', name: { zh: '甲类', en: 'A' } }] };
  expect(changedPlan(plan, groups, 2023).refused).toMatchObject([{ field: 'groups', reason: 'all-years' }]);
  expect(change(plan, first.id, { baseline: set(3) }, 2023).refused).toMatchObject([
    { field: 'baseline', reason: 'past' },
  ]);
});

test('weights are added up year by year: neither an item taken in nor one split or retired is told as a sum that is off', () => {
  const weighed: Plan = {
    ...ordosPlan,
    indicators: ordosPlan.indicators.map((item) => (item.id === 'G01' ? { ...item, weight: set(6) } : item)),
  };
  const wanted = {
    ...ordosPlan,
    indicators: [...ordosPlan.indicators.filter(({ id }) => id !== 'G02'), { ...ordosPlan.indicators[2]!, id: 'G90', splitFrom: 'G02', name: { zh: '新', en: 'New' } }],
  }; // prettier-ignore
  expect(weightsOff(ordosPlan).size).toBe(0);
  expect([...weightsOff(changedPlan(ordosPlan, wanted, 2023).plan)]).toEqual([]);
  // One that is off is told still.
  expect([...weightsOff(weighed).keys()]).toEqual([ordosPlan.indicators.find(({ id }) => id === 'G01')!.dimension]);
});

test('a draft carries what judged the years before exactly, and changes nothing by itself', () => {
  fc.assert(
    fc.property(wishes, fc.constantFrom(2023, 2024), (wish, from) => {
      const { plan: now } = changedBy(plan, { ...wish, regroup: false }, from);
      const read = readDraft(cellsOf(draftSheets(draftOf(now, m), m)), m);
      expect(read).toMatchObject({ faults: [] });
      expect(read.plan).toEqual(JSON.parse(JSON.stringify(now)));
      expect(changedPlan(now, read.plan!, from)).toMatchObject({ proposals: [], refused: [] });
    }),
    { numRuns: 15, endOnFailure: true },
  );
});
