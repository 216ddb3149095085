/**
 * Words over the columns and before the rows of tables that units make themselves: what a heading says the column is, and the
 * year and period it names. Periods are those of the entries, 1–3 to 1–12 months, year to date.
 */

/** What a column can be; `figure` holds figures of the item of the row, or of the column's own. */
export const ownRoles = [
  'ignored',
  'item',
  'measure',
  'year',
  'period',
  'figure',
  'numerator',
  'denominator',
  'remark',
  'evidence',
  'name',
  'code',
  'date',
  'document',
] as const;
export type OwnRole = (typeof ownRoles)[number];

const either = (words: { readonly zh: string; readonly en: string }): RegExp =>
  new RegExp(`^(?:${words.zh}|${words.en})$`, 'i');

/** Headings that name one thing and nothing else, in the order they are looked for. */
const named: readonly (readonly [OwnRole, RegExp])[] = [
  ['measure', either({ zh: '计量单位|单位', en: 'units?|measures?' })],
  ['year', either({ zh: '年份|年度|年', en: 'years?' })],
  ['period', either({ zh: '期间|季度|月份|时期|报告期|截止|截至|时间', en: 'periods?|quarters?|months?' })],
  ['numerator', either({ zh: '分子', en: 'numerator' })],
  ['denominator', either({ zh: '分母', en: 'denominator' })],
  [
    'code',
    either({ zh: '(?:统一)?(?:社会)?信用代码(?:\\/身份证号)?|组织机构代码|证件号码?|代码', en: '(?:credit)?code' }),
  ],
  ['document', either({ zh: '.*(?:文号|文件|证书编号)', en: 'document.*' })],
  ['date', either({ zh: '.*(?:日期|时间|年月)', en: '.*date' })],
  ['remark', either({ zh: '备注|说明|情况说明', en: 'remarks?|notes?' })],
  ['evidence', either({ zh: '佐证.*|依据|证明材料|数据来源', en: 'evidence|sources?' })],
  [
    'name',
    either({
      zh: '(?:企业|机构|平台|团队|载体|人才)(?:名称)?|单位名称|姓名',
      en: 'enterprise(?:name)?|company|person',
    }),
  ],
  [
    'item',
    either({
      zh: '(?:考核|主要|评价|经济)?指标(?:名称)?|目标任务|项目(?:名称)?|名称|编号|指标编号',
      en: 'indicators?(?:name)?|items?|name|id',
    }),
  ],
];

/** What stands in such tables beside actuals and is none. */
const notActual = [
  {
    zh: '目标|计划|任务数|完成率|进度|增速|增长|增幅|增减|同比|环比|比上|位次|排名|权重|得分|分值|基期|基数|上年|去年|责任|牵头|序号|占比|联系',
    en: 'target|plan|rate|growth|change|rank|weight|score|baseline|lastyear|lead|responsible|^no\\.?$|^#$',
  },
];
const actuals = [
  {
    zh: '实际|实绩|完成|累计|数值|数据|本年|本期|当年|今年|合计数|^值$|^数$',
    en: 'actual|value|figure|amount|todate|ytd',
  },
];
const any = (words: readonly { readonly zh: string; readonly en: string }[]): RegExp =>
  new RegExp(words.flatMap(({ zh, en }) => [zh, en]).join('|'), 'i');
const [ignored, actual] = [any(notActual), any(actuals)];

export const tight = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The year a text names; null for none, and for more than one. */
export function yearIn(text: string): number | null {
  const found = new Set([...tight(text).matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year)));
  return found.size === 1 ? [...found][0]! : null;
}

const ends: readonly (readonly [number, RegExp])[] = [
  [0, /(?<!\d)(?:0?1)?[-—–~至到]0?3月|(?<!\d)0?3月[末底]?|(?:一|1|第一)季度?|q1|first quarter/i],
  [1, /(?<!\d)(?:0?1)?[-—–~至到]0?6月|(?<!\d)0?6月[末底]?|上半年|半年|(?:二|2|第二)季度?|q2|half/i],
  [2, /(?<!\d)(?:0?1)?[-—–~至到]0?9月|(?<!\d)0?9月[末底]?|前三季度|(?:三|3|第三)季度?|q3/i],
  [3, /(?<!\d)(?:0?1)?[-—–~至到]12月|(?<!\d)12月[末底]?|全年|年末|年底|(?:四|4|第四)季度?|q4|full ?year|year ?end/i],
];

/** The period a text names, counted from 0, and whether it may be a quarter's own figure and not that of the year to date. */
export function periodIn(text: string): { readonly period: number; readonly ownQuarter: boolean } | null {
  const plain = tight(text);
  const found = ends.filter(([, words]) => words.test(plain)).map(([period]) => period);
  const period = found.at(-1);
  if (period === undefined) return null;
  const isQuarter = /季度?|q[1-4]/i.test(plain) && !/前三季度/.test(plain);
  return { period, ownQuarter: isQuarter && period > 0 && !/累计|[-—–~至到]|to ?date|ytd/i.test(plain) };
}

/** Words of the year and the period taken out of a heading. */
const bare = (text: string): string =>
  ends
    .reduce((rest, [, words]) => rest.replace(words, ''), tight(text).replace(/(?<!\d)20\d{2}(?:年度?)?/g, ''))
    .replace(/[()[\]【】年月日末底:：,，、\-—–~至到的]/g, '');

/** What a heading says its column is; null for words that are none of a heading's. */
export function roleIn(heading: string): OwnRole | null {
  const plain = tight(heading).replace(/[:：]$/, '');
  if (plain === '') return null;
  const one = named.find(([, words]) => words.test(plain));
  if (one !== undefined) return one[0];
  if (ignored.test(plain)) return 'ignored';
  if (actual.test(plain)) return 'figure';
  const says = yearIn(plain) !== null || periodIn(plain) !== null;
  return says && bare(plain) === '' ? 'figure' : null;
}
