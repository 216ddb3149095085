/** The annual score sheet as it is signed: gap, evidence by year, reasons of the register, rows tall enough, pages. */
import { exampleValues } from '../../src/entries/example';
import { loadMessages, zhMessages } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { linesOf } from '../../src/sheets/form';
import { c } from '../../src/sheets/score/layout';
import { textOf } from '../support/calculated';
import { workbook } from './whole-workbook';

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
const shown = (year: number, row: number, col: number) => textOf(sheets.at(`score_${year}`, cellAddress(row, col)));
const evidence = (year: number, id: string) => shown(year, rowOfItem(id), c.evidence);
const rowsUntil = (id: string, year: number) =>
  (example[id]!.date as number[]).filter((date) => date < 44927 + 365 * (year - 2022)).length; // 44927: 2023-01-01

it('names the latest paper and counts those of the year', () => {
  expect(evidence(2022, 'G06')).toBe(`认定公告（样…等${rowsUntil('G06', 2022)}份`);
  expect(evidence(2023, 'G06')).toBe(`认定公告（样…等${rowsUntil('G06', 2023)}份`);
  expect(evidence(2023, 'G03')).toBe('统计月报（样…等4份');
  expect(evidence(2022, 'G07')).toBe('公报（样例）…');
  expect(evidence(2023, 'G25')).toBe('统计月报（样…等4份');
  // Nothing is reported for 2024: papers of periods and rows of earlier years are no proof of it.
  expect(evidence(2024, 'G03')).toBe('—');
  expect(evidence(2024, 'G16')).toBe('—');
  const done = example.T01!.done as (number | null)[];
  const papers = (example.T01!.evidence as (string | null)[]).filter(
    (paper, i) => paper && (done[i] ?? 0) <= 45291, // 2023-12-31
  ).length;
  expect(evidence(2023, 'T01')).toBe(papers > 1 ? `验收材料（样…等${papers}份` : '验收材料（样…');
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
  expect(room('G07')).toBe(18);
  // Every row holds what its cells show, in both columns that follow what was typed.
  for (const { id } of itemsOf(ordosPlan))
    for (const col of [c.remark, c.evidence])
      expect(room(id) / 13).toBeGreaterThan(linesOf(shown(2023, rowOfItem(id), col), spec.columnWidths[col]!));
});

it.each([
  ['zh-CN', 2],
  ['en', 3],
] as const)('prints in %s on %i pages of A4, the signatures not by themselves', async (locale, pages) => {
  const m = await loadMessages(locale);
  const { print, rowHeights, columnWidths } = workbook(exampleValues(ordosPlan, m), { m }).sheet('score_2023');
  expect(print).toMatchObject({
    paper: 'A4',
    orientation: 'landscape',
    fitWidth: 1,
    fitHeight: pages,
    titleRows: '5:5',
  });
  const { lastCol, lastRow } = parseArea(print!.area);
  let width = 0;
  for (let col = 1; col <= lastCol; col++) width += (7 * columnWidths[col]! + 5) * 0.75;
  const scale = ((11.69 - 0.9) * 72) / width;
  // Body text of 10.5 pt, small print of 9.5.
  expect(10.5 * scale).toBeGreaterThan(7);
  expect(9.5 * scale).toBeGreaterThan(6.4);
  expect(rowHeights[lastRow]).toBe(34);
  // 100.00 in bold at 12 pt: five digits of 9 pixels, a point, two blanks and the cell's own margins.
  for (const col of [c.weight, c.points, c.lost]) expect(7 * columnWidths[col]! + 5).toBeGreaterThan(5 * 9 + 4 + 9 + 5);
});
