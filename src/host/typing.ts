/** What happens when a user types into a cell: protection and data validation have their say, then Excel reads the text. */
import { HostError } from './errors';
import { parseArea } from './model/area';
import { reportEdit, valueAt, writeCell } from './model/contents';
import { parseInput } from './model/input';
import { formatAt } from './model/sheet';
import type { Sheet } from './model/sheet';
import type { Validation } from './model/validation';
import { isValid, validationAt } from './model/validation';
import type { Workbook } from './model/workbook';
import { sheetByName } from './model/workbook';

/** The dialog Excel would show. */
export interface Message {
  readonly title: string;
  readonly message: string;
}

export type Typed =
  | { readonly outcome: 'accepted' }
  /** Stopped by protection, by a validation of style stop, or because the text is no proper formula. */
  | { readonly outcome: 'refused'; readonly reason: 'protected' | 'validation' | 'formula'; readonly dialog: Message }
  /** A validation of style warning or information asks: `accept` writes the value all the same. */
  | {
      readonly outcome: 'question';
      readonly style: 'Warning' | 'Information';
      readonly dialog: Message;
      readonly accept: () => void;
    };

export function typeCell(
  workbook: Workbook,
  sheetName: string,
  address: string,
  text: string,
  asUser: <T>(work: (book: Workbook) => T) => T,
): Typed {
  const sheet = sheetByName(workbook, sheetName);
  const area = parseArea(address);
  if (!sheet || !area) throw new RangeError(`There is no cell ${sheetName}!${address}.`);
  const { row, col } = area;
  const format = formatAt(sheet, row, col);
  if (sheet.protection && format.locked) {
    return {
      outcome: 'refused',
      reason: 'protected',
      dialog: { title: 'Microsoft Excel', message: '您试图更改的单元格或图表位于受保护的工作表中。' },
    };
  }
  try {
    const parsed = parseInput(text, format.numberFormat, workbook.now);
    const validation = validationAt(sheet, row, col);
    // A typed formula is judged by its result, which is only known in its place.
    const wrong =
      validation?.rule && parsed.formula === undefined && !isValid(workbook, sheet, validation, row, col, parsed.value);
    if (validation && wrong && validation.errorAlert.showAlert) {
      return objection(validation, () => asUser(() => write(workbook, sheet, row, col, text)));
    }
    // Some builds tell add-ins nothing of a pick from a list; a value of the list comes by a pick.
    const silent = validation?.rule?.kind === 'list' && workbook.quirks.has('silentPicks');
    const heard = workbook.enableEvents;
    if (silent) workbook.enableEvents = false;
    try {
      write(workbook, sheet, row, col, text);
    } finally {
      workbook.enableEvents = heard;
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { outcome: 'refused', reason: 'formula', dialog: { title: 'Microsoft Excel', message: error.message } };
  }
  return { outcome: 'accepted' };
}

const fallback: Message = { title: 'Microsoft Excel', message: '此值与此单元格定义的数据验证限制不匹配。' };

function objection({ errorAlert }: Validation, accept: () => void): Typed {
  const dialog = { title: errorAlert.title || fallback.title, message: errorAlert.message || fallback.message };
  if (errorAlert.style === 'Warning' || errorAlert.style === 'Information')
    return { outcome: 'question', style: errorAlert.style, dialog, accept };
  return { outcome: 'refused', reason: 'validation', dialog };
}

function write(workbook: Workbook, sheet: Sheet, row: number, col: number, text: string): void {
  const before = valueAt(workbook, sheet, row, col);
  writeCell(workbook, sheet, row, col, text);
  reportEdit(workbook, sheet, { row, col, rows: 1, cols: 1 }, before);
}
