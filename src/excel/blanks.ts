/**
 * Cells of a form in which its template has nothing. With protection off users type there, and rows that they put in bring more of them:
 * what stands in such cells is the user's. A form is drawn again around it, or beside the sheet that holds it.
 */
import { cellAddress, parseArea, type Area } from '../sheets/a1';
import { computedCells } from '../sheets/computed-cells';
import { isOfItsDay } from '../sheets/drawn-variants';
import { sheetIfAny } from '../sheets';
import { fieldName } from '../sheets/names';
import type { CellSpec, SheetKey, SheetSpec } from '../sheets/spec';
import { versionsIn } from '../sheets/template-versions';
import {
  bare,
  cellsOf,
  drawnOf,
  entryCells,
  isFormula,
  like,
  moreThanDrawn,
  queueStanding,
  wordsIn,
  type Standing,
} from './beyond-drawn';
import { breath } from '../breath';
import { addressLists, rectangles } from './draw/rectangles';
import { contextFrom, type Known } from './known';
import type { Look } from './look';
import { run } from './run';
import { ANSWER_BYTES, bytesOf } from './size';
import { typedOver, type OwnCells } from './own-cells';
import { entryFields } from './typed';
import type { Job } from './work';

interface Cell {
  readonly row: number;
  readonly col: number;
}

/** Forms that users fill in. What other sheets are drawn with may be of another day: words typed over it are not told from it. */
export const isForm = (spec: SheetSpec): boolean =>
  spec.visibility === 'visible' && !isOfItsDay(spec.key) && hasEntries(spec);

const hasEntries = (spec: SheetSpec): boolean => entryFields(spec).length > 0;

/**
 * Whether a template has content in other cells as figures and sheets come and go, by the ways in which it may stand: what an earlier
 * drawing left is not the user's, and goes.
 */
const isOfItsFigures = (ways: readonly SheetSpec[]): boolean => {
  const [first, ...others] = ways.map(filledCells);
  return others.some((other) => other.size !== first!.size || [...other].some((cell) => !first!.has(cell)));
};

/** Addresses of the cells in which a template has content, or takes an entry. */
const filled = new WeakMap<SheetSpec, ReadonlySet<string>>();

/** The cells in which a template has something or takes it from users, all of a merged block among them. */
export function filledCells(spec: SheetSpec): ReadonlySet<string> {
  const known = filled.get(spec);
  if (known) return known;
  // Where a result stands that is nothing today there was one of another day, unless the sheet is filled in.
  const isFilled = ({ value, style }: CellSpec) =>
    (value !== null && value !== '') || (!hasEntries(spec) && (value === '' || /^(?:computed|status)/.test(style)));
  const found = new Set(
    spec.cells.flatMap((cell) =>
      cell.formula !== undefined || (cell.value !== undefined && isFilled(cell))
        ? [cellAddress(cell.row, cell.col)]
        : [],
    ),
  );
  // What lies under a merged cell is the template's: names of blocks stand where pages begin, and pages move with what is typed.
  for (const range of [...spec.fields.map((field) => field.range), ...spec.merges])
    for (const { row, col } of cellsOf(parseArea(range))) found.add(cellAddress(row, col));
  filled.set(spec, found);
  return found;
}

const wholeOf = ({ rows, cols }: SheetSpec): Area => ({ row: 1, col: 1, lastRow: rows, lastCol: cols });

/** Areas of a form in which these templates have nothing; with `now`, those of them where that one has something. */
export function blankAreas(spec: SheetSpec, ways: readonly (SheetSpec | null)[], now?: SheetSpec): readonly Area[] {
  const sets = ways.flatMap((way) => (way ? [filledCells(way)] : []));
  const has = now && filledCells(now);
  const isBlank = ({ row, col }: Cell) => {
    const cell = cellAddress(row, col);
    return sets.every((set) => !set.has(cell)) && (!has || has.has(cell));
  };
  return rectangles([...cellsOf(wholeOf(spec))].filter(isBlank));
}

/** Areas of a form in which any of these templates has something, as lists of addresses. */
export function filledLists(spec: SheetSpec, ways: readonly (SheetSpec | null)[]): readonly string[] {
  const sets = ways.flatMap((way) => (way ? [filledCells(way)] : []));
  const isFilled = ({ row, col }: Cell) => sets.some((set) => set.has(cellAddress(row, col)));
  return addressLists(rectangles([...cellsOf(wholeOf(spec))].filter(isFilled)));
}

