/** Saving and opening: the whole workbook, drawn through Microsoft's client library, comes back as it was. */
import { createHost, type Host } from '../../../src/host';
import { cellAddress, wholeSheet } from '../../../src/host/model/area';
import { shownFormat } from '../../../src/host/model/conditional';
import { normalFormat } from '../../../src/host/model/format';
import { textAt } from '../../../src/host/model/contents';
import { cellsIn, isFilled, type Sheet } from '../../../src/host/model/sheet';
import { ordosPlan } from '../../../src/plan/ordos';
import { itemsOf } from '../../../src/plan/items';
import { looksIn } from '../../../src/workbench/file/looks';
import { loadWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { readWorkbook, type RawWorkbook } from '../../../src/xlsx';
import { startExcel, today } from '../../support/excel';
import { openXmlErrors } from '../../support/open-xml';

let host: Host;
let bytes: Uint8Array;
let raw: RawWorkbook;
let opened: Host;

beforeAll(async () => {
  const excel = startExcel();
  host = excel.host;
  await excel.book.addSheets(
    ordosPlan,
    itemsOf(ordosPlan).map((item) => item.id),
    'zh-CN',
  );
  for (const [address, text] of [
    ['D19', '120'],
    ['D20', '240'],
    ['D21', '360'],
    ['D22', '480'],
  ] as const)
    host.typeCell('G03 营业收入', address, text);
  // A target the user confirms: bold and upright, where the assumed one is italic.
  host.typeCell('计划目标', 'H10', '480');
  bytes = await saveWorkbook(host.workbook, new Date(Date.UTC(2025, 0, 15)));
  raw = readWorkbook(bytes);
  opened = createHost({ now: () => new Date(`${today}T08:00:00`) });
  await loadWorkbook(opened.workbook, raw, looksIn(bytes));
});

const sheetOf = ({ workbook }: Host, name: string): Sheet => workbook.sheets.find((sheet) => sheet.name === name)!;

/** What a sheet shows, cell by cell: text, and the look with its conditional formats. */
function shown(of: Host, sheet: Sheet): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { row, col, cell } of cellsIn(sheet, wholeSheet)) {
    if (!isFilled(cell) && (!cell.format || cell.format === normalFormat)) continue;
    const {
      fontName,
      fontSize,
      bold,
      italic,
      color,
      fill,
      horizontal,
      wrap,
      indent,
      numberFormat,
      locked,
      top,
      bottom,
    } = shownFormat(of.workbook, sheet, row, col);
    const look = [
      fontName,
      fontSize,
      bold,
      italic,
      color,
      fill,
      horizontal,
      wrap,
      indent,
      numberFormat,
      locked,
      top,
      bottom,
    ];
    cells[cellAddress(row, col)] = JSON.stringify([textAt(of.workbook, sheet, row, col), ...look]);
  }
  return cells;
}

test('the file is one the Open XML SDK finds no error in', () => {
  expect(openXmlErrors(bytes)).toEqual([]);
});

test('the reader of units’ files finds what was typed in it, and every name', () => {
  const sheet = raw.sheets.find(({ tab }) => tab === 'G03 营业收入')!;
  expect(['D19', 'D20', 'D21', 'D22'].map((cell) => sheet.cells.get(cell)?.value)).toEqual([120, 240, 360, 480]);
  const names = [...host.workbook.names.values()].map(({ name }) => name).sort();
  expect([...raw.names.keys()].sort()).toEqual(names);
});

test('opened again, every cell of every sheet shows the same in the same look', () => {
  expect(opened.workbook.sheets.map((sheet) => sheet.name)).toEqual(host.workbook.sheets.map((sheet) => sheet.name));
  for (const sheet of host.workbook.sheets) {
    const before = shown(host, sheet);
    expect(Object.keys(before).length).toBeGreaterThanOrEqual(sheet.name === 'Sheet1' ? 0 : 5);
    expect({ sheet: sheet.name, ...shown(opened, sheetOf(opened, sheet.name)) }).toEqual({
      sheet: sheet.name,
      ...before,
    });
  }
});

test('sizes, merges, panes, rules, links, protection, print set-up and tabs come back', () => {
  for (const sheet of host.workbook.sheets) {
    const back = sheetOf(opened, sheet.name);
    const rest = ({
      merges,
      freeze,
      tabColor,
      visibility,
      showGridlines,
      hiddenCols,
      rowHeights,
      protection,
      pageLayout,
    }: Sheet) => ({
      merges,
      freeze,
      tabColor,
      visibility,
      showGridlines,
      hiddenCols: [...hiddenCols],
      rowHeights: [...rowHeights].filter(([, height]) => height !== 15).sort(([a], [b]) => a - b),
      isProtected: protection !== null,
      page: [
        pageLayout.orientation,
        pageLayout.paperSize,
        pageLayout.printArea,
        pageLayout.titleRows,
        pageLayout.headersFooters.defaultForAllPages,
      ],
    });
    expect(rest(back)).toEqual(rest(sheet));
    const places = (s: Sheet) =>
      s.validations
        .filter((v) => v.rule)
        .map((v) => JSON.stringify([v.area, v.rule]))
        .sort();
    expect(places(back)).toEqual(places(sheet));
    expect(back.conditionalFormats.map(({ ranges, formula }) => [ranges, formula])).toEqual(
      sheet.conditionalFormats.map(({ ranges, formula }) => [ranges, formula]),
    );
    expect([...back.hyperlinks].map(([cell, link]) => [cell, link.documentReference]).sort()).toEqual(
      [...sheet.hyperlinks].map(([cell, link]) => [cell, link.documentReference]).sort(),
    );
    for (const [col, width] of sheet.colWidths) expect(back.colWidths.get(col)).toBeCloseTo(width, 0);
  }
});

test('charts come back bound to the same cells, on the same axes, in the same colours', () => {
  const described = (sheet: Sheet) =>
    sheet.charts.map(({ props, title, series, axes }) => ({
      name: props.name,
      title: title.props.text,
      scale: [axes.value.props.maximum, axes.secondaryValue.props.maximum],
      series: series.map((s) => [
        s.values?.replace(/'/g, ''),
        s.props.axisGroup,
        s.fill.color ?? s.line.color,
        s.props.hasDataLabels,
        /^(Line|Radar)/.test(String(s.props.chartType || props.chartType)),
      ]),
    }));
  let charts = 0;
  for (const sheet of host.workbook.sheets) {
    expect(described(sheetOf(opened, sheet.name))).toEqual(described(sheet));
    charts += sheet.charts.length;
  }
  expect(charts).toBeGreaterThan(40);
});
