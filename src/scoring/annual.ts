/**
 * The annual assessment (年度测评): every item's actual against its target of the year by its rule, times its full points;
 * bonus and deductions on top.
 */
import type { CellValue, Entries } from '../entries/entries';
import { itemAt, planAt } from '../plan/at';
import { countsIn, firstCounted, isTask, itemsOf } from '../plan/items';
import { fullPoints } from '../plan/weights';
import type { Item, Plan } from '../plan/schema';
import { roundsItems } from '../plan/worth';
import { noActual, type Actual } from './actual';
import type { Actuals } from './actuals';
import { adjustmentsOf, cappedBonus } from './adjustments';
import { attainmentOf, gapOf } from './attainment';
import { bonusOf } from './bonus';
import { lastDay } from './calendar';
import { growthFrom } from './entry-error';
import { judgedGrade } from './grades';
import { isLimited, limitedRate } from './linked';
import { excluded as excludedOf, outOfForce, lost as lostOf, points as pointsOf, pointsInForce, total as totalOf } from './points'; // prettier-ignore
import { settledPoints } from './settled';
import { ruleFor } from './rules';
import { courseOfTarget, dueOf, scheduleOf } from './schedule';
import type { ActualState, AnnualScore, DimensionScore, ItemScore } from './score';
import { statusOf } from './status';
import { baselineOf, directionOf, targetFigure } from './targets';

/** Scores of one year of the plan. */
export function annualScore(plan: Plan, entries: Entries, actuals: Actuals, year: number, asOf: number): AnnualScore {
  const isOver = asOf >= lastDay(year);
  const items = itemScores(plan, actuals, year, settledPoints(plan, entries, year));
  const dimensions = dimensionScores(plan, items);
  const register = adjustmentsOf(plan, entries, year);
  const points = sumOf(items, 'points');
  const bonus = cappedBonus(plan, sumOf(items, 'bonus'), register.bonus);
  const total = totalOf.value({ points, bonus, deduction: register.deduction });
  const filled = items.filter((item) => item.actual !== null).length;
  return {
    year,
    items,
    dimensions,
    points,
    bonus,
    deduction: register.deduction,
    vetoed: register.vetoed,
    total,
    isOver,
    grade: isOver && filled > 0 ? judgedGrade(total, register.vetoed, plan.scoring) : null,
    filled,
    missing: items.filter((item) => item.actual === null && item.status !== 'off').length,
  };
}

function itemScores(
  plan: Plan,
  actuals: Actuals,
  year: number,
  settled: ReadonlyMap<string, CellValue>,
): readonly ItemScore[] {
  const index = plan.years.indexOf(year);
  const items = itemsOf(plan);
  const fullOf = fullOfCounted(plan, year, (id) => actuals.get(id)?.get(year)?.state ?? 'none');
  const ruled = items.map((now) => {
    const item = itemAt(now, year);
    const actual = actualIn(actuals, item, year);
    const target = targetFigure(item, year);
    const due = dueOf(item, plan.years, index, actual);
    const previous = growthFrom.value({
      before: previousOf(plan, actuals, item, index),
      inError: isAfterError(plan, actuals, item, index),
      own: actual.value,
    });
    const course = courseOfTarget(item, plan.years, index, actual);
    const parts: ItemScoreParts = {
      year,
      actual,
      target: target.value,
      targetSource: target.source,
      previous,
      course,
      schedule: scheduleOf(item, actual.value, due),
      rate: rateAgainst(item, { actual: actual.value, target: target.value, previous, course }),
      full: fullOf.get(item.id) ?? 0,
      settled: settled.get(item.id) ?? null,
    };
    return { item, parts };
  });
  return linkedScores(planAt(plan, year), ruled);
}

/** Scores of all items from what the rules give each; linked ones may get their base only. */
export function linkedScores(
  plan: Plan,
  ruled: readonly { readonly item: Item; readonly parts: ItemScoreParts }[],
): readonly ItemScore[] {
  const of = (id: string) => {
    const own = ruled.find(({ item }) => item.id === id);
    if (own === undefined) return { rate: null, excluded: outOfForce };
    return { rate: own.parts.rate, excluded: leftOut(plan, own.item, own.parts.year, own.parts.actual.state) };
  };
  return ruled.map(({ item, parts }) => {
    const limited = isLimited(plan, item, of);
    const rate = limitedRate.value({ rate: parts.rate, limited });
    return itemScore(plan, item, parts, rate, limited);
  });
}

/** Full points of the items that count in the year and are not left out, by how each stands; `state` is that of an item in the year (or in its latest). */
export function fullOfCounted(
  plan: Plan,
  year: number,
  state: (item: string) => ActualState,
): ReadonlyMap<string, number> {
  return fullPoints(planAt(plan, year), (item) => leftOut(plan, item, year, state(item.id)) === 0);
}

