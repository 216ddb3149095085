/** Texts of the national ranking: they come with its sheets and screen, not with the pane's first load. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/nation';

export type NationTexts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const nationTexts = ({ areas }: Pick<Messages, 'areas'>): NationTexts => areas?.nation ?? zh;
