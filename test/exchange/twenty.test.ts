/** All units' workbooks returned at once: every accepted figure in its cell, every planted problem found. */
import { decideAll, writesOf, type CollectedFile, type Collection } from '../../src/exchange';
import { ordosPlan } from '../../src/plan/ordos';
import { withValues } from '../../src/sheets/entries-file';
import { collected, fileOf, handOut, typeInto } from './support';
import { planted, returnedRound, type Round } from './twenty';

let round: Round;
let collection: Collection;
const fileOfUnit = (unit: string): CollectedFile =>
  collection.files[round.files.findIndex((file) => file.unit === unit)]!;
const issuesOf = (unit: string): readonly string[] => {
  const file = fileOfUnit(unit);
  return file.status === 'read' ? [...new Set(file.issues.map(({ kind }) => kind))].sort() : [file.error.code];
};

beforeAll(async () => {
  round = await returnedRound();
  // Two units disagree about a figure both answer for: big-data typed it, and so does industry.
  const second = await handOut('industry', round.entries);
  const files = [
    ...round.files,
    {
      unit: 'second',
      name: 'second.xlsx',
      bytes: await second.bytes(typeInto(second.specs, { G20: { ytd_2022: [1.25] } })),
    },
  ];
  const third = await handOut('big-data', round.entries);
  files.push({
    unit: 'third',
    name: 'third.xlsx',
    bytes: await third.bytes(typeInto(third.specs, { G20: { ytd_2022: [2.5] } })),
  });
  round = { ...round, files };
  collection = await collected(
    round.entries,
    files.map(({ name, bytes }) => fileOf(name, bytes)),
  );
});

test('more than twenty workbooks come back', () => {
  expect(round.files.length).toBeGreaterThan(20);
  expect(round.typed.length).toBeGreaterThan(35);
});

test('every accepted figure is in its cell, and no other cell has changed', () => {
  const decisions = decideAll(collection, new Map(), 'accept', { only: 'plain' });
  const { writes, stale } = writesOf(collection, decisions, round.entries);
  expect(stale).toEqual([]);
  const sort = <T extends { key: string; field: string; index: number }>(cells: readonly T[]) =>
    cells
      .map(
        ({ key, field, index, ...rest }) =>
          `${key}.${field}[${index}] ${JSON.stringify('value' in rest ? rest.value : null)}`,
      )
      .sort();
  expect(sort(writes)).toEqual(sort(round.typed));
  const merged = withValues(round.entries, writes);
  for (const { key, field, index, value } of round.typed)
    expect([key, field, index, merged.sheets[key]?.[field]?.[index]?.value]).toEqual([key, field, index, value]);
});

test('files that cannot be taken are refused with their reason', () => {
  expect(issuesOf(planted.wrongPlan)).toEqual(['file-wrong-plan']);
  expect(issuesOf(planted.damaged)).toEqual(['file-truncated']);
});

test('figures of an item the unit does not answer for are refused with their cell', () => {
  const file = fileOfUnit(planted.foreignValues);
  expect(file).toMatchObject({ status: 'read', changes: [] });
  const refusals = file.status === 'read' ? file.refusals : [];
  expect(refusals).toContainEqual(
    expect.objectContaining({
      reason: 'not-yours',
      value: '样例别人',
      place: expect.objectContaining({ cell: expect.any(String) }),
    }),
  );
});

test('renamed tabs, inserted rows, overwritten formulas and typed formulas are told', () => {
  expect(issuesOf(planted.renamedTabs)).toEqual(['sheet-renamed']);
  expect(issuesOf(planted.insertedRows)).toEqual(['inserted']);
  expect(issuesOf(planted.overwritten)).toEqual(['overwritten']);
  expect(issuesOf(planted.formula)).toEqual(['formula']);
  const rated = fileOfUnit(planted.ratedItself);
  expect(rated.status === 'read' && rated.refusals.map(({ reason }) => reason)).toEqual(['assessor']);
});

test('what two files say otherwise about one cell is a conflict', () => {
  const cells = collection.conflicts.map((ids) => ids.map((id) => collection.differences.find((d) => d.id === id)!));
  expect(cells.map((rivals) => rivals.map(({ key, field, index, after }) => [key, field, index, after]))).toEqual([
    [
      ['G20', 'ytd_2022', 0, 1.25],
      ['G20', 'ytd_2022', 0, 2.5],
    ],
  ]);
});

test('all other files are odd in nothing', () => {
  const odd = new Set<string>(Object.values(planted));
  const again = ['second', 'third'];
  for (const { unit } of round.files)
    if (!odd.has(unit)) expect([unit, issuesOf(unit)]).toEqual([unit, again.includes(unit) ? ['returned-twice'] : []]);
  expect(ordosPlan.units.filter(({ id }) => !round.files.some(({ unit }) => unit === id))).toEqual([]);
});
