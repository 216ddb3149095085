/** Texts about files from outside and signed forms: they come with the screens that show them. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/files';

type FilesTexts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const filesTexts = ({ areas }: Pick<Messages, 'areas'>): FilesTexts => areas?.files ?? zh;
