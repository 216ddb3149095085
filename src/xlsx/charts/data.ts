/** What a chart shows before the program at hand has calculated: the constants of its cells and any stored results. */
import type { CellValue } from '../../entries/entries';
import { parseArea } from '../../sheets/a1';
import { PREFIX } from '../../sheets/names';
import type { ChartSpec, SheetSpec } from '../../sheets/spec';
import type { CachedResult } from '../sheet';

/** The chart object's name on its sheet, by which a redraw finds it. */
export function chartObjectName(spec: SheetSpec, chart: ChartSpec): string {
  return `${PREFIX}${spec.key}_${chart.key}`;
}

/** Looks up the values of a range on the sheet, row by row. */
export function previewValues(spec: SheetSpec, cached: CachedResult): (range: string) => CellValue[] {
  const cells = new Map(spec.cells.map((c) => [`${c.row},${c.col}`, c]));
  return (range) => {
    const area = parseArea(range);
    const values: CellValue[] = [];
    for (let row = area.row; row <= area.lastRow; row++)
      for (let col = area.col; col <= area.lastCol; col++) {
        const cell = cells.get(`${row},${col}`);
        values.push((cell?.formula === undefined ? cell?.value : cached(cell)) ?? null);
      }
    return values;
  };
}
