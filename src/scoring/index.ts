/** Scoring: from a plan and what was typed to all scores of the zone and of every unit. */
import type { Entries } from '../entries/entries';
import type { Plan } from '../plan/schema';
import type { Actual } from './actual';
import { actualsOf, type Actuals } from './actuals';
import { annualScore } from './annual';
import { asOfDay } from './calendar';
import { comprehensiveScore } from './comprehensive';
import type { Scores } from './score';
import { unitScores } from './units';

export interface ScoreOptions {
  /** ISO date; figures are complete up to it unless the plan sets another day. */
  readonly today: string;
  /** Actuals that stand in for what was typed (what-if); nothing is written. */
  readonly suppose?: readonly { readonly item: string; readonly year: number; readonly actual: number | null }[];
}

/** Scores of every year, the comprehensive score, and each unit's for every year and all years together. */
export function score(plan: Plan, entries: Entries, { today, suppose = [] }: ScoreOptions): Scores {
  const asOf = asOfDay(plan, today);
  const actuals = supposing(actualsOf(plan, entries, asOf), suppose);
  const annual = plan.years.map((year) => annualScore(plan, entries, actuals, year, asOf));
  const comprehensive = comprehensiveScore(plan, actuals, annual);
  return {
    annual,
    comprehensive,
    units: [
      ...annual.flatMap(({ items, year, isOver, missing }) =>
        unitScores(plan, items, year, { isBegun: missing < items.length, isOver }),
      ),
      ...unitScores(plan, comprehensive.items, 'comprehensive', {
        isBegun: comprehensive.counted.length > 0,
        isOver: true,
      }),
    ],
  };
}

function supposing(actuals: Actuals, changes: NonNullable<ScoreOptions['suppose']>): Actuals {
  if (changes.length === 0) return actuals;
  const changed = new Map([...actuals].map(([item, years]) => [item, new Map(years)]));
  for (const { item, year, actual } of changes) {
    const years = changed.get(item) ?? new Map<number, Actual>();
    const before = years.get(year);
    years.set(year, {
      ...before,
      value: actual,
      state: actual === null ? 'none' : before === undefined || before.state === 'none' ? 'running' : before.state,
      share: before?.share ?? 0,
    });
    changed.set(item, years);
  }
  return changed;
}
