/** Tables as city departments send them: the right figure in the right cell, or a telling, and never another figure in silence. */
import fc from 'fast-check';
import type { CellValue } from '../../src/entries/entries';
import { recallOwn, rememberOwn, nothingKnown } from '../../src/exchange/own-table/memory';
import { readOwn } from '../../src/exchange/own-table/read';
import { decidedColumn, decidedRow, recogniseOwn, type OwnFile } from '../../src/exchange/own-table/recognise';
import { periodOf, timeIn } from '../../src/exchange/own-table/words';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { workbook } from '../sheets/whole-workbook';

const today = '2025-03-10';
const { entries } = workbook({});
type Rows = readonly (readonly CellValue[])[];
const recognised = (grid: Rows, tab = 'Sheet1', name = '自报表.xlsx'): OwnFile =>
  recogniseOwn(name, [{ tab, grid, unsolved: [] }], { plan: ordosPlan, today }, 'zone');
const read = (file: OwnFile) => readOwn(file, 'f'.repeat(64), { plan: ordosPlan, entries, m: zhMessages, today });
const taken = (file: OwnFile) =>
  read(file)
    .changes.map(
      ({ key, field, target, after }) => `${key} ${field} ${typeof target === 'number' ? target : 'new'} ${after}`,
    )
    .sort();
const told = (file: OwnFile) =>
  read(file)
    .issues.flatMap(({ kind, place }) => (kind === 'own-table' ? [] : [`${kind} ${place.cell}`]))
    .sort();

const revenue = (
  headings: readonly CellValue[],
  figures: readonly CellValue[],
  ...titles: readonly string[]
): OwnFile => recognised([...titles.map((title) => [title]), ['指标', ...headings], ['营业收入', ...figures]]);

describe('times', () => {
  test.each([
    ['2024年1-11月累计', [2024], 'to-date 11'],
    ['1-9月', [], 'to-date 9'],
    ['9月', [], 'month 9'],
    ['9月累计', [], 'to-date 9'],
    ['截至2024年9月底', [2024], 'to-date 9'],
    ['4-6月', [], 'quarter 6'],
    ['三季度', [], 'quarter 9'],
    ['一至三季度', [], 'to-date 9'],
    ['前三季度', [], 'to-date 9'],
    ['十一月', [], 'month 11'],
    ['下半年', [], 'other 12'],
    ['2024H1', [2024], 'to-date 6'],
    ['二〇二三年', [2023], null],
    ['23年', [2023], null],
    ['2023-2024年', [2023, 2024], null],
    ['2024年7月5日', [2024], 'other 12'],
    ['2024-06-30', [2024], 'to-date 6'],
    ['2024.5', [2024], 'month 5'],
    ['Jan-Sep 2024', [2024], 'to-date 9'],
    ['Sep 2024', [2024], 'month 9'],
    ['FY2024', [2024], 'to-date 12'],
  ] as const)('%s', (text, years, span) => {
    const time = timeIn(text);
    expect(time.years).toEqual(years);
    expect(time.span === null ? null : `${time.span.kind} ${time.span.month}`).toBe(span);
  });
});

