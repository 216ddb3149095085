/** A plan carried on: its years stand beside those of the next, each compared with the year before, over the border too. */
import { zhMessages as m } from '../../../src/i18n';
import { ordosPlan } from '../../../src/plan/ordos';
import { round } from '../../../src/expression/rounding';
import { decimalsOf, itemsOf } from '../../../src/plan/items';
import { problems } from '../../../src/plan/check';
import { planSchema } from '../../../src/plan/schema';
import { carriedOn } from '../../../src/scoring/carried-on';
import { exampleValues } from '../../../src/scoring/example';
import { score } from '../../../src/scoring';
import { columnLetters } from '../../../src/sheets/a1';
import { coreKeys } from '../../../src/sheets';
import { withResults, workbook } from '../whole-workbook';

const today = '2025-01-10';
const old = workbook(exampleValues(ordosPlan, m, { years: ordosPlan.years, seed: 3 }));
const entries = withResults(old.entries, old.calculate());
const next = carriedOn(ordosPlan, entries, today);
const scores = score(ordosPlan, entries, { today });

test('what was reached goes along: every year’s score, every figure, of what adds up what each year added', () => {
  expect([...problems(next)]).toEqual([]);
  expect(planSchema.safeParse(next).error).toBeUndefined();
  for (const annual of scores.annual) {
    expect(next.earlier?.find(({ year, item }) => year === annual.year && item === null)?.value).toBe(
      round(annual.total, 2),
    );
    for (const { item: id, actual, previous } of annual.items) {
      const item = itemsOf(ordosPlan).find((one) => one.id === id)!;
      const added = 'accumulation' in item && item.accumulation === 'cumulative';
      const figure = next.earlier?.find((one) => one.year === annual.year && one.item === id)?.value ?? null;
      const reached = actual === null || (added && previous === null) ? null : added ? actual - previous! : actual;
      // With the digits that are printed.
      const expected = reached === null ? null : round(reached, decimalsOf(item));
      expect([id, annual.year, figure]).toEqual([id, annual.year, expected]);
    }
  }
  const after = carriedOn(next, { sheets: {} }, '2028-01-10');
  expect(after.earlier).toEqual(next.earlier);
  expect(coreKeys(ordosPlan)).not.toContain('across');
});

test('the sheet compares year by year over both plans', () => {
  const typed = exampleValues(next, m, { years: next.years, seed: 5 });
  const book = workbook(typed, { plan: next });
  const sheets = book.calculate();
  const own = score(next, withResults(book.entries, sheets), { today: '2024-03-31' });
  const all = [...ordosPlan.years, ...next.years];
  const cells = (row: number) => all.map((_, y) => sheets.at('across', `${columnLetters(4 + y)}${row}`));
  const items = itemsOf(next).filter(({ id }) => next.earlier!.some(({ item }) => item === id));
  expect(items.length).toBeGreaterThan(30);
  let compared = 0;
  items.forEach((item, i) => {
    const row = 9 + 2 * i;
    const added = 'accumulation' in item && item.accumulation === 'cumulative';
    const figures = all.map((year) => {
      const before = next.earlier!.find((one) => one.year === year && one.item === item.id);
      if (before) return before.value;
      const now = own.annual.find((annual) => annual.year === year)?.items.find((one) => one.item === item.id);
      if (now?.actual === undefined || now.actual === null) return null;
      return added ? (now.previous === null ? null : now.actual - now.previous) : now.actual;
    });
    cells(row).forEach((value, y) => {
      const figure = figures[y];
      if (figure === null || figure === undefined) expect([item.id, y, value]).toEqual([item.id, y, '']);
      else expect(value).toBeCloseTo(figure, 6);
    });
    const [last, first] = [figures[2], figures[3]];
    const change = cells(row + 1)[3];
    if (last == null || first == null) expect([item.id, change]).toEqual([item.id, '']);
    else if (typeof change === 'number') {
      compared++;
      const expected = [first - last, last > 0 ? first / last - 1 : NaN];
      expect(expected.some((one) => Math.abs(one - change) < 1e-6)).toBe(true);
    }
  });
  expect(compared).toBeGreaterThan(20);
});

test('after years that no plan assesses there is no year before to compare with', () => {
  const years = [2027, 2028, 2029];
  const later = carriedOn(ordosPlan, entries, today, years);
  const sheets = workbook(exampleValues(later, m, { years, seed: 5 }), { plan: later }).calculate();
  const of = (col: number) => sheets.at('across', `${columnLetters(col)}8`);
  expect([of(4), of(7)]).toEqual([m.common.dash, m.common.dash]);
  expect([of(5), of(6), of(8)].map((value) => value === m.common.dash)).toEqual([false, false, false]);
});
