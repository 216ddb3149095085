/**
 * Long tables: a row is one figure, or one indicator over some years or zones, and its indicator stands in a cell. Such a table is
 * spread out to a row a zone and year; what its cells say stays as it is, so that the mapping step tells and asks as of any other.
 */
import type { CellValue } from '../entries/entries';
import type { NationalIndex } from '../plan/national';
import { textAt, type Grid } from './grid';
import { isValue, isYear } from './head';
import { unitOf } from './measures';
import { headingOf, indicatorOf, isFigureWord, isWholeName, nameKey, saysRanks, saysZones, words } from './naming';
import { isSumOrNote } from './not-rows';

/** The column whose cells name indicators, over and over, and the first row that does. */
function indicatorColumn(index: NationalIndex, grid: Grid): { readonly column: number; readonly first: number } | null {
  const width = grid.slice(0, 20).reduce((most, row) => Math.max(most, row.length), 0);
  let best: { column: number; first: number; rows: number } | null = null;
  for (let column = 0; column < Math.min(width, 12); column++) {
    const isCalledSo = grid.slice(0, 6).some((row) => words.indicators.has(nameKey(textAt(row[column]))));
    const counts = new Map<number, number>();
    let first = -1;
    grid.forEach((row, r) => {
      const text = textAt(row[column]);
      const { name } = headingOf([text], (own) => isWholeName(index, own));
      // A number alone names an indicator where the heading says so: a figure may look like one.
      const isBare = /^[\d.．]*$/.test(name);
      if (isBare ? !isCalledSo || name !== text : nameKey(name.replace(/^[\d.．\s]+/, '')).length < 3) return;
      const one = indicatorOf(index, name, false);
      if (one === null || one.doubts.length > 0) return;
      if (first < 0) first = r;
      counts.set(one.indicator, (counts.get(one.indicator) ?? 0) + 1);
    });
    const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
    // Of a table that has a zone a column each indicator has one row.
    const isOver = counts.size >= 2 && rows >= 1.5 * counts.size;
    if (isOver && rows > (best?.rows ?? 0)) best = { column, first, rows };
  }
  return best;
}

interface Columns {
  readonly zone: number;
  readonly year: number;
  readonly unit: number;
  readonly values: readonly { readonly column: number; readonly zone: string; readonly year: string }[];
}

const headingAt = (head: Grid, c: number): readonly string[] =>
  head.map((row) => textAt(row[c])).filter((text) => text !== '');

/** What the other columns are: the zone, the year, the unit, and those that hold figures, with the zone or year over them. */
function columnsOf(grid: Grid, indicator: number, first: number): Columns {
  const head = grid.slice(0, first);
  const body = grid.slice(first, first + 400);
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = Array.from({ length: width }, (_, c) =>
    body.map((row) => textAt(row[c])).filter((text) => text !== ''),
  );
  const isMostly = (c: number, is: (text: string) => boolean) =>
    cells[c]!.length > 0 && cells[c]!.filter(is).length > cells[c]!.length * 0.6;
  const others = cells.flatMap((_, c) => (c === indicator ? [] : [c]));
  const called = (c: number, set: ReadonlySet<string>) => headingAt(head, c).some((text) => set.has(nameKey(text)));
  const year = others.find((c) => isMostly(c, isYear)) ?? -1;
  const unit = others.find((c) => isMostly(c, (text) => unitOf(text) !== null)) ?? -1;
  const rest = others.filter((c) => c !== year && c !== unit);
  const isText = (c: number) => cells[c]!.some((text) => !isValue(text));
  const texts = rest.filter((c) => !isMostly(c, isValue) && isText(c));
  const asZone = (c: number) => Math.max(0, ...headingAt(head, c).map(saysZones));
  const zone =
    texts.find((c) => asZone(c) === 2) ??
    texts.find((c) => asZone(c) === 1) ??
    texts.find((c) => !called(c, words.indicators)) ??
    -1;
  const figures = rest.filter(
    (c) => c !== zone && isMostly(c, isValue) && !called(c, words.orders) && !headingAt(head, c).some(saysRanks),
  );
  const plain = figures.filter((c) => headingAt(head, c).some(isFigureWord));
  const values = (plain.length > 0 ? plain : figures).map((column) => {
    const heading = headingAt(head, column);
    const over = heading.find(isYear) ?? '';
    const own = heading.filter((text) => !isYear(text) && !isFigureWord(text) && unitOf(text) === null).at(-1) ?? '';
    return { column, zone: zone < 0 ? own : '', year: over };
  });
  // Several columns of figures of one zone and year: the first is meant.
  const isApart = values.every(({ zone: own, year: of }) => own !== '' || of !== '');
  return { zone, year, unit, values: isApart ? values : values.slice(0, 1) };
}

