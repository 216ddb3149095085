/**
 * Forms on paper: where the pages of a sheet begin, settled from the real heights of its rows. What belongs together (a
 * dimension, the last rows with the signatures) stays on one page where it fits on one; no page is left nearly empty; every page is as
 * full as the others where there is a choice. Excel, WPS and LibreOffice honour manual breaks between rows while only the
 * width is fitted, so that is how every sheet is set up.
 */
import { parseArea, rangeAddress } from './a1';
import type { SheetBuilder } from './builder';
import type { CellSpec, PrintSpec } from './spec';
import { styles } from './styles';
import { boldLinesOf } from './text-lines';

export const margins = { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 } as const;

const inches = {
  A4: { short: 8.27, long: 11.69 },
  A3: { short: 11.69, long: 16.54 },
} as const;

export type Paper = Pick<PrintSpec, 'paper' | 'orientation'>;

/** What a page holds between the margins, in points. */
export function roomOn({ paper, orientation }: Paper): { readonly width: number; readonly height: number } {
  const { short, long } = inches[paper];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return {
    width: (width - margins.left - margins.right) * 72,
    height: (height - margins.top - margins.bottom) * 72,
  };
}

/** Rows from the first to the last that belong on one page. */
export interface Block {
  readonly first: number;
  readonly last: number;
}

/** A table with its head and its sums. */
interface Table extends Block {
  /** Last row of the head. */
  readonly head: number;
}

export interface Layout extends Partial<Paper> {
  readonly area: string;
  readonly titleRows?: string;
  readonly footerLeft: string;
  /** Rows kept together where that costs no further page; a block that is parted has its name on every page (`nameBlock`). */
  readonly blocks?: readonly Block[];
  /** Rows kept together at any cost, unless they are longer than a page: the signatures and the last figures above them. */
  readonly together?: readonly Block[];
  /** Parted rather between them than inside, never so that a head or a sum is left with fewer than three rows. */
  readonly tables?: readonly Table[];
  /** A wide list: columns after which it goes on on further pages, on each of which `titleColumns` stand first. */
  readonly splitAfter?: readonly number[];
  readonly titleColumns?: string;
  /** Last row of each of its parts. */
  readonly partEnds?: readonly number[];
  /** The last page keeps room for what an archived copy prints below the form (`archiveFoot`), so that it ends there too. */
  readonly archived?: boolean;
}

/** Points that the foot of an archived copy takes: a gap, four lines and a note of at most two. */
export const archiveFoot = { gap: 8, line: 15, height: 8 + 4 * 15 + 35 } as const;

/** Programs round heights and scales a little differently: a page is not filled to its last point. */
const tolerance = 0.97;
/** A page with less on it than this share of the fullest looks forgotten. */
const leastShare = 0.3;

/**
 * Rows after which a page ends. `heights` are those of the rows from `first` on, in points of the sheet, `room` what a page
 * holds of them (`repeated` less on all pages but the first); `kept` says what it costs to end
 * a page after a row, where that parts what belongs together; a further page costs 100. Of equal ones the most even pages.
 */
