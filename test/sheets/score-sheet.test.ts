/** The annual score sheet as it is signed: gap, evidence by year, reasons of the register, rows tall enough, pages. */
import { exampleValues } from '../../src/scoring/example';
import { loadMessages, zhMessages } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { partsOf } from '../../src/sheets/paper';
import { linesOf } from '../../src/sheets/text-lines';
import { c } from '../../src/sheets/score/layout';
import { textOf } from '../support/calculated';
import type { FieldValues } from '../../src/entries/format';
import { buildSheet } from '../../src/sheets';
import { styleOf } from '../../src/sheets/looks';
import { readPlan } from '../../src/sheets/read-plan';
import type { SheetSpec } from '../../src/sheets/spec';
import { today, workbook } from './whole-workbook';

const example = exampleValues(ordosPlan, zhMessages);
const long = '受主要产品价格下行影响，全年营业收入增速放缓，与统计部门核对一致，已列入整改清单逐月跟踪';
const book = workbook({
  ...example,
  adjustments: {
    year: [2023, 2022, 2023, 2023, 2023, 2023],
    kind: ['扣分', '扣分', '一票否决', '扣分', '扣分', '扣分'],
    points: [0.5, 0.5, null, 0.5, 0.5, 0.5],
    reason: ['一季度数据更正', '二〇二二年的事', '数据造假（样例）', '报送迟缓', '佐证缺失', '第四件'],
  },
  data: { key: [null, null, null, 'note_G03_2023'], value: [null, null, null, long] },
});
const sheets = book.calculate();
const spec = book.sheet('score_2023');
const rowOf = (name: string) => spec.cells.find((cell) => cell.col === c.name && cell.value === name)!.row;
const rowOfItem = (id: string) => rowOf(itemsOf(ordosPlan).find((item) => item.id === id)!.name.zh);
/** The sheet of 2023 as the settings typed into the workbook make it. */
function redrawn(values: FieldValues): SheetSpec {
  const { entries } = workbook(values);
  const plan = readPlan(ordosPlan, entries);
  return buildSheet('score_2023', { plan, entries, m: zhMessages, present: [], today });
}
const shown = (year: number, row: number, col: number) => textOf(sheets.at(`score_${year}`, cellAddress(row, col)));
const evidence = (year: number, id: string) => shown(year, rowOfItem(id), c.evidence);
const rowsUntil = (id: string, year: number) =>
  (example[id]!.date as number[]).filter((date) => date < 44927 + 365 * (year - 2022)).length; // 44927: 2023-01-01

it('names the latest paper by its whole name and counts those of the year', () => {
  expect(evidence(2022, 'G06')).toBe(`认定公告（样例，2022年）.pdf等${rowsUntil('G06', 2022)}份`);
  expect(evidence(2023, 'G06')).toBe(`认定公告（样例，2023年）.pdf等${rowsUntil('G06', 2023)}份`);
  expect(evidence(2023, 'G03')).toBe('统计月报（样例，1—12月）.pdf等4份');
  expect(evidence(2022, 'G07')).toBe('公报（样例）2022.pdf');
  expect(evidence(2023, 'G25')).toBe('统计月报（样例，1—12月）.pdf等4份');
  // Nothing is reported for 2024: papers of periods and rows of earlier years are no proof of it.
  expect(evidence(2024, 'G03')).toBe('—');
  expect(evidence(2024, 'G16')).toBe('—');
  const done = example.T01!.done as (number | null)[];
  const papers = (example.T01!.evidence as (string | null)[]).filter(
    (paper, i) => paper && (done[i] ?? 0) <= 45291, // 2023-12-31
  ).length;
  expect(evidence(2023, 'T01')).toBe(papers > 1 ? `验收材料（样例）.pdf等${papers}份` : '验收材料（样例）.pdf');
});

it('says why points were taken off, three reasons and how many there are', () => {
  const row = spec.cells.find((cell) => cell.col === c.dimension && cell.value === '扣分')!.row;
  expect(shown(2023, row, c.lead)).toBe('事由：一季度数据更正；报送迟缓；佐证缺失 等 4 件');
  expect(shown(2022, row, c.lead)).toBe('事由：二〇二二年的事');
  expect(shown(2024, row, c.lead)).toBe('');
  expect(shown(2023, row + 1, c.lead)).toBe('事由：数据造假（样例）');
  expect(shown(2023, row - 1, c.lead)).toBe('');
});

