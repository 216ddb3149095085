import { ordosPlan } from '../../../src/plan/ordos';
import type { Indicator, Plan } from '../../../src/plan/schema';
import { withReading } from '../../support/changed-plan';
import { amount, codes, figure, joined, planWith, roster, shown, type Case } from './case';

const given = (value: number | null) => ({ value, source: 'given' as const });
const based = (value: number) => ({ baseline: given(value) });
const targets = (...values: readonly (number | null)[]): Pick<Indicator, 'targets'> => ({
  targets: Object.fromEntries(values.map((value, k) => [String(2022 + k), given(value)])),
});
/** The whole plan without the findings that the built-in one always has. */
const settled: Plan = {
  ...ordosPlan,
  indicators: ordosPlan.indicators.map((item) => ({ ...item, baseline: given(item.direction === 'higher' ? 0 : 200) })),
};
const settledWith = (id: string, change: Partial<Indicator>): Plan => ({
  ...settled,
  indicators: settled.indicators.map((item) => (item.id === id ? { ...item, ...change } : item)),
});
const dimensionWeight = (id: string, value: number): Plan => ({
  ...ordosPlan,
  dimensions: ordosPlan.dimensions.map((d) => (d.id === id ? { ...d, weight: given(value) } : d)),
});
const typedUnit = (name: string) => ({
  id: 'unit-0badcafe',
  name: { zh: name, en: name },
  shortName: { zh: name, en: name },
});
/** Of two goals, a task with a milestone, and an empty row for a measure of the unit's own. */
const workPlan = {
  goal_row: ['G13', 'G14'],
  measure_row: ['T04', 'T04-1'],
  measure_person: [null, '王某（样例）'],
  own_text: [null],
  own_person: [null],
};
const [first] = ordosPlan.dimensions;
const confirmed = JSON.parse(JSON.stringify(ordosPlan).replaceAll('"assumed"', '"set"')) as Plan;

/** So many enterprises of 11 January 2022. */
const january = (count: number) =>
  roster(
    'G13',
    codes.slice(0, count).map((code) => ({ code, name: `样例${code}`, date: 44572 })),
  );

