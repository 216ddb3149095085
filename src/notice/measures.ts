/**
 * The measures targets are counted in. To read a further measure, add it to its line. `template`: what the indicator's sheet is;
 * `subject`: what a row of a roster is, told more exactly by the words of the name below.
 */
import type { Indicator } from '../plan/schema';

type Subject = NonNullable<Indicator['roster']>['subject'];

export interface Measure {
  readonly words: readonly string[];
  readonly kind: 'money' | 'percent' | 'count' | 'rank' | 'quantity';
  readonly example: string;
}

export const measures: readonly Measure[] = [
  { words: ['亿元', '万元', '元', '亿美元', '万美元', '亿'], kind: 'money', example: '营业收入突破600亿元' },
  { words: ['%', '‰', '个百分点', '百分点'], kind: 'percent', example: '占比达到12%' },
  { words: ['位', '名次', '个位次'], kind: 'rank', example: '排位前100位' },
  {
    words: [
      '家',
      '个',
      '项',
      '名',
      '人',
      '件',
      '户',
      '支',
      '所',
      '座',
      '条',
      '处',
      '种',
      '批次',
      '场',
      '场次',
      '人次',
      '次',
      '套',
      '台',
      '款',
      '只',
      '部',
      '张',
      '头',
      '羽',
      '株',
      '辆',
      '艘',
      '架',
      '起',
      '例',
      '笔',
      '间',
      '栋',
      '门',
      '篇',
      '宗',
      '对',
      '列',
      '架次',
      '班次',
      '趟',
      '册',
      '盏',
      '类',
      '份',
      '路',
      '席',
      '台套',
      '标段',
      '棵',
      '匹',
      '枚',
      '根',
      '幅',
      '片',
      '组',
      '班',
    ],
    kind: 'count',
    example: '新增高新技术企业90家',
  },
  {
    words: [
      '斤',
      '担',
      '公斤',
      '千克',
      '克',
      '毫克',
      '毫升',
      '平方公里',
      '公里',
      '平方米',
      '立方米',
      '万平方米',
      '亩',
      '公顷',
      '吨',
      '吨标准煤',
      '吨标煤',
      '千瓦',
      '千瓦时',
      '兆瓦',
      '吉瓦',
      '倍',
      '件/万人',
      '微克/立方米',
      '分',
      '天',
      '个等级',
      '个档次',
      '小时',
      '分钟',
      '秒',
      '岁',
      '人年',
      '学时',
      '海里',
      '千米',
      '升',
      '兆瓦时',
      '吉瓦时',
      '蒸吨',
      '载重吨',
      'TEU',
      '/10万',
      '/万',
      '个工作日',
      '工作日',
      '标箱',
      '标准箱',
      '个月',
    ],
    kind: 'quantity',
    example: '标准厂房30万平方米',
  },
  {
    words: [
      ...['k', 'M', 'G', 'T'].flatMap((power) => ['W', 'Wh', 'V', 'VA'].map((unit) => `${power}${unit}`)),
      ...['G', 'T', 'P', 'E', 'Z'].map((power) => `${power}B`),
      ...['M', 'G', 'T'].map((power) => `${power}bps`),
      ...['T', 'P', 'E', 'Z'].flatMap((power) => ['Flops', 'FLOPS', 'FLOPs', 'flops'].map((unit) => `${power}${unit}`)),
      ...['P', 'dB', 'dB(A)', '℃', 't', 'kg', 'mg', 'km', 'mm', 'cm', 'ha', 'hm²'],
    ],
    kind: 'quantity',
    example: '动力电池产能达到40GWh',
  },
];

const kindOf = new Map(measures.flatMap(({ words, kind }) => words.map((word) => [word, kind] as const)));

/** Longest first, so that 平方米 is not read as 平. A measure may carry 万 or 亿 before it and "per" after it: 万人, 元/平方米. */
export const measurePattern = `(?:[万亿]{0,2}(?:${[...kindOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join(
    '|',
  )})(?:/(?:(?!以上|以下|以内|左右|上下)[\\u4e00-\\u9fff]){1,4}(?:·[年月日天人])?|/[ahd](?![A-Za-z]))?|[万亿]{1,2})`;

