/**
 * The workbook as the formula engine sees it. Contents are read where they lie; changes are told before the next
 * result is asked for, so that a thousand writes in a batch cost one recalculation.
 */
import type { FormulaTexts } from '../../formula/engine';
import { createFormulaEngine, formulaTexts } from '../../formula/engine';
import type { CellAddress, CellContent, CellResult } from '../../formula/types';
import type { DefinedName } from './name';
import { nameKey } from './name';
import { holds } from './area';
import { tableContent } from './table-references';
import type { Cell, Sheet } from './sheet';
import { cellAt, extentOf, formatAt } from './sheet';
import { CURRENCY, normalFormat } from './format';
import { colWidth } from './geometry';
import { serialDay } from './serial-day';
import { forgetSpills, settleSpills } from './spilling';

export interface Calculation {
  /** What the cell comes to. */
  value(sheetId: string, row: number, col: number): CellResult;
  evaluate(
    formula: string,
    at: CellAddress,
    base?: { readonly row: number; readonly col: number },
  ): CellResult | CellResult[][];
  /** Contents of a cell changed. */
  cellChanged(sheetId: string, row: number, col: number): void;
  /** Sheets, names or positions of cells changed. */
  structureChanged(): void;
  /** Works out what has waited since calculation is manual. */
  recalculate(): void;
  /** Works out what is pending and gives the cells whose results may differ since the last call. */
  settle(): readonly CellAddress[] | 'all';
  circular(): readonly CellAddress[];
  /** Works out what nobody has asked for yet, until time is up; whether all is done. Results are the same without it, only later. */
  ahead(isOver: () => boolean): boolean;
  /** Formulas as parsed, for copies of the workbook. */
  readonly texts: FormulaTexts;
}

