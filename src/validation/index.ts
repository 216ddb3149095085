/** The one door to the checks: all findings of a workbook, in the order in which they want attention. */
import type { Entries } from '../entries/entries';
import { itemsOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import { asOfDay } from '../scoring/calendar';
import { contextOf } from './context';
import type { Explanation, Finding, Severity, StructureFacts } from './finding';
import type { CheckContext, Hit, ValidationRule } from './rule';
import { auditing, rules } from './rules';

export { completeness, type Completeness } from './completeness';
export { gateValues } from './gate';
export { blockedItems, summarise, type Counts, type Summary } from './summary';
export { findingText } from './text';
export { rules } from './rules';

export interface ValidateOptions {
  /** ISO date; figures can be missing only up to it. */
  readonly today: string;
  /** Sheets a change touched: only what depends on them is checked; the caller keeps its other findings by `merge`. */
  readonly only?: readonly string[];
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings of plan and entries, errors first, then by sheet order. Pure; takes no clock but `today`. */
export function validate(
  plan: Plan,
  entries: Entries,
  structure: StructureFacts,
  explanations: readonly Explanation[],
  { today, only }: ValidateOptions,
): readonly Finding[] {
  const context = contextOf(plan, entries, structure, asOfDay(plan, today));
  const explained = new Map(explanations.map((e) => [e.fingerprint, e]));
  const findings = rules.flatMap((rule) =>
    hitsOf(rule, context, only).map((hit) => {
      const finding = findingOf(rule, hit);
      const explanation = finding.severity === 'warning' ? explained.get(finding.fingerprint) : undefined;
      return explanation ? { ...finding, explanation } : finding;
    }),
  );
  return inOrder(plan, findings);
}

/** Findings of the audit alone: whether what the workbook shows is what follows from what was typed. */
export function unsound(
  plan: Plan,
  entries: Entries,
  structure: StructureFacts,
  { today }: Pick<ValidateOptions, 'today'>,
): readonly Finding[] {
  const context = contextOf(plan, entries, structure, asOfDay(plan, today));
  return auditing.flatMap((rule) => rule.check(context).map((hit) => findingOf(rule, hit)));
}

/**
 * The findings after a change: what `validate` with `only` found, and of the findings before what that check did not look
 * at again. Gives what checking everything would, as long as `only` names every sheet the change touched.
 */
export function merge(
  plan: Plan,
  previous: readonly Finding[],
  fresh: readonly Finding[],
  only: readonly string[],
): readonly Finding[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const kept = previous.filter((finding) => {
    const rule = byCode.get(finding.code);
    return rule !== undefined && !isChecked(rule, finding.place.item ?? '', only);
  });
  return inOrder(plan, [...kept, ...fresh]);
}

/** Sheets on which every check depends: targets, weights and the as-of day stand there. */
const basic: readonly string[] = ['plan', 'settings', 'data'];

/** Whether a check of `only` these sheets looks at a rule's findings of this item again. */
function isChecked(rule: ValidationRule, item: string, only: readonly string[]): boolean {
  if (only.some((key) => basic.includes(key))) return true;
  return rule.scope === 'item' ? only.includes(item) : !rule.reads || only.some(rule.reads);
}

function hitsOf(rule: ValidationRule, context: CheckContext, only: readonly string[] | undefined): readonly Hit[] {
  if (rule.scope === 'workbook') return only && !isChecked(rule, '', only) ? [] : rule.check(context);
  return itemsOf(context.plan).flatMap((item) => {
    const fields = context.entries.sheets[item.id];
    return fields && (!only || isChecked(rule, item.id, only)) ? rule.check(item, fields, context) : [];
  });
}

function inOrder(plan: Plan, findings: readonly Finding[]): readonly Finding[] {
  const rank = new Map(itemsOf(plan).map((item, i) => [item.id, i]));
  const code = new Map(rules.map((rule, i) => [rule.code, i]));
  const place = (f: Finding): number => rank.get(f.place.item ?? '') ?? -1;
  return [...findings].sort(
    (a, b) =>
      order[a.severity] - order[b.severity] || place(a) - place(b) || (code.get(a.code) ?? 0) - (code.get(b.code) ?? 0),
  );
}

/** A finding is the same as long as it speaks of the same thing at the same item and compares the same figures. */
function findingOf(rule: ValidationRule, hit: Hit): Finding {
  const compared = hit.compared ?? [];
  const params = hit.params ?? {};
  const thing = hit.key ?? hit.place.cell ?? '';
  const fingerprint = [rule.code, hit.place.item ?? '', thing, hit.year ?? '', ...compared.map((c) => c.value)].join(
    '|',
  );
  return {
    code: rule.code,
    severity: hit.severity ?? rule.severity,
    place: hit.place,
    year: hit.year,
    params,
    compared,
    fix: hit.fix,
    fingerprint,
  };
}
