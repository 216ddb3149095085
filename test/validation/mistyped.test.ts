/**
 * Two hundred entries mistyped as users do: each is told by the mistake it holds, and the value meant is offered wherever nothing has
 * to be guessed. `offered` is what one press would write; null: the user must say. The table, with what the pane says, is
 * test-results/mistyped.txt after a run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ordosPlan } from '../../src/plan/ordos';
import { loadMessages, zhMessages } from '../../src/i18n';
import { fixText } from '../../src/taskpane/model/fix-text';
import { findingText, validate } from '../../src/validation';
import { entriesOf } from './entries';
import type { CellValue } from '../../src/entries/entries';

type Fields = Record<string, CellValue[]>;

/** Where it is typed: G02 an amount in 亿元, G04 a share, G06 a roster's date or code, G01 a rank, T01 a rating or a milestone's status. */
const cells = {
  amount: (typed: CellValue): [string, Fields] => ['G02', { ytd_2022: [null, null, null, typed] }],
  share: (typed: CellValue): [string, Fields] => [
    'G04',
    { num_2022: [null, null, null, typed], den_2022: [null, null, null, 100] },
  ],
  rank: (typed: CellValue): [string, Fields] => ['G01', { figure: [typed] }],
  date: (typed: CellValue): [string, Fields] => ['G06', { name: ['甲公司'], date: [typed] }],
  code: (typed: CellValue): [string, Fields] => ['G06', { name: ['甲公司'], date: [44_700], code: [typed] }],
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
const code = 'roster.code-form';

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
  ['amount', '增长10%', none, null, '写的是增减：“增长”'],
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
  ['rank', '第5名', unit, '5'],
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
  ['amount', '０.９５', wide, '0.95'],
  ['amount', '4.8e2', text, '480'],
  ['amount', '‘480', wide, '480'],
  ['amount', "'480", wide, '480'],
  ['amount', '4８0', wide, '480'],
  ['amount', '－480', wide, '-480'],
  ['amount', '负480', wide, '-480'],
  ['amount', '480亿元', unit, '480'],
  ['amount', '480万', unit, '0.048'],
  ['amount', '4.8百亿', unit, '480'],
  ['amount', '480千万', unit, '48'],
  ['amount', '4.8千亿元', unit, '4800'],
  ['amount', '48000百万元', unit, '480'],
  ['amount', '480000w', unit, '48'],
  ['amount', '48 billion', unit, '480'],
  ['amount', '￥480亿', unit, '480'],
  ['amount', '人民币480亿元', unit, '480'],
  ['amount', '480亿人民币', unit, '480'],
  ['amount', 'RMB 480亿', unit, '480'],
  ['amount', '480元', unit, null, '“元”不是表头的单位'],
  ['amount', '48万元', unit, null, '“万元”不是表头的单位'],
  ['amount', '0元', unit, '0'],
  ['amount', '480家', unit, null, '“家”不是表头的单位'],
  ['amount', '10%', unit, null, '不是百分比'],
  ['amount', '480亿美元', unit, null, '“美元”不是人民币'],
  ['amount', '$480', unit, null, '“$”不是人民币'],
  ['amount', '四百八十亿元', none, '480', '中文数字'],
  ['amount', '肆佰捌拾亿元', none, '480', '中文数字'],
  ['amount', '零', none, '0', '中文数字'],
  ['amount', '约480亿', none, null, '约数：“约”'],
  ['amount', '近480亿元', none, null, '约数：“近”'],
  ['amount', '480多亿', none, null, '约数：“多”'],
  ['amount', '480亿左右', none, null, '约数：“左右”'],
  ['amount', '<10', none, null, '上下限：“<”'],
  ['amount', '不低于480亿', none, null, '上下限：“不低于”'],
  ['amount', '480亿元以上', none, null, '上下限：“以上”'],
  ['amount', '预计480', none, null, '估计：“预计”'],
  ['amount', '480亿（快报数）', none, null, '估计'],
  ['amount', '同比增长12', none, null, '增减：“同比增长”'],
  ['amount', '（480）', none, null, '括号'],
  ['amount', '—480', none, null, '“—”不是负号'],
  ['amount', '480..5', none, null, '小数点不止一个'],
  ['amount', '1.234.567', none, null, '小数点不止一个'],
  ['amount', '480o', none, null, '字母“o”'],
  ['amount', '合计', none, null, '不是数字：“合计”'],
  ['amount', '合计480', none, null, '“合计”'],
  ['amount', '无', none, null, '没有数就让它空着'],
  ['amount', 'N/A', none, null, '没有数就让它空着'],
  ['amount', '同上', none, null, '没有数就让它空着'],
  ['amount', '#N/A', none, null, '公式的出错值'],
  ['amount', '#DIV/0!', none, null, '公式的出错值'],
  ['amount', '=480+20', none, null, '公式存成了文本'],
  ['amount', '2022-5-1', none, null, '这是日期'],
  ['amount', '450-480', two, null, '范围'],
  ['amount', '450亿至480亿', two, null, '范围'],
  ['amount', '480+20', two, null, '算式'],
  ['amount', '480.5*1.1', two, null, '算式'],
  ['amount', '480 450', two, null, '空格'],
  ['amount', '1,23.5', two, null, '“,”隔开'],
  ['amount', '12,34,567', two, null, '“,”隔开'],
  ['amount', '480·5', two, null, '“·”隔开'],
  ['share', '95%', unit, null, '不是百分比'],
  ['rank', '第五', none, '5', '中文数字'],
  ['rank', '5th', unit, '5'],
  ['rank', '5-6', two, null, '范围'],
  ['rank', '上升2位', none, null, '增减：“上升”'],
  ['date', '2022-5-1 08:00', date, '2022-05-01'],
  ['date', '二〇二二年五月一日', date, '2022-05-01'],
  ['date', '2022—5—1', date, '2022-05-01'],
  ['date', '2022\\5\\1', date, '2022-05-01'],
  ['date', '2022。5。1', date, '2022-05-01'],
  ['date', '‘2022-5-1', date, '2022-05-01'],
  ['date', '2022年5月1日（星期日）', date, '2022-05-01'],
  ['date', '44682.33', date, '2022-05-01'],
  ['date', '5/1/22', date, null, '年份要写四位'],
  ['date', '220501', date, null, '年份要写四位'],
  ['date', '1-May-22', date, null, '年份要写四位'],
  ['date', 5.1, date, null, '没有写年份'],
  ['date', '2022-13-01', date, null, '没有这一天'],
  ['date', '2022-5-1至6-1', date, null, '两个日期'],
  ['date', '2022-5-1、2022-6-1', date, null, '两个日期'],
  ['date', '2022年5月底', date, null, '没有写明是哪一天'],
  ['date', '2022年第二季度', date, null, '没有写明是哪一天'],
  ['date', '2O22-5-1', date, null, '字母'],
  ['date', '待定', date, null, '空着'],
  ['date', '1905-07-15', year, null, '2023 只到年'],
  ['date', '2022.5', year, null],
  ['rating', '九十五分', none, '95', '中文数字'],
  ['rating', '百分之九十五', none, '95', '中文数字'],
  ['rating', '90-95', two, null, '范围'],
  ['rating', '95/100', two, null, '几分之几'],
  ['rating', '95分（优秀）', none, null, '“分(优秀)”'],
  ['status', '完成', status, '已完成'],
  ['status', '己完成', status, '已完成'],
  ['status', '进行', status, '进行中'],
  ['status', '已结束', status, null],
  ['code', '9.11506E+17', 'roster.digits-lost', null, '15 位'],
  ['code', 911_506_000_000_000_000, 'roster.digits-lost', null, '15 位'],
  ['code', '9115O691MAOPUNBM4N', code, '91150691MA0PUNBM4N', '字母 O'],
  ['code', '91150602MA0N12345O', code, null, '字母 O'],
  ['code', '150602000012345', code, null, '旧注册号'],
  ['code', '办理中', code, null, '没有代码就让它空着'],
];

const told: string[] = [];
/** The table to read, with what is said and offered, beside the other results of a run. */
afterAll(() => {
  const folder = join(__dirname, '../../test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mistyped.txt'), `${told.join('\n')}\n`);
});

test.each(table.map((row) => [row[0], row[1], row] as const))('%s: %j', async (_, __, row) => {
  const [cell, typed, code, offered, says] = row;
  const [item, fields] = cells[cell](typed);
  const found = validate(ordosPlan, entriesOf({ [item]: fields }), { sheets: [] }, [], { today: '2022-12-31' }).filter(
    (finding) => finding.code === code && finding.place.item === item,
  );
  expect(found.map(fixText)).toEqual([offered]);
  const { title, what } = findingText(found[0]!, zhMessages);
  told.push(`${cell}\t${JSON.stringify(typed)}\t${offered ?? '—'}\t${title}：${what}`);
  expect(what).toContain(says ?? '');
  // What was typed is quoted as it is.
  const english = findingText(found[0]!, await loadMessages('en'))
    .what.replace(/“[^”]*”/g, '')
    .replace(String(typed), '');
  expect(english).not.toMatch(/undefined|\p{Script=Han}/u);
});
