import fc from 'fast-check';
import { fromCsv, toCsv } from '../../src/entries/csv';
import { fromFile, toFile, type EntriesFile } from '../../src/entries/format';
import { serialOf } from '../../src/entries/dates';
import { exampleValues } from '../../src/scoring/example';
import { isCreditCode } from '../../src/entries/credit-code';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';

const cell = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
);
const file: fc.Arbitrary<EntriesFile> = fc
  .dictionary(
    fc.constantFrom('G01', 'G13', 'T05', 'plan'),
    fc.dictionary(fc.constantFrom('name', 'figure', 'ytd_2022'), fc.array(cell, { minLength: 1 }), { minKeys: 1 }),
  )
  .map((sheets) => ({ schemaVersion: 1 as const, plan: 'p', sheets }));

describe('entries file', () => {
  test('CSV and JSON give the same values back', () => {
    fc.assert(
      fc.property(file, (f) => {
        expect(fromCsv(toCsv(f))).toEqual(fromFile(JSON.parse(JSON.stringify(f))).values);
      }),
    );
  });

  test('dates are ISO text in the file and day numbers in cells', () => {
    const values = fromFile({ schemaVersion: 1, plan: 'p', sheets: { G13: { date: ['2022-11-09', '待定'] } } }).values;
    expect(values.G13!.date).toEqual([serialOf('2022-11-09'), '待定']);
    const place = { sheet: 'x', cell: 'A1' };
    const out = toFile('p', { sheets: { G13: { date: [{ value: serialOf('2022-11-09'), place }] } } }, () => true);
    expect(out.sheets.G13!.date).toEqual(['2022-11-09']);
  });

  test.each([
    [{ schemaVersion: 2, plan: 'p', sheets: {} }, 'schemaVersion', 'version', '应为 1'],
    [{ schemaVersion: 1, plan: 5, sheets: {} }, 'plan', 'text', '应为文字'],
    [{ schemaVersion: 1, plan: 'p', sheets: [] }, 'sheets', 'object', '应为对象'],
    [{ schemaVersion: 1, plan: 'p', sheets: { G01: 5 } }, 'sheets.G01', 'object', '应为对象'],
    [{ schemaVersion: 1, plan: 'p', sheets: { G01: { figure: 5 } } }, 'sheets.G01.figure', 'list', '应为列表'],
    [{ schemaVersion: 1, plan: 'p', sheets: { G01: { figure: [[]] } } }, 'sheets.G01.figure.0', 'value', '应为数值'],
    [{ schemaVersion: 1, plan: 'p', sheets: {}, extra: 1 }, 'extra', 'unknown', '没有这一项'],
    ['text', '—', 'object', '应为对象'],
  ])('%j breaks the rules at %s', (json, field, reason, said) => {
    expect(() => fromFile(json)).toThrow(
      expect.objectContaining({ code: 'entries-invalid', params: { field, reason } }),
    );
    expect(zhMessages.errors.texts['entries-invalid'].what({ field, reason })).toContain(said);
  });

  test('says which field is wrong', () => {
    expect(() => fromFile({ schemaVersion: 1, plan: 'p', sheets: { G01: { figure: [{}] } } })).toThrow(
      expect.objectContaining({
        code: 'entries-invalid',
        params: expect.objectContaining({ field: 'sheets.G01.figure.0' }),
      }),
    );
    const head = 'sheet,field,row,value\n';
    expect(() => fromCsv(`${head}G07,figure,1,5\nG07,figure,2,6\nG07,figure,1,7\n`)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ line: 4, before: 2, reason: 'twice' }) }),
    );
    expect(() => fromCsv('a,b\n')).toThrow(expect.objectContaining({ code: 'entries-invalid' }));
  });
});

test('a number that is no day leaves as it was typed, and comes back so', () => {
  const cells = [20230501, 44682].map((value) => ({ value, place: {} }));
  const file = toFile('p', { sheets: { G13: { date: cells } } }, () => true);
  expect(file.sheets.G13?.date).toEqual([20230501, '2022-05-01']);
  expect(fromFile(file).values.G13?.date).toEqual([20230501, 44682]);
});

test('a day from before Excel’s days are right stays as it was typed, both ways', () => {
  const dates = ['1900-02-28', '1899-12-31', '1850-01-01', '0001-01-01', '2024-02-30', '1900-03-01', '9999-12-31'];
  const { values } = fromFile({ schemaVersion: 1, plan: 'p', sheets: { G13: { date: dates } } });
  expect(values.G13!.date).toEqual([...dates.slice(0, 5), 61, 2_958_465]);
  const cells = [60, 0, -1, 61].map((value) => ({ value, place: {} }));
  expect(toFile('p', { sheets: { G13: { date: cells } } }, () => true).sheets.G13?.date).toEqual([
    60,
    0,
    -1,
    '1900-03-01',
  ]);
});

test.each(['{"__proto__":{"x":[1]}}', '{"G02":{"__proto__":[1]}}'])(
  'a key that would be passed over is refused: %s',
  (text) =>
    expect(() => fromFile(JSON.parse(`{"schemaVersion":1,"plan":"p","sheets":${text}}`))).toThrow(
      expect.objectContaining({ code: 'entries-invalid' }),
    ),
);

describe('example entries', () => {
  const values = exampleValues(ordosPlan, zhMessages);

  test('are the same every time', () => {
    expect(exampleValues(ordosPlan, zhMessages)).toEqual(values);
  });

  test('have valid and distinct codes, dates in order of the years filled, and say that they are samples', () => {
    const roster = values.G13!;
    expect(roster.code!.every((c) => isCreditCode(String(c)))).toBe(true);
    expect(new Set(roster.code).size).toBe(roster.code!.length);
    expect(roster.name!.every((n) => String(n).includes('样例'))).toBe(true);
    expect(Math.max(...(roster.date as number[]))).toBeLessThan(serialOf('2024-01-01'));
  });

  test('leave the last year open', () => {
    expect(values.G03!.ytd_2023).toHaveLength(4);
    expect(values.G03!.ytd_2024).toBeUndefined();
  });
});
