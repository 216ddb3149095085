/**
 * The product's own cells: what stands in them otherwise than it may have been drawn was typed by a user. Figures and words that follow
 * from the day and from what was typed by then are nobody's: only formulas, and what every way has, are known.
 */
import { itemById } from '../plan/items';
import type { Plan } from '../plan/schema';
import { coreKeys } from '../sheets';
import { cellAddress, parseArea } from '../sheets/a1';
import { computedCells } from '../sheets/computed-cells';
import { isOfItsDay } from '../sheets/drawn-variants';
import { showsFormulas } from '../sheets/plan/layout';
import { isSameFormula } from '../sheets/same-formula';
import type { SheetSpec } from '../sheets/spec';
import type { StyleName } from '../sheets/styles';
import { bare, drawnOf, entryCells, isFormula, like, type Standing } from './beyond-drawn';

/** What is known of a sheet. */
export interface OwnCells {
  /** Cells that compute in every way, with the formula of one. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Cells with the same words, or the same figure, in every way. */
  readonly words: ReadonlyMap<string, string>;
  /** Whether a content that stands over its words, or over its formulas, may be the product's of another day. */
  readonly isDrawn: (content: string, over: 'words' | 'formulas') => boolean;
  /** Whether a formula that stands in one of those cells may be the product's, by the way it is made. */
  readonly isDrawnFormula: (cell: string, content: string) => boolean;
}

/** Heads stand on sheets that list what there was on a day, too. */
const heads: ReadonlySet<StyleName> = new Set(['title', 'formTitle', 'header']);

/**
 * How much of a sheet follows from the plan alone: all of it, its formulas and heads, or its heads (lists settled at drawing). Of an
 * item's sheet words are told from those of another day by `overDrawn`, and what computes never holds anything else.
 */
export type Follows = 'all' | 'formulas' | 'heads' | 'item';

const isFigure = (content: string): boolean => content !== '' && !Number.isNaN(Number(content));

/** What is known of a sheet that stands as one of these ways of drawing it, the first of them for one. */
export function ownCells(ways: readonly [SheetSpec, ...SheetSpec[]], follows: Follows): OwnCells {
  const [stood] = ways;
  const alike = ways.filter(({ rows, cols }) => rows === stood.rows && cols === stood.cols).map(drawnOf);
  const entries = new Set(ways.flatMap((way) => [...entryCells(way)]));
  const all = ways.map(drawnOf);
  const held = all.map((way) => new Set(way.values()));
  const isInAll = (content: string) => held.every((contents) => contents.has(content));
  const drawn = new Set(all.flatMap((way) => [...way.values()].filter((text) => !isFormula(text))));
  const formulas = computedCells(stood).flatMap(({ row, col, formula = '' }) => {
    const cell = cellAddress(row, col);
    return alike.every((way) => isFormula(way.get(cell) ?? '')) && !entries.has(cell) ? [[cell, formula] as const] : [];
  });
  // How long a list is stands beside it as a figure that is not printed, and lists grow.
  const isList = stood.fields.some(({ field }) => field === 'name' || field === 'milestone');
  const { lastCol = Infinity } = isList && stood.print ? parseArea(stood.print.area) : {};
  const words = stood.cells.flatMap(({ row, col, value, style }) => {
    const cell = cellAddress(row, col);
    const own = alike[0]!.get(cell);
    const isConstant =
      (typeof value === 'string' || (typeof value === 'number' && col <= lastCol)) &&
      own !== undefined &&
      !isFormula(own);
    const isKnown = isConstant && !entries.has(cell) && (follows === 'all' || follows === 'item' || heads.has(style));
    return isKnown && isInAll(own) && alike.every((way) => way.get(cell) === own) ? [[cell, own] as const] : [];
  });
  const list = new Set(words.map(([, own]) => own));
  const known = follows === 'all' ? list : drawn;
  let shapes: ReadonlySet<string> | undefined;
  return {
    formulas: new Map(follows === 'heads' ? [] : formulas),
    words: new Map(words),
    // A figure is the product's in its own place alone.
    isDrawn: (content, over) =>
      !(follows === 'item' && over === 'formulas') && !isFigure(content) && known.has(content),
    isDrawnFormula: (cell, content) => {
      if (alike.some((way) => isSameFormula(content, way.get(cell) ?? ''))) return true;
      shapes ??= new Set(all.flatMap((way) => [...way.values()].filter(isFormula).map(like)));
      return shapes.has(like(content));
    },
  };
}

/** The cells that hold what a user typed over the product's own. */
export const typedOver = (own: OwnCells, standing: readonly Standing[]): readonly string[] =>
  standing.flatMap(({ cell, content }) => {
    const word = own.words.get(cell);
    if (word !== undefined) return word === bare(content) || own.isDrawn(bare(content), 'words') ? [] : [cell];
    if (!own.formulas.has(cell)) return [];
    const isDrawn = isFormula(content) ? own.isDrawnFormula(cell, content) : own.isDrawn(bare(content), 'formulas');
    return isDrawn ? [] : [cell];
  });

/** By what is known of a sheet. */
export interface KnownBy {
  readonly plan: Plan;
  /** The sheet as it is drawn where none of the items' is there. */
  readonly alone: () => SheetSpec | null;
  /** Cells of which the user has been told that their formula is gone: it is put back. */
  readonly told?: ReadonlySet<string>;
}

/** What is known of a sheet that stands as `stood`, drawn in one of these ways. */
export function knownOf(stood: SheetSpec, ways: readonly SheetSpec[], { plan, alone, told }: KnownBy): OwnCells {
  const { key } = stood;
  const isItem = itemById(plan, key) !== undefined;
  const further = isOfItsDay(key) || isItem ? alone() : null;
  const isList = stood.fields.some(({ field }) => field === 'find');
  const follows = isItem ? 'item' : coreKeys(plan).includes(key) ? 'all' : isList ? 'heads' : 'formulas';
  const all = ownCells([stood, ...ways, ...(further ? [further] : [])], follows);
  // What a formula of the user's own was when the sheet was drawn is not known any more.
  const own = showsFormulas(plan) ? { ...all, isDrawnFormula: () => true } : all;
  return told === undefined || told.size === 0
    ? own
    : { ...own, formulas: new Map([...own.formulas].filter(([cell]) => !told.has(cell))) };
}
