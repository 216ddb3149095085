/**
 * What a rule says of itself in every language: Chinese and English stand in its own file, where whoever reads the expression sees
 * them; any other language has a file of the words of all rules.
 */
import { languageOf, type Locale } from '../../i18n/languages';
import { ruleTexts, type RuleText, type RuleTexts } from '../../i18n/understood';
import type { Localised } from '../../plan/schema';
import type { RuleWords } from './parameters';

const further = Object.entries<{ readonly rules: RuleTexts }>(ruleTexts).map(([locale, { rules }]) => ({
  language: languageOf(locale as Locale),
  rules,
}));

/** The words of a rule with those of the further languages. */
export function inEveryLanguage(words: RuleWords): RuleWords {
  const spoken = (text: Localised, of: (own: RuleText) => string | undefined): Localised =>
    further.reduce((all, { language, rules }) => ({ ...all, [language]: of(rules[words.id]) }), text);
  return {
    ...words,
    name: spoken(words.name, ({ name }) => name),
    explanation: spoken(words.explanation, ({ explanation }) => explanation),
    source: spoken(words.source, ({ source }) => source),
    parameters: words.parameters?.map((spec) => ({
      ...spec,
      name: spoken(spec.name, ({ parameters }) => parameters[spec.key]?.name),
      meaning: spoken(spec.meaning, ({ parameters }) => parameters[spec.key]?.meaning),
    })),
    checks: words.checks?.map((check, k) => ({ ...check, reason: spoken(check.reason, ({ reasons }) => reasons[k]) })),
  };
}
