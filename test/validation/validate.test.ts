/** Findings as a whole: order, explanations, what a change touches, what the gate and the summaries say. */
import fc from 'fast-check';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import {
  blockedItems,
  completeness,
  findingText,
  gateValues,
  merge,
  rules,
  summarise,
  validate,
} from '../../src/validation';
import type { Explanation, Finding } from '../../src/validation/finding';
import { serialOf } from '../../src/entries/dates';
import { amount, both, figure, joined, roster, type Situation } from './cases/case';
import { asOf, cleanSheets } from './clean';
import { emptyValues, entriesOf } from './entries';
import { planted } from './planted';

const none = { sheets: [] };
const today = '2022-12-31';
const check = ({ values = {}, structure = none }: Situation, explanations: readonly Explanation[] = []) =>
  validate(ordosPlan, entriesOf(values), structure, explanations, { today });
const explanation = ({ fingerprint, code, place }: Finding): Explanation => ({
  fingerprint,
  code,
  item: place.item ?? '',
  cell: place.cell ?? '',
  reason: '2022年两家企业停产',
  by: '张三',
  on: '2023-01-05',
});
const missed = (figureOfYear: number) => ({ values: amount('G03', 2022, [100, 200, 300, figureOfYear]) });
const of = (code: string, findings: readonly Finding[]) => findings.filter((finding) => finding.code === code);

test('errors come before warnings, warnings before notes, and each by the order of the plan', () => {
  const { plan, sheets, facts } = planted(200, 342);
  const findings = validate(plan, entriesOf(sheets), { sheets: facts }, [], { today: asOf });
  const severities = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
  expect(severities).toEqual([...severities].sort((a, b) => a - b));
  const errors = findings.filter(({ severity, place }) => severity === 'error' && /^G0[123]$/.test(place.item ?? ''));
  expect(errors.map(({ place }) => place.item)).toEqual([...errors.map(({ place }) => place.item)].sort());
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
});

describe('explanations', () => {
  test('an explained warning stays listed with its explanation', () => {
    const [before] = of('plan.target-missed', check(missed(400)));
    const [after] = of('plan.target-missed', check(missed(400), [explanation(before!)]));
    expect(before!.explanation).toBeUndefined();
    expect(after!.explanation?.reason).toBe('2022年两家企业停产');
    expect(summarise(ordosPlan, [after!])).toMatchObject({ warnings: 0, explained: 1 });
  });

  test('it is void when the figure changes', () => {
    const [before] = of('plan.target-missed', check(missed(400)));
    const [after] = of('plan.target-missed', check(missed(401), [explanation(before!)]));
    expect(after!.explanation).toBeUndefined();
  });

  test('it holds when the row moves', () => {
    const late = (rows: readonly object[]) => ({ values: roster('G13', [...rows, { date: serialOf('2023-01-01') }]) });
    const empty = { name: null, code: null, date: null, evidence: null };
    const [before] = of('roster.date-future', check(late([])));
    const [after] = of('roster.date-future', check(late([empty, empty])));
    expect(after!.place.cell).not.toBe(before!.place.cell);
    expect(after!.fingerprint).toBe(before!.fingerprint);
  });

  test('errors cannot be explained away', () => {
    const falling = { values: amount('G03', 2022, [150, 530.1, 512.4]) };
    const [before] = of('series.ytd-falling', check(falling));
    expect(of('series.ytd-falling', check(falling, [explanation(before!)]))[0]!.explanation).toBeUndefined();
  });
});

describe('after a change', () => {
  const { plan, sheets, facts } = planted(200, 342);
  const structure = { sheets: facts };
  const before = validate(plan, entriesOf(sheets), structure, [], { today: asOf });

  test('checking only what was touched and merging gives what checking everything gives', () => {
    const clean = cleanSheets().sheets;
    fc.assert(
      fc.property(fc.subarray([...Object.keys(clean)], { minLength: 1, maxLength: 4 }), (only) => {
        const changed = { ...sheets, ...Object.fromEntries(only.map((key) => [key, clean[key]!])) };
        const entries = entriesOf(changed);
        const fresh = validate(plan, entries, structure, [], { today: asOf, only });
        const full = validate(plan, entries, structure, [], { today: asOf });
        expect(merge(plan, before, fresh, only)).toEqual(full);
      }),
      { numRuns: 30, seed: 342 },
    );
  });

  test('only the item touched is checked by the rules of items', () => {
    const fresh = validate(plan, entriesOf(sheets), structure, [], { today: asOf, only: ['G03'] });
    const items = new Map(rules.map((rule) => [rule.code, rule.scope]));
    expect(fresh.filter(({ code, place }) => items.get(code) === 'item' && place.item !== 'G03')).toEqual([]);
    expect(fresh.filter(({ code }) => code.startsWith('plan.') && items.get(code) === 'workbook')).toEqual([]);
  });
});

