/** The documented schema of the entries file is the one the code checks by. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { exampleValues } from '../../src/scoring/example';
import { fromCsv, toCsv } from '../../src/entries/csv';
import { entriesFileSchema, fromFile } from '../../src/entries/format';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';

const docs = join(__dirname, '../../docs');

test('docs/entries-format.schema.json is the schema', () => {
  const documented: unknown = JSON.parse(readFileSync(join(docs, 'entries-format.schema.json'), 'utf8'));
  expect(documented).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(entriesFileSchema))));
});

test('the examples of docs/entries-format.md are files of that format', () => {
  const text = readFileSync(join(docs, 'entries-format.md'), 'utf8');
  const json = /```json\n(.*?)```/s.exec(text)![1]!;
  expect(fromFile(JSON.parse(json)).plan).toBe(ordosPlan.id);
  const csv = /```csv\n(.*?)```/s.exec(text)![1]!;
  expect(fromCsv(csv)).toEqual({ G02: { ytd_2023: [110.2] }, G08: { name: ['样例企业'], date: [45050] } });
});

test('keys of a hostile CSV change nothing but the result', () => {
  const values = fromCsv('sheet,field,row,value\nconstructor,prototype,1,7\n');
  expect(Object.keys(values)).toEqual(['constructor']);
  expect(({} as Record<string, unknown>)[0]).toBeUndefined();
  expect(() => fromCsv('sheet,field,row,value\nG01,figure,999999999,7\n')).toThrow(/entries-invalid/);
});

test('text is no formula to the program that opens a CSV, and comes back as it was', () => {
  const texts = ['=1+1', '+86', '-', '@x', "'=1", "''-", "it's", '样例'];
  const file = { schemaVersion: 1 as const, plan: ordosPlan.id, sheets: { G08: { name: texts } } };
  const csv = toCsv(file);
  expect(csv.split('\r\n').filter((line) => /,"?[=+\-@]/.test(line))).toEqual([]);
  expect(fromCsv(csv)).toEqual({ G08: { name: texts } });
  // A program that drops the quotes leaves the apostrophe.
  expect(fromCsv("sheet,field,row,value\nG08,name,1,'=1+1\n")).toEqual({ G08: { name: ['=1+1'] } });
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const sheets = { G08: { name: [text] } };
      expect(fromCsv(toCsv({ ...file, sheets }))).toEqual(sheets);
    }),
  );
});

test('the example survives JSON and CSV', () => {
  const values = exampleValues(ordosPlan, zhMessages);
  const plain = JSON.parse(JSON.stringify(values)) as Record<string, Record<string, (string | number | null)[]>>;
  const file = { schemaVersion: 1 as const, plan: ordosPlan.id, sheets: plain };
  expect(fromFile(file).values).toEqual(values);
  const withoutEnds = (cells: readonly unknown[]) => {
    const kept = [...cells];
    while (kept.length > 0 && kept.at(-1) === null) kept.pop();
    return kept;
  };
  const trimmed = Object.fromEntries(
    Object.entries(plain).flatMap(([key, fields]) => {
      const kept = Object.entries(fields)
        .map(([field, cells]) => [field, withoutEnds(cells)] as const)
        .filter(([, cells]) => cells.length > 0);
      return kept.length > 0 ? [[key, Object.fromEntries(kept)]] : [];
    }),
  );
  expect(fromCsv(toCsv(file))).toEqual(trimmed);
});
