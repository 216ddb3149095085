/** What is proposed from a notice: nothing of it is in force before a person has seen it. */
import type { Indicator } from '../plan/schema';

/** Why a proposal deserves a second look; the texts stand in i18n. */
export type Remark =
  | 'range' // a range: the lower end is the target
  | 'doubled' // 翻一番 told as growth of 100 %
  | 'about' // 左右: not told whether it may be less
  | 'all' // 全部, 全覆盖: told as 100 %
  | 'zero' // 清零: told as 0, lower is better
  | 'first' // 实现零的突破: told as 1 at least
  | 'proportion' // 1∶3: told as 3 times
  | 'average' // 不低于全省平均水平: told as a share of the average, or as points above it
  | 'apiece' // 每个乡镇至少1名: the figure is that of each
  | 'frequency' // 每季度1次: told as four times a year
  | 'name-carried' // the name stands in an earlier part of the sentence
  | 'verb-carried' // the verb stands in an earlier part of the sentence
  | 'no-verb' // no verb says what is asked
  | 'scale' // 百亿级园区: a figure in a name
  | 'task' // said in a task, not among the targets
  | 'no-lead' // no unit is named
  | 'no-unit' // the whole notice names none: a unit stands in for it
  | 'conflict' // said elsewhere with another figure or another reading
  | 'beyond' // to be reached after the plan's last year
  | 'from-table';

export interface Target {
  readonly name: string;
  readonly figure: number;
  /** Upper end of a range. */
  readonly upper?: number;
  readonly measure: string;
  readonly verb: string;
  readonly accumulation: Indicator['accumulation'];
  readonly direction: Indicator['direction'];
  readonly comparison: Indicator['comparison'];
  readonly kind: Indicator['kind'];
  /** 逐年增长: every year more than the last. */
  readonly growing?: true;
  /** Figures said for a year of their own. */
  readonly years: Readonly<Record<number, number>>;
  /** The year the figure is to be reached by, where the sentence says so. */
  readonly endYear: number | null;
  readonly baseline: number | null;
  readonly clauses: readonly string[];
  readonly sentence: string;
  /** 0–1. */
  readonly confidence: number;
  readonly remarks: readonly Remark[];
  /** Index of the task whose clause says it; null for one of the general targets. */
  readonly task: number | null;
  /** Other readings of the same target elsewhere in the notice. */
  readonly conflicts: readonly Reading[];
  /** The category a table of targets puts it in; absent where there is none. */
  readonly group?: string;
  /** Names as written, to the letter; empty where those of the task answer. */
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
}

export interface Reading {
  readonly accumulation: Indicator['accumulation'];
  readonly figure: number;
  readonly measure: string;
  readonly clause: string;
  readonly sentence: string;
}

export interface ProposedMilestone {
  readonly name: string;
  /** ISO date; null where the notice names none. */
  readonly due: string | null;
  /** The day is one assumed for what the notice says: 国庆节前. */
  readonly assumed?: true;
  readonly sentence: string;
}

export interface ProposedTask {
  readonly name: string;
  readonly clause: string;
  /** Heading of the clause above, such as 深化体制机制改革. */
  readonly group: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly milestones: readonly ProposedMilestone[];
  readonly sentence: string;
  readonly confidence: number;
  readonly remarks: readonly Remark[];
}

export interface ProposedUnit {
  readonly name: string;
  /** Other spellings in the notice that mean the same unit. */
  readonly shortNames: readonly string[];
  readonly collective: boolean;
}

export interface ProposedSafeguard {
  readonly name: string;
  readonly clause: string;
  readonly measures: readonly string[];
}

export interface NoticeFacts {
  readonly title: string;
  readonly zone: string;
  readonly documentNumber: string;
  /** ISO date; null where there is none. */
  readonly issuedOn: string | null;
  readonly baselineYear: number;
  readonly years: readonly number[];
  /** The sentence or words each fact was taken from; absent where it is a guess. */
  readonly evidence: Readonly<Partial<Record<'title' | 'zone' | 'documentNumber' | 'issuedOn' | 'years', string>>>;
}

export interface Proposal {
  readonly facts: NoticeFacts;
  readonly units: readonly ProposedUnit[];
  readonly targets: readonly Target[];
  readonly tasks: readonly ProposedTask[];
  readonly safeguards: readonly ProposedSafeguard[];
}
