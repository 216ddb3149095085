/** The gap analysis sorts and sums as a person would by hand; the cover counts what is there. */
import { serialOf } from '../../src/entries/dates';
import { buildCover } from '../../src/sheets/cover';
import { buildGap } from '../../src/sheets/gap';
import { inEvenLines } from '../../src/sheets/gap/losses';
import { parseArea } from '../../src/sheets/a1';
import { calculated, textOf } from '../support/calculated';
import { itemWorkbook, smallPlan, type ItemWorkbook, type Typed } from '../support/item-workbook';

// One dimension each, weights 16 / 16 / 20 of 52: G01 and G03 share theirs.
const plan = smallPlan(['G01', 'G03', 'G04', 'T01'], '2022-12-31', { G03: 420, G04: 40 });
const typed: Typed = {
  G03: { ytd_2022: [100, 200, 300, 360] }, // of 480: 75 %
  G04: { num_2022: [null, null, null, 55], den_2022: [null, null, null, 100] }, // of 43.3: 127 %, over the axis
  T01: {
    milestone: ['甲'],
    status: ['已完成'],
    due: [serialOf('2022-12-31')],
    done: [serialOf('2022-12-01')],
    rating: [90, null, null],
  }, // 95 %
};
const sheets = (context: ItemWorkbook['context']) => [
  buildCover({ ...context, present: ['G01', 'G03', 'T01'] }),
  buildGap(context),
];
const book = itemWorkbook(plan, typed, sheets);
const spec = (key: string) => book.specs.find((s) => s.key === key)!;
const chart = (key: string) => spec('gap').charts.find((c) => c.key === key)!;
const read = (range: string, on = book) => {
  const { row, col, lastRow } = parseArea(range);
  return Array.from({ length: lastRow - row + 1 }, (_, i) => on.engine.value('gap', row - 1 + i, col - 1));
};

describe('gap analysis', () => {
  it('takes the year of the as-of day, and the year typed', () => {
    expect(book.field('gap', 'year')).toEqual([2022]);
    expect(book.at('gap', 'B2')).toBe('差距分析（2022 年度）');
    const later = itemWorkbook(plan, { ...typed, gap: { year: [2023] } }, sheets);
    expect(later.at('gap', 'B2')).toBe('差距分析（2023 年度）');
    expect(read(chart('attainment').categories, later)).toEqual([
      'G01 国家排位 未填',
      'G03 营业收入 未填',
      'G04 高新产值占比 未填',
    ]);
  });

  it('sorts attainment from high to low, in three colours, missing ones last', () => {
    expect(read(chart('attainment').categories)).toEqual([
      'G04 高新产值占比 126.7%',
      'G03 营业收入',
      'G01 国家排位 未填',
    ]);
    const [met, near, missed] = chart('attainment').series.map((s) => read(s.values));
    expect(met).toEqual([1.25, 0, 0]);
    expect(near).toEqual([0, 0, 0]);
    expect(missed).toEqual([0, 0.75, 0]);
  });

  it('ranks the points lost and adds them up', () => {
    // Full points: 52 = 100; park standing 30.77 for two, industry 30.77, tasks 38.46. Lost: all of G01, a quarter of G03, 5 % of T01.
    // Points count as shown: two of 1600 ÷ 104 are 15.39 and 15.38 of their 30.77, a quarter of the latter is lost.
    const [g01, g03, t01] = [15.39, 3.84, (0.05 * 2000) / 52];
    const [losses, shares] = chart('losses').series.map((s) => read(s.values).map(Number));
    expect(losses).toEqual([expect.closeTo(g01), expect.closeTo(g03), expect.closeTo(t01), expect.closeTo(0)]);
    expect(shares![1]).toBeCloseTo((g01 + g03) / (g01 + g03 + t01));
    expect(shares![3]).toBeCloseTo(1);
    expect(read(chart('losses').categories)[0]).toBe('G01\n国家\n排位\n15.39');
    expect(['总部', '自治区级研发机构', '高技术服务占比'].map(inEvenLines)).toEqual([
      '总部',
      '自治区\n级研发\n机构',
      '高技术\n服务\n占比',
    ]);
    expect(book.at('gap', 'B3')).toBe(
      '共失分 21.15 分，其中国家排位、营业收入、立法保障三项失 21.15 分，占 100.0%；3 项指标中 1 项达标、0 项接近、1 项未达标、1 项未填。',
    );
  });

  it('keeps the plan’s order among equals', () => {
    const equal = itemWorkbook(plan, {}, sheets);
    expect(read(chart('attainment').categories, equal).map((c) => textOf(c).slice(0, 3))).toEqual([
      'G01',
      'G03',
      'G04',
    ]);
  });

  it('shows what each dimension earned, with no figure for a year before the first', () => {
    const [ring, last, rate] = chart('radar').series.map((s) => read(s.values));
    expect(ring).toEqual([1, 1, 1]);
    expect(last![0]).toEqual({ error: '#N/A' });
    expect(rate).toEqual([expect.closeTo(0.375), 1, expect.closeTo(0.95)]);
  });
});

describe('cover', () => {
  const texts = () =>
    spec('cover').cells.map((c) => ({ cell: c, result: book.engine.value('cover', c.row - 1, c.col - 1) }));

  it('counts sheets and figures by dimension', () => {
    const found = texts()
      .filter(({ result }) => /^\d+\/\d+$/.test(textOf(result)))
      .map(({ result }) => result);
    // Per dimension: sheets, then filled in each of three years; then the sums.
    expect(found).toEqual([
      '2/2',
      '1/2',
      '0/2',
      '0/2',
      '1/1',
      '1/1',
      '0/1',
      '0/1',
      '1/1',
      '1/1',
      '0/1',
      '0/1',
      '4/4',
      '3/4',
      '0/4',
      '0/4',
    ]);
  });

  it('links to the sheets that are there and says of each year how it stands', () => {
    const links = spec('cover')
      .cells.filter((c) => c.link)
      .map((c) => c.link!.name);
    expect(links).toEqual(['zsc_G01_top', 'zsc_G03_top', 'zsc_T01_top']);
    expect(spec('G01').names).toMatchObject({ G01_top: 'A1' });
    const row = spec('cover').cells.find((c) => c.value === 'G03')!.row;
    expect(textOf(book.at('cover', `F${row}`))).toMatch(/^×/);
  });

  it('says a sheet is not there once it is gone, and links to none', () => {
    const left = calculated(
      book.specs.filter((s) => s.key !== 'G04'),
      serialOf('2024-11-22'),
    );
    const row = spec('cover').cells.find((c) => c.value === 'G04')!.row;
    expect(left.at('cover', `F${row}`)).toBe('— 未建表');
    expect(book.at('cover', `F${row}`)).toBe('● 达标');
    expect(buildCover({ ...book.context, present: [] }).cells.filter((c) => c.link)).toEqual([]);
  });
});
