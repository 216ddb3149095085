/** Entries files of an older state of the plan: after a change in mid-term their values go to their rows, or are told. */
import { textOfEntries, valuesOfFile } from '../../src/entries/file';
import type { EntriesFile } from '../../src/entries/format';
import { ZoneScorecardError } from '../../src/errors';
import { loadMessages, zhMessages as m } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { itemsOf } from '../../src/plan/items';
import type { Plan } from '../../src/plan/schema';
import { entriesFileOf, valueChanges, withValues } from '../../src/sheets/entries-file';
import { changedInMidTerm } from '../support/mid-term';

const changed = changedInMidTerm(ordosPlan);
const contextOf = (plan: Plan) => ({ plan, entries: { sheets: {} }, m, present: [], today: '2023-06-01' });
const taken = (file: EntriesFile, plan: Plan, format: 'json' | 'csv' = 'json') =>
  valueChanges(
    valuesOfFile(new TextEncoder().encode(textOfEntries(file, format)), `a.${format}`, plan.id),
    contextOf(plan),
  );
const file = (sheets: EntriesFile['sheets']): EntriesFile => ({ schemaVersion: 1, plan: ordosPlan.id, sheets });

/** What an office exported before the change. */
function exportedBefore(): EntriesFile {
  const context = contextOf(ordosPlan);
  const values = file({
    plan: {
      weight: itemsOf(ordosPlan).map(({ id }) => (id === 'G01' ? 11 : id === 'T01' ? 33 : null)),
      dim_weight: [40],
    },
    T01: { status: ['已完成', '进行中'], done: ['2022-03-30'] },
    G03: { ytd_2022: [1, 2, 3, 4] },
  });
  const entries = withValues(
    { sheets: {} },
    valueChanges(values.sheets, context).map(({ key, field, index, after }) => ({ key, field, index, value: after })),
  );
  return entriesFileOf({ ...context, entries });
}

test.each(['json', 'csv'] as const)('values exported before go to the rows they are of: %s', (format) => {
  const before = exportedBefore();
  expect(before.sheets.plan?.id?.slice(0, 3)).toEqual(['G01', 'G02', 'G03']);
  expect(before.sheets.T01?.id?.[0]).toBe('T01-1');
  const rows = itemsOf(changed).map(({ id }) => id);
  const found = taken(before, changed, format).map(({ key, field, index, after }) => [key, field, index, after]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['plan', 'weight', rows.indexOf('G01'), 11],
      ['plan', 'weight', rows.indexOf('T01'), 33],
      ['plan', 'dim_weight', 0, 40],
      ['T01', 'status', 0, '已完成'],
      ['G03', 'ytd_2022', 3, 4],
    ]),
  );
  // An indicator added in mid-term stands before the tasks.
  expect(rows.indexOf('T01')).toBe(itemsOf(ordosPlan).findIndex(({ id }) => id === 'T01') + 1);
  expect(found).toHaveLength(taken(before, ordosPlan, format).length);
});

const told = (values: EntriesFile['sheets'], plan: Plan): string => {
  try {
    taken(file(values), plan);
  } catch (error) {
    if (error instanceof ZoneScorecardError) return `${String(error.params.field)}: ${String(error.params.reason)}`;
    throw error;
  }
  return '';
};

test('rows nobody can tell, rows that are gone, and years out of force are told by their place', () => {
  expect(told({ plan: { weight: [11] } }, changed)).toMatch(/^plan\.weight\[0\]: 计划中期调整时行有增减/);
  expect(told({ T01: { status: [null, '进行中'] } }, changed)).toMatch(/^T01\.status\[1\]: 计划中期调整时/);
  expect(told({ plan: { id: ['G77'], weight: [11] } }, changed)).toMatch(/^plan\.weight\[0\]: .*“G77”/);
  const g02 = changed.indicators.find(({ id }) => id === 'G02')!;
  expect(g02.until).toBe(2022);
  expect(told({ G02: { ytd_2024: [5] } }, changed)).toMatch(/^G02\.ytd_2024\[0\]: 这一项 2024 年不考核/);
  expect(told({ G02: { ytd_2022: [5] } }, changed)).toBe('');
  expect(told({ plan: { dim_weight: [40] } }, changed)).toBe('');
  // As it always was where nothing was changed.
  expect(told({ plan: { weight: [11] }, T01: { status: ['已完成'] } }, ordosPlan)).toBe('');
});

test('a unit’s own rows stay below those of the plan, and the fault is told in English too', async () => {
  const own = ordosPlan.tasks[0]!.milestones.map(({ id }) => id);
  const [row] = taken(file({ T01: { id: own, milestone: [...own.map(() => null), '自定节点'] } }), changed);
  expect(row).toMatchObject({ field: 'milestone', index: changed.tasks[0]!.milestones.length, after: '自定节点' });
  const en = await loadMessages('en');
  expect(() => valueChanges({ plan: { weight: [11] } }, { ...contextOf(changed), m: en })).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ reason: expect.stringContaining('dim_id') }) }),
  );
});
