/** A hint that runs over several cells is seen whole, whichever font a machine has: its row is tall enough for all its lines. */
import { serialOf } from '../../src/entries/dates';
import { loadMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { cellAddress, cellNumber, parseArea } from '../../src/sheets/a1';
import type { SheetSpec } from '../../src/sheets/spec';
import { heightOfLines, linesIn } from '../../src/sheets/text-lines';
import { calculated } from '../support/calculated';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';

function cut(spec: SheetSpec, shown: (row: number, col: number) => unknown): readonly string[] {
  const areas = new Map(spec.merges.map(parseArea).map((area) => [cellNumber(area.row, area.col), area]));
  return spec.cells.flatMap(({ row, col, style }) => {
    const area = areas.get(cellNumber(row, col));
    const text = shown(row, col);
    if (style !== 'hint' || !area || spec.hiddenColumns?.includes(col) || typeof text !== 'string') return [];
    let [width, height] = [0, 0];
    for (let c = col; c <= area.lastCol; c++) width += spec.columnWidths[c] ?? 8.43;
    for (let r = row; r <= area.lastRow; r++) height += spec.rowHeights[r] ?? 15;
    const needed = heightOfLines(linesIn(text, width), 0);
    return needed <= height ? [] : [`${spec.key} ${row},${col}: ${height} pt for ${needed}: ${text}`];
  });
}

it.each(['zh-CN', 'en'] as const)('in %s on sheets of every kind', async (locale) => {
  const m = await loadMessages(locale);
  const keys = everyKind(ordosPlan);
  const { specs } = filledWorkbook(ordosPlan, m, keys, (context) => keys.map((key) => buildSheet(key, context)), {});
  const sheets = calculated(specs, serialOf('2024-03-31'));
  const visible = specs.filter(({ visibility }) => visibility === 'visible');
  const hints = (spec: SheetSpec) => spec.cells.filter(({ style }) => style === 'hint').length;
  expect(visible.reduce((sum, spec) => sum + hints(spec), 0)).toBeGreaterThan(100);
  expect(visible.flatMap((spec) => cut(spec, (row, col) => sheets.at(spec.key, cellAddress(row, col))))).toEqual([]);
});
