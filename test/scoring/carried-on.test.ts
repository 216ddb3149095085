/** Baselines of a plan carried on: what the last year came to is certain, anything else is assumed and told. */
import { faultText } from '../../src/draft/faults';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { draftOfNext } from '../../src/draft/write';
import { zhMessages as m } from '../../src/i18n';
import { doubtfulBaselines, nextPlan, yearsAfter } from '../../src/plan/next';
import { ordosPlan } from '../../src/plan/ordos';
import { carriedOn } from '../../src/scoring/carried-on';
import { exampleValues } from '../../src/scoring/example';
import { cellsOf } from '../draft/typed';
import { withResults, workbook } from '../sheets/whole-workbook';
import { fourItemPlan } from '../support/four-items';

test('a figure of an earlier year is assumed, and told with its year in the draft and on a check', () => {
  const plan = fourItemPlan();
  const book = workbook(exampleValues(plan, m, { years: [2022, 2023] }), { plan });
  const entries = withResults(book.entries, book.calculate());
  const next = carriedOn(plan, entries, '2025-01-10');
  const told = doubtfulBaselines(next);
  expect(told.some(({ year }) => year === 2023)).toBe(true);
  for (const { index, value } of told) expect(next.indicators[index]?.baseline).toEqual({ value, source: 'assumed' });
  const draft = draftOfNext(next, m);
  const { index, id, value } = told.find(({ year }) => year === 2023)!;
  expect(draft.tables.indicators[index]?.remark?.value).toBe(`${id} 的基期值 ${value} 是2023年的，2024年没有完成值`);
  const { notes, faults } = readDraft(cellsOf(draftSheets(draft, m)), m);
  expect(faults).toEqual([]);
  expect(notes.map((note) => faultText(note, m).what)).toContain(
    `${id} 的基期值 ${value} 是2023年的，2024年没有完成值`,
  );
});

test('what is certain is set; a 0 that is not is told', () => {
  const id = ordosPlan.indicators.find(({ accumulation }) => accumulation === 'flow')!.id;
  const earlier = [{ year: 2024, item: id, value: 0 }];
  const next = nextPlan(ordosPlan, yearsAfter(ordosPlan), { last: () => 0, isCertain: (one) => one !== id, earlier });
  const sources = next.indicators
    .filter(({ accumulation }) => accumulation !== 'cumulative')
    .map((one) => [one.id === id, one.baseline.source]);
  expect(sources).toEqual(sources.map(([isIt]) => [isIt, isIt ? 'assumed' : 'set']));
  expect(doubtfulBaselines(next)).toMatchObject([{ id, year: 2024, value: 0 }]);
});

test('a figure of a year that is not over is assumed, and told to be that', () => {
  const book = workbook(exampleValues(ordosPlan, m, { years: ordosPlan.years, seed: 3 }));
  const entries = withResults(book.entries, book.calculate());
  // Amounts are complete with their last quarter; anything else with the year.
  const sources = (today: string) =>
    carriedOn(ordosPlan, entries, today)
      .indicators.filter(({ kind, accumulation, baseline }) => {
        return kind !== 'amount' && accumulation !== 'cumulative' && (baseline.value ?? 0) !== 0;
      })
      .map(({ baseline }) => baseline.source);
  expect(new Set(sources('2025-01-10'))).toEqual(new Set(['set']));
  expect(sources('2024-11-15')).toContain('assumed');
  const draft = draftOfNext(carriedOn(ordosPlan, entries, '2024-11-15'), m);
  const remarks = draft.tables.indicators.flatMap(({ remark }) => remark?.value ?? []);
  expect(remarks).toContainEqual(expect.stringMatching(/是2024年还没有完时的数，不是全年的$/));
});

test('figures go along with the digits that are printed: no quotient has more, and no sum its noise', () => {
  const book = workbook(exampleValues(ordosPlan, m, { years: ordosPlan.years, seed: 3 }));
  const next = carriedOn(ordosPlan, withResults(book.entries, book.calculate()), '2025-01-10');
  const digits = (value: number) => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length;
  const shown = (id: string | null) => next.indicators.find((item) => item.id === id)?.decimals ?? 2;
  for (const { id, baseline, decimals } of next.indicators)
    expect([id, digits(baseline.value ?? 0) <= decimals]).toEqual([id, true]);
  for (const { item, value } of next.earlier ?? [])
    expect([item, value, digits(value) <= shown(item)]).toEqual([item, value, true]);
});
