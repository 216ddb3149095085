/** Texts of the self-check, in both languages: they come with its screen, which few ever open. */
import type { Locale, Widen } from '.';
import * as en from './en/self-check';
import * as zh from './zh-CN/self-check';

export const selfCheckTexts: Readonly<Record<Locale, Widen<typeof zh>>> = { 'zh-CN': zh, en };