it('shows the gap as a figure of its own', () => {
  const row = rowOfItem('G25');
  const [target, actual] = [c.target, c.actual].map((col) => Number(sheets.at('score_2023', cellAddress(row, col))));
  expect(Number(shown(2023, row, c.gap))).toBeCloseTo(actual! - target!, 2);
});

it('gives an explanation the lines it needs, and others none', () => {
  const remark = shown(2023, rowOfItem('G03'), c.remark);
  expect(remark).toContain(long);
  const room = (id: string) => spec.rowHeights[rowOfItem(id)]!;
  expect(room('G03')).toBeGreaterThanOrEqual(13 * linesOf(remark, spec.columnWidths[c.remark]!));
  // Every row holds what its cells show, in both columns that follow what was typed.
  for (const { id } of itemsOf(ordosPlan))
    for (const col of [c.remark, c.evidence])
      expect(room(id) / 15).toBeGreaterThan(linesOf(shown(2023, rowOfItem(id), col), spec.columnWidths[col]!));
});

/** Row numbers of the pages a sheet is printed on. */
function pagesOf({ print, rowHeights }: SheetSpec): readonly (readonly number[])[] {
  const { row, lastRow } = parseArea(print!.area);
  const ends = [...print!.breaks!, lastRow];
  expect(Object.keys(rowHeights).length).toBeGreaterThanOrEqual(lastRow);
  return ends.map((end, i) =>
    Array.from({ length: end - (i === 0 ? row - 1 : ends[i - 1]!) }, (_, k) => (i === 0 ? row : ends[i - 1]! + 1) + k),
  );
}

it.each(['zh-CN', 'en'] as const)('is laid on pages in %s: size, signatures, names of blocks, fill', async (locale) => {
  const m = await loadMessages(locale);
  const drawn = workbook(exampleValues(ordosPlan, m), { m }).sheet('score_2023');
  const { print, rowHeights, columnWidths, hiddenColumns, cells, merges } = drawn;
  expect(print).toMatchObject({ orientation: 'landscape', fitWidth: 1, fitHeight: 0, titleRows: '5:5' });
  const { lastCol, lastRow } = parseArea(print!.area);
  let width = 0;
  for (let col = 1; col <= lastCol; col++)
    if (!hiddenColumns!.includes(col)) width += (7 * columnWidths[col]! + 5) * 0.75;
  const across = (print!.paper === 'A3' ? 16.54 : 11.69) - 0.9;
  expect((10.5 * across * 72) / width).toBeGreaterThanOrEqual(print!.paper === 'A3' ? 9 : 8);
  // 100.00 in bold at 12 pt: five digits of 9 pixels, a point, two blanks and the cell's own margins.
  for (const col of [c.weight, c.points, c.lost]) expect(7 * columnWidths[col]! + 5).toBeGreaterThan(5 * 9 + 4 + 9 + 5);
  const pages = pagesOf(drawn);
  const items = cells.filter((cell) => cell.col === c.order && typeof cell.value === 'number').map(({ row }) => row);
  const signed = pages.find((rows) => rows.includes(lastRow))!;
  expect(items.filter((row) => signed.includes(row)).length).toBeGreaterThanOrEqual(3);
  const heights = pages.map((rows) => rows.reduce((sum, row) => sum + rowHeights[row]!, 0));
  expect(Math.min(...heights)).toBeGreaterThan(Math.max(...heights) / 4);
  // On every page each item has its dimension's name beside it.
  const named = merges.map(parseArea).filter(({ col }) => col === c.dimension);
  for (const row of items) {
    // One row alone bears the name in its own cell.
    const block = named.find((area) => row >= area.row && row <= area.lastRow) ?? { row, lastRow: row };
    expect(pages.find((rows) => rows.includes(row))).toEqual(expect.arrayContaining([block.row, block.lastRow]));
    expect(cells.find((cell) => cell.col === c.dimension && cell.row === block.row)!.value).toEqual(expect.any(String));
  }
});

it('prints the columns chosen, on the paper that holds them, and keeps what was typed in one that is switched off', () => {
  const settings = {
    forms_rule: ['印出'],
    forms_selfRating: ['印出'],
    forms_reasons: ['印出'],
    forms_responsible: ['不印'],
  };
  const typed = { score_2023: { self: [3] } };
  const chosen = redrawn({ ...example, settings, ...typed });
  // So many columns do not fit A4: the larger paper is taken although the smaller was asked for.
  expect(chosen.print!.paper).toBe('A3');
  expect(chosen.hiddenColumns).not.toContain(c.rule);
  expect(chosen.hiddenColumns).toContain(c.responsible);
  const self = (spec: SheetSpec) => spec.cells.find(({ row, col }) => row === 6 && col === c.self)!.value;
  expect(self(chosen)).toBe(3);
  const plain = redrawn({ ...example, ...typed });
  expect(plain.hiddenColumns).toContain(c.self);
  expect(self(plain)).toBe(3);
});

