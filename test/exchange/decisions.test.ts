/** Deciding, on collections made by hand: who is whose rival, what goes together, what is plain, what is left. */
import type { CellValue, Entries } from '../../src/entries/entries';
import type { Collection, Difference } from '../../src/exchange/collect';
import { decide, decideAll, isPlain, remaining, rivalsOf, writesOf, type Decision } from '../../src/exchange/decide';

const difference = (id: string, given: Partial<Difference> = {}): Difference => ({
  id,
  file: 0,
  unit: null,
  role: null,
  key: 'G03',
  field: 'ytd_2022',
  index: 0,
  newRow: false,
  before: null,
  after: 1,
  place: {},
  alsoChanged: false,
  holds: 'number',
  wholeRow: false,
  mark: null,
  ...given,
});
const collection = (
  differences: readonly Difference[],
  conflicts: readonly (readonly string[])[] = [],
): Collection => ({ files: [], sources: [], differences, conflicts, asked: { sheets: {} } });
const decided = (...pairs: readonly (readonly [string, Decision])[]) => new Map(pairs);
const holding = (...values: readonly CellValue[]): Entries => ({
  sheets: { G03: { ytd_2022: values.map((value) => ({ value, place: {} })) } },
});

describe('rivals', () => {
  const three = collection(
    [
      difference('a', { after: 1 }),
      difference('b', { after: 2 }),
      difference('c', { after: 1 }),
      difference('d', { after: 3 }),
      difference('e', { after: 4 }),
    ],
    [
      ['a', 'b', 'c', 'gone'],
      ['d', 'e'],
    ],
  );

  test('are those of the same conflict that want another figure, not itself, nor one that agrees, nor one that is gone', () => {
    expect(rivalsOf(three, 'a')).toEqual(['b']);
    expect(rivalsOf(three, 'b')).toEqual(['a', 'c']);
    expect(rivalsOf(three, 'd')).toEqual(['e']);
    expect(rivalsOf(collection([difference('x')]), 'x')).toEqual([]);
  });

  test('one accepted rejects the others and leaves who agrees alone; one rejected says nothing of them', () => {
    expect([...decide(three, new Map(), 'a', 'accept')]).toEqual([
      ['a', 'accept'],
      ['b', 'reject'],
    ]);
    expect([...decide(three, decided(['b', 'accept']), 'c', 'accept')]).toEqual([
      ['b', 'reject'],
      ['c', 'accept'],
    ]);
    expect([...decide(three, new Map(), 'a', 'reject')]).toEqual([['a', 'reject']]);
  });

  test('what was decided before stays as it was given', () => {
    const before = decided(['d', 'reject']);
    decide(three, before, 'd', 'accept');
    expect([...before]).toEqual([['d', 'reject']]);
  });
});

describe('rows of a roster', () => {
  const row = (id: string, given: Partial<Difference>) =>
    difference(id, { key: 'G02', wholeRow: true, holds: 'text', after: 'x', ...given });
  const rows = collection([
    row('name', { field: 'name' }),
    row('code', { field: 'code' }),
    row('next', { field: 'name', index: 1 }),
    row('other sheet', { key: 'G05', field: 'name' }),
    row('other file', { file: 1, field: 'name' }),
    difference('beside', { key: 'G02', field: 'remark' }),
  ]);

  test('are decided whole: of one file, sheet and row', () => {
    expect([...decide(rows, new Map(), 'name', 'accept').keys()]).toEqual(['name', 'code']);
    expect([...decide(rows, new Map(), 'next', 'reject').keys()]).toEqual(['next']);
    expect([...decide(rows, new Map(), 'beside', 'accept').keys()]).toEqual(['beside']);
    expect([...decide(rows, new Map(), 'unknown', 'accept').keys()]).toEqual(['unknown']);
  });

  test('are plain only as a whole', () => {
    const [name] = rows.differences;
    expect(isPlain(rows, name!)).toBe(true);
    const spoilt = rows.differences.map((d) => (d.id === 'code' ? { ...d, formula: '=A1' } : d));
    expect(isPlain(collection(spoilt), spoilt[0]!)).toBe(false);
    expect(isPlain(collection(spoilt), spoilt[2]!)).toBe(true);
  });
});

describe('plain is a figure or words where there was nothing, or of the same kind', () => {
  const cases: readonly (readonly [string, Partial<Difference>, boolean])[] = [
    ['a figure where nothing was', {}, true],
    ['a figure where empty text was', { before: '' }, true],
    ['a figure corrected', { before: 5 }, true],
    ['a figure in place of words', { before: '12万' }, false],
    ['words where a figure is wanted', { after: '12万' }, false],
    ['a figure emptied', { before: 5, after: null }, false],
    ['words where nothing was', { holds: 'text', after: 'x' }, true],
    ['words corrected', { holds: 'text', before: 'y', after: 'x' }, true],
    ['a figure where words are wanted', { holds: 'text', after: 5 }, false],
    ['words in place of a figure', { holds: 'text', before: 5, after: 'x' }, false],
    ['a formula', { formula: '=1+1' }, false],
    ['changed here as well', { alsoChanged: true }, false],
  ];

  test.each(cases)('%s', (_, given, plain) => {
    const one = difference('a', given);
    expect(isPlain(collection([one]), one)).toBe(plain);
  });

  test('one in conflict is not', () => {
    const [a, b, c] = [difference('a'), difference('b', { after: 2 }), difference('c', { index: 1 })];
    const all = collection([a, b, c], [['a', 'b']]);
    expect([a, b, c].map((one) => isPlain(all, one))).toEqual([false, false, true]);
  });
});

