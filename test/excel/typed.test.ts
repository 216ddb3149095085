/** What was typed while a piece of drawing failed is told from what it drew and from what stood there before. */
import type { EntryCell } from '../../src/entries/entries';
import { typedOver } from '../../src/excel/typed';

const of = (cell: Partial<EntryCell>) => ({ remark: [{ value: null, place: {}, ...cell }] });
const isTyped = (now: Partial<EntryCell>, drawn: Partial<EntryCell>, before: Partial<EntryCell>) =>
  typedOver('G03', of(now), of(drawn), of(before)).length > 0;

test('constants and formulas of any kind are typed, what was drawn or stood there is not', () => {
  for (const formula of ['=5', '="暂无"', '=1/3', '=zsc_G03_ytd_2022', '=SUM(A1:A2)']) {
    expect(isTyped({ value: 1, formula }, {}, {})).toBe(true);
    expect(isTyped({ value: 1, formula }, { formula: '=zsc_other' }, { value: 5 })).toBe(true);
    expect(isTyped({ value: 1, formula }, { formula }, {})).toBe(false);
    expect(isTyped({ value: 1, formula }, {}, { value: 1, formula })).toBe(false);
  }
  expect(isTyped({ value: 5 }, {}, { value: 4 })).toBe(true);
  expect(isTyped({ value: 5 }, {}, { value: 5 })).toBe(false);
  expect(isTyped({}, { value: 5 }, { value: 4 })).toBe(false);
});
