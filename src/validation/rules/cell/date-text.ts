import type { EntryCell } from '../../../entries/entries';
import { dateFieldsOf } from '../../date-cells';
import { dateMeant, dateMistake, yearTyped } from '../../date-meant';
import type { Hit, ItemRule } from '../../rule';
import { isoOf } from '../../../entries/dates';

/** Excel's last day, 9999-12-31. */
const lastDay = 2_958_465;

/** A date that Excel does not hold as one: words, dots, or 20230501 as a number. It falls into no year. */
export const dateText = {
  code: 'cell.date-text',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '通用核对', en: 'Common sense' },
  check: (item, fields) =>
    dateFieldsOf(item).flatMap((field) => (fields[field] ?? []).flatMap((cell) => hitAt(cell, field))),
} as const satisfies ItemRule;

function hitAt(cell: EntryCell, field: string): readonly Hit[] {
  const { value } = cell;
  if (value === null || (typeof value === 'number' && value >= 1 && value <= lastDay)) return [];
  // A year alone is told as such.
  if (typeof value !== 'boolean' && yearTyped(value) !== null) return [];
  const meant = typeof value === 'boolean' ? null : dateMeant(value);
  return [
    {
      place: cell.place,
      key: `${field}:${cell.place.cell ?? ''}`,
      params: { mistake: typeof value === 'boolean' ? 'words' : dateMistake(value) },
      compared: [
        { label: 'typed', value: String(value) },
        ...(meant === null ? [] : [{ label: 'meant', value: isoOf(meant) }]),
      ],
      fix: meant === null ? undefined : { kind: 'set-value', value: meant },
    },
  ];
}
