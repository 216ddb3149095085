/** Texts of signed forms, in both languages: they come with what draws these forms. */
import type { Messages, Widen } from '.';
import * as en from './en/forms';
import * as zh from './zh-CN/forms';

export const formsTexts = ({ common }: Pick<Messages, 'common'>): Widen<typeof zh> =>
  common.language === 'en' ? en : zh;
