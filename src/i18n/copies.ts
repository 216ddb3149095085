/** Texts of copies held against the workbook: they come with the screens that show them. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/copies';

type Texts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const copyTexts = ({ areas }: Pick<Messages, 'areas'>): Texts => areas?.copies ?? zh;
