/** Where a running year leads: figures worked out by hand, on the built-in plan's items. */
import type { Entries } from '../../src/entries/entries';
import { serialOf } from '../../src/entries/dates';
import { indicatorById, itemById } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import type { Indicator } from '../../src/plan/schema';
import type { Actual } from '../../src/scoring/actual';
import { actualsOf, type Actuals } from '../../src/scoring/actuals';
import { outlook } from '../../src/scoring/outlook';
import { entriesOf } from './entries';

const running = (value: number, share: number, due?: number): Actual => ({ value, state: 'running', share, due });
const final = (value: number): Actual => ({ value, state: 'final', share: 1 });
const actuals = (item: string, years: Readonly<Record<number, Actual>>): Actuals =>
  new Map([[item, new Map(Object.entries(years).map(([year, actual]) => [Number(year), actual]))]]);
const of = (item: string, years: Readonly<Record<number, Actual>>, plan = ordosPlan) =>
  outlook(plan, actuals(item, years)).find((candidate) => candidate.item === item);

const changed = (id: string, part: Partial<Indicator>) => ({
  ...ordosPlan,
  indicators: ordosPlan.indicators.map((indicator) => (indicator.id === id ? { ...indicator, ...part } : indicator)),
});

test('a count within its year goes on at the pace so far: 45 in a year and a half, so 90 in three', () => {
  expect(of('G13', { 2023: running(45, 0.5) })).toMatchObject({
    latest: 45,
    method: 'trend',
    projected: 90,
    requiredChange: 30,
    // The target is 90 as well: as likely as not.
    likelihood: 'possible',
  });
});

test('of a running sum only the year’s own part is scaled: 100 and a quarter with 20 more make 180', () => {
  const plan = changed('G20', { accumulation: 'cumulative', baseline: { value: 0, source: 'assumed' } });
  expect(of('G20', { 2023: final(100), 2024: running(120, 0.25) }, plan)).toMatchObject({
    latest: 180,
    method: 'schedule',
  });
});

test('a task is measured by what was due: 50 of 62.5 due is on the way to 80', () => {
  expect(itemById(ordosPlan, 'T01')).toBeDefined();
  expect(of('T01', { 2022: final(100), 2024: running(50, 0.5, 62.5) })).toMatchObject({
    latest: 80,
    projected: 80,
    method: 'schedule',
    likelihood: 'unlikely',
  });
  expect(of('T01', { 2024: running(50, 0.5, 40) })).toMatchObject({ latest: 100, likelihood: 'likely' });
});

test('what is judged each year is reached in the last year only', () => {
  const target = indicatorById(ordosPlan, 'G24')?.targets['2024']?.value ?? NaN;
  expect(of('G24', { 2022: final(target + 1) })).toMatchObject({
    likelihood: 'likely',
    method: 'same',
    projected: target + 1,
  });
  expect(of('G24', { 2024: final(target) })).toMatchObject({ likelihood: 'reached' });
});

test('a figure scaled up to the target is not the target reached', () => {
  expect(of('G03', { 2024: running(300, 0.5) })).toMatchObject({ latest: 600, likelihood: 'likely' });
});

test('a last year that is over and short is missed, not possible', () => {
  expect(of('G03', { 2024: final(590) })).toMatchObject({ likelihood: 'missed', requiredChange: null });
  expect(of('G03', { 2024: final(601) })).toMatchObject({ likelihood: 'reached' });
  expect(of('G24', { 2023: final(1), 2024: final(1) })).toMatchObject({ likelihood: 'missed' });
  expect(of('G03', { 2023: final(590) })).toMatchObject({ likelihood: 'possible' });
});

test('950 typed a week into the first year is no slope towards 8,400', () => {
  const plan = changed('G07', { baseline: { value: 900, source: 'set' } });
  expect(of('G07', { 2022: running(950, 7 / 365) }, plan)).toMatchObject({ method: 'same', projected: 950 });
  expect(of('G07', { 2022: running(950, 0.5) }, plan)).toMatchObject({
    method: 'trend',
    // 100 a year, for two years and a half a tenth less each: 9 × (1 − 0.9 ^ 2.5) of them.
    projected: expect.closeTo(950 + 900 * (1 - 0.9 ** 2.5), 6),
  });
});

test('a week of a yearly count is left out, a tenth of the year is scaled up', () => {
  expect(of('G16', { 2022: final(8), 2023: running(1, 0.05) })).toMatchObject({ latest: 8, latestYear: 2022 });
  expect(of('G16', { 2022: final(8), 2023: running(1, 0.1) })).toMatchObject({ latest: 10, latestYear: 2023 });
});

test('a share ends at 100 %', () => {
  const plan = changed('G04', { baseline: { value: 50, source: 'set' } });
  expect(of('G04', { 2022: final(80) }, plan)).toMatchObject({ method: 'trend', projected: 100 });
});

describe('a running amount goes by what earlier years had by the same period', () => {
  const quarters = (first: number) => [first, first + 1, first + 2, 800];
  const sheet = (ytd: Readonly<Record<number, readonly (number | null)[]>>) =>
    entriesOf({ G03: Object.fromEntries(Object.entries(ytd).map(([year, sums]) => [`ytd_${year}`, sums])) });
  const look = (entries: Entries, plan = ordosPlan) =>
    outlook(plan, actualsOf(plan, entries, serialOf('2024-05-01'))).find(({ item }) => item === 'G03');

  test('120 of a first quarter that is always 15 % makes 800, not 480', () => {
    const years = { 2022: quarters(120), 2023: quarters(120), 2024: [120, null, null, null] };
    expect(look(sheet(years))).toMatchObject({
      latest: expect.closeTo(800, 9),
      projected: expect.closeTo(800, 9),
      method: 'season',
    });
  });
  test('the years are taken together, a year without the period or the whole is left out', () => {
    expect(look(sheet({ 2022: [100, null, null, 400], 2023: [60, null, null, 400], 2024: [120] }))?.latest).toBeCloseTo(
      600,
      9,
    );
    expect(
      look(sheet({ 2022: [100, null, null, null], 2023: [80, null, null, 400], 2024: [120] }))?.latest,
    ).toBeCloseTo(600, 9);
  });
  test('without any of them time decides', () => {
    expect(look(sheet({ 2024: [120] }))).toMatchObject({ latest: 480, method: 'schedule' });
    expect(look(sheet({ 2023: [0, null, null, 800], 2024: [120] }))?.latest).toBe(480);
  });
  test('of a sum over the years only the running year’s own part', () => {
    const plan = changed('G03', { accumulation: 'cumulative', baseline: { value: 0, source: 'assumed' } });
    expect(look(sheet({ 2023: [60, null, null, 400], 2024: [60] }), plan)?.latest).toBeCloseTo(800, 9);
  });
});

test('growth so far stands beside the growth needed, and the word says the same', () => {
  const plan = changed('G03', { baseline: { value: 400, source: 'set' } });
  const { changeSoFar, growthSoFar, requiredChange, requiredGrowth, likelihood } = of('G03', { 2022: final(480), 2023: final(520) }, plan)!; // prettier-ignore
  expect([changeSoFar, requiredChange]).toEqual([60, 80]);
  expect(growthSoFar).toBeCloseTo(Math.sqrt(1.3) - 1, 12);
  expect(requiredGrowth).toBeCloseTo(600 / 520 - 1, 12);
  // 520 + 54 = 574, give or take 1.1 × √((6400 + 1600) / 2 + 26²) = 75.2: short by 26, a third of it is 25.1.
  expect(likelihood).toBe('unlikely');
});