/** Cells that stand for those below them: merged, where most of the column is empty or the row has another that is told. */
const isSparse = (body: Grid, c: number): boolean =>
  c >= 0 && body.filter((row) => textAt(row[c]) !== '').length * 2 < body.length;

/** The table with a row a zone and year and a column an indicator; null for one that is no long table. */
export function spread(index: NationalIndex, grid: Grid): Grid | null {
  const at = indicatorColumn(index, grid);
  if (at === null) return null;
  const columns = columnsOf(grid, at.column, at.first);
  if (columns.values.length === 0) return null;
  // What stands above the headings holds for all of the table; the last row before the first figure is a heading.
  const body = grid.slice(at.first);
  const sparse = [columns.zone, columns.year, at.column].map((c) => isSparse(body, c));
  const keys = [at.column, columns.zone, columns.year, ...columns.values.map(({ column }) => column)];
  const titles = grid
    .slice(0, at.first)
    .filter((row) => row.filter((value) => textAt(value) !== '').length === 1)
    .map((row) => textAt(row.find((value) => textAt(value) !== '')));
  const headings = new Map<string, { readonly name: string; readonly units: Map<string, number>; column: number }>();
  const rows = new Map<string, { readonly zone: string; readonly year: string; readonly cells: Map<string, readonly [CellValue, string]> }>(); // prettier-ignore
  let [zone, year, name] = ['', titles.length === 0 ? '' : (titles.find((title) => isYear(title)) ?? ''), ''];
  for (const row of body) {
    const filled = row.filter((value) => textAt(value) !== '');
    const alone = textAt(filled[0]);
    // A year or a name alone in a row is that of the rows below it.
    if (filled.length === 1 && keys.some((c) => textAt(row[c]) === alone)) {
      if (isYear(alone)) year = alone;
      else if (columns.zone < 0 && !isSumOrNote(alone) && indicatorOf(index, alone, false) === null) zone = alone;
      continue;
    }
    const [ownZone, ownYear, ownName] = [columns.zone, columns.year, at.column].map((c) => textAt(row[c]));
    if (ownZone !== '' || (columns.zone >= 0 && !sparse[0])) zone = ownZone!;
    if (ownYear !== '' || (columns.year >= 0 && !sparse[1])) year = ownYear!;
    if (ownName !== '' || !sparse[2]) name = ownName!;
    if (name === '' || isSumOrNote(name) || words.indicators.has(nameKey(name))) continue;
    const unit = textAt(row[columns.unit]);
    for (const value of columns.values) {
      const of = { zone: value.zone || zone, year: value.year || year };
      const key = `${of.zone}\n${of.year}`;
      const own = rows.get(key) ?? { ...of, cells: new Map<string, readonly [CellValue, string]>() };
      rows.set(key, own);
      // What stands there twice goes to a column of its own, where the mapping tells it.
      let place = name;
      while (own.cells.has(place)) place += '\n';
      const heading = headings.get(place) ?? { name, units: new Map<string, number>(), column: headings.size };
      headings.set(place, heading);
      heading.units.set(unit, (heading.units.get(unit) ?? 0) + 1);
      own.cells.set(place, [row[value.column] ?? null, unit]);
    }
  }
  const list = [...headings].map(([place, { name: own, units }]) => ({
    place,
    name: own,
    unit: [...units].sort((a, b) => b[1] - a[1])[0]![0],
  }));
  const hasZone = [...rows.values()].some((row) => row.zone !== '');
  const hasYear = [...rows.values()].some((row) => row.year !== '');
  const heading = (column: number, is: (text: string) => boolean, set: ReadonlySet<string>): string =>
    headingAt(grid.slice(0, at.first), column).find(is) ?? [...set][0]!;
  const lead = (a: CellValue, b: CellValue): CellValue[] => [...(hasZone ? [a] : []), ...(hasYear ? [b] : [])];
  return [
    ...titles.map((title) => [title]),
    [
      ...lead(
        heading(columns.zone, (text) => saysZones(text) > 0, words.zones),
        heading(columns.year, (text) => words.years.has(nameKey(text)), words.years),
      ),
      ...list.map(({ name: own, unit }) => (unit === '' ? own : `${own} (${unit})`)),
    ],
    ...[...rows.values()].map((row) => [
      ...lead(row.zone, row.year),
      ...list.map(({ place, unit }): CellValue => {
        const [value, own] = row.cells.get(place) ?? [null, unit];
        return own === unit || textAt(value) === '' ? value : `${textAt(value)}${own}`;
      }),
    ]),
  ];
}
