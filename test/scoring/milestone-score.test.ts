import fc from 'fast-check';
import { serialOf } from '../../src/entries/dates';
import { milestoneStatuses } from '../../src/entries/entries';
import * as zh from '../../src/i18n/zh-CN/common';
import {
  milestoneFormula,
  milestoneScore,
  milestonesDue,
  milestonesDueFormula,
  worthFormula,
  type MilestoneRow,
} from '../../src/scoring/milestone-score';
import { evaluate } from './evaluate';

const day = serialOf;
const row = (
  status: MilestoneRow['status'],
  due: string | null,
  done: string | null = null,
  start: string | null = null,
): MilestoneRow => ({
  status,
  told: status !== null,
  start: start === null ? null : day(start),
  due: due === null ? null : day(due),
  done: done === null ? null : day(done),
});
const end = day('2022-12-31');

describe('worked out by hand', () => {
  const of = (rows: readonly MilestoneRow[], rating: number | null = null, year = 2022, asOf = end) =>
    milestoneScore(rows, year, asOf, rating);
  test.each<[string, readonly MilestoneRow[], number | null, number | null]>([
    ['done in time', [row('done', '2022-06-30', '2022-06-30')], null, 100],
    ['a day late: the first quarter has started', [row('done', '2022-06-30', '2022-07-01')], null, 90],
    ['92 days late: the second has', [row('done', '2022-06-30', '2022-09-30')], null, 80],
    ['91 days late: it has not', [row('done', '2022-06-30', '2022-09-29')], null, 90],
    ['very late is worth half', [row('done', '2021-01-01', '2022-12-01')], null, 50],
    ['done without a date is worth half', [row('done', '2022-06-30')], null, 50],
    ['in progress', [row('in-progress', '2022-06-30')], null, 30],
    ['done after the as-of day cannot be', [row('done', '2022-06-30', '2023-02-01')], null, 0],
    ['due before its start cannot be', [row('done', '2022-06-30', '2022-06-01', '2022-07-01')], null, 0],
    ['done a year before it began cannot be', [row('done', '2022-06-30', '2021-01-01', '2022-03-01')], null, 0],
    ['a status that is none counts as nothing', [{ ...row(null, '2022-06-30'), told: true }], null, 0],
    ['not started', [row('not-started', '2022-06-30')], null, 0],
    ['stopped', [row('stopped', '2022-06-30')], null, 0],
    [
      'due later does not count',
      [row('done', '2022-06-30', '2022-06-01'), row('not-started', '2023-06-30')],
      null,
      100,
    ],
    [
      'without a due date does not count',
      [row('done', '2022-06-30', '2022-06-01'), row('not-started', null)],
      null,
      100,
    ],
    ['the mean', [row('done', '2022-06-30', '2022-06-01'), row('in-progress', '2022-12-31')], null, 65],
    ['nothing due, nothing missed', [row('not-started', '2023-06-30')], null, 100],
    ['half and half with the rating', [row('done', '2022-06-30', '2022-06-01')], 80, 90],
    ['a rating alone', [row(null, '2022-06-30')], 80, 80],
    ['a rating above 100 is 100', [row(null, '2022-06-30')], 180, 100],
    ['nothing typed', [row(null, '2022-06-30')], null, null],
  ])('%s', (_, rows, rating, expected) => {
    const result = of(rows, rating);
    if (expected === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(expected, 9);
  });
  test('done after the year counts as in progress for it', () => {
    expect(of([row('done', '2022-06-30', '2023-02-01')], null, 2022, day('2023-03-01'))).toBeCloseTo(30, 9);
  });
  test('a year that has not begun has only its rating', () => {
    expect(of([row('done', '2022-06-30', '2022-06-01')], null, 2023)).toBeNull();
    expect(of([row('done', '2022-06-30', '2022-06-01')], 70, 2023)).toBe(70);
  });
  test('the schedule asks for the share that is due', () => {
    const rows = [row(null, '2022-03-31'), row(null, '2022-09-30'), row(null, '2023-06-30')];
    expect(milestonesDue(rows, 2022, day('2022-06-30'))).toBe(50);
    expect(milestonesDue(rows, 2022, end)).toBe(100);
    expect(milestonesDue([], 2022, end)).toBeNull();
  });
});

describe('the worksheet half', () => {
  const date = fc.option(fc.integer({ min: day('2021-10-01'), max: day('2024-12-31') }), { nil: null });
  const wild = date;
  const rows = fc.array(
    fc
      .record({
        status: fc.option(fc.constantFrom(...milestoneStatuses), { nil: null }),
        start: wild,
        due: wild,
        done: wild,
      })
      .map((typed) => ({ ...typed, told: typed.status !== null })),
    { minLength: 1, maxLength: 6 },
  );
  const asOf = fc.integer({ min: day('2021-12-01'), max: day('2024-12-31') });
  const rating = fc.option(fc.integer({ min: -20, max: 130 }), { nil: null });
  const year = fc.constantFrom(2022, 2023, 2024);

  test('gives the same', () => {
    fc.assert(
      fc.property(rows, year, asOf, rating, (given, y, today, mark) => {
        const n = given.length;
        const lastDay = day(`${y}-12-31`);
        const cells = given.map(({ status, start, due, done }, k) => [
          status === null ? null : zh.milestoneStatuses[status],
          due,
          done,
          k === 0 ? mark : null,
          start,
        ]);
        // The worths stand in a column of their own, as on the sheet.
        const worths = given.map((_, k) =>
          evaluate(
            worthFormula({
              status: `A${k + 1}`,
              doneWord: `"${zh.milestoneStatuses.done}"`,
              inProgressWord: `"${zh.milestoneStatuses['in-progress']}"`,
              start: `E${k + 1}`,
              due: `B${k + 1}`,
              done: `C${k + 1}`,
              end: lastDay,
              asOf: today,
            }),
            cells,
          ),
        );
        const refs = { due: `B1:B${n}`, end: lastDay, asOf: today };
        const formula = milestoneFormula({
          worths: `F1:F${n}`,
          known: `COUNTA(A1:A${n})`,
          hasBegun: `${today}>=${day(`${y}-01-01`)}`,
          rating: 'D1',
        });
        const expected = milestoneScore(given, y, today, mark);
        const result = evaluate(
          formula,
          cells.map((row, k) => [...row, worths[k] as number | string]),
        );
        if (expected === null) expect(result).toBe('');
        else expect(result).toBeCloseTo(expected, 9);

        const due = milestonesDue(given, y, today);
        const dueResult = evaluate(milestonesDueFormula(refs), cells);
        if (due === null) expect(dueResult).toBe('');
        else expect(dueResult).toBeCloseTo(due, 9);
      }),
      { numRuns: 400 },
    );
  });

  test('completing a milestone, or doing it earlier, is never worse', () => {
    fc.assert(
      fc.property(rows, asOf, fc.nat(5), fc.integer({ min: 0, max: 400 }), (given, today, k, earlier) => {
        const clean = given.map((r) => ({
          status: r.status ?? 'not-started',
          told: true,
          start: null,
          due: r.due,
          done: r.done,
        }));
        const at = k % clean.length;
        const replaced = (r: MilestoneRow) => clean.map((old, j) => (j === at ? r : old));
        const due = clean[at]?.due ?? null;
        const score = (list: readonly MilestoneRow[]) => milestoneScore(list, 2022, today, null) ?? 0;
        const base = { told: true, start: null, due };
        const last = Math.min(end, today);
        const finished = score(replaced({ ...base, status: 'done', done: last }));
        expect(finished).toBeGreaterThanOrEqual(score(replaced({ ...base, status: 'in-progress', done: null })));
        expect(score(replaced({ ...base, status: 'done', done: last - earlier }))).toBeGreaterThanOrEqual(finished);
      }),
    );
  });
});
