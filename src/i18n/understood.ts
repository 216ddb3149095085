/**
 * What must be known of every language at once to understand words in a workbook or file, whatever language they were typed in, and to
 * say a thing in all of them. A line each; it comes with what reads and scores, not with the pane's first load.
 */
import type { RuleId } from '../plan/schema';
import type { Widen } from '.';
import { understood as en } from './en/understood';
import { defaultLocale, languageOf, locales, type Language, type Locale } from './languages';
import { understood as zhCN } from './zh-CN/understood';

const each = { 'zh-CN': zhCN, en };

/** What a scoring rule says of itself: parameters by key, what may be wrong with them in the order of the rule's checks. */
export interface RuleText {
  readonly name: string;
  readonly explanation: string;
  readonly source: string;
  readonly parameters: Readonly<Record<string, { readonly name: string; readonly meaning: string }>>;
  readonly reasons: readonly string[];
}
export type RuleTexts = Readonly<Record<RuleId, RuleText>>;

type Chinese = typeof zhCN;
export type Understood = Widen<Pick<Chinese, 'common' | 'mistakes'>> & {
  readonly recognised: Widen<
    Pick<Chinese['recognised'], 'companyForms' | 'numerals' | 'sampleMark' | 'fillers' | 'doubtful'>
  >;
};

export const understood: Readonly<Record<Locale, Understood>> = each;

const { [defaultLocale]: _chinese, en: _english, ...further } = each;
/** Rules say what they are in Chinese and English in their own files; another language has a file of the words of all of them. */
export const ruleTexts: Readonly<Record<Exclude<Locale, typeof defaultLocale | 'en'>, { readonly rules: RuleTexts }>> =
  further;

/** Something of each language, by its letters. */
export const inEach = <T>(of: (own: Understood, language: Language) => T): Readonly<Record<Language, T>> =>
  Object.fromEntries(
    locales.map((locale) => [languageOf(locale), of(understood[locale], languageOf(locale))]),
  ) as Record<Language, T>;
