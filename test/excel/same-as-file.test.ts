/**
 * The two drawings agree: every kind of sheet is drawn through Office.js onto the in-memory Excel and written into an .xlsx
 * file from the same spec, and both are compared cell by cell: what is in it and how it looks.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { CellStyle } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { exampleValues } from '../../src/scoring/example';
import { queueLook } from '../../src/excel/look';
import { inExcel } from '../../src/excel/session';
import { drawSheets } from '../../src/excel/work';
import type { CellFormat } from '../../src/host/model/format';
import { cellAt, formatAt } from '../../src/host/model/sheet';
import { sheetByName } from '../../src/host/model/workbook';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { cellAddress, parseArea, rangeAddress } from '../../src/sheets/a1';
import type { SheetContext } from '../../src/sheets/context';
import type { SheetSpec } from '../../src/sheets/spec';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { everyKind } from '../support/every-kind';
import { startExcel } from '../support/excel';
import { filledWorkbook } from '../support/filled-workbook';

const keys = everyKind(ordosPlan);
/** One item of each kind, and all that is not an item. */
const compared = keys.filter((key) => !/^[GT]\d/.test(key) || ['G01', 'G03', 'G04', 'G13', 'T01'].includes(key));

async function bothDrawings() {
  const { host } = startExcel();
  const values = exampleValues(ordosPlan, zhMessages);
  const draw = (context: SheetContext) => keys.map((key) => buildSheet(key, context));
  const { specs } = filledWorkbook(ordosPlan, zhMessages, keys, draw, values);
  const look = await inExcel(async (context) => {
    const looked = queueLook(context, true);
    await context.sync();
    return looked();
  });
  const asItWas = (key: string): SheetSpec => specs.find((spec) => spec.key === key)!;
  await drawSheets({ specs, look, read: () => ({}), asItWas, order: keys, m: zhMessages }, {});
  const bytes = await writeWorkbook(specs, {
    properties: { title: 'x', created: new Date(0), custom: {} },
    pageOf: zhMessages.common.pageFooter,
  });
  const inFile = strFromU8(unzipSync(bytes)['xl/workbook.xml']!);
  const hidden = new Set([...inFile.matchAll(/<definedName name="([^"]+)" hidden="1"/g)].map(([, name]) => name!));
  return { host, specs, hidden, raw: readWorkbook(bytes), styled: await readXlsx(bytes, { readStyles: true }) };
}

/** The look of a cell in words both sides know. */
const lookOnHost = (f: CellFormat) => ({
  font: f.fontName,
  size: f.fontSize,
  bold: f.bold,
  italic: f.italic,
  color: f.color.slice(1),
  fill: f.fill.slice(1),
  horizontal: f.horizontal === 'CenterAcrossSelection' ? 'centerContinuous' : f.horizontal.toLowerCase(),
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

  test('can be filtered in the same place, where it is a list', async () => {
    const { host, styled } = await drawings;
    const spec = await specOf(key);
    const drawn = sheetByName(host.workbook, spec.name)!.autoFilter;
    const area = drawn && drawn.area;
    const onHost = area && rangeAddress(area.row + 1, area.col + 1, area.row + area.rows, area.col + area.cols);
    expect(onHost).toBe(spec.filter ?? null);
    expect(styled.sheets.find((sheet) => sheet.name === spec.name)!.autoFilter?.range).toBe(spec.filter);
    if (['adjustments', 'calc'].includes(key)) expect(spec.filter).toBeDefined();
  });

  test('has the same widths and heights', async () => {
    const { host, raw, styled } = await drawings;
    const spec = await specOf(key);
    const drawn = sheetByName(host.workbook, spec.name)!;
    const file = styled.sheets.find((sheet) => sheet.name === spec.name)!;
    expect(raw.sheets.some(({ tab }) => tab === spec.name)).toBe(true);
    for (const [row, height] of Object.entries(spec.rowHeights))
      expect([row, drawn.rowHeights.get(Number(row) - 1), file.rowDefs?.get(Number(row) - 1)?.height]).toEqual([
        row,
        height,
        height,
      ]);
    for (const [col, characters] of Object.entries(spec.columnWidths)) {
      // A character is a digit of Calibri 11: 7 pixels, and 5 of padding a column; a pixel is 3/4 of a point.
      const pixels = Math.round(characters * 7 + 5);
      const onHost = (drawn.colWidths.get(Number(col) - 1) ?? NaN) / 0.75;
      const inFile = (file.columns?.[Number(col) - 1]?.width ?? NaN) * 7;
      expect([col, Math.abs(onHost - pixels) <= 1, Math.abs(inFile - pixels) <= 1]).toEqual([col, true, true]);
    }
  });

  test('has the same guards, names and charts', async () => {
    const { host, hidden, raw, styled } = await drawings;
    const spec = await specOf(key);
    const drawn = sheetByName(host.workbook, spec.name)!;
    const file = styled.sheets.find((sheet) => sheet.name === spec.name)!;
    expect(drawn.protection !== null).toBe(raw.sheets.find((sheet) => sheet.tab === spec.name)!.protected);
    expect(drawn.charts).toHaveLength(spec.charts.length);
    expect(drawn.conditionalFormats).toHaveLength(spec.conditionalFormats.length);
    // A build of Excel has rules by cell value not follow the cells they refer to (docs/host.md).
    expect([...new Set(drawn.conditionalFormats.map((rule) => rule.type))]).toEqual(
      spec.conditionalFormats.length > 0 ? ['Custom'] : [],
    );
    expect(file.conditionalRules ?? []).toHaveLength(spec.conditionalFormats.length);
    for (const [name, reference] of raw.names) {
      if (!name.startsWith('zsc_') || !reference.includes(spec.name)) continue;
      const onHost = [...host.workbook.names.values()].find((n) => n.name === name);
      expect({ name, to: onHost?.formula, visible: onHost?.visible }).toEqual({
        name,
        to: `=${reference}`,
        visible: !hidden.has(name),
      });
    }
  });
});

test('names of entries and results are in sight, inner ones are not', async () => {
  const { hidden, raw } = await drawings;
  expect([hidden.has('zsc_G03_actual'), hidden.has('zsc_score_2023_total')]).toEqual([false, false]);
  expect([hidden.has('zsc_sheet_G03'), hidden.has('zsc_list_grades')]).toEqual([true, true]);
  expect([...raw.names.keys()]).toEqual(expect.arrayContaining(['zsc_G03_actual', 'zsc_sheet_G03']));
});
