/** What the self-check holds drawn sheets against: each difference that is put on one is found, named with its place, and by its step alone. */
import { contextFrom } from '../../src/excel/known';
import { cells, values } from '../../src/excel/self-check/cells';
import { chartInsides, chartNames, charts } from '../../src/excel/self-check/charts';
import { none, type Comparison, type Drawn } from '../../src/excel/self-check/compare';
import { conditional, hidden, links, names, properties, protection, styles } from '../../src/excel/self-check/drawn';
import { frozen, page } from '../../src/excel/self-check/page';
import { looks } from '../../src/excel/self-check/looks';
import { merges, sizes } from '../../src/excel/self-check/sizes';
import { validations } from '../../src/excel/self-check/validations';
import { ordosPlan } from '../../src/plan/ordos';
import { partOf } from '../../src/plan/part';
import { buildSheet } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { conditionalStyles } from '../../src/sheets/styles';
import { resultsOf } from '../../src/sheets/worked-out';
import { beside, startExcel, today, type OpenExcel } from '../support/excel';
import { zhMessages } from '../support/messages';
import { serialOf } from '../../src/entries/dates';

let excel: OpenExcel;
let drawn: readonly Drawn[];
let steps: Readonly<Record<string, Comparison>>;

beforeAll(async () => {
  excel = startExcel();
  const plan = partOf(ordosPlan, ['G01']);
  await excel.book.addSheets(plan, ['G01'], 'zh-CN');
  const m = zhMessages;
  const state = await excel.book.read();
  const present = state.sheets.map(({ key }) => key);
  const context = { ...contextFrom(state.plan!, state.entries, m, present), structure: state.structure };
  drawn = state.sheets.map(({ key, tab }) => ({ spec: buildSheet(key, context), tab }));
  const specs = drawn.map(({ spec }) => spec);
  steps = {
    cells,
    values: (all) => values(all, resultsOf(specs, serialOf(today)).at),
    chartNames,
    chartInsides,
    charts,
    validations,
    conditional,
    styles,
    looks,
    sizes,
    merges,
    protection,
    page: page(m),
    frozen,
    names,
    links,
    hidden,
    properties,
  };
});

const sheetOf = (key: string): Drawn => drawn.find(({ spec }) => spec.key === key)!;
/** Where the first cell of the item's sheet stands of which this is so. */
function first(is: (cell: Drawn['spec']['cells'][number]) => unknown): string {
  const cell = sheetOf('G01').spec.cells.find(is)!;
  return cellAddress(cell.row, cell.col);
}

const holds = (range: string, row: number, col: number): boolean => {
  const area = parseArea(range);
  return row >= area.row && row <= area.lastRow && col >= area.col && col <= area.lastCol;
};

/** Steps that differ, with what they say, after `meddle` in a fork of the workbook. */
async function after(
  meddle: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  protectedOtherwise = '',
): Promise<readonly string[]> {
  beside(excel.host.fork());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetOf('G01').tab);
    sheet.protection.unprotect();
    meddle(sheet, context);
    await context.sync();
  });
  const told: string[] = [];
  for (const [step, comparison] of Object.entries(steps)) {
    const { expected, seen } = await comparison(drawn);
    if (seen !== expected) told.push(`${step}: ${seen}`);
  }
  // The sheet was opened for it.
  const [opened] = told.filter((text) => text.startsWith('protection'));
  expect(opened?.replace('protection: ', '').split('; ').sort()).toEqual(
    ['G01: false', ...(protectedOtherwise ? [protectedOtherwise] : [])].sort(),
  );
  return told.filter((text) => !text.startsWith('protection'));
}

test('a sheet that was only opened', async () => {
  expect(await after(() => undefined)).toEqual([]);
});

test('texts, figures, formulas and number formats', async () => {
  const text = first(({ value }) => typeof value === 'string');
  const formula = first((cell) => cell.formula && !cell.format);
  expect(await after((sheet) => (sheet.getRange(text).values = [['other']]))).toEqual([`cells: G01!${text} other`]);
  expect(await after((sheet) => (sheet.getRange(formula).numberFormat = [['0.000000']]))).toEqual([
    `cells: G01!${formula} 0.000000`,
  ]);
  const [changed, ...others] = await after((sheet) => (sheet.getRange(formula).formulas = [['=1+1']]));
  expect(changed).toContain(`G01!${formula} =1+1`);
  expect(others.every((step) => step.startsWith('values'))).toBe(true);
});

