/** The texts with those of the command line and the workbench, which the pane does without. */
import type { Locale, Widen } from '.';
import * as zh from './zh-CN/all';

export { pick, type Locale } from '.';

export type Messages = Widen<typeof zh>;
export const zhMessages: Messages = zh;

/** The messages of a language; English is a chunk of its own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === 'en' ? await import('./en/all') : zhMessages;
}
