/** docs/validation.md says what the rules say. UPDATE_DOCS=1 writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/validation';
import { cases } from './cases';
import { catalogue, repairs } from './catalogue';

const file = join(__dirname, '..', '..', 'docs', 'validation.md');

test('the catalogue in docs is that of the rules', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(file, catalogue());
  expect(readFileSync(file, 'utf8')).toBe(catalogue());
});

test('it names a repair where the cases have one, and nowhere else', () => {
  const seen = Object.values(cases).flatMap((group) =>
    group.flatMap(({ code, expected }) => (expected?.fix ? [code] : [])),
  );
  expect([...repairs].sort()).toEqual([...new Set(seen)].sort());
  expect([...repairs].filter((code) => !rules.some((rule) => rule.code === code))).toEqual([]);
});
