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
  ['date', either({ zh: '.*(?:日期|时间|年月)', en: '.*(?<!to)date' })],
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
    zh: '目标|计划|任务数|完成率|进度|增速|增长|增幅|增减|增量|增加|同比|环比|比上|同期|位次|排名|权重|得分|分值|基期|基数|上年|去年|上月|上季|上期|本月|当月|本季|当季|单月|日均|月均|平均|人均|占|比重|贡献|考核值|预计|预测|预期|预算|估计|测算|拟|力争|缺口|差距|剩余|责任|牵头|序号|联系',
    en: 'target|plan|rate|growth|change|rank|weight|score|baseline|last ?year|prior|previous|forecast|expected|estimate|budget|share|lead|responsible|yoy|this ?month|this ?quarter|^no\\.?$|^#$',
  },
];
const actuals = [
  {
    zh: '实际|实绩|完成|实现|达到|累计|情况|数值|数据|本年|本期|当年|今年|合计数|^[值数额]$',
    en: 'actual|value|figures?|amount|(?:year)?to ?date|ytd|cumulative',
  },
];
/** Titles over what is not there yet. */
const plans = [{ zh: '目标|计划|规划|预计|预测|预期|预算|测算|增速|增长|拟|申报|培育|后备|公示|推荐|意向', en: 'target|plan|forecast|budget|growth|candidate|proposed' }]; // prettier-ignore
const done = [{ zh: '完成|实际|实绩|情况|执行|进展', en: 'actual|result|progress' }];
const any = (words: readonly { readonly zh: string; readonly en: string }[], flags = 'i'): RegExp =>
  new RegExp(words.flatMap(({ zh, en }) => [zh, en]).join('|'), flags);
const [ignored, actual, actualWords] = [any(notActual), any(actuals), any(actuals, 'gi')];
const [planned, isDone] = [any(plans), any(done)];

export const tight = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Whether a cell beside a row's figures says that they are no actuals: a target, last year's, a rate. */
export const isNotActual = (text: string): boolean => ignored.test(tight(text));

/** Whether a title speaks of what is planned, forecast or proposed, and not of what was done. The plan's own name is no such word. */
export const isPlanned = (title: string): boolean => {
  const plain = tight(title).replace(
    /行动(?:计划|规划|方案)|高质量发展规划|十[一二三四五六]五规划|培育(?:载体|人才)/g,
    '',
  );
  return planned.test(plain) && !isDone.test(plain);
};

/**
 * What of the year is meant: `to-date` from January to the month, `quarter` the quarter that ends with it, `month` it alone,
 * `other` whatever else.
 */
export interface Span {
  readonly kind: 'to-date' | 'quarter' | 'month' | 'other';
  readonly month: number;
}

export interface Time {
  readonly years: readonly number[];
  readonly span: Span | null;
  /** Says that figures run from January (累计). */
  readonly toDate: boolean;
  /** What is left of the text. */
  readonly rest: string;
}

