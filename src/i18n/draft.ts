/** Texts of the plan draft: they come with its screen and sheets, not with the pane's first load. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/draft';

export type DraftTexts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const draftTexts = ({ areas }: Pick<Messages, 'areas'>): DraftTexts => areas?.draft ?? zh;