describe('a figure that may be another is told, not taken', () => {
  test.each<[string, OwnFile, readonly string[], readonly string[]]>([
    ['the month and the year up to November', recognised([['2024年11月高新区主要经济指标完成情况表'], ['指标名称', '计量单位', '本月', null, '本年累计', null, null], [null, null, '实际', '同比±%', '实际', '上年同期', '同比±%'], ['营业收入', '亿元', 40, 8.1, 440, 400, 10]]), [], ['own-doubt E4']],
    ['up to December', revenue(['本月', '本年累计', '上年同期'], [40, 480, 430], '2024年12月主要经济指标'), ['G03 ytd_2024 3 480'], []],
    ['months', revenue(['1月', '3月', '1-3月', '1-11月累计'], [30, 39, 100, 440], '2024年'), ['G03 ytd_2024 0 100'], ['own-doubt B3', 'own-doubt C3', 'own-doubt E3']],
    ['quarters of their own', revenue(['一季度', '二季度', '三季度累计', '四季度'], [100, 120, 330, 105], '2024年'), ['G03 ytd_2024 0 100', 'G03 ytd_2024 2 330'], ['own-doubt C3', 'own-doubt E3']],
    ['a quarter in the title', revenue(['数值'], [110], '2024年三季度主要指标'), [], ['own-doubt B3']],
    ['several years together, words nobody knows', revenue(['2022-2024年合计', '2022年以来累计', '2024年可比口径', '2024年'], [1300, 1301, 470, 480]), ['G03 ytd_2024 3 480'], ['own-doubt B2', 'own-doubt C2', 'own-doubt D2']],
    ['targets by the title', revenue(['2023年', '2024年'], [450, 500], '三年行动目标'), [], ['own-doubt B3', 'own-doubt C3']],
    ['the day of filling in is no period', revenue(['累计完成'], [220], '填报日期：2024年7月5日'), [], ['own-doubt B3']],
    ['targets and rates in rows of their own', recognised([['指标', '类别', '2024年'], ['营业收入', '目标', 500], [null, '实际', 481], [null, '同比', 0.09]]), ['G03 ytd_2024 3 481'], ['own-doubt C2', 'own-doubt C4']],
    ['names that are only alike', recognised([['指标', '2024年'], ['营业收入增速', 9], ['人均营业收入', 12], ['营业收入（当月）', 41], ['营业收入（目标）', 500]]), [], ['own-alike A2', 'own-alike A3', 'own-alike A4', 'own-alike A5']],
    ['years in rows', recognised([['年份', '营业收入', '目标'], ['2023年', 440, 1], ['2024年1-11月', 430, 1], ['2024年计划', 530, 1], ['合计', 900, 1]]), ['G03 ytd_2023 3 440'], ['own-doubt B3', 'own-doubt B4', 'own-doubt B5']],
    ['months in rows', recognised([['2024年'], ['月份', '营业收入', '园区规模'], ['1月', 30, 410], ['一季度', 100, 412], ['全部', 100, null]]), ['G02 ytd_2024 0 412', 'G03 ytd_2024 0 100'], ['own-doubt B3', 'own-doubt B5', 'own-doubt C3']],
    ['places in rows', recognised([['2024年各旗区营业收入（亿元）'], ['地区', '2023年', '2024年'], ['东胜区', 900, 950]]), [], ['own-doubt B3', 'own-doubt C3']],
    ['tables under one another', recognised([['一、2023年情况'], ['指标', '全年'], ['营业收入', 440], [], ['二、2024年情况'], ['指标', '全年'], ['营业收入', 480], ['三、2025年计划'], ['营业收入', 530]]), ['G03 ytd_2023 3 440', 'G03 ytd_2024 3 480'], ['own-doubt B9']],
    ['tables beside one another', recognised([['指标', '2024年上半年', null, '指标', '2024年上半年'], ['营业收入', 220, null, '园区规模', 460]]), ['G02 ytd_2024 1 460', 'G03 ytd_2024 1 220'], []],
    ['a unit nobody knows', recognised([['指标', '单位', '2024年'], ['企业总数', '百家', 10], ['营业收入', '千元', 48150000]]), ['G03 ytd_2024 3 481.5'], ['own-unit C2']],
['two rows of heading over items beside one another', recognised([['时间', '营业收入', null, null, '园区规模', null], [null, '本月', '累计', '同比', '总量', '增速'], ['2024年1-9月', 40, 350, 9, 460, 9]]), ['G03 ytd_2024 2 350'], ['own-doubt E3']],
    ['a number before the name, an office beside it', recognised([['编号', '指标名称', '责任单位', '2024年'], [1, '营业收入', '发展计划局', 480]]), ['G03 ytd_2024 3 480'], []],
    ['the year to date in English', recognised([['Monthly report, September 2024'], ['Indicator', 'This month', 'Year to date', '% change'], ['Operating revenue', 40, 350, 10]]), ['G03 ytd_2024 2 350'], []],
        ['last year in English', recognised([['Key indicators, 2024'], ['Indicator', 'Actual', 'Last year', 'Jan-Nov 2024'], ['Operating revenue', 480, 440, 430]]), ['G03 ytd_2024 3 480'], ['own-doubt D3']],
  ])('%s', (_, file, figures, issues) => {
    expect(taken(file)).toEqual(figures);
    expect(told(file)).toEqual(issues);
  }); // prettier-ignore

  test('words over the columns that nobody knows are in doubt', () => {
    const file = recognised([['2024年主要指标'], ['指标', '全市', '高新区'], ['营业收入', 5000, 480]]);
    expect(file.tables[0]!.columns.map(({ doubt }) => doubt)).toEqual([null, 'words', 'words']);
    expect(taken(file)).toEqual([]);
  });

  test('sums in a list of enterprises are no enterprises, a name over two lines is one, and candidates are none yet', () => {
    const list = (title: string) =>
      recognised([
        [title],
        ['序号', '行业', '企业\n名称', '认定时间'],
        [1, '电子信息', '甲\n公司', '2024-05-01'],
        [null, '小计', 1, null],
        [null, null, '合计：1家', null],
      ]);
    expect(taken(list('2024年新增高新技术企业名单'))).toEqual(['G13 date new 2024-05-01', 'G13 name new 甲公司']);
    expect(taken(list('2024年拟申报新增高新技术企业名单'))).toEqual([]);
  });
});

