/**
 * The pane's door to what goes beyond the score: outlook, what-if, cheapest points, firmness and weights by method. A chunk
 * of its own, fetched when one of its views is opened.
 */
import type { Entries } from '../entries/entries';
import type { Plan } from '../plan/schema';
import type { OpenPoints } from '../scoring/cheapest';
import type { Outlook } from '../scoring/outlook';
import type { UnitRange } from '../scoring/plan-robustness';
import type { Scores, UnitScore } from '../scoring/score';
import type { Judged } from '../scoring/weights/judges';
import type { Influence } from '../scoring/weights/influence';
import type { PlanWeights, WeightMethod } from '../scoring/weights/plan-weights';

/** A figure put in the place of an actual; nothing is written. */
export interface Supposed {
  readonly item: string;
  readonly year: number;
  readonly actual: number;
}

export interface MethodWeights extends PlanWeights {
  /** AHP: what the judges compared, the dimensions first. */
  readonly judged?: readonly Judged[];
  readonly consistency?: { readonly ratio: number; readonly acceptable: boolean; readonly open: number };
}

export interface Insight {
  outlook(plan: Plan, entries: Entries, today: string): readonly Outlook[];
  suppose(plan: Plan, entries: Entries, today: string, changes: readonly Supposed[]): Scores;
  cheapest(plan: Plan, scores: Scores, today: string): OpenPoints;
  /** Ranges under varied weights, parameters and shares: the zone first, then the units. */
  firmness(plan: Plan, scores: Scores, period: UnitScore['year']): readonly UnitRange[];
  /** Years with figures from which weights may come of the data. */
  readonly enoughYears: number;
  readonly firmnessOf: { readonly runs: number; readonly spread: number; readonly parameters: number };
  weights(plan: Plan, entries: Entries, scores: Scores, method: WeightMethod): MethodWeights;
  /** The scores as they would be with these weights in the plan. */
  scoresWith(plan: Plan, entries: Entries, today: string): Scores;
  /** What each item really decides in a year. */
  influence(plan: Plan, entries: Entries, scores: Scores, year: number, today: string): readonly Influence[];
  weightsInUse(plan: Plan): PlanWeights;
  readonly apportion: (total: number, shares: readonly number[]) => readonly number[];
}

let insight: Promise<Insight> | null = null;

/** The insight, fetched once; a failed fetch is tried again at the next call. */
export function loadInsight(): Promise<Insight> {
  insight ??= fetchInsight().catch((cause: unknown) => {
    insight = null;
    throw cause;
  });
  return insight;
}

async function fetchInsight(): Promise<Insight> {
  const [
    { score },
    { actualsOf },
    { asOfDay },
    { outlook },
    { openPoints },
    { parameterSpread, planRobustness },
    { robustnessDefaults },
    weights,
    { enoughForEntropy },
    { influenceOf },
    { judgedIn },
  ] = await Promise.all([
    import('../scoring'),
    import('../scoring/actuals'),
    import('../scoring/calendar'),
    import('../scoring/outlook'),
    import('../scoring/cheapest'),
    import('../scoring/plan-robustness'),
    import('../scoring/robustness'),
    import('../scoring/weights/plan-weights'),
    import('../scoring/weights/entropy'),
    import('../scoring/weights/influence'),
    import('../scoring/weights/judges'),
  ]);
  return {
    outlook: (plan, entries, today) => outlook(plan, actualsOf(plan, entries, asOfDay(plan, today))),
    suppose: (plan, entries, today, changes) => score(plan, entries, { today, suppose: changes }),
    scoresWith: (plan, entries, today) => score(plan, entries, { today }),
    influence: (plan, entries, scores, year, today) =>
      influenceOf(plan, scores, year, (changed) => score(changed, entries, { today })),
    cheapest: (plan, scores, today) => openPoints(plan, scores, asOfDay(plan, today)),
    firmness: planRobustness,
    firmnessOf: { ...robustnessDefaults, parameters: parameterSpread },
    enoughYears: enoughForEntropy,
    weightsInUse: weights.weightsInUse,
    apportion: weights.apportion,
    weights(plan, entries, scores, method) {
      if (method === 'equal') return weights.equalPlanWeights(plan);
      if (method === 'entropy') return weights.entropyPlanWeights(plan, scores.annual);
      if (method === 'critic') return weights.criticPlanWeights(plan, scores.annual);
      const judged = judgedIn(plan, entries.sheets['weights']);
      const { ahp, ...both } = weights.ahpPlanWeights(plan, judged);
      return {
        ...both,
        judged,
        consistency: { ratio: ahp.consistencyRatio, acceptable: ahp.acceptable, open: ahp.open },
      };
    },
  };
}
