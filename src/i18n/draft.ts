/** Texts of the plan draft, in both languages: they come with its screen and sheets, not with the pane's first load. */
import type { Messages, Widen } from '.';
import * as en from './en/draft';
import * as zh from './zh-CN/draft';

export type DraftTexts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const draftTexts = ({ common }: Pick<Messages, 'common'>): DraftTexts => (common.language === 'en' ? en : zh);