test('what formulas come to, and errors', async () => {
  const formula = first((cell) => cell.formula);
  beside(excel.host.fork());
  const specs = drawn.map(({ spec }) => spec);
  const { at } = resultsOf(specs, serialOf(today));
  const is = (key: string, row: number, col: number) => key === 'G01' && cellAddress(row, col) === formula;
  const other = await values(drawn, (key, row, col) => (is(key, row, col) ? -7.25 : at(key, row, col)));
  expect(other.seen).toMatch(new RegExp(`^G01!${formula} .* ≠ -7\\.25$`));
  const failing = await values(drawn, (key, row, col) =>
    is(key, row, col) ? { error: '#DIV/0!' } : at(key, row, col),
  );
  expect(failing.seen).toMatch(new RegExp(`^G01!${formula} .* ≠ #DIV/0!$`));
});

test('charts: titles, names of series, where they have their data', async () => {
  const { charts: wanted } = sheetOf('G01').spec;
  const chart = (sheet: Excel.Worksheet) => sheet.charts.getItem(`zsc_G01_${wanted[0]!.key}`);
  const place = `G01/${wanted[0]!.key}`;
  expect((await after((sheet) => (chart(sheet).title.text = 'other')))[0]).toContain(`chartNames: ${place}: other, `);
  expect((await after((sheet) => (chart(sheet).series.getItemAt(0).name = 'other')))[0]).toContain(
    `chartNames: ${place}: ${wanted[0]!.title}, other`,
  );
  expect((await after((sheet) => chart(sheet).series.getItemAt(0).setValues(sheet.getRange('A1:A3'))))[0]).toContain(
    `charts: ${place}: A1:A3 `,
  );
});

test('charts: what is inside them', async () => {
  const { charts: wanted } = sheetOf('G01').spec;
  const inside = (change: (chart: Excel.Chart) => void) =>
    after((sheet) => change(sheet.charts.getItem(`zsc_G01_${wanted[0]!.key}`)));
  const told = (seen: string) => [
    expect.stringMatching(new RegExp(`^chartInsides: G01/${wanted[0]!.key}: ${seen} ≠ `)),
  ];
  const line = wanted[0]!.series.findIndex(({ type }) => type === 'line');
  expect(line).toBeGreaterThan(0);
  expect(await inside((chart) => (chart.legend.visible = wanted[0]!.legend === 'none'))).toEqual(told('(true|false)'));
  expect(await inside((chart) => (chart.axes.valueAxis.numberFormat = '0.0000'))).toEqual(told('0.0000'));
  expect(await inside(({ series }) => (series.getItemAt(line).format.line.color = '#00FF00'))).toEqual(told('#00FF00'));
  expect(await inside(({ series }) => (series.getItemAt(line).markerStyle = 'Star'))).toEqual(told('Star'));
  expect(await inside(({ series }) => (series.getItemAt(0).gapWidth = 11))).toEqual(told('11'));
  expect(wanted[0]!.type).toBe('combo');
  expect(await inside(({ series }) => (series.getItemAt(line).chartType = 'Area'))).toEqual(told('Area'));
  expect(wanted[0]!.legend).toBe('bottom');
  expect(await inside((chart) => (chart.legend.position = 'Top'))).toEqual(told('Top'));
  const labelled = wanted[0]!.series.findIndex(({ labels }) => labels);
  const labels = (change: (of: Excel.ChartDataLabels) => void) =>
    inside(({ series }) => change(series.getItemAt(labelled).dataLabels));
  expect(await labels((of) => (of.numberFormat = '0.0000'))).toEqual(told('0.0000'));
  expect(await labels((of) => (of.position = 'Center'))).toEqual(told('Center'));
});

test('cells are locked or open to typing, and look as their style does', async () => {
  const { validations: wanted } = sheetOf('G01').spec;
  const format = (cell: string, change: (of: Excel.RangeFormat) => void) =>
    after((sheet) => change(sheet.getRange(cell).format));
  const entry = wanted[0]!.range.split(':')[0]!;
  const told = (seen: string) => [expect.stringMatching(new RegExp(`^styles: G01!.*zsc .*: ${seen} ≠ `))];
  expect(await format(entry, ({ protection }) => (protection.locked = true))).toEqual(told('.*locked (null|true)'));
  const formula = first((cell) => cell.formula && cell.style !== 'entry');
  expect(await format(formula, ({ protection }) => (protection.locked = false))).toEqual(told('.*locked (null|false)'));
  expect(await format(entry, ({ fill }) => (fill.color = '#00FF00'))).toEqual(told('fill .*'));
  expect(await format(entry, ({ font }) => (font.color = '#00FF00'))).toEqual(told('color .*'));
});

