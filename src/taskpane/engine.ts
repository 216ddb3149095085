/**
 * The pane's door to checking and scoring. Both are chunks of their own, fetched after the first paint, so that the
 * frame and the workbook's contents do not wait for them.
 */
import type { WorkbookState } from '../excel/facade';
import type { Messages } from '../i18n';
import type { Item, Localised, Plan, RuleId } from '../plan/schema';
import type { Rule } from '../scoring/rule';
import type { Scores } from '../scoring/score';
import type { FindingText } from '../validation/text';
import type { Finding } from '../validation/finding';
import type { GateValue } from '../validation/gate';

export interface Engine {
  /**
   * Findings and scores of one reading. `today` is an ISO date: figures are complete up to it unless the plan says otherwise.
   * `since`: the findings before a change and the sheets it touched; only what depends on them is checked again.
   */
  check(
    plan: Plan,
    book: WorkbookState,
    today: string,
    since?: { readonly findings: readonly Finding[]; readonly only: readonly string[] },
  ): { readonly findings: readonly Finding[]; readonly scores: Scores };
  /** What the score sheets must know of the findings; empty where the workbook has it already. */
  gate(plan: Plan, findings: readonly Finding[], book: WorkbookState): readonly GateValue[];
  findingText(finding: Finding, m: Messages): FindingText;
  ruleOf(id: RuleId): Rule;
  readonly ruleList: readonly Rule[];
  fittingRules(item: Item): readonly Rule[];
  /** The rule of a formula of the user's own, or what is wrong with it. */
  ownRule(formula: string): Rule | Localised;
  /** The rule that judges an item when this one is chosen. */
  ruleFor(item: Item, id: RuleId): Rule;
}

let engine: Promise<Engine> | null = null;

/** The engine, fetched once; a failed fetch is tried again at the next call. */
export function loadEngine(): Promise<Engine> {
  engine ??= fetchEngine().catch((cause: unknown) => {
    engine = null;
    throw cause;
  });
  return engine;
}

async function fetchEngine(): Promise<Engine> {
  const [
    { validate, merge, findingText, gateValues },
    { score },
    { rules, ruleList, fittingRules, ruleFor },
    { ownRule },
  ] = await Promise.all([
    import('../validation'),
    import('../scoring'),
    import('../scoring/rules'),
    import('../scoring/rules/own'),
  ]);
  return {
    check: (plan, book, today, since) => {
      const { entries, structure, explanations } = book;
      const found = validate(plan, entries, structure, explanations, { today, only: since?.only });
      return {
        findings: since ? merge(plan, since.findings, found, since.only) : found,
        scores: score(plan, entries, { today }),
      };
    },
    gate: (plan, findings, book) => gateValues(plan, findings, book.entries.sheets.data ?? {}),
    findingText,
    ruleOf: (id) => rules[id],
    ruleList,
    fittingRules,
    ruleFor,
    ownRule,
  };
}
