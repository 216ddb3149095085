/** Texts of changes in mid-term: they come with what shows them, not with the pane's first load. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/changes';

export type ChangeTexts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const changeTexts = ({ areas }: Pick<Messages, 'areas'>): ChangeTexts => areas?.changes ?? zh;
