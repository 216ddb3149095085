/** Entries files as people's programs save them: encodings, separators, lost quotes, padded lines. */
import type { ZoneScorecardError } from '../../src/errors';
import { fromCsv } from '../../src/entries/csv';
import { serialOf } from '../../src/entries/dates';
import { readableText, textOfEntries, textOfFile, valuesOfFile } from '../../src/entries/file';

const utf8 = (text: string) => new TextEncoder().encode(text);
const csv = 'sheet,field,row,value\r\nG08,name,1,"样例企业"\r\nG20,ytd_2024,1,12.5\r\n';
const values = { G08: { name: ['样例企业'] }, G20: { ytd_2024: [12.5] } };

/** 样例企业 in GB 18030, which Node can read but not write. */
const inGbk = Uint8Array.from([0xd1, 0xf9, 0xc0, 0xfd, 0xc6, 0xf3, 0xd2, 0xb5]);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const utf16 = (text: string, littleEndian: boolean) =>
  joined(
    ...[...`\uFEFF${text}`].map((c) => {
      const bytes = new Uint8Array(2);
      new DataView(bytes.buffer).setUint16(0, c.charCodeAt(0), littleEndian);
      return bytes;
    }),
  );

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8(csv)],
    ['UTF-8 with a mark', joined(Uint8Array.from([0xef, 0xbb, 0xbf]), utf8(csv))],
    ['GB 18030', joined(utf8('sheet,field,row,value\r\nG08,name,1,"'), inGbk, utf8('"\r\nG20,ytd_2024,1,12.5\r\n'))],
    ['UTF-16, little end first', utf16(csv, true)],
    ['UTF-16, big end first', utf16(csv, false)],
  ])('%s is read', (_, bytes) => {
    expect(valuesOfFile(bytes, 'a.CSV', 'p')).toEqual(values);
  });

  test('bytes that are no text do not stop the reading', () => {
    expect(typeof textOfFile(Uint8Array.from([0x80, 0xff, 0xff, 0x00, 0xa0]))).toBe('string');
  });

  test('JSON is read in them as well, and a wrong plan or no JSON is refused', () => {
    const json = JSON.stringify({ schemaVersion: 1, plan: 'p', sheets: values });
    expect(valuesOfFile(utf16(json, true), 'a.json', 'p')).toEqual(values);
    expect(() => valuesOfFile(utf8(json), 'a.json', 'other')).toThrow(
      expect.objectContaining({ code: 'plan-mismatch' }),
    );
    expect(() => valuesOfFile(utf8('{'), 'a.json', 'p')).toThrow(expect.objectContaining({ code: 'entries-invalid' }));
  });
});

/** 樣例企業有限公司營業收入 in Big5. */
const inBig5 = Uint8Array.from(Buffer.from('BCCBA8D2A5F8B77EA6B3ADADA4BDA571C0E7B77EA6ACA44A', 'hex'));

