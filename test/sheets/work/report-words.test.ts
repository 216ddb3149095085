/** The report's sentences where figures are few or alike: no figures yet, ties, a single loss, none; in both languages. */
import { serialOf } from '../../../src/entries/dates';
import { loadMessages, type Locale } from '../../../src/i18n';
import { ordosPlan } from '../../../src/plan/ordos';
import { SheetBuilder } from '../../../src/sheets/builder';
import type { SheetContext } from '../../../src/sheets/context';
import type { ReportData } from '../../../src/sheets/report/data';
import { headline, sentences } from '../../../src/sheets/report/sentences';
import { calculated, textOf } from '../../support/calculated';

const extreme = (name: string, value: number, count = 1) => ({
  name: `"${name}"`,
  value: String(value),
  count: String(count),
});

/** Figures as formula text, those not given as in an ordinary year. */
const figures = (given: Partial<ReportData>): ReportData =>
  ({
    total: '90',
    totalBefore: '88.5',
    begun: 'TRUE',
    isFirst: 'FALSE',
    grade: '"A"',
    best: extreme('甲', 0.95),
    worst: extreme('乙', 0.8),
    lost: '10',
    losing: '12',
    losses: ['一', '二', '三'].map((name, i) => ({ name: `"${name}"`, value: String(3 - i) })),
    unit: extreme('丙', 5),
    reached: '0.8',
    straight: '0.75',
    bonus: '1',
    deduction: '0.5',
    vetoes: '0',
    counts: {
      indicators: '25',
      met: '9',
      near: '8',
      missed: '7',
      open: '1',
      tasks: '16',
      tasksMet: '4',
      tasksOpen: '2',
    },
    ...given,
  }) as ReportData;

/** What is written in a year, with the figures complete up to a day. */
async function said(locale: Locale, given: Partial<ReportData> = {}, asOf = '2024-03-31', year = '2023') {
  const m = await loadMessages(locale);
  const sheet = new SheetBuilder({ key: 'settings', version: 1, name: 's', tabColor: '000000', columnWidths: [] })
    .value(1, 1, serialOf(asOf), 'blank')
    .field('inForce_asOf', 'result', 1, 1)
    .build();
  const book = calculated([sheet], serialOf(asOf));
  const ctx: SheetContext = { plan: ordosPlan, m, entries: { sheets: {} }, present: [], today: asOf };
  const text = (formula: string) => {
    const result = book.evaluate('settings', 'C3', `=${formula}`);
    return Array.isArray(result) ? '' : textOf(result);
  };
  return {
    headline: text(headline(ctx, figures(given), year)),
    sentences: sentences(ctx, figures(given), year).map(text),
  };
}

test.each([
  ['zh-CN', {}, '2023 年总分 90.00 分，A；比上年增加 1.50 分。'],
  ['zh-CN', { totalBefore: '91' }, '2023 年总分 90.00 分，A；比上年减少 1.00 分。'],
  ['zh-CN', { totalBefore: '90.001' }, '2023 年总分 90.00 分，A；与上年持平。'],
  ['zh-CN', { totalBefore: '""' }, '2023 年总分 90.00 分，A；上年没有数据，不作比较。'],
  ['zh-CN', { totalBefore: '""', isFirst: 'TRUE' }, '2023 年总分 90.00 分，A；为首个考核年度。'],
  ['zh-CN', { begun: 'FALSE', total: '0' }, '2023 年还没有填报任何完成值，暂无得分可言。'],
  ['en', {}, '2023: total 90.00 points, A; up 1.50 points on the year before.'],
  ['en', { totalBefore: '90' }, '2023: total 90.00 points, A; the same as the year before.'],
  ['en', { begun: 'FALSE' }, '2023: no figure has been reported yet, so there is no score to speak of.'],
] as const)('headline in %s with %j', async (locale, given, expected) => {
  expect((await said(locale, given)).headline).toBe(expected);
});

const [counts, dimensions, losses, units, way] = [1, 2, 3, 4, 5];
test.each([
  ['zh-CN', dimensions, {}, '得分率最高的维度是甲（95.0%），最低的是乙（80.0%）。'],
  [
    'zh-CN',
    dimensions,
    { best: extreme('甲', 1, 3) },
    '得分率最高的维度是甲等 3 个维度（100.0%），最低的是乙（80.0%）。',
  ],
  ['zh-CN', dimensions, { best: extreme('甲', 1, 6), worst: extreme('甲', 1, 6) }, '各维度得分率相同，均为 100.0%。'],
  [
    'en',
    dimensions,
    { worst: extreme('B', 0.8, 2) },
    'Highest rate by dimension: 甲 (95.0%); lowest: B and 1 more (80.0%).',
  ],
  ['zh-CN', losses, {}, '共失分 10.00 分；失分最多的是一（3.00 分）、二（2.00 分）、三（1.00 分）。'],
  ['zh-CN', losses, { losing: '2' }, '共失分 10.00 分：一 3.00 分、二 2.00 分。'],
  ['zh-CN', losses, { losing: '1', lost: '0.5' }, '共失分 0.50 分，都在一。'],
  ['zh-CN', losses, { losing: '0', lost: '0' }, '没有失分。'],
  ['en', losses, { losing: '1', lost: '0.5' }, 'Points lost in all: 0.50, all by 一.'],
  ['zh-CN', units, {}, '按分担计，失分最多的单位是丙（5.00 分），占 50.0%。'],
  ['zh-CN', units, { unit: extreme('丙', 5, 2) }, '按分担计，失分最多的是丙等 2 个单位（各 5.00 分）。'],
  ['en', units, { unit: extreme('C', 5, 3) }, 'By shares, most points were lost by C and 2 more (5.00 each).'],
  ['zh-CN', units, { losing: '0', lost: '0', unit: extreme('丙', 0, 23) }, '各单位都没有失分。'],
  ['zh-CN', way, { reached: '""' }, '尚无完成值，暂不能与 2024 年目标比较。'],
] as const)('%s, sentence %i with %j', async (locale, at, given, expected) => {
  expect((await said(locale, given)).sentences[at]).toBe(expected);
});

test('says nothing of losses and dimensions in a year without figures', async () => {
  const { sentences: all } = await said('zh-CN', { begun: 'FALSE' });
  expect([all[dimensions], all[losses], all[units]]).toEqual(['', '', '']);
});

test('a year that runs is spoken of by its schedule', async () => {
  const { sentences: all } = await said('zh-CN', {}, '2023-06-30');
  expect(all[0]).toBe('本年度尚未结束，以上为截至 2023-06-30 的进度，不作最终结论。');
  expect(all[counts]).toContain('达标或快于序时 9 项，接近或略慢于序时 8 项，未达标或慢于序时 7 项，未填 1 项');
  expect((await said('zh-CN')).sentences[counts]).toContain('达标 9 项，接近 8 项，未达标 7 项');
});