describe('what is kept for the next time', () => {
  const of = (period: string) => revenue(['累计完成', '二季度'], [220, 120], `2024年${period}主要指标`);
  test('the time of this title is not that of the next', () => {
    const known = rememberOwn(of('1-6月'), nothingKnown, true);
    expect(taken(recallOwn(of('1-9月'), known))).toEqual(['G03 ytd_2024 2 220']);
    expect(taken(recallOwn(of('1-11月'), known))).toEqual([]);
  });
  test('what nobody confirmed stays in doubt', () => {
    const file = recognised([['指标', '2024年二季度'], ['营业收入增速', 9], ['营业收入', 220]]); // prettier-ignore
    const known = rememberOwn(file, nothingKnown, true);
    expect(known.columns['2024年二季度']).toEqual({ role: null });
    expect(known.rows['营业收入增速']).toBeNull();
    expect(taken(recallOwn(file, known))).toEqual([]);
    const decided = decidedRow(decidedColumn(file, 0, 1, {}), 0, '营业收入增速', '');
    expect(taken(recallOwn(file, rememberOwn(decided, nothingKnown)))).toEqual(['G03 ytd_2024 1 220']);
  });
});

test('no figure reaches a year or a period that neither heading nor row nor title says', () => {
  const when = fc.constantFrom('', '2022年', '2023年', '2024年', '二〇二四年', '23年', '2023-2024年', '2025年');
  const span = fc.constantFrom('', '1-3月', '1-6月', '1—11月', '9月', '9月末', '一季度', '二季度', '前三季度', '三季度', '上半年', '下半年', '全年', '4-6月', '本月', '年末'); // prettier-ignore
  const word = fc.constantFrom('', '累计', '实际', '完成', '目标', '计划', '增速', '同比', '上年同期', '预计', '可比口径', '当月');
  const heading = fc.tuple(when, span, word).map((parts) => parts.join(''));
  const title = fc.tuple(when, span, fc.constantFrom('', '主要指标', '目标表')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(title, fc.array(fc.tuple(heading, heading), { minLength: 1, maxLength: 4 }), fc.boolean(), (top, heads, isTurned) => {
      const upper = ['指标', ...heads.map(([one]) => one)];
      const lower = [null, ...heads.map(([, one]) => one)];
      const grid: Rows = isTurned
        ? [[top], ['时间', '营业收入', '园区规模'], ...heads.map(([one], i) => [one, i + 1, i + 11])]
        : [[top], upper, lower, ['营业收入', ...heads.map((_, i) => i + 1)], ['园区规模', ...heads.map((_, i) => i + 11)]];
      for (const { field, target, place } of read(recognised(grid)).changes) {
        const [, year = ''] = field.split('_');
        const col = place.cell!.charCodeAt(0) - 65;
        const row = Number(place.cell!.slice(1)) - 1;
        // A merged heading runs on over what stands under it.
        const left = upper.slice(1, col + 1).filter((text) => text !== '').at(-1) ?? '';
        const own = isTurned ? String(grid[row]![0]) : `${upper[col] || (lower[col] ? left : '')} ${lower[col]}`;
        const [said, above] = [timeIn(own), timeIn(top)];
        expect(own).not.toMatch(/目标|计划|增速|同比|同期|预计|可比|当月|本月/);
        expect(top).not.toMatch(/目标/);
        expect(said.years.length > 0 ? said.years : above.years).toEqual([Number(year)]);
        const meant = said.span ?? above.span;
        const whole = meant === null ? 3 : periodOf(said.toDate ? { ...meant, kind: 'to-date' } : meant);
        expect(target).toBe(whole);
      }
    }),
    { numRuns: 100 },
  );
}); // prettier-ignore
