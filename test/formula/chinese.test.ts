/** What an Excel of China writes in its own way: numerals, escapes, codes of characters. */
import { formatValue } from '../../src/formula/text';
import { workbook } from './sheet';

test.each([
  ['TEXT(123,"[DBNum1]")', '一百二十三'],
  ['TEXT(123,"[DBNum1]0")', '一二三'],
  ['TEXT(11,"[DBNum2]G/通用格式")', '壹拾壹'],
  ['TEXT(100005,"[DBNum2]")', '壹拾万零伍'],
  ['TEXT(1005,"[DBNum1]General")', '一千〇五'],
  ['TEXT(100000010,"[DBNum1]")', '一亿〇一十'],
  ['TEXT(12003450,"[DBNum2][$-804]General")', '壹仟贰佰万叁仟肆佰伍拾'],
  ['TEXT(-123.45,"[DBNum2]")', '-壹佰贰拾叁.肆伍'],
  ['TEXT(0,"[DBNum2]")', '零'],
  ['TEXT(56,"[DBNum2]0角0分")', '伍角陆分'],
  ['TEXT(45000,"[DBNum1]yyyy年m月d日")', '二〇二三年三月十五日'],
  ['TEXT(45000,"[DBNum2]yyyy""年""m""月""d""日""")', '贰零贰叁年叁月壹拾伍日'],
  ['TEXT("x","[DBNum1]0")', 'x'],
  ['IFERROR(TEXT(123,"[DBNum3]0"),0)', '#NAME?'],
  ['IFERROR(TEXT(0.5,"[DBNum1]h:mm"),0)', '#NAME?'],
  ['IFERROR(TEXT(1E+20,"[DBNum1]"),0)', '#NAME?'],
  ['TEXT(123456,"0!.0,万")', '12.3万'],
  ['TEXT(5,"0"&"""!x""")', '5!x'],
  ['TEXT(-1,"yyyy")', '#VALUE!'],
  ['TEXT(-0.5,"h:mm")', '#VALUE!'],
  ['TEXT(-1,"yyyy;-0")', '-1'],
  ['TEXT(-1,"0.0")', '-1.0'],
  ['CODE("中")', 54_992],
  ['CODE("A")', 65],
  ['CODE("😀")', 63],
  ['CHAR(54992)', '中'],
  ['CHAR(10)', '\n'],
  ['CHAR(0)', '#VALUE!'],
  ['CHAR(65536)', '#VALUE!'],
  ['IFERROR(CHAR(200),"")', '#NAME?'],
])('%s', (formula, expected) => {
  expect(workbook({ S: { A1: `=${formula}` } }).get('A1')).toBe(expected);
});

test('cells with these formats show numerals too, where we know them', () => {
  expect(formatValue(123, '[DBNum2]General')).toBe('壹佰贰拾叁');
  expect(formatValue(0.5, '[DBNum1]h:mm')).toBe('12:00');
});
