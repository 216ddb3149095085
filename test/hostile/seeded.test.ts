/** A part of the ten thousand hostile files (`npm run hostile` has all of them): none crashes, none gives other figures unseen. */
import { givenFile } from './given';
import { judged, type Judged } from './judged';
import { kindNames } from './kinds';

test('a file of each kind', async () => {
  const given = await givenFile();
  const wrong: Judged[] = [];
  const counts = { 'as typed': 0, told: 0, refused: 0, silent: 0, crash: 0 };
  for (let n = 0; n < kindNames.length; n++) {
    const found = await judged(given, n);
    counts[found.outcome]++;
    if (found.outcome === 'silent' || found.outcome === 'crash') wrong.push(found);
  }
  expect(wrong).toEqual([]);
  expect(Math.min(counts['as typed'], counts.told, counts.refused)).toBeGreaterThan(2);
});