test('what a protected sheet allows all the same', async () => {
  const { tab, spec } = drawn.find((sheet) => sheet.spec.protect && sheet.spec.key !== 'G01')!;
  expect(
    await after((_, { workbook }) => {
      const { protection } = workbook.worksheets.getItem(tab);
      protection.unprotect();
      protection.protect({ allowFormatColumns: false, allowFormatRows: true, allowAutoFilter: true });
    }, `${spec.key}: allowFormatColumns false`),
  ).toEqual([]);
});

test('limits on typing: of every cell, their alerts, and none elsewhere', async () => {
  const { validations: wanted } = sheetOf('G01').spec;
  const several = wanted.find(({ range }) => range.includes(':'))!;
  const last = several.range.split(':')[1]!;
  const alerted = wanted.find(({ error }) => error)!;
  const free = first(
    ({ row, col, note }) => row > 5 && !note && !wanted.some(({ range }) => range.includes(cellAddress(row, col))),
  );
  const rule = (sheet: Excel.Worksheet, cell: string) => {
    sheet.getRange(cell).dataValidation.rule = { wholeNumber: { formula1: 3, operator: 'LessThan' } };
  };
  const [changed] = await after((sheet) => rule(sheet, last));
  expect(changed).toContain(`validations: G01!${several.range} `);
  const [cleared] = await after((sheet) => sheet.getRange(last).dataValidation.clear());
  expect(cleared).toContain(`validations: G01!${several.range} MixedCriteria`);
  const [elsewhere] = await after((sheet) => rule(sheet, free));
  expect(elsewhere).toMatch(/^validations: G01!.* MixedCriteria$/);
  const [alert] = await after((sheet) => {
    sheet.getRange(alerted.range).dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: 'other',
      message: 'x',
    };
  });
  expect(alert).toBe(`validations: G01!${alerted.range} Stop | other | x`);
  const noted = first(({ note, row, col }) => note && !wanted.some(({ range }) => holds(range, row, col)));
  const hint = (sheet: Excel.Worksheet) => {
    sheet.getRange(noted).dataValidation.prompt = { showPrompt: true, title: '', message: 'other' };
  };
  expect(await after(hint)).toEqual([`validations: G01!${noted} other`]);
});

test('conditional formats and styles', async () => {
  const [wanted] = sheetOf('G01').spec.conditionalFormats;
  const formats = (sheet: Excel.Worksheet) => sheet.getRange().conditionalFormats;
  expect(await after((sheet) => formats(sheet).getItemAt(0).delete())).toEqual([
    `conditional: G01: ${sheetOf('G01').spec.conditionalFormats.length - 1} ≠ ${sheetOf('G01').spec.conditionalFormats.length}`,
  ]);
  const [changed] = await after((sheet) => (formats(sheet).getItemAt(0).custom.rule.formula = '=1=2'));
  expect(changed).toBe(`conditional: G01!${wanted!.range} =1=2`);
  const coloured = sheetOf('G01').spec.conditionalFormats.findIndex(({ style }) => 'color' in conditionalStyles[style]);
  const looks = (change: (format: Excel.ConditionalRangeFormat) => void) =>
    after((sheet) => change(formats(sheet).getItemAt(coloured).custom.format));
  const place = `conditional: G01!${sheetOf('G01').spec.conditionalFormats[coloured]!.range}`;
  expect(await looks(({ font }) => (font.color = '#00FF00'))).toEqual([expect.stringContaining(`${place} #00FF00 ≠`)]);
  expect(await after((_, { workbook }) => (workbook.styles.getItem('zsc label').font.size = 30))).toEqual([
    expect.stringMatching(/^looks: zsc label: 30 ≠ /),
  ]);
  const edge = (change: (border: Excel.RangeBorder) => void, side: 'EdgeTop' | 'EdgeLeft', style = 'zsc label') =>
    after((_, { workbook }) => change(workbook.styles.getItem(style).borders.getItem(side)));
  expect(await edge((border) => (border.color = '#00FF00'), 'EdgeTop')).toEqual([
    'looks: zsc label: #00FF00 ≠ #C7CED6',
  ]);
  expect(await edge((border) => (border.style = 'Dash'), 'EdgeLeft')).toEqual(['looks: zsc label: Dash ≠ Continuous']);
  expect(await edge((border) => (border.style = 'Continuous'), 'EdgeLeft', 'zsc tableEnd')).toEqual([
    'looks: zsc tableEnd: Continuous ≠ None',
  ]);
  const [styled] = await after((sheet) => (sheet.getRange(first(({ style }) => style === 'label')).style = 'Normal'));
  expect(styled).toMatch(/^styles: G01!.* zsc label: null$/);
});

