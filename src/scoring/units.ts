/**
 * Scores of lead and responsible units: every unit answers for its share of each of its items (see `unitShares`), its
 * score is what was earned of the points it answers for, on a scale of 100, so that units with much and with little to
 * do can be compared. Units are ranked by the exact score; equal scores share a place and the next places stay empty.
 * Before anything is reported of a period, no unit has a score in it,
 * and while a year runs no grade.
 */
import { itemsOf } from '../plan/items';
import { unitShares } from '../plan/weights';
import type { Plan } from '../plan/schema';
import { roundsItems, unitPoints } from '../plan/worth';
import { exact, gradeOf } from './grades';
import type { ItemScore, UnitScore } from './score';

/** How far the period has come: whether anything of it is reported, and whether it is judged. */
interface Stage {
  readonly isBegun: boolean;
  readonly isOver: boolean;
}

/** Scores of all units of the plan from the item scores of a year or of the comprehensive assessment. */
export function unitScores(
  plan: Plan,
  items: readonly ItemScore[],
  year: UnitScore['year'],
  { isBegun, isOver }: Stage,
): readonly UnitScore[] {
  const rounded = roundsItems(plan);
  const scoreOf = new Map(items.map((item) => [item.item, item]));
  const held = new Map(
    plan.units.map(({ id }) => [id, { shares: [] as UnitScore['shares'][number][], full: 0, points: 0 }]),
  );
  for (const item of itemsOf(plan)) {
    const earned = scoreOf.get(item.id);
    // Of a unit that leads and answers, both parts are one.
    const together = new Map<string, number>();
    for (const { unit, role, share } of unitShares(plan, item)) {
      held.get(unit)?.shares.push({ item: item.id, role, share });
      together.set(unit, (together.get(unit) ?? 0) + share);
    }
    for (const [unit, share] of together) {
      const own = held.get(unit);
      if (own === undefined) continue;
      own.full += unitPoints.value({ share, points: earned?.full ?? 0, rounded });
      own.points += unitPoints.value({ share, points: earned?.points ?? 0, rounded });
    }
  }
  const scored = plan.units.map(({ id }) => {
    const { shares, full, points } = held.get(id) ?? { shares: [], full: 0, points: 0 };
    const score = full > 0 && isBegun ? (100 * points) / full : null;
    return { unit: id, year, shares, full, points, lost: full - points, score };
  });
  const sorted = scored.flatMap(({ score }) => (score === null ? [] : [exact(score)])).sort((a, b) => b - a);
  return scored.map((unit) => ({
    ...unit,
    rank: unit.score === null ? null : sorted.indexOf(exact(unit.score)) + 1,
    grade: unit.score === null || !isOver ? null : gradeOf(unit.score, plan.scoring.grades),
  }));
}