export function pageBreaks(
  heights: readonly number[],
  first: number,
  {
    room,
    repeated,
    kept,
  }: { readonly room: number; readonly repeated: number; readonly kept: ReadonlyMap<number, number> },
): readonly number[] {
  const n = heights.length;
  const upTo = [0];
  for (const height of heights) upTo.push(upTo.at(-1)! + height);
  // Cost of the best pages that end before row i, and where the last of them begins.
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= n; end++) {
    let found = { cost: Infinity, from: end - 1 };
    for (let from = end - 1; from >= 0; from--) {
      const held = room - (from === 0 ? 0 : repeated);
      const used = upTo[end]! - upTo[from]!;
      // The first page repeats nothing and may hold what a later one would not.
      if (used > room && from < end - 1) break;
      if (used > held && from < end - 1) continue;
      const empty = Math.max(0, 1 - used / held);
      const torn = end < n ? (kept.get(first + end - 1) ?? 0) : 0;
      const thin = empty > 1 - leastShare && from > 0 ? 300 : 0;
      const cost = best[from]!.cost + 100 + empty * empty + torn + thin;
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const breaks: number[] = [];
  for (let end = n; best[end]!.from > 0; end = best[end]!.from) breaks.unshift(first + best[end]!.from - 1);
  return breaks;
}

/** Text of a working list is at least so large on paper, in points; on the sheet none is smaller than the other. */
const listFloor = 8;
const smallestBody = 10.5;

/** What is known of a sheet when its pages are settled. */
export interface Drawn {
  readonly heightOf: (row: number) => number;
  /** Makes rows as tall as they will be, where that is not yet so. */
  readonly tallRows?: () => void;
  /** Of an area, in points; hidden columns have none. */
  readonly extent: (area: string) => { readonly width: number; readonly height: number };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const paperOf = ({ paper = 'A4', orientation = 'landscape' }: Partial<Paper>): Paper => ({ paper, orientation });

/** Columns are counted in digits of a font that is a little wider where Calibri is missing. */
export const wider = 1.16;

/** The same of what is signed: where no font stands in for Calibri, LibreOffice takes one whose digits are a quarter wider, and rounds up. */
export const widest = 1.31;

/** Points on paper for a point on the sheet, at best. */
export const scaleOf = (drawn: Drawn, layout: Omit<Layout, 'footerLeft'>): number =>
  Math.min(...scalesOf(drawn, layout));

/** The same of each part side by side: Excel prints all of them as small as the widest, LibreOffice each as large as it can be. */
function scalesOf(drawn: Drawn, layout: Omit<Layout, 'footerLeft'>): readonly number[] {
  const { width } = roomOn(paperOf(layout));
  const [from, to] = (layout.titleColumns ?? '').split(':');
  const repeated = from === '' || from === undefined ? 0 : drawn.extent(`${from}1:${to ?? from}1`).width;
  return partsOf(layout).map((part, i) => Math.min(1, width / (drawn.extent(part).width + (i > 0 ? repeated : 0))));
}

/** A4 where an area's text stays legible on it in the widest of the fonts, or A3. */
export const paperFor = (drawn: Drawn, area: string): PrintSpec['paper'] =>
  (scaleOf(drawn, { area, paper: 'A4' }) / widest) * smallestBody >= listFloor ? 'A4' : 'A3';

/**
 * Columns after which a list too wide for its paper goes on on further pages, its text not shrunk under 8 pt; `widths` of
 * all columns from A, in characters, the ones from `first` to `last` repeated on each page. `shown` says which are printed; `even`:
 * the parts are about as wide as one another rather than the last one narrow.
 */
export function splitColumns(
  widths: readonly number[],
  { first, last, paper = 'A3', shown = () => true, even = false }: { readonly first: number; readonly last: number; readonly paper?: PrintSpec['paper']; readonly shown?: (col: number) => boolean; readonly even?: boolean }, // prettier-ignore
): readonly number[] {
  const room = (roomOn({ paper, orientation: 'landscape' }).width * smallestBody) / listFloor / widest;
  const points = (col: number) => (shown(col) ? (7 * (widths[col - 1] ?? 8.43) + 5) * 0.75 : 0);
  const repeated = Array.from({ length: last - first + 1 }, (_, i) => points(first + i)).reduce((a, b) => a + b, 0);
  const splitAt = (room: number) => {
    const splits: number[] = [];
    let used = 0;
    widths.forEach((_, i) => {
      if (used + points(i + 1) > room) {
        splits.push(i);
        used = repeated;
      }
      used += points(i + 1);
    });
    return splits;
  };
  const splits = splitAt(room);
  if (!even) return splits;
  // As many parts, each as narrow as they can be: none is left with a column or two.
  let [low, high] = [repeated + Math.max(...widths.map((_, i) => points(i + 1))), room];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (splitAt(middle).length > splits.length) low = middle;
    else high = middle;
  }
  return splitAt(high);
}

/** Where the pages of what is drawn so far end; heights of all its rows must be set. */
export function breaksOf(drawn: Drawn, layout: Layout): readonly number[] {
  const { area, titleRows, blocks = [], together = [], tables = [], partEnds = [], archived = false } = layout;
  drawn.tallRows?.();
  const { row, lastRow } = parseArea(area);
  const [from, to] = (titleRows ?? '1:0').split(':').map(Number) as [number, number];
  const heights = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => drawn.heightOf(first + i));
  const kept = new Map<number, number>();
  const keep = ({ first, last }: Block, cost: number) => {
    for (let r = first; r < last; r++) kept.set(r, Math.max(cost, kept.get(r) ?? 0));
  };
  // A page ends in all parts after the same row: of the part that is printed largest it holds the fewest.
  const room = (roomOn(paperOf(layout)).height / Math.max(...scalesOf(drawn, layout))) * tolerance;
  const repeated = sum(heights(from, to));
  for (const { first, head, last } of tables) {
    // What is longer than a page is parted anyhow, and begins where it may.
    if (sum(heights(first, last)) <= room - repeated) keep({ first, last }, 3);
    keep({ first, last: Math.min(last, head + 3) }, 60);
    keep({ first: Math.max(first, last - 2), last }, 60);
  }
  for (const block of blocks) keep(block, 45);
  for (const block of together) keep(block, 1000);
  // The head stays with the first rows of its table.
  if (titleRows) keep({ first: from, last: to + 1 }, 1000);
  // A part that ends before the others has no nearly empty page either, wherever rows that belong together must be parted.
  for (const end of partEnds.filter((end) => end < lastRow)) {
    let first = end;
    while (first > row && sum(heights(first, end)) < room * leastShare) first--;
    for (let r = first; r < end; r++) kept.set(r, 300 + (kept.get(r) ?? 0));
  }
  if (archived) kept.set(lastRow, 1000);
  return pageBreaks([...heights(row, lastRow), ...(archived ? [archiveFoot.height] : [])], row, {
    room,
    repeated,
    kept,
  });
}

