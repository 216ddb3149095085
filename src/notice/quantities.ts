/** Figures with their measures in a piece of text, and which of them belong to a name rather than to a target. */
import { figurePattern, numberIn } from './numerals';
import { measurePattern, scaled, type Measure } from './measures';

export interface Quantity {
  readonly figure: number;
  readonly upper?: number;
  readonly measure: string;
  readonly kind: Measure['kind'];
  readonly at: number;
  readonly end: number;
  readonly text: string;
  /** 前100位 */
  readonly front: boolean;
  /** Says which things are meant: 营业收入超10亿元的企业. */
  readonly qualifies: boolean;
  /** 1∶3: how many times the smaller part the greater one is. */
  readonly proportion?: true;
}

const dash = '(?:-|—|–|－|~|～|至|到)';
const quantity = new RegExp(
  `(前|第)?(${figurePattern})(?:(%|${measurePattern})?${dash}(${figurePattern}))?\\s*(?:余|多)?(${measurePattern})(?:（[套件组个]）)?`,
  'g',
);

/** Not a quantity: dates, numbers of documents and meetings, names. */
const notOne = /^(?:第)|^一(?!百|千|十|万.)/;
/** 建成县级物流中心一个 counts one; 成为唯一一家 and 另一个 do not. */
const lone =
  /(?:建成|新建|新增|建设|打造|培育|引进|设立|组建|搭建)[\u4e00-\u9fff（）]{2,}(?<!唯|其中|之|这|每|任|同|哪|某|另|第)$/;
/** 每月召开一次: how often is counted from one on. */
const often = /每(?:年|半年|个?(?:季度?|月|周|星期))(?![末底])[^，。；]*(?:召开|举行|举办|开展|组织)[^，。；]*$/;
const dates =
  /\d{4}\s*年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日|份|底|末|初)?|〔\d{4}〕\d+号|[一二三四五六七八九十\d]+年(?:内|来|累计|间|行动|计划|期)|第[一二三四五六七八九十百\d]+[次届号条章个项]|\d+[\s]*号文?|“[^”]{0,30}”(?!企业|级)/g;

/** Ranks told without a measure: 位列全省前三, 进入全国前100强, 位居全市第一. */
const rank = new RegExp(
  `(?:前(${figurePattern})(?:强|甲|(?=[，。、；）\\s]|$|行列|之列|方阵))|(?<=(?:位列|位居|排名|排位|名列|稳居|居|列)[^，。、；]{0,10})第(${figurePattern})(?:位|名)?(?=[，。、；）\\s]|$))`,
  'g',
);

/** 投入比达到1∶3, 之比为2.5:1; a time of day or a score is none. */
const proportion = new RegExp(`(?<=[比例][^，。；]{0,12})(${figurePattern})\\s*[:：∶](${figurePattern})`, 'g');

/** Figures that have no measure: 容积率提高到1.5, 创新指数达到160以上. */
const bare = new RegExp(
  `(?<=(?:指数|系数|容积率|得分|评分|倍率|比值|均值|[A-Za-z]{2,}值?)[^，。；\\d]{0,8}?(?:达到?|[到至为于过]|突破|保持在|控制在|稳定在|不少于))(${figurePattern})(?=以上|以下|以内|左右|[，。、；）]|$)`,
  'g',
);

/** What a bare 万 counts by the words around it: 常住人口达到950万, 接待人次达4500万, 带动10万以上农民. */
function counted(before: string, after: string): string {
  if (/人次[^，。；]*$/.test(before)) return '人次';
  if (/^(?:以上|多|余|左右)?(?:农户|脱贫户|家庭)/.test(after)) return '户';
  return /(?:人口|人数|游客)[^，。；]*$/.test(before) ||
    /^(?:以上|多|余|左右)?(?:农民|群众|居民|村民|劳动力|学生)/.test(after)
    ? '人'
    : '';
}

/**
 * A measure that is in no list: one sign behind a figure that something with a name stands before, at the end of what is said
 * (泊位6泊). What makes a name of a figure is none: 12345热线, 15号, 2版.
 */
