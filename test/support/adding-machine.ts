/**
 * An auditor's adding machine over forms as printed: what is read are the texts that stand on them, added up in hundredths. Items
 * sum to subtotals, these to the total, bonus and deductions included; years to the comprehensive total, parts to a unit's score.
 * Where the texts come from is the caller's: what cells show, or what stands on the pages of a PDF.
 */
import type { Messages } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import type { Plan } from '../../src/plan/schema';
import { c, headRow } from '../../src/sheets/score/layout';
import type { SheetSpec } from '../../src/sheets/spec';

/** Forms with the text that stands in each of their cells, '' where there is none. */
export interface Forms {
  readonly plan: Plan;
  readonly m: Messages;
  readonly specs: readonly SheetSpec[];
  readonly text: (key: string, row: number, col: number) => string;
}

/** A sum as it should be and as it is printed, in hundredths (not a number where no figure could be read), with how many terms it has. */
export interface Line {
  readonly sheet: string;
  readonly name: string;
  readonly added: number;
  readonly shown: number;
  readonly terms: number;
}

/** Readers of the cells of one sheet. */
export function cellsOf({ specs, text }: Forms, key: string) {
  const spec = specs.find((each) => each.key === key)!;
  return {
    spec,
    text: (row: number, col: number) => text(key, row, col),
    /** What a cell shows as hundredths; a dash, like an empty cell, is nothing. */
    cents: (row: number, col: number): number => {
      const shown = text(key, row, col)
        .replace(/[\s△,+]/g, '')
        .replace('−', '-');
      if (shown === '' || shown === '—') return 0;
      return /^-?\d+(\.\d{1,2})?%?$/.test(shown) ? Math.round(Number.parseFloat(shown) * 100) : NaN;
    },
    where: (value: unknown, from = 1) => {
      const found = spec.cells.find((cell) => cell.row >= from && cell.value === value);
      if (!found) throw new Error(`${key}: no ${String(value)}`);
      return found;
    },
    fieldRow: (name: string) => Number(/\d+/.exec(spec.fields.find(({ field }) => field === name)!.range)![0]),
    isShown: (col: number) => !spec.hiddenColumns?.includes(col),
  };
}

type Lines = readonly (readonly [name: string, added: number, shown: number, terms: number])[];

export const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const span = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
const squeeze = (text: string) => text.replace(/[\s\u3000\u00a0]+/g, '');

/** One year's score sheet. */
function scoreLines(forms: Forms, key: string): Lines {
  const { plan } = forms;
  const { cents, fieldRow, isShown } = cellsOf(forms, key);
  const columns = Object.entries({ weight: c.weight, points: c.points, lost: c.lost }).filter(([, col]) =>
    isShown(col),
  );
  const lines: Lines[number][] = [];
  const subtotals: number[] = [];
  let row = headRow + 1;
  for (const { id } of plan.dimensions) {
    const rows = span(row, itemsOf(plan).filter(({ dimension }) => dimension === id).length);
    row += rows.length;
    for (const [name, col] of columns)
      lines.push([`${id} ${name}`, sum(rows.map((r) => cents(r, col))), cents(row, col), rows.length]);
    for (const r of [...rows, row])
      lines.push([`${r} lost`, cents(r, c.weight) - cents(r, c.points), cents(r, c.lost), 2]);
    subtotals.push(row++);
  }
  const [bonus, total] = [fieldRow('bonus'), fieldRow('total')];
  const added = (col: number) => sum(subtotals.map((r) => cents(r, col)));
  const adjusted = cents(bonus, c.points) + cents(bonus + 1, c.points);
  return [
    ...lines,
    ['weights', added(c.weight), cents(total, c.weight), subtotals.length],
    ['weights are 100', 10_000, cents(total, c.weight), subtotals.length],
    ['lost', added(c.lost), cents(total, c.lost), subtotals.length],
    ['total', added(c.points) + adjusted, cents(total, c.points), subtotals.length + 2],
  ];
}

