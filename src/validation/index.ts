/** The one door to the checks: all findings of a workbook, in the order in which they want attention. */
import { serialOf } from '../entries/dates';
import type { Entries } from '../entries/entries';
import { itemsOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { Explanation, Finding, Severity, StructureFacts } from './finding';
import type { CheckContext, Hit, ValidationRule } from './rule';
import { rules } from './rules';

export { findingText } from './text';
export { rules } from './rules';

export interface ValidateOptions {
  /** ISO date; figures can be missing only up to it. */
  readonly today: string;
  /** Sheets a change touched: only what depends on them is checked; the caller keeps its other findings. */
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
  const asOf = plan.scoring.asOf.value ?? today;
  const context: CheckContext = { plan, entries, structure, asOf: serialOf(asOf) };
  const explained = new Map(explanations.map((e) => [e.fingerprint, e]));
  const findings: Finding[] = [];
  for (const rule of rules)
    for (const hit of hitsOf(rule, context, only)) {
      const finding = findingOf(rule, hit);
      const explanation = finding.severity === 'warning' ? explained.get(finding.fingerprint) : undefined;
      findings.push(explanation ? { ...finding, explanation } : finding);
    }
  const rank = new Map(itemsOf(plan).map((item, i) => [item.id, i]));
  const place = (f: Finding): number => rank.get(f.place.item ?? '') ?? -1;
  return findings.sort((a, b) => order[a.severity] - order[b.severity] || place(a) - place(b));
}

function hitsOf(rule: ValidationRule, context: CheckContext, only: readonly string[] | undefined): readonly Hit[] {
  if (rule.scope === 'workbook') return only && rule.reads && !only.some(rule.reads) ? [] : rule.check(context);
  return itemsOf(context.plan).flatMap((item) => {
    const fields = context.entries.sheets[item.id];
    return fields && (!only || only.includes(item.id)) ? rule.check(item, fields, context) : [];
  });
}

/** A finding is the same as long as it stands at the same place of the same item and compares the same figures. */
function findingOf(rule: ValidationRule, hit: Hit): Finding {
  const compared = hit.compared ?? [];
  const params = hit.params ?? {};
  const fingerprint = [
    rule.code,
    hit.place.item ?? '',
    hit.place.cell ?? '',
    hit.year ?? '',
    ...compared.map((c) => c.value),
  ].join('|');
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
