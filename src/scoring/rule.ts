/**
 * A scoring rule turns an actual and a target into a rate: the share of an item's full points it earns, 0 to 1.
 * One file per rule in `rules/` holds both halves side by side — `rate` for TypeScript and `formula` for the worksheet —
 * and property tests hold the two equal, so that what is computed and what can be audited in a cell never part.
 */
import type { Indicator, Localised, RuleId } from '../plan/schema';

/** Which way is better; rules that work both ways ask for it, the others are for one way by their nature. */
export type Direction = Indicator['direction'];

/** What a rule may look at. `previous` is the actual of the year before (the baseline in the first year). Without a direction, higher is better. */
export interface RateInput {
  readonly actual: number;
  readonly target: number;
  readonly baseline: number | null;
  readonly previous: number | null;
  readonly params: readonly number[];
  readonly direction?: Direction;
}

/** The same as cell references or names of the worksheet; an empty baseline or previous is an empty cell or "". */
export interface RateRefs {
  readonly actual: string;
  readonly target: string;
  readonly baseline: string;
  readonly previous: string;
  /** Four references; the sheet fills in the default where nothing is typed. */
  readonly params: readonly [string, string, string, string];
  /** Known when the formula is written: it is the plan's, not typed. */
  readonly direction?: Direction;
}

export interface ParameterSpec {
  readonly key: string;
  readonly name: Localised;
  readonly meaning: Localised;
  readonly default: number;
}

export interface Rule {
  readonly id: RuleId;
  readonly name: Localised;
  /** One sentence a user can check by hand. */
  readonly explanation: Localised;
  /** Document number and clause, or the practice it comes from. */
  readonly source: Localised;
  readonly parameters: readonly ParameterSpec[];
  /** Rate 0–1. Undefined cases (target 0, baseline missing) are decided in each rule and stated in its header. */
  rate(input: RateInput): number;
  /** An Excel formula text without "=", of portable functions only, equal to `rate` for every input with a numeric actual and target. */
  formula(refs: RateRefs): string;
  /** Which parameter is wrong and why, or null; the worksheet twin gives "" or the text in the sheet's language. */
  checkParams(params: readonly number[]): { readonly index: number; readonly reason: Localised } | null;
  checkFormula(params: readonly [string, string, string, string], language: 'zh' | 'en'): string;
}
