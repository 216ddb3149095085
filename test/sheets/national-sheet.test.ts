/**
 * The national sheet against `scoring/general`: min–max between the ends typed, clipped, weighted at two levels with what
 * is missing left out; and what it fills in by itself against the engine's actuals.
 */
import fc from 'fast-check';
import { exampleValues } from '../../src/scoring/example';
import { zhMessages as m } from '../../src/i18n';
import { nationalIndex } from '../../src/plan/national';
import { ordosPlan as plan } from '../../src/plan/ordos';
import type { FieldValues } from '../../src/entries/format';
import { score } from '../../src/scoring';
import { aggregate, type Node } from '../../src/scoring/general/aggregate';
import { goalposts } from '../../src/scoring/general/normalise';
import { layoutOf } from '../../src/sheets/national/layout';
import { buildSheet } from '../../src/sheets';
import { today, withResults, workbook } from './whole-workbook';

const t = m.sheetsWork.national;
const { indicators, groups } = nationalIndex;
const { blocks, first, last } = layoutOf(nationalIndex);
/** Place of an indicator in the columns, which also hold the groups' headings. */
const placeOf = new Map(
  blocks.flatMap(({ heading, members }) => members.map(({ id }, i) => [id, heading + 1 + i - first] as const)),
);
/** A column as typed, from figures by indicator. */
const columnOf = (figures: Readonly<Record<string, number | null>>) => {
  const column = Array<number | null>(last - first + 1).fill(null);
  for (const [id, figure] of Object.entries(figures)) column[placeOf.get(id)!] = figure;
  return column;
};

function calculate(national: FieldValues[string], values: FieldValues = {}) {
  const book = workbook({ ...values, national }, { also: ['national'] });
  const sheets = book.calculate();
  const column = (field: string) => sheets.field('national', field);
  return {
    book,
    sheets,
    entries: withResults(book.entries, sheets),
    of: (field: string, id: string) => column(field)[placeOf.get(id)!],
    one: (field: string) => column(field)[0],
    column,
  };
}

const nothing = { own: columnOf(Object.fromEntries(indicators.map(({ id }) => [id, null]))) };

test('46 indicators in 5 groups; the weights of the first level sum to 100, of the second two are given and 44 assumed', () => {
  const { book, sheets, one } = calculate({});
  const weights = indicators.map(({ id }) => sheets.field('national', 'weight')[placeOf.get(id)!]);
  expect(weights).toEqual(indicators.map(({ weight }) => weight.value));
  const spec = book.sheet('national');
  const [, from] = /(\d+)/.exec(spec.fields.find(({ field }) => field === 'weight')!.range)!;
  const cells = indicators.map(({ id }) =>
    spec.cells.find(({ row, col }) => col === 6 && row === Number(from) + placeOf.get(id)!),
  );
  expect(cells.filter((cell) => cell?.formula !== undefined)).toHaveLength(44);
  expect(cells.filter((cell) => cell?.style === 'given').map((cell) => cell?.value)).toEqual([0.8, 1.2]);
  const full = indicators.map(({ id }) => Number(sheets.field('national', 'full')[placeOf.get(id)!]));
  expect(full.reduce((sum, points) => sum + points, 0)).toBeCloseTo(100, 9);
  expect([one('filled'), one('rate')]).toEqual([0, '']);
});

test('by hand: one indicator near the top, one where less is better, one beyond the end, one with its ends swapped', () => {
  const { of, column, one } = calculate({
    ...nothing,
    own: columnOf({ '2.1': 18, '3.1': 0.3, '4.5': 9, '5.1': 4, '5.4': 7 }),
    low: columnOf({ '2.1': 3, '3.1': 0.2, '4.5': 1, '5.1': 8, '5.4': 7 }),
    high: columnOf({ '2.1': 23, '3.1': 0.6, '4.5': 5, '5.1': 2, '5.4': 7 }),
  });
  // 2.1 (18 − 3) ÷ 20; 3.1 (0.6 − 0.3) ÷ 0.4; 4.5 above the highest; 5.1 swapped; 5.4 all alike.
  expect([
    of('scaled', '2.1'),
    of('scaled', '3.1'),
    of('scaled', '4.5'),
    of('scaled', '5.1'),
    of('scaled', '5.4'),
  ]).toEqual(
    [expect.closeTo(0.75, 12), expect.closeTo(0.75, 12), 1, '', 0.5], // prettier-ignore
  );
  expect(['2.1', '5.1', '5.4', '1.4', '1.10'].map((id) => of('state', id))).toEqual([
    t.states.top,
    t.states.swapped,
    t.states.middle,
    t.states.open,
    t.states.open,
  ]);
  // Full points: 20 ÷ 10, 15 ÷ 9, 15 ÷ 7, 30 ÷ 10; lost: 2·¼, (15/9)·¼, 0, 3·½.
  expect(of('full', '2.1')).toBeCloseTo(2, 12);
  expect([of('lost', '2.1'), of('lost', '3.1'), of('lost', '4.5'), of('lost', '5.4')]).toEqual([
    expect.closeTo(0.5, 12),
    expect.closeTo(15 / 36, 12),
    expect.closeTo(0, 12),
    expect.closeTo(1.5, 12),
  ]);
  expect(column('group_rate')).toEqual(['', expect.closeTo(0.75, 12), expect.closeTo(0.75, 12), 1, 0.5]);
  // Group 1 is left out: (20·¾ + 15·¾ + 15·1 + 30·½) ÷ 80.
  expect(one('rate')).toBeCloseTo((15 + 11.25 + 15 + 15) / 80, 12);
  expect(one('filled')).toBe(4);
});

