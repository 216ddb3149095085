/**
 * The scoring settings one by one: the field of the settings sheet, where it sits in the plan, what kind of value it
 * takes, and for drop-downs the plan's words against the words of a language in the same order.
 */
import { lastSerial } from '../entries/dates';
import { firstOf, otherwise } from '../expression/cases';
import { define, number, typed } from '../expression/define';
import type { Messages } from '../i18n';
import * as enCommon from '../i18n/en/common';
import { setting as enSetting } from '../i18n/en/sheets-forms';
import * as zhCommon from '../i18n/zh-CN/common';
import { setting as zhSetting } from '../i18n/zh-CN/sheets-forms';
import type { ScoringSettings, Source } from '../plan/schema';

/** The texts the words of drop-downs are taken from. */
type Texts = Pick<Messages, 'common'> & { readonly sheetsForms: Pick<Messages['sheetsForms'], 'setting'> };
const zh: Texts = { common: zhCommon, sheetsForms: { setting: zhSetting } };
const en: Texts = { common: enCommon, sheetsForms: { setting: enSetting } };

type Value = string | number | null;
interface Held {
  readonly value: Value;
  readonly source: Source;
}

interface Setting {
  readonly kind: 'share' | 'number' | 'word' | 'date';
  /** Largest share, where it is not 1. */
  readonly max?: number;
  readonly options: readonly string[];
  readonly words?: (m: Texts) => readonly string[];
  readonly get: (s: ScoringSettings) => Held;
  readonly set: (s: ScoringSettings, held: Held) => ScoringSettings;
}

/** A setting at a path of one or two steps in the plan's `scoring`. */
function at<F extends string>(
  field: F,
  kind: Setting['kind'],
  [first, second]: readonly [string, string?],
  more: Partial<Pick<Setting, 'max' | 'options' | 'words'>> = {},
): Setting & { readonly field: F } {
  const group = (s: ScoringSettings) => s[first as keyof ScoringSettings] as object;
  return {
    kind,
    options: [],
    ...more,
    field,
    get: (s) => (second === undefined ? group(s) : group(s)[second as keyof object]) as Held,
    set: (s, held) => ({ ...s, [first]: second === undefined ? held : { ...group(s), [second]: held } }),
  };
}

const missing = ['zero', 'exclude'] as const;
const roundings = ['items', 'none'] as const;
const settlings = ['none', 'used'] as const;
const vetoGrades = ['good', 'pass', 'fail'] as const;
const papers = ['a4', 'a3'] as const;
const looks = ['standard', 'official'] as const;
const shown = ['shown', 'hidden'] as const;

/** Whether a column of the forms is printed. */
const column = <F extends string>(field: F, part: string) =>
  at(field, 'word', ['forms', part], {
    options: shown,
    words: ({ sheetsForms }) => shown.map((id) => sheetsForms.setting.shown[id]),
  });

export const settingFields = [
  at('missing', 'word', ['missing'], {
    options: missing,
    words: ({ common }) => missing.map((id) => common.missingStrategies[id]),
  }),
  at('leadShare', 'share', ['leadShare']),
  at('annualShare', 'share', ['annualShare']),
  at('grades_excellent', 'number', ['grades', 'excellent']),
  at('grades_good', 'number', ['grades', 'good']),
  at('grades_pass', 'number', ['grades', 'pass']),
  at('status_met', 'share', ['status', 'met'], { max: 2 }),
  at('status_near', 'share', ['status', 'near'], { max: 2 }),
  at('bonus_perPoint', 'number', ['bonus', 'perPoint']),
  at('bonus_cap', 'number', ['bonus', 'cap']),
  at('bonus_capLow', 'number', ['bonus', 'capLow']),
  at('bonus_capTotal', 'number', ['bonus', 'capTotal']),
  at('deduction', 'number', ['deduction']),
  at('deductionCap', 'number', ['deductionCap']),
  at('vetoGrade', 'word', ['vetoGrade'], {
    options: vetoGrades,
    words: ({ common }) => vetoGrades.map((id) => common.grades[id]),
  }),
  at('jumpLimit', 'share', ['jumpLimit'], { max: 100 }),
  at('asOf', 'date', ['asOf']),
  at('rounding', 'word', ['rounding'], {
    options: roundings,
    words: ({ common }) => roundings.map((id) => common.roundings[id]),
  }),
  at('settling', 'word', ['settling'], {
    options: settlings,
    words: ({ common }) => settlings.map((id) => common.settlings[id]),
  }),
  at('forms_paper', 'word', ['forms', 'paper'], {
    options: papers,
    words: ({ sheetsForms }) => papers.map((id) => sheetsForms.setting.papers[id]),
  }),
  at('forms_look', 'word', ['forms', 'look'], {
    options: looks,
    words: ({ sheetsForms }) => looks.map((id) => sheetsForms.setting.looks[id]),
  }),
  column('forms_rule', 'rule'),
  column('forms_selfRating', 'selfRating'),
  column('forms_gap', 'gap'),
  column('forms_responsible', 'responsible'),
  column('forms_reasons', 'reasons'),
  column('forms_source', 'source'),
  column('forms_evidence', 'evidence'),
] as const;

/** A number as typed, else the usual one. */
export const numberInForce = define({ cell: typed, usual: number }, ({ cell, usual }) =>
  cell.figure.given((value) => value, usual),
);

/** A day that a calendar has, without its hours, else the usual one. */
export const dayInForce = define({ cell: typed, usual: number }, ({ cell, usual }) =>
  cell.figure.given(
    (value) => firstOf([value.below(1), usual], [value.above(lastSerial), usual], [otherwise, value.floor]),
    usual,
  ),
);

export type SettingField = (typeof settingFields)[number];

/** What a setting is called. */
export const settingName = ({ field }: SettingField, m: Messages): string =>
  ({ ...m.sheetsCore.settings.names, ...m.sheetsForms.setting.names })[field];

/** For each option of a drop-down setting everything a workbook may call it: the plan's word and both languages'. */
export function settingWords(field: SettingField): readonly (readonly string[])[] {
  return field.options.map((option, i) => [option, field.words?.(zh)[i] ?? option, field.words?.(en)[i] ?? option]);
}
