/**
 * The pane's door to checking and scoring. Both are chunks of their own, fetched after the first paint, so that the
 * frame and the workbook's contents do not wait for them.
 */
import type { WorkbookState } from '../excel/facade';
import type { Messages } from '../i18n';
import type { Plan, RuleId } from '../plan/schema';
import type { Rule } from '../scoring/rule';
import type { Scores } from '../scoring/score';
import type { FindingText } from '../validation/text';
import type { Finding } from '../validation/finding';
import type { GateValue } from '../validation/gate';

export interface Engine {
  /** Findings and scores of one reading. `today` is an ISO date: figures are complete up to it unless the plan says otherwise. */
  check(
    plan: Plan,
    book: WorkbookState,
    today: string,
  ): { readonly findings: readonly Finding[]; readonly scores: Scores };
  /** What the score sheets must know of the findings; empty where the workbook has it already. */
  gate(plan: Plan, findings: readonly Finding[], book: WorkbookState): readonly GateValue[];
  findingText(finding: Finding, m: Messages): FindingText;
  ruleOf(id: RuleId): Rule;
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
  const [{ validate, findingText, gateValues }, { score }, { rules }] = await Promise.all([
    import('../validation'),
    import('../scoring'),
    import('../scoring/rules'),
  ]);
  return {
    check: (plan, book, today) => ({
      findings: validate(plan, book.entries, book.structure, book.explanations, { today }),
      scores: score(plan, book.entries, { today }),
    }),
    gate: (plan, findings, book) => gateValues(plan, findings, book.entries.sheets.data ?? {}),
    findingText,
    ruleOf: (id) => rules[id],
  };
}
