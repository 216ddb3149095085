import { textIn } from '../../../entries/entries';
import { isTask } from '../../../plan/items';
import { rowNumber, type RosterRow } from '../../../scoring/roster-rows';
import type { Hit, ItemRule } from '../../rule';

/** How many rows a finding names before it only counts them. */
const shown = 6;

/** Rows of a year without a note on evidence. They count (▲), but nobody can check them; told once a year, not once a row. */
export const evidenceMissing = {
  code: 'roster.evidence-missing',
  group: 'roster',
  severity: 'warning',
  scope: 'item',
  missing: 'report',
  source: { zh: '佐证材料要求', en: 'Evidence is asked for' },
  check(item, _, context) {
    if (isTask(item) || item.kind !== 'roster') return [];
    const lacking = new Map<number | undefined, RosterRow[]>();
    for (const row of context.rows(item))
      if (row.name !== '' && !row.noName && textIn(row.cells.evidence) === '') {
        const rows = lacking.get(row.year);
        if (rows) rows.push(row);
        else lacking.set(row.year, [row]);
      }
    return [...lacking].map(([year, rows]): Hit => {
      const numbers = rows.slice(0, shown).map(rowNumber);
      return {
        place: rows[0]!.cells.evidence.place,
        year: context.plan.years.find((known) => known === year),
        key: `evidence:${year ?? ''}`,
        params: { count: rows.length },
        compared: [
          { label: 'rows-lacking', value: rows.length },
          { label: 'row-numbers', value: numbers.join(', ') + (rows.length > shown ? ' …' : '') },
        ],
      };
    });
  },
} as const satisfies ItemRule;
