/** Tables that units make themselves: recognised by headings and rows, put right by somebody, and then differences like all others. */
import { strToU8, zipSync } from 'fflate';
import { sheetsOfBook } from '../../src/exchange/own-table/file';
import { zhMessages } from '../../src/i18n';
import {
  decidedColumn,
  decidedRow,
  decidedTable,
  recogniseOwn,
  type OwnFile,
} from '../../src/exchange/own-table/recognise';
import { readOwn } from '../../src/exchange/own-table/read';
import { ordosPlan } from '../../src/plan/ordos';
import { readWorkbook } from '../../src/xlsx';
import { workbook } from '../sheets/whole-workbook';
import type { CellValue } from '../../src/entries/entries';

const today = '2024-07-10';
const { entries } = workbook({
  G03: { ytd_2023: [100, 200, 300, 480] },
  G08: { name: ['样例企业'], code: ['91150600MA0000001X'], date: ['2023-05-04'] },
});
type Rows = readonly (readonly CellValue[])[];
const recognised = (grid: Rows, name = '自报表.xlsx', unit: string | null = 'zone', tab = 'Sheet1'): OwnFile =>
  recogniseOwn(name, [{ tab, grid, unsolved: [] }], { plan: ordosPlan, today }, unit);
const read = (file: OwnFile) => readOwn(file, 'f'.repeat(64), { plan: ordosPlan, entries, m: zhMessages, today });
const figures = (file: OwnFile) =>
  read(file)
    .changes.map(({ key, field, target, after, place }) => [
      key,
      field,
      typeof target === 'number' ? target : 'new',
      after,
      place.cell,
    ])
    .sort((a, b) => String(a).localeCompare(String(b)));
const inOrder = (list: readonly (readonly unknown[])[]) => [...list].sort((a, b) => String(a).localeCompare(String(b)));
const kinds = (file: OwnFile) => read(file).issues.map(({ kind, place }) => [kind, place.cell ?? '']);

test('items in rows, years over columns, with targets, rates, titles, units and sums beside them', () => {
  const file = recognised([
    ['高新区主要指标完成情况表'],
    ['填报单位：管委会', null, null, '单位：亿元'],
    ['序号', '指标名称', '计量单位', '2023年', null, '2024年1-6月', null, '备注'],
    [null, null, null, '目标', '实际', '累计完成', '同比增长'],
    [1, '营业收入', '亿元', 520, 481.5, 260.4, '8.1%', '快报'],
    [2, '（二）园区规模（万元）', '万元', 5000000, '4,800,000', 2500000, null, null],
    [3, '企业总数', '家', 1000, '1,024家', null, null, null],
    ['合计', null, null, 1, 2, 3],
  ]);
  expect(figures(file)).toEqual(
    inOrder([
      ['G02', 'ytd_2023', 3, 480, 'E6'],
      ['G02', 'ytd_2024', 1, 250, 'F6'],
      ['G03', 'ytd_2023', 3, 481.5, 'E5'],
      ['G03', 'ytd_2024', 1, 260.4, 'F5'],
      ['G03', 'remark', 1, '快报', 'H5'],
      ['G07', 'figure', 1, 1024, 'E7'],
    ]),
  );
  expect(kinds(file)).toEqual([['own-table', '']]);
});

test('a long table: an item named once for several rows of year and period', () => {
  const file = recognised([
    ['指标', '年度', '季度', '数值'],
    ['营业收入', 2024, '一季度', 120],
    [null, 2024, '1—6月', 250],
    ['高新技术产业产值', '2024年', '上半年', 200],
    ['工业总产值', '2024年', '上半年', '300亿元'],
  ]);
  expect(figures(file)).toEqual(
    inOrder([
      ['G03', 'ytd_2024', 0, 120, 'D2'],
      ['G03', 'ytd_2024', 1, 250, 'D3'],
      ['G04', 'num_2024', 1, 200, 'D4'],
      ['G04', 'den_2024', 1, 300, 'D5'],
    ]),
  );
});

test('periods in rows and items over columns', () => {
  const file = recognised([
    ['2024年', '营业收入（亿元）', '园区规模（亿元）'],
    ['时间', '营业收入（亿元）', '园区规模（亿元）'],
    ['1-3月', 100, 110],
    ['1-6月', 220, 230],
  ]);
  expect(figures(file)).toEqual(
    expect.arrayContaining([
      ['G03', 'ytd_2024', 1, 220, 'B4'],
      ['G02', 'ytd_2024', 0, 110, 'C3'],
    ]),
  );
});

test('a list of enterprises joins the roster of which its title speaks', () => {
  const file = recognised(
    [
      ['2024年瞪羚企业名单'],
      ['序号', '企业名称', '统一社会信用代码', '认定时间', '文号'],
      [1, '样例企业', '91150600MA0000001X', '2023-05-04', '内科发〔2023〕1号'],
      [2, '新企业', '91150600MA0000002X', '2024-05-04', null],
      [null, '合计', '2家'],
    ],
    '瞪羚.xlsx',
  );
  expect(figures(file)).toEqual(
    inOrder([
      ['G08', 'document', 0, '内科发〔2023〕1号', 'E3'],
      ['G08', 'name', 'new', '新企业', 'B4'],
      ['G08', 'code', 'new', '91150600MA0000002X', 'C4'],
      ['G08', 'date', 'new', '2024-05-04', 'D4'],
    ]),
  );
});