describe('all at once', () => {
  const all = collection(
    [
      difference('a'),
      difference('b', { after: 2, file: 1 }),
      difference('c', { index: 1 }),
      difference('d', { index: 2, file: 1, formula: '=1' }),
      difference('e', { index: 3, file: 1 }),
    ],
    [['a', 'b']],
  );
  const taken = (...args: Parameters<typeof decideAll>) => [...decideAll(...args)];

  test('accepting leaves conflicts and what was decided as they are', () => {
    expect(taken(all, decided(['c', 'reject']), 'accept')).toEqual([
      ['c', 'reject'],
      ['d', 'accept'],
      ['e', 'accept'],
    ]);
  });

  test('of one file, plain ones only', () => {
    expect(taken(all, new Map(), 'accept', { file: 1 }).map(([id]) => id)).toEqual(['d', 'e']);
    expect(taken(all, new Map(), 'accept', { file: 0 }).map(([id]) => id)).toEqual(['c']);
    expect(taken(all, new Map(), 'accept', { only: 'plain' }).map(([id]) => id)).toEqual(['c', 'e']);
  });

  test('rejecting takes conflicts too, plain or not', () => {
    const whole = ['a', 'b', 'c', 'd', 'e'].map((id) => [id, 'reject']);
    expect(taken(all, new Map(), 'reject')).toEqual(whole);
    expect(taken(all, new Map(), 'reject', { only: 'plain' })).toEqual(whole);
  });

  test('of several conflicts each is left open', () => {
    const more = collection(
      [...all.differences, difference('f', { index: 4 }), difference('g', { index: 4, after: 2 })],
      [...all.conflicts, ['f', 'g']],
    );
    expect(taken(more, new Map(), 'accept').map(([id]) => id)).toEqual(['c', 'd', 'e']);
  });

  test('what was given is not changed', () => {
    const before = new Map<string, Decision>();
    decideAll(all, before, 'accept');
    expect(before.size).toBe(0);
  });
});

describe('what is written and what is left', () => {
  const all = collection(
    [
      difference('a', { after: 10 }),
      difference('agreed', { after: 10, file: 1 }),
      difference('b', { index: 1, before: 5, after: 6 }),
      difference('c', { index: 2, before: 7, after: 8 }),
      difference('open', { index: 3, after: 9 }),
      difference('rival', { index: 3, after: 11, file: 1 }),
      difference('elsewhere', { key: 'G99', field: 'figure', after: 12 }),
    ],
    [
      ['open', 'rival'],
      ['a', 'agreed'],
    ],
  );
  const chosen = decided(
    ['a', 'accept'],
    ['agreed', 'accept'],
    ['b', 'accept'],
    ['c', 'reject'],
    ['elsewhere', 'accept'],
  );

  test('a figure two files agree on is written once, with what stood there; what is not accepted is not', () => {
    const entries: Entries = {
      sheets: {
        G03: {
          ytd_2022: [
            { value: null, place: {}, formula: '=1' },
            { value: 5, place: {} },
          ],
        },
      },
    };
    expect(writesOf(all, chosen, entries)).toEqual({
      writes: [
        { key: 'G03', field: 'ytd_2022', index: 0, value: 10 },
        { key: 'G03', field: 'ytd_2022', index: 1, value: 6 },
        { key: 'G99', field: 'figure', index: 0, value: 12 },
      ],
      before: [
        { key: 'G03', field: 'ytd_2022', index: 0, value: null, formula: '=1' },
        { key: 'G03', field: 'ytd_2022', index: 1, value: 5 },
        { key: 'G99', field: 'figure', index: 0, value: null },
      ],
      stale: [],
    });
  });

  test('a figure that changed since is not written but asked again beside what stands there now', () => {
    const now = holding(null, 55, 7);
    const outcome = writesOf(all, chosen, now);
    expect(outcome.writes.map(({ index, key }) => [key, index])).toEqual([
      ['G03', 0],
      ['G99', 0],
    ]);
    expect(outcome.stale.map(({ id }) => id)).toEqual(['b']);
    const left = remaining(all, chosen, outcome, now);
    expect(left.differences.map(({ id, before, alsoChanged }) => [id, before, alsoChanged])).toEqual([
      ['b', 55, true],
      ['open', null, false],
      ['rival', null, false],
    ]);
    expect(left.conflicts).toEqual([['open', 'rival']]);
  });

  test.each([[{ sheets: { G03: {} } }], [holding(null)]])(
    'a field or row that is gone holds nothing (%#)',
    (now: Entries) => {
      const outcome = writesOf(all, chosen, now);
      expect(outcome.stale.map(({ id }) => id)).toEqual(['b']);
      expect(remaining(all, chosen, outcome, now).differences[0]).toMatchObject({ id: 'b', before: null });
      expect(outcome.before[0]).not.toHaveProperty('formula');
    },
  );

  test('a stale figure whose cell is gone is asked again beside nothing; a conflict of one is none', () => {
    const outcome = writesOf(all, decided(['b', 'accept'], ['open', 'reject']), { sheets: {} });
    const left = remaining(all, decided(['b', 'accept'], ['open', 'reject']), outcome, { sheets: {} });
    expect(left.differences.find(({ id }) => id === 'b')).toMatchObject({ before: null, alsoChanged: true });
    expect(left.conflicts).toEqual([['a', 'agreed']]);
  });
});
