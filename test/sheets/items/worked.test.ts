/** Item sheets against figures worked out by hand: every column of the year block, and the words of every check. */
import { serialOf } from '../../../src/entries/dates';
import { checkCharacter, codeAlphabet, isCreditCode } from '../../../src/entries/credit-code';
import { zhMessages } from '../../../src/i18n';
import { define, words as textInput } from '../../../src/expression/define';
import { isCode } from '../../../src/scoring/roster';
import { itemWorkbook, smallPlan } from '../../support/item-workbook';

const nothing = [null, null, null, null];
const day = serialOf;

describe('amount', () => {
  // The figures of the style guide's picture: 480, 540, 600 from a baseline of 420.
  const plan = smallPlan(['G03'], '2024-10-18', { G03: 420 });
  const typed = {
    G03: {
      ytd_2022: [108.42, 226.9, 352.18, 486.35],
      ytd_2023: [118.05, 247.36, 377.9, 521.8],
      ytd_2024: [132.64, 281.07, 431.2, null],
    },
  };

  it('shows targets, actuals, rates, gaps and status of three years', () => {
    const book = itemWorkbook(plan, typed);
    expect(book.field('G03', 'target')).toEqual([480, 540, 600]);
    expect(book.field('G03', 'actual')).toEqual([486.35, 521.8, 431.2]);
    expect(book.field('G03', 'final')).toEqual([1, 1, 0]);
    const rounded = (field: string, digits: number) =>
      book.field('G03', field).map((v) => Number(Number(v).toFixed(digits)));
    expect(rounded('attainment', 3)).toEqual([1.013, 0.966, 0.719]);
    expect(rounded('schedule', 3)).toEqual([1.013, 0.966, 0.958]); // 431.2 ÷ (600 × 75 %)
    expect(rounded('gap', 2)).toEqual([6.35, -18.2, -168.8]);
    expect(book.field('G03', 'status')).toEqual(['● 达标', '▲ 接近（差 3.4%）', '▲ 进行中 · 略慢于序时']);
    expect(book.field('G03', 'check')).toEqual(['● 通过', '● 通过', '● 通过', '○ 2024 年待填']);
    expect(book.at('G03', 'G8')).toBe('2024 年 1—9月 累计');
  });

  it('tells falling sums, text and negative figures by year', () => {
    const book = itemWorkbook(plan, {
      G03: { ytd_2022: [100, 90, 120, 110], ytd_2023: ['12万', null, null, null], ytd_2024: [null, -5, null, null] },
    });
    expect(book.field('G03', 'check')).toEqual([
      '× 2023 年不是数字',
      '× 2024 年为负数',
      '○ 2023 年待填',
      '× 2022 年累计数变小',
    ]);
  });

  it('is pending with nothing typed, and its charts are gaps, not zero', () => {
    const book = itemWorkbook(plan, {});
    expect(book.field('G03', 'actual')).toEqual(['', '', '']);
    expect(book.field('G03', 'status')).toEqual(['○ 待填', '○ 待填', '○ 待填']);
    const chart = book.specs.find((s) => s.key === 'G03')!.charts.find((c) => c.key === 'years')!;
    expect(book.at('G03', chart.series[2]!.values.split(':')[0]!)).toEqual({ error: '#N/A' });
    expect(book.at('G03', 'G8')).toBe('尚未填报');
  });
});

describe('ratio', () => {
  it('divides the latest period with both parts, and checks the parts', () => {
    const plan = smallPlan(['G04', 'G22'], '2023-06-30', { G04: 41 });
    const book = itemWorkbook(plan, {
      G04: {
        num_2022: [null, null, null, 231],
        den_2022: [null, null, null, 500],
        num_2023: [60, 130, 300, null],
        den_2023: [120, 250, 200, 0],
      },
      G22: {
        num_2022: [null, null, null, 30],
        den_2022: [null, null, null, 100],
        num_2023: [null, 150, null, null],
        den_2023: [null, 100, null, null],
      },
    });
    // More than the whole is an error: it earns nothing and is no figure.
    expect(book.field('G04', 'actual')).toEqual([46.2, '', '']);
    expect(book.field('G04', 'status')[1]).toBe('！ 数据有误，不得分');
    expect(book.field('G22', 'actual')).toEqual([30, 150, '']);
    const [num2022, , pair2022, , den2023, pair2023, , , pair2024] = book.field('G04', 'check');
    expect([num2022, pair2022]).toEqual(['○ 2022 年待填', '● 通过']);
    expect([den2023, pair2023, pair2024]).toEqual(['× 分母须大于 0', '× 分子大于分母', '○ 待填']);
    // Growth over 100 % is possible.
    expect(book.field('G22', 'check')[5]).toBe('● 通过');
  });
});

