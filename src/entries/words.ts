/**
 * Words of drop-downs as typed, back to what they stand for. A worksheet compares them in the workbook's own language, without regard
 * to case and with every blank; reading here is exactly as strict, so that pane and sheet never part. What was meant by another
 * spelling is told and offered, not taken.
 */
import { cleaned, sameText } from '../expression/text';
import * as en from '../i18n/en/common';
import * as zh from '../i18n/zh-CN/common';
import type { CellValue, Entries, MilestoneStatus } from './entries';

export type Language = 'zh' | 'en';
export type AdjustmentKind = keyof typeof zh.adjustmentKinds;

/** A word of a list by what it stands for, in both languages. */
export type WordList<I extends string> = Readonly<Record<Language, Readonly<Record<I, string>>>>;

export const statusWords: WordList<MilestoneStatus> = { zh: zh.milestoneStatuses, en: en.milestoneStatuses };
export const adjustmentWords: WordList<AdjustmentKind> = { zh: zh.adjustmentKinds, en: en.adjustmentKinds };
/** The drop-downs of the settings sheet by field. */
export const settingLists: Readonly<Record<string, WordList<string>>> = {
  missing: { zh: zh.missingStrategies, en: en.missingStrategies },
  rounding: { zh: zh.roundings, en: en.roundings },
  settling: { zh: zh.settlings, en: en.settlings },
  vetoGrade: { zh: gradesUnderVeto(zh.grades), en: gradesUnderVeto(en.grades) },
};

function gradesUnderVeto({ good, pass, fail }: Readonly<Record<'good' | 'pass' | 'fail', string>>) {
  return { good, pass, fail };
}

/** The workbook's language, as its data sheet has it; null for entries that come without one. */
export function languageOf({ sheets }: Entries): Language | null {
  const index = (sheets.data?.key ?? []).findIndex((cell) => cell.value === 'locale');
  if (index < 0) return null;
  return sheets.data?.value?.[index]?.value === 'en' ? 'en' : 'zh';
}

/** What the word in a cell stands for to the sheet, in the workbook's language; null for anything else. */
export function wordIn<I extends string>(
  list: WordList<I>,
  value: CellValue | undefined,
  language: Language | null,
): I | null {
  if (typeof value !== 'string') return null;
  const languages = language === null ? (['zh', 'en'] as const) : [language];
  return idsOf(list).find((id) => languages.some((l) => sameText(list[l][id], value))) ?? null;
}

/** The word that is likely meant, as the workbook would say it: blanks around it, full-width letters, the other language, our own id. */
export function wordMeant<I extends string>(
  list: WordList<I>,
  value: CellValue | undefined,
  language: Language | null,
): string | null {
  if (typeof value !== 'string') return null;
  const typed = bare(value);
  const id = idsOf(list).find((id) => [list.zh[id], list.en[id], id].some((word) => bare(word) === typed));
  return id === undefined ? null : list[language ?? 'zh'][id];
}

const idsOf = <I extends string>(list: WordList<I>): readonly I[] => Object.keys(list.zh) as I[];

/** Without blanks, marks, invisible characters and case; full-width letters as plain ones. */
const bare = (text: string): string =>
  cleaned(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(/[\s·.。、，,;；!！"'“”()（）]/g, '')
    .toLowerCase();
