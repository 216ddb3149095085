/**
 * The texts. A message is a string or a function of what it names, in one object per area; every language has exactly the
 * shape of Chinese, so a missing translation does not compile. Chinese is in the first load; another comes when asked for.
 */
import { said } from '../plan/localised';
import type { Localised } from '../plan/schema';
import { defaultLocale, loaders, type Language, type Locale } from './languages';
import * as zh from './zh-CN';
import type * as areas from './zh-CN/areas';

export { defaultLocale, type Locale } from './languages';
/** Each message with its literal type widened, so that another language can fill the same shape. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };
/**
 * The texts of a language. Its areas come with it; those of Chinese are null here and come with what shows them
 * (`draftTexts(m)` and the like), since the first load does without.
 */
export type Messages = Widen<typeof zh> & {
  readonly common: { readonly language: Language };
  readonly areas: Widen<typeof areas> | null;
};

export const zhMessages: Messages = { ...zh, areas: null };

/** The messages of a language; those of any but Chinese are a chunk of their own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === defaultLocale ? zhMessages : loaders[locale].core();
}

/** A text of the plan or a rule in the language of the messages. */
export const pick = (text: Readonly<Localised>, { common }: Pick<Messages, 'common'>): string =>
  said(text, common.language);

type Names = Readonly<Record<'name' | 'shortName', Localised>>;

/** A unit's name in lists of many: the short one where official names take two lines, as in English. */
export function listedName(unit: Names, m: Messages): string {
  return pick(m.common.shortNamesInLists ? unit.shortName : unit.name, m);
}
