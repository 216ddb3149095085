/**
 * Where the next point is cheapest (得分最省力处): items that lost points, ordered by what a small step towards the target
 * brings. Steps of different measures are made comparable as shares of the target: one per cent of 600 亿元 is as far as
 * one per cent of 90 家. Whether it is as easy is for people to judge.
 */
import { itemById } from '../plan/items';
import type { Plan } from '../plan/schema';
import { firstDay, lastDay } from './calendar';
import { isFlow } from './comprehensive';
import { gainOf } from './gain';
import { ruleFor } from './rules';
import type { ItemScore, Scores } from './score';
import { directionOf } from './targets';

export interface NextPoint {
  readonly item: string;
  /** Points still to be had. */
  readonly lost: number;
  /** Improvement up to the target, in the item's measure. */
  readonly missing: number;
  /** The same as a share of the target. */
  readonly relative: number;
  /** Points for an improvement of 1 % of the target, the figure the list is ordered by. */
  readonly perCent: number;
  /** Improvement that brings one point at the average rate, in the item's measure; null where a whole point is not to be had. */
  readonly forOnePoint: number | null;
}

/** Items with points to gain, cheapest first; equals by points lost. Items without an actual or target are left out. */
export function cheapestPoints(plan: Plan, items: readonly ItemScore[]): readonly NextPoint[] {
  return items
    .flatMap((score): NextPoint[] => {
      const item = itemById(plan, score.item);
      if (
        item === undefined ||
        score.gap === null ||
        score.target === null ||
        score.target === 0 ||
        score.gap >= 0 ||
        score.lost < 1e-9
      )
        return [];
      const missing = -score.gap;
      const relative = missing / Math.abs(score.target);
      const toTarget = gainOf(score, ruleFor(item, score.rule), directionOf(item), missing);
      if (toTarget < 1e-9) return [];
      return [
        {
          item: score.item,
          lost: score.lost,
          missing,
          relative,
          perCent: (toTarget / relative) * 0.01,
          forOnePoint: toTarget >= 1 ? missing / toTarget : null,
        },
      ];
    })
    .sort((a, b) => b.perCent - a.perCent || b.lost - a.lost || (a.item < b.item ? -1 : 1));
}

/** Points that can still be gained, and where: in the running year, or (null) towards the final targets. */
export interface OpenPoints {
  readonly year: number | null;
  readonly list: readonly NextPoint[];
}

/**
 * The cheapest points of the year that runs on the as-of day; while nothing is filled in for it, and between and after the
 * years, those towards the final targets. A year that is over has none left, and neither has a figure judged by such years.
 */
export function openPoints(plan: Plan, { annual, comprehensive }: Scores, asOf: number): OpenPoints {
  const running = annual.find(({ year }) => asOf >= firstDay(year) && asOf < lastDay(year));
  const list = running === undefined ? [] : cheapestPoints(plan, running.items);
  if (running !== undefined && list.length > 0) return { year: running.year, list };
  const open = comprehensive.items.filter(({ item }) => {
    const of = itemById(plan, item);
    return of !== undefined && !isFlow(of);
  });
  return { year: null, list: cheapestPoints(plan, open) };
}
