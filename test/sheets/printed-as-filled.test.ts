/** Lists are printed as far as they are filled; what is filled below that is told on the sheet until it is drawn again. */
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { printedAsFilled } from '../../src/sheets/prepared';
import type { SheetKey, SheetSpec } from '../../src/sheets/spec';
import { calculated, textOf } from '../support/calculated';
import { entriesOf } from '../support/item-workbook';

const standing: readonly SheetKey[] = [
  'plan',
  'settings',
  'ranking',
  'adjustments',
  'peers',
  'enterprises',
  'import_log',
];

/** Each list with a field that is filled in every row. */
const lists = [
  ['adjustments', 'reason'],
  ['import_log', 'file'],
  ['peers', 'zone'],
  ['enterprises', 'name'],
] as const;

const drawn = (key: SheetKey, field: string, rows: number): SheetSpec =>
  buildSheet(key, {
    plan,
    m,
    entries: entriesOf({ [key]: { [field]: Array.from({ length: rows }, (_, i) => `样例${i + 1}`) } }),
    present: standing,
    today: '2024-03-31',
  });

const firstRow = (spec: SheetSpec, field: string) => parseArea(spec.fields.find((f) => f.field === field)!.range).row;
const lastRow = (spec: SheetSpec, field: string) =>
  parseArea(spec.fields.find((f) => f.field === field)!.range).lastRow;
const printedTo = (spec: SheetSpec) => parseArea(spec.print!.area).lastRow;

test.each(lists)('%s', (key, field) => {
  const empty = drawn(key, field, 0);
  const from = firstRow(empty, field);
  expect(printedTo(empty)).toBe(from + 14);
  expect(printedTo(drawn(key, field, 20))).toBe(from + 22);
  expect(lastRow(empty, field)).toBeGreaterThan(from + 22);
  expect(printedAsFilled(plan, [key])).toEqual([key]);
});

test.each(lists)('%s tells what was filled below since', (key, field) => {
  const spec = drawn(key, field, 16);
  const [{ col }, row] = [parseArea(spec.fields.find((f) => f.field === field)!.range), printedTo(spec) + 2];
  const more: SheetSpec = {
    ...spec,
    cells: spec.cells.map((cell) => (cell.row === row && cell.col === col ? { ...cell, value: '后填' } : cell)),
  };
  const told = (sheet: SheetSpec) => {
    const others = ['plan', 'settings', 'ranking'].map((other) => drawn(other, 'none', 0));
    const book = calculated([...others, sheet], 45382);
    const heads = sheet.cells.filter((cell) => cell.formula !== undefined && cell.row < firstRow(sheet, field));
    return heads.map((cell) => textOf(book.at(key, cellAddress(cell.row, cell.col)))).filter((text) => text.includes('打印范围之外')); // prettier-ignore
  };
  expect(told(spec)).toEqual([]);
  expect(told(more)).toEqual([expect.stringContaining('另有 1 行')]);
});

test('a workbook handed out prints its roster as far as it is filled and a page to fill in, and says what to do about more', () => {
  const roster = (filled: number) =>
    buildSheet('G06', {
      plan,
      m,
      entries: entriesOf({ G06: { name: Array.from({ length: filled }, (_, i) => `样例${i + 1}`) } }),
      present: ['plan', 'settings'],
      today: '2024-03-31',
      part: true,
    });
  const from = firstRow(roster(0), 'name');
  expect(printedTo(roster(0))).toBe(from + 19);
  expect(printedTo(roster(50))).toBe(from + 69);
  const texts = roster(0).cells.flatMap(({ formula = '' }) => (formula.includes('打印范围之外') ? [formula] : []));
  expect(texts).toEqual([expect.stringContaining('请把打印区域设到最后一行')]);
});
