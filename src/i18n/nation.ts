/** Texts of the national ranking, in both languages: they come with its sheets and screen, not with the pane's first load. */
import type { Messages, Widen } from '.';
import * as en from './en/nation';
import * as zh from './zh-CN/nation';

export type NationTexts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const nationTexts = ({ common }: Pick<Messages, 'common'>): NationTexts => (common.language === 'en' ? en : zh);
