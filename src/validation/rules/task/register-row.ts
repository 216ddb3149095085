import { numberIn, textIn, type EntryCell } from '../../../entries/entries';
import { adjustmentWords, languageOf, wordIn, wordMeant, type Language } from '../../../entries/words';
import type { Hit, WorkbookRule } from '../../rule';

const fields = ['year', 'kind', 'unit', 'points', 'place', 'reason', 'evidence'] as const;

/** A row of the register of bonuses, deductions and vetoes that cannot be counted, or says not why. */
export const registerRow = {
  code: 'task.register-row',
  group: 'task',
  severity: 'error',
  scope: 'workbook',
  missing: 'report',
  source: { zh: '加扣分登记', en: 'Register of adjustments' },
  reads: (key) => key === 'adjustments',
  check({ plan, entries }) {
    const sheet = entries.sheets.adjustments ?? {};
    const language = languageOf(entries);
    const count = Math.max(0, ...fields.map((field) => sheet[field]?.length ?? 0));
    return Array.from({ length: count }, (_, k): readonly Hit[] => {
      const cells = Object.fromEntries(fields.map((field) => [field, sheet[field]?.[k]]));
      if (fields.every((field) => (cells[field]?.value ?? null) === null)) return [];
      const lacks = lackingIn(cells, plan.years, language);
      const cell = lacks && (cells[lacks] ?? cells.kind);
      if (!lacks || !cell) return [];
      const meant = lacks === 'kind' ? wordMeant(adjustmentWords, cells.kind?.value, language) : null;
      const year = plan.years.find((known) => known === numberIn(cells.year));
      return [
        {
          place: { item: 'adjustments', ...cell.place },
          year,
          // It counts as it is typed; what it is for must be said.
          severity: lacks === 'reason' ? 'warning' : 'error',
          params: { column: lacks },
          compared: [
            { label: 'typed', value: textIn(cells[lacks]) || '—' },
            ...(meant === null ? [] : [{ label: 'meant', value: meant }]),
          ],
          fix: meant === null ? undefined : { kind: 'set-value', value: meant },
        },
      ];
    }).flat();
  },
} as const satisfies WorkbookRule;

function lackingIn(
  cells: Readonly<Record<string, EntryCell | undefined>>,
  years: readonly number[],
  language: Language | null,
): 'year' | 'kind' | 'points' | 'place' | 'reason' | null {
  if (!years.includes(numberIn(cells.year) ?? 0)) return 'year';
  const kind = wordIn(adjustmentWords, cells.kind?.value, language);
  if (kind === null) return 'kind';
  const typed = cells.points?.value ?? null;
  const points = numberIn(cells.points);
  const [placeTyped, place] = [cells.place?.value ?? null, numberIn(cells.place)];
  // A deduction without points costs the plan's usual ones; a bonus must say how many, or which place earns it.
  if (
    (typed !== null && (points === null || points < 0)) ||
    (typed === null && placeTyped === null && kind === 'bonus')
  )
    return 'points';
  if (placeTyped !== null && (place === null || place < 1)) return 'place';
  return textIn(cells.reason) === '' ? 'reason' : null;
}
