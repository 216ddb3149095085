/** The texts with those of the command line and the workbench, which the pane does without. */
import { zhMessages as core, type Messages as CoreMessages, type Widen } from '.';
import { defaultLocale, loaders, type Locale } from './languages';
import * as zh from './zh-CN/more';

export { pick, type Locale } from '.';

export type Messages = CoreMessages & Widen<typeof zh>;
export const zhMessages: Messages = { ...core, ...zh };

/** The messages of a language; those of any but Chinese are a chunk of their own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === defaultLocale ? zhMessages : loaders[locale].all();
}
