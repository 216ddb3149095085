/** When: the years, spans and days a sentence names. */
import { numberIn } from './numerals';

export interface Period {
  /** each: every year; within: over a span of years; by: at the end of a year; of: the year itself. */
  readonly kind: 'each' | 'within' | 'by' | 'of';
  readonly year: number | null;
}

/** 年培训1万人次: so many in every year. */
const yearly =
  /(?<![\d一二两三四五六七八九十今明去当全每半多往近])年(?=(?:度?(?:培训|服务)|举办|组织|开展|引进|新增|培育|完成|实施|改造|选派|处理))/;
const each = new RegExp(`${yearly.source}|每年度?|每半年|每季度?|每个?月|每一年|年均(?!浓度|值)|逐年|年年|各年度`);
/** 三年新增60家: a span needs no further word before these. */
const spanned =
  '(?=(?:新增|新建|完成|建成|引进|实施|培育|培训|建设|力争|实现|净增|引育|新培育|统筹|安排|投入|筹措|新引进|改造|招引|盘活|选派|创建|打造|组建|治理|新改建|设立))';
const within = new RegExp(
  `(?<!\\d)(?:[一二两三四五六七八九十]|\\d)年(?:内|累计|间|期间|来|共|${spanned})|(?:未来|今后)(?:[一二两三四五六七八九十]|\\d)年|累计|期内|期间|[一二三四五六七八九十\\d]+年行动期`,
);
const byYear =
  /(?:到|至|力争|截至|截止|于)?\s*(20\d\d)年?(?:度)?(?:末|底|年底|年末|前|之前|前后|\d{1,2}月(?:\d{1,2}日)?(?:底|末)?前?)/;
const reached = /(?:到|至)(20\d\d)年/;
const plain = /(20\d\d)年(?:度)?/;

/** No plan of years reaches as far: the middle of the century, what is looked forward to. */
export const farOff = 2100;
const far = /本世纪(?:中叶|中期|末|下半叶)|远期|远景|新中国成立(?:一百|100)周年|展望(?:期|到)/;

/** 今年, 明年 and the like as years, by the year a notice is of; 当年 where the text names no other year. */
export function withOwnYears(text: string, year: number | null): string {
  if (year === null) return text;
  const offset: Readonly<Record<string, number>> = { 去: -1, 今: 0, 本: 0, 明: 1, 后: 2 };
  const said = text.replace(
    /(?<![\u4e00-\u9fff])(力争|确保|到|至|于|在|自|从|计划|预计|其中)?([今本明后])年(?!度|限|代|轮|生)(?:年)?/g,
    (_, before: string | undefined, which: string) => `${before ?? ''}${year + offset[which]!}年`,
  );
  return /每年|逐年|年均|各年|20\d\d年|当年[^当]*当年/.test(said)
    ? said
    : said.replace(/(?<![\u4e00-\u9fff])当年(?!度)/g, `${year}年`);
}

/** The period a piece of text names; null where it names none, so that the one before it holds on. */
export function periodIn(said: string): Period | null {
  const text = planEnds(said);
  const base = text.replace(baseWords, '');
  if (far.test(base) && yearOf(base) === null) return { kind: 'by', year: farOff };
  if (each.test(base)) return { kind: 'each', year: yearOf(base) };
  const year = yearOf(base);
  if (within.test(base)) return { kind: 'within', year };
  if (byYear.test(base) || reached.test(base)) return { kind: 'by', year };
  return year === null ? null : { kind: 'of', year };
}

function yearOf(text: string): number | null {
  const found = byYear.exec(text) ?? reached.exec(text) ?? plain.exec(text);
  return found ? Number(found[1]) : null;
}

/** 比2020年, 较上年, 在2021年基础上: what a growth is measured from. */
const baseWords =
  /(?:由|从)20\d\d年(?:度)?(?:末|底)?的?|(?:达到?|为|是|相当于|恢复[到至]|回升[到至])20\d\d年(?:度)?(?:末|底)?的(?=[\d一二两三四五六七八九十.点]+(?:倍|%))|(?:比|较|相比|在|与)(?:于)?(20\d\d年|上年|去年|上一年|同期|基期|"十三五"末|“十三五”末)(?:度)?(?:末|底)?(?:的)?(?:基础上|相比|增加值)?|同比|环比/;

/** The year growth is measured from: a year, `previous` for the year before, null where nothing is said. */
export function growthBase(text: string): number | 'previous' | null {
  const found = baseWords.exec(text);
  if (!found) return null;
  const year = /20\d\d/.exec(found[0]);
  return year ? Number(year[0]) : 'previous';
}

/** How many times a year what is said comes about: 每季度开展检查1次 is 4 in a year; 1 where no part of a year is named. */
export const timesAYear = (text: string): number => {
  const part = partOfYear.exec(text)?.[1];
  return part === undefined ? 1 : part === '周' || part === '星期' ? 52 : part === '月' ? 12 : part === '半年' ? 2 : 4;
};
export const partOfYear = /每个?(季度?|月|半年|周|星期)/;

