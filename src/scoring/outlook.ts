/**
 * Looking ahead (展望): where each indicator will stand at the end of the plan if it goes on as it did, how likely the final
 * target is, and what it still takes. A projection from two or three figures is a sketch, not a forecast, and says by
 * which way it was made.
 */
import { countsIn, itemsOf, isTask } from '../plan/items';
import { fullPoints } from '../plan/weights';
import type { Item, Plan } from '../plan/schema';
import type { Actuals } from './actuals';
import { actualIn, previousOf } from './annual';
import { attainmentOf } from './attainment';
import { exact } from './grades';
import {
  likelihoodOf,
  project,
  seenEnough,
  yearlyGrowth,
  type Course,
  type Interval,
  type Likelihood,
} from './projection';
import { ofKind } from './kinds';
import { ruleFor } from './rules';
import { baselineOf, directionOf, targetOf, taskTarget } from './targets';

export interface Outlook {
  readonly item: string;
  /** The latest actual and its year; a running year's figure is scaled up to the whole year first (flows and amounts). */
  readonly latest: number | null;
  readonly latestYear: number | null;
  readonly target: number | null;
  /** Value at the end of the plan; null where nothing is known. */
  readonly projected: number | null;
  /** Where it will lie in eight of ten cases (`projection.ts`); null for tasks, and where fewer than two figures are known. */
  readonly interval: Interval | null;
  /**
   * season: the running year scaled up by what earlier years had by the same period; schedule: by time; trend: the mean yearly change
   * so far carried on; same: only one figure is known.
   */
  readonly method: 'season' | 'schedule' | 'trend' | 'same' | null;
  readonly likelihood: Likelihood;
  /** Points the projected value earns of the item's full points. */
  readonly points: number | null;
  /** Mean yearly change so far, in the item's measure, and growth as a rate; null where too little was seen, and for tasks. */
  readonly changeSoFar: number | null;
  readonly growthSoFar: number | null;
  /** Yearly growth still required, as a rate (0.12: 12 % a year); null where it cannot be said, or nothing is left to gain. */
  readonly requiredGrowth: number | null;
  /** Yearly change still required, in the item's measure (negative where lower is better). */
  readonly requiredChange: number | null;
}

/** Outlook of every item to the end of the plan, from the actuals so far. */
export function outlook(plan: Plan, actuals: Actuals): readonly Outlook[] {
  const finalYear = plan.years[plan.years.length - 1] ?? plan.baselineYear;
  const full = fullPoints(plan, (item) => countsIn(item, finalYear));
  return itemsOf(plan).map((item) => {
    const target = targetOf(item, finalYear);
    const known = knownYears(plan, actuals, item);
    const latest = known[known.length - 1];
    if (latest === undefined) return unknown(item.id, target);
    // What is judged each year has no trend towards an end: its latest year repeats.
    const repeats = isTask(item) || item.accumulation === 'flow';
    const baseline =
      isTask(item) || item.baseline.value === null ? [] : [{ time: plan.baselineYear, value: item.baseline.value }];
    const ahead = finalYear - latest.time;
    const {
      soFar,
      growthSoFar,
      change,
      projected: led,
      half,
    } = project([...baseline, ...known], {
      ahead,
      open: ahead + (latest.partial ? 1 - latest.part : 0),
      course: courseOf(item),
    });
    const bounded = (value: number) => Math.min(ceilingOf(item) ?? Infinity, clamp(item, value));
    const projected = bounded(led);
    const direction = directionOf(item);
    const gap = target === null ? null : exact(target - latest.value);
    const met = (value: number | null) => value !== null && (direction === 'lower' ? value >= 0 : value <= 0);
    const reached = target !== null && met(exact(target - latest.actual)) && (!repeats || latest.year === finalYear);
    // A running year itself still counts as time to improve; a finished last year leaves none.
    const left = Math.max(ahead, latest.partial ? 1 : 0);
    const open = gap !== null && !met(gap) && left > 0;
    const requiredChange = open ? gap / left : null;
    const requiredGrowth =
      open && target !== null ? yearlyGrowth.value({ from: latest.value, to: target, years: left }) : null;
    const attainment = target === null ? null : exact(attainmentOf(projected, target, direction));
    const width = isTask(item) ? null : half;
    const pace = isTask(item) ? { changeSoFar: null, growthSoFar: null } : { changeSoFar: soFar, growthSoFar };
    return {
      item: item.id,
      latest: latest.value,
      latestYear: latest.year,
      target,
      projected,
      interval: width === null ? null : { low: bounded(led - width), high: bounded(led + width) },
      method: methodOf(latest, ahead, change),
      likelihood: likelihoodOf(direction, {
        reached: reached && (attainment ?? 0) >= 1,
        over: left === 0,
        projected,
        target,
        attainment,
        half: width,
        needed: requiredChange,
        soFar: pace.changeSoFar,
        neededGrowth: requiredGrowth,
        growthSoFar: pace.growthSoFar,
      }),
      points:
        target === null
          ? null
          : (full.get(item.id) ?? 0) *
            ruleFor(item, item.rule.id).rate({
              actual: projected,
              target,
              baseline: baselineOf(item),
              previous:
                latest.year === finalYear ? previousOf(plan, actuals, item, plan.years.length - 1) : projected - change,
              params: item.rule.params,
              direction,
            }),
      ...pace,
      requiredGrowth,
      requiredChange,
    };
  });
}

