/** Texts of the self-check: they come with its screen, which few ever open. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/self-check';

type Texts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const selfCheckTexts = ({ areas }: Pick<Messages, 'areas'>): Texts => areas?.selfCheck ?? zh;
