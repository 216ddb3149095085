/** Rows deleted, put in or moved by hand: every figure is read beside its label, in each kind of table. */
import type { EntryCell, SheetEntries } from '../../src/entries/entries';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { entriesOf } from '../../src/sheets/entries-of';
import { allThere, byLabels } from '../../src/sheets/fixed-rows';
import type { SheetSpec } from '../../src/sheets/spec';

const specOf = (key: string) =>
  buildSheet(key, { plan: ordosPlan, entries: { sheets: {} }, m: zhMessages, present: [], today: '2025-01-15' });

/** A sheet as drawn, with these values typed into some of its fields. */
function typedOn(spec: SheetSpec, values: Readonly<Record<string, readonly (string | number | null)[]>>): SheetEntries {
  const drawn = entriesOf(spec);
  const typed = Object.entries(values).map(([field, list]) => [
    field,
    drawn[field]!.map((cell, k) => ({ ...cell, value: list[k] ?? null })),
  ]);
  return { ...drawn, ...(Object.fromEntries(typed) as SheetEntries) };
}

/** A line of cells taken out as Excel does it: what comes after moves up, or left. */
function without(entries: SheetEntries, fields: readonly string[], index: number, across = false): SheetEntries {
  const moved = ({ place, ...cell }: EntryCell): EntryCell => {
    const { row, col } = parseArea(place.cell!);
    return { ...cell, place: { ...place, cell: across ? cellAddress(row, col - 1) : cellAddress(row - 1, col) } };
  };
  return Object.fromEntries(
    Object.entries(entries).map(([field, cells]) => [
      field,
      fields.includes(field) ? cells.flatMap((cell, k) => (k < index ? cell : k === index ? [] : moved(cell))) : cells,
    ]),
  );
}
const values = (cells: readonly EntryCell[] | undefined) => cells?.map((cell) => cell.value);

test.each(['G03', 'G04', 'G01', 'G13', 'T01', 'plan', 'adjustments', 'settings'])(
  '%s as it is drawn stays as it is',
  (key) => {
    const spec = specOf(key);
    const drawn = entriesOf(spec);
    expect(byLabels(spec, drawn)).toEqual({ entries: drawn, rows: allThere });
  },
);

test('cells deleted out of one column: what is left is read as it stands beside the labels', () => {
  const spec = specOf('G03');
  const entries = without(typedOn(spec, { ytd_2022: [100, 220, 340, 480] }), ['ytd_2022'], 1);
  const { entries: read, rows } = byLabels(spec, entries);
  expect(values(read.ytd_2022)).toEqual([100, 340, 480, null]);
  expect(rows).toEqual({ lost: ['1—12月'], stray: [] });
});

test('a column of a ratio deleted: the periods stand side by side', () => {
  const spec = specOf('G04');
  const typed = typedOn(spec, { num_2022: [1, 2, 3, 4], den_2022: [10, 20, 30, 40] });
  const fields = Object.keys(typed).filter((field) => typed[field]?.length === 4);
  const { entries: read, rows } = byLabels(spec, without(typed, fields, 1, true));
  expect(values(read.num_2022)).toEqual([1, null, 3, 4]);
  expect(values(read.den_2022)).toEqual([10, null, 30, 40]);
  expect(rows.lost).toEqual(['1—6月']);
});

test('a milestone deleted: what was said of the others stays with them', () => {
  const spec = specOf('T01');
  const names = values(entriesOf(spec).milestone)!.filter((name) => name !== null);
  const typed = typedOn(spec, { status: ['已完成', '进行中', ...names.slice(2).map(() => '未开始'), '停止'] });
  const table = ['milestone', 'owner', 'start', 'due', 'status', 'done', 'evidence'];
  const { entries: read, rows } = byLabels(spec, without(typed, table, 0));
  expect(values(read.status)?.slice(0, names.length)).toEqual([null, '进行中', ...names.slice(2).map(() => '未开始')]);
  expect(values(read.status)?.[names.length]).toBe('停止');
  expect(rows).toEqual({ lost: [names[0]], stray: [] });
});

test('a milestone given another name is still that milestone', () => {
  const spec = specOf('T01');
  const drawn = entriesOf(spec);
  const renamed = { ...drawn, milestone: drawn.milestone!.map((c, k) => (k === 0 ? { ...c, value: '另定节点' } : c)) };
  expect(byLabels(spec, renamed)).toEqual({ entries: renamed, rows: allThere });
});

test('an item deleted out of the plan sheet: the targets below it stay with their items', () => {
  const spec = specOf('plan');
  const drawn = entriesOf(spec);
  const table = Object.keys(drawn).filter((field) => drawn[field]?.length === drawn.id?.length);
  const { entries: read, rows } = byLabels(spec, without(drawn, table, 2));
  expect(rows.lost).toEqual([drawn.id![2]!.value]);
  expect(values(read.target_2024)?.slice(3)).toEqual(values(drawn.target_2024)?.slice(3));
  expect(values(read.id)?.[2]).toBeNull();
});
