/** What weights would come to before they are adopted: total and grade by year, and the ranks of units that change. */
import type { Plan } from '../../plan/schema';
import type { Grade, Scores } from '../../scoring/score';
import { rankChanges } from '../../scoring/weights/influence';
import type { WeightWrite } from './weights';
import { itemsOf } from '../../plan/items';

/** The plan as it would read once these weights stand in its sheet. */
export function planWithWeights(plan: Plan, writes: readonly WeightWrite[]): Plan {
  const value = (field: WeightWrite['field'], index: number) =>
    writes.find((write) => write.field === field && write.index === index)?.value;
  const items = itemsOf(plan);
  const weighed = <T extends { readonly id: string; readonly weight: Plan['dimensions'][number]['weight'] }>(
    item: T,
  ): T => {
    const weight = value(
      'weight',
      items.findIndex(({ id }) => id === item.id),
    );
    return weight == null ? item : { ...item, weight: { value: weight, source: 'set' as const } };
  };
  return {
    ...plan,
    dimensions: plan.dimensions.map((dimension, d) => {
      const weight = value('dim_weight', d);
      return weight == null ? dimension : { ...dimension, weight: { value: weight, source: 'set' as const } };
    }),
    indicators: plan.indicators.map(weighed),
    tasks: plan.tasks.map(weighed),
  };
}

export interface Preview {
  readonly before: number;
  readonly after: number;
  readonly gradeBefore: Grade | null;
  readonly gradeAfter: Grade | null;
  /** Units whose rank changes, the largest change first. */
  readonly ranks: readonly { readonly unit: string; readonly before: number; readonly after: number }[];
}

/** Null where the year has no score. */
export function previewOf(before: Scores, after: Scores, year: number): Preview | null {
  const [now, then] = [before, after].map(({ annual }) => annual.find((own) => own.year === year));
  if (!now || !then || now.missing === now.items.length) return null;
  return {
    before: now.total,
    after: then.total,
    gradeBefore: now.grade,
    gradeAfter: then.grade,
    ranks: rankChanges(before, after, year),
  };
}