test('the page: orientation, paper, margins, area, titles, fit, footers', async () => {
  const page = (change: (layout: Excel.PageLayout) => void) => after(({ pageLayout }) => change(pageLayout));
  const { print } = sheetOf('G01').spec;
  const turned = print!.orientation === 'portrait' ? 'Landscape' : 'Portrait';
  expect(await page((layout) => (layout.orientation = turned))).toEqual([`page: G01: ${turned}`]);
  expect(await page((layout) => (layout.paperSize = 'A5'))).toEqual(['page: G01: A5']);
  expect(await page((layout) => (layout.leftMargin = 100))).toEqual([`page: G01: 100 ≠ ${print!.margins.left * 72}`]);
  expect(await page((layout) => layout.setPrintArea('B2:C3'))).toEqual(['page: G01: B2:C3']);
  expect(await page((layout) => layout.setPrintTitleRows('$1:$2'))).toEqual(['page: G01: 1:2']);
  expect(await page((layout) => (layout.zoom = { scale: 80 }))).toEqual([`page: G01: ${none} × ${none}`]);
  expect((await page((layout) => (layout.headersFooters.defaultForAllPages.leftFooter = 'other')))[0]).toContain(
    'other',
  );
});

test('frozen panes, names, links, hidden sheets, properties', async () => {
  const { spec, tab } = drawn.find((sheet) => sheet.spec.freeze)!;
  const other = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(tab);
  expect(await after((_, context) => other(context).freezePanes.unfreeze())).toEqual([`frozen: ${spec.key}: ${none}`]);
  expect(await after((_, context) => other(context).freezePanes.freezeRows(1))).toHaveLength(1);
  expect(await after((_, { workbook }) => (workbook.names.getItem('zsc_G01_actual').formula = '=A1'))).toContain(
    'names: zsc_G01_actual =A1',
  );
  const link = first((cell) => cell.link);
  const target = sheetOf('G01').spec.cells.find((cell) => cell.link)!.link!;
  const lead = (documentReference: string, screenTip: string) =>
    after((sheet) => (sheet.getRange(link).hyperlink = { documentReference, screenTip }));
  // A link brings Excel's own look along.
  expect(await lead('zsc_sheet_calc', target.tip)).toContain(`links: G01!${link} zsc_sheet_calc`);
  expect(await lead(target.name, 'other')).toContain(`links: G01!${link} ${target.name}`);
  expect(await after((sheet) => (sheet.visibility = 'Hidden'))).toEqual(['hidden: G01: Hidden']);
  expect(await after((_, { workbook }) => void workbook.properties.custom.add('zsc-templates', '*=1'))).toEqual([
    'properties: *=1',
  ]);
});

test('widths, heights, hidden columns, colours of tabs, merged cells', async () => {
  const { columnWidths, rowHeights, merges: wanted } = sheetOf('G01').spec;
  const [row] = Object.keys(rowHeights);
  expect(Object.keys(columnWidths)).toContain('2');
  const told = (change: (sheet: Excel.Worksheet) => void) => after(change);
  expect(await told((sheet) => (sheet.getRange('B:B').format.columnWidth = 300))).toEqual([
    expect.stringMatching(/^sizes: G01!.*B:B.* ≠ /),
  ]);
  expect(await told((sheet) => (sheet.getRange(`${row}:${row}`).format.rowHeight = 200))).toEqual([
    expect.stringMatching(/^sizes: G01!.* ≠ /),
  ]);
  expect(await told((sheet) => (sheet.tabColor = '#123456'))).toEqual(['sizes: G01 #123456']);
  expect(await told((sheet) => sheet.getRange(wanted[0]).unmerge())).toEqual([`merges: G01!${wanted[0]!} –`]);
  expect(await told((sheet) => sheet.getRange('Z90:AA91').merge())).toEqual(['merges: G01!Z90:AA91']);
});