export const planCases: readonly Case[] = [
  {
    code: 'plan.behind-schedule',
    triggers: { values: amount('G03', 2022, [null, 269]), today: '2022-06-30' },
    passes: { values: amount('G03', 2022, [null, 300]), today: '2022-06-30' },
    expected: { severity: 'warning', cell: 'B20', compared: [300, 269] },
  },
  {
    code: 'plan.behind-schedule',
    variant: 'slightly behind is only told',
    triggers: { values: amount('G03', 2022, [null, 270]), today: '2022-06-30' },
    passes: { values: amount('G03', 2022, [null, 300]), today: '2022-06-30' },
    expected: { severity: 'info' },
  },
  {
    code: 'plan.behind-schedule',
    variant: 'three are no less than 3.4 due',
    triggers: { values: january(2), today: '2022-02-10' },
    passes: { values: january(3), today: '2022-02-10' },
    expected: { severity: 'warning', item: 'G13', compared: [3.4, 2] },
  },
  {
    code: 'plan.target-missed',
    triggers: { values: amount('G03', 2022, [null, null, null, 539]) },
    passes: { values: amount('G03', 2022, [null, null, null, 600]) },
    expected: { severity: 'warning', cell: 'B22', compared: [600, 539] },
  },
  {
    code: 'plan.target-missed',
    variant: 'near the target is only told; lower is better',
    triggers: { values: figure('G01', [101]) },
    passes: { values: figure('G01', [100]) },
    expected: { severity: 'info' },
  },
  {
    code: 'plan.out-of-reach',
    triggers: { values: amount('G03', 2022, [null, null, null, 445]), plan: planWith('G03', based(400)) },
    passes: { values: amount('G03', 2022, [null, null, null, 447]), plan: planWith('G03', based(400)) },
    // 400 + 3 × 45 = 535 < 540, with (600 ÷ 445)^½ − 1 = 16.1 % a year still required.
    expected: { severity: 'warning', compared: [600, 535, '+16.1%'] },
  },
  {
    code: 'plan.out-of-reach',
    variant: 'a sum by its pace a year',
    triggers: {
      values: figure('G14', [50, 110]),
      plan: withReading(ordosPlan, 'tech-sme-reading', 'cumulative'),
      today: '2023-12-31',
    },
    passes: {
      values: figure('G14', [50, 120]),
      plan: withReading(ordosPlan, 'tech-sme-reading', 'cumulative'),
      today: '2023-12-31',
    },
    expected: { year: 2023, compared: [200, 165, '+90'] },
  },
  {
    code: 'plan.not-growing',
    triggers: {
      values: joined(amount('G24', 2022, [null, null, null, 2.1]), amount('G24', 2023, [null, null, null, 2.1])),
    },
    passes: {
      values: joined(amount('G24', 2022, [null, null, null, 2.1]), amount('G24', 2023, [null, null, null, 2.11])),
    },
    expected: { severity: 'warning', year: 2023, compared: [2.1, 2.1] },
  },
  {
    code: 'plan.rank-not-rising',
    triggers: { values: figure('G01', [120, 120]), today: '2023-12-31' },
    passes: { values: figure('G01', [120, 119]), today: '2023-12-31' },
    expected: { severity: 'warning', item: 'G01', year: 2023, compared: [120, 120] },
  },
  {
    code: 'plan.rank-not-rising',
    variant: 'a year without a rank between',
    triggers: { values: figure('G01', [105, null, 110]), today: '2024-12-31' },
    passes: { values: figure('G01', [105, null, 104]), today: '2024-12-31' },
    expected: { severity: 'warning', item: 'G01', year: 2024, compared: [105, 110] },
  },
  {
    code: 'plan.target-missing',
    triggers: { plan: planWith('G03', targets(600, null, 600)) },
    passes: { plan: planWith('G03', targets(600, 600, 600)) },
    expected: { severity: 'error', item: 'G03', year: 2023 },
  },
  {
    code: 'plan.target-below-baseline',
    triggers: { plan: planWith('G03', based(600.1)) },
    passes: { plan: planWith('G03', based(600)) },
    expected: { severity: 'warning', item: 'G03', compared: [600.1, 600] },
  },
  {
    code: 'plan.target-below-baseline',
    variant: 'a rank is the other way round',
    triggers: { plan: planWith('G01', based(99)) },
    passes: { plan: planWith('G01', based(101)) },
  },
  {
    code: 'plan.targets-falling',
    triggers: { plan: planWith('G03', targets(550, 549, 600)) },
    passes: { plan: planWith('G03', targets(550, 550, 600)) },
    expected: { severity: 'warning', item: 'G03', year: 2023 },
  },
  {
    code: 'plan.weights-sum',
    triggers: { plan: planWith('G02', { weight: given(3.3) }) },
    passes: { plan: planWith('G02', { weight: given(3.2) }) },
    expected: { severity: 'warning', compared: [16, 16.1] },
  },
  {
    code: 'plan.total-weight',
    triggers: { plan: dimensionWeight(first!.id, 16.5) },
    passes: { plan: dimensionWeight(first!.id, 16) },
    expected: { severity: 'warning', compared: [100.5] },
  },
  {
    code: 'plan.item-without-lead',
    triggers: { plan: planWith('G03', { lead: { units: [], source: 'set' } }) },
    passes: { plan: ordosPlan },
    expected: { severity: 'warning', item: 'G03' },
  },
  {
    code: 'plan.person-missing',
    triggers: { values: { workplan_8: { ...workPlan, goal_person: ['李某（样例）', null] } } },
    passes: { values: { workplan_8: { ...workPlan, goal_person: ['李某（样例）', '张某（样例）'] } } },
    expected: { severity: 'warning' },
  },
  {
    code: 'plan.unit-without-items',
    triggers: {
      plan: {
        ...ordosPlan,
        units: [
          ...ordosPlan.units,
          { id: 'idle', name: { zh: '市统计局', en: 'Statistics' }, shortName: { zh: '统计局', en: 'Statistics' } },
        ],
      },
    },
    passes: { plan: ordosPlan },
    expected: { severity: 'info' },
  },
  {
    code: 'plan.unit-unknown',
    triggers: { values: { plan: { id: ['G03'], lead: ['市财政局、市财证局'] } } },
    passes: { values: { plan: { id: ['G03'], lead: ['市财政局；市科学技术局'] } } },
    expected: { severity: 'warning', item: 'G03', cell: 'C19', compared: ['市财证局', '市财政局'] },
  },
  {
    code: 'plan.unit-unknown',
    variant: 'a unit that is new on purpose is only told, though the plan in force has it by then',
    triggers: {
      values: { plan: { id: ['G03'], lead: ['市统计局'] } },
      plan: { ...ordosPlan, units: [...ordosPlan.units, typedUnit('市统计局')] },
    },
    passes: { values: { plan: { id: ['G03'], lead: ['科技局'] } } },
    expected: { severity: 'info' },
  },
  {
    code: 'plan.unit-repeated',
    triggers: { values: { plan: { id: ['G03'], lead: ['市财政局、市科学技术局；市财政局'] } } },
    passes: { values: { plan: { id: ['G03'], lead: ['市财政局、市科学技术局'], responsible: ['市财政局'] } } },
    expected: {
      severity: 'warning',
      item: 'G03',
      cell: 'C19',
      compared: ['市财政局、市科学技术局；市财政局', '市财政局、市科学技术局'],
      fix: { kind: 'set-value', value: '市财政局、市科学技术局' },
    },
  },
  {
    code: 'plan.unit-repeated',
    variant: 'by its short name',
    triggers: { values: { plan: { id: ['G03'], lead: ['市科学技术局、科技局'] } } },
    passes: { values: { plan: { id: ['G03'], lead: ['市科学技术局'] } } },
  },
  {
    code: 'plan.word-unknown',
    variant: 'a dash in a setting of words',
    triggers: { values: { settings: { missing: ['—'] } } },
    passes: { values: { settings: { missing: [null] } } },
    expected: { fix: undefined },
  },
  {
    code: 'plan.word-unknown',
    triggers: { values: { settings: { missing: ['按 0 分计 '] } } },
    passes: { values: { settings: { missing: ['按 0 分计'] } } },
    expected: { severity: 'error', item: 'settings', fix: { kind: 'set-value', value: '按 0 分计' } },
  },
  {
    code: 'plan.word-unknown',
    variant: 'a rule there is not',
    triggers: { values: { plan: { id: ['G03'], rule: ['随便算'] } } },
    passes: { values: { plan: { id: ['G03', 'T01'], rule: ['完成率法', '节点计分法'] } } },
    expected: { severity: 'error', item: 'G03', fix: undefined },
  },
  {
    code: 'plan.word-unknown',
    variant: 'a dash for the rule of a task, which has one as every item has',
    triggers: { values: { plan: { id: ['T01'], rule: ['—'] } } },
    passes: { values: { plan: { id: ['T01'], rule: ['节点计分法'] } } },
    expected: { severity: 'error', item: 'T01', fix: undefined },
  },
  {
    code: 'plan.not-a-number',
    triggers: { values: { plan: { id: ['G03'], target_2023: ['580亿元'] } } },
    passes: { values: { plan: { id: ['T01'], target_2023: ['—'] } } },
    expected: { severity: 'error', item: 'G03', fix: { kind: 'set-value', value: 580 } },
  },
  {
    code: 'plan.not-a-number',
    variant: 'a dash as a weight or a setting, which have figures always',
    triggers: { values: { settings: { grades_good: ['—'] } } },
    passes: { values: { plan: { id: ['T01'], baseline: ['—'] } } },
    expected: { fix: undefined },
  },
  {
    code: 'plan.not-a-number',
    variant: 'a dash as the baseline of an indicator, which is in error by it',
    triggers: { values: { plan: { id: ['G03'], baseline: ['—'] } } },
    passes: { values: { plan: { id: ['G03'], baseline: [null] } } },
    expected: { item: 'G03', fix: undefined },
  },
  {
    code: 'plan.not-a-number',
    variant: 'a weight below 0',
    triggers: { values: { plan: { id: ['G03'], weight: [-0.1] } } },
    passes: { values: { plan: { id: ['G03'], weight: [0] } } },
  },
  {
    code: 'plan.percent-typed',
    triggers: { values: { plan: { id: ['G03'], weight: [shown(0.06)] } } },
    passes: { values: { plan: { id: ['G03'], weight: [0.06] } } },
    expected: { severity: 'warning', item: 'G03', fix: { kind: 'set-value', value: 6 } },
  },
  {
    code: 'plan.percent-typed',
    variant: 'a baseline in another unit',
    triggers: { values: { plan: { id: ['G03'], baseline: [shown(0.5)] } } },
    passes: { values: { plan: { id: ['G03'], baseline: [0.5] } } },
    expected: { item: 'G03', fix: undefined },
  },
  {
    code: 'plan.percent-typed',
    variant: 'a parameter of a hundred; one that is a share may be typed as a percentage',
    triggers: {
      values: { plan: { id: ['G03'], p3: [shown(0.6)] } },
      plan: planWith('G03', { rule: { id: 'efficacy', params: [], source: 'set' } }),
    },
    passes: {
      values: { plan: { id: ['G03'], p1: [shown(0.9)] } },
      plan: planWith('G03', { rule: { id: 'bands', params: [], source: 'set' } }),
    },
    expected: { fix: { kind: 'set-value', value: 60 } },
  },
  {
    code: 'plan.percent-typed',
    variant: 'points in the register',
    triggers: { values: { adjustments: { points: [shown(0.5)] } } },
    passes: { values: { adjustments: { points: [0.5] } } },
    expected: { item: 'adjustments', fix: undefined },
  },
  {
    code: 'plan.percent-typed',
    variant: 'a grade typed as a percentage',
    triggers: { values: { settings: { grades_good: [shown(0.8)] } } },
    passes: { values: { settings: { leadShare: [shown(0.6)] } } },
    expected: { fix: { kind: 'set-value', value: 80 } },
  },
  {
    code: 'plan.setting-wrong',
    variant: 'a share typed in per cent',
    triggers: { values: { settings: { leadShare: [60] } } },
    passes: { values: { settings: { leadShare: [0.6] } } },
    expected: { severity: 'error', item: 'settings', fix: { kind: 'set-value', value: 0.6 }, compared: [60, '0–1'] },
  },
  {
    code: 'plan.setting-wrong',
    variant: 'a limit of grades as a share, which does not descend',
    triggers: { values: { settings: { grades_excellent: [0.9] } } },
    passes: { values: { settings: { grades_excellent: [80] } } },
    expected: { fix: { kind: 'set-value', value: 90 } },
  },
  {
    code: 'plan.setting-wrong',
    variant: 'a cap below zero',
    triggers: { values: { settings: { bonus_cap: [-1] } } },
    passes: { values: { settings: { bonus_cap: [0] } } },
    expected: { fix: undefined },
  },
  {
    code: 'plan.setting-wrong',
    variant: 'a year for the as-of day',
    triggers: { values: { settings: { asOf: [2023] } } },
    passes: { values: { settings: { asOf: [45291] } } },
    expected: { fix: { kind: 'set-value', value: 45291 } },
  },
  {
    code: 'plan.setting-wrong',
    variant: 'a day no calendar of the plan has',
    triggers: { values: { settings: { asOf: [3_000_000] } } },
    passes: { values: { settings: { asOf: [45016.5] } } },
    expected: { fix: undefined },
  },
  {
    code: 'plan.word-unknown',
    variant: 'a word of the forms',
    triggers: { values: { settings: { forms_paper: ['a3 '] } } },
    passes: { values: { settings: { forms_paper: ['A3'] } } },
    expected: { item: 'settings', fix: { kind: 'set-value', value: 'A3' } },
  },
  {
    code: 'plan.rule-unfit',
    triggers: { plan: planWith('G24', { rule: { id: 'reverse', params: [], source: 'set' } }) },
    passes: { plan: planWith('G24', { rule: { id: 'completion', params: [], source: 'set' } }) },
    expected: { severity: 'error', item: 'G24' },
  },
  {
    code: 'plan.formula-wrong',
    triggers: { plan: planWith('G24', { rule: { id: 'own', params: [], source: 'set' } }) },
    passes: { plan: planWith('G24', { rule: { id: 'own', params: [], formula: 'MIN(1,完成率)', source: 'set' } }) },
    expected: { severity: 'error', item: 'G24' },
  },
  {
    code: 'plan.formula-no-value',
    triggers: {
      values: { G24: { ytd_2022: [100, 200, 300, 400] } },
      plan: planWith('G24', { rule: { id: 'own', params: [], formula: '1/(完成值-完成值)', source: 'set' } }),
    },
    passes: {
      values: { G24: { ytd_2022: [100, 200, 300, 400] } },
      plan: planWith('G24', { rule: { id: 'own', params: [], formula: '1/(1+完成值)', source: 'set' } }),
    },
    expected: { severity: 'error', item: 'G24', year: 2022 },
  },
  {
    code: 'plan.parameter-wrong',
    triggers: { plan: planWith('G24', { rule: { id: 'growing', params: [1.1], source: 'set' } }) },
    passes: { plan: planWith('G24', { rule: { id: 'growing', params: [1], source: 'set' } }) },
    expected: { severity: 'error', item: 'G24' },
  },
  {
    code: 'plan.baseline-missing',
    triggers: { plan: settledWith('G03', { baseline: given(null) }) },
    passes: { plan: settledWith('G06', { baseline: given(null) }) },
    expected: { severity: 'info', item: 'G03' },
  },
  {
    code: 'plan.baseline-missing',
    variant: 'where the scoring rule starts from it',
    triggers: {
      plan: settledWith('G03', { baseline: given(null), rule: { id: 'baseline-progress', params: [], source: 'set' } }),
    },
    passes: { plan: settledWith('G03', { rule: { id: 'baseline-progress', params: [], source: 'set' } }) },
    expected: { severity: 'warning' },
  },
  {
    code: 'plan.assumed-values',
    triggers: {
      plan: {
        ...confirmed,
        dimensions: confirmed.dimensions.map((d, k) =>
          k === 0 ? { ...d, weight: { ...d.weight, source: 'assumed' } } : d,
        ),
      },
    },
    passes: { plan: confirmed },
    expected: { severity: 'info', compared: [1] },
  },
  {
    code: 'plan.question-open',
    triggers: { plan: ordosPlan },
    passes: { plan: withReading(ordosPlan, 'tech-sme-reading', 'level') },
    expected: { severity: 'warning', item: 'G14' },
  },
];
