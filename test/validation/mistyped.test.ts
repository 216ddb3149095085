/**
 * Sixty and more entries mistyped as users do: each is told by the mistake it holds, and the value meant is offered wherever nothing has
 * to be guessed. `offered` is what one press would write; null: the user must say.
 */
import { ordosPlan } from '../../src/plan/ordos';
import { loadMessages, zhMessages } from '../../src/i18n';
import { fixText } from '../../src/taskpane/model/fix-text';
import { findingText, validate } from '../../src/validation';
import { entriesOf } from './entries';
import type { CellValue } from '../../src/entries/entries';

type Fields = Record<string, CellValue[]>;

/** Where it is typed: G02 an amount in 亿元, G04 a share, G06 a roster's date, G01 a rank, T01 a rating or the status of a milestone. */
const cells = {
  amount: (typed: CellValue): [string, Fields] => ['G02', { ytd_2022: [null, null, null, typed] }],
  share: (typed: CellValue): [string, Fields] => [
    'G04',
    { num_2022: [null, null, null, typed], den_2022: [null, null, null, 100] },
  ],
  rank: (typed: CellValue): [string, Fields] => ['G01', { figure: [typed] }],
  date: (typed: CellValue): [string, Fields] => ['G06', { name: ['甲公司'], date: [typed] }],
  rating: (typed: CellValue): [string, Fields] => ['T01', { rating: [typed] }],
  status: (typed: CellValue): [string, Fields] => ['T01', { status: [typed] }],
} as const;

const unit = 'cell.unit-typed';
const text = 'cell.text-number';
const wide = 'cell.full-width';
const two = 'cell.two-numbers';
const none = 'cell.not-a-number';
const date = 'cell.date-text';
const year = 'cell.date-is-year';
const range = 'cell.out-of-range';
const status = 'task.status-unknown';

const table: readonly (readonly [
  cell: keyof typeof cells,
  typed: CellValue,
  code: string,
  offered: string | null,
  says?: string,
])[] = [
  ['amount', '480.5亿元', unit, '480.5'],
  ['amount', '480.5 亿', unit, '480.5'],
  ['amount', '4805000万元', unit, '480.5'],
  ['amount', '480.5万', unit, '0.04805'],
  ['amount', '480.5', text, '480.5'],
  ['amount', '1,234.5', text, '1234.5'],
  ['amount', '-480', text, '-480'],
  ['amount', '480.5\n', text, '480.5'],
  ['amount', '480.5。', wide, '480.5'],
  ['amount', '480.5;', wide, '480.5'],
  ['amount', '480.5.', wide, '480.5'],
  ['amount', '４８０．５', wide, '480.5'],
  ['amount', '1，234.5', wide, '1234.5'],
  ['amount', '\u3000480.5', text, '480.5'],
  ['amount', '480.5\u200b', wide, '480.5'],
  ['amount', '480，5', two, null],
  ['amount', '480 .5', two, null],
  ['amount', '480/500', two, null],
  ['amount', '480~500', two, null],
  ['amount', '480（上年450）', two, null],
  ['amount', '48O.5', none, null, '“O”'],
  ['amount', '约480.5', none, null, '“约”'],
  ['amount', '480左右', none, null, '“左右”'],
  ['amount', '≥480', none, null, '“≥”'],
  ['amount', '480.5（初步）', none, null, '“(初步)”'],
  ['amount', '￥480.5', none, null, '“￥”'],
  ['amount', '增长10%', none, null, '“增长%”'],
  ['amount', '四百八十', none, '480', '中文数字'],
  ['amount', '暂无', none, null, '不是数字：“暂无”'],
  ['amount', '—', none, null, '不是数字：“—”'],
  ['amount', true, none, null, '是/否'],
  ['share', '80', text, '80'],
  ['share', '８０', wide, '80'],
  ['share', '八十', none, '80', '中文数字'],
  ['share', '100/200', two, null],
  ['share', '98（上年95）', two, null],
  ['share', 101, 'cell.over-denominator', null],
  ['rank', '5位', unit, '5'],
  ['rank', '第5名', none, null, '“第名”'],
  ['rank', '前5', none, null, '“前”'],
  ['rank', '5/178', two, null],
  ['rank', '五', none, '5', '中文数字'],
  ['rank', 0, range, null],
  ['date', '2022.5.1', date, '2022-05-01', 'Excel 不把它当日期'],
  ['date', '2022.5.1.', date, '2022-05-01'],
  ['date', '２０２２．５．１', date, '2022-05-01'],
  ['date', '20220801', date, '2022-08-01'],
  ['date', 20220801, date, '2022-08-01'],
  ['date', '2022年5月1日', date, '2022-05-01'],
  ['date', '2022年5月1日上午', date, '2022-05-01'],
  ['date', '2022/5/1 10:30', date, '2022-05-01'],
  ['date', '2022-05-01T00:00:00', date, '2022-05-01'],
  ['date', '2022、5、1', date, '2022-05-01'],
  ['date', '2022 5 1', date, '2022-05-01'],
  ['date', '1 May 2022', date, '2022-05-01'],
  ['date', 'May 1, 2022', date, '2022-05-01'],
  ['date', '31/5/2022', date, '2022-05-31'],
  ['date', '44682', date, '2022-05-01'],
  ['date', '5月1日', date, null, '没有写年份'],
  ['date', '22.5.1', date, null, '年份要写四位'],
  ['date', '2022-02-30', date, null, '没有这一天'],
  ['date', '01/05/2022', date, null, '分不清'],
  ['date', '昨天', date, null, '看不出是哪一天'],
  ['date', '2022', year, null],
  ['date', 2022, year, null],
  ['date', '2022年5月', year, null],
  ['rating', '95分', unit, '95'],
  ['rating', '95％', unit, '95'],
  ['rating', '９５', wide, '95'],
  ['rating', '优秀', none, null, '不是数字：“优秀”'],
  ['rating', 105, range, null],
  ['status', '已 完 成', status, '已完成'],
  ['status', 'in-progress', status, '进行中'],
  ['status', '√', status, null],
];

test.each(table.map((row) => [row[0], row[1], row] as const))('%s: %j', async (_, __, row) => {
  const [cell, typed, code, offered, says] = row;
  const [item, fields] = cells[cell](typed);
  const found = validate(ordosPlan, entriesOf({ [item]: fields }), { sheets: [] }, [], { today: '2022-12-31' }).filter(
    (finding) => finding.code === code && finding.place.item === item,
  );
  expect(found.map(fixText)).toEqual([offered]);
  expect(findingText(found[0]!, zhMessages).what).toContain(says ?? '');
  expect(findingText(found[0]!, await loadMessages('en')).what).not.toMatch(/undefined|\p{Script=Han}{5}/u);
});