describe('what can be read two ways', () => {
  test('Big5 is refused in words, for read as GB 18030 it is other words', () => {
    const bytes = joined(utf8('sheet,field,row,value\r\nG08,name,1,"'), inBig5, utf8('"\r\n'));
    expect(() => valuesOfFile(bytes, 'a.csv', 'p')).toThrow(
      expect.objectContaining({ code: 'entries-invalid', params: { reason: 'big5' } }),
    );
  });

  /** 企業名、従業員数、テスト株式会社 in Shift-JIS. */
  const inShiftJis = Uint8Array.from(
    Buffer.from('8AE98BC696BC81418F5D8BC688F5909481418365835883678A948EAE89EF8ED0', 'hex'),
  );

  test('Shift-JIS is refused in words as well', () => {
    expect(new TextDecoder('shift_jis').decode(inShiftJis)).toBe('企業名、従業員数、テスト株式会社');
    const bytes = joined(utf8('sheet,field,row,value\r\nG08,name,1,"'), inShiftJis, utf8('"\r\n'));
    expect(() => valuesOfFile(bytes, 'a.csv', 'p')).toThrow(
      expect.objectContaining({ code: 'entries-invalid', params: { reason: 'shift-jis' } }),
    );
  });

  test('tables and notices in another encoding are refused by its name, or by the line that cannot be read', () => {
    const params = (bytes: Uint8Array) => {
      try {
        return readableText(bytes);
      } catch (thrown) {
        return (
          (thrown as { code: string; params: object }).code === 'file-encoding' && (thrown as { params: object }).params
        );
      }
    };
    expect(params(inShiftJis)).toEqual({ encoding: 'Shift-JIS' });
    expect(params(inBig5)).toEqual({ encoding: 'Big5' });
    expect(params(joined(utf8('a\ncaf'), Uint8Array.from([0xe9, 0x0a])))).toEqual({ line: 2 });
    expect(params(inGbk)).toBe('样例企业');
    expect(params(utf8('樣例、テスト'))).toBe('樣例、テスト');
  });

  test.each([
    ['億國財產', '837C87F8D894AE61'],
    ['內蒙古億嘉實業', '83C8C3C9B9C5837CBCCE8C8D9849'],
    ['鄂爾多斯市國有資產經營公司', 'B6F5A096B6E0CBB9CAD087F8D3D0D959AE61BD9BA049B9ABCBBE'],
  ])('traditional characters in GB 18030 stay what they are: %s', (text, hex) => {
    const bytes = joined(utf8('sheet,field,row,value\r\nG08,name,1,"'), Buffer.from(hex, 'hex'), utf8('"\r\n'));
    expect(valuesOfFile(bytes, 'a.csv', 'p')).toEqual({ G08: { name: [text] } });
  });

  test('half a character in JSON is refused: a file would keep another', () => {
    const json = (name: string) => utf8(`{"schemaVersion":1,"plan":"p","sheets":{"G08":{"name":["a","${name}"]}}}`);
    expect(() => valuesOfFile(json('x\\ud83dy'), 'a.json', 'p')).toThrow(
      expect.objectContaining({ params: { reason: 'half', field: 'G08.name', row: 2 } }),
    );
    expect(valuesOfFile(json('\\ud83d\\ude00'), 'a.json', 'p').G08).toEqual({ name: ['a', '\u{1F600}'] });
  });

  test('JSON that gives one field twice is refused with its line', () => {
    const text = '{"schemaVersion":1,"plan":"p","sheets":{\n"G20":{"ytd_2024":[1],\n"ytd_2024":[2]}}}';
    expect(() => valuesOfFile(utf8(text), 'a.json', 'p')).toThrow(
      expect.objectContaining({ params: { reason: 'repeated-key', key: 'ytd_2024', line: 3 } }),
    );
    const once =
      '{"schemaVersion":1,"plan":"p","note":"\\"a\\": {","sheets":{"G20":{"remark":["\\"x\\":","x"]},"G21":{"remark":[null]}}}';
    expect(valuesOfFile(utf8(once), 'a.json', 'p').G20).toEqual({ remark: ['"x":', 'x'] });
  });

  test.each([
    ['JSON', 'a.json', utf16(`{"schemaVersion":1,"plan":"p","sheets":{"G08":{"name":["样例企业"]}}}`, true).slice(2)],
    ['CSV, big end first', 'a.csv', utf16('sheet,field,row,value\r\nG08,name,1,样例企业', false).slice(2)],
  ])('UTF-16 without a mark: %s', (_, name, bytes) => {
    expect(valuesOfFile(bytes, name, 'p')).toEqual({ G08: { name: ['样例企业'] } });
  });

  test('a few words in Big5 are refused as well', () => {
    // 中文, which read as GB 18030 is kana.
    const bytes = joined(utf8('sheet,field,row,value\nG08,name,1,'), Uint8Array.from([0xa4, 0xa4, 0xa4, 0xe5]));
    expect(() => valuesOfFile(bytes, 'a.csv', 'p')).toThrow(expect.objectContaining({ params: { reason: 'big5' } }));
  });

  test.each([
    [
      'UTF-8 cut in a letter',
      'a.csv',
      joined(utf8('sheet,field,row,value\nG08,name,1,样例企业').slice(0, -1), utf8('\n')),
    ],
    ['another encoding', 'a.csv', joined(utf8('sheet,field,row,value\nG08,name,1,caf'), Uint8Array.from([0xe9, 0x0a]))],
    ['half a letter of UTF-16', 'a.csv', joined(utf16('sheet,field,row,value\nG08,name,1,样例企业', true), utf8('A'))],
  ])('%s is refused with its line, not taken as other words', (_, name, bytes) => {
    expect(() => valuesOfFile(bytes, name, 'p')).toThrow(
      expect.objectContaining({ params: { reason: 'encoding', line: 2 } }),
    );
  });

  test('a long code written as a number in JSON is refused, for its last digits would be others', () => {
    const json = (value: string) => utf8(`{"schemaVersion":1,"plan":"p","sheets":{\n"G08":{"code":[${value}]}}}`);
    expect(() => valuesOfFile(json('911501000123456789'), 'a.json', 'p')).toThrow(
      expect.objectContaining({ params: { reason: 'digits', found: '911501000123456789', line: 2 } }),
    );
    for (const value of ['123456789012345680000', '0.30000000000000004', '-9007199254740991', '9.11e+17'])
      expect(valuesOfFile(json(value), 'a.json', 'p').G08).toEqual({ code: [Number(value)] });
    expect(valuesOfFile(json('"911501000123456789"'), 'a.json', 'p').G08).toEqual({ code: ['911501000123456789'] });
  });

  test('a text of any length is read, one no cell can hold refused', () => {
    const long = '字'.repeat(12e6);
    const json = (note: string, text: string) =>
      utf8(`{"schemaVersion":1,"plan":"p","note":"${note}\\\\","sheets":{"G20":{"remark":["x","${text}"]}}}`);
    const fits = 'x'.repeat(32_767);
    expect(valuesOfFile(json(long, fits), 'a.json', 'p').G20).toEqual({ remark: ['x', fits] });
    // Longer than a cell may be: Excel would take the workbook for damaged.
    const params = { reason: 'long', field: 'G20.remark', row: 2, limit: 32_767, found: 32_768 };
    for (const [name, bytes] of [
      ['a.json', json('', `${fits}x`)],
      ['a.csv', utf8(`sheet,field,row,value\nG20,remark,2,${fits}x`)],
    ] as const)
      // prettier-ignore
      expect(() => valuesOfFile(bytes, name, 'p')).toThrow(expect.objectContaining({ params }));
  });

  test('digits are not lost beside blanks and signs, and figures of every size come back', () => {
    const texts = [' 0123', ' 911501000123456789 ', '+911501000123456789', '911501000123456789.0', '1e-400'];
    const numbers = [' 12.5', '+5', '-0.5', '0', '1.2345678901234568e+20', '123456789012345680000', '0.000001'];
    const lines = [...texts, ...numbers].map((text, i) => `G20,remark,${i + 1},${text}`);
    expect(fromCsv(['sheet,field,row,value', ...lines].join('\n')).G20!.remark).toEqual([
      ...texts,
      ...numbers.map(Number),
    ]);
  });

  test('one row written in two ways is the same cell', () => {
    expect(() => fromCsv('sheet,field,row,value\nG20,ytd_2024,1,5\nG20,ytd_2024,01,6')).toThrow(
      expect.objectContaining({ params: { line: 3, reason: 'twice', before: 2, cell: 'G20.ytd_2024' } }),
    );
  });

  test('hexadecimal, binary and endless numbers are text', () => {
    const texts = ['0x1F4', '0b11', '0o17', 'Infinity', '1_000'];
    const lines = texts.map((text, i) => `G20,ytd_2024,${i + 1},${text}`);
    expect(fromCsv(['sheet,field,row,value', ...lines, 'G20,ytd_2024,6,1.5e2'].join('\n')).G20!.ytd_2024).toEqual([
      ...texts,
      150,
    ]);
  });

  test('keys that every object has are keys like any other', () => {
    const json = (key: string) => utf8(`{"schemaVersion":1,"plan":"p","sheets":{"${key}":{"${key}":[1]}}}`);
    for (const key of ['constructor', 'toString', 'hasOwnProperty'])
      expect(Object.entries(valuesOfFile(json(key), 'a.json', 'p'))).toEqual([[key, { [key]: [1] }]]);
    expect(() => valuesOfFile(json('__proto__'), 'a.json', 'p')).toThrow(/entries-invalid/);
    expect(Object.entries(fromCsv('sheet,field,row,value\nconstructor,constructor,1,2'))).toEqual([
      ['constructor', { constructor: [2] }],
    ]);
  });

  test('text with a full-width sign of a formula is guarded and comes back', () => {
    const file = { schemaVersion: 1, plan: 'p', sheets: { G20: { remark: ['＝1+1', '＋8', '－', '＠x'] } } } as const;
    const text = textOfEntries({ ...file, sheets: { G20: { remark: [...file.sheets.G20.remark] } } }, 'csv');
    expect(text).toContain('"\'＝1+1"');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(fromCsv(text)).toEqual(file.sheets);
  });
});