/** What is judged each year has no trend towards an end: its latest year repeats. */
function courseOf(item: Item): Course {
  if (isTask(item) || item.accumulation === 'flow') return 'repeated';
  return item.accumulation === 'cumulative' ? 'straight' : 'damped';
}

function methodOf({ partial, seasonal }: Known, ahead: number, change: number): Outlook['method'] {
  if (partial && (ahead === 0 || change === 0)) return seasonal ? 'season' : 'schedule';
  return change === 0 ? 'same' : 'trend';
}

/** A year with a figure. */
interface Known {
  readonly year: number;
  readonly actual: number;
  /** The actual, of a running year scaled up to the whole of it where that can be said. */
  readonly value: number;
  readonly partial: boolean;
  /** Of a running year the part that is there, 0–1, and whether earlier years say so. */
  readonly part: number;
  readonly seasonal: boolean;
  /** When the value holds: the end of its year, or the as-of day within it (2023.25: a quarter into 2024). */
  readonly time: number;
}

function knownYears(plan: Plan, actuals: Actuals, item: Item): readonly Known[] {
  let before = 0;
  return plan.years.flatMap((year): Known[] => {
    const { value: actual, state, share, due = null, season = null } = actualIn(actuals, item, year);
    if (actual === null) return [];
    const running = state === 'running';
    // A week of a count says nothing of its year yet.
    if (running && needsTime(item) && share < seenEnough) return [];
    // A task is measured by what was due, so the year's end is as far as the milestones due so far.
    const part = isTask(item) ? (due === null ? 0 : due / taskTarget) : growthOf(item) !== null ? (season ?? share) : 0;
    const partial = running && part > 0;
    // Of a sum over the years only the running year's own part grows with the year.
    const base = growthOf(item) === 'by-quarter' && !isTask(item) && item.accumulation === 'cumulative' ? before : 0;
    before = actual;
    const value = partial ? clamp(item, base + (actual - base) / part) : actual;
    return [
      {
        year,
        actual,
        value,
        partial,
        part,
        seasonal: season !== null,
        time: running && !partial ? year - 1 + share : year,
      },
    ];
  });
}

/** How a figure grows within a year, so that a part of it can be scaled up. */
function growthOf(item: Item): 'by-quarter' | 'by-day' | null {
  const growth = ofKind(item, (kind) => kind.growth);
  if (growth === 'flows-by-day') return !isTask(item) && item.accumulation === 'flow' ? 'by-day' : null;
  return growth === 'none' ? null : growth;
}

/** Counts of a year by themselves, whose share of it is that of the days; amounts come by the quarter. */
export function needsTime(item: Item): boolean {
  return growthOf(item) === 'by-day';
}

/** How far a trend may lead: a share of something ends at 100 %. Null: no end. What repeats each year has no trend. */
export function ceilingOf(item: Item): number | null {
  return !isTask(item) && item.kind === 'ratio' && item.accumulation !== 'flow' && item.ratio?.factor === 100
    ? 100
    : null;
}

/** Nothing measured here is below 0; a task ends at 100. */
function clamp(item: Item, value: number): number {
  if (isTask(item)) return Math.max(0, Math.min(100, value));
  return Math.max(0, value);
}

function unknown(item: string, target: number | null): Outlook {
  return {
    item,
    latest: null,
    latestYear: null,
    target,
    projected: null,
    interval: null,
    method: null,
    likelihood: 'unknown',
    points: null,
    changeSoFar: null,
    growthSoFar: null,
    requiredGrowth: null,
    requiredChange: null,
  };
}
