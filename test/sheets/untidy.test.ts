/**
 * Untidy input: hostile texts in the cells people type in, and what the sheets make of them against what the engine does.
 * A hundred workbooks here; UNTIDY_RUNS=1000 for more.
 */
import fc from 'fast-check';
import type { CellValue } from '../../src/entries/entries';
import { serialOf } from '../../src/entries/dates';
import { zhMessages as m } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { score } from '../../src/scoring';
import { checkCharacter } from '../../src/entries/credit-code';
import { hostileText } from '../support/hostile-cells';
import { itemWorkbook, smallPlan } from '../support/item-workbook';
import { textOf } from '../support/calculated';

const runs = Number(process.env.UNTIDY_RUNS ?? 100);
const plan = smallPlan(['G03', 'G04', 'G02', 'G13', 'G16', 'T01'], '2024-03-31', { G03: 300 });
const codes = ['91150691MA0N0QXY3', '91350100M000100Y4', '91150600000000000'].map(
  (head) => head + checkCharacter(head),
);

/** Mostly what belongs there, now and then what does not. */
const cell = (good: fc.Arbitrary<CellValue>) =>
  fc.oneof(
    { weight: 8, arbitrary: good },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: hostileText },
  );
const cells = (good: fc.Arbitrary<CellValue>, rows: number) =>
  fc.array(cell(good), { minLength: rows, maxLength: rows });
const number = fc.integer({ min: 0, max: 70_000 }).map((n) => n / 100);
const day = fc.integer({ min: serialOf('2021-10-01'), max: serialOf('2025-02-01') });
const blank = fc.constantFrom('', ' ', '\u00a0', '\u3000', '\t', '\n', '\u200b', '\u2003', '\u2060');
const around = (text: fc.Arbitrary<string>) => fc.tuple(blank, text, blank).map((parts) => parts.join(''));
const years = plan.years;
const byYear = (field: string, good: fc.Arbitrary<CellValue>) =>
  Object.fromEntries(years.map((y) => [`${field}_${y}`, cells(good, 4)]));

const typed = fc.record({
  G03: fc.record(byYear('ytd', number)),
  G04: fc.record({ ...byYear('num', number), ...byYear('den', number) }),
  G02: fc.record({ figure: cells(fc.integer({ min: 0, max: 150 }), 3) }),
  G13: fc.record({
    name: cells(around(fc.constantFrom('甲公司', 'A Co', 'a co', '乙公司')), 8),
    code: cells(around(fc.constantFrom(...codes, ...codes.map((code) => code.toLowerCase()))), 8),
    date: cells(day, 8),
    document: cells(hostileText, 8),
    evidence: cells(fc.constant('文件'), 8),
  }),
  G16: fc.record({
    name: cells(
      around(
        fc.constantFrom(
          '张三',
          '李 四',
          '李  四',
          'Wang',
          'WANG',
          '合计',
          '（小计）',
          '同上。',
          '——',
          '总数：3',
          '合计科技',
          '。',
        ),
      ),
      8,
    ),
    code: cells(hostileText, 8),
    date: cells(day, 8),
    document: cells(hostileText, 8),
    evidence: cells(fc.constant('文件'), 8),
  }),
  T01: fc.record({
    status: cells(fc.constantFrom(...Object.values(m.common.milestoneStatuses)), 3),
    due: cells(day, 3).map((dates) => dates.map((date) => (typeof date === 'string' ? null : date))),
    start: fc.array(fc.option(day, { nil: null }), { minLength: 3, maxLength: 3 }),
    done: fc.array(fc.option(day, { nil: null }), { minLength: 3, maxLength: 3 }),
    rating: cells(fc.integer({ min: 0, max: 100 }), 3),
  }),
  adjustments: fc.record({
    year: cells(fc.constantFrom(2022, 2023, 2024), 5),
    kind: cells(fc.constantFrom(...Object.values(m.common.adjustmentKinds)), 5),
    points: cells(fc.constantFrom(-2, 0.5, 3, 30), 5),
  }),
});

test('engine and sheets agree on every item, year and row of the register', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom('zero' as const, 'exclude' as const), (values, missing) => {
      const own = { ...plan, scoring: { ...plan.scoring, missing: { value: missing, source: 'set' as const } } };
      const book = itemWorkbook(own, values);
      const scores = score(own, book.context.entries, { today: book.context.today });
      const rows = itemsOf(own).length * years.length;
      const shown = (field: string) => book.field('calc', field).slice(0, rows);
      const parted: unknown[] = [];
      const same = (what: string, sheet: unknown, engine: number | null) => {
        const near =
          engine === null
            ? sheet === ''
            : typeof sheet === 'number' && Math.abs(sheet - engine) <= 1e-9 * Math.max(1, Math.abs(engine));
        if (!near) parted.push([what, textOf(sheet as never), engine]);
      };
      const columns = Object.fromEntries(
        ['actual', 'attainment', 'rate', 'full', 'points', 'bonus', 'status'].map((field) => [field, shown(field)]),
      );
      scores.annual.forEach((annual, k) => {
        annual.items.forEach((item, i) => {
          const at = i * years.length + k;
          for (const field of ['actual', 'attainment', 'rate', 'full', 'points', 'bonus'] as const)
            same(`${item.item} ${annual.year} ${field}`, columns[field]![at], item[field]);
          const word = `${m.sheetsCore.statusMarks[item.status]} ${m.common.itemStatuses[item.status]}`;
          if (columns.status![at] !== word) parted.push([item.item, annual.year, columns.status![at], word]);
          // An error never raises a score, and never lowers what the others are worth.
          if (item.state === 'error') expect([item.points, item.excluded]).toEqual([0, false]);
        });
        same(`deduction ${annual.year}`, book.field('adjustments', 'deduction')[k], annual.deduction);
        const vetoes = Number(book.field('adjustments', 'vetoes')[k]);
        if (vetoes > 0 !== annual.vetoed) parted.push(['veto', annual.year, vetoes]);
      });
      expect(parted).toEqual([]);
    }),
    { numRuns: runs, endOnFailure: true },
  );
});