const optional = ['rule', 'selfRating', 'gap', 'responsible', 'reasons', 'source', 'evidence'] as const;

it('shows the day of its figures and the grade whichever columns are switched off', () => {
  const bare = redrawn({
    ...example,
    settings: Object.fromEntries(optional.map((name) => [`forms_${name}`, ['不印']])),
  });
  const isSeen = ({ row, col }: { row: number; col: number }) => {
    const merge = bare.merges.map(parseArea).find((area) => area.row === row && area.col === col);
    const cols = Array.from({ length: (merge?.lastCol ?? col) - col + 1 }, (_, i) => col + i);
    return cols.some((one) => !bare.hiddenColumns!.includes(one));
  };
  const day = bare.cells.find(({ row, formula }) => row === 4 && formula?.includes('asOf'))!;
  expect(isSeen(day)).toBe(true);
  expect(isSeen(parseArea(bare.fields.find(({ field }) => field === 'grade')!.range))).toBe(true);
});

it.each(['zh-CN', 'en'] as const)(
  'with every column it can have goes on on further pages in %s, no text under 9 pt, signed on the first',
  async (locale) => {
    const m = await loadMessages(locale);
    const { entries } = workbook(exampleValues(ordosPlan, m), { m });
    const forms = Object.fromEntries(optional.map((name) => [name, { value: 'shown', source: 'set' } as const]));
    const plan = {
      ...ordosPlan,
      scoring: {
        ...ordosPlan.scoring,
        settling: { value: 'used', source: 'set' } as const,
        forms: { ...ordosPlan.scoring.forms, ...forms },
      },
    };
    const drawn = buildSheet('score_2023', { plan, entries, m, present: [], today });
    const print = drawn.print!;
    const [first, ...further] = partsOf(print).map(parseArea);
    expect(further.length).toBeGreaterThan(0);
    const width = (from: number, to: number) => {
      let points = 0;
      for (let col = from; col <= to; col++)
        if (!drawn.hiddenColumns!.includes(col)) points += (7 * drawn.columnWidths[col]! + 5) * 0.75;
      return points;
    };
    const across = (16.54 - 0.9) * 72;
    expect((10.5 * across) / width(1, first!.lastCol)).toBeGreaterThanOrEqual(9);
    for (const { col, lastCol } of further)
      expect((10.5 * across) / (width(c.order, c.name) + width(col, lastCol))).toBeGreaterThanOrEqual(9);
    expect(print.titleColumns).toBe('B:D');
    // What is read across the page ends with it; what is signed stands on it with total and grade.
    for (const area of drawn.merges.map(parseArea))
      for (const part of [first!, ...further].filter(({ lastCol }) => lastCol !== further.at(-1)!.lastCol))
        if (area.col <= part.lastCol) expect(area.lastCol).toBeLessThanOrEqual(part.lastCol);
    const signed = drawn.cells.filter(({ style }) => style === 'signature' || style === 'signatureLine');
    expect(Math.max(...signed.map(({ col }) => col))).toBeLessThanOrEqual(first!.lastCol);
    expect(parseArea(drawn.fields.find(({ field }) => field === 'grade')!.range).col).toBeLessThanOrEqual(
      first!.lastCol,
    );
    expect(drawn.cells.find(({ row, formula }) => row === 4 && formula?.includes('asOf'))!.col).toBeLessThanOrEqual(
      first!.lastCol,
    );
    // Further pages end with the items.
    for (const { lastRow } of further) expect(lastRow).toBeLessThan(first!.lastRow);
  },
);

it('is black and in the fonts of official documents where the settings say so', () => {
  const official = redrawn({ ...example, settings: { forms_look: ['公文'] } });
  expect(official.look).toBe('official');
  expect(official.conditionalFormats.length).toBeLessThan(spec.conditionalFormats.length);
  expect(styleOf('formTitle', official.look)).toMatchObject({ color: '000000', fontName: '方正小标宋简体' });
  expect(styleOf('header', official.look)).not.toHaveProperty('fill');
});
