/** The sheets of a plan's draft in a file: by their names, else by tab and column heads, as in copies made by hand. */
import { hundredfold } from '../entries/percent';
import { belowIn, beyondOf, cellsByHeads, cellsByLabels, mostRows, type DraftCells } from '../draft/cells';
import { columnsOf, labelledTables, mostYears, sheetKeyOf, tableKeys, type TableKey } from '../draft/tables';
import { sameSigns, tight, type Block } from '../notice/text';
import { cellAddress, parseArea } from '../sheets/a1';
import { fieldName } from '../sheets/names';
import { valueOf } from '../sheets/worked-out';
import { recalculated } from './calculated';
import { cellsAt, placeOf, type Place } from './fields';
import type { RawSheet, RawWorkbook } from './raw';

export function draftCellsIn(file: RawWorkbook): DraftCells {
  const counted = withResults(file);
  const raw = { ...counted, sheets: counted.sheets.map(unmerged) };
  const byNames = Object.fromEntries(
    tableKeys.flatMap((table) => {
      const key = sheetKeyOf(table);
      const places = columnsOf(table, mostYears).flatMap(({ field, kind }) => {
        const place = placeOf(raw, fieldName(key, field));
        return place ? [{ field, place, isFigure: kind === 'figure' }] : [];
      });
      const last = isLabelled(table) ? 0 : lastFilled(places.map(({ place }) => place));
      const fields = places.map(({ field, place: { sheet, area }, isFigure }) => {
        const whole = { sheet, area: { ...area, lastRow: Math.max(area.lastRow, last) } };
        return [field, cellsAt(whole, key, isFigure)] as const;
      });
      if (fields.length === 0) return [];
      const [first] = places;
      const fieldAt = new Map(places.map(({ field, place }) => [place.area.col, field]));
      const read = Math.max(mostRows, ...places.map(({ place }) => place.area.lastRow));
      const below = first && !isLabelled(table) ? belowIn(first.place.sheet, read, fieldAt) : [];
      return [[table, { ...Object.fromEntries(fields), ...beyondOf(table, below) }] as const];
    }),
  );
  // Where a row was put in between, the labels say which cell is which; the names do not.
  const labelled = Object.fromEntries(
    labelledTables.flatMap((table) => {
      const place = placeOf(raw, fieldName(sheetKeyOf(table), 'value'));
      const cells = place && cellsByLabels(place.sheet, table);
      return cells ? [[table, cells] as const] : [];
    }),
  );
  return { ...cellsByHeads(raw.sheets), ...byNames, ...labelled };
}

const isLabelled = (table: TableKey): boolean => labelledTables.some((one) => one === table);

/** The last row in which anything stands in the columns of these places: people type on below the rows drawn. */
function lastFilled(places: readonly Place[]): number {
  const columns = new Set(places.map(({ area }) => area.col));
  const sheet = places[0]?.sheet;
  let last = 0;
  for (const [address, { value }] of sheet?.cells ?? []) {
    if (value === null || value === '') continue;
    const { row, col } = parseArea(address);
    if (row > last && columns.has(col)) last = row;
  }
  return Math.min(last, mostRows);
}

/**
 * Formulas saved without a result, as openpyxl saves them all, worked out; the plan would be read as if those cells were empty. What
 * changes by the day or cannot be worked out is an error, which is told.
 */
function withResults(file: RawWorkbook): RawWorkbook {
  const open = file.sheets.flatMap(({ tab, cells }) =>
    [...cells].flatMap(([address, { formula, value }]) =>
      formula !== undefined && value === null ? [{ tab, address, formula }] : [],
    ),
  );
  if (open.length === 0) return file;
  const resultAt = recalculated(file, 0);
  const results = new Map(
    open.map(({ tab, address, formula }) => [
      `${tab}!${address}`,
      /\b(?:TODAY|NOW|RAND|RANDBETWEEN)\(/i.test(formula) ? '#VALUE!' : valueOf(resultAt(tab, address)),
    ]),
  );
  return {
    ...file,
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([address, cell]) => {
          const result = results.get(`${sheet.tab}!${address}`);
          return [address, result === undefined ? cell : { ...cell, value: result }];
        }),
      ),
    })),
  };
}

/** What was merged over several rows is said for each of them that says anything else. */
function unmerged(sheet: RawSheet): RawSheet {
  const tall = sheet.merges.map(parseArea).filter(({ row, col, lastRow, lastCol }) => lastRow > row && col === lastCol);
  if (tall.length === 0) return sheet;
  const used = new Set([...sheet.cells.keys()].map((address) => parseArea(address).row));
  const cells = new Map(sheet.cells);
  for (const { row, col, lastRow } of tall) {
    const top = sheet.cells.get(cellAddress(row, col));
    for (let r = row + 1; r <= lastRow; r++) if (top && used.has(r)) cells.set(cellAddress(r, col), top);
  }
  return { ...sheet, cells };
}

/** Whether a file holds a draft. */
export const hasDraft = (raw: RawWorkbook): boolean => draftCellsIn(raw).facts !== undefined;

/** A notice or task table in a workbook: each visible sheet's lines of one cell as paragraphs, the rest as a table. */
export function noticeBlocksIn(raw: RawWorkbook): readonly Block[] {
  return raw.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap(({ cells }): readonly Block[] => {
      const grid = new Map<number, Map<number, string>>();
      for (const [address, { value: stored, percent }] of cells) {
        if (stored === null || stored === '') continue;
        const value = percent && typeof stored === 'number' ? `${hundredfold(stored)}%` : String(stored);
        const { row, col } = parseArea(address);
        grid.set(
          row,
          (grid.get(row) ?? new Map<number, string>()).set(col, tight(sameSigns(value).replace(/\n/g, '、'))),
        );
      }
      const rows = [...grid].sort(([a], [b]) => a - b).map(([, row]) => row);
      const last = Math.max(0, ...rows.flatMap((row) => [...row.keys()]));
      const start = rows.findIndex((row) => row.size > 1);
      const paragraphs = rows.slice(0, start < 0 ? rows.length : start).flatMap((row) => [...row.values()]);
      const table =
        start < 0 ? [] : rows.slice(start).map((row) => Array.from({ length: last }, (_, c) => row.get(c + 1) ?? ''));
      return [
        ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
        ...(table.length === 0 ? [] : [{ kind: 'table', rows: table } satisfies Block]),
      ];
    });
}
