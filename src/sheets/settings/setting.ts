/** A scoring setting in its row: assumed as a formula until it is typed over, within its limits. */
import { serialOf } from '../../entries/dates';
import type { Messages } from '../../i18n';
import { formsTexts } from '../../i18n/forms';
import type { Plan } from '../../plan/schema';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { farthest } from '../../scoring/calendar';
import { cellAddress } from '../a1';
import { formats } from '../formats';
import { matched } from '../formula';
import { kept, textFormula } from '../plan/assumptions';
import { dayInForce, descending, limitInForce, numberInForce, settingLimits } from '../../scoring/setting-limits';
import { settingFields, settingName, type SettingField } from '../setting-fields';
import type { ValidationSpec } from '../spec';
import type { ConditionalStyleName } from '../styles';
import { explain } from './parts';

const looks = {
  share: { format: formats.assumedShare, settled: 'settledShare' },
  number: { format: '"△"* 0.00"  "', settled: 'settled2' },
  date: { format: '"△"* yyyy-mm-dd"  "', settled: 'settledDate' },
  word: { format: undefined, settled: 'settledText' },
} as const satisfies Record<string, { format: string | undefined; settled: ConditionalStyleName }>;

export function drawSetting(sheet: SheetBuilder, ctx: SheetContext, field: SettingField, row: number): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.settings;
  const meanings = { ...t.meanings, ...formsTexts(m).meanings };
  explain(sheet, row, settingName(field, m), meanings[field.field], isOfForms(field) ? m.common.dash : t.practice);
  const { value, source } = field.get(plan.scoring);
  const own = kept(ctx.entries.sheets['settings']?.[field.field]?.[0]);
  const { format, settled } = looks[field.kind];
  const style = field.kind === 'word' ? 'assumedText' : 'assumed';
  const extras = format === undefined ? {} : { format };
  const shown =
    field.words && typeof value === 'string' ? (field.words(m)[field.options.indexOf(value)] ?? value) : value;
  const cellValue = field.kind === 'date' && typeof shown === 'string' ? serialOf(shown) : shown;
  const today = todayAtMost(plan);
  if (own) sheet.entry(row, 3, own, style, extras);
  else if (source !== 'assumed' && cellValue !== null) sheet.value(row, 3, cellValue, style, extras);
  else if (cellValue === null) sheet.formula(row, 3, `=${today}`, style, extras);
  else sheet.formula(row, 3, typeof cellValue === 'string' ? textFormula(cellValue) : `=${cellValue}`, style, extras);
  if (!isOfForms(field)) drawInForce(sheet, plan, field, row);
  sheet
    .field(field.field, 'entry', row, 3)
    .when(`C${row}`, `AND(NOT(ISFORMULA(C${row})),C${row}<>"")`, settled)
    .validation({ range: `C${row}`, ...limit(field, m) });
}

/** Beside its setting, out of sight: what is in force, whatever was typed. All formulas ask for this. */
export const inForceColumn = 11;
/** Beside that: what is typed of limits that must descend, where it is within its own. */
export const withinColumn = 12;

const todayAtMost = ({ years, baselineYear }: Plan) =>
  `MIN(TODAY(),DATE(${years[years.length - 1] ?? baselineYear},12,31))`;

const fieldNames: readonly string[] = settingFields.map(({ field }) => field);

/** As typed, else as the plan has it: a number, a day, or the place of a word in its list. */
function drawInForce(sheet: SheetBuilder, plan: Plan, field: SettingField, row: number): void {
  const cell = `C${row}`;
  const { value } = field.get(plan.scoring);
  const usual = Number(value);
  const within = () => numberInForce.formula({ cell, usual, ...settingLimits[field.field]! });
  const order = descending.find((fields) => fields.some((each) => each === field.field));
  if (order) sheet.formula(row, withinColumn, `=${within()}`, 'blank');
  const rowOf = (name: string) => row + fieldNames.indexOf(name) - fieldNames.indexOf(field.field);
  const [high, middle, low] = (order ?? ['', '', '']).map((name) => cellAddress(rowOf(name), withinColumn));
  const text =
    field.kind === 'word'
      ? `IFERROR(${matched(cell, `zsc_list_${field.field}`)},${1 + field.options.indexOf(String(value))})`
      : field.kind === 'date'
        ? dayInForce.formula({ cell, usual: typeof value === 'string' ? serialOf(value) : todayAtMost(plan) })
        : order
          ? limitInForce.formula({
              own: cellAddress(row, withinColumn),
              usual,
              high: high!,
              middle: middle!,
              low: low!,
            })
          : within();
  sheet.formula(row, inForceColumn, `=${text}`, 'blank').field(`inForce_${field.field}`, 'result', row, inForceColumn);
}

/** Settings of forms change nothing that is reckoned, and their words no formula compares: they need no list on the sheet. */
export const isOfForms = (field: SettingField): boolean => field.field.startsWith('forms_');

function limit(field: SettingField, m: Messages): Omit<ValidationSpec, 'range'> {
  const t = m.sheetsCore.settings;
  const error = { ...t.error, style: 'stop' } as const;
  if (field.kind === 'share')
    return {
      rule: { kind: 'decimal', operator: 'between', min: 0, max: settingLimits[field.field]?.most ?? 1 },
      prompt: t.prompts.share,
      error: { ...t.shareError, style: 'stop' },
    };
  if (field.kind === 'number')
    return {
      rule: { kind: 'decimal', operator: 'between', min: 0, max: settingLimits[field.field]?.most ?? 1000 },
      prompt: t.prompts.number,
      error,
    };
  if (field.kind === 'date')
    return {
      rule: { kind: 'date', operator: 'between', min: serialOf('2000-01-01'), max: farthest },
      prompt: t.prompts.date,
      error,
    };
  if (isOfForms(field))
    return { rule: { kind: 'list', values: field.words?.(m) ?? [] }, prompt: t.prompts.choose, error };
  return { rule: { kind: 'listRange', source: `=zsc_list_${field.field}` }, prompt: t.prompts.choose, error };
}
