/**
 * The scoring settings one by one: the field of the settings sheet, where it sits in the plan, what kind of value it
 * takes, and for drop-downs the plan's words against the words of a language in the same order.
 */
import type { Messages } from '../i18n';
import { inEach } from '../i18n/understood';
import type { ScoringSettings, Source } from '../plan/schema';

/** The texts the words of drop-downs are taken from. */
interface Texts {
  readonly common: Omit<Messages['common'], 'language'>;
}
const every: readonly Texts[] = Object.values(inEach(({ common }) => ({ common })));

type Value = string | number | null;
interface Held {
  readonly value: Value;
  readonly source: Source;
}

interface Setting {
  readonly kind: 'share' | 'number' | 'word' | 'date';
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
  more: Partial<Pick<Setting, 'options' | 'words'>> = {},
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
    words: ({ common }) => shown.map((id) => common.formColumns[id]),
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
  at('status_met', 'share', ['status', 'met']),
  at('status_near', 'share', ['status', 'near']),
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
  at('jumpLimit', 'share', ['jumpLimit']),
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
    words: ({ common }) => papers.map((id) => common.formPapers[id]),
  }),
  at('forms_look', 'word', ['forms', 'look'], {
    options: looks,
    words: ({ common }) => looks.map((id) => common.formLooks[id]),
  }),
  column('forms_rule', 'rule'),
  column('forms_selfRating', 'selfRating'),
  column('forms_gap', 'gap'),
  column('forms_responsible', 'responsible'),
  column('forms_reasons', 'reasons'),
  column('forms_source', 'source'),
  column('forms_evidence', 'evidence'),
] as const;

export type SettingField = (typeof settingFields)[number];

/** What a setting is called. */
export const settingName = ({ field }: SettingField, m: Messages): string =>
  ({ ...m.sheetsCore.settings.names, ...m.sheetsForms.setting.names })[field];

/** For each option of a drop-down setting everything a workbook may call it: the plan's word and every language's. */
export function settingWords(field: SettingField): readonly (readonly string[])[] {
  return field.options.map((option, i) => [option, ...every.map((m) => field.words?.(m)[i] ?? option)]);
}
