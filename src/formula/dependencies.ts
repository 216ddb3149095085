/**
 * Who reads what: cells and the areas formulas read, with their readers.
 *
 * An area is kept once however many formulas read it, and keeps its contents until a cell in it changes; so a
 * thousand formulas over one column read that column once. Areas are found from a cell by column.
 */
import type { CellResult } from './types';
import type { Thunk } from './functions/define';
import type { Area, Matrix } from './values';
import { MAX_COL, MAX_ROW } from './values';

/** A cell the engine has met. */
export interface CellNode {
  readonly sheet: SheetNode;
  readonly row: number;
  readonly col: number;
  /** Whether the content has been asked of the workbook. */
  known: boolean;
  formula: Thunk | undefined;
  /** How far the cell stands from the one whose formula it is. */
  down: number;
  across: number;
  state: 'stale' | 'running' | 'done';
  result: CellResult;
  reads: readonly ReadNode[];
  /** Made with the first reader; most cells have none. */
  readers: Set<CellNode> | undefined;
}

/** An area some formula reads. */
export interface AreaNode {
  readonly bounds: Area;
  contents: Matrix | undefined;
  readers: Set<CellNode> | undefined;
}

export type ReadNode = CellNode | AreaNode;

export interface SheetNode {
  readonly id: string;
  readonly rows: CellNode[][];
  /** Of a sheet that never changes: what has been worked out, by row and column, and the cells that are begun. */
  readonly results: CellResult[][];
  readonly begun: Map<number, CellNode>;
  readonly areas: Map<string, AreaNode>;
  /** Areas by each column they cover; very wide ones are in `wide`. */
  readonly byColumn: AreaNode[][];
  readonly wide: AreaNode[];
  extent: { readonly rows: number; readonly cols: number };
}

/** Areas over more columns than this are looked through on every change instead of being listed by column. */
const WIDE = 64;

const NOTHING: readonly ReadNode[] = [];

export const sheetNode = (id: string, extent: SheetNode['extent']): SheetNode => ({
  id,
  rows: [],
  results: [],
  begun: new Map(),
  areas: new Map(),
  byColumn: [],
  wide: [],
  extent,
});

const newCell = (sheet: SheetNode, row: number, col: number): CellNode => ({
  sheet,
  row,
  col,
  known: false,
  formula: undefined,
  down: 0,
  across: 0,
  state: 'stale',
  result: null,
  reads: NOTHING,
  readers: undefined,
});

/** The node of a cell, made when there is none. */
export function cellNode(sheet: SheetNode, row: number, col: number): CellNode {
  const cells = (sheet.rows[row] ??= []);
  return (cells[col] ??= newCell(sheet, row, col));
}

/**
 * The result of a cell of a sheet that never changes. Its node lasts until `work` has done it: of a large workbook that is worked out
 * the results alone are kept, a tenth of what the nodes would take.
 */
export function lastingResult(
  sheet: SheetNode,
  row: number,
  col: number,
  work: (cell: CellNode) => CellResult,
): CellResult {
  const results = (sheet.results[row] ??= []);
  const known = results[col];
  if (known !== undefined) return known;
  const place = row * (MAX_COL + 1) + col;
  let cell = sheet.begun.get(place);
  if (!cell) sheet.begun.set(place, (cell = newCell(sheet, row, col)));
  const result = work(cell);
  if (cell.state === 'done') {
    results[col] = result;
    sheet.begun.delete(place);
  }
  return result;
}

/** The node of an area, made when there is none. */
export function areaNode(sheet: SheetNode, bounds: Area): AreaNode {
  const key = `${bounds.top},${bounds.left},${bounds.bottom},${bounds.right}`;
  let node = sheet.areas.get(key);
  if (!node) {
    node = { bounds, contents: undefined, readers: undefined };
    sheet.areas.set(key, node);
    if (bounds.right - bounds.left >= WIDE) sheet.wide.push(node);
    else for (let col = bounds.left; col <= bounds.right; col += 1) (sheet.byColumn[col] ??= []).push(node);
  }
  return node;
}

/** Stands for the passing of time among what is read. */
export const tickNode = (): AreaNode => ({
  bounds: { kind: 'area', sheetId: '', top: 0, left: 0, bottom: 0, right: 0 },
  contents: undefined,
  readers: undefined,
});

/** The areas that hold a cell. */
export function* areasWith(sheet: SheetNode, row: number, col: number): Generator<AreaNode> {
  for (const list of [sheet.byColumn[col], sheet.wide]) {
    if (!list) continue;
    for (const node of list) {
      const { top, left, bottom, right } = node.bounds;
      if (row >= top && row <= bottom && col >= left && col <= right) yield node;
    }
  }
}

/** The used size of a sheet changed: whole columns and rows have other contents now. */
export function resize(sheet: SheetNode, extent: SheetNode['extent']): void {
  if (extent.rows === sheet.extent.rows && extent.cols === sheet.extent.cols) return;
  sheet.extent = extent;
  for (const node of sheet.areas.values()) {
    if (node.bounds.bottom === MAX_ROW || node.bounds.right === MAX_COL) node.contents = undefined;
  }
}

/** Records what a formula read in its latest run. */
export function setReads(cell: CellNode, reads: readonly ReadNode[]): void {
  const before = cell.reads;
  if (before.length === reads.length && before.every((node, i) => node === reads[i])) return;
  for (const node of before) node.readers?.delete(cell);
  for (const node of reads) (node.readers ??= new Set()).add(cell);
  cell.reads = reads;
}

/** All cells a change of the given ones reaches, themselves included; contents kept of areas are dropped on the way. */
export function reach(changed: Iterable<CellNode>): Set<CellNode> {
  const reached = new Set(changed);
  const areas = new Set<AreaNode>();
  for (const cell of reached) {
    for (const reader of cell.readers ?? []) reached.add(reader);
    for (const area of areasWith(cell.sheet, cell.row, cell.col)) {
      if (areas.has(area)) continue;
      areas.add(area);
      area.contents = undefined;
      for (const reader of area.readers ?? []) reached.add(reader);
    }
  }
  return reached;
}
