/** Texts of what adopting weights would change: they come with the screen of weights. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/weights-preview';

type Texts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const weightsPreviewTexts = ({ areas }: Pick<Messages, 'areas'>): Texts => areas?.weightsPreview ?? zh;
