/**
 * The two drawings agree: every kind of sheet is drawn through Office.js onto the in-memory Excel and written into an .xlsx
 * file from the same spec, and both are compared cell by cell: what is in it and how it looks.
 */
import type { CellStyle } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { contextFrom } from '../../src/excel/read';
import type { CellFormat } from '../../src/host/model/format';
import { cellAt, formatAt } from '../../src/host/model/sheet';
import { sheetByName } from '../../src/host/model/workbook';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { startExcel } from '../support/excel';

const keys = [...coreKeys(ordosPlan), ...itemKeys(ordosPlan)];
/** One item of each kind, and all that is not an item. */
const compared = [...coreKeys(ordosPlan), 'G01', 'G03', 'G04', 'G13', 'T01'];

async function bothDrawings() {
  const { host, book } = startExcel();
  await book.addSheets(ordosPlan, itemKeys(ordosPlan), 'zh-CN');
  const context = contextFrom(ordosPlan, { sheets: {} }, zhMessages, keys);
  const specs = keys.map((key) => buildSheet(key, context));
  const bytes = await writeWorkbook(specs, {
    properties: { title: 'x', created: new Date(0), custom: {} },
    pageOf: zhMessages.common.pageFooter,
  });
  return { host, specs, raw: readWorkbook(bytes), styled: await readXlsx(bytes, { readStyles: true }) };
}

/** The look of a cell in words both sides know. */
const lookOnHost = (f: CellFormat) => ({
  font: f.fontName,
  size: f.fontSize,
  bold: f.bold,
  italic: f.italic,
  color: f.color.slice(1),
  fill: f.fill.slice(1),
  horizontal: f.horizontal.toLowerCase(),
  wrap: f.wrap,
  indent: f.indent,
  format: f.numberFormat,
  locked: f.locked,
  top: f.top?.color.slice(1) ?? '',
  bottom: f.bottom?.color.slice(1) ?? '',
});

const lookInFile = (s: CellStyle | undefined): ReturnType<typeof lookOnHost> => ({
  font: s?.font?.name ?? '',
  size: s?.font?.size ?? 0,
  bold: s?.font?.bold ?? false,
  italic: s?.font?.italic ?? false,
  color: (s?.font?.color?.rgb ?? '').slice(-6),
  fill: s?.fill?.type === 'pattern' ? (s.fill.fgColor?.rgb ?? '').slice(-6) : '',
  horizontal: s?.alignment?.horizontal ?? 'general',
  wrap: s?.alignment?.wrapText ?? false,
  indent: s?.alignment?.indent ?? 0,
  format: s?.numFmt ?? 'General',
  locked: s?.protection?.locked ?? true,
  top: (s?.border?.top?.color?.rgb ?? '').slice(-6),
  bottom: (s?.border?.bottom?.color?.rgb ?? '').slice(-6),
});

const drawings = bothDrawings();
const specOf = async (key: string) => (await drawings).specs.find((spec) => spec.key === key)!;

describe.each(compared)('%s', (key) => {
  test('holds the same constants and formulas', async () => {
    const { host, raw } = await drawings;
    const spec = await specOf(key);
    const drawn = sheetByName(host.workbook, spec.name)!;
    const file = raw.sheets.find((sheet) => sheet.tab === spec.name)!;
    for (const cell of spec.cells) {
      const address = `${cell.row},${cell.col}`;
      const onHost = cellAt(drawn, cell.row - 1, cell.col - 1);
      const inFile = file.cells.get(cellAddress(cell.row, cell.col));
      if (cell.formula) {
        expect({ address, formula: onHost?.formula }).toEqual({ address, formula: cell.formula });
        expect({ address, formula: inFile?.formula?.replace(/_xlfn\./g, '') }).toEqual({
          address,
          formula: cell.formula,
        });
      } else {
        const value = cell.value ?? '';
        expect({ address, value: onHost?.value ?? '' }).toEqual({ address, value });
        expect({ address, value: inFile?.value ?? '' }).toEqual({ address, value });
      }
    }
  });

  test('looks the same', async () => {
    const { host, styled } = await drawings;
    const spec = await specOf(key);
    const drawn = sheetByName(host.workbook, spec.name)!;
    const file = styled.sheets.find((sheet) => sheet.name === spec.name)!;
    for (const { row, col } of spec.cells) {
      const a = formatAt(drawn, row - 1, col - 1);
      const style = file.cells?.get(`${row - 1},${col - 1}`)?.style;
      const address = cellAddress(row, col);
      expect({ address, ...lookOnHost(a) }).toEqual({ address, ...lookInFile(style) });
    }
    const merged = (list: readonly string[]) => [...list].sort();
    expect(merged(drawn.merges.map((m) => `${m.row},${m.col},${m.rows},${m.cols}`))).toEqual(
      merged(
        spec.merges.map((address) => {
          const area = parseArea(address);
          return `${area.row - 1},${area.col - 1},${area.lastRow - area.row + 1},${area.lastCol - area.col + 1}`;
        }),
      ),
    );
    expect(file.merges ?? []).toHaveLength(spec.merges.length);
  });

  test('has the same guards, names and charts', async () => {
    const { host, raw, styled } = await drawings;
    const spec = await specOf(key);
    const drawn = sheetByName(host.workbook, spec.name)!;
    const file = styled.sheets.find((sheet) => sheet.name === spec.name)!;
    expect(drawn.protection !== null).toBe(raw.sheets.find((sheet) => sheet.tab === spec.name)!.protected);
    expect(drawn.charts).toHaveLength(spec.charts.length);
    expect(drawn.conditionalFormats).toHaveLength(spec.conditionalFormats.length);
    expect(file.conditionalRules ?? []).toHaveLength(spec.conditionalFormats.length);
    for (const [name, reference] of raw.names) {
      if (!name.startsWith('zsc_') || !reference.includes(spec.name)) continue;
      const onHost = [...host.workbook.names.values()].find((n) => n.name === name);
      expect({ name, to: onHost?.formula }).toEqual({ name, to: `=${reference}` });
    }
  });
});