/** The areas a wide list is printed in, side by side; those after the first begin with the table's head, titles stand over the first alone. */
export function partsOf({
  area,
  titleRows,
  splitAfter = [],
  partEnds = [],
}: Pick<PrintSpec, 'area' | 'titleRows' | 'splitAfter' | 'partEnds'>): readonly string[] {
  const { row, col, lastRow, lastCol } = parseArea(area);
  const edges = [col - 1, ...splitAfter, lastCol];
  const head = titleRows === undefined ? row : Number(titleRows.split(':')[0]);
  return edges.slice(1).map((edge, i) => rangeAddress(i === 0 ? row : head, edges[i]! + 1, partEnds[i] ?? lastRow, edge)); // prettier-ignore
}

/** A form set up for printing: as wide as the page, broken between rows where the pages end. */
export function layOut(sheet: SheetBuilder, layout: Layout, breaks = breaksOf(sheet, layout)): SheetBuilder {
  const { area, titleRows, titleColumns, footerLeft, splitAfter, partEnds } = layout;
  return sheet.printed({
    ...paperOf(layout),
    area,
    fitWidth: 1,
    fitHeight: 0,
    ...(titleRows ? { titleRows } : {}),
    ...(titleColumns ? { titleColumns } : {}),
    ...(splitAfter ? { splitAfter } : {}),
    ...(partEnds ? { partEnds } : {}),
    breaks,
    footerLeft,
    margins,
  });
}

/** What of a list's cells matters for its pages. */
export interface ListContents extends Drawn {
  readonly cells: readonly CellSpec[];
  readonly charts: readonly { readonly area: string }[];
  readonly merges: readonly string[];
}

/**
 * A list's page set-up with its pages settled: on A3 where A4 would shrink its text under 8 pt; one page where all of it
 * fits on one at that size. Headings stay with what follows, charts and blocks of merged rows in one piece, signatures with the last rows above.
 */
export function composed(list: ListContents, print: PrintSpec): PrintSpec {
  const area = parseArea(print.area);
  const within = (row: number, col: number) =>
    row >= area.row && row <= area.lastRow && col >= area.col && col <= area.lastCol;
  const written = list.cells.filter((cell) => within(cell.row, cell.col) && (cell.formula !== undefined || (cell.value ?? null) !== null)); // prettier-ignore
  const smallest = written.reduce((least, { style }) => Math.min(least, styles[style].size), Infinity);
  const holds = (paper: PrintSpec['paper']) => (scaleOf(list, { ...print, paper }) / wider) * smallest >= listFloor;
  const paper = print.paper === 'A4' && !holds('A4') ? 'A3' : print.paper;
  const partEnds = partsOf(print).map((part) => {
    const { col, lastCol } = parseArea(part);
    return list.cells.reduce((last, cell) => (cell.col >= col && cell.col <= lastCol && within(cell.row, cell.col) ? Math.max(last, cell.row) : last), area.row); // prettier-ignore
  });
  const { fitHeight, ...rest } = { ...print, paper, ...(print.splitAfter ? { partEnds } : {}) };
  if (fitHeight === 1) {
    const { height } = roomOn(rest);
    const scale = Math.min(scaleOf(list, rest), height / list.extent(print.area).height);
    if (scale * smallest >= listFloor) return { ...rest, fitHeight };
  }
  const rows = [...new Set(written.map(({ row }) => row))].sort((a, b) => a - b);
  const at = new Map(rows.map((row, i) => [row, i]));
  const after = (row: number, count: number) => rows[at.get(row)! + count] ?? row;
  const charts = list.charts.map(({ area: at }) => parseArea(at)).filter(({ row, lastRow, col }) => within(row, col) && lastRow <= area.lastRow); // prettier-ignore
  const chartFrom = (row: number) => Math.min(...charts.filter((chart) => chart.row >= row).map((chart) => chart.row));
  const together = [
    ...charts.map(({ row, lastRow }) => ({ first: row, last: lastRow })),
    // A ruled end has no page of its own.
    { first: rows.at(-1) ?? area.row, last: charts.length > 0 ? area.row : area.lastRow },
    ...written.flatMap(({ style, row }): Block[] => {
      if (style === 'section') return [{ first: row, last: Math.min(after(row, 3), chartFrom(row)) }];
      if (style === 'header') return [{ first: row, last: after(row, 1) }];
      if (style === 'signature') return [{ first: rows[at.get(row)! - 5] ?? row, last: row }];
      return [];
    }),
  ];
  const blocks = list.merges.map(parseArea).filter(({ row, lastRow, col }) => lastRow > row && within(lastRow, col)).map(({ row, lastRow }) => ({ first: row, last: lastRow })); // prettier-ignore
  const tables = tablesOf(written);
  const layout = { ...rest, blocks: [...blocks, ...rowsOfCharts(charts)], together, tables };
  const held = (roomOn(rest).height / scaleOf(list, rest)) * tolerance;
  const heightOf = ({ first, last }: Block) => list.extent(rangeAddress(first, 1, last, 1)).height;
  // Only where a later page would not say what its columns are, a further page is spent on tables in one piece.
  const whole = tables.filter((table) => heightOf(table) <= held);
  const tries = [layout, { ...layout, together: [...together, ...whole] }].map((each) => withHead(list, each, tables));
  const { breaks, titleRows } = tries.find(({ isHeaded }) => isHeaded) ?? tries[0]!;
  return { ...rest, ...(titleRows ? { titleRows } : {}), fitHeight: 0, breaks };
}

