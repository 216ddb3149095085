/** Texts of signed forms: they come with what draws these forms. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/forms';

type FormsTexts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const formsTexts = ({ areas }: Pick<Messages, 'areas'>): FormsTexts => areas?.forms ?? zh;
