/**
 * The texts. A message is a string or a function of what it names, in one object per area; English has exactly the
 * shape of Chinese, so a missing translation does not compile. Chinese is in the first load; English comes when asked for.
 */
import * as zh from './zh-CN';

export type Locale = 'zh-CN' | 'en';
/** Each message with its literal type widened, so that another language can fill the same shape. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };
export type Messages = Widen<typeof zh>;

export const defaultLocale: Locale = 'zh-CN';
export const zhMessages: Messages = zh;

/** The messages of a language; English is a chunk of its own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === 'en' ? await import('./en') : zhMessages;
}

/** The half of a `{ zh, en }` pair of the plan that a language wants. */
export function pick(text: { readonly zh: string; readonly en: string }, m: Messages): string {
  return m.common.language === 'en' ? text.en : text.zh;
}

type Pair = Parameters<typeof pick>[0];

/** A unit's name in lists of many: the short one in English, whose official names take two lines. */
export function listedName(unit: { readonly name: Pair; readonly shortName: Pair }, m: Messages): string {
  return pick(m.common.language === 'en' ? unit.shortName : unit.name, m);
}
