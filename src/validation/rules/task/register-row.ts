import { numberIn, textIn, type EntryCell } from '../../../entries/entries';
import { adjustmentWords, languageOf, wordIn, wordMeant, type Language } from '../../../entries/words';
import { numberMeant } from '../../cleaning';
import type { Hit, WorkbookRule } from '../../rule';

const tableFields = ['table_place', 'table_points'] as const;
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
    const rows = Array.from({ length: count }, (_, k) => {
      const cells = Object.fromEntries(fields.map((field) => [field, sheet[field]?.[k]]));
      if (fields.every((field) => (cells[field]?.value ?? null) === null)) return [];
      const year = plan.years.find((known) => known === numberIn(cells.year));
      return lackingIn(cells, plan.years, language).flatMap((lacks): readonly Hit[] => {
        const cell = cells[lacks] ?? cells.kind;
        return cell ? [hitAt(cell, lacks, year, meantIn(lacks, cells[lacks], language))] : [];
      });
    });
    const table = tableFields.flatMap((lacks) =>
      (sheet[lacks] ?? []).flatMap((cell): readonly Hit[] =>
        isBlank(cell) || isCounted(cell, lacks === 'table_place' ? 1 : 0)
          ? []
          : [hitAt(cell, lacks, undefined, meantIn(lacks, cell, language))],
      ),
    );
    return [...rows.flat(), ...table];
  },
} as const satisfies WorkbookRule;

type Lacks = 'year' | 'kind' | 'points' | 'place' | 'reason' | (typeof tableFields)[number];

const hitAt = (cell: EntryCell, lacks: Lacks, year: number | undefined, meant: string | number | null): Hit => ({
  place: { item: 'adjustments', ...cell.place },
  year,
  // It counts as it is typed; what it is for must be said.
  severity: lacks === 'reason' ? 'warning' : 'error',
  params: { column: lacks },
  compared: [
    { label: 'typed', value: textIn(cell) || '—' },
    ...(meant === null ? [] : [{ label: 'meant' as const, value: meant }]),
  ],
  fix: meant === null ? undefined : { kind: 'set-value', value: meant },
});

/** What was probably meant: a word of the list, or the number in a text such as 第10 or 2 分. */
function meantIn(lacks: Lacks, cell: EntryCell | undefined, language: Language | null): string | number | null {
  if (lacks === 'kind') return wordMeant(adjustmentWords, cell?.value, language);
  if (lacks === 'reason' || typeof cell?.value !== 'string') return null;
  const bare = cell.value.normalize('NFKC').replace(/^\s*第|\s*[名位次分年]+\s*$/gu, '');
  const { value } = numberMeant(bare, undefined);
  return value === undefined || value < 0 ? null : value;
}

const isBlank = (cell: EntryCell | undefined): boolean => (cell?.value ?? null) === null;
const isCounted = (cell: EntryCell | undefined, least: number): boolean => (numberIn(cell) ?? -Infinity) >= least;

/** Every cell of a row that does not count as it is typed; where all do, the first that is wanted and empty. */
function lackingIn(
  cells: Readonly<Record<string, EntryCell | undefined>>,
  years: readonly number[],
  language: Language | null,
): readonly Lacks[] {
  const kind = wordIn(adjustmentWords, cells.kind?.value, language);
  const counted: readonly (readonly [Lacks, boolean])[] = [
    ['year', years.includes(numberIn(cells.year) ?? 0)],
    ['kind', kind !== null],
    // A deduction without points costs the plan's usual ones; a bonus must say how many, or which place earns it.
    ['points', isCounted(cells.points, 0) || (isBlank(cells.points) && (kind !== 'bonus' || !isBlank(cells.place)))],
    ['place', isCounted(cells.place, 1) || isBlank(cells.place)],
    ['reason', textIn(cells.reason) !== ''],
  ];
  const lacking = counted.filter(([, counts]) => !counts).map(([field]) => field);
  const typed = lacking.filter((field) => field !== 'reason' && !isBlank(cells[field]));
  return typed.length > 0 ? typed : lacking.slice(0, 1);
}
