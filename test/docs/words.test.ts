/** The guides lead by the words that stand in the pane, on the ribbon and on the sheets: a path in a guide names real screens and buttons. */
import { readFileSync } from 'node:fs';
import { loadMessages, zhMessages, type Messages } from '../../src/i18n/all';
import * as zhAreas from '../../src/i18n/zh-CN/areas';
import { noNameSigns, noNameWords } from '../../src/entries/not-a-name';

/** Every text without a parameter, and those with one up to where it stands. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsIn);
  if (typeof value !== 'function') return [];
  try {
    return [String((value as (...args: unknown[]) => unknown)(41, 41, 41))];
  } catch {
    return [];
  }
}

const manifest = readFileSync('manifest.xml', 'utf8');
const known = (m: Messages) => {
  const words = new Set([...wordsIn(m), ...wordsIn(m.areas ?? zhAreas)]);
  return (word: string) => words.has(word) || manifest.includes(`"${word}"`);
};

test('Chinese: every word of a path in quotes', () => {
  const guide = readFileSync('docs/user-guide.zh-CN.md', 'utf8');
  const paths = guide.match(/“[^”]+”(?:[^“”→\n]{0,4} → “[^”]+”)+/g) ?? [];
  expect(paths.length).toBeGreaterThan(5);
  const isKnown = known(zhMessages);
  const words = paths.flatMap((path) => [...path.matchAll(/“([^”]+)”/g)].map(([, word]) => word!));
  expect(words.filter((word) => !isKnown(word))).toEqual([]);
});

test('English: every step of a path that begins at Home', async () => {
  const guide = readFileSync('docs/user-guide.md', 'utf8').replace(/\n\s+/g, ' ');
  const paths = guide.match(/Home(?: → [A-Z][a-z]+(?: [a-z]+)*)+/g) ?? [];
  expect(paths.length).toBeGreaterThan(1);
  const isKnown = known(await loadMessages('en'));
  const steps = paths.flatMap((path) => path.split(' → '));
  // A step ends where the sentence goes on: its longest beginning counts.
  const isStep = (text: string) => text.split(' ').some((_, n, words) => isKnown(words.slice(0, n + 1).join(' ')));
  expect(steps.filter((step) => !isStep(step))).toEqual([]);
});

test('the scorer’s document has every word and sign that is no name', () => {
  const document = readFileSync('docs/scoring.md', 'utf8').replace(/\n\s+/g, ' ');
  const words = noNameWords.split('|').filter((word) => word !== '' && !/^. .$/u.test(word));
  expect(words.filter((word) => !new RegExp(`[ ;]${word}[,;. ]`, 'u').test(document))).toEqual([]);
  expect(document).toContain(`\`${noNameSigns}\``);
});
