/** The worked example of `docs/scoring.md` in the pane: the figures its screens show, and a what-if reckoned by hand. */
import { zhMessages as m } from '../../src/i18n';
import { itemById } from '../../src/plan/items';
import { loadEngine } from '../../src/taskpane/engine';
import { loadInsight } from '../../src/taskpane/insight';
import { arithmeticText } from '../../src/taskpane/model/reason';
import { gradeText, lossesOf, rankedUnits, summaryOf } from '../../src/taskpane/model/scores';
import { fixed } from '../../src/taskpane/model/text';
import { figureIn, standingOf } from '../../src/taskpane/model/what-if';
import { workedEntries, workedPlan } from '../scoring/worked-example';

const today = '2024-03-01';
const book = {
  plan: workedPlan,
  locale: 'zh-CN',
  sheets: [],
  entries: workedEntries,
  explanations: [],
  structure: { sheets: [] },
} as const;
const scored = async () => (await loadEngine()).check(workedPlan, book, today).scores;

test('totals, grades and losses', async () => {
  const scores = await scored();
  const year = summaryOf(scores, 2022)!;
  expect([fixed(year.total, 2), gradeText(year.grade, m)]).toEqual(['86.80', '良好']);
  expect(lossesOf(year.items).filled.map(({ item, lost }) => [item, fixed(lost, 2)])).toEqual([
    ['G03', '8.00'],
    ['G02', '2.40'],
    ['G01', '1.80'],
  ]);
  expect(lossesOf(summaryOf(scores, 2023)!.items).full.map(({ item }) => item)).toEqual(['G01', 'G02', 'G03']);
  const all = summaryOf(scores, 'comprehensive')!;
  expect([fixed(all.total, 4), gradeText(all.grade, m)]).toEqual(['94.9200', '优秀']);
});

test('reasons are written out', async () => {
  const { items } = summaryOf(await scored(), 2022)!;
  const text = (id: string) =>
    arithmeticText(
      itemById(workedPlan, id)!,
      items.find(({ item }) => item === id)!,
      m,
    );
  expect(text('G01')).toBe('380 ÷ 400 = 95%');
  expect(text('G02')).toBe('1 − (110 − 100) ÷ 100 = 90%');
  expect(text('G03')).toBe('8 ÷ 10 = 80%');
});

test('units in order, with what they lost', async () => {
  const units = rankedUnits(workedPlan, await scored(), 2022);
  expect(units.map(({ unit, rank, score, lost }) => [unit, rank, fixed(score ?? NaN, 4), fixed(lost, 2)])).toEqual([
    ['zone', 1, '89.1600', '6.68'],
    ['science', 2, '85.6300', '5.52'],
  ]);
});

test('what if revenue had been 400: 1.8 points more, 88.6 in the year, and the workbook’s entries are as they were', async () => {
  const scores = await scored();
  const entries = JSON.stringify(workedEntries);
  const insight = await loadInsight();
  const after = standingOf(
    insight.suppose(workedPlan, workedEntries, today, [{ item: 'G01', year: 2022, actual: figureIn('４００') ?? NaN }]),
    'G01',
    2022,
  )!;
  const before = standingOf(scores, 'G01', 2022)!;
  expect([before.item, before.dimension, before.total].map((value) => fixed(value, 2))).toEqual([
    '34.20',
    '55.80',
    '86.80',
  ]);
  expect([after.item, after.dimension, after.total].map((value) => fixed(value, 2))).toEqual([
    '36.00',
    '57.60',
    '88.60',
  ]);
  expect(fixed(after.comprehensive - before.comprehensive, 2)).toBe('0.45'); // half of half of 1.8
  expect([before.actual, after.actual]).toEqual([380, 400]);
  expect(JSON.stringify(workedEntries)).toBe(entries);
});

test.each([
  ['1,234.5', 1234.5],
  ['−3', -3],
  [' 12 ', 12],
  ['', null],
  ['12万', null],
  ['1e3', null],
])('a figure typed as %j', (text, value) => expect(figureIn(text)).toBe(value));