const leftOut = (plan: Plan, item: Item, year: number, state: ActualState): number =>
  countsIn(item, year)
    ? excludedOf.value({ known: state !== 'none', excludes: plan.scoring.missing.value === 'exclude' })
    : outOfForce;

/** What an item's score is made of, once the actual and the rate are known. */
export interface ItemScoreParts {
  readonly year: number;
  readonly actual: Actual;
  readonly target: number | null;
  readonly targetSource: ItemScore['targetSource'];
  readonly previous: number | null;
  readonly course?: number | null;
  readonly schedule: number | null;
  /** What the rule gives. */
  readonly rate: number | null;
  readonly full: number;
  /** What an office typed for the item's points. */
  readonly settled?: CellValue;
}

/** `limited`: a linked item falls short, so that this one gets its base only. */
function itemScore(plan: Plan, item: Item, parts: ItemScoreParts, rate: number | null, limited: boolean): ItemScore {
  const { year, actual, target, targetSource, previous, course = null, schedule, full, settled = null } = parts;
  const direction = directionOf(item);
  const baseline = baselineOf(item);
  const both = actual.value !== null && target !== null ? { actual: actual.value, target } : null;
  const attainment = both === null ? null : attainmentOf(both.actual, both.target, direction);
  const rounded = roundsItems(plan);
  const ruled = pointsOf.value({ rate, full, rounded });
  const points = pointsInForce.value({ ruled, settled, full, inError: actual.state === 'error', rounded });
  // What is seldom there is put in after: spread into the middle of so long a list it takes as long as all the rest.
  const score: { -readonly [K in keyof ItemScore]: ItemScore[K] } = {
    item: item.id,
    year,
    dimension: item.dimension,
    actual: actual.value,
    state: actual.state,
    target,
    targetSource,
    baseline,
    previous,
    rule: ruleFor(item, item.rule.id).id,
    params: item.rule.params,
    attainment,
    schedule,
    gap: both === null ? null : gapOf(both.actual, both.target, direction),
    rate,
    excluded: leftOut(plan, item, year, actual.state) === 1,
    weightSource: item.weight.source,
    full,
    points,
    lost: lostOf.value({ full, points }),
    bonus:
      isTask(item) || limited
        ? 0
        : bonusOf(
            { isFinal: actual.state === 'final', actual: actual.value, target, baseline, direction },
            plan.scoring.bonus,
            rounded,
          ),
    status: countsIn(item, year) ? statusOf(actual.state, attainment, schedule, plan.scoring.status) : 'off',
  };
  if (course !== null) score.course = course;
  if (points !== ruled) score.ruled = ruled;
  if (limited) score.limited = limited;
  return score;
}

/** What an item's rule looks at; `course` only where a year is judged. */
export interface Against {
  readonly actual: number | null;
  readonly target: number | null;
  readonly previous: number | null;
  readonly course?: number | null;
}

/** The rate an item's rule gives, null while actual or target is missing. */
export function rateAgainst(item: Item, { actual, target, previous, course = null }: Against): number | null {
  if (actual === null || target === null) return null;
  return ruleFor(item, item.rule.id).rate({
    actual,
    target,
    baseline: baselineOf(item),
    previous,
    course,
    params: item.rule.params,
    direction: directionOf(item),
  });
}

export function actualIn(actuals: Actuals, item: Item, year: number | undefined): Actual {
  return (year === undefined ? undefined : actuals.get(item.id)?.get(year)) ?? noActual;
}

/** Last year's actual; in the first year the item counts the baseline. */
export function previousOf(plan: Plan, actuals: Actuals, item: Item, index: number): number | null {
  return index <= firstCounted(item, plan.years)
    ? baselineOf(item)
    : actualIn(actuals, item, plan.years[index - 1]).value;
}

/** Whether last year's figure is an entry in error; in the first year the item counts none is. */
const isAfterError = (plan: Plan, actuals: Actuals, item: Item, index: number): boolean =>
  index > firstCounted(item, plan.years) && actualIn(actuals, item, plan.years[index - 1]).state === 'error';

export function dimensionScores(plan: Plan, items: readonly ItemScore[]): readonly DimensionScore[] {
  return plan.dimensions.map(({ id }) => {
    const members = items.filter((item) => item.dimension === id);
    return {
      dimension: id,
      full: sumOf(members, 'full'),
      points: sumOf(members, 'points'),
      lost: sumOf(members, 'lost'),
      filled: members.filter((item) => item.actual !== null).length,
      count: members.filter((item) => item.status !== 'off').length,
    };
  });
}

export function sumOf<K extends string>(list: readonly { readonly [P in K]: number }[], key: K): number {
  return list.reduce((sum, entry) => sum + entry[key], 0);
}
