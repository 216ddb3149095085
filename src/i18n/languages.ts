/**
 * The languages, a line each: what each is called and how its texts are loaded. A language that lacks a text, or has one of another
 * shape, does not compile. What understands words typed in any language is in `understood.ts`, what reads any language whole in `every.ts`.
 */
import type { Messages } from '.';
import type { Messages as AllMessages } from './all';
import { language as en } from './en/language';
import { language as zhCN } from './zh-CN/language';

const each = { 'zh-CN': zhCN, en };

export type Locale = keyof typeof each;
/** Chinese comes with the first load; any other language when it is asked for. */
export const defaultLocale = 'zh-CN' satisfies Locale;

type LanguageOf<L extends string> = L extends `${infer Letters}-${string}` ? Letters : L;
/** The letters by which texts of the plan are kept: those of a locale without its country. */
export type Language = LanguageOf<Locale>;

interface Loaded {
  readonly core: () => Promise<Messages>;
  readonly all: () => Promise<AllMessages>;
}

/** What each language is called, in itself. */
export const languages: Readonly<Record<Locale, { readonly name: string }>> = each;
/** How the rest of a language is loaded: for the pane, and with what the command line and the workbench say. */
export const loaders: Readonly<Record<Exclude<Locale, typeof defaultLocale>, Loaded>> = each;

export const locales = Object.keys(each) as readonly Locale[];

export const languageOf = (locale: Locale): Language => locale.replace(/-.*/, '') as Language;

/** The locale of these letters or tag (`en`, `en-GB`, `en_US.UTF-8`); undefined for a language there is not. */
export const localeFor = (tag: string): Locale | undefined =>
  locales.find((locale) => new RegExp(`^${languageOf(locale)}(?![a-z])`, 'i').test(tag));

export const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text);

/** What is stored as a locale, by us or by anybody; the default for anything else. */
export const localeIn = (stored: unknown): Locale => locales.find((locale) => locale === stored) ?? defaultLocale;