export const withoutTimes = (text: string): string =>
  text
    .replace(baseWords, '')
    .replace(/^(?:到|至)?本世纪(?:中叶|中期|末|下半叶)(?:时)?|^(?:近|中|远)期(?:目标)?[:：]?(?:（[^）]*）)?/, '')
    .replace(/(?:到|至|截至|截止|力争到|力争|确保到|于|自)?\s*20\d\d(?:年)?\s*[-—–~～至]\s*20\d\d年(?:期间)?/g, '')
    .replace(
      /(?:到|至|截至|截止|力争|确保|于|在)?\s*20\d\d年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:末|底|年底|年末|前|之前|内|上半年|下半年)*/g,
      '',
    )
    .replace(/(?:到|至|力争)?(?:“?十[三四五六七]五”?)(?:期间|期?末期?|时期末?)/g, '')
    .replace(new RegExp(feastPattern.source, 'g'), '')
    .replace(
      new RegExp(
        `(?:未来|今后)(?:[一二两三四五六七八九十]|\\d)年|(?:用|在|通过|经过)?(?<!\\d)(?:[一二两三四五六七八九十]|\\d)年(?:内|间|期间|来|累计|共|${spanned})`,
        'g',
      ),
      '',
    )
    .replace(
      /^\d{1,2}月(?:\d{1,2}日|底|末|份)*(?:之)?前?|^(?:第)?[一二三四]季度(?:末|底)?(?:之)?前?|^(?:上|下)半年|^(?:年底|年末|年内)前?/,
      '',
    )
    .replace(yearly, '')
    .replace(/每年度?|年均(?!浓度|值)|逐年|累计|期内|(?<!预)期间/g, '');

const lastDay = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;

/** Feasts before which something is to be done, with a day that is before each in every year. To read a further one, add a row. */
const feasts: readonly { readonly words: RegExp; readonly day: string; readonly example: string }[] = [
  { words: /元旦(?:节)?(?:之)?前/, day: '-12-31', example: '元旦前: the last day of the year before' },
  { words: /(?:春节|新春)(?:之)?前/, day: '01-20', example: '春节前: it never falls before 21 January' },
  { words: /“?(?:五一|劳动节)”?(?:假期|期间|节)?(?:之)?前/, day: '04-30', example: '“五一”前' },
  { words: /(?:主)?汛期?(?:到来)?(?:之)?前/, day: '05-31', example: '汛期前: where it begins with June' },
  { words: /“?七一”?(?:之)?前/, day: '06-30', example: '“七一”前' },
  { words: /(?:中秋)(?:节)?(?:之)?前/, day: '09-06', example: '中秋节前: it never falls before 7 September' },
  { words: /“?(?:国庆|十一)”?(?:节|假期)?(?:之)?前/, day: '09-30', example: '国庆节前' },
];
const feastPattern = new RegExp(`(?:20\\d\\d年)?(?:${feasts.map(({ words }) => words.source).join('|')})`);

/** Whether the day a text names is one assumed for it: 2026年国庆节前. */
export const isAssumedDay = (text: string): boolean => feastPattern.test(text);

/** “十四五”末 as the end of its last year. */
const planEnds = (text: string): string =>
  text.replace(
    /“?十([三四五六七])五”?(?:规划)?(?:期|时期)?末期?/g,
    (_, plan: string) => `${2005 + 5 * numberIn(plan)!}年底`,
  );

/** A day by which something is due: 2022年6月底前, 2023年底前, 2024年第三季度, 2022年上半年, 2024.06. Null where none is named. */
export function dueIn(said: string, currentYear: number | null = null): string | null {
  const text = planEnds(said);
  const ownYear = Number(/(20\d\d)年/.exec(text)?.[1] ?? currentYear ?? 0);
  const feast = feasts.find(({ words }) => words.test(text));
  if (feast && ownYear > 0) return feast.day.startsWith('-') ? `${ownYear - 1}${feast.day}` : `${ownYear}-${feast.day}`;
  const full = /(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*(?:[月.\-/]\s*)(\d{1,2})日?/.exec(text);
  if (full && Number(full[2]) <= 12 && Number(full[3]) <= 31)
    return `${full[1]}-${full[2]!.padStart(2, '0')}-${full[3]!.padStart(2, '0')}`;
  const month = /(20\d\d)\s*[年.\-/]\s*(\d{1,2})(?!\d)(?:月)?/.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return lastDay(Number(month[1]), Number(month[2]));
  const year = /(20\d\d)年?/.exec(text);
  const of = year ? Number(year[1]) : currentYear;
  const quarter = /第?([一二三四1-4])季度/.exec(text);
  if (of !== null && quarter) return lastDay(of, (numberIn(quarter[1]!) ?? 4) * 3);
  if (of !== null && /上半年|年中/.test(text)) return lastDay(of, 6);
  if (year && /(?:年|20\d\d)(?:度)?(?:末|底|年底|年末|内|前|下半年|完成)?/.test(text))
    return lastDay(Number(year[1]), 12);
  if (of !== null && /(?:年底前|年内)/.test(text) && !/\d月/.test(text)) return lastDay(of, 12);
  const only = /(\d{1,2})月(?:底|末|份)?(?:前)?/.exec(text);
  return of !== null && only && Number(only[1]) <= 12 ? lastDay(of, Number(only[1])) : null;
}

/** A day as a spreadsheet has it in a column of days, as text of a date; any other text as it is. */
export function dayOfSerial(text: string): string {
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial < 36526 || serial >= 73051) return text;
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** What comes back every year, by its last day in a year: 每季度末 → 12-31, 每年10月底前 → 10-31. Null where nothing does. */
export function everyIn(text: string): string | null {
  const month = /每年度?的?(\d{1,2})月/.exec(text);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) return lastDay(2001, Number(month[1])).slice(5);
  return /每(?:个)?(?:季度?|半年|月)(?:末|底)|每年度?(?:年)?(?:末|底)/.test(text) ? '12-31' : null;
}

/** A day written in figures or Chinese: 2021年12月31日, 二〇二一年十二月三十一日. */
export function dayIn(text: string): string | null {
  const found =
    /([\d〇零一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日/.exec(text);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => numberIn(part));
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
