/**
 * What an item really decides (实际权重), whatever it is worth on paper: which part of the points that were lost, which part of the
 * ups and downs of the points from year to year, and what total, grade and ranks would be without it.
 */
import type { Item, Plan } from '../../plan/schema';
import type { Grade, Scores, UnitScore } from '../score';

export interface Influence {
  readonly item: string;
  /** Part of the plan's points it is worth in the year. */
  readonly nominal: number;
  /** Part of all points lost in the year; null where none are. A gain beyond the full points is a negative loss. */
  readonly lost: number | null;
  /**
   * Part of the variance of the points over the years with figures: covariance with their sum ÷ variance of the sum, so that
   * the parts of all items are 1. Below 0 for one that goes against the others; null where the sum never varies.
   */
  readonly variance: number | null;
  readonly without: {
    readonly total: number;
    readonly grade: Grade | null;
    /** Units that would have another rank, the largest change first. */
    readonly ranks: readonly { readonly unit: string; readonly before: number; readonly after: number }[];
  };
}

/** Every item that counts in the year; `rescore` scores a changed plan. */
export function influenceOf(
  plan: Plan,
  scores: Scores,
  year: number,
  rescore: (changed: Plan) => Scores,
): readonly Influence[] {
  const own = scores.annual.find((annual) => annual.year === year);
  if (own === undefined) return [];
  const known = scores.annual.filter(({ items }) => items.some(({ actual }) => actual !== null));
  const series = known.map(({ points }) => points);
  const spread = covariance(series, series);
  const full = own.items.reduce((sum, item) => sum + item.full, 0);
  const lost = own.items.reduce((sum, item) => sum + item.lost, 0);
  return own.items
    .filter((item) => item.full > 0)
    .map(({ item, full: worth, lost: gone }) => {
      const points = known.map((annual) => annual.items.find((score) => score.item === item)?.points ?? 0);
      const after = rescore(without(plan, item));
      const then = after.annual.find((annual) => annual.year === year) ?? own;
      return {
        item,
        nominal: worth / full,
        lost: lost > 1e-8 ? gone / lost : null,
        variance: spread > 1e-8 ? covariance(points, series) / spread : null,
        without: { total: then.total, grade: then.grade, ranks: rankChanges(scores, after, year) },
      };
    });
}

/** The plan in which an item counts in no year: the others of its dimension share its points, as where one is retired. */
function without(plan: Plan, id: string): Plan {
  const after = Math.max(plan.baselineYear, ...plan.years) + 1;
  const retired = <T extends Item>(item: T): T => (item.id === id ? { ...item, from: after } : item);
  return { ...plan, indicators: plan.indicators.map(retired), tasks: plan.tasks.map(retired) };
}

/** Units whose rank in a year (or towards the final targets) changes between two scorings, the largest change first. */
export function rankChanges(
  before: Pick<Scores, 'units'>,
  after: Pick<Scores, 'units'>,
  period: UnitScore['year'],
): readonly { readonly unit: string; readonly before: number; readonly after: number }[] {
  const then = new Map(after.units.filter(({ year }) => year === period).map(({ unit, rank }) => [unit, rank]));
  return before.units
    .flatMap(({ unit, year, rank }) => {
      const to = then.get(unit) ?? null;
      return year !== period || rank === null || to === null || rank === to ? [] : [{ unit, before: rank, after: to }];
    })
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

function covariance(left: readonly number[], right: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(left), mean(right)];
  return left.reduce((sum, value, k) => sum + (value - a) * ((right[k] ?? 0) - b), 0);
}
