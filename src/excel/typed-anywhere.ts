/**
 * What users typed on a form that goes, anywhere on it: over the product's own cells, where the template has nothing, in rows and columns
 * they put in. Entry fields, where they stand as drawn, are read with every reading and left out.
 */
import type { Area } from '../sheets/a1';
import { sheetIfAny } from '../sheets';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import {
  bare,
  drawnOf,
  entryCells,
  isFormula,
  moreThanDrawn,
  queueStanding,
  wordsIn,
  type Standing as StandingCell,
} from './beyond-drawn';
import { isForm } from './blanks';
import { listRows } from './drawing';
import type { Kept } from './goes-along';
import { contextFrom } from './known';
import type { Found } from './look';
import { isIntact } from './place';
import { linkAreas, queueOwnLinks } from './own-links';
import type { Reading } from './read';
import { run } from './run';

/**
 * A sheet that stands as drawn: cell by cell. Formulas may be spelled otherwise, or be the product's of an earlier day; words of the
 * product may stand in another cell than today, as those of the signatures, which keep to the widths of columns.
 */
function besidesDrawn(
  standing: readonly StandingCell[],
  drawn: ReadonlyMap<string, string>,
  spec: SheetSpec,
): readonly string[] {
  const entries = entryCells(spec);
  const words = wordsIn(drawn);
  return standing.flatMap(({ cell, content }) => {
    const own = drawn.get(cell);
    if (words.has(bare(content))) return [];
    if (entries.has(cell) || own === bare(content)) return [];
    return own !== undefined && isFormula(own) && isFormula(content) ? [] : [cell];
  });
}

/** A sheet that goes: what the product would draw by now, and where it stands. */
export interface Standing {
  readonly spec: SheetSpec;
  readonly found: Found;
  /** No rows or columns were put in or taken out. */
  readonly isAsDrawn: boolean;
}

/** These sheets as they are drawn with the entries they hold. Those that are not there, or not the plan's, are left out. */
export function standingOf(reading: Reading, keys: readonly SheetKey[]): readonly Standing[] {
  const { look, known, state } = reading;
  if (!known) return [];
  const present = state.sheets.map(({ key }) => key);
  const context = contextFrom(state.plan ?? known.base, state.entries, known.m, present);
  const drawn = { ...context, part: look.part, rows: listRows(reading) };
  return keys.flatMap((key) => {
    const found = look.sheets.get(key);
    const spec = found && sheetIfAny(key, drawn);
    if (!spec) return [];
    return [{ spec, found, isAsDrawn: found.area.lastRow === spec.rows && isIntact(spec, found, look.names) }];
  });
}

/** Excel on the web takes no answer over 5 MB; a formula of ours is some sixty characters long, one with another. */
const CELLS_PER_REQUEST = 50_000;

/** A piece of a sheet that is read. */
interface Piece {
  readonly one: Standing;
  readonly area: Area;
  /** Of these cells the links are asked for. */
  readonly links?: true;
}

/** The sheet, and the rows and columns put in above and before it, which have moved its corner; in pieces that one request can answer. */
function piecesOf(one: Standing): readonly Piece[] {
  const { row, col, lastRow, lastCol } = one.found.area;
  const areas: readonly Area[] = [
    one.found.area,
    ...(row > 1 ? [{ row: 1, col: 1, lastRow: row - 1, lastCol }] : []),
    ...(col > 1 ? [{ row, col: 1, lastRow, lastCol: col - 1 }] : []),
  ];
  const parts = (area: Area): readonly Area[] => {
    const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / widthOf(area)));
    return Array.from({ length: Math.ceil((area.lastRow - area.row + 1) / rows) }, (_, i) => {
      const from = area.row + i * rows;
      return { ...area, row: from, lastRow: Math.min(from + rows - 1, area.lastRow) };
    });
  };
  return [
    ...areas.flatMap(parts).map((area) => ({ one, area })),
    ...linkAreas(one)
      .flatMap(parts)
      .map((area) => ({ one, area, links: true as const })),
  ];
}

const widthOf = ({ col, lastCol }: Area): number => lastCol - col + 1;

/** The cells of these sheets in pieces, as many in one request as it can answer. */
function inRequests(asked: readonly Standing[]): readonly (readonly Piece[])[] {
  const batches: Piece[][] = [];
  let cells = Infinity;
  for (const piece of asked.flatMap(piecesOf)) {
    const { row, lastRow } = piece.area;
    const own = (lastRow - row + 1) * widthOf(piece.area);
    if (cells + own > CELLS_PER_REQUEST) {
      batches.push([]);
      cells = 0;
    }
    cells += own;
    batches.at(-1)!.push(piece);
  }
  return batches;
}

/** What was typed on those of the sheets that are forms, and links set there. A request for every fifty thousand cells, none where none is a form. */
export async function typedAnywhere(standing: readonly Standing[]): Promise<readonly Kept[]> {
  const asked = standing.filter(({ spec }) => isForm(spec));
  const contents = new Map(asked.map((one) => [one, [] as StandingCell[]]));
  const links: Kept[] = [];
  for (const batch of inRequests(asked)) {
    const { held, linked } = await run((context) => readOf(context, batch));
    for (const { one, cells } of held) for (const cell of cells) contents.get(one)!.push(cell);
    links.push(...linked);
  }
  const typed = [...contents].flatMap(([{ spec, found, isAsDrawn }, held]) => {
    const cells = isAsDrawn ? besidesDrawn(held, drawnOf(spec), spec) : moreThanDrawn(held, drawnOf(spec));
    return cells.map((at): Kept => ({ kind: 'typed', sheet: found.tab, at }));
  });
  return [...typed, ...links];
}

async function readOf(context: Excel.RequestContext, pieces: readonly Piece[]) {
  const answers = pieces.flatMap(({ one, area, links }) =>
    links ? [] : [{ one, read: queueStanding(context, one.found.tab, [area]) }],
  );
  const links = pieces.flatMap(({ one, area, links: asked }) =>
    asked ? [queueOwnLinks(context, one.found.tab, area)] : [],
  );
  await context.sync();
  return {
    held: answers.map(({ one, read }) => ({ one, cells: read() })),
    linked: links.flatMap((read) => read()),
  };
}