/** A sheet to be drawn again: what is asked of it, and whether the answer holds something of the user's. */
interface Asked {
  readonly spec: SheetSpec;
  readonly tab: string;
  /** Areas of which the values are asked for, which come in a third of the bytes, and those of which the formulas are. */
  readonly values: readonly Area[];
  readonly formulas: readonly Area[];
  /** How long the answer about them will be. */
  readonly bytes: number;
  readonly isUsers: (values: readonly Standing[], formulas: readonly Standing[]) => boolean;
}

/** Of these sheets those on which something of the user's stands there. A request for every 3.5 MB, none where there is nothing to ask. */
async function heldIn(sheets: readonly Asked[]): Promise<readonly SheetSpec[]> {
  const batches: Piece[][] = [];
  let bytes = Infinity;
  for (const piece of sheets.flatMap(piecesOf)) {
    if (bytes + piece.bytes > ANSWER_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    bytes += piece.bytes;
    batches.at(-1)!.push(piece);
  }
  const answers = new Map<Asked, { readonly values: Standing[]; readonly formulas: Standing[] }>();
  for (const batch of batches)
    for (const { of, values, formulas } of await heldOn(batch)) {
      const own = answers.get(of) ?? { values: [], formulas: [] };
      answers.set(of, own);
      for (const cell of values) own.values.push(cell);
      for (const cell of formulas) own.formulas.push(cell);
    }
  return [...answers].flatMap(([{ spec, isUsers }, { values, formulas }]) => (isUsers(values, formulas) ? [spec] : []));
}

/** What is asked of a sheet, or of some of its rows where one answer does not take it. */
interface Piece extends Pick<Asked, 'tab' | 'values' | 'formulas' | 'bytes'> {
  readonly of: Asked;
}

/** Rows of a sheet are not all alike: pieces are made smaller than they might be. */
const PIECE_BYTES = 0.7 * ANSWER_BYTES;

function piecesOf(of: Asked): readonly Piece[] {
  const { tab, values, formulas, bytes } = of;
  if (values.length + formulas.length === 0) return [];
  if (bytes <= ANSWER_BYTES) return [{ of, tab, values, formulas, bytes }];
  const count = Math.ceil(bytes / PIECE_BYTES);
  const last = Math.max(...[...values, ...formulas].map(({ lastRow }) => lastRow));
  const within = (areas: readonly Area[], from: number, to: number): readonly Area[] =>
    areas.flatMap((area) => {
      const part = { ...area, row: Math.max(area.row, from), lastRow: Math.min(area.lastRow, to) };
      return part.row <= part.lastRow ? [part] : [];
    });
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [i, i + 1].map((n) => Math.floor((last * n) / count)) as [number, number];
    const [own, computed] = [within(values, from + 1, to), within(formulas, from + 1, to)];
    return { of, tab, values: own, formulas: computed, bytes: bytes / count };
  });
}

function heldOn(
  asked: readonly Piece[],
): Promise<
  readonly { readonly of: Asked; readonly values: readonly Standing[]; readonly formulas: readonly Standing[] }[]
> {
  return run(async (context) => {
    const answers = asked.map(({ of, tab, values, formulas }) => ({
      of,
      values: queueStanding(context, tab, values, 'values'),
      formulas: queueStanding(context, tab, formulas),
    }));
    await context.sync();
    return answers.map(({ of, values, formulas }) => ({ of, values: values(), formulas: formulas() }));
  });
}

/** The templates of sheets among all others of the plan, by which links to neighbours stand on them. */
const amongAll = new WeakMap<Known, Map<SheetKey, SheetSpec | null>>();

/** The template of a sheet that was drawn when all others were there; null for a key this plan does not have. */
export function amongAllOf(known: Known, key: SheetKey): SheetSpec | null {
  const specs = amongAll.get(known) ?? new Map<SheetKey, SheetSpec | null>();
  amongAll.set(known, specs);
  const before = specs.get(key);
  if (before !== undefined) return before;
  const context = { ...contextFrom(known.base, { sheets: {} }, known.m, known.keys), part: known.part };
  const spec = sheetIfAny(key, context);
  specs.set(key, spec);
  return spec;
}

/**
 * How forms are drawn again around what the user has in cells where the template has nothing: it stays where it is, as long as the template
 * has nothing there now either; where rows or columns come or go, or were put in by the user, the sheet is kept beside a new one. So is
 * one on which words of the product were typed over.
 */
