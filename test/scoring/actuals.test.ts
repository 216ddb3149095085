import { serialOf } from '../../src/entries/dates';
import type { CellValue } from '../../src/entries/entries';
import { ordosPlan } from '../../src/plan/ordos';
import type { Indicator, Plan } from '../../src/plan/schema';
import { actualsOf } from '../../src/scoring/actuals';
import { asOfDay, elapsedShare } from '../../src/scoring/calendar';
import { adjustmentWords, statusWords, wordIn, wordMeant } from '../../src/entries/words';
import { entriesOf } from './entries';

const day = serialOf;

/** Actuals of one indicator of the built-in plan by year, with the day figures are complete up to. */
function actuals(
  id: string,
  fields: Readonly<Record<string, readonly CellValue[]>>,
  asOf = '2024-12-31',
  change: Partial<Indicator> = {},
) {
  const plan: Plan = {
    ...ordosPlan,
    indicators: ordosPlan.indicators.map((i) => (i.id === id ? { ...i, ...change } : i)),
  };
  const byYear = actualsOf(plan, entriesOf({ [id]: fields }), day(asOf)).get(id);
  return ordosPlan.years.map((year) => byYear?.get(year));
}
const values = (...args: Parameters<typeof actuals>) => actuals(...args).map((actual) => actual?.value);

describe('amount', () => {
  test('the latest filled period stands for the year, and tells how much of it', () => {
    expect(actuals('G03', { ytd_2022: [100, 230, null, null], ytd_2023: [null, null, null, 610] })).toMatchObject([
      { value: 230, state: 'running', share: 0.5 },
      { value: 610, state: 'final', share: 1 },
      { value: null, state: 'none', share: 0 },
    ]);
  });
  test('text is no figure, 0 is one', () =>
    expect(values('G03', { ytd_2022: ['12万'], ytd_2023: [0] })).toEqual([null, 0, null]));
  test('a cumulative amount adds up the years', () =>
    expect(
      values('G03', { ytd_2022: [null, null, null, 10], ytd_2023: [5, 7] }, '2024-12-31', {
        accumulation: 'cumulative',
      }),
    ).toEqual([10, 17, null]));
});

describe('ratio', () => {
  test('numerator ÷ denominator × 100 of the latest period with both', () => {
    const fields = {
      num_2022: [10, 26, 30],
      den_2022: [40, 50, null],
      num_2023: [null, null, null, 3],
      den_2023: [null, null, null, 0],
    };
    expect(values('G04', fields)).toEqual([52, null, null]);
    expect(actuals('G04', fields)[0]?.state).toBe('running');
  });
});

describe('roster', () => {
  const rows = (...dates: readonly (string | null)[]) => ({
    name: dates.map((_, k) => `某${k}`),
    date: dates.map((date) => (date === null ? null : day(date))),
  });
  test('a flow counts the year, a cumulative figure all since the baseline year', () => {
    const dates = rows('2022-01-01', '2022-12-31', '2023-06-01', '2021-12-31');
    expect(values('G16', dates)).toEqual([2, 1, 0]);
    expect(values('G17', dates)).toEqual([2, 3, 3]);
  });
  test('a level counts what was there before, too', () =>
    expect(values('G11', rows('2019-05-01', '2023-05-01'))).toEqual([1, 2, 2]));
  test('an empty roster is missing, a filled one counts 0 once the year is over', () => {
    expect(values('G16', rows())).toEqual([null, null, null]);
    expect(values('G16', rows('2022-05-01'), '2023-12-30')).toEqual([1, null, null]);
    expect(values('G16', rows('2022-05-01'), '2023-12-31')).toEqual([1, 0, null]);
  });
  test('rows without name or date, and repeated ones, do not count', () => {
    expect(
      values('G16', {
        name: ['甲', '', ' 乙 ', '乙', '丙'],
        date: [null, day('2022-02-01'), day('2022-02-01'), day('2022-03-01'), '2022年'],
      }),
    ).toEqual([1, 0, 0]);
  });
  test('an enterprise needs a credit code that checks, and is known by it', () => {
    const valid = '91350100M000100Y43';
    const date = [day('2022-02-01'), day('2022-03-01'), day('2022-04-01'), day('2022-05-01')];
    expect(
      values('G13', {
        name: ['甲', '乙', '丙', '丁'],
        code: [valid, valid.toLowerCase(), '91350100M000100Y44', null],
        date,
      }),
    ).toEqual([1, 1, 1]);
  });
});

describe('figure and milestones', () => {
  test('a figure is what was typed, final once the year is over', () => {
    expect(actuals('G01', { figure: [120, 110, null] }, '2023-06-30')).toMatchObject([
      { value: 120, state: 'final' },
      { value: 110, state: 'running' },
      { value: null, state: 'none' },
    ]);
  });
  test('a task has its milestones and what the schedule asks for', () => {
    const due = [day('2022-03-31'), day('2022-09-30')];
    const sheet = { status: ['已完成', '进行中'], due, done: [due[0] ?? null, null], rating: [null, 90] };
    const plan = entriesOf({ T02: sheet });
    expect(actualsOf(ordosPlan, plan, day('2022-06-30')).get('T02')?.get(2022)).toMatchObject({
      value: 65,
      state: 'running',
      due: 50,
    });
    expect(actualsOf(ordosPlan, plan, day('2023-12-31')).get('T02')?.get(2023)).toMatchObject({
      value: 77.5,
      state: 'final',
      due: 100,
    });
  });
});

describe('the day', () => {
  test('today, but never after the plan', () => {
    expect(asOfDay(ordosPlan, '2023-05-06')).toBe(day('2023-05-06'));
    expect(asOfDay(ordosPlan, '2031-01-01')).toBe(day('2024-12-31'));
  });
  test('shares of a year', () => {
    expect(elapsedShare(2023, day('2023-01-01'))).toBeCloseTo(1 / 365, 12);
    expect(elapsedShare(2024, day('2024-12-31'))).toBe(1);
    expect(elapsedShare(2024, day('2023-12-31'))).toBe(0);
    expect(elapsedShare(2022, day('2024-01-01'))).toBe(1);
  });
});

test('words are those of the sheet, in its language and without blanks; what was meant is offered', () => {
  const status = (text: string) => [wordIn(statusWords, text, 'zh'), wordMeant(statusWords, text, 'zh')];
  expect(status('已完成')).toEqual(['done', '已完成']);
  for (const typed of ['已完成 ', '\u3000已完成', '已完成\u200b', 'Done', 'done', '已完成。'])
    expect(status(typed)).toEqual([null, '已完成']);
  expect(status('完成了')).toEqual([null, null]);
  expect([wordIn(adjustmentWords, 'VETO', 'en'), wordMeant(adjustmentWords, '一票否决', 'en')]).toEqual([
    'veto',
    'Veto',
  ]);
  // Entries that do not say which language they are in may hold either.
  expect(['一票否决', 'Veto', '罚'].map((word) => wordIn(adjustmentWords, word, null))).toEqual(['veto', 'veto', null]);
});
