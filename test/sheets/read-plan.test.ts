/** Reading the plan back: the inverse of drawing it, and what typing does to its sources. */
import type { EntryCell, Entries } from '../../src/entries/entries';
import { loadMessages, zhMessages } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { entriesOf } from '../../src/sheets/entries-of';
import { readPlan } from '../../src/sheets/read-plan';
import { withReading } from '../support/changed-plan';

const context = { entries: { sheets: {} }, m: zhMessages, present: [], today: '2024-03-31' };
const drawn = (from = plan, m = zhMessages): Entries => ({
  sheets: Object.fromEntries(
    ['plan', 'settings'].map((key) => [key, entriesOf(buildSheet(key, { ...context, plan: from, m }))]),
  ),
});
const row = (id: string) => itemsOf(plan).findIndex((item) => item.id === id);

/** The drawn sheets with a cell typed over. */
function typed(sheet: string, field: string, index: number, cell: Partial<EntryCell>): Entries {
  const { sheets } = drawn();
  const fields = sheets[sheet]!;
  const cells = fields[field]!.map((old, i) => (i === index ? { value: null, place: old.place, ...cell } : old));
  return { sheets: { ...sheets, [sheet]: { ...fields, [field]: cells } } };
}
const indicator = (entries: Entries, id: string) => readPlan(plan, entries).indicators.find((i) => i.id === id)!;

test('drawing and reading give the plan back, in both languages', async () => {
  expect(readPlan(plan, drawn())).toEqual(plan);
  const en = await loadMessages('en');
  expect(readPlan(plan, drawn(plan, en))).toEqual(plan);
});

test('a plan with everything decided comes back as decided', () => {
  const set = { source: 'set' } as const;
  const decided = {
    ...withReading(plan, 'tech-sme-reading', 'cumulative'),
    dimensions: plan.dimensions.map((d, i) => ({ ...d, weight: { value: 10 + i, ...set } })),
    scoring: {
      ...plan.scoring,
      missing: { value: 'exclude', ...set },
      asOf: { value: '2023-06-30', ...set },
      leadShare: { value: 0.7, ...set },
    },
  } as typeof plan;
  expect(readPlan(decided, drawn(decided))).toEqual(decided);
});

test('a figure typed over an assumption is set, the same figure too; a given one only where it differs', () => {
  expect(indicator(typed('plan', 'target_2023', row('G13'), { value: 55 }), 'G13').targets['2023']).toEqual({
    value: 55,
    source: 'set',
  });
  expect(indicator(typed('plan', 'target_2023', row('G13'), { value: 60 }), 'G13').targets['2023']).toEqual({
    value: 60,
    source: 'set',
  });
  expect(indicator(typed('plan', 'target_2024', row('G13'), { value: 90 }), 'G13').targets['2024']).toEqual({
    value: 90,
    source: 'given',
  });
  expect(indicator(typed('plan', 'target_2024', row('G13'), { value: 120 }), 'G13').targets['2024']).toEqual({
    value: 120,
    source: 'set',
  });
});

test('a baseline moves the assumed targets', () => {
  const read = indicator(typed('plan', 'baseline', row('G03'), { value: 420 }), 'G03');
  expect(read.baseline).toEqual({ value: 420, source: 'set' });
  expect(read.targets['2022']).toEqual({ value: 480, source: 'assumed' });
  expect(read.targets['2023']).toEqual({ value: 540, source: 'assumed' });
});

test('a weight cleared is an equal share again; a formula of the user is an assumption with its result', () => {
  const weight = (cell: Partial<EntryCell>) => indicator(typed('plan', 'weight', row('G03'), cell), 'G03').weight;
  expect(weight({ value: null })).toEqual({ value: null, source: 'assumed' });
  expect(weight({ value: 4, formula: '=2*2' })).toEqual({ value: 4, source: 'assumed' });
});

test('rules by name in either language, with parameters; an unknown word changes nothing', () => {
  expect(indicator(typed('plan', 'rule', row('G03'), { value: 'Bands' }), 'G03').rule).toEqual({
    id: 'bands',
    params: [],
    source: 'set',
  });
  expect(indicator(typed('plan', 'rule', row('G03'), { value: '不知道' }), 'G03').rule).toEqual(
    plan.indicators.find((i) => i.id === 'G03')!.rule,
  );
  expect(indicator(typed('plan', 'p2', row('G03'), { value: 0.8 }), 'G03').rule.params).toHaveLength(2);
});

test('units by full or short name in either language; an unknown one becomes a unit of its own', () => {
  const read = (text: string) => readPlan(plan, typed('plan', 'lead', row('G03'), { value: text }));
  const lead = (text: string) => read(text).indicators.find((i) => i.id === 'G03')!.lead;
  expect(lead('科技局、 市财政局；Municipal Energy Bureau')).toEqual({
    units: ['science', 'treasury', 'energy'],
    source: 'set',
  });
  const added = read('市新设局、市财政局');
  const fresh = added.units.at(-1)!;
  expect([fresh.name.zh, added.units.length]).toEqual(['市新设局', plan.units.length + 1]);
  expect(added.indicators.find((i) => i.id === 'G03')!.lead.units).toEqual([fresh.id, 'treasury']);
  expect(read('市新设局').units.at(-1)!.id).toBe(fresh.id);
});

test('the question of the plan: the reading chosen changes accumulation, baseline and targets', () => {
  const entries = typed('settings', 'question_tech_sme_reading', 0, { value: '三年累计新增200家' });
  expect(readPlan(plan, entries)).toEqual(withReading(plan, 'tech-sme-reading', 'cumulative'));
});

test('a redraw keeps what was typed and renews what was assumed', () => {
  const entries = typed('plan', 'target_2023', row('G13'), { value: 55 });
  const again = entriesOf(buildSheet('plan', { ...context, plan, entries }));
  expect(again['target_2023']![row('G13')]!.value).toBe(55);
  const stale = typed('plan', 'target_2023', row('G13'), { formula: '=zsc_plan_G13_final*0.5', value: 45 });
  expect(entriesOf(buildSheet('plan', { ...context, plan, entries: stale }))['target_2023']![row('G13')]!.formula).toBe(
    drawn().sheets['plan']!['target_2023']![row('G13')]!.formula,
  );
  const own = typed('plan', 'target_2023', row('G13'), { formula: '=30*2', value: 60 });
  expect(entriesOf(buildSheet('plan', { ...context, plan, entries: own }))['target_2023']![row('G13')]!.formula).toBe(
    '=30*2',
  );
});
