/** What an item sheet works out by formula is what the scoring engine works out from the same entries. */
import fc from 'fast-check';
import { serialOf } from '../../../src/entries/dates';
import { checkCharacter } from '../../../src/entries/credit-code';
import type { CellValue } from '../../../src/entries/entries';
import { zhMessages } from '../../../src/i18n';
import { score } from '../../../src/scoring';
import { textOf } from '../../support/calculated';
import { entriesOf, itemWorkbook, smallPlan, type Typed } from '../../support/item-workbook';

const years = [2022, 2023, 2024];
const marks = {
  off: '—',
  pending: '○',
  error: '！',
  met: '●',
  near: '▲',
  missed: '×',
  ahead: '●',
  'slightly-behind': '▲',
  behind: '×',
};
const words = zhMessages.common.milestoneStatuses;

/** Mostly figures around the size of a target, now and then nothing or something that is no figure. */
const figure = (size: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: Math.round(size * 150) }).map((x) => x / 100) },
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('12万', 0, -3) },
  ) as fc.Arbitrary<CellValue>;
const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: serialOf('2020-06-01'), max: serialOf('2025-06-30') }) },
  { weight: 1, arbitrary: fc.constantFrom(null, '2022年5月') },
) as fc.Arbitrary<CellValue>;
const of = (size: number, length: number) => fc.array(figure(size), { minLength: length, maxLength: length });
const amount = (size: number) => fc.record(Object.fromEntries(years.map((y) => [`ytd_${y}`, of(size, 4)])));
const ratio = fc.record(
  Object.fromEntries(
    years.flatMap((y) => [
      [`num_${y}`, of(60, 4)],
      [`den_${y}`, of(100, 4)],
    ]),
  ),
);
const yearly = (size: number) => fc.record({ figure: of(size, 3) });

const goodCode = fc.integer({ min: 0, max: 5 }).map((k) => {
  const head = `91150600MA0000${String(k).padStart(3, '0')}`;
  return head + checkCharacter(head)!;
});
const roster = fc
  .array(
    fc.record({
      name: fc.constantFrom('甲公司', '乙公司', '丙所', null),
      code: fc.oneof(
        { weight: 5, arbitrary: goodCode },
        { weight: 1, arbitrary: fc.constantFrom('91150600MA00000000', null) },
      ),
      date: day,
      evidence: fc.constantFrom('a.pdf', null),
    }),
    { maxLength: 9 },
  )
  .map((rows) => ({
    name: rows.map((r) => r.name),
    code: rows.map((r) => r.code),
    date: rows.map((r) => r.date),
    evidence: rows.map((r) => r.evidence),
    document: rows.map(() => null),
  }));
const task = fc
  .array(fc.record({ status: fc.constantFrom(...Object.values(words), null), start: day, due: day, done: day }), {
    minLength: 3,
    maxLength: 5,
  })
  .chain((rows) =>
    fc.record({ rating: of(100, 3) }).map(({ rating }) => ({
      milestone: rows.map((_, i) => `节点${i}`),
      status: rows.map((r) => r.status),
      start: rows.map((r) => r.start),
      due: rows.map((r) => r.due),
      done: rows.map((r) => r.done),
      rating,
    })),
  );

const typed = fc.record({
  G01: yearly(120),
  G03: amount(600),
  G04: ratio,
  G07: yearly(1200),
  G13: roster,
  G16: roster,
  G11: roster,
  G22: ratio,
  G24: amount(2),
  T01: task,
}) as fc.Arbitrary<Typed>;
const ids = ['G01', 'G03', 'G04', 'G07', 'G11', 'G13', 'G16', 'G22', 'G24', 'T01'];

test('actual, attainment, schedule, gap, state and status mark, for random entries and days', () => {
  fc.assert(
    fc.property(
      typed,
      fc.constantFrom('2021-12-31', '2022-06-30', '2023-12-31', '2024-10-18', '2024-12-31'),
      fc.boolean(),
      (values, asOf, withBaselines) => {
        const plan = smallPlan(ids, asOf, withBaselines ? { G01: 130, G03: 420, G04: 41, G07: 860, G11: 1 } : {});
        const book = itemWorkbook(plan, values);
        const scores = score(plan, entriesOf(values), { today: '2024-11-22' });
        scores.annual.forEach((annual, k) => {
          for (const item of annual.items) {
            const sheet = (field: string) => book.field(item.item, field)[k];
            const where = `${item.item} ${item.year}`;
            const same = (field: string, expected: number | null) => {
              const value = sheet(field);
              if (expected === null) expect([where, field, value]).toEqual([where, field, '']);
              else
                expect([
                  where,
                  field,
                  Math.abs(Number(value) - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
                ]).toEqual([where, field, true]);
            };
            same('actual', item.actual);
            same('target', item.target);
            same('attainment', item.attainment);
            if (item.actual !== null) same('schedule', item.schedule);
            same('gap', item.gap);
            expect([where, sheet('final')]).toEqual([where, item.state === 'final' ? 1 : 0]);
            expect([where, textOf(sheet(item.item.startsWith('T') ? 'year_status' : 'status')).slice(0, 1)]).toEqual([
              where,
              marks[item.status],
            ]);
          }
        });
      },
    ),
    { numRuns: 25 },
  );
});
