/** Texts of what adopting weights would change, in both languages: they come with the screen of weights. */
import type { Locale, Widen } from '.';
import * as en from './en/weights-preview';
import * as zh from './zh-CN/weights-preview';

export const weightsPreviewTexts: Readonly<Record<Locale, Widen<typeof zh>>> = { 'zh-CN': zh, en };
