/** autoFill goes on as Excel does (H21.4). */
import { onSheet, refusal, start, values } from './support';

async function fill(seeds: unknown[], type: string, count: number, format?: string): Promise<unknown[]> {
  const fixture = start();
  await onSheet(fixture, async (sheet) => {
    const seed = sheet.getRange(`A1:A${seeds.length}`);
    if (format) seed.numberFormat = seeds.map(() => [format]);
    seed.values = seeds.map((value) => [value]);
    seed.autoFill(`A1:A${count}`, type as Excel.AutoFillType);
  });
  return (await values(fixture, `A1:A${count}`)).flat();
}

const date = 'yyyy/m/d';

test.each<[string, unknown[], string, string | undefined, unknown[]]>([
  ['texts with numbers', ['item 1', 'item 2'], 'FillDefault', undefined, ['item 3', 'item 4']],
  ['texts with numbers by their step', ['T1', 'T3'], 'FillDefault', undefined, ['T5', 'T7']],
  ['months in figures', ['1月', '2月'], 'FillDefault', '@', ['3月', '4月']],
  ['months end with the twelfth', ['11月'], 'FillDefault', '@', ['12月', '1月', '2月']],
  ['quarters', ['Q3'], 'FillDefault', undefined, ['Q4', 'Q1', 'Q2']],
  ['quarters from two on', ['Q3', 'Q4'], 'FillDefault', undefined, ['Q1', 'Q2']],
  ['ordinals', ['1st'], 'FillDefault', undefined, ['2nd', '3rd', '4th']],
  ['ordinals of the teens', ['10th', '11th'], 'FillDefault', undefined, ['12th', '13th']],
  ['month ends a month apart', ['2024/1/31', '2024/2/29'], 'FillDefault', date, [45_382, 45_412]],
  ['days a month apart', ['2024/1/15', '2024/2/15'], 'FillDefault', date, [45_366, 45_397]],
  ['days a year apart', ['2024/1/15', '2025/1/15'], 'FillDefault', date, [46_037]],
  ['days a week apart', ['2024/1/1', '2024/1/8'], 'FillDefault', date, [45_306]],
  ['by months', ['2024/1/31'], 'FillMonths', date, [45_351, 45_382]],
  ['by years', ['2024/2/29'], 'FillYears', date, [45_716, 46_081]],
  ['by weekdays', ['2024/1/4'], 'FillWeekdays', date, [45_296, 45_299, 45_300]],
  ['by days', ['2024/1/4'], 'FillDays', date, [45_296, 45_297]],
  ['growth', [1, 2], 'GrowthTrend', undefined, [4, 8]],
])('H21.4 %s', async (_, seeds, type, format, expected) => {
  const all = await fill(seeds, type, seeds.length + expected.length, format);
  expect(all.slice(seeds.length)).toEqual(expected);
});

test('H21.4 flash fill is not there', async () => {
  expect(await refusal(start(), (sheet) => sheet.getRange('A1').autoFill('A1:A3', 'FlashFill'))).toBe('ApiNotFound');
});
