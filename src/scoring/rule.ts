/**
 * A scoring rule turns an actual and a target into a rate: the share of an item's full points it earns, from 0 to 1, or to
 * the rule's own most where it pays for going beyond the target.
 * One file per rule in `rules/` says it once, as an expression; the rate in TypeScript and the worksheet's formula are both
 * made from it.
 */
import type { Judged } from '../plan/rule-fits';
import type { Indicator, Localised, RuleId } from '../plan/schema';

/** Which way is better; rules that work both ways ask for it, the others are for one way by their nature. */
export type Direction = Indicator['direction'];

/** What a rule may look at. `previous` is the actual of the year before (the baseline in the first year). Without a direction, higher is better. */
export interface RateInput {
  readonly actual: number;
  readonly target: number;
  readonly baseline: number | null;
  readonly previous: number | null;
  /** Part of the year's target that was due by now in last year's course; null where it cannot be said, or the whole year is judged. */
  readonly course?: number | null;
  readonly params: readonly number[];
  readonly direction?: Direction;
}

/** Most parameters a rule can have. */
export const mostParameters = 12;

/** References in the rule's order; the sheet fills in the default where nothing is typed. One that is not there is the default. */
export type ParameterRefs = readonly string[];

/** The same as cell references or names of the worksheet; an empty baseline or previous is an empty cell or "". */
export interface RateRefs {
  readonly actual: string;
  readonly target: string;
  readonly baseline: string;
  readonly previous: string;
  /** Not there where the whole year is judged. */
  readonly course?: string;
  readonly params: ParameterRefs;
  /** Known when the formula is written: it is the plan's, not typed. */
  readonly direction?: Direction;
  /** A cell that shows the attainment of this actual and target, where there is one. */
  readonly attained?: string;
}

export interface ParameterSpec {
  readonly key: string;
  readonly name: Localised;
  readonly meaning: Localised;
  readonly default: number;
  /** A choice or a fact (how steps are counted, a peer's figure, a published standard), not a size that might as well be another. */
  readonly fixed?: boolean;
}

export interface Rule {
  readonly id: RuleId;
  readonly name: Localised;
  /** One sentence a user can check by hand. */
  readonly explanation: Localised;
  /** Document number and clause, or the practice it comes from. */
  readonly source: Localised;
  readonly parameters: readonly ParameterSpec[];
  /** The highest rate it gives: 1, or more where it pays for going beyond the target. */
  readonly most: number;
  /** Whether the rule is made for such an item; on others the item's natural rule takes its place (`rules/index.ts`). */
  fits(item: Judged): boolean;
  /** Rate 0–1. Undefined cases (target 0, baseline missing) are decided in each rule and stated in its header. */
  rate(input: RateInput): number;
  /** The same as formula text without "=", for references with a numeric actual and target. */
  formula(refs: RateRefs): string;
  /** Which parameter is wrong and why, or null. */
  checkParams(
    params: readonly number[],
    direction?: Direction,
  ): { readonly index: number; readonly reason: Localised } | null;
  /** The same as formula text: "" or the reason in the sheet's language. */
  checkFormula(params: ParameterRefs, language: string, direction?: Direction): string;
}
