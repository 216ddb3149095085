import type { EntryCell } from '../../../entries/entries';
import { templateFor } from '../../../entries/templates';
import { dateMeant, dateMistake, isMonthAndDay, yearTyped } from '../../date-meant';
import { dateMistakeText } from '../../mistake';
import type { Hit, ItemRule } from '../../rule';
import { isoOf } from '../../../entries/dates';
import { isTask } from '../../../plan/items';
import { farthest, republic } from '../../../scoring/calendar';

/** Excel's days, to 9999-12-31; of a roster those outside the assessment have a rule of their own. */
const excelDays = [1, 2_958_465] as const;
const taskDays = [republic, farthest] as const;

/** A date that Excel does not hold as one: words, dots, or 20230501 as a number. It falls into no year. */
export const dateText = {
  code: 'cell.date-text',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '通用核对', en: 'Common sense' },
  check: (item, fields) =>
    templateFor(item).days.flatMap((field) =>
      (fields[field] ?? []).flatMap((cell) => hitAt(cell, field, isTask(item) ? taskDays : excelDays)),
    ),
} as const satisfies ItemRule;

function hitAt(cell: EntryCell, field: string, [first, last]: readonly [number, number]): readonly Hit[] {
  const { value } = cell;
  if (value === null || (typeof value === 'number' && !isMonthAndDay(value) && value >= first && value < last + 1))
    return [];
  // A year alone is told as such.
  if (typeof value !== 'boolean' && yearTyped(value) !== null) return [];
  const meant = typeof value === 'boolean' ? null : dateMeant(value);
  return [
    {
      place: cell.place,
      key: `${field}:${cell.place.cell ?? ''}`,
      params: { mistake: dateMistakeText(typeof value === 'boolean' ? 'words' : dateMistake(value)) },
      compared: [
        { label: 'typed', value: String(value) },
        ...(meant === null ? [] : [{ label: 'meant', value: isoOf(meant) }]),
      ],
      fix: meant === null ? undefined : { kind: 'set-value', value: meant },
    },
  ];
}
