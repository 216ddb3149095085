/** What data validation offers at a cell: the words of its list, and the note Excel shows beside it. */
import { listItems, validationAt } from '../../host/model/validation';
import type { Sheet } from '../../host/model/sheet';
import type { Workbook } from '../../host/model/workbook';
import type { Position } from '../book/book';

export interface Offer {
  /** Words to choose from; null where the cell has no drop-down. */
  readonly list: readonly string[] | null;
  readonly prompt: { readonly title: string; readonly text: string } | null;
}

export function offerAt(workbook: Workbook, sheet: Sheet, { row, col }: Position): Offer {
  const validation = validationAt(sheet, row, col);
  if (!validation) return { list: null, prompt: null };
  const { rule, prompt } = validation;
  const dropsDown = rule?.kind === 'list' && rule.inCellDropDown !== false;
  const told = prompt.showPrompt && (prompt.title !== '' || prompt.message !== '');
  return {
    list: dropsDown ? listItems(workbook, sheet, validation, row, col).filter((item) => item !== '') : null,
    prompt: told ? { title: prompt.title, text: prompt.message } : null,
  };
}