export async function aroundUsers(
  look: Look,
  specs: readonly SheetSpec[],
  stoodAs: (key: SheetKey) => readonly (SheetSpec | null)[],
  isOther: (key: SheetKey) => boolean,
  ownOn: (stood: SheetSpec, ways: readonly SheetSpec[]) => OwnCells,
): Promise<Pick<Job, 'filled'> & { readonly kept: Set<SheetKey> }> {
  const filled = new Map<SheetKey, readonly string[]>();
  const kept = new Set<SheetKey>();
  const asked: Asked[] = [];
  const versionOf = versionsIn(look.properties);
  for (const spec of specs) {
    const found = look.sheets.get(spec.key);
    if (!found || spec.visibility !== 'visible') continue;
    const ways = [...stoodAs(spec.key).flatMap((stood) => stood ?? []), ...(isOther(spec.key) ? [] : [spec])];
    const { tab, area } = found;
    const { lastRow, lastCol } = area;
    // What a template of another version had is not known.
    const isOurVersion = (versionOf(spec.key) ?? spec.version) === spec.version;
    const stood = isOurVersion && ways.find(({ rows, cols }) => rows === lastRow && cols === lastCol);
    if (stood) {
      const isStaying = isForm(spec) || !isOfItsFigures([spec, ...ways]);
      const isAsLarge = spec.rows === lastRow && spec.cols === lastCol && isStaying;
      if (isAsLarge) filled.set(spec.key, filledLists(spec, [spec, ...ways]));
      const blank = blankAreas(stood, ways, isAsLarge ? spec : undefined);
      const drawn = isForm(spec) ? overDrawn(stood, ways) : nothingOver;
      const own = ownOn(stood, ways);
      const bytes = bytesOf([...own.formulas.values()]) + stood.rows * stood.cols * CELL_BYTES;
      if (own.formulas.size > 0) {
        const isUsers: Asked['isUsers'] = (_, held) =>
          drawn.isUsers(held, held) || typedOver(own, held).length > 0 || areAny(held, blank);
        asked.push({ spec, tab, values: [], formulas: [wholeOf(stood)], bytes, isUsers });
      } else {
        const over = isForm(spec) ? drawn : wordsOver(stood, own);
        // What a hundred areas hold is asked for as one, without the formulas, of which these sheets are full.
        const isOne = over.values.length > 0 || (!isForm(spec) && blank.length > MOST_AREAS);
        const isUsers: Asked['isUsers'] = (shown, held) =>
          over.isUsers(shown, held) || areAny(isForm(spec) || !isOne ? held : shown, blank);
        const values = isForm(spec) || !isOne ? over.values : [wholeOf(stood)];
        const formulas = isForm(spec) || !isOne ? [...over.formulas, ...blank] : over.formulas;
        asked.push({ spec, tab, values, formulas, bytes: isForm(spec) ? over.bytes : bytes, isUsers });
      }
    } else if (isForm(spec) && isOurVersion && ways.length > 0 && ways.every(({ rows }) => rows < lastRow))
      kept.add(spec.key);
    else {
      const isOpen = spec.protect && !look.tabs.find(({ name }) => name === tab)?.protected;
      // Lists of findings are as long as there were on that day, with words and figures that are not known any more.
      if (!isForm(spec) && !isOpen) continue;
      const known = [...ways, spec];
      const isUsers = isOurVersion && isForm(spec) ? moreThanAny(known) : unlikeAny(known, isOpen);
      const isMore: Asked['isUsers'] = (_, held) => isUsers(withoutEntries(spec, look, held));
      asked.push({
        spec,
        tab,
        values: [],
        formulas: [area],
        bytes: spec.rows * spec.cols * FORMULA_BYTES,
        isUsers: isMore,
      });
    }
    await breath();
  }
  for (const { key } of await heldIn(asked)) kept.add(key);
  return { filled, kept };
}

const areAny = (standing: readonly Standing[], areas: readonly Area[]): boolean =>
  standing.some(({ cell }) => {
    const { row, col } = parseArea(cell);
    return areas.some((a) => row >= a.row && row <= a.lastRow && col >= a.col && col <= a.lastCol);
  });

const nothingOver: Omit<Asked, 'spec' | 'tab'> = { values: [], formulas: [], bytes: 0, isUsers: () => false };

/** Of a sheet that is no form what stands in the place of the product's words, without its formulas. */
const wordsOver = (stood: SheetSpec, own: OwnCells): Omit<Asked, 'spec' | 'tab'> =>
  own.words.size === 0
    ? nothingOver
    : {
        ...nothingOver,
        values: [wholeOf(stood)],
        isUsers: (shown) => typedOver({ ...own, formulas: new Map() }, shown).length > 0,
      };

