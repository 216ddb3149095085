/** Texts of the catalogue of rules: they come with its screen. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/rule-catalogue';

type Texts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const ruleCatalogueTexts = ({ areas }: Pick<Messages, 'areas'>): Texts => areas?.ruleCatalogue ?? zh;
