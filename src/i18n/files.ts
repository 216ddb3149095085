/** Texts about files from outside and signed forms, in both languages: they come with the screens that show them. */
import type { Messages, Widen } from '.';
import * as en from './en/files';
import * as zh from './zh-CN/files';

export const filesTexts = ({ common }: Messages): Widen<typeof zh> => (common.language === 'en' ? en : zh);
