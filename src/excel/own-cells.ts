/**
 * The product's own cells outside the sheets of items: what stands in them otherwise than it may have been drawn was typed by a user.
 * Figures and words that follow from the day and from what was typed by then are nobody's: only formulas, and what every way has, are known.
 */
import { itemById } from '../plan/items';
import type { Plan } from '../plan/schema';
import { coreKeys } from '../sheets';
import { cellAddress } from '../sheets/a1';
import { computedCells } from '../sheets/computed-cells';
import { isOfItsDay } from '../sheets/drawn-variants';
import type { SheetSpec } from '../sheets/spec';
import type { StyleName } from '../sheets/styles';
import { bare, drawnOf, entryCells, isFormula, type Standing } from './beyond-drawn';

/** What is known of a sheet. */
export interface OwnCells {
  /** Cells that compute in every way, with the formula of one. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Cells with the same words in every way. */
  readonly words: ReadonlyMap<string, string>;
  /** Whether a content may be the product's of another day. */
  readonly isDrawn: (content: string) => boolean;
}

/** Heads stand on sheets that list what there was on a day, too. */
const heads: ReadonlySet<StyleName> = new Set(['title', 'formTitle', 'header']);

/** How much of a sheet follows from the plan alone: all of it, its formulas and heads, or its heads (lists settled at drawing). */
export type Follows = 'all' | 'formulas' | 'heads';

/** What is known of a sheet that stands as one of these ways of drawing it, the first of them for one. */
export function ownCells(ways: readonly [SheetSpec, ...SheetSpec[]], follows: Follows): OwnCells {
  const [stood] = ways;
  const alike = ways.filter(({ rows, cols }) => rows === stood.rows && cols === stood.cols).map(drawnOf);
  const entries = new Set(ways.flatMap((way) => [...entryCells(way)]));
  const all = ways.map(drawnOf);
  const drawn = new Set(all.flatMap((way) => [...way.values()].filter((text) => !isFormula(text))));
  const formulas = computedCells(stood).flatMap(({ row, col, formula = '' }) => {
    const cell = cellAddress(row, col);
    return alike.every((way) => isFormula(way.get(cell) ?? '')) && !entries.has(cell) ? [[cell, formula] as const] : [];
  });
  const words = stood.cells.flatMap(({ row, col, value, style }) => {
    const cell = cellAddress(row, col);
    const own = alike[0]!.get(cell);
    const isWord = typeof value === 'string' && own !== undefined && !isFormula(own) && Number.isNaN(Number(own));
    const isKnown = isWord && !entries.has(cell) && (follows === 'all' || heads.has(style));
    return isKnown && alike.every((way) => way.get(cell) === own) ? [[cell, own] as const] : [];
  });
  const list = new Set(words.map(([, own]) => own));
  return {
    formulas: new Map(follows === 'heads' ? [] : formulas),
    words: new Map(words),
    isDrawn: (content) => (follows === 'all' ? list : drawn).has(content),
  };
}

/** The cells that hold what a user typed over the product's own. */
export const typedOver = ({ formulas, words, isDrawn }: OwnCells, standing: readonly Standing[]): readonly string[] =>
  standing.flatMap(({ cell, content }) => {
    const own = words.get(cell);
    const isOver = own === undefined ? formulas.has(cell) && !isFormula(content) : own !== bare(content);
    return isOver && !isDrawn(bare(content)) ? [cell] : [];
  });

const nothing: OwnCells = { formulas: new Map(), words: new Map(), isDrawn: () => true };

/** By what is known of a sheet. */
export interface KnownBy {
  readonly plan: Plan;
  /** The sheet as it is drawn where none of the items' is there. */
  readonly alone: () => SheetSpec | null;
  /** Cells of which the user has been told that their formula is gone: it is put back. */
  readonly told?: ReadonlySet<string>;
}

/** What is known of a sheet that stands as `stood`, drawn in one of these ways. Nothing of the sheets of items, whose formulas a check tells. */
export function knownOf(stood: SheetSpec, ways: readonly SheetSpec[], { plan, alone, told }: KnownBy): OwnCells {
  const { key } = stood;
  if (itemById(plan, key)) return nothing;
  const further = isOfItsDay(key) ? alone() : null;
  const isList = stood.fields.some(({ field }) => field === 'find');
  const follows = coreKeys(plan).includes(key) ? 'all' : isList ? 'heads' : 'formulas';
  const own = ownCells([stood, ...ways, ...(further ? [further] : [])], follows);
  return told === undefined || told.size === 0
    ? own
    : { ...own, formulas: new Map([...own.formulas].filter(([cell]) => !told.has(cell))) };
}
