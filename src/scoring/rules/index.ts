/** All rules by their id, in the order in which they are offered, and which of them judges an item. */
import type { Language, WordList } from '../../entries/words';
import { rulesEver } from '../../plan/at';
import { itemsOf } from '../../plan/items';
import { judgedOf, type Judged } from '../../plan/rule-fits';
import type { Item, Plan, RuleId } from '../../plan/schema';
import type { Rule } from '../rule';
import { allOrNothing } from './all-or-nothing';
import { bands } from './bands';
import { baselineProgress } from './baseline-progress';
import { completion } from './completion';
import { eachYear } from './each-year';
import { efficacy } from './efficacy';
import { fiveStandards } from './five-standards';
import { freeBands } from './free-bands';
import { groupRange } from './group-range';
import { growing } from './growing';
import { growth } from './growth';
import { increment } from './increment';
import { levelAndGrowth } from './level-and-growth';
import { levelSteps } from './level-steps';
import { milestones } from './milestones';
import { order22 } from './order-22';
import { overFulfilment } from './over-fulfilment';
import { isOwnRule, own, ownRule, type OwnRule } from './own';
import { peerPlaces } from './peer-places';
import { rank } from './rank';
import { rated } from './rated';
import { reverse } from './reverse';
import { samePeriod } from './same-period';
import { stepDeduction } from './step-deduction';
import { inEach } from '../../i18n/understood';
import { said } from '../../plan/localised';

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
  'all-or-nothing': allOrNothing,
  growth,
  increment,
  'level-and-growth': levelAndGrowth,
  'level-steps': levelSteps,
  'step-deduction': stepDeduction,
  'free-bands': freeBands,
  'five-standards': fiveStandards,
  'over-fulfilment': overFulfilment,
  'order-22': order22,
  'peer-places': peerPlaces,
  'group-range': groupRange,
  'same-period': samePeriod,
  own,
};

export const ruleList: readonly Rule[] = Object.values(rules);

export function ruleOf(id: RuleId): Rule {
  return rules[id];
}

/** The rules by which some item of the plan is judged in some year, in the order in which they are offered. */
export function rulesInUse(plan: Plan): readonly Rule[] {
  const used = new Set(itemsOf(plan).flatMap((item) => rulesEver(item).map(({ id }) => ruleFor(item, id).id)));
  return ruleList.filter(({ id }) => used.has(id));
}

/** How many parameters the sheets show: as many as the rules in use have, and never less than four. */
export function parameterCount(plan: Plan): number {
  return Math.max(4, ...rulesInUse(plan).map(({ parameters }) => parameters.length));
}

/** What decides which rules fit, as part of a name of the sheets: `amount_higher`. */
export const fitName = ({ kind, direction }: Judged): string => `${kind}_${direction}`;

/** The rules made for such an item, in the order in which they are offered. */
export function fittingRules(item: Item): readonly Rule[] {
  return ruleList.filter((rule) => rule.fits(judgedOf(item)));
}

/**
 * The rule that judges an item when this one is chosen. A rule that does not fit (completion where lower is better, a rank
 * for a count) would score upside down or nonsense, and a formula that is missing or wrong scores nothing: the item's natural
 * rule takes its place, and a finding says so.
 */
export function ruleFor(item: Item, id: RuleId): Rule {
  const judged = judgedOf(item);
  const chosen = id === 'own' ? ownRuleOf(item) : rules[id];
  if (chosen?.fits(judged)) return chosen;
  return judged.kind === 'milestones' ? milestones : judged.direction === 'lower' ? reverse : completion;
}

/** The rule of an item's own formula; null while that is missing or wrong. */
export function ownRuleOf({ rule }: Item): OwnRule | null {
  const made = ownRule(rule.formula ?? '');
  return isOwnRule(made) ? made : null;
}

const named = (language: Language) => Object.fromEntries(ruleList.map(({ id, name }) => [id, said(name, language)]));
/** The words of the drop-down of rules. */
export const ruleWords: WordList<string> = inEach((_, language) => named(language));
