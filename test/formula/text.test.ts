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
])('%p in %s shows %s', (value, pattern, expected) => {
  expect(formatValue(value, pattern)).toBe(expected);
});

test('names of days follow the language', () => {
  expect(formatValue(45_000, 'dddd', 'en-US')).toBe('Wednesday');
  expect(formatValue(45_000, 'dddd', 'zh-CN')).toBe('星期三');
});
