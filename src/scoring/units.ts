/**
 * Scores of lead and responsible units: every unit answers for its share of each of its items (see `unitShares`), its
 * score is what was earned of the points it answers for, on a scale of 100, so that units with much and with little to
 * do can be compared. Units are ranked by the score; equal scores share a place and the next places stay empty.
 * Before anything is reported of a period, no unit has a score in it,
 * and while a year runs no grade.
 */
import { itemsOf } from '../plan/items';
import { once } from '../plan/once';
import { unitParts, unitShares } from '../plan/weights';
import type { Plan } from '../plan/schema';
import { roundsItems, unitPoints } from '../plan/worth';
import { exact, gradeOf } from './grades';
import { unitScore } from './points';
import type { ItemScore, UnitScore } from './score';

/** How far the period has come: whether anything of it is reported, and whether it is judged. */
interface Stage {
  readonly isBegun: boolean;
  readonly isOver: boolean;
}

/** What each unit answers for, as it is told; and by item, since of a unit that leads and answers both parts are one. */
const answersOf = once((plan: Plan) => {
  const all = itemsOf(plan).flatMap((item) => unitShares(plan, item).map((share) => ({ item: item.id, ...share })));
  const whole = itemsOf(plan).flatMap((item) => unitParts(plan, item).map((part) => ({ item: item.id, ...part })));
  return plan.units.map(({ id }) => {
    const shares = all.flatMap(({ unit, item, role, share }) => (unit === id ? [{ item, role, share }] : []));
    return { unit: id, shares, parts: whole.filter(({ unit }) => unit === id) };
  });
});

/** Scores of all units of the plan from the item scores of a year or of the comprehensive assessment. */
export function unitScores(
  plan: Plan,
  items: readonly ItemScore[],
  year: UnitScore['year'],
  { isBegun, isOver }: Stage,
): readonly UnitScore[] {
  const rounded = roundsItems(plan);
  const scoreOf = new Map(items.map((item) => [item.item, item]));
  const scored = answersOf(plan).map(({ unit, shares, parts }) => {
    let [full, points] = [0, 0];
    for (const { item, share, before } of parts) {
      const earned = scoreOf.get(item);
      if (earned === undefined || earned.full === 0) continue;
      const whole = unitPoints.value({ before, share, points: earned.full, rounded });
      full += whole;
      points +=
        earned.points === earned.full ? whole : unitPoints.value({ before, share, points: earned.points, rounded });
    }
    const score = full > 0 && isBegun ? unitScore.value({ points, full, rounded }) : null;
    return { unit, year, shares, full, points, lost: full - points, score };
  });
  const sorted = scored.flatMap(({ score }) => (score === null ? [] : [exact(score)])).sort((a, b) => b - a);
  return scored.map((unit) => ({
    ...unit,
    rank: unit.score === null ? null : sorted.indexOf(exact(unit.score)) + 1,
    grade: unit.score === null || !isOver ? null : gradeOf(unit.score, plan.scoring.grades),
  }));
}
