/** A workbook of plain objects for the engine's tests. */
import { parseA1Ref } from '@borgar/fx';
import { createFormulaEngine } from '../../src/formula/engine';
import type { CellResult, FormulaEngine, FormulaSource, Scalar } from '../../src/formula/engine';
import type { TableContent } from '../../src/formula/types';

export type Contents = Readonly<Record<string, Scalar>>;

export interface TestWorkbook {
  readonly engine: FormulaEngine;
  /** Writes a cell and tells the engine; gives the addresses told to be affected, like "Sheet1!A1". */
  readonly set: (address: string, value: Scalar) => string[];
  /** Result of a cell, an error as its text. */
  readonly get: (address: string) => Scalar;
  /** Result of a formula as if it stood in a cell of the first sheet. */
  readonly calculate: (formula: string, at?: string) => Scalar;
}

const toCell = (address: string): { sheet: string | undefined; row: number; col: number } => {
  const ref = parseA1Ref(address);
  if (!ref || !('range' in ref)) throw new Error(`no cell: ${address}`);
  return { sheet: ref.context?.[0], row: ref.range.top ?? 0, col: ref.range.left ?? 0 };
};

export const shown = (value: CellResult): Scalar => (typeof value === 'object' && value !== null ? value.error : value);

export interface Further {
  readonly tables?: Readonly<Record<string, TableContent>>;
  readonly hidden?: (row: number) => 'hidden' | 'filtered' | undefined;
  /** Array formulas: the range each was entered into, by the address of its first cell. */
  readonly arrays?: Readonly<Record<string, string>>;
}

/** Texts beginning with "=" are formulas. Sheets are called by the keys of `sheets`; their ids are `id:<name>`. */
export function workbook(
  sheets: Readonly<Record<string, Contents>>,
  names: Readonly<Record<string, string>> = {},
  { tables = {}, hidden, arrays = {} }: Further = {},
): TestWorkbook {
  const contents = new Map<string, Map<string, Scalar>>();
  const first = Object.keys(sheets)[0] ?? '';
  for (const [name, cells] of Object.entries(sheets)) {
    const map = new Map<string, Scalar>();
    for (const [address, value] of Object.entries(cells)) {
      const { row, col } = toCell(address);
      map.set(`${row},${col}`, value);
    }
    contents.set(name, map);
  }
  const byId = (id: string): Map<string, Scalar> => contents.get(id.slice(3)) ?? new Map<string, Scalar>();
  const source: FormulaSource = {
    sheetId: (name) =>
      [...contents.keys()].filter((key) => key.toLowerCase() === name.toLowerCase()).map((key) => `id:${key}`)[0],
    sheetName: (id) => id.slice(3),
    content(id, row, col) {
      for (const [anchor, range] of Object.entries(arrays)) {
        const area = parseA1Ref(range);
        if (!area || !('range' in area) || id !== `id:${first}`) continue;
        const {
          top = 0,
          left = 0,
          bottom = 0,
          right = 0,
        } = area.range as Record<'top' | 'left' | 'bottom' | 'right', number>;
        if (row < top || row > bottom || col < left || col > right) continue;
        return {
          formula: String(byId(id).get(`${toCell(anchor).row},${toCell(anchor).col}`)),
          value: null,
          array: { row: top, col: left },
        };
      }
      const value = byId(id).get(`${row},${col}`) ?? null;
      return typeof value === 'string' && value.startsWith('=') ? { formula: value, value: null } : { value };
    },
    extent(id) {
      const places = [...byId(id).keys()].map((key) => key.split(',').map(Number));
      return {
        rows: Math.max(0, ...places.map(([row = 0]) => row + 1)),
        cols: Math.max(0, ...places.map(([, col = 0]) => col + 1)),
      };
    },
    definedName: (name) => Object.entries(names).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1],
    sheetsBetween(from, to) {
      const all = [...contents.keys()];
      const [a, b] = [from, to].map((name) => all.findIndex((key) => key.toLowerCase() === name.toLowerCase()));
      return a! < 0 || b! < 0 ? undefined : all.slice(Math.min(a!, b!), Math.max(a!, b!) + 1).map((key) => `id:${key}`);
    },
    table: (name, at) =>
      Object.entries(tables).find(([key, { top, left, bottom, right }]) =>
        name === ''
          ? at.row >= top && at.row <= bottom && at.col >= left && at.col <= right
          : key.toLowerCase() === name.toLowerCase(),
      )?.[1],
    hiddenRow: (_, row) => hidden?.(row),
    today: () => 45_292,
  };
  const engine = createFormulaEngine(source);
  const put = (address: string, value: Scalar): string[] => {
    const { sheet = first, row, col } = toCell(address);
    if (value === null) contents.get(sheet)?.delete(`${row},${col}`);
    else contents.get(sheet)?.set(`${row},${col}`, value);
    return engine
      .changed([{ sheetId: `id:${sheet}`, row, col }])
      .map((cell) => `${cell.sheetId.slice(3)}!${String.fromCharCode(65 + cell.col)}${cell.row + 1}`);
  };
  const get = (address: string): Scalar => {
    const { sheet = first, row, col } = toCell(address);
    return shown(engine.value(`id:${sheet}`, row, col));
  };
  return {
    engine,
    set: put,
    get,
    calculate(formula, at = 'Z99') {
      put(at, formula);
      const result = get(at);
      put(at, null);
      return result;
    },
  };
}
