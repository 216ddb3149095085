/** All rules by their id, in the order in which they are offered. */
import type { RuleId } from '../../plan/schema';
import type { Rule } from '../rule';
import { bands } from './bands';
import { baselineProgress } from './baseline-progress';
import { completion } from './completion';
import { eachYear } from './each-year';
import { efficacy } from './efficacy';
import { growing } from './growing';
import { milestones } from './milestones';
import { rank } from './rank';
import { rated } from './rated';
import { reverse } from './reverse';

export const rules: Readonly<Record<RuleId, Rule>> = {
  completion,
  reverse,
  'baseline-progress': baselineProgress,
  efficacy,
  bands,
  rated,
  milestones,
  rank,
  'each-year': eachYear,
  growing,
};

export const ruleList: readonly Rule[] = Object.values(rules);

export function ruleOf(id: RuleId): Rule {
  return rules[id];
}
