/**
 * The ruler: the same sheets with the same columns, rows and page set-up, but in every cell nothing than the cell's own
 * address in tiny print at its upper left corner. Printed, it tells where on which page every cell stands, whatever the program made of
 * widths, scale and breaks.
 */
import { unzipSync, zipSync } from 'fflate';
import { parseArea } from '../../../src/sheets/a1';
import type { CellSpec, SheetSpec } from '../../../src/sheets/spec';
import type { Page } from './words';

/** A cell's rectangle on its page, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What of a sheet stands on one page: its columns and rows with their edges. */
export interface PageGrid {
  readonly page: number;
  readonly sheet: string;
  readonly columns: ReadonlyMap<number, { readonly left: number; readonly right: number }>;
  readonly rows: ReadonlyMap<number, { readonly top: number; readonly bottom: number }>;
  /** Points on paper for a point on the sheet. */
  readonly scale: number;
}

const marker = (sheet: number, row: number, col: number) => `s${sheet}r${row}c${col}`;

/** The specs with markers in place of their contents. Columns that are hidden have none. */
export function rulerSpecs(specs: readonly SheetSpec[]): SheetSpec[] {
  return specs.map((spec, s) => {
    if (!spec.print || spec.visibility !== 'visible') return { ...spec, charts: [], conditionalFormats: [] };
    const area = parseArea(spec.print.area);
    const cells: CellSpec[] = [];
    for (let row = area.row; row <= area.lastRow; row++)
      for (let col = area.col; col <= area.lastCol; col++)
        if (!spec.hiddenColumns?.includes(col)) cells.push({ row, col, value: marker(s, row, col), style: 'blank' });
    return { ...spec, cells, merges: [], charts: [], tables: [], conditionalFormats: [], validations: [] };
  });
}

/** The ruler's file with all text tiny and at the upper left of its cell. */
export function tinyPrint(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const path = 'xl/styles.xml';
  const styles = new TextDecoder()
    .decode(parts[path])
    // The first font is that of the columns' digits and stays.
    .replace(/<sz val="(?!11")[^"]*"\/>/g, '<sz val="2"/>')
    .replace(/<alignment[^>]*\/>/g, '<alignment horizontal="left" vertical="top"/>');
  return zipSync({ ...parts, [path]: new TextEncoder().encode(styles) });
}

/** Where everything stands, read from the printed ruler. */
export function gridsOf(pages: readonly Page[], specs: readonly SheetSpec[]): PageGrid[] {
  return pages.flatMap(({ words }, page): PageGrid[] => {
    const found = words.flatMap(
      ({ text, left, top }) =>
      [...text.matchAll(/s(\d+)r(\d+)c(\d+)/g)].slice(0, 1).map(([, s, r, c]) => ({ s: Number(s), r: Number(r), c: Number(c), left, top })), // prettier-ignore
    );
    const spec = specs[found[0]?.s ?? -1];
    if (!spec) return [];
    const lefts = new Map(found.map(({ c, left }) => [c, left]));
    const tops = new Map(found.map(({ r, top }) => [r, top]));
    const height = (row: number) => spec.rowHeights[row] ?? 15;
    const width = (col: number) => (7 * (spec.columnWidths[col] ?? 8.43) + 5) * 0.75;
    const next = (at: ReadonlyMap<number, number>, n: number) =>
      [...at].filter(([k]) => k > n).reduce<readonly [number, number] | null>((best, here) => (best === null || here[0] < best[0] ? here : best), null); // prettier-ignore
    const ratio = (at: ReadonlyMap<number, number>, size: (n: number) => number) => {
      const pairs = [...at].flatMap(([n, from]) => (at.has(n + 1) ? [[at.get(n + 1)! - from, size(n)] as const] : []));
      const sum = (i: 0 | 1) => pairs.reduce((total, pair) => total + pair[i], 0);
      return sum(1) > 0 ? sum(0) / sum(1) : 1;
    };
    const scale = ratio(tops, height);
    const across = ratio(lefts, width);
    // A marker stands a little inside its cell: 0.35 mm, as the page is scaled.
    const inset = 1 * scale;
    const columns = new Map(
      [...lefts].map(([c, left]) => {
        const after = next(lefts, c);
        return [
          c,
          { left: left - inset, right: (after && after[0] === c + 1 ? after[1] : left + width(c) * across) - inset },
        ];
      }),
    );
    const rows = new Map(
      [...tops].map(([r, top]) => [
        r,
        { top: top - inset, bottom: (tops.get(r + 1) ?? top + height(r) * scale) - inset },
      ]),
    );
    return [{ page, sheet: spec.key, columns, rows, scale }];
  });
}
