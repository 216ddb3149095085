import { asText } from '../../src/excel/text';

describe('text for Excel', () => {
  test.each([
    ['=1+1', 'General', "'=1+1"],
    ['+86', '@', "'+86"],
    ['@sum', 'General', "'@sum"],
    ["'quoted", 'General', "''quoted"],
    ['2022', 'General', "'2022"],
    ['1-3', 'General', "'1-3"],
    ['91150600MA0N90031M', '@', '91150600MA0N90031M'],
    ['TRUE', 'General', "'TRUE"],
    ['25%', 'General', "'25%"],
    ['营业收入', 'General', '营业收入'],
    ['', 'General', ''],
  ])('%s in a cell of format %s', (text, format, written) => {
    expect(asText(text, format)).toBe(written);
  });
});
