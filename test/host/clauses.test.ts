/** The numbers of docs/host.md: each is cited by a test, and what tests cite is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const numbers = (text: string, pattern: RegExp) => [...new Set(text.match(pattern))].sort();

const clauses = numbers(readFileSync(join(root, 'docs', 'host.md'), 'utf8'), /(?<=^\| )H\d+\.\d+(?= +\|)/gm);
const tests = ['test/host', 'test/bench'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && name !== 'clauses.test.ts')
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
);

test('every clause is cited by a test, and nothing else is', () => {
  expect(clauses.length).toBeGreaterThan(40);
  const cited = numbers(tests.join('\n'), /\bH\d+\.\d+\b/g);
  expect(cited).toEqual(clauses);
});

test('no clause has a number that stands twice or none at all', () => {
  const rows = readFileSync(join(root, 'docs', 'host.md'), 'utf8').match(/^\| H\S*/gm)!;
  expect(rows.map((row) => row.slice(2)).sort()).toEqual(clauses);
});