describe('figure', () => {
  it('reads a rank, where less is better', () => {
    const book = itemWorkbook(smallPlan(['G01'], '2024-12-31', { G01: 118 }), {
      G01: { figure: [114, 104, 99], source: ['通报', null, '通报'] },
    });
    expect(book.field('G01', 'target')).toEqual([112, 106, 100]);
    expect(book.field('G01', 'gap')).toEqual([-2, 2, 1]);
    expect(book.field('G01', 'status')).toEqual(['▲ 接近（差 2 位）', '● 达标', '● 达标']);
    expect(book.field('G01', 'check')).toEqual(['● 通过', '▲ 缺数据来源', '● 通过']);
  });
});

describe('roster', () => {
  const good = (k: number) => {
    const head = `91150600MA0N9${String(k).padStart(4, '0')}`;
    return head + checkCharacter(head)!;
  };

  it('counts what passes and says what is wrong with the rest', () => {
    const rows = [
      ['甲公司', good(1), day('2022-11-09'), 'a.pdf'], // counts
      ['乙公司', good(2), day('2023-03-01'), null], // counts, evidence missing
      ['丙公司', good(1), day('2023-03-01'), 'a.pdf'], // same code as the first
      ['丁公司', good(3).slice(0, 17) + (good(3).endsWith('0') ? '1' : '0'), day('2023-03-01'), 'a.pdf'], // wrong check digit
      ['戊公司', good(4), '2023年', 'a.pdf'], // date is text
      ['己公司', good(5), day('2021-12-31'), 'a.pdf'], // before the first year
      ['庚公司', null, day('2023-03-01'), 'a.pdf'], // no code
      [null, good(6), day('2023-03-01'), 'a.pdf'], // no name
      ['辛公司', good(7).toLowerCase(), day('2024-09-20'), 'a.pdf'], // lower case is the same code
    ] as const;
    const column = (i: number) => rows.map((r) => r[i] ?? null);
    const book = itemWorkbook(smallPlan(['G13'], '2024-12-31'), {
      G13: { name: column(0), code: column(1), date: column(2), evidence: column(3) },
    });
    expect(book.field('G13', 'check').slice(0, 10)).toEqual([
      '● 通过',
      '▲ 缺佐证材料',
      '× 与序号 1 重复',
      '× 信用代码校验位不符',
      '× 日期缺失或不是日期',
      '× 日期不在考核期内',
      '× 缺信用代码',
      '× 缺名称',
      '● 通过',
      '',
    ]);
    expect(book.field('G13', 'counted').slice(0, 10)).toEqual([
      2022,
      2023,
      '不计',
      '不计',
      '不计',
      '不计',
      '不计',
      '不计',
      2024,
      '',
    ]);
    expect(book.field('G13', 'actual')).toEqual([1, 2, 3]);
    expect(book.at('G13', 'G8')).toBe('名单 9 行：计入 3 行，6 行待核');
    const { rows: last } = book.specs.find((s) => s.key === 'G13')!;
    expect(book.at('G13', `B${last}`)).toContain('● 通过 2 行　▲ 待补 1 行（计入）　× 待核 6 行（不计入）');
  });

  it('does not take two long digit codes that begin alike for one', () => {
    // COUNTIF and MATCH would compare digit texts as numbers of 15 digits.
    const heads = Array.from({ length: 100 }, (_, k) => `911506001111111${String(k).padStart(2, '0')}`);
    const twins = heads
      .map((h) => h + checkCharacter(h)!)
      .filter((code) => /^\d{18}$/.test(code))
      .slice(0, 2);
    expect(twins).toHaveLength(2);
    const book = itemWorkbook(smallPlan(['G13'], '2024-12-31'), {
      G13: { name: ['甲', '乙'], code: twins, date: [day('2022-05-01'), day('2022-05-02')], evidence: ['a', 'a'] },
    });
    expect(book.field('G13', 'check').slice(0, 2)).toEqual(['● 通过', '● 通过']);
  });

  it('needs no code of persons, knows them by name, and counts a flow year by year', () => {
    const book = itemWorkbook(smallPlan(['G16'], '2023-06-30'), {
      G16: {
        name: ['张三', '李四', '张三'],
        code: nothing,
        date: [day('2022-01-01'), day('2022-12-31'), day('2023-02-01')],
        evidence: ['a', 'a', 'a'],
      },
    });
    expect(book.field('G16', 'check').slice(0, 3)).toEqual(['● 通过', '● 通过', '× 与序号 1 重复']);
    // 2023 has no row that counts and is not over: not known yet, not 0.
    expect(book.field('G16', 'actual')).toEqual([2, '', '']);
  });

  it('counts what a level had before the plan began', () => {
    const book = itemWorkbook(smallPlan(['G12'], '2023-12-31'), {
      G12: {
        name: ['甲所', '乙所'],
        code: nothing,
        date: [day('2015-05-01'), day('2022-05-01')],
        evidence: ['a', 'a'],
      },
    });
    expect(book.field('G12', 'counted').slice(0, 2)).toEqual([2021, 2022]);
    expect(book.field('G12', 'actual')).toEqual([2, 2, '']);
  });
});

