/**
 * The formula engine of the in-memory Excel: works out results when they are asked for, keeps them, and after a
 * change forgets only what the change reaches.
 */
import { parseA1Ref } from '@borgar/fx';
import type { AreaNode, CellNode, ReadNode, SheetNode } from './dependencies';
import {
  areaNode,
  areasWith,
  cellNode,
  lastingResult,
  reach,
  resize,
  setReads,
  sheetNode,
  tickNode,
} from './dependencies';
import { randomFrom } from './chance';
import { copyFinder, type CopyFinder } from './copied';
import { allValues, cellResult, compileFormula } from './evaluator';
import type { Evaluation, Thunk } from './functions/define';
import type { CellAddress, CellContent, CellResult, FormulaEngine, FormulaSource, Surroundings } from './types';
import type { Area, Matrix, Value } from './values';
import { elementAt, isArea, isMatrix, isSingleCell, matrix, NAME, REF, SPILL, VALUE } from './values';

export type {
  CellAddress,
  CellContent,
  CellResult,
  ErrorCode,
  ErrorValue,
  FormulaEngine,
  FormulaSource,
  Scalar,
} from './types';

/** Formulas nested deeper than this are worked out from the innermost outwards, so that long chains do not exhaust the stack. */
const DEPTH = 60;

/** So many formulas are kept as compiled where nothing changes. */
const FORMULAS = 5_000;

/** Thrown to give up a run until the cell it needs has been worked out. */
class Deferred extends Error {
  constructor(readonly cell: CellNode) {
    super('needs another cell first');
  }
}

/** Thrown to leave off a run whose time is up. */
class Paused extends Error {}

/** Thrown where a formula says what this engine does not understand: it comes to no number then, not even inside IFERROR or COUNTA. */
class NotUnderstood extends Error {}

