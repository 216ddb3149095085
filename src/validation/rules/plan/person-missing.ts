import { textIn, type EntryCell, type SheetEntries } from '../../../entries/entries';
import type { Hit, WorkbookRule } from '../../rule';

/** Rows of a unit's work plan that name something to do: a goal, a milestone (not the task above it), a measure of its own. */
function rowsOf(sheet: SheetEntries): readonly { readonly person: EntryCell | undefined }[] {
  const rows = (label: string, person: string, counts: (text: string) => boolean) =>
    (sheet[label] ?? []).flatMap((cell, k) => (counts(textIn(cell)) ? [{ person: sheet[person]?.[k] }] : []));
  return [
    ...rows('goal_row', 'goal_person', (text) => text !== ''),
    ...rows('measure_row', 'measure_person', (text) => text.includes('-')),
    ...rows('own_text', 'own_person', (text) => text !== ''),
  ];
}

/** A unit's work plan with goals or measures that nobody is in charge of: one finding a unit, at the first empty cell. */
export const personMissing = {
  code: 'plan.person-missing',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'report',
  source: { zh: '四（四）制定工作计划，细化工作措施，确保责任到人', en: 'Part 4(4), a named person for every measure' },
  reads: (key) => key.startsWith('workplan_'),
  check: (context) =>
    context.plan.units.flatMap((unit, u): readonly Hit[] => {
      const sheet = context.entries.sheets[`workplan_${u + 1}`];
      const missing = sheet ? rowsOf(sheet).filter(({ person }) => textIn(person) === '') : [];
      if (missing.length === 0) return [];
      // The number is part of the key: an explanation given for three no longer stands for ten.
      const key = `${unit.id} ${missing.length}`;
      return [{ place: missing[0]?.person?.place ?? {}, key, params: { unit: unit.name, count: missing.length } }];
    }),
} as const satisfies WorkbookRule;
