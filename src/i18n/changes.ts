/** Texts of changes in mid-term, in both languages: they come with what shows them, not with the pane's first load. */
import type { Messages, Widen } from '.';
import * as en from './en/changes';
import * as zh from './zh-CN/changes';

export type ChangeTexts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const changeTexts = ({ common }: Pick<Messages, 'common'>): ChangeTexts => (common.language === 'en' ? en : zh);