const SUBTOTAL = /(?:^|[^\w.])(?:SUBTOTAL|AGGREGATE)\s*\(/i;

/** Whether a text is a plain reference; those are most defined names, and they need no array mode of their own. */
const isPlainReference = (formula: string): boolean => parseA1Ref(formula.replace(/^=/, '')) !== undefined;

/** Formulas as parsed, by their text: engines over copies of one workbook share them. */
export interface FormulaTexts {
  readonly ordinary: Map<string, Thunk | undefined>;
  readonly inArrays: Map<string, Thunk | undefined>;
  readonly copies: CopyFinder;
}
export const formulaTexts = (): FormulaTexts => ({
  ordinary: new Map(),
  inArrays: new Map(),
  copies: copyFinder(),
});

function understood<T>(work: () => T): T | typeof NAME {
  try {
    return work();
  } catch (thrown) {
    // A formula nested deeper than the stack, or a text longer than there can be, is none that Excel would have taken.
    if (thrown instanceof NotUnderstood || thrown instanceof RangeError) return NAME;
    throw thrown;
  }
}

/** Undefined for a formula nested deeper than the stack. */
function understoodOrNot(compile: () => Thunk | undefined): Thunk | undefined {
  try {
    return compile();
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** An engine over `source`. Nothing is calculated until a value is asked for. */
export const createFormulaEngine = (source: FormulaSource, texts = formulaTexts()): FormulaEngine =>
  engineOver(source, texts, false);

/** Results of a workbook that will not change. */
export type StillEngine = Pick<FormulaEngine, 'value'>;

/** An engine over a `source` that never changes: it does not keep who reads what, which is most of the memory of a large workbook. */
export const createStillEngine = (source: FormulaSource): StillEngine => engineOver(source, formulaTexts(), true);

function engineOver(source: FormulaSource, texts: FormulaTexts, isStill: boolean): FormulaEngine {
  const { ordinary, inArrays } = texts;
  const sheets = new Map<string, SheetNode>();
  const sheetIds = new Map<string, string | undefined>();
  const names = new Map<string, Thunk | undefined>();
  const circular = new Set<CellNode>();
  /** What the formula being worked out has read so far; undefined outside of cells. */
  let reads: Set<ReadNode> | undefined;
  let depth = 0;
  /** What formulas read that are worked out at every calculation; these are counted. */
  const tick: AreaNode = tickNode();
  let ticks = 0;
  /** Whether what is worked out ahead has had its time. */
  let isOver: (() => boolean) | undefined;

  function compiled(formula: string, arrayMode: boolean): Thunk | undefined {
    const cache = arrayMode ? inArrays : ordinary;
    // A large workbook is worked out sheet by sheet: what was compiled for those before is not asked for again.
    if (isStill && cache.size > FORMULAS) cache.clear();
    if (!cache.has(formula))
      cache.set(
        formula,
        understoodOrNot(() => compileFormula(formula, arrayMode)),
      );
    return cache.get(formula);
  }

  /** Where nothing changes a formula is worked out once: what has no copies is not kept. */
  const copyOf = isStill ? copyFinder(2 * FORMULAS) : undefined;
  function compiledOnce(formula: string): Thunk | undefined {
    return understoodOrNot(() => compileFormula(formula, false));
  }

  function sheetOf(id: string): SheetNode {
    let sheet = sheets.get(id);
    if (!sheet) {
      sheet = sheetNode(id, source.extent(id));
      sheets.set(id, sheet);
    }
    return sheet;
  }

  /** Asks the workbook what a cell holds, once. */
  function learn(cell: CellNode): void {
    if (cell.known) return;
    const content = source.content(cell.sheet.id, cell.row, cell.col);
    const { formula, value, array, blocked } = content;
    const copied = copyOf && formula !== undefined ? copyOf(formula, cell.row, cell.col) : content.copied;
    const like = copied !== undefined && copied.text === formula && !array ? copied : undefined;
    cell.down = like?.down ?? 0;
    cell.across = like?.across ?? 0;
    cell.known = true;
    if (formula === undefined) {
      cell.formula = undefined;
      cell.result = value;
      cell.state = 'done';
      if (!isStill) setReads(cell, []);
    } else {
      cell.formula =
        (blocked
          ? () => SPILL
          : array
            ? ofArray(cell, formula, array)
            : isStill && !like
              ? compiledOnce(formula)
              : compiled(like?.formula ?? formula, false)) ?? (() => NAME);
      cell.state = 'stale';
    }
  }

  /** One cell's element of an array formula, which is worked out as it stands in the first of its cells. */
  function ofArray(
    cell: CellNode,
    formula: string,
    { row, col }: NonNullable<CellContent['array']>,
  ): Thunk | undefined {
    const thunk = compiled(formula, true);
    return (
      thunk &&
      (() => {
        const evaluation = evaluationAt({ sheetId: cell.sheet.id, row, col }, 0, 0);
        return elementAt(allValues(thunk(evaluation), evaluation), cell.row - row, cell.col - col);
      })
    );
  }

  function run(cell: CellNode): void {
    if (isOver?.()) throw new Paused('time is up');
    const at = { sheetId: cell.sheet.id, row: cell.row, col: cell.col };
    const evaluation = evaluationAt(at, cell.down, cell.across);
    const outer = reads;
    reads = isStill ? undefined : new Set();
    depth += 1;
    cell.state = 'running';
    try {
      cell.result = understood(() => cellResult(cell.formula!(evaluation), evaluation));
      cell.state = 'done';
      if (reads) setReads(cell, [...reads]);
    } catch (thrown) {
      cell.state = 'stale';
      throw thrown;
    } finally {
      depth -= 1;
      reads = outer;
    }
  }

  /** Works out a cell from outside of any formula: cells too deep down are done first. */
  function settle(cell: CellNode): void {
    const waiting = [cell];
    while (waiting.length > 0) {
      const next = waiting[waiting.length - 1]!;
      try {
        if (next.state === 'stale') run(next);
        waiting.pop();
      } catch (thrown) {
        if (!(thrown instanceof Deferred)) throw thrown;
        if (waiting.includes(thrown.cell)) {
          circular.add(thrown.cell);
          thrown.cell.result = 0;
          thrown.cell.state = 'done';
        } else {
          waiting.push(thrown.cell);
        }
      }
    }
  }

  function resultOf(cell: CellNode): CellResult {
    learn(cell);
    if (cell.state === 'done') return cell.result;
    if (cell.state === 'running') {
      circular.add(cell);
      return 0;
    }
    if (depth === 0) settle(cell);
    else if (depth >= DEPTH) throw new Deferred(cell);
    else run(cell);
    return cell.result;
  }

  const resultAt = (sheet: SheetNode, row: number, col: number): CellResult =>
    isStill ? lastingResult(sheet, row, col, resultOf) : resultOf(cellNode(sheet, row, col));

  function readCell(sheetId: string, row: number, col: number): CellResult {
    const sheet = sheetOf(sheetId);
    reads?.add(cellNode(sheet, row, col));
    return resultAt(sheet, row, col);
  }

  function read(area: Area): Matrix {
    if (isSingleCell(area)) return matrix(1, 1, [readCell(area.sheetId, area.top, area.left)]);
    const sheet = sheetOf(area.sheetId);
    const node: AreaNode = areaNode(sheet, area);
    reads?.add(node);
    if (node.contents) return node.contents;
    const bottom = Math.min(area.bottom, Math.max(sheet.extent.rows - 1, area.top));
    const right = Math.min(area.right, Math.max(sheet.extent.cols - 1, area.left));
    const loops = circular.size;
    const cells: CellResult[] = [];
    for (let row = area.top; row <= bottom; row += 1) {
      for (let col = area.left; col <= right; col += 1) cells.push(resultAt(sheet, row, col));
    }
    const contents = matrix(bottom - area.top + 1, right - area.left + 1, cells);
    // What was read in the middle of a circle is provisional.
    if (circular.size === loops) node.contents = contents;
    return contents;
  }

  function hasFormula(sheetId: string, row: number, col: number): boolean {
    if (isStill) return source.content(sheetId, row, col).formula !== undefined;
    const cell = cellNode(sheetOf(sheetId), row, col);
    reads?.add(cell);
    learn(cell);
    return cell.formula !== undefined;
  }

  function sheetId(name: string): string | undefined {
    if (!sheetIds.has(name)) sheetIds.set(name, source.sheetId(name));
    return sheetIds.get(name);
  }

  function nameThunk(name: string, sheet: string): Thunk | undefined {
    const key = `${sheet}\n${name.toUpperCase()}`;
    if (!names.has(key)) {
      const text = source.definedName(name, sheet);
      names.set(key, text === undefined ? undefined : (compiled(text, !isPlainReference(text)) ?? (() => NAME)));
    }
    return names.get(key);
  }

  function notUnderstood(): never {
    throw new NotUnderstood('not understood');
  }

  const around = (): Surroundings => source.around ?? notUnderstood();
  const sheetNumber = (id: string): number => [...id].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 0) % 2 ** 31;

  let nesting = 0;
  function evaluationAt(at: CellAddress, down: number, across: number): Evaluation {
    let chance: (() => number) | undefined;
    return {
      at,
      down,
      across,
      readCell,
      read,
      hasFormula,
      sheetId,
      name(name, sheet): Value | undefined {
        const thunk = nameThunk(name, sheet);
        if (!thunk) return undefined;
        if (nesting > 50) return REF; // names that stand for each other
        nesting += 1;
        try {
          // Relative references in a name are written as seen from A1.
          return thunk(evaluationAt(at, at.row, at.col));
        } finally {
          nesting -= 1;
        }
      },
      today: () => source.today(),
      spilled(sheet, row, col) {
        readCell(sheet, row, col);
        const size = source.spill?.(sheet, row, col);
        if (!size) return undefined;
        const [bottom, right] = [row + size.rows - 1, col + size.cols - 1];
        return { kind: 'area', sheetId: sheet, top: row, left: col, bottom, right };
      },
      sheetsBetween: (first, last) => source.sheetsBetween?.(first, last),
      table: (name) => source.table?.(name, at),
      hiddenRow: (sheet, row) => source.hiddenRow?.(sheet, row),
      isSubtotal: (sheet, row, col) => SUBTOTAL.test(source.content(sheet, row, col).formula ?? ''),
      formulaText: (sheet, row, col) => source.content(sheet, row, col).formula,
      sheetName: (id) => source.sheetName(id),
      isVolatile: () => void reads?.add(tick),
      random() {
        const { seed } = around();
        reads?.add(tick);
        chance ??= randomFrom([seed, ticks, at.row, at.col, sheetNumber(at.sheetId)]);
        return chance();
      },
      around,
      notUnderstood,
    };
  }

  return {
    value: (id, row, col) => resultAt(sheetOf(id), row, col),

    changed(cells) {
      const first = cells.map(({ sheetId: id, row, col }) => cellNode(sheetOf(id), row, col));
      for (const id of new Set(cells.map((cell) => cell.sheetId))) resize(sheetOf(id), source.extent(id));
      for (const cell of first) cell.known = false;
      ticks += 1;
      first.push(...(tick.readers ?? []));
      const affected: CellAddress[] = [];
      for (const cell of reach(first)) {
        learn(cell);
        if (!cell.formula) continue;
        cell.state = 'stale';
        circular.delete(cell);
        affected.push({ sheetId: cell.sheet.id, row: cell.row, col: cell.col });
      }
      return affected;
    },

    entered(cells) {
      for (const id of new Set(cells.map((cell) => cell.sheetId))) resize(sheetOf(id), source.extent(id));
      for (const { sheetId: id, row, col } of cells) {
        const sheet = sheetOf(id);
        cellNode(sheet, row, col).known = false;
        for (const area of areasWith(sheet, row, col)) area.contents = undefined;
      }
    },

    structureChanged() {
      ticks += 1;
      tick.readers = undefined;
      sheets.clear();
      sheetIds.clear();
      names.clear();
      circular.clear();
    },

    evaluate(formula, at, base = at) {
      const thunk = compiled(formula, true);
      if (!thunk) return NAME;
      const evaluation = evaluationAt(at, at.row - base.row, at.col - base.col);
      const outer = reads;
      reads = undefined;
      try {
        const result = understood((): CellResult | Matrix => {
          const value = thunk(evaluation);
          if (!isArea(value)) return value;
          return value.also ? VALUE : isSingleCell(value) ? cellResult(value, evaluation) : read(value);
        });
        if (!isMatrix(result)) return result ?? 0;
        return Array.from({ length: result.rows }, (_, row) =>
          result.cells.slice(row * result.cols, (row + 1) * result.cols),
        );
      } finally {
        reads = outer;
      }
    },

    ahead({ sheetId: id, row, col }, over) {
      isOver = over;
      try {
        resultAt(sheetOf(id), row, col);
        return true;
      } catch (thrown) {
        if (!(thrown instanceof Paused)) throw thrown;
        return false;
      } finally {
        isOver = undefined;
      }
    },

    circular: () => [...circular].map(({ sheet, row, col }) => ({ sheetId: sheet.id, row, col })),
  };
}
