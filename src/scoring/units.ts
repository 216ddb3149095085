/**
 * Scores of lead and responsible units: every unit answers for its share of each of its items (see `unitShares`), its
 * score is what was earned of the points it answers for, on a scale of 100, so that units with much and with little to
 * do can be compared; in a group with weights of its own (分类考核) by these. Units are ranked by the score, each group apart; equal
 * scores share a place and the next places stay empty.
 * Before anything is reported of a period, no unit has a score in it,
 * and while a year runs no grade.
 */
import { planAt } from '../plan/at';
import { groupOf } from '../plan/groups';
import { itemsOf } from '../plan/items';
import { once } from '../plan/once';
import { unitParts, unitShares } from '../plan/weights';
import type { Group, Plan } from '../plan/schema';
import { roundsItems, unitPoints } from '../plan/worth';
import { exact, unitGradeOf } from './grades';
import { earnedWeight, groupScore, unitScore } from './points';
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
  return plan.units.map((own) => {
    const { id } = own;
    const shares = all.flatMap(({ unit, item, role, share }) => (unit === id ? [{ item, role, share }] : []));
    return { unit: id, group: groupOf(plan, own), shares, parts: whole.filter(({ unit }) => unit === id) };
  });
});

/** Scores of all units of the plan from the item scores of a year or of the comprehensive assessment. */
export function unitScores(
  now: Plan,
  items: readonly ItemScore[],
  year: UnitScore['year'],
  { isBegun, isOver }: Stage,
): readonly UnitScore[] {
  const plan = year === 'comprehensive' ? now : planAt(now, year);
  const rounded = roundsItems(plan);
  const scoreOf = new Map(items.map((item) => [item.item, item]));
  const scored = answersOf(plan).map(({ unit, group, shares, parts }) => {
    let [full, points] = [0, 0];
    // By dimension, where its group weighs them.
    const held = new Map(group?.weights && plan.dimensions.map(({ id }) => [id, { full: 0, points: 0 }]));
    for (const { item, share, before } of parts) {
      const earned = scoreOf.get(item);
      if (earned === undefined || earned.full === 0) continue;
      const whole = unitPoints.value({ before, share, points: earned.full, rounded });
      const part =
        earned.points === earned.full ? whole : unitPoints.value({ before, share, points: earned.points, rounded });
      full += whole;
      points += part;
      const own = held.get(earned.dimension);
      if (own === undefined) continue;
      own.full += whole;
      own.points += part;
    }
    const byGroup = ({ weights = {} }: Group) =>
      groupScore.value({
        earned: [...held].map(([id, own]) => earnedWeight.value({ weight: weights[id] ?? 0, ...own })),
        weights: [...held.keys()].map((id) => weights[id] ?? 0),
        rounded,
      });
    const answers = full > 0 && isBegun;
    const score = !answers ? null : group?.weights ? byGroup(group) : unitScore.value({ points, full, rounded });
    return { group: group?.id ?? null, quota: group?.excellent, unit, shares, full, points, score };
  });
  // Scores of each group, to the digits they are compared by, the best first.
  const standings = new Map<string | null, number[]>();
  for (const { group, score } of scored) {
    if (score === null) continue;
    const own = standings.get(group);
    if (own === undefined) standings.set(group, [exact(score)]);
    else own.push(exact(score));
  }
  for (const all of standings.values()) all.sort((a, b) => b - a);
  return scored.map(({ group, quota, unit, shares, full, points, score }) => {
    const lost = full - points;
    if (score === null)
      return { unit, year, group, shares, full, points, lost, score, ranked: 0, rank: null, grade: null };
    const others = standings.get(group) ?? [];
    const own = exact(score);
    // Of the best first: before its own are the better ones, up to the last of its own those that are ahead.
    const [rank, ahead, ranked] = [others.indexOf(own) + 1, others.lastIndexOf(own) + 1, others.length];
    const grade = isOver ? unitGradeOf(score, plan.scoring.grades, { ranked, ahead }, quota) : null;
    return { unit, year, group, shares, full, points, lost, score, ranked, rank, grade };
  });
}
