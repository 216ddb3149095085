/** Where a file stops being JSON, told from what the parsers of Node 20 and 22, Chrome, Firefox and Safari say. */
import { faultIn, parseJson, type NotJson } from '../../src/entries/json';
import * as en from '../../src/i18n/en/errors';
import * as zh from '../../src/i18n/zh-CN/errors';

const faultOf = (text: string): NotJson => {
  let found: NotJson | undefined;
  expect(() =>
    parseJson(text, (fault) => {
      found = fault;
      return new Error('told');
    }),
  ).toThrow('told');
  return found!;
};
const at = (jsonLine: number, jsonColumn: number) => ({ reason: 'json', jsonLine, jsonColumn });

test.each([
  ['', at(1, 1)],
  ['{\n  "a": 1,\n}', at(3, 1)],
  ['{\r\n  "a": [1 2]\r\n}', at(2, 11)],
  ['{\n  "figure": [12345],\n  "abc": x,\n  "more": 12345678\n}', at(3, 10)],
  ['{"a": x,\n"more": 12345678}', at(1, 7)],
  ['{\n"more": 12345678,\n"a": x}', at(3, 6)],
  ['{\n  "表": {"一": "二', at(2, 16)],
  ['{"a": 1}\n}', at(2, 1)],
  // A text so short that the parser shows all of it and says not where.
  ['{"a": x}', { reason: 'json' }],
])('%j', (text, fault) => expect(faultOf(text)).toEqual(fault));

test('what is JSON comes back', () => expect(parseJson('{"a":[1]}', () => new Error())).toEqual({ a: [1] }));

test.each([
  ['Expected double-quoted property name in JSON at position 9 (line 2 column 3)', at(2, 3)],
  ['JSON.parse: unexpected character at line 2 column 7 of the JSON data', at(2, 7)],
  ['JSON Parse error: Unexpected identifier "x"', { reason: 'json' }],
])('as told by “%s”', (message, fault) => expect(faultIn('{\n  "a" 1}', message)).toEqual(fault));

test('is told in both languages without the parser’s words', () => {
  for (const code of ['entries-invalid', 'plan-invalid'] as const) {
    const [chinese, english] = [zh, en].map(({ texts }) => texts[code].what(at(3, 10)));
    expect(chinese).toContain('第 3 行第 10 列');
    expect(english).toContain('line 3, column 10');
    expect(zh.texts[code].what({ reason: 'json' })).toMatch(/^[^a-z]+$/);
    for (const text of [chinese, english]) expect(text).not.toMatch(/undefined|token|position/);
  }
});
