/** Sheets are made again only where too many others were asked for since. */
import { lately } from '../../src/sheets/lately';
import type { SheetSpec } from '../../src/sheets/spec';

const sheet = (key: string, cells: number): SheetSpec =>
  ({ key, cells: Array.from({ length: cells }, (_, i) => ({ row: i + 1, col: 1, style: 'blank' })) }) as never;

function asked(keys: string, most: number): string {
  let made = '';
  const of = lately((key) => {
    made += key;
    return key === 'x' ? null : sheet(key, key === 'L' ? 100 : 10);
  }, most);
  for (const key of keys) expect(of(key)?.key).toBe(key === 'x' ? undefined : key);
  return made;
}

test.each([
  ['abcabc', 30, 'abc'],
  ['abcabc', 20, 'abcabc'],
  // What was asked for last stays longest.
  ['abacab', 20, 'abcb'],
  // One that is larger than there is room for stays until the next.
  ['LLaLa', 20, 'LaLa'],
  ['xxaxx', 20, 'xa'],
])('asked for %s with room for %i cells, %s are made', (keys, most, made) => expect(asked(keys, most)).toBe(made));