/** The comprehensive form: years, mean, total, and each of its tables. */
function comprehensiveLines(forms: Forms, key: string): Lines {
  const { plan, m } = forms;
  const { cents, text, where, fieldRow } = cellsOf(forms, key);
  const t = m.sheetsCore.comprehensive;
  const n = plan.years.length;
  const first = fieldRow('year_total');
  const counted = span(first, n).filter((row) => squeeze(text(row, 9)) === squeeze(t.counted));
  const [mean, final, total] = [fieldRow('mean'), fieldRow('final'), fieldRow('total')];
  const share = cents(final + 1, 6) / 10_000;
  const dimensions = where(t.dimensions).row + 2;
  const itemRows = span(where(t.items).row + 2, itemsOf(plan).length);
  const dimensionRows = span(dimensions, plan.dimensions.length);
  const added = (list: readonly number[], col: number) => sum(list.map((row) => cents(row, col)));
  return [
    ...counted.map(
      (row) => [`total of row ${row}`, sum([3, 4, 5].map((col) => cents(row, col))), cents(row, 6), 3] as const,
    ),
    ['mean', Math.round(added(counted, 6) / counted.length), cents(mean, 6), counted.length],
    ['total', Math.round(share * cents(mean, 6) + (1 - share) * cents(final, 6)), cents(total, 6), 2],
    ['final', added(dimensionRows, 5 + n), cents(final, 6), dimensionRows.length],
    ...plan.years.slice(0, -1).flatMap((y, k): Lines => [
      [`dimensions of ${y}`, added(dimensionRows, 5 + k), cents(first + k, 3), dimensionRows.length],
      [`items of ${y}`, added(itemRows, 6 + 2 * n + k), cents(first + k, 3), itemRows.length],
    ]),
    ...plan.dimensions.map(({ id }, d): Lines[number] => {
      const own = itemRows.filter((_, i) => itemsOf(plan)[i]!.dimension === id);
      return [`full points of ${id}`, added(own, 4), cents(dimensions + d, 4), own.length];
    }),
    ...itemRows.map((row): Lines[number] => {
      const [before, after] = [6 + 2 * n, 7 + 2 * n].map((col) => cents(row, col)) as [number, number];
      return [`change in row ${row}`, after - before, cents(row, 6 + 3 * n), 2];
    }),
  ];
}

/** A unit's sheet of a year; `rows` are those of its items, none where it has no full points. */
export function unitTable(forms: Forms, key: string) {
  const { cents, text, where } = cellsOf(forms, key);
  const t = forms.m.sheetsCore.unit;
  const head = where(t.full).row;
  const [full, points, lost] = [t.full, t.points, t.lost].map((text) => where(text, head).col) as [number, number, number]; // prettier-ignore
  const end = where(t.total).row;
  const rows = span(head + 1, end - head - 1);
  const added = (col: number) => sum(rows.map((row) => cents(row, col)));
  return { rows: rows.every((row) => text(row, full) === '') ? [] : rows, end, full, points, lost, added };
}

function unitLines(forms: Forms, key: string): Lines {
  const { spec, cents, fieldRow } = cellsOf(forms, key);
  const { rows, end, full, points, lost, added } = unitTable(forms, key);
  if (rows.length === 0) return [];
  const scoreCol = spec.cells.find((cell) => cell.row === end + 1 && cell.format === '0.00')!.col;
  return [
    ...[full, points, lost].map((col): Lines[number] => [`column ${col}`, added(col), cents(end, col), rows.length]),
    ...[...rows, end].map((row): Lines[number] => [`lost ${row}`, cents(row, full) - cents(row, points), cents(row, lost), 2]), // prettier-ignore
    ['score', Math.round((10_000 * cents(end, points)) / cents(end, full)), cents(fieldRow('total'), scoreCol), 60],
  ];
}

/** Every sum of the score, comprehensive and unit sheets among the forms. */
export function linesOf(forms: Forms): readonly Line[] {
  const kinds: readonly (readonly [RegExp, (forms: Forms, key: string) => Lines])[] = [
    [/^score_\d+$/, scoreLines],
    [/^comprehensive$/, comprehensiveLines],
    [/^unit_\d+_\d+$/, unitLines],
  ];
  return forms.specs.flatMap(({ key }) =>
    kinds
      .filter(([kind]) => kind.test(key))
      .flatMap(([, lines]) =>
        lines(forms, key).map(([name, added, shown, terms]) => ({ sheet: key, name, added, shown, terms })),
      ),
  );
}

/** Sums that are not the ones printed; a figure that cannot be read is one too. */
export const notFooting = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ added, shown }) => added !== shown);
