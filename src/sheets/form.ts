/**
 * What the forms for signature share: the grade by formula, and the signature lines (填表人, 审核人, 组长, date, seal).
 */
import { pick, type Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { judgedGradeFormula } from '../scoring/grades';
import { rangeAddress } from './a1';
import type { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { quote, rounded } from './formula';
import type { SheetSpec } from './spec';

/** The look chosen for forms, as a sheet's option. */
export const lookOf = (plan: Plan): Pick<SheetSpec, 'look'> =>
  plan.scoring.forms.look.value === 'official' ? { look: 'official' } : {};

/** Grade as a word, by the exact figure; a vetoed one is at best the grade the settings allow. Formula text without "=". */
export function gradeWordFormula(total: string, vetoed: string): string {
  return `INDEX(zsc_list_grades,${judgedGradeFormula(total, `${vetoed}>0`)})`;
}

/** Under a form's title: the plan with its document, and below it who is assessed: the zone, or a unit. */
export function drawSource(
  sheet: SheetBuilder,
  { plan, m }: Pick<SheetContext, 'plan' | 'm'>,
  row: number,
  lastCol: number,
  assessed: Plan['zoneName'] = plan.zoneName,
): void {
  const { score: t } = m.sheetsCore;
  sheet
    .value(row, 2, t.source({ title: pick(plan.title, m), document: plan.documentNumber }), 'subtitleCenter')
    .merge(rangeAddress(row, 2, row, lastCol))
    .height(row, 20)
    .value(row + 1, 2, t.assessed({ name: pick(assessed, m) }), 'blank')
    .height(row + 1, 22);
}

/** The head of a form of one year: its title, source and who is assessed, and on the right the day its figures are of. */
export function drawYearHead(
  sheet: SheetBuilder,
  ctx: Pick<SheetContext, 'plan' | 'm'>,
  { title, year, lastCol, assessed }: { title: string; year: number; lastCol: number; assessed?: Plan['zoneName'] },
): void {
  sheet
    .height(1, 8)
    .value(2, 2, title, 'formTitle')
    .merge(rangeAddress(2, 2, 2, lastCol))
    .height(2, 38);
  drawSource(sheet, ctx, 3, lastCol, assessed);
  const day = `TEXT(MIN(zsc_settings_inForce_asOf,DATE(${year},12,31)),"yyyy-mm-dd")`;
  sheet.formula(4, lastCol, `=${quote(ctx.m.sheetsCore.score.asOf)}&${day}`, 'hintRight');
}

/** Which figures count, those printed or the exact ones: formula text, and the longer of the two sentences. */
export function roundingNote({ sheetsForms: { rounding: t } }: Messages): {
  readonly formula: string;
  readonly longest: string;
} {
  return {
    formula: `IF(${rounded},${quote(t.shown)},${quote(t.exact)})`,
    longest: t.shown.length > t.exact.length ? t.shown : t.exact,
  };
}

/** A column that is printed: its place, and its width in characters. */
export interface PrintedColumn {
  readonly col: number;
  readonly width: number;
}

/** Characters a label takes in the widest of the fonts. */
const labelWidth = (text: string) =>
  [...text].reduce((sum, ch) => sum + (ch.charCodeAt(0) > 0x2e7f ? 2.25 : 1.45), 1.5);

/**
 * Lines to sign in one row: each label with a ruled line behind it, then the date and the seal, over the columns printed. Labels take the columns
 * they need, the lines share the rest.
 */
export function drawSignatures(
  sheet: SheetBuilder,
  m: Messages,
  row: number,
  columns: readonly PrintedColumn[],
  labels: readonly string[] = ['filledBy', 'checkedBy', 'head'].map(
    (key) => m.sheetsCore.score.signatures[key as 'head'],
  ),
): void {
  const t = m.sheetsCore.score.signatures;
  const apart = [
    ...labels.flatMap((text) => [
      { text, line: false },
      { text: null, line: true },
    ]),
    { text: t.date, line: false },
    { text: t.dateLine, line: true },
    { text: t.seal, line: false },
  ];
  // With few columns a label stands on its own line.
  const joined = [
    ...labels.map((text) => ({ text, line: true })),
    { text: t.date + t.dateLine, line: true },
    { text: t.seal, line: false },
  ];
  const pieces = columns.length < apart.length ? joined : apart;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const needed = pieces.reduce((sum, { text }) => sum + labelWidth(text ?? ''), 0);
  const spare = Math.max(4, (total - needed) / (labels.length + 1));
  const wanted = pieces.map(({ text, line }) => ({ least: labelWidth(text ?? ''), spare: line ? spare : 0 }));
  sheet.height(row, 34);
  let from = 0;
  shareOut(
    columns.map(({ width }) => width),
    wanted,
  ).forEach((to, i) => {
    const { text, line } = pieces[i]!;
    const [first, last] = [columns[from]!.col, columns[to]!.col];
    const style = line ? 'signatureLine' : 'signature';
    sheet.value(row, first, text, style).fill(rangeAddress(row, first, row, last), style);
    if (last > first && text !== null) sheet.merge(rangeAddress(row, first, row, last));
    from = to + 1;
  });
}

/** Columns of these widths shared out among pieces in their order, at least one each: each holds its label if any sharing does that, and comes near to what it wants. Gives the last column of each. */
function shareOut(
  widths: readonly number[],
  pieces: readonly { readonly least: number; readonly spare: number }[],
): readonly number[] {
  let best: { readonly cost: number; readonly ends: readonly number[] }[] = [{ cost: 0, ends: [] }];
  pieces.forEach(({ least, spare }, i) => {
    const next: typeof best = [];
    for (let end = i; end < widths.length - (pieces.length - i - 1); end++) {
      let width = 0;
      for (let from = end; from >= i; from--) {
        width += widths[from]!;
        const before = best[from];
        if (!before) continue;
        const cost = before.cost + (width - least - spare) ** 2 + 1e5 * Math.max(0, least - width);
        if (cost < (next[end + 1]?.cost ?? Infinity)) next[end + 1] = { cost, ends: [...before.ends, end] };
      }
    }
    best = next;
  });
  return best[widths.length]!.ends;
}

/** Room for a unit's opinion: its label over the first columns that hold it, the rest of the row to write in. */
export function drawOpinion(sheet: SheetBuilder, m: Messages, row: number, columns: readonly PrintedColumn[]): void {
  const { opinion } = m.sheetsForms.signOff;
  const upTo = (k: number) => columns.slice(0, k + 1).reduce((sum, { width }) => sum + width, 0);
  const held = columns.findIndex((_, k) => upTo(k) >= labelWidth(opinion));
  const [first, label, from, last] = [columns[0]!, columns[held]!, columns[held + 1]!, columns.at(-1)!].map(({ col }) => col) as [number, number, number, number]; // prettier-ignore
  sheet
    .height(row, 54)
    .fill(rangeAddress(row, first, row, label), 'label')
    .fill(rangeAddress(row, from, row, last), 'text')
    .value(row, first, opinion, 'label')
    .merge(rangeAddress(row, from, row, last));
  if (label > first) sheet.merge(rangeAddress(row, first, row, label));
}

/** A unit's sign-off: who filled it in with a telephone number, the head of the unit, the date, the seal. */
export const drawSignOff = (
  sheet: SheetBuilder,
  m: Messages,
  row: number,
  columns: readonly PrintedColumn[],
): number => {
  const t = m.sheetsForms.signOff;
  drawSignatures(sheet, m, row, columns, [t.filledBy, t.telephone, t.head]);
  return row;
};