test('under random figures and weights: goalposts and the two-level mean of the engine', () => {
  const figure = fc.option(
    fc.integer({ min: -50, max: 400 }).map((n) => n / 4),
    { freq: 6, nil: null },
  );
  const ends = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 })).map(([low, more]) => [low, low + more] as const); // prettier-ignore
  const row = fc.record({
    own: figure,
    ends: fc.option(ends, { freq: 6, nil: null }),
    weight: fc.constantFrom(0, 1, 1, 2.5),
  });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: indicators.length, maxLength: indicators.length }),
      fc.array(fc.constantFrom(0, 10, 25), { minLength: groups.length, maxLength: groups.length }),
      (rows, groupWeights) => {
        // Rated indicators have ends of their own, so theirs are always typed.
        const given = rows.map((r, k) => ({
          ...r,
          ends: r.ends ?? (indicators[k]!.measured === 'rating' ? ([0, 100] as const) : null),
        }));
        const by = (pick: (r: (typeof given)[number]) => number | null) =>
          columnOf(Object.fromEntries(indicators.map(({ id }, k) => [id, pick(given[k]!)])));
        const { of, one } = calculate({
          own: by((r) => r.own),
          low: by((r) => r.ends?.[0] ?? null),
          high: by((r) => r.ends?.[1] ?? null),
          weight: by((r) => r.weight),
          group_weight: groupWeights,
        });
        const scaled = given.map((r, k) => {
          if (r.own === null || r.ends === null) return null;
          const [low, high] = r.ends;
          const lower = indicators[k]!.direction === 'lower';
          return goalposts([r.own], lower ? high : low, lower ? low : high)[0] ?? null;
        });
        const tree: Node = {
          weight: 1,
          members: groups.map(({ id }, d) => ({
            weight: groupWeights[d]!,
            members: indicators.flatMap(({ group }, k) =>
              group === id ? [{ weight: given[k]!.weight, column: k }] : [],
            ),
          })),
        };
        indicators.forEach(({ id }, k) => {
          const expected = scaled[k] ?? null;
          if (expected === null) expect(of('scaled', id)).toBe('');
          else expect(of('scaled', id)).toBeCloseTo(expected, 9);
        });
        const rate = aggregate(tree, scaled);
        if (rate === null) expect(one('rate')).toBe('');
        else expect(one('rate')).toBeCloseTo(rate, 9);
      },
    ),
    { numRuns: 5 },
  );
});

test('the local figures of the year are filled in: states as they are, sums as what the year added', () => {
  const values = exampleValues(plan, m, { years: [2022, 2023] });
  const { of, book, entries } = calculate({ year: [2023] }, values);
  const items = score(plan, entries, { today }).annual.map(({ items: scored }) => new Map(scored.map((item) => [item.item, item.actual ?? NaN]))); // prettier-ignore
  const [before, year] = [(id: string) => items[0]!.get(id)!, (id: string) => items[1]!.get(id)!];
  expect(of('own', '1.3')).toBeCloseTo(year('G10'), 9);
  expect(of('own', '1.1')).toBeCloseTo(year('G11') + year('G12'), 9);
  expect(of('own', '5.5')).toBeCloseTo(year('G08') - before('G08'), 9);
  expect(of('own', '2.4')).toBeCloseTo(year('G03') - before('G03'), 9);
  expect(of('own', '1.9')).toBe(''); // the local indicator is a growth in per cent
  expect(of('own', '5.10')).toBe('');
  expect(of('state', '1.3')).toBe(t.states.part);
  // What was typed over it stays when the sheet is drawn again, what was filled in is filled in again.
  const typed = { ...entries.sheets.national!, own: entries.sheets.national!.own!.map((cell, i) => (i === placeOf.get('1.3') ? { value: 3.3, place: cell.place } : cell)) }; // prettier-ignore
  const again = buildSheet('national', {
    plan, m, today, entries: { sheets: { ...entries.sheets, national: typed } }, present: book.specs.map(({ key }) => key),
  }); // prettier-ignore
  const cellOf = (id: string) => again.cells.find(({ row, col }) => row === first + placeOf.get(id)! && col === 8);
  expect(cellOf('1.3')?.value).toBe(3.3);
  expect(cellOf('1.1')?.formula).toContain('zsc_calc_G11_actual');
});

test('places of the gaps are taken once each, and the three largest are named', () => {
  const ids = indicators.filter(({ measured }) => measured === 'share').map(({ id }) => id);
  const all = (value: number) => columnOf(Object.fromEntries(ids.map((id) => [id, value])));
  const { column, sheets } = calculate({ own: all(5), low: all(0), high: all(10) });
  const order = column('order').filter((place): place is number => typeof place === 'number');
  expect([...order].sort((a, b) => a - b)).toEqual(ids.map((_, k) => k + 1));
  // Half of 3 points is lost in each of the fifth group, the first of them first.
  expect(sheets.at('national', 'B14')).toMatch(/5\.1 .*5\.2 .*5\.3 /);
});