const numerals = { zh: '一二三四五六七八九', en: '123456789' };
const digits = numerals.zh;
/** Years and months in Chinese figures. */
const inDigits = (text: string): string =>
  text
    .replace(/[二2][〇○零0][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
      [...year].map((sign) => (/\d/.test(sign) ? sign : String(digits.indexOf(sign) + 1))).join(''),
    )
    .replace(/(十[一二]?|[一二三四五六七八九])(?=月|个月)/g, (month) =>
      String(/^十/.test(month) ? 10 + (digits.indexOf(month[1] ?? '') + 1) : digits.indexOf(month) + 1),
    );
const numberIn = (text: string): number => (/^\d/.test(text) ? Number(text) : digits.indexOf(text) + 1);
const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const englishMonth = `(?:${english.join('|')})(?:uary|ruary|ch|il|e|y|ust|tember|t|ober|ember)?\\.?`;
const monthIn = (text: string): number =>
  /^\d/.test(text) ? Number(text) : english.indexOf(text.slice(0, 3).toLowerCase()) + 1;

type Reading = readonly [RegExp, (found: readonly string[]) => Span];
const toDate = (month: number): Span => ({ kind: 'to-date', month });
const fromTo = (from: number, to: number): Span =>
  from === 1 && to > 1
    ? toDate(to)
    : from === to
      ? { kind: 'month', month: to }
      : { kind: to % 3 === 0 && to - from === 2 ? 'quarter' : 'other', month: to };
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Tried in this order; what one has read the next does not see. */
const readings: readonly Reading[] = [
  [
    /(?<=(20\d{2}))(?:年(\d{1,2})月(\d{1,2})日|([./-])(\d{1,2})\4(\d{1,2})(?!\d))/,
    ([, year = '', zhMonth = '', zhDay = '', , month = '', day = '']) => {
      const at = Number(zhMonth || month);
      return Number(zhDay || day) === lastDay(Number(year), at) ? toDate(at) : { kind: 'other', month: 12 };
    },
  ],
  [/(?<!\d)(\d{1,2})月?份?[-\u2010-\u2015~至到]+(\d{1,2})月(?:份|末|底)?/, ([, from = '', to = '']) => fromTo(Number(from), Number(to))],
  [new RegExp(`(${englishMonth})(?:[-\\u2010-\\u2015~]+|to)(${englishMonth})`, 'i'), ([, from = '', to = '']) => fromTo(monthIn(from), monthIn(to))],
  [/年初[-\u2010-\u2015~至到]+(\d{1,2})月(?:份|末|底)?/, ([, to = '']) => toDate(Number(to))],
  [/前(\d{1,2})个?月/, ([, to = '']) => toDate(Number(to))],
  [/(?:前|[一1][-\u2010-\u2015~至到]+)([二三四2-4])个?季度?/, ([, to = '']) => toDate(3 * numberIn(to))],
  [/第?([一二三四1-4])季度?[末底]/, ([, to = '']) => toDate(3 * numberIn(to))],
  [/第?([一二三四1-4])季度?|(?<![a-z])q([1-4])(?!\d)/i, ([, zh = '', en = '']) => ({ kind: 'quarter', month: 3 * numberIn(zh || en) })],
  [/(first|second|third|fourth)quarter/i, ([, which = '']) => ({ kind: 'quarter', month: 3 * (['first', 'second', 'third', 'fourth'].indexOf(which.toLowerCase()) + 1) })],
  [/下半年|(?<![a-z])h2(?!\d)|secondhalf/i, () => ({ kind: 'other', month: 12 })],
  [/上半年|半年(?:度|报)?|(?<![a-z])h1(?!\d)|(?:first)?half(?:year)?/i, () => toDate(6)],
  [/(?<!\d)(\d{1,2})月(?:份)?[末底]/, ([, month = '']) => toDate(Number(month))],
  [/(?<!\d)(\d{1,2})月(?:份)?/, ([, month = '']) => ({ kind: 'month', month: Number(month) })],
  [/(?<=20\d{2})[./-](\d{1,2})(?!\d)/, ([, month = '']) => ({ kind: 'month', month: Number(month) })],
  [new RegExp(`(?<![a-z])${englishMonth}(?![a-z])`, 'i'), ([month = '']) => ({ kind: 'month', month: monthIn(month) })],
  [/全年度?|年[末底终](?!数)|fullyear|yearend|fy(?=\d|$)/i, () => toDate(12)],
]; // prettier-ignore

/** The years and the part of a year a text names. More than one part that differ are none that could be used. */
export function timeIn(text: string): Time {
  let rest = inDigits(tight(text));
  const spans: Span[] = [];
  for (const [pattern, spanOf] of readings)
    for (let found = pattern.exec(rest); found !== null; found = pattern.exec(rest)) {
      const span = spanOf(found.map((part: string | undefined) => part ?? ''));
      spans.push(span.month >= 1 && span.month <= 12 ? span : { kind: 'other', month: 12 });
      // A year before it stays a year.
      rest = `${rest.slice(0, found.index)}\u0000${rest.slice(found.index + found[0].length)}`;
    }
  const years: number[] = [];
  rest = rest.replace(/(?<!\d)(20\d{2})(?!\d)(?:年度?)?|(?<!\d)([12]\d|3[0-5])年度?/g, (_, whole?: string, short?: string) => {
    years.push(Number(whole ?? `20${short}`));
    return '\u0000';
  }); // prettier-ignore
  const isToDate = /累计|截[至止]|年初至今|to-?date|ytd|cumulative/i.test(rest);
  const [first] = spans;
  const same = spans.every(({ kind, month }) => kind === first!.kind && month === first!.month);
  const said = first === undefined ? null : same ? first : ({ kind: 'other', month: 12 } as const);
  const span = said !== null && isToDate && said.kind !== 'other' ? toDate(said.month) : said;
  return { years: [...new Set(years)], span, toDate: isToDate, rest: rest.replaceAll('\u0000', '') };
}

/** The year a text names; null for none, and for more than one. */
export function yearIn(text: string): number | null {
  const { years } = timeIn(text);
  return years.length === 1 ? years[0]! : null;
}

/** Place among the periods of what ends with a quarter and runs from January; null for all else. */
export const periodOf = ({ kind, month }: Span): number | null =>
  (kind === 'to-date' || (kind === 'quarter' && month === 3)) && month % 3 === 0 ? month / 3 - 1 : null;

/** Whether a month has ended. */
export const isOver = (year: number, month: number, today: string): boolean => {
  const end = `${year}-${String(month).padStart(2, '0')}-${lastDay(year, month)}`;
  return today >= end;
};

/** What a heading says its column is; null for words that are none of a heading's. */
export function roleIn(heading: string): OwnRole | null {
  const plain = tight(heading).replace(/[:：]$/, '');
  if (plain === '') return null;
  const one = named.find(([, words]) => words.test(plain));
  if (one !== undefined) return one[0];
  if (ignored.test(plain)) return 'ignored';
  return saysFigure(plain) && leftOf(plain) === '' ? 'figure' : null;
}

/** Words of a heading that are none of its time and none for actuals: nobody knows what they mean for the figures. */
const leftOf = (text: string): string =>
  timeIn(text)
    .rest.replace(actualWords, '')
    .replace(/[数值额]$/, '')
    .replace(/截[至止]|[()[\]【】年月日:：,，、\u2010-\u2015~\-至到的为及]|asof|of|in/gi, '');

/** Whether a heading may be one of figures: it names a time, or a word for actuals. */
export function saysFigure(text: string): boolean {
  const { years, span } = timeIn(text);
  return years.length > 0 || span !== null || actual.test(tight(text));
}