/** Where users may have typed over what a sheet was drawn with, and how it is told from what the product writes there. */
function overDrawn(stood: SheetSpec, ways: readonly SheetSpec[]): Omit<Asked, 'spec' | 'tab'> {
  const alike = ways.filter(({ rows, cols }) => rows === stood.rows && cols === stood.cols).map(drawnOf);
  // What every way of drawing has, those without entries among them: the rest may be the product's of another day.
  const words = ways.map((way) => wordsIn(drawnOf(way)));
  const entries = entryCells(stood);
  const drawn = new Map(
    [...drawnOf(stood)].filter(
      ([cell, text]) =>
        !isFormula(text) &&
        !entries.has(cell) &&
        alike.every((way) => way.get(cell) === text) &&
        words.every((own) => own.has(text)),
    ),
  );
  const list = listComputed(stood);
  const rows = new Map([...list.keys()].map((cell) => [cell, parseArea(cell).row]));
  return {
    // One area is asked for in a tenth of the commands of all those words, unless it is a long list.
    values:
      stood.rows * stood.cols <= MOST_CELLS
        ? [wholeOf(stood)]
        : rectangles([...drawn.keys()].map((cell) => parseArea(cell))),
    formulas: rectangles([...list.keys()].map((cell) => parseArea(cell))),
    bytes: bytesOf([...list.values()]) + stood.rows * stood.cols * CELL_BYTES,
    isUsers: (shown, held) => {
      const typed = shown.some(
        ({ cell, content }) =>
          drawn.get(cell) !== undefined && drawn.get(cell) !== bare(content) && !words[0]!.has(bare(content)),
      );
      return typed || isInOwnRow(held, rows);
    },
  };
}

/** What a cell is in an answer, with its value or its formula, one with another. */
const CELL_BYTES = 12;
const FORMULA_BYTES = 60;
/** Areas of a sheet that are asked for one by one. */
const MOST_AREAS = 40;
/** Cells of a sheet that is read whole. */
const MOST_CELLS = 20_000;
/** Longer lists are not asked for: every one of their formulas is some hundred characters long. */
const MOST_ROWS = 500;

/** The cells of a list, of rows that are all alike, in which the template computes. */
function listComputed(spec: SheetSpec): ReadonlyMap<string, string> {
  const list = spec.fields.find(({ field, role }) => role === 'entry' && field === 'name')?.range;
  if (list === undefined) return new Map();
  const { row, lastRow } = parseArea(list);
  if (lastRow - row >= MOST_ROWS) return new Map();
  return new Map(
    computedCells(spec).flatMap((cell) =>
      cell.row >= row && cell.row <= lastRow ? [[cellAddress(cell.row, cell.col), cell.formula ?? ''] as const] : [],
    ),
  );
}

/** Whether something was typed where a row computes, in one that does not do so elsewhere: it was put in by the user. */
function isInOwnRow(standing: readonly Standing[], rows: ReadonlyMap<string, number>): boolean {
  const computing = new Map<number, number>();
  for (const row of rows.values()) computing.set(row, (computing.get(row) ?? 0) + 1);
  const typed = new Set<number>();
  for (const { cell, content } of standing) {
    const row = rows.get(cell);
    if (row === undefined) continue;
    computing.set(row, computing.get(row)! - 1);
    if (!isFormula(content)) typed.add(row);
  }
  return [...typed].some((row) => computing.get(row)! > 0);
}

/** Without what stands in fields that are read. */
function withoutEntries(spec: SheetSpec, { names }: Look, standing: readonly Standing[]): readonly Standing[] {
  const read = spec.fields.flatMap(({ role, field }) =>
    role === 'entry' ? (names.get(fieldName(spec.key, field))?.area ?? []) : [],
  );
  return standing.filter((one) => !areAny([one], read));
}

/** A template's own, without what users fill. */
function ownOf(spec: SheetSpec): ReadonlyMap<string, string> {
  const entries = entryCells(spec);
  return new Map([...drawnOf(spec)].filter(([cell]) => !entries.has(cell)));
}

/** Formulas of ours lead by names, and to nowhere once rows of theirs are gone. */
const isOurs = (content: string): boolean => isFormula(content) && /zsc_|#REF!/i.test(content);

/** Whether a sheet from which rows were taken holds more than each of these templates. */
function moreThanAny(ways: readonly SheetSpec[]): (standing: readonly Standing[]) => boolean {
  const drawn = ways.map(ownOf);
  return (standing) => {
    const asked = standing.filter(({ content }) => !isOurs(content));
    return drawn.every((own) => moreThanDrawn(asked, own).length > 0);
  };
}

/**
 * Whether a sheet of another version holds a figure that no template of today has anywhere; where protection was taken off, also words or
 * a formula of that kind: otherwise these are the older template's.
 */
function unlikeAny(ways: readonly SheetSpec[], isOpen: boolean): (standing: readonly Standing[]) => boolean {
  const drawn = new Set(ways.flatMap((way) => [...ownOf(way).values()].map(like)));
  return (standing) =>
    standing.some(({ content }) => {
      const isFigure = !Number.isNaN(Number(content));
      return (isFigure || isOpen) && !isOurs(content) && !drawn.has(like(content));
    });
}
