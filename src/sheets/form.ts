/**
 * What the forms for signature share: how tall a row must be for its text, the grade by formula, and the signature lines
 * (填表人, 审核人, 组长, date, seal).
 */
import type { Messages } from '../i18n';
import { gradeFormula } from '../scoring/grades';
import { rangeAddress } from './a1';
import type { SheetBuilder } from './builder';

/** Lines a text takes in a column of so many characters at a font size: a Chinese character is as wide as its size. */
export function linesOf(text: string, width: number, size = 9.5): number {
  const room = width * 7 - 12;
  const px = (ch: string) => ((size * 4) / 3) * (ch.charCodeAt(0) > 0x2e80 ? 1.02 : 0.55);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil([...line].reduce((sum, ch) => sum + px(ch), 0) / room)), 0);
}

/** Grade as a word, by the exact figure; a vetoed one is at best the grade the settings allow. Formula text without "=". */
export function gradeWordFormula(total: string, vetoed: string): string {
  const reached = gradeFormula(total, {
    excellent: 'zsc_settings_grades_excellent',
    good: 'zsc_settings_grades_good',
    pass: 'zsc_settings_grades_pass',
  });
  const best = `IF(${vetoed}>0,1+IFERROR(MATCH(zsc_settings_vetoGrade,zsc_list_vetoGrade,0),3),1)`;
  return `INDEX(zsc_list_grades,MAX(${reached},${best}))`;
}

export interface SignaturePlaces {
  /** Column of each label; the ruled line takes the columns after it up to the next label. */
  readonly filledBy: number;
  readonly checkedBy: number;
  readonly head: number;
  readonly date: number;
  readonly seal: number;
}

/** The signature lines in one row, each label with a ruled line behind it. */
export function drawSignatures(sheet: SheetBuilder, m: Messages, row: number, at: SignaturePlaces): void {
  const t = m.sheetsCore.score.signatures;
  sheet.height(row, 34);
  for (const [label, col, until] of [
    [t.filledBy, at.filledBy, at.checkedBy],
    [t.checkedBy, at.checkedBy, at.head],
    [t.head, at.head, at.date],
  ] as const) {
    sheet.value(row, col, label, 'signature');
    sheet.fill(rangeAddress(row, col + 1, row, until - 1), 'signatureLine');
  }
  sheet
    .value(row, at.date, t.date, 'signature')
    .value(row, at.date + 1, t.dateLine, 'signatureLine')
    .value(row, at.seal, t.seal, 'signature');
  if (at.seal - at.date > 2) sheet.merge(rangeAddress(row, at.date + 1, row, at.seal - 1));
}