/** A figure with its measure on one scale: 1.2万亿元 is 12000 亿元, 3万人 is 30000 人; 万平方米 and 万元 stay as they are said. */
export function scaled(
  figure: number,
  measure: string,
  isMoney: boolean,
): { readonly figure: number; readonly measure: string; readonly kind: Measure['kind'] } {
  const [, power = '', word = ''] =
    /^([万亿]{0,2}?)((?:亿元|万元|亿美元|万美元)(?:\/.*)?|[^万亿].*|)$/.exec(measure) ?? [];
  const times = (factor: number) => Math.round(figure * factor * 1e6) / 1e6;
  if (word === '百分点' || word === '个百分点') return { figure, measure: '个百分点', kind: 'percent' };
  if (word === '个月') return { figure, measure: '月', kind: 'quantity' };
  if (power === '万' && word === '亿元') return { figure: times(1e4), measure: '亿元', kind: 'money' };
  if (word === '' || word === '亿') {
    if (power === '万亿') return { figure: times(1e4), measure: '亿元', kind: 'money' };
    if (power === '亿' || measure === '亿') return { figure, measure: '亿元', kind: 'money' };
    return isMoney ? { figure, measure: '万元', kind: 'money' } : { figure: times(1e4), measure: '', kind: 'quantity' };
  }
  const kind = kindOf.get(word) ?? kindOf.get(word.replace(/\/.*$/, '')) ?? 'quantity';
  // What is too much to be told one by one stays as it is said: 6000万人次, 1.2亿人次.
  if (kind === 'count' && power === '万' && !word.includes('/') && figure < 100)
    return { figure: times(1e4), measure: word, kind };
  return { figure, measure: power + word, kind };
}

/** What a roster's rows are, by the last word of the name that says so. */
const subjects: readonly { readonly words: RegExp; readonly subject: Subject; readonly example: string }[] = [
  { words: /团队/, subject: 'team', example: '人才团队15个' },
  { words: /人才|人员|院士|专家|博士|经纪人|企业家|领军人物/, subject: 'person', example: '高层次人才30人' },
  { words: /平台|实验室|创新中心|研究中心|工程中心/, subject: 'platform', example: '国家级科技创新平台3家' },
  {
    words: /机构|孵化|载体|众创|研究院|院所|学院|支行|基地|园区|中心|站$/,
    subject: 'institution',
    example: '研发机构20家',
  },
  { words: /企业|公司|户|独角兽|瞪羚|小巨人|主体|总部/, subject: 'enterprise', example: '高新技术企业90家' },
];

/** Null where the name says nothing a roster knows: such an indicator is a plain figure. */
export function subjectOf(name: string): Subject | null {
  const bare = name.replace(/（[^）]*）/g, '');
  const ending = /(团队|人才|企业|公司|平台|实验室|机构|载体|中心|基地|孵化器|空间|研究院|支行)$/.exec(bare)?.[1];
  for (const text of ending ? [ending, bare] : [bare])
    for (const { words, subject } of subjects) if (words.test(text)) return subject;
  return null;
}

/** What is counted one by one where no measure is said, by the words of the name; 个 where none of them stands in it. */
const counters: readonly { readonly words: RegExp; readonly measure: string; readonly example: string }[] = [
  { words: /(?:站|平台|中心|基地|实验室)$/, measure: '个', example: '院士工作站实现零的突破' },
  { words: /断头路|充电$/, measure: '条', example: '消除断头路' },
  { words: /家庭$|危房$/, measure: '户', example: '零就业家庭动态清零' },
  { words: /事故|事件$|火灾/, measure: '起', example: '重大安全事故为零' },
  { words: /案件|投诉|信访|专利|商标|标准|积案/, measure: '件', example: '拖欠工资案件清零' },
  { words: /企业|公司|银行|独角兽|瞪羚|小巨人$/, measure: '家', example: '上市企业实现零的突破' },
  { words: /人才|人员|院士|专家|死亡/, measure: '人', example: '引进院士实现零的突破' },
];

/** The measure of what a notice counts without one: 僵尸企业清零. */
export const counterOf = (name: string): string => counters.find(({ words }) => words.test(name))?.measure ?? '个';
