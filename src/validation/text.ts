/** A finding in the user's words: what is wrong, the figures side by side, what to do. */
import { pick, type Messages } from '../i18n';
import type { Comparison, Finding, Value } from './finding';
import type { RuleCode } from './rules';

export interface FindingText {
  readonly title: string;
  readonly what: string;
  readonly todo: string;
  readonly comparisons: readonly { readonly label: string; readonly value: string }[];
}

type Texts = Messages['findings']['texts'];

/** Rules without words, and words without a rule: a check whose texts or whose line in `rules/index.ts` is forgotten does not compile. */
type Unmatched = readonly [Exclude<RuleCode, keyof Texts>, Exclude<keyof Texts, RuleCode>];
export const allRulesHaveWords: Unmatched extends readonly [never, never] ? true : Unmatched = true;

type Params = Readonly<Record<string, string | number>>;

/** The words of a finding. A code without words is a mistake of ours and throws RangeError. */
export function findingText(finding: Finding, m: Messages): FindingText {
  const words = (m.findings.texts as Readonly<Record<string, Texts[keyof Texts] | undefined>>)[finding.code];
  if (!words) throw new RangeError(`no words for finding ${finding.code}`);
  return {
    title: words.title,
    what: words.what(spoken(finding.params, m)),
    todo: words.todo(spoken(finding.params, m)),
    comparisons: finding.compared.map((c) => ({ label: labelOf(c, m), value: shown(c, m) })),
  };
}

/** Names of the plan in the user's language, figures as they are shown. */
function spoken(params: Readonly<Record<string, Value>>, m: Messages): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'object' ? pick(value, m) : value]),
  );
}

function labelOf({ label, params = {} }: Comparison, m: Messages): string {
  const words = (m.findings.labels as Readonly<Record<string, ((p: Params) => string) | undefined>>)[label];
  if (!words) throw new RangeError(`no words for label ${label}`);
  return words(spoken(params, m));
}

/** Figures with at most four decimals and thousands apart; text as typed. */
function shown({ value, measure }: Comparison, m: Messages): string {
  const text = typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 4 }) : value;
  return measure ? `${text} ${pick(measure, m)}` : text;
}