const unlisted = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{2}(?:达到?|至少|不少于|约|近|超过?|突破)?)(?<![第年月])(\\d+(?:\\.\\d+)?)(万?)([\\u4e00-\\u9fff])(?=以上|左右|[，。、；）]|$)`,
  'g',
);
const noMeasure =
  /[年月日号期版届级点时旬维型线楼环式流强甲大化万亿千百十元多余成全新副主纵横轴带核极翼心路网星折岁度码]/;

/** Years that are counted, not named: 平均受教育年限达到10.9年. */
const lasting = new RegExp(`(?<=(?:年限|寿命|期限|周期)[^，。；\\d]{0,6})(\\d{1,2}(?:\\.\\d+)?)年`, 'g');

/** What a notice says without a measure, as quantities: ranks, proportions, and figures that have none. */
function unmeasured(masked: string): readonly Quantity[] {
  const found = (match: RegExpMatchArray) => ({
    at: match.index!,
    end: match.index! + match[0].length,
    text: match[0],
  });
  return [
    ...[...masked.matchAll(bare)].flatMap((match): Quantity[] => {
      const figure = numberIn(match[1]!);
      return figure === null
        ? []
        : [{ figure, measure: '', kind: 'quantity', front: false, qualifies: false, ...found(match) }];
    }),
    ...[...masked.matchAll(unlisted)].flatMap((match): Quantity[] => {
      const [, figure = '', power = '', measure = ''] = match;
      if (noMeasure.test(measure)) return [];
      const own = power === '' ? Number(figure) : Number(figure) * 1e4;
      return [{ figure: own, measure, kind: 'count', front: false, qualifies: false, ...found(match) }];
    }),
    ...[...masked.matchAll(lasting)].map((match): Quantity => {
      const figure = Number(match[1]);
      return { figure, measure: '年', kind: 'quantity', front: false, qualifies: false, ...found(match) };
    }),
    ...[...masked.matchAll(rank)].flatMap((match): Quantity[] => {
      const figure = numberIn(match[1] ?? match[2] ?? '');
      return figure === null || figure === 0
        ? []
        : [{ figure, measure: '位', kind: 'rank', front: true, qualifies: false, ...found(match) }];
    }),
    ...[...masked.matchAll(proportion)].flatMap((match): Quantity[] => {
      const [one, other] = [numberIn(match[1]!), numberIn(match[2]!)];
      if (!one || !other) return [];
      const figure = Math.round((1e4 * Math.max(one, other)) / Math.min(one, other)) / 1e4;
      return [
        { figure, measure: '倍', kind: 'quantity', front: false, qualifies: false, proportion: true, ...found(match) },
      ];
    }),
  ];
}

/** All quantities of a text, in order. Money is told from things by the words of the text. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const masked = text.replace(dates, (found) =>
    /亿|万/.test(found) && found.startsWith('“') ? found : '□'.repeat(found.length),
  );
  const money = /收入|产值|投资|资金|税|GDP|生产总值|增加值|利润|营收|融资|经费|成交额|出口|贸易|规模|贷款|基金/.test(
    text,
  );
  const found = [...masked.matchAll(quantity)].flatMap((match) => {
    const [whole, front, first = '', innerMeasure, second, said = ''] = match;
    const measure = /^[万亿]$/.test(said)
      ? `${said}${counted(masked.slice(0, match.index), masked.slice(match.index + whole.length))}`
      : said;
    // 三类地区 is a name.
    if (measure === '类' && !/\d/.test(first)) return [];
    const isLone =
      first === '一' &&
      ((lone.test(masked.slice(0, match.index)) && /^(?:以上)?$/.test(masked.slice(match.index + whole.length))) ||
        (/^[场次]/.test(measure) && often.test(masked.slice(0, match.index))));
    if (front === '第' || (notOne.test(first) && !isLone) || /[□]/.test(whole)) return [];
    const low = numberIn(first);
    if (low === null) return [];
    // 十百千万 is a name, 千亿 without a digit a thing of that size.
    if (!/\d/.test(first) && /^[十百千零]+$/.test(first) && first.length > 1) return [];
    const { figure, measure: scale, kind } = scaled(low, measure, money);
    const high = second === undefined ? null : numberIn(second);
    if (high !== null && innerMeasure !== undefined && innerMeasure !== measure && !measure.endsWith(innerMeasure))
      return [];
    const upper = high === null ? undefined : scaled(high, measure, money).figure;
    const at = match.index;
    const end = at + whole.length;
    const after = masked.slice(end);
    // 5G, 3A: a letter makes a name of it.
    if (/^[A-Za-z]/.test(after) || /[A-Za-z]$/.test(masked.slice(0, at))) return [];
    return [
      {
        figure,
        ...(upper === undefined || upper <= figure ? {} : { upper }),
        measure: scale,
        kind,
        at,
        end,
        text: whole,
        front: front === '前',
        qualifies: false,
      },
    ];
  });
  const others = unmeasured(masked).filter(({ at, end }) => !found.some((one) => one.at < end && at < one.end));
  return [...found, ...others]
    .sort((one, other) => one.at - other.at)
    .map((one, i, all) => {
      const after = masked.slice(one.end);
      const isLast = i === all.length - 1;
      const describes =
        /^(?:元)?(?:及)?(?:以上|以下|以内)?(?:级(?!以上)|的(?!目标|比重|水平|规模)|以上(?=[\u4e00-\u9fff]))/.test(
          after,
        );
      return {
        ...one,
        qualifies:
          describes &&
          // 力争三分之一的企业上云: the share is the target, not a kind of enterprise.
          !(
            one.measure === '%' &&
            isLast &&
            /^(?:到?□*[，]?)?(?:力争|确保|推动|全市|全区|全县|实现|的|，)*$/.test(masked.slice(0, one.at))
          ) &&
          (!isLast ||
            /^(?:及)?(?:以上|以下)?的(?:企业|项目|单位|园区|产业(?!引导|发展|基金|投资|扶持))/.test(after) ||
            /^(?:元)?级/.test(after)),
      };
    });
}
