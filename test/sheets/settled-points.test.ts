/** 核定分: what an office settles counts in place of the rule's points, on the sheets as in the engine; switched off, all is as before. */
import { exampleValues } from '../../src/scoring/example';
import { loadMessages, zhMessages } from '../../src/i18n';
import { formsTexts } from '../../src/i18n/forms';
import { ordosPlan } from '../../src/plan/ordos';
import { itemsOf } from '../../src/plan/items';
import { score } from '../../src/scoring';
import { cellAddress } from '../../src/sheets/a1';
import { c, headRow } from '../../src/sheets/score/layout';
import { readPlan } from '../../src/sheets/read-plan';
import type { SheetSpec } from '../../src/sheets/spec';
import { today, withResults, workbook } from './whole-workbook';

const rowOf = (spec: SheetSpec, id: string) => spec.cells.find((cell) => cell.value === id && cell.row > headRow && cell.col > c.evidence + 8)!.row; // prettier-ignore

/** Three items settled in 2023, one of them beyond its weight; all self-rated. */
async function bookOf(locale: 'zh-CN' | 'en', settling: 'none' | 'used') {
  const m = await loadMessages(locale);
  const empty = workbook({}, { plan: ordosPlan, m }).sheet('score_2023');
  const column = (cells: Readonly<Record<string, string | number>>) => {
    const field = empty.fields.find(({ field: name }) => name === 'settled')!;
    const [first, last] = /(\d+):\w+?(\d+)/.exec(field.range)!.slice(1).map(Number) as [number, number];
    const values = Array<string | number | null>(last - first + 1).fill(null);
    for (const [id, value] of Object.entries(cells)) values[rowOf(empty, id) - first] = value;
    return values;
  };
  const values = {
    ...exampleValues(ordosPlan, m),
    settings: { settling: [m.common.settlings[settling]] },
    score_2023: {
      self: column({ G03: 2, T01: 1 }),
      settled: column({ G03: 1.234, T01: 0.5, G13: 99 }),
      settled_by: column({ G03: '考核办　样例', T01: '考核办　样例' }),
    },
  };
  const plan = {
    ...ordosPlan,
    scoring: { ...ordosPlan.scoring, settling: { value: settling, source: 'set' as const } },
  };
  const book = workbook(values, { plan, m });
  const results = book.calculate();
  const spec = book.sheet('score_2023');
  const at = (id: string, col: number) => results.at('score_2023', cellAddress(rowOf(spec, id), col));
  const entries = withResults(book.entries, results);
  const engine = score(readPlan(plan, entries), entries, { today });
  return { m, book, spec, at, results, annual: engine.annual.find(({ year }) => year === 2023)! };
}

test.each(['zh-CN', 'en'] as const)('settled points count, and the form says how many: %s', async (locale) => {
  const { m, spec, at, results, annual } = await bookOf(locale, 'used');
  const points = (id: string) => annual.items.find(({ item }) => item === id)!.points;
  expect([points('G03'), points('T01'), points('G13')]).toEqual([1.23, 0.5, 0]);
  for (const { id } of itemsOf(ordosPlan)) expect([id, at(id, c.points)]).toEqual([id, expect.closeTo(points(id), 9)]);
  expect(at('G03', c.difference)).toBeCloseTo(-0.77, 9);
  expect(at('G03', c.settledBy)).toBe('考核办　样例');
  expect(results.field('score_2023', 'total')[0]).toBeCloseTo(annual.total, 9);
  expect(spec.hiddenColumns).not.toContain(c.settled);
  const total = Number(/\d+/.exec(spec.fields.find(({ field }) => field === 'total')!.range)![0]);
  const { note, noteEnd } = formsTexts(m).settled;
  expect(results.at('score_2023', `B${total + 1}`)).toContain(`${note}3${noteEnd}`);
  // What the rule would have given stays known.
  expect(annual.items.find(({ item }) => item === 'G03')!.ruled).toBeGreaterThan(1.23);
});

test('switched off: columns hidden, entries kept, points by the rules alone', async () => {
  const { spec, at, annual } = await bookOf('zh-CN', 'none');
  const plain = workbook(exampleValues(ordosPlan, zhMessages)).calculate();
  expect(spec.hiddenColumns).toEqual(expect.arrayContaining([c.settled, c.settledBy]));
  expect([at('G03', c.settled), at('G03', c.settledBy)]).toEqual([1.234, '考核办　样例']);
  expect(plain.field('score_2023', 'total')[0]).toBeCloseTo(annual.total, 9);
  expect(at('G03', c.points)).toBeCloseTo(annual.items.find(({ item }) => item === 'G03')!.points, 9);
  expect(annual.items.every(({ ruled }) => ruled === undefined)).toBe(true);
});