/** Rows of charts that stand right under each other: one picture, as far as a page holds it. */
function rowsOfCharts(charts: readonly { readonly row: number; readonly lastRow: number }[]): readonly Block[] {
  const runs: Block[] = [];
  for (const { row, lastRow } of [...charts].sort((a, b) => a.row - b.row)) {
    const run = runs.at(-1);
    if (run && row <= run.last + 1) runs.splice(-1, 1, { ...run, last: Math.max(run.last, lastRow) });
    else runs.push({ first: row, last: lastRow });
  }
  return runs;
}

/** Where pages end, with the head repeated of a table that all pages from it on begin inside of; `isHeaded`: none begins inside another. */
function withHead(
  list: ListContents,
  layout: Layout,
  tables: readonly Table[],
): { readonly breaks: readonly number[]; readonly titleRows?: string; readonly isHeaded: boolean } {
  const breaks = breaksOf(list, layout);
  const isIn =
    ({ first, last }: Table) =>
    (row: number) =>
      row >= first && row < last;
  const table = tables.find((each) => breaks.some(isIn(each)));
  if (layout.titleRows !== undefined || !table) return { breaks, titleRows: layout.titleRows, isHeaded: true };
  const titleRows = `${table.first}:${table.head}`;
  const again = breaksOf(list, { ...layout, titleRows });
  const isRight = again.every((row) => row < table.first || (row >= table.head && row < table.last));
  return isRight ? { breaks: again, titleRows, isHeaded: !again.some((row) => tables.some((each) => each !== table && isIn(each)(row))) } : { breaks, isHeaded: false }; // prettier-ignore
}

/** Tables among the cells written, row under row: from a head to the next row that is empty, begins a section or has another head. */
export function tablesOf(written: readonly CellSpec[]): readonly Table[] {
  const rows = new Map<number, 'head' | 'section' | 'body'>();
  for (const { row, style } of written)
    if (style === 'section') rows.set(row, 'section');
    else if (style === 'header') rows.set(row, rows.get(row) ?? 'head');
    else if (rows.get(row) !== 'section') rows.set(row, 'body');
  const tables: Table[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const kind = rows.get(row)!;
    const before = tables.at(-1);
    const goesOn = before?.last === row - 1;
    if (kind === 'head' && goesOn && before.head === row - 1) tables.splice(-1, 1, { ...before, head: row, last: row });
    else if (kind === 'head') tables.push({ first: row, head: row, last: row });
    else if (kind === 'body' && goesOn) tables.splice(-1, 1, { ...before, last: row });
  }
  return tables;
}

/**
 * A block's name beside its rows: one merged cell, or one on each page where the block goes over several. `draw` is told
 * the rows of each part and whether the block has begun on an earlier page.
 */
export function nameBlock(
  { first, last }: Block,
  breaks: readonly number[],
  draw: (part: Block, continued: boolean) => void,
): void {
  const ends = [...breaks.filter((row) => row >= first && row < last), last];
  ends.forEach((end, i) => draw({ first: i === 0 ? first : ends[i - 1]! + 1, last: end }, i > 0));
}

/** A block's name with the mark that it goes on, on its last line, or whole on one of its own; the column's width in characters. */
export const goingOn = (name: string, mark: string, width: number): string =>
  boldLinesOf(name + mark, width) > boldLinesOf(name, width) ? `${name}\n${mark.trim()}` : name + mark;