describe('counts', () => {
  const findings = check({
    values: both(amount('G03', 2022, [150, 530.1, 512.4]), figure('G07', [900.5]), { T01: { rating: [120, 90, 90] } }),
  });

  test('by item, unit and year', () => {
    const { errors, byItem, byUnit, byYear } = summarise(ordosPlan, findings);
    expect(errors).toBe(3);
    expect(byItem.get('G03')?.errors).toBe(1);
    expect(byUnit.get('legislative-affairs')?.errors).toBe(1);
    expect(byYear.get(2022)?.errors).toBe(3);
    expect(byYear.get(2023)?.errors).toBe(0);
  });

  test('items with errors are blocked, in their year', () => {
    expect([...blockedItems(ordosPlan, findings)].sort()).toEqual(['G03', 'G07', 'T01']);
    expect([...blockedItems(ordosPlan, findings, 2023)]).toEqual([]);
  });
});

describe('completeness', () => {
  test('nothing is due before the first period is over', () => {
    const { due } = completeness(ordosPlan, entriesOf(emptyValues(ordosPlan)), serialOf('2022-03-30'));
    expect(due).toBe(0);
  });

  test('what is due and filled, by item, unit and year', () => {
    const values = joined(amount('G03', 2022, [150, 300]), amount('G03', 2023, []));
    const entries = entriesOf({ ...emptyValues(ordosPlan), ...values });
    const { byItem, byUnit, byYear } = completeness(ordosPlan, entries, serialOf('2022-09-30'));
    expect(byItem.get('G03')).toEqual({ due: 3, filled: 2 });
    expect(byItem.get('G07')).toEqual({ due: 0, filled: 0 });
    expect(byUnit.get('zone')!.filled).toBe(2);
    expect(byYear.get(2023)).toEqual({ due: 0, filled: 0 });
  });

  test('the clean workbook is complete', () => {
    const { plan, sheets } = cleanSheets();
    const { due, filled } = completeness(plan, entriesOf(sheets), serialOf(asOf));
    expect(due).toBeGreaterThan(150);
    expect(filled).toBe(due);
  });
});

describe('the gate', () => {
  const [warning] = of('plan.target-missed', check(missed(400)));
  const findings = check({ values: { ...missed(400).values, ...figure('G07', [900.5]) } }, [explanation(warning!)]);
  const empty = entriesOf({
    data: {
      key: ['plan', 'locale', null, null, null, null, null, null, null, null],
      value: ['x', 'zh-CN', ...Array<null>(8).fill(null)],
    },
  });
  const writes = gateValues(ordosPlan, findings, empty.sheets.data!);

  test('errors, explained warnings and reasons stand in the key table, where there is room', () => {
    const table = new Map(writes.filter(({ field }) => field === 'key').map(({ index, value }) => [value, index]));
    const valueOf = (key: string) =>
      writes.find(({ field, index }) => field === 'value' && index === table.get(key))?.value;
    expect(Math.min(...table.values())).toBe(2);
    expect(valueOf('errors_2022')).toBe('1');
    expect(valueOf('explained_2022')).toBe('1');
    expect(valueOf('errors_2023')).toBe('0');
    expect(valueOf('note_G03_2022')).toBe('2022年两家企业停产');
  });

  test('nothing is written where nothing changed, and a reason no longer given is taken out', () => {
    const [key, value] = [
      ['plan', 'locale'],
      ['x', 'zh-CN'],
    ] as (string | null)[][];
    for (const write of writes) (write.field === 'key' ? key! : value!)[write.index] = write.value;
    const { data } = entriesOf({ data: { key: key!, value: value! } }).sheets;
    expect(gateValues(ordosPlan, findings, data!)).toEqual([]);
    const later = gateValues(ordosPlan, check({ values: figure('G07', [900]) }), data!);
    expect(later.map(({ index, value: text }) => [key![index], text])).toEqual([
      ['errors_2022', '0'],
      ['explained_2022', '0'],
      ['note_G03_2022', ''],
    ]);
  });
});

test('a finding without words is a mistake of ours', () => {
  const [finding] = check(missed(400));
  expect(() => findingText({ ...finding!, code: 'x.y' }, zhMessages)).toThrow(RangeError);
});
