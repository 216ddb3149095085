import { formatValue } from '../../src/formula/text';

test.each([
  [1234.5, '#,##0.00', '1,234.50'],
  [0.256, '0.0%', '25.6%'],
  [45_000, 'yyyy"年"m"月"d"日"', '2023年3月15日'],
  [45_000, '[$-804]aaaa', '星期三'],
  [0.1 + 0.2, 'General', '0.3'],
  [5, 'G/通用格式', '5'],
  [0, '0;-0;;@', ''],
  ['文字', '0.0', '文字'],
  ['市', '@"局"', '市局'],
  [60, '"△"0', '△60'],
  [true, '0', 'TRUE'],
  [null, '0', ''],
  [{ error: '#N/A' as const }, '0', '#N/A'],
  [5, '[unterminated', '5'],
  // Halves of what a computer keeps a little less of are rounded as they are written.
  [1.005, '0.00', '1.01'],
  [-2189.595, '#,##0.00', '-2,189.60'],
  [1.005, '0.00E+00', '1.01E+00'],
  [0.145, '0%', '15%'],
  [1.005, 'General', '1.005'],
  [0.1, '0.000000000000000', '0.100000000000000'],
])('%p in %s shows %s', (value, pattern, expected) => {
  expect(formatValue(value, pattern)).toBe(expected);
});

test.each([
  ['ddd', 'Wed'],
  ['dddd', 'Wednesday'],
  ['mmm', 'Mar'],
  ['mmmm', 'March'],
  ['h:mm AM/PM', '6:00 PM'],
  ['上午/下午h"时"', '下午6时'],
  ['aaa', '三'],
  ['aaaa', '星期三'],
  ['m"月"d"日" aaaa', '3月15日 星期三'],
  ['yyyy-m-d "aaa"', '2023-3-15 aaa'],
  ['[$-804]aaaa', '星期三'],
  ['[$-804]dddd', '星期三'],
  ['[$-409]mmmm', 'March'],
])('words of dates as Chinese Excel has them: %s is %s', (pattern, expected) => {
  expect(formatValue(45_000.75, pattern)).toBe(expected);
});