describe('a CSV that a spreadsheet program has saved', () => {
  const read = (...lines: string[]) => fromCsv(lines.join('\r\n'));

  test.each([[';'], ['\t']])('cells apart by %p', (sign) => {
    expect(fromCsv(csv.replaceAll(',', sign))).toEqual(values);
  });

  test('without quotes, padded with empty cells, with empty lines and another line end', () => {
    expect(fromCsv('sheet,field,row,value,,\rG08,name,1,样例企业,,\r,,,,,\rG20,ytd_2024,1,12.5,,')).toEqual(values);
  });

  test('codes and leading zeros lose no digit', () => {
    const { G08 } = read('sheet,field,row,value', 'G08,code,1,911506001234567890', 'G08,code,2,007', 'G08,code,3,0.5');
    expect(G08).toEqual({ code: ['911506001234567890', '007', 0.5] });
  });

  test('text over several lines, with separators and quotes in it', () => {
    expect(read('sheet,field,row,value', 'G20,remark,1,"一,""二""\r\nG20,remark,2,三"', 'G20,remark,2,四')).toEqual({
      G20: { remark: ['一,"二"\r\nG20,remark,2,三', '四'] },
    });
  });

  test('dates as Excel writes them are dates; a day that there is not stays text', () => {
    const dates = ['2023/5/4', '2023-05-04', '2023-02-30', '2023/13/1', '去年'];
    expect(read('sheet,field,row,value', ...dates.map((d, i) => `G08,date,${i + 1},${d}`)).G08!.date).toEqual([
      serialOf('2023-05-04'),
      serialOf('2023-05-04'),
      '2023-02-30',
      '2023/13/1',
      '去年',
    ]);
  });

  test.each([
    ['no header', 'G08,name,1,a', 1],
    ['another header', 'sheet,field,value\r\nG08,name,a', 1],
    ['a cell too many', 'sheet,field,row,value\r\nG08,name,1,a,b', 2],
    ['a row that is none', 'sheet,field,row,value\r\n\r\nG08,name,x,a', 3],
    ['a row no field has', 'sheet,field,row,value\r\nG08,name,99999999,a', 2],
    ['quotes that do not close', 'sheet,field,row,value\r\nG08,name,1,"a\r\nG08,name,2,b', 2],
    ['text after quotes', 'sheet,field,row,value\r\nG08,name,1,"a"b', 2],
  ])('%s is refused with its line', (_, text, line) => {
    expect(() => fromCsv(text)).toThrow(
      expect.objectContaining({ code: 'entries-invalid', params: expect.objectContaining({ line }) }),
    );
  });
});

test('a document of an older Word is refused by name', () => {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const stream = [...'WordDocument'].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const told = (bytes: readonly number[]) => {
    try {
      return readableText(new Uint8Array(bytes));
    } catch (error) {
      return (error as ZoneScorecardError).code;
    }
  };
  expect(told([...magic, ...Array<number>(600).fill(0), ...stream])).toBe('file-old-word');
  expect(told([...magic, ...Array<number>(600).fill(0)])).not.toBe('file-old-word');
});
