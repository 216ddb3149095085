/**
 * Words of drop-downs as typed, back to what they stand for. A worksheet compares them in the workbook's own language, without regard
 * to case and with every blank; reading here is exactly as strict, so that pane and sheet never part. What was meant by another
 * spelling is told and offered, not taken.
 */
import { cleaned, sameText } from '../expression/text';
import { languageOf as lettersOf, localeIn, type Language } from '../i18n/languages';
import { inEach } from '../i18n/understood';
import type * as words from '../i18n/zh-CN/common';
import type { CellValue, Entries, MilestoneStatus } from './entries';

export type { Language };
export type AdjustmentKind = keyof typeof words.adjustmentKinds;

/** A word of a list by what it stands for, in every language. */
export type WordList<I extends string> = Readonly<Record<Language, Readonly<Record<I, string>>>>;

export const statusWords: WordList<MilestoneStatus> = inEach(({ common }) => common.milestoneStatuses);
export const adjustmentWords: WordList<AdjustmentKind> = inEach(({ common }) => common.adjustmentKinds);
const formColumns = inEach(({ common }) => common.formColumns);
/** The drop-downs of the settings sheet by field. */
export const settingLists: Readonly<Record<string, WordList<string>>> = {
  missing: inEach(({ common }) => common.missingStrategies),
  rounding: inEach(({ common }) => common.roundings),
  settling: inEach(({ common }) => common.settlings),
  vetoGrade: inEach(
    ({
      common: {
        grades: { good, pass, fail },
      },
    }) => ({ good, pass, fail }),
  ),
  forms_paper: inEach(({ common }) => common.formPapers),
  forms_look: inEach(({ common }) => common.formLooks),
  ...Object.fromEntries(
    ['rule', 'selfRating', 'gap', 'responsible', 'reasons', 'source', 'evidence'].map((part) => [
      `forms_${part}`,
      formColumns,
    ]),
  ),
};

/** The workbook's language, as its data sheet has it; null for entries that come without one. */
export function languageOf({ sheets }: Entries): Language | null {
  const index = (sheets.data?.key ?? []).findIndex((cell) => cell.value === 'locale');
  if (index < 0) return null;
  return lettersOf(localeIn(sheets.data?.value?.[index]?.value));
}

/** What the word in a cell stands for to the sheet, in the workbook's language; null for anything else. */
export function wordIn<I extends string>(
  list: WordList<I>,
  value: CellValue | undefined,
  language: Language | null,
): I | null {
  if (typeof value !== 'string') return null;
  const lists = language === null ? Object.values<Readonly<Record<I, string>>>(list) : [list[language]];
  return idsOf(list).find((id) => lists.some((words) => sameText(words[id], value))) ?? null;
}

/** The word that is likely meant, as the workbook would say it: blanks around it, full-width letters, the other language, our own id. */
export function wordMeant<I extends string>(
  list: WordList<I>,
  value: CellValue | undefined,
  language: Language | null,
): string | null {
  if (typeof value !== 'string') return null;
  const typed = bare(value);
  const wordsFor = (id: I) =>
    [...Object.values<Readonly<Record<I, string>>>(list).map((words) => words[id]), id].map(bare);
  const same = idsOf(list).find((id) => wordsFor(id).includes(typed));
  // Part of one word and of no other: 完成 of 已完成.
  const parts = typed.length < 2 ? [] : idsOf(list).filter((id) => wordsFor(id).some((word) => word.includes(typed)));
  const id = same ?? (parts.length === 1 ? parts[0] : undefined);
  return id === undefined ? null : list[language ?? 'zh'][id];
}

const idsOf = <I extends string>(list: WordList<I>): readonly I[] => Object.keys(list.zh) as I[];

/** Without blanks, marks, invisible characters and case; full-width letters as plain ones; 己 and 巳 are 已 mistyped. */
const bare = (text: string): string =>
  cleaned(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(/[\s·.。、，,;；!！"'“”()（）]/g, '')
    .replace(/^[\u5df1\u5df3]/u, statusWords.zh.done.charAt(0))
    .toLowerCase();