/** Serial day number of a local date with the time of day. */
const serialNow = (date: Date): number =>
  serialDay(date) + (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / 86400;

/** Beyond this all is looked through for what is left to work out: a list of what nobody asks for is not kept for ever. */
const MOST_LEFT = 100_000;

/** After so many rounds what spills is left as it is: two formulas may push one another out for ever. */
const ROUNDS = 20;

/** All cells that are worked out. */
function* formulasOf(sheets: readonly Sheet[]): Generator<CellAddress> {
  for (const { id, rows } of sheets)
    for (const [row, cells] of rows)
      for (const [col, { formula }] of cells) if (formula !== undefined) yield { sheetId: id, row, col };
}

/** What the engine is told of a cell: one that may spill, or shows a part of what does, is an array formula. */
function contentOf(sheet: Sheet, row: number, col: number, cell: Cell): CellContent {
  if (cell.spilledFrom) {
    const { formula } = cellAt(sheet, cell.spilledFrom.row, cell.spilledFrom.col) ?? {};
    return formula === undefined ? { value: null } : { formula, value: null, array: cell.spilledFrom };
  }
  if (!cell.dynamic || cell.formula === undefined) return cell;
  return { formula: cell.formula, value: null, array: { row, col }, blocked: cell.spill === 'blocked' };
}

export function createCalculation(
  sheets: readonly Sheet[],
  names: ReadonlyMap<string, DefinedName>,
  now: () => Date,
  isManual: () => boolean,
  workbook: { readonly name: string; readonly random: () => number },
  texts = formulaTexts(),
): Calculation {
  let byId = new Map<string, Sheet>();
  let byName = new Map<string, Sheet>();
  let restructured = true;
  let pending: CellAddress[] = [];
  let touched: CellAddress[] | 'all' = 'all';

  /** Changes that wait for the user, or a program, to ask for calculation. */
  let waiting: CellAddress[] = [];
  let seed: number | undefined;
  /** What may still have to be worked out, and how far `ahead` has gone through it. */
  let left: CellAddress[] | 'all' = 'all';
  let walk: Iterator<CellAddress> | undefined;
  let begun: CellAddress | undefined;
  const leave = (cells: readonly CellAddress[] | 'all') => {
    left = left === 'all' || cells === 'all' || left.length > MOST_LEFT ? 'all' : left.concat(cells);
    walk = begun = undefined;
  };

  const engine = createFormulaEngine(
    {
      sheetId: (name) => byName.get(name.toLowerCase())?.id,
      sheetName: (id) => byId.get(id)?.name ?? '',
      content: (sheetId, row, col) => {
        const sheet = byId.get(sheetId);
        const cell = sheet && cellAt(sheet, row, col);
        return cell ? contentOf(sheet, row, col, cell) : { value: null };
      },
      extent: (sheetId) => {
        const sheet = byId.get(sheetId);
        return sheet ? extentOf(sheet) : { rows: 0, cols: 0 };
      },
      definedName: (name, sheetId) =>
        (byId.get(sheetId)?.names.get(nameKey(name)) ?? names.get(nameKey(name)))?.formula,
      sheetsBetween: (first, last) => {
        const [a, b] = [first, last].map((name) => sheets.findIndex((s) => s === byName.get(name.toLowerCase())));
        if (a === undefined || b === undefined || a < 0 || b < 0) return undefined;
        return sheets.slice(Math.min(a, b), Math.max(a, b) + 1).map((sheet) => sheet.id);
      },
      table: (name, at) => {
        const home = byId.get(at.sheetId);
        for (const sheet of name === '' ? (home ? [home] : []) : sheets) {
          const found = sheet.tables.find((t) =>
            name === '' ? holds(t.area, at.row, at.col) : nameKey(t.name) === nameKey(name),
          );
          if (found) return tableContent(sheet, found);
        }
        return undefined;
      },
      hiddenRow: (sheetId, row) => {
        const sheet = byId.get(sheetId);
        return sheet?.filteredRows.has(row) ? 'filtered' : sheet?.hiddenRows.has(row) ? 'hidden' : undefined;
      },
      spill: (sheetId, row, col) => {
        const sheet = byId.get(sheetId);
        const spill = sheet && cellAt(sheet, row, col)?.spill;
        return spill === 'blocked' ? undefined : spill;
      },
      today: () => serialNow(now()),
      around: {
        get seed() {
          seed ??= Math.floor(workbook.random() * 2 ** 32);
          return seed;
        },
        workbookName: workbook.name,
        currency: CURRENCY,
        sheets: () => sheets.map(({ id }) => id),
        look(sheetId, row, col) {
          const sheet = byId.get(sheetId);
          const { numberFormat, horizontal, locked } = sheet ? formatAt(sheet, row, col) : normalFormat;
          // A letter is 7 pixels wide, its cell has 5 more; a pixel is three quarters of a point.
          const width = sheet ? Math.max(0, (colWidth(sheet, col) / 0.75 - 5) / 7) : 0;
          return { numberFormat, horizontal, locked, width };
        },
      },
    },
    texts,
  );

  const flush = () => {
    if (restructured) {
      restructured = false;
      pending = [];
      waiting = [];
      touched = 'all';
      byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
      byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
      engine.structureChanged();
      forgetSpills(sheets);
      leave('all');
      spread();
    } else if (pending.length > 0) {
      const cells = pending;
      pending = [];
      if (isManual()) {
        // What is entered is worked out, what depends on it is not.
        engine.entered(cells);
        waiting = waiting.concat(cells);
        if (touched !== 'all') touched = touched.concat(cells);
      } else recalculate(cells);
      spread();
    }
  };

  /** Formulas that spill over more or fewer cells than before, which may make others do so. */
  const spread = () => {
    for (let round = 0; round < ROUNDS; round++) {
      const changed = settleSpills(sheets, (formula, at) => engine.evaluate(formula, at));
      if (changed.length === 0) return;
      recalculate(changed);
    }
  };

  const recalculate = (cells: readonly CellAddress[]) => {
    const reached = engine.changed(cells);
    leave(reached);
    if (touched !== 'all') touched = touched.concat(cells, reached);
  };

  return {
    value: (sheetId, row, col) => {
      flush();
      const sheet = byId.get(sheetId);
      const cell = sheet && cellAt(sheet, row, col);
      return cell?.formula === undefined && !cell?.spilledFrom
        ? (cell?.value ?? null)
        : engine.value(sheetId, row, col);
    },
    evaluate: (formula, at, base) => {
      flush();
      return engine.evaluate(formula, at, base);
    },
    cellChanged: (sheetId, row, col) => {
      if (!restructured) pending.push({ sheetId, row, col });
    },
    structureChanged: () => {
      restructured = true;
    },
    recalculate: () => {
      flush();
      const cells = waiting;
      waiting = [];
      // Without any, those that go by the time and by chance are worked out anew.
      recalculate(cells);
    },
    settle: () => {
      flush();
      const result = touched;
      touched = [];
      return result;
    },
    circular: () => {
      flush();
      return engine.circular();
    },
    ahead: (isOver) => {
      flush();
      while (!isOver()) {
        walk ??= left === 'all' ? formulasOf(sheets) : left.values();
        begun ??= walk.next().value as CellAddress | undefined;
        if (!begun) {
          left = [];
          walk = undefined;
          return true;
        }
        if (!engine.ahead(begun, isOver)) return false;
        begun = undefined;
      }
      return false;
    },
    texts,
  };
}
