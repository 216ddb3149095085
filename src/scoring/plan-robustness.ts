/**
 * How firm the results of a plan are (稳健性): weights, the rules' parameters, the leads' share, the share of the yearly totals and what
 * a missing figure means are drawn anew many times around what they are. What comes out are the total awarded, with bonus and
 * deductions, its grade, and the units' scores and ranks. The draws are seeded, and the same in every year of one draw.
 */
import { seeded } from '../entries/random';
import { planAt } from '../plan/at';
import { itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { unitShares, weightsOf } from '../plan/weights';
import { exact, judgedGrade, unitGradeOf } from './grades';
import { rangeOf, rankUnits, robustnessDefaults, type RobustnessOptions, type Spread } from './robustness';
import { limitedRate, limitersOf, shortOfBase } from './linked';
import { ruleFor } from './rules';
import { fillDefaults } from './rules/parameters';
import type { Grade, ItemScore, Scores, UnitScore } from './score';
import { directionOf } from './targets';

/** Parameters and shares are drawn within this part of what they are, weights within `robustnessDefaults.spread`. */
export const parameterSpread = 0.1;

export interface UnitRange {
  /** Unit id; null: the zone as a whole (which has no rank). */
  readonly unit: string | null;
  /** As awarded. */
  readonly score: number;
  readonly rank: number | null;
  readonly scores: Spread;
  readonly ranks: Spread | null;
  /** Grades between which nine of ten results lie, under a veto too; the same twice where the grade is firm. */
  readonly grades: readonly [Grade, Grade];
}

/** What is drawn once and holds for every year of the draw. */
interface Draw {
  /** Factors of the weights of items and dimensions; the latter of those of groups too. */
  readonly items: readonly number[];
  readonly dimensions: readonly number[];
  /** Factors of the parameters of each item's rule. */
  readonly parameters: readonly (readonly number[])[];
  readonly leadShare: number;
  readonly annualShare: number;
  readonly excludes: boolean;
}

/** Ranges of the zone's total and of every unit's score and rank, in a year or over all years; the zone comes first. */
export function planRobustness(
  now: Plan,
  scores: Scores,
  period: UnitScore['year'],
  {
    runs = robustnessDefaults.runs,
    seed = robustnessDefaults.seed,
    spread = robustnessDefaults.spread,
  }: RobustnessOptions = {},
): readonly UnitRange[] {
  const plan = period === 'comprehensive' ? now : planAt(now, period);
  const items = itemsOf(plan);
  const { annual, comprehensive } = scores;
  const years = annual.filter(({ year }) => (period === 'comprehensive' ? comprehensive.counted.includes(year) : year === period)); // prettier-ignore
  const judged = period === 'comprehensive' ? comprehensive.items : (years[0]?.items ?? []);
  const vetoed = (period === 'comprehensive' ? annual : years).some((year) => year.vetoed);
  const awarded = period === 'comprehensive' ? comprehensive.total : (years[0]?.total ?? NaN);
  const units = scores.units.filter(({ year, score }) => year === period && score !== null);
  const shareAt = [0, 1].map((value) => sharesOf({ ...plan, scoring: { ...plan.scoring, leadShare: { ...plan.scoring.leadShare, value } } }, items)); // prettier-ignore
  const ofYears = years.map((year) => ({ year, judge: judgeOf(planAt(now, year.year), year.items) }));
  const judge = period === 'comprehensive' ? judgeOf(plan, judged) : ofYears[0]?.judge;

  const random = seeded(seed);
  const totals = new Float64Array(runs);
  const unitScores = new Float64Array(units.length * runs);
  const unitRanks = new Float64Array(units.length * runs);
  const [own, rank, withinQuota] = [new Float64Array(units.length), new Float64Array(units.length), new Float64Array(units.length)]; // prettier-ignore
  const groups = units.map(({ group }) => plan.groups?.find(({ id }) => id === group));
  const apart = [...new Set(units.map(({ group }) => group))].map((id) => units.flatMap(({ group }, k) => (group === id ? [k] : []))); // prettier-ignore
  const place = items.map(({ dimension }) => plan.dimensions.findIndex(({ id }) => id === dimension));
  const [earned, full] = [new Float64Array(plan.dimensions.length), new Float64Array(plan.dimensions.length)];
  for (let run = 0; run < runs && judge !== undefined; run++) {
    const draw = drawn(plan, items, random, spread);
    const { points, rates, weights } = judge(draw);
    const totalOf = (sum: number, { bonus, deduction }: { readonly bonus: number; readonly deduction: number }) =>
      Math.max(0, sum + bonus - deduction);
    if (period === 'comprehensive') {
      const sum = ofYears.reduce((all, { year, judge: ofYear }) => all + totalOf(ofYear(draw).points, year), 0);
      totals[run] =
        draw.annualShare * (ofYears.length > 0 ? sum / ofYears.length : 0) + (1 - draw.annualShare) * points;
    } else totals[run] = totalOf(points, years[0] ?? { bonus: 0, deduction: 0 });
    units.forEach(({ unit }, k) => {
      earned.fill(0);
      full.fill(0);
      for (let i = 0; i < items.length; i++) {
        const [none, all] = [shareAt[0]?.[i]?.get(unit) ?? 0, shareAt[1]?.[i]?.get(unit) ?? 0];
        const part = (weights[i] ?? 0) * (all * draw.leadShare + none * (1 - draw.leadShare));
        const d = place[i] ?? 0;
        earned[d] = (earned[d] ?? 0) + part * (rates[i] ?? 0);
        full[d] = (full[d] ?? 0) + part;
      }
      own[k] = groupScoreOf(groups[k]?.weights, plan, draw, earned, full);
    });
    for (const members of apart) {
      const ranks = new Float64Array(members.length);
      rankUnits(
        Float64Array.from(members, (k) => own[k] ?? NaN),
        ranks,
      );
      members.forEach((k, place) => (rank[k] = ranks[place] ?? NaN));
    }
    for (let k = 0; k < units.length; k++) {
      unitScores[k * runs + run] = own[k] ?? NaN;
      unitRanks[k * runs + run] = rank[k] ?? NaN;
      const quota = groups[k]?.excellent;
      if (quota === undefined || Number.isNaN(own[k])) continue;
      const others = (apart.find((members) => members.includes(k)) ?? []).flatMap((j) => (Number.isNaN(own[j]) ? [] : [exact(own[j] ?? 0)])); // prettier-ignore
      const ahead = others.filter((score) => score >= exact(own[k] ?? 0)).length;
      const grade = unitGradeOf(own[k] ?? 0, plan.scoring.grades, { ranked: others.length, ahead }, quota);
      if (grade === 'excellent') withinQuota[k] = (withinQuota[k] ?? 0) + 1;
    }
  }
  const gradesOf = ({ p05, p95 }: Spread, veto: boolean) =>
    [judgedGrade(p05, veto, plan.scoring), judgedGrade(p95, veto, plan.scoring)] as const;
  const zone = rangeOf(totals);
  return [
    { unit: null, score: awarded, rank: null, scores: zone, ranks: null, grades: gradesOf(zone, vetoed) },
    ...units.map(({ unit, score, rank: place }, k) => {
      // A unit none of whose items counts in a draw has no score in it.
      const range = rangeOf(unitScores.subarray(k * runs, (k + 1) * runs).filter((value) => !Number.isNaN(value)));
      const ranks = rangeOf(unitRanks.subarray(k * runs, (k + 1) * runs).filter((value) => !Number.isNaN(value)));
      const [low, high] = gradesOf(range, false);
      // Under a quota nine of ten results lie within 优秀, without it, or in both.
      const share = (withinQuota[k] ?? 0) / runs;
      const grades: readonly [Grade, Grade] =
        groups[k]?.excellent === undefined || high !== 'excellent'
          ? [low, high]
          : [share >= 0.95 ? low : low === 'excellent' ? 'good' : low, share > 0.05 ? high : 'good'];
      return { unit, score: score ?? NaN, rank: place, scores: range, ranks, grades };
    }),
  ];
}

function drawn(plan: Plan, items: readonly Item[], random: () => number, spread: number): Draw {
  const factor = (most: number) => 1 + most * (2 * random() - 1);
  const { leadShare, annualShare } = plan.scoring;
  // The parameters stay as they are where nothing is to vary.
  const within = spread === 0 ? 0 : parameterSpread;
  return {
    items: items.map(() => factor(spread)),
    dimensions: plan.dimensions.map(() => factor(spread)),
    parameters: items.map((item) =>
      ruleFor(item, item.rule.id).parameters.map(({ fixed }) => (fixed ? 1 : factor(within))),
    ),
    leadShare: Math.min(1, leadShare.value * factor(within)),
    annualShare: Math.min(1, annualShare.value * factor(within)),
    excludes: spread === 0 ? plan.scoring.missing.value === 'exclude' : random() < 0.5,
  };
}

/** Score of a unit from what it answers for and earned by dimension, by the weights of its group where that has its own; NaN for none. */
function groupScoreOf(
  own: NonNullable<Plan['groups']>[number]['weights'],
  { dimensions }: Plan,
  { dimensions: factors }: Draw,
  earned: Float64Array,
  full: Float64Array,
): number {
  let [sum, whole] = [0, 0];
  dimensions.forEach(({ id }, d) => {
    const held = full[d] ?? 0;
    if (!(held > 0)) return;
    const weight = own === undefined ? held : (own[id] ?? 0) * (factors[d] ?? 1);
    sum += (weight * (earned[d] ?? 0)) / held;
    whole += weight;
  });
  return whole > 0 ? (100 * sum) / whole : NaN;
}

/** Of a period, judged by the plan as it was then, what a draw comes to: the zone's points, and by item its rate and its part of 100. */
function judgeOf(plan: Plan, scores: readonly ItemScore[]) {
  const items = itemsOf(plan);
  const weights = weightsOf(plan);
  const ofItems = items.map(({ id }) => weights.items.get(id) ?? 0);
  const ofDimensions = plan.dimensions.map(({ id }) => weights.dimensions.get(id) ?? 0);
  const byItem = new Map(scores.map((score) => [score.item, score]));
  const place = items.map(({ dimension }) => plan.dimensions.findIndex(({ id }) => id === dimension));
  const held = items.map(({ id }) => byItem.get(id));
  const rateOf = items.map((item, i) => varied(item, held[i]));
  const limiters = items.map((item) => limitersOf(plan, item).map((other) => items.indexOf(other)));
  return (draw: Draw) => {
    const counts = held.map((score) => score !== undefined && score.status !== 'off' && !(draw.excludes && score.state === 'none')); // prettier-ignore
    const own = ofItems.map((weight, i) => weight * (draw.items[i] ?? 1));
    const dimensions = ofDimensions.map((weight, d) => weight * (draw.dimensions[d] ?? 1));
    const sums = plan.dimensions.map(() => 0);
    items.forEach((_, i) => {
      if (counts[i]) sums[place[i] ?? 0] = (sums[place[i] ?? 0] ?? 0) + (own[i] ?? 0);
    });
    const whole = dimensions.reduce((sum, weight, d) => ((sums[d] ?? 0) > 0 ? sum + weight : sum), 0);
    const weights = items.map((_, i) => {
      const sum = sums[place[i] ?? 0] ?? 0;
      if (!counts[i] || !(sum > 0) || !(whole > 0)) return 0;
      return ((dimensions[place[i] ?? 0] ?? 0) * (own[i] ?? 0)) / sum / whole;
    });
    const free = rateOf.map((rate, i) => rate(draw.parameters[i] ?? []));
    const of = (i: number) => ({ rate: held[i]?.rate == null ? null : (free[i] ?? null), excluded: counts[i] ? 0 : 1 });
    const rates = free.map((rate, i) => {
      const limited = (limiters[i] ?? []).some((other) => shortOfBase.value(of(other)) === 1);
      return limitedRate.value({ rate, limited }) ?? 0;
    });
    return { weights, rates, points: 100 * weights.reduce((sum, weight, i) => sum + weight * (rates[i] ?? 0), 0) };
  };
}

/**
 * Rate of an item with its rule's parameters times factors, whatever its link may leave of it. What the rule itself would refuse is not drawn, and a rate that is no
 * single judgement (the mean of yearly rates) stays as it is.
 */
function varied(item: Item, score: ItemScore | undefined): (factors: readonly number[]) => number {
  const rate = score?.rate ?? 0;
  if (score === undefined || score.rate === null || score.actual === null || score.target === null) return () => rate;
  const rule = ruleFor(item, item.rule.id);
  const direction = directionOf(item);
  const params = fillDefaults(rule.parameters, item.rule.params);
  const { actual, target, baseline, previous, course = null } = score;
  const judged = (own: readonly number[]) => rule.rate({ actual, target, baseline, previous, course, params: own, direction }); // prettier-ignore
  const free = judged(params);
  const nominal = limitedRate.value({ rate: free, limited: score.limited ?? false }) ?? 0;
  if (params.length === 0 || Math.abs(nominal - rate) > 1e-9) return () => rate;
  const wasRight = rule.checkParams(params, direction) === null;
  return (factors) => {
    const own = params.map((value, k) => (rule.parameters[k]?.fixed ? value : value * (factors[k] ?? 1)));
    return wasRight && rule.checkParams(own, direction) !== null ? free : judged(own);
  };
}

/** By item what each unit answers for. */
const sharesOf = (plan: Plan, items: readonly Item[]) =>
  items.map((item) => {
    const shares = new Map<string, number>();
    for (const { unit, share } of unitShares(plan, item)) shares.set(unit, (shares.get(unit) ?? 0) + share);
    return shares;
  });
