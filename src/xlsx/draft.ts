/** The sheets of a plan's draft in a file: by their names, else by tab and column heads, as in copies made by hand. */
import { cellsByHeads, type DraftCells } from '../draft/cells';
import { columnsOf, mostYears, sheetKeyOf, tableKeys } from '../draft/tables';
import { sameSigns, tight, type Block } from '../notice/text';
import { parseArea } from '../sheets/a1';
import { fieldName } from '../sheets/names';
import { cellsAt, placeOf } from './fields';
import type { RawWorkbook } from './raw';

export function draftCellsIn(raw: RawWorkbook): DraftCells {
  const byNames = Object.fromEntries(
    tableKeys.flatMap((table) => {
      const key = sheetKeyOf(table);
      const fields = columnsOf(table, mostYears).flatMap(({ field }) => {
        const place = placeOf(raw, fieldName(key, field));
        return place ? [[field, cellsAt(place, key)] as const] : [];
      });
      return fields.length === 0 ? [] : [[table, Object.fromEntries(fields)] as const];
    }),
  );
  return { ...cellsByHeads(raw.sheets), ...byNames };
}

/** Whether a file holds a draft. */
export const hasDraft = (raw: RawWorkbook): boolean => draftCellsIn(raw).facts !== undefined;

/** A notice or task table in a workbook: each visible sheet's lines of one cell as paragraphs, the rest as a table. */
export function noticeBlocksIn(raw: RawWorkbook): readonly Block[] {
  return raw.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap(({ cells }): readonly Block[] => {
      const grid = new Map<number, Map<number, string>>();
      for (const [address, { value }] of cells) {
        if (value === null || value === '') continue;
        const { row, col } = parseArea(address);
        grid.set(
          row,
          (grid.get(row) ?? new Map<number, string>()).set(col, tight(sameSigns(String(value)).replace(/\n/g, '、'))),
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
