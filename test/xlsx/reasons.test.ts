/** Whatever the reader refuses a file for, the user is told in words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as en from '../../src/i18n/en/errors';
import * as zh from '../../src/i18n/zh-CN/errors';

const folder = join(__dirname, '../../src/xlsx');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const found = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map((m) => m[1]!))].sort();

const unsafe = found(/(?:unsafe\(|'file-unsafe', \{ reason: )'([a-z-]+)'/g);
const broken = found(/(?:broken\(|malformed\([^,()]+, |reason: )'([a-z0-9-]+)'/g).filter((r) => !unsafe.includes(r));
const limits = found(/(?:what: |\? )'(megabytes|memory|parts|[a-z-]*cells)'/g);

it('is looked for in the right places', () => {
  expect(unsafe).toEqual(['entity', 'external-link', 'false-size', 'repeated-part', 'zip-bomb']);
  expect(broken).toContain('checksum');
  expect(limits).toEqual(['blank-cells', 'cells', 'megabytes', 'memory', 'parts']);
});

it.each([
  ['Chinese', zh.texts],
  ['English', en.texts],
])('has %s words', (_, texts) => {
  const saysMore = (what: (reason: string) => string, reason: string) =>
    expect(what(reason)).not.toBe(what('§').replace('§', reason));
  for (const reason of unsafe) saysMore((r) => texts['file-unsafe'].what({ reason: r }, {}), reason);
  for (const reason of broken) saysMore((r) => texts['file-malformed'].what({ part: 'p', reason: r }, {}), reason);
  for (const what of limits)
    expect(texts['file-too-large'].what({ limit: 7, what }, {})).not.toBe(
      texts['file-too-large'].what({ limit: 7 }, {}),
    );
});