describe('what is doubtful is said, and put right by somebody', () => {
  const file = recognised([
    ['项目', '实际完成', '二季度'],
    ['规上企业营业收入总额合并数', 300, 60],
    ['园区规模', 310, 61],
  ]);
  test('a year nobody named, a quarter that may be its own, a row nobody knows', () => {
    expect(file.tables[0]!.columns.map(({ role, doubt }) => [role, doubt])).toEqual([
      ['item', null],
      ['figure', 'year'],
      ['figure', 'year'],
    ]);
    expect(kinds(file)).toEqual([
      ['own-table', ''],
      ['own-row', 'A2'],
      ['own-doubt', 'B3'],
      ['own-doubt', 'C3'],
    ]);
    expect(figures(file)).toEqual([]);
  });
  test('decided', () => {
    const year = decidedColumn(file, 0, 1, { year: 2024, period: 1 });
    const without = decidedColumn(year, 0, 2, { role: 'ignored' });
    expect(figures(decidedRow(without, 0, '规上企业营业收入总额合并数', 'G03'))).toEqual(
      inOrder([
        ['G02', 'ytd_2024', 1, 310, 'B3'],
        ['G03', 'ytd_2024', 1, 300, 'B2'],
      ]),
    );
  });
  test('a list of which nobody said for what', () => {
    const list = recognised([
      ['企业名称', '认定日期'],
      ['甲', '2024-01-02'],
    ]);
    expect(kinds(list)).toEqual([
      ['own-table', ''],
      ['own-roster', ''],
    ]);
    expect(figures(decidedTable(list, 0, 'G13'))).toEqual(
      inOrder([
        ['G13', 'name', 'new', '甲', 'A2'],
        ['G13', 'date', 'new', '2024-01-02', 'B2'],
      ]),
    );
  });
});

test('another unit’s item is not taken, a measure that does not fit is told, words for nothing say nothing', () => {
  const file = recognised([
    ['指标', '2023年实际'],
    ['企业总数（人）', 5],
    ['重点产业营业收入', 5],
    ['营业收入', '—'],
    ['园区规模', '暂无'],
    ['营业收入', 3],
    ['营业收入', 4],
  ]);
  const all = read(file);
  expect(all.refusals.map(({ reason, key }) => [reason, key])).toEqual([]);
  expect(kinds(file)).toEqual([
    ['own-table', ''],
    ['own-unit', 'B2'],
    ['own-twice', 'B7'],
  ]);
  const treasury = recognised(
    [
      ['指标', '2023年'],
      ['营业收入', 3],
    ],
    'x.xlsx',
    'treasury',
  );
  expect(read(treasury).refusals.map(({ reason, key }) => [reason, key])).toEqual([['not-yours', 'G03']]);
});

describe('a workbook of the unit’s own', () => {
  const sheetXml = (rows: readonly (readonly [attributes: string, cells: Rows[number]])[], columns = '') =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns}<sheetData>${rows
      .map(([attributes, cells], r) => `<row r="${r + 1}"${attributes}>${cells.map((value, c) => (value === null ? '' : `<c r="${'ABCDEF'[c]}${r + 1}"${typeof value === 'number' ? '' : ' t="inlineStr"'}>${typeof value === 'number' ? `<v>${value}</v>` : `<is><t>${String(value)}</t></is>`}</c>`)).join('')}</row>`)
      .join('')}</sheetData></worksheet>`; // prettier-ignore
  const fileOf = (sheet: string, properties = '') =>
    readWorkbook(
      zipSync({
        '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'),
        '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        'xl/workbook.xml': strToU8(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`),
        'xl/_rels/workbook.xml.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
        'xl/worksheets/sheet1.xml': strToU8(sheet),
      }),
    ); // prettier-ignore
  const recognisedIn = (...given: Parameters<typeof fileOf>) =>
    recogniseOwn('自报表.xlsx', sheetsOfBook(fileOf(...given)), { plan: ordosPlan, today }, 'zone');

  test('figures in rows and columns that are hidden or filtered away are told, not taken; their words still count', () => {
    const file = recognisedIn(
      sheetXml(
        [
          ['', ['指标', '2023年', '2022年', '2024年1-6月']],
          ['', ['营业收入', 470, 401, 250]],
          [' hidden="1"', ['营业收入', 999, 999, 999]],
          [' ht="0" customHeight="1"', ['工业总产值', 300, null, null]],
          ['', ['企业总数', 900, null, null]],
        ],
        '<cols><col min="3" max="3" hidden="1" width="9"/></cols>',
      ),
    );
    expect(figures(file)).toEqual(
      inOrder([
        ['G03', 'ytd_2023', 3, 470, 'B2'],
        ['G03', 'ytd_2024', 1, 250, 'D2'],
        ['G07', 'figure', 1, 900, 'B5'],
      ]),
    );
    const told = read(file).issues.filter(({ kind }) => kind === 'own-hidden');
    expect(told.map(({ place, detail, handled }) => [place.cell, handled, detail])).toEqual([
      ['C2', false, ['C2', 'B3', 'C3', 'D3', 'B4']],
    ]);
  });

  test('days of a file that counts from 1904 are those it shows', () => {
    const rows = [
      ['', ['高新技术企业名单']],
      ['', ['企业名称', '统一社会信用代码', '认定日期']],
      // 2024-03-01 in such a file.
      ['', ['新企业', '91150600MA0000009X', 45_352 - 1_462]],
    ] as const;
    const date = (file: OwnFile) => read(file).changes.find(({ field }) => field === 'date')?.after;
    const target = (file: OwnFile) => decidedTable(file, 0, 'G08');
    expect(date(target(recognisedIn(sheetXml(rows), '<workbookPr date1904="1"/>')))).toBe(45_352);
    expect(date(target(recognisedIn(sheetXml(rows))))).toBe(45_352 - 1_462);
  });
});
