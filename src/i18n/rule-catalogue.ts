/** Texts of the catalogue of rules, in both languages: they come with its screen. */
import type { Messages, Widen } from '.';
import * as en from './en/rule-catalogue';
import * as zh from './zh-CN/rule-catalogue';

/** In the language of the other texts. */
export const ruleCatalogueTexts = (m: Messages): Widen<typeof zh> => (m.common.language === 'en' ? en : zh);
