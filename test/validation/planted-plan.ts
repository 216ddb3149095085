/** Mistakes in the plan itself, as the plan sheet leaves them: a place is an item's row. */
import { itemsOf } from '../../src/plan/items';
import type { Indicator } from '../../src/plan/schema';
import type { Percentage } from './entries';
import type { Bed, Kind } from './planted';

const set = (value: number | null) => ({ value, source: 'set' as const });

function change(bed: Bed, id: string, by: Partial<Indicator>): void {
  bed.plan = {
    ...bed.plan,
    indicators: bed.plan.indicators.map((item) => (item.id === id ? { ...item, ...by } : item)),
  };
}

/** Every figure's place of an indicator is taken with its row of the plan, since its targets are what figures are held against. */
const whole = (bed: Bed, { id }: Indicator) => bed.take(`${id} plan`, ...bed.plan.years.map((year) => `${id} ${year}`));

function indicator(
  code: string,
  only: (item: Indicator) => boolean,
  by: (item: Indicator) => Partial<Indicator>,
  year?: number,
): Kind {
  return {
    code,
    plant(bed) {
      const item = bed.shuffled(bed.plan.indicators).find((one) => only(one) && whole(bed, one));
      if (!item) return null;
      change(bed, item.id, by(item));
      return { item: item.id, ...(year ? { year } : {}) };
    },
  };
}

/** A mistake typed into the plan sheet. */
function typed(code: string, field: string, value: string | Percentage): Kind {
  return {
    code,
    plant(bed) {
      const items = itemsOf(bed.plan);
      const item = bed.shuffled(items).find(({ id }) => bed.take(`${id} ${field}`));
      if (!item) return null;
      bed.sheets.plan![field]![items.indexOf(item)] = value;
      return { item: item.id };
    },
  };
}

const once = (code: string, item: string, plant: (bed: Bed) => void): Kind => ({
  code,
  plant(bed) {
    if (!bed.take(code)) return null;
    plant(bed);
    return { item };
  },
});

const isRoster = (item: Indicator) => item.kind === 'roster';
const isLevel = (item: Indicator) => isRoster(item) && item.accumulation === 'level';
const target = (item: Indicator, year: number, value: number | null) => ({
  targets: { ...item.targets, [year]: set(value) },
});

export const planKinds: readonly Kind[] = [
  once('plan.person-missing', 'workplan_8', (bed) => {
    bed.sheets.workplan_8 = { goal_row: ['G13'], goal_person: [null] };
  }),
  once('plan.total-weight', 'plan', (bed) => {
    // Items of the dimension have no weights of their own, so that only the total is wrong.
    bed.plan = {
      ...bed.plan,
      dimensions: bed.plan.dimensions.map((d, k) => (k === 0 ? { ...d, weight: set(17) } : d)),
    };
  }),
  once('plan.word-unknown', 'settings', (bed) => {
    bed.sheets.settings = { ...bed.sheets.settings, missing: ['随便'] };
  }),
  once('plan.setting-wrong', 'settings', (bed) => {
    bed.sheets.settings = { ...bed.sheets.settings, leadShare: [60] };
  }),
  once('plan.question-open', 'G14', (bed) => {
    bed.plan = { ...bed.plan, questions: bed.plan.questions.map((q) => ({ ...q, source: 'assumed' })) };
  }),
  once('plan.assumed-values', 'plan', (bed) => {
    bed.plan = {
      ...bed.plan,
      scoring: { ...bed.plan.scoring, leadShare: { ...bed.plan.scoring.leadShare, source: 'assumed' } },
    };
  }),
  once('plan.unit-without-items', 'plan', (bed) => {
    const name = { zh: '市统计局', en: 'Municipal Bureau of Statistics' };
    bed.plan = { ...bed.plan, units: [...bed.plan.units, { id: 'statistics', name, shortName: name }] };
  }),
  once('plan.weights-sum', 'plan', (bed) => change(bed, 'G21', { weight: set(9) })),
  indicator('plan.target-below-baseline', isLevel, (item) => ({
    baseline: set((item.targets['2024']?.value ?? 0) + 5),
  })),
  indicator('plan.baseline-missing', isLevel, () => ({ baseline: set(null) })),
  indicator('plan.target-missing', isRoster, (item) => target(item, 2024, null), 2024),
  indicator(
    'plan.targets-falling',
    ({ accumulation, kind }) => accumulation === 'cumulative' && kind === 'roster',
    (item) => target(item, 2023, (item.targets['2022']?.value ?? 1) - 1),
    2023,
  ),
  indicator('plan.rule-unfit', isRoster, () => ({ rule: { id: 'reverse', params: [], source: 'set' } })),
  indicator('plan.formula-wrong', isRoster, () => ({
    rule: { id: 'own', params: [], formula: 'MIN(1,完成数/目标值)', source: 'set' },
  })),
  indicator(
    'plan.formula-no-value',
    isRoster,
    ({ targets }) => ({
      rule: { id: 'own', params: [], formula: `1/(目标值-${targets['2023']?.value ?? 0})`, source: 'set' },
    }),
    2023,
  ),
  indicator('plan.parameter-wrong', isRoster, () => ({ rule: { id: 'growing', params: [2], source: 'set' } })),
  indicator('plan.item-without-lead', isRoster, () => ({ lead: { units: [], source: 'set' } })),
  typed('plan.unit-unknown', 'responsible', '市财证局'),
  typed('plan.unit-repeated', 'lead', '市财政局、市财政局'),
  typed('plan.not-a-number', 'weight', '三分'),
  typed('plan.percent-typed', 'target_2024', { value: 0.6, percent: true }),
];
