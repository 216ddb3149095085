/**
 * The whole way through Microsoft's own client library: a new workbook, all sheets, figures for three indicators of different
 * kinds, one of them wrong, the finding, the correction, and an annual score that was worked out by hand — with the round trips counted.
 */
import { checkCharacter } from '../../src/entries/credit-code';
import { serialOf } from '../../src/entries/dates';
import { ordosPlan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import { itemKeys } from '../../src/sheets';
import { validate } from '../../src/validation';
import { startExcel, today } from '../support/excel';

/*
 * By hand, 2022. Every dimension of five indicators has 16 points, 3.2 each. No baseline is typed, so the 2024 target holds each year.
 *   G03 revenue    540 of 600:  540 ÷ 600 = 0.9           → 2.88
 *   G01 rank       110, at most 100: 1 − 10 ÷ 100 = 0.9   → 2.88
 *   G13 new high-tech enterprises 27 of 30 (90 × 1 ÷ 3)   → 2.88
 * Nothing else is typed and scores 0; nothing is above its target, so there is no bonus.
 */
const byHand = 3 * 2.88;

const codes = Array.from({ length: 27 }, (_, i) => {
  const first17 = `91150600MA${String(i + 1).padStart(7, '0')}`;
  return first17 + checkCharacter(first17)!;
});
const roster = codes.flatMap((code, index) =>
  Object.entries({
    name: `企业${index + 1}（样例）`,
    code,
    date: serialOf('2022-06-01') + index,
    evidence: '公告（样例）',
  }).map(([field, value]) => ({ key: 'G13', field, index, value })),
);
const quarters = (values: readonly number[]) =>
  values.map((value, index) => ({ key: 'G03', field: 'ytd_2022', index, value }));

test('from a new workbook to a score worked out by hand', async () => {
  const { host, book } = startExcel();
  await book.addSheets(ordosPlan, itemKeys(ordosPlan), 'zh-CN');
  expect(host.stats.syncs).toBeLessThanOrEqual(8);

  await book.write([
    ...quarters([120, 250, 380, 370]),
    ...roster,
    { key: 'G01', field: 'figure', index: 0, value: 110 },
  ]);
  const wrong = await book.read();
  const findings = validate(wrong.plan!, wrong.entries, wrong.structure, wrong.explanations, { today });
  const falling = findings.find((f) => f.code === 'series.ytd-falling')!;
  expect(falling).toMatchObject({ severity: 'error', place: { sheet: 'G03 营业收入', item: 'G03' }, year: 2022 });
  await book.goTo(falling.place);
  const selected = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(selected).toContain(`!${falling.place.cell}`);

  await book.write(quarters([120, 250, 380, 540]));
  host.resetStats();
  const right = await book.read();
  expect(host.stats.syncs).toBe(1);
  expect(
    validate(right.plan!, right.entries, right.structure, right.explanations, { today }).filter(
      (f) => f.severity === 'error',
    ),
  ).toEqual([]);

  expect(score(right.plan!, right.entries, { today }).annual[0]!.total).toBeCloseTo(byHand, 9);
  const drawn = await Excel.run(async (context) => {
    const total = context.workbook.names.getItem('zsc_score_2022_total').getRange().load('values');
    const sheet = context.workbook.worksheets.getItem('G03 营业收入');
    const actual = context.workbook.names.getItem('zsc_G03_actual').getRange().load('values');
    sheet.charts.load('items/name');
    await context.sync();
    return {
      total: total.values[0]![0] as number,
      actual: actual.values[0]![0] as number,
      charts: sheet.charts.items.length,
    };
  });
  expect(drawn.total).toBeCloseTo(byHand, 9);
  expect(drawn).toMatchObject({ actual: 540, charts: 2 });
});