describe('check digit of GB 32100-2015', () => {
  it('is the same by formula and by code, for a published example and its neighbours', () => {
    const book = itemWorkbook(smallPlan(['G01'], '2024-12-31'), {});
    const valid = '91350100M000100Y43';
    expect(isCreditCode(valid)).toBe(true);
    const { formula } = define({ code: textInput, signs: textInput }, ({ code, signs }) => isCode(code, signs));
    const codeIsValid = (code: string) => formula({ code: `"${code}"`, signs: `"${codeAlphabet}"` });
    const codes = [
      valid,
      '91350100M000100Y44',
      '91350100M000100Y4',
      '91350100M000100I43',
      '19350100M000100Y43',
      `${valid}0`,
      '',
    ];
    for (const code of codes)
      expect([code, book.evaluate('G01', 'A1', `=${codeIsValid(code)}`)]).toEqual([code, isCreditCode(code)]);
  });
});

describe('milestones', () => {
  const words = zhMessages.common.milestoneStatuses;
  const plan = smallPlan(['T01'], '2023-12-31');
  const base = {
    milestone: ['甲', '乙', '丙'],
    start: [day('2022-01-01'), day('2022-07-01'), day('2023-01-01')],
    due: [day('2022-12-31'), day('2023-06-30'), day('2024-12-31')],
  };

  it('says done, late and what is missing', () => {
    const book = itemWorkbook(plan, {
      T01: {
        ...base,
        status: [words.done, words['in-progress'], words['not-started']],
        done: [day('2023-01-10'), null, null],
        evidence: ['a.pdf', null, null],
      },
    });
    expect(book.field('T01', 'check').slice(0, 4)).toEqual(['▲ 逾期 10 天完成', '× 已逾期 184 天', '○ 未到期', '']);
    // 2022: done after the year's end counts 0.3; 2023: (0.9 + 0.3) ÷ 2.
    expect(book.field('T01', 'actual').slice(0, 2)).toEqual([expect.closeTo(30), expect.closeTo(60)]);
    expect(book.at('T01', 'G8')).toBe('3 个节点，已完成 1 个，逾期 1 个');
  });

  it('puts self rating and rating side by side', () => {
    const book = itemWorkbook(plan, {
      T01: {
        ...base,
        status: [words.done, words.done, null],
        done: [day('2022-12-01'), day('2023-06-01'), null],
        evidence: ['a', 'a', null],
        self_rating: [95, 92, null],
        rating: [90, 80, 120],
      },
    });
    expect(book.field('T01', 'difference')).toEqual([-5, -12, '']);
    expect(book.field('T01', 'rating_check')).toEqual(['● 通过', '▲ 与自评相差 10 分以上', '× 评分应在 0—100']);
    expect(book.field('T01', 'actual').slice(0, 2)).toEqual([95, 90]); // half milestones (100), half rating
  });
});
