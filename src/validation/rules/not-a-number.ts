import type { Hit, ItemRule } from '../rule';
import { figureCells } from '../figures';

/** A figure cell that holds something else than a number: "约500", "12万元". It would be read as nothing. */
export const notANumber = {
  code: 'cell.not-a-number',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '通用核对', en: 'Common sense' },
  check: (item, fields, { plan }) =>
    figureCells(item, fields, plan)
      .filter(({ cell }) => cell.value !== null && typeof cell.value !== 'number')
      .map(({ cell, year }): Hit => ({
        place: cell.place,
        year,
        compared: [{ label: 'typed', value: String(cell.value) }],
      })),
} as const satisfies ItemRule;
