/** Every language whole, for what reads texts in whatever language they were written: drafts, and the workbench that keeps books. */
import type { Messages } from '.';
import * as en from './en';
import type { Locale } from './languages';
import * as zhCN from './zh-CN';

const each: Readonly<Record<Locale, Messages>> = { 'zh-CN': { ...zhCN, areas: null }, en };

export const everyLanguage: readonly Messages[] = Object.values(each);
