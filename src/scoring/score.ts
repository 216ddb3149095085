/**
 * Score: what an item, a dimension, a unit or the zone earned, and how it came about. Points are on a scale where the
 * whole plan is worth 100; only what is shown is rounded, never what is decided.
 */
import type { RuleId, Source } from '../plan/schema';

export type Grade = 'excellent' | 'good' | 'pass' | 'fail';

/** none: nothing typed; error: what was typed is no figure; running: the year is not over, the figure is the latest; final: the year's own figure. */
export type ActualState = 'none' | 'error' | 'running' | 'final';

/** Codes the sheets compute too (status cell): pending, error, met, near, missed, and for a running year ahead, slightly behind, behind. */
/** off: the item does not count in the year. */
export type ItemStatus =
  'off' | 'pending' | 'error' | 'met' | 'near' | 'missed' | 'ahead' | 'slightly-behind' | 'behind';

export interface ItemScore {
  readonly item: string;
  readonly year: number;
  readonly dimension: string;
  readonly actual: number | null;
  readonly state: ActualState;
  readonly target: number | null;
  readonly targetSource: Source;
  readonly baseline: number | null;
  readonly previous: number | null;
  /** The rule that judged: the chosen one, or where that does not fit, the item's natural rule. */
  readonly rule: RuleId;
  readonly params: readonly number[];
  /** 完成率 as shown: actual ÷ target (target ÷ actual where lower is better), not clipped; null without actual or target. */
  readonly attainment: number | null;
  /** 序时进度: actual against what was due by the as-of day; null where it cannot be said. */
  readonly schedule: number | null;
  /** Share of the year that was reached by now last year, for rules that ask; only where a year is judged. */
  readonly course?: number;
  /** Shortfall is negative in both directions; null without actual or target. */
  readonly gap: number | null;
  /** What the rule gave, 0–1; null where the item is missing, left out or in error. */
  readonly rate: number | null;
  /** Whether it got its base only, since an item linked with it fell short of its own. */
  readonly limited?: boolean;
  /** What the rule would have given, where an office settled other points. */
  readonly ruled?: number;
  /** Missing and left out: its weight is spread over the others. */
  readonly excluded: boolean;
  readonly weightSource: Source;
  /** Full points, after renormalising for excluded items. */
  readonly full: number;
  readonly points: number;
  readonly lost: number;
  readonly bonus: number;
  readonly status: ItemStatus;
}

export interface DimensionScore {
  readonly dimension: string;
  readonly full: number;
  readonly points: number;
  readonly lost: number;
  readonly filled: number;
  readonly count: number;
}

/** A score of a year for the zone or a unit. total = points + bonus − deductions, not below 0. */
export interface AnnualScore {
  readonly year: number;
  readonly items: readonly ItemScore[];
  readonly dimensions: readonly DimensionScore[];
  readonly points: number;
  readonly bonus: number;
  readonly deduction: number;
  readonly vetoed: boolean;
  readonly total: number;
  /** Whether the as-of day has reached the end of the year. */
  readonly isOver: boolean;
  /** Null while the year runs or has no figure at all: there is nothing to grade yet. */
  readonly grade: Grade | null;
  /** Items with a figure. */
  readonly filled: number;
  /** Items that count and have no figure: nothing typed, or in error. */
  readonly missing: number;
}

export interface ComprehensiveScore {
  /** Years whose totals are in the mean: a running year waits until it is over. */
  readonly counted: readonly number[];
  readonly annualMean: number;
  readonly finalAttainment: number;
  readonly annualShare: number;
  readonly total: number;
  /** Null while no year has any figure. */
  readonly grade: Grade | null;
  readonly items: readonly ItemScore[]; // against the final year's targets
  readonly dimensions: readonly DimensionScore[];
}

export interface UnitScore {
  readonly unit: string;
  readonly year: number | 'comprehensive';
  /** The group it is ranked in; null where it is in none. */
  readonly group: string | null;
  /** Items it answers for with its share of each (0–1). */
  readonly shares: readonly { readonly item: string; readonly role: 'lead' | 'responsible'; readonly share: number }[];
  /** Points it answers for, of the plan's 100. */
  readonly full: number;
  readonly points: number;
  readonly lost: number;
  /** 100 × points ÷ full, or by the group's own weights. */
  readonly score: number | null;
  /** Among the units of its group, `ranked` of which have a score. */
  readonly rank: number | null;
  readonly ranked: number;
  /** Null without a score, and while the year runs. */
  readonly grade: Grade | null;
}

/** Everything the pane and the sheets show. */
export interface Scores {
  readonly annual: readonly AnnualScore[];
  readonly comprehensive: ComprehensiveScore;
  readonly units: readonly UnitScore[];
}
