/** A task table out of Excel: shares and days are numbers in it, heads and units are merged, hidden sheets are none of it. */
import { utils, write, type WorkSheet } from 'xlsx';
import { extract } from '../../src/notice/extract';
import { noticeBlocksIn, readWorkbook } from '../../src/xlsx';

const read = (sheet: WorkSheet) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '分解表');
  return extract(
    noticeBlocksIn(readWorkbook(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))),
    '2024-01-01',
  );
};

test('percentages and days are read as they are shown, merged heads and units as they look', () => {
  const sheet = utils.aoa_to_sheet([
    ['秀山高新区三年行动主要指标（2024—2026年）', null, null, null, null, null, null],
    ['序号', '指标名称', '单位', '2023年', '目标值', null, null, '责任单位'],
    [null, null, null, null, '2024年', '2025年', '2026年', null],
    [1, '研发投入强度', '%', 0.031, 0.033, 0.035, 0.04, '科技局'],
    [2, '营业收入', '亿元', 420, 480, 540, 600, null],
  ]);
  sheet['!merges'] = ['A1:H1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:G2', 'H2:H3', 'H4:H5'].map((ref) =>
    utils.decode_range(ref),
  );
  for (const at of ['D4', 'E4', 'F4', 'G4']) (sheet[at] as { z?: string }).z = '0.0%';
  const { targets, facts } = read(sheet);
  expect(facts.title).toBe('秀山高新区三年行动主要指标（2024—2026年）');
  expect(targets).toMatchObject([
    { name: '研发投入强度', figure: 4, measure: '%', baseline: 3.1, years: { 2024: 3.3, 2025: 3.5 } },
    { name: '营业收入', figure: 600, measure: '亿元', baseline: 420, years: { 2024: 480, 2025: 540 } },
  ]);
});

test('a day of the calendar in the column of days', () => {
  const sheet = utils.aoa_to_sheet([
    ['序号', '重点任务', '工作目标', '牵头单位', '完成时限'],
    [1, '建设中试基地', '建成中试基地2个', '科技局', 45473],
    [2, '引进总部', '引进总部企业3家', '商务局', 46022],
  ]);
  for (const at of ['E2', 'E3']) (sheet[at] as { z?: string }).z = 'yyyy"年"m"月"d"日"';
  const { tasks, targets } = read(sheet);
  expect(tasks.map(({ milestones }) => milestones.map(({ due }) => due))).toEqual([['2024-06-30'], ['2025-12-31']]);
  expect(targets.map(({ figure, endYear }) => [figure, endYear])).toEqual([
    [2, 2024],
    [3, 2025],
  ]);
});
