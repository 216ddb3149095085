/**
 * What the forms for signature share: how tall a row must be for its text, the grade by formula, the signature lines
 * (填表人, 审核人, 组长, date, seal), and the page.
 */
import type { Messages } from '../i18n';
import { gradeFormula } from '../scoring/grades';
import { rangeAddress } from './a1';
import type { SheetBuilder } from './builder';
import { margins } from './items/page';
import type { PrintSpec } from './spec';

/** Lines a text takes in a column of so many characters at a font size: a Chinese character is as wide as its size. */
export function linesOf(text: string, width: number, size = 9.5): number {
  const room = width * 7 - 12;
  const px = (ch: string) => ((size * 4) / 3) * (ch.charCodeAt(0) > 0x2e80 || '●▲×○△—…'.includes(ch) ? 1.02 : 0.55);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil([...line].reduce((sum, ch) => sum + px(ch), 0) / room)), 0);
}

/** Height in points of a form's row with so many lines of its smaller text. */
export const rowHeight = (lines: number): number => (lines > 1 ? 6 + 13 * lines : 18);

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
  /** Column of each label; the ruled line takes the columns after it, but for the one before the next label. */
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
    sheet.fill(rangeAddress(row, col + 1, row, Math.max(col + 1, until - 2)), 'signatureLine');
  }
  sheet
    .value(row, at.date, t.date, 'signature')
    .value(row, at.date + 1, t.dateLine, 'signatureLine')
    .value(row, at.seal, t.seal, 'signature');
  if (at.seal - at.date > 2) sheet.merge(rangeAddress(row, at.date + 1, row, at.seal - 1));
}

/** A4 landscape between the margins, in points. */
const page = { width: (11.69 - margins.left - margins.right) * 72, height: (8.27 - margins.top - margins.bottom) * 72 };
/** A last page with less than this on it is drawn in: signatures do not stand alone on a page. */
const leastShare = 0.2;

/**
 * How a form is printed: A4 landscape, one page wide, the header rows on top of each page. The number of pages is settled
 * here from the heights of the rows, so that neither another program's fonts nor a few lines too many push the signatures
 * onto a page of their own.
 */
export function formPrint(
  sheet: SheetBuilder,
  { area, titleRows, footerLeft }: Pick<PrintSpec, 'area' | 'titleRows' | 'footerLeft'>,
): SheetBuilder {
  const { width, height } = sheet.extent(area);
  const repeated = titleRows ? sheet.extent(titleRows.replace(/\d+/g, 'A$&')).height : 0;
  const room = page.height / Math.min(1, page.width / width);
  const pages = (height - repeated) / (room - repeated);
  return sheet.printed({
    paper: 'A4',
    orientation: 'landscape',
    area,
    fitWidth: 1,
    fitHeight: Math.max(1, pages % 1 < leastShare ? Math.floor(pages) : Math.ceil(pages)),
    ...(titleRows ? { titleRows } : {}),
    footerLeft,
    margins,
  });
}
