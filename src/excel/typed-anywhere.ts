/**
 * What users typed on a sheet that goes, anywhere on it: over the product's own cells, where the template has nothing, in rows and columns
 * they put in. Entry fields, where they stand as drawn, are read with every reading and left out.
 */
import type { Area } from '../sheets/a1';
import { sheetIfAny } from '../sheets';
import type { Plan } from '../plan/schema';
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
import { amongAllOf, filledCells, isForm } from './blanks';
import { listRows } from './drawing';
import type { Kept } from './goes-along';
import { contextFrom } from './known';
import type { Found } from './look';
import { knownOf, typedOver } from './own-cells';
import { isIntact } from './place';
import { linkAreas, queueOwnLinks } from './own-links';
import type { Reading } from './read';
import { run } from './run';
import { ANSWER_BYTES, bytesOf } from './size';
import { computedCells } from '../sheets/computed-cells';
import { versionsIn } from '../sheets/template-versions';

/**
 * A sheet that stands as drawn: cell by cell. Formulas may be spelled otherwise, or be the product's of an earlier day; words of the
 * product may stand in another cell than today, as those of the signatures, which keep to the widths of columns.
 */
function besidesDrawn(standing: readonly StandingCell[], { spec, ways }: Standing): readonly string[] {
  const drawn = drawnOf(spec);
  const over = new Set(overOwn(standing, spec, ways()));
  const entries = entryCells(spec);
  const words = wordsIn(drawn);
  return standing.flatMap(({ cell, content }) => {
    const own = drawn.get(cell);
    if (over.has(cell)) return [cell];
    if (words.has(bare(content))) return [];
    if (entries.has(cell) || own === bare(content)) return [];
    return own !== undefined && isFormula(own) && isFormula(content) ? [] : [cell];
  });
}

/** What was typed over the product's own on a sheet that stands as drawn in one of these ways. */
const overOwn = (standing: readonly StandingCell[], stood: SheetSpec, { all, plan, alone }: Ways): readonly string[] =>
  typedOver(knownOf(stood, all, { plan, alone }), standing);

/**
 * A sheet that is no form: what it shows is of the day it was drawn on. What stands where no way of drawing has anything is the user's, and
 * what stands over what every way has. Nothing is known of one that is as long as there was to show on that day.
 */
function besidesShown(standing: readonly StandingCell[], { found, ways: waysOf }: Standing): readonly string[] {
  const ways = waysOf();
  const { row, col, lastRow, lastCol } = found.area;
  const stood = ways.all.find(({ rows, cols }) => rows === lastRow && cols === lastCol);
  if (!stood || row !== 1 || col !== 1) return [];
  const filled = ways.all.map(filledCells);
  const over = new Set(overOwn(standing, stood, ways));
  return standing.flatMap(({ cell }) => (over.has(cell) || filled.every((one) => !one.has(cell)) ? [cell] : []));
}

/** The ways in which a sheet may have been drawn, by the plan in force. */
interface Ways {
  readonly all: readonly SheetSpec[];
  readonly plan: Plan;
  /** The sheet as it is drawn where none of the items' is there. */
  readonly alone: () => SheetSpec | null;
}

/** A sheet that goes: what the product would draw by now, and where it stands. */
export interface Standing {
  readonly ways: () => Ways;
  /** Of another version nothing is known of what it was drawn with. */
  readonly isOurVersion: boolean;
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
  const further = { part: look.part, rows: listRows(reading) };
  const drawn = { ...context, ...further };
  const versionOf = versionsIn(look.properties);
  const waysOf = (key: SheetKey, spec: SheetSpec): Ways => {
    const by = (plan: Plan, among: readonly SheetKey[]) =>
      sheetIfAny(key, { ...contextFrom(plan, state.entries, known.m, among), ...further });
    const others = [by(known.base, present), amongAllOf(known, key), by(state.plan ?? known.base, [])];
    const all = [spec, ...others.flatMap((way) => way ?? [])];
    return { all, plan: known.base, alone: () => others[2] ?? null };
  };
  return keys.flatMap((key) => {
    const found = look.sheets.get(key);
    const spec = found && sheetIfAny(key, drawn);
    if (!spec) return [];
    const isOurVersion = (versionOf(key) ?? spec.version) === spec.version;
    const ways = () => waysOf(key, spec);
    return [
      {
        spec,
        found,
        ways,
        isOurVersion,
        isAsDrawn: found.area.lastRow === spec.rows && isIntact(spec, found, look.names),
      },
    ];
  });
}

/** What a cell without a formula is in an answer, one with another. */
const CELL_BYTES = 20;
/** Rows of a sheet are not all alike: pieces are made smaller than they might be. */
const PIECE_BYTES = 0.7 * ANSWER_BYTES;

/** Bytes of a cell of a sheet in an answer, one with another. */
const bytesOfCell = ({ spec }: Standing): number =>
  CELL_BYTES + bytesOf(computedCells(spec).map(({ formula }) => formula)) / (spec.rows * spec.cols);

/** A piece of a sheet that is read. */
interface Piece {
  readonly one: Standing;
  readonly area: Area;
  readonly bytes: number;
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
  const each = bytesOfCell(one);
  const bytesIn = (area: Area) => (area.lastRow - area.row + 1) * widthOf(area) * each;
  const parts = (area: Area): readonly Area[] => {
    const rows = Math.max(1, Math.floor(PIECE_BYTES / each / widthOf(area)));
    return Array.from({ length: Math.ceil((area.lastRow - area.row + 1) / rows) }, (_, i) => {
      const from = area.row + i * rows;
      return { ...area, row: from, lastRow: Math.min(from + rows - 1, area.lastRow) };
    });
  };
  return [
    ...areas.flatMap(parts).map((area) => ({ one, area, bytes: bytesIn(area) })),
    ...linkAreas(one)
      .flatMap(parts)
      .map((area) => ({ one, area, bytes: bytesIn(area), links: true as const })),
  ];
}

const widthOf = ({ col, lastCol }: Area): number => lastCol - col + 1;

/** The cells of these sheets in pieces, as many in one request as it can answer. */
function inRequests(asked: readonly Standing[]): readonly (readonly Piece[])[] {
  const batches: Piece[][] = [];
  let bytes = Infinity;
  for (const piece of asked.flatMap(piecesOf)) {
    if (bytes + piece.bytes > ANSWER_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    bytes += piece.bytes;
    batches.at(-1)!.push(piece);
  }
  return batches;
}

/** What was typed on those of the sheets that are in sight, and links set there. A request for every 3.5 MB, none where none is. */
export async function typedAnywhere(standing: readonly Standing[]): Promise<readonly Kept[]> {
  const asked = standing.filter(
    ({ spec, isOurVersion }) => isForm(spec) || (spec.visibility === 'visible' && isOurVersion),
  );
  const contents = new Map(asked.map((one) => [one, [] as StandingCell[]]));
  const links: Kept[] = [];
  for (const batch of inRequests(asked)) {
    const { held, linked } = await run((context) => readOf(context, batch));
    for (const { one, cells } of held) for (const cell of cells) contents.get(one)!.push(cell);
    links.push(...linked);
  }
  const typed = [...contents].flatMap(([one, held]) => {
    const { spec, found, isAsDrawn } = one;
    const ofForm = () => (isAsDrawn ? besidesDrawn(held, one) : moreThanDrawn(held, drawnOf(spec)));
    const cells = isForm(spec) ? ofForm() : besidesShown(held, one);
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
