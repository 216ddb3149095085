/** What is made of a figure before it is placed: shared by figures that are written out and those told in words. */
import type { Remark, Target } from './proposal';
import type { Quantity } from './quantities';
import type { Period } from './times';
import type { FoundVerb } from './verbs';

export interface Place {
  readonly clause: string;
  /** Whether the clause is about targets, or about a task that may name one. */
  readonly section: 'targets' | 'tasks' | 'safeguards' | 'other';
  readonly task: number | null;
  /** Sentences about years up to this one tell what was reached, not what is asked. */
  readonly baselineYear: number;
  /** The year the notice itself is of: its 今年. */
  readonly ownYear: number | null;
}

/** What holds on from one piece of a sentence to the next. */
export interface Carried {
  /** The span or year that was named last. */
  period: Period | null;
  /** 每年, within its part of the sentence. */
  each: Period | null;
  verb: FoundVerb | null;
  name: string;
  /** Where what is named next stood: 在2023年120家的基础上. */
  baseline: Quantity | null;
}

export type Made = Pick<
  Target,
  | 'name'
  | 'figure'
  | 'upper'
  | 'measure'
  | 'verb'
  | 'accumulation'
  | 'direction'
  | 'comparison'
  | 'kind'
  | 'growing'
  | 'baseline'
  | 'confidence'
> & { readonly remarks: Remark[] };
