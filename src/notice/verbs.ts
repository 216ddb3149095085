/**
 * The verbs by which a notice sets a target, and what each says of it. To read a further verb, add it to its line.
 *
 * reach: a state to be reached (level). add: something added (cumulative). do: something made or brought in: added up where a span
 * of years is named, a state otherwise. grow, fall: a change in per cent. limit: not more than. give: money or help, year by year.
 */
export type VerbKind = 'reach' | 'add' | 'do' | 'grow' | 'fall' | 'limit' | 'give';

export interface VerbRow {
  readonly kind: VerbKind;
  readonly words: readonly string[];
  readonly more?: true;
  /** The verb is part of what is counted and stays in the name: 新增注册企业. */
  readonly named?: true;
  readonly example: string;
}

/** What goes down; with 至, 到 or 为 behind it, down to the figure. */
const falls = ['下降', '降低', '减少', '压减', '压缩', '缩短', '削减', '下调', '压降', '精简', '回落', '收窄', '调减'];

export const verbRows: readonly VerbRow[] = [
  {
    kind: 'reach',
    words: ['突破', '超过', '超', '高于', '大于', '跨越', '迈过'],
    more: true,
    example: '营业收入突破600亿元',
  },
  {
    kind: 'reach',
    words: [
      '达到',
      '达',
      '达成',
      '实现',
      '提高到',
      '提高至',
      '提升到',
      '提升至',
      '增加到',
      '增加至',
      '增长到',
      '增长至',
      '发展到',
      '扩大到',
      '增至',
      '升至',
      '跃升至',
      '跃升到',
      '攀升至',
      '攀升到',
      '壮大到',
      '拓展到',
      '上升到',
      '上升至',
      '保持在',
      '稳定在',
      '维持在',
      '不低于',
      '不少于',
      '不小于',
      '至少',
      '力争',
      '位列',
      '位居',
      '进入',
      '跻身',
      '迈入',
      '迈上',
      '进位到',
      '拥有',
      '为',
      '占',
    ],
    example: '研发投入强度达到2.5%以上',
  },
  {
    kind: 'add',
    words: [
      '新增',
      '新晋',
      '净增',
      '净增长',
      '增加',
      '新认定',
      '新登记',
      '新注册',
      '新入库',
      '新培育',
      '新引进',
      '新建成',
      '新建',
      '新改建',
      '新改扩建',
      '新创',
      '新辟',
      '新添',
      '新购',
      '新修',
      '新植',
      '增设',
      '扩种',
      '扩建',
      '新设',
      '新设立',
      '新创建',
      '新获批',
      '再增',
      '累计新增',
      '新开通',
      '新开工',
      '新开业',
      '新开设',
      '新投产',
      '新投用',
      '新落户',
      '新签约',
      '新打造',
      '新布局',
      '新组建',
      '新集聚',
    ],
    named: true,
    example: '新增注册企业500家',
  },
  {
    kind: 'do',
    words: [
      '引进和培养',
      '引进培育',
      '引进培养',
      '引育',
      '培育引进',
      '引进',
      '培育',
      '培养',
      '孵化',
      '招引',
      '引入',
      '集聚',
      '汇聚',
      '聚集',
      '入驻',
      '落户',
      '落地',
      '实施',
      '转化',
      '签约',
      '认定',
      '获批',
      '获得',
      '荣获',
      '摘得',
      '立项',
      '打通',
      '开通',
      '开行',
      '开工',
      '竣工',
      '投产',
      '轮训',
      '推出',
      '关闭退出',
      '关闭',
      '关停',
      '淘汰',
      '取缔',
      '腾退',
      '清退',
      '招聘',
      '整治',
      '维修',
      '招录',
      '招收',
      '消除',
      '授权',
      '攻克',
      '突破掉',
      '组织',
      '举办',
      '召开',
      '举行',
      '开展',
      '推动',
      '支持',
      '发展',
      '选派',
      '培训',
      '储备',
      '遴选',
      '评选',
      '推荐',
      '争创',
      '创成',
      '盘活',
      '处置',
      '改造',
      '制定',
      '主导制定',
      '解决',
      '取消',
      '发放',
      '安装',
      '加装',
      '拆除',
      '减免',
      '铺设',
      '疏浚',
      '筹集',
      '招募',
      '推广',
      '复垦',
      '开发',
      '完成',
    ],
    example: '培育瞪羚企业5家',
  },
  {
    kind: 'reach',
    words: [
      '建成',
      '建设',
      '打造',
      '形成',
      '创建',
      '布局',
      '组建',
      '建立',
      '设立',
      '搭建',
      '年产',
      '配备',
      '配置',
      '建有',
      '树立',
    ],
    example: '建成3家国家级科技创新平台',
  },
  {
    kind: 'give',
    words: ['统筹', '筹措', '安排', '投入', '拿出', '设立规模', '列支', '补助', '给予'],
    example: '每年安排不少于2亿元专项资金',
  },
  {
    kind: 'grow',
    words: ['增长', '提高', '提升', '上升', '递增', '翻', '实现倍增', '倍增'],
    example: '比2020年增长20%',
  },
  { kind: 'fall', words: falls, example: '单位产值能耗下降13.5%' },
  {
    kind: 'limit',
    words: [
      '控制在',
      ...[...falls, '降', '减', '缩'].flatMap((fall) => ['至', '到', '为'].map((where) => `${fall}${where}`)),
      '不超过',
      '不高于',
      '不大于',
      '不多于',
      '低于',
      '小于',
      '少于',
    ],
    example: '办理时间压缩至3个工作日以内',
  },
];

/**
 * What is done to so many things, said right in front of the figure with the thing behind it: 开放210个停车泊位. Elsewhere these words are
 * part of a name (公共服务, 污水治理). To read a further one, add it.
 */
const directly =
  '带动|推进|启动|开放|投放|优化|更新|发放|采购|修复|铺设|架设|栽植|治理|修缮|加装|安装|服务|救助|资助|帮扶|提供|开发|收储|办理|化解|提升|解决|谋划|储备|改建|续建|升级|疏浚|清理|筹集|配租|建好|办好';
export const directPattern = `(?:${directly})(?=(?:不少于|不低于|至少|约|近|超过?)?\\d[\\d.]*(?:余|多)?[万亿]?(?:平方|立方)?[\\u4e00-\\u9fff](?!分点)(?:以上|左右)?(?!以下)[\\u4e00-\\u9fff“])`;

/** The same in front of its thing where a piece begins with it: 清理拖欠账款3000万元, 带动就业不少于5000人. */
const ahead =
  '^(?:并|且|累计|共|力争)?(?:治理|清理|修复|供应|提供|救助|资助|帮扶|化解|收储|栽植|采购|投放|修缮|带动(?=就业|农户|群众|村民|创业))(?=[\\u4e00-\\u9fff]{2,14}(?:不少于|不低于|至少|约|近|超过?)?\\d)';

const rowOf = new Map(verbRows.flatMap((row) => row.words.map((word) => [word, row] as const)));
const words = [...rowOf.keys()].sort((a, b) => b.length - a.length);
export const verbPattern = words.map((word) => (word.endsWith('至') ? `${word}(?!少)` : word)).join('|');
/** Any verb of two signs with 到 or 至 before a figure says where it is to get: 线路加密到30条, 成本压降至0.4元. */
export const towardPattern =
  '(?<![由从])[\\u4e00-\\u9fff](?![达降升增减缩扩截直甚乃以不及收])[\\u4e00-\\u9fff](?:到|至(?!少))';
const toward = new RegExp(`${towardPattern}(?=约|近|\\d|[一二两三四五六七八九十百千]+[\\u4e00-\\u9fff])`);
const downward = /[降减缩压削]/;

const rowWith = (word: string): VerbRow => rowOf.get(word)!;
const [reachRow, limitRow, doRow] = [rowWith('达到'), rowWith('降至'), rowWith('实施')];

export interface FoundVerb {
  readonly word: string;
  readonly row: VerbRow;
  readonly at: number;
}

/** 达 is part of 发达, 为 of 行为, 占 of 占比: not every sign that looks like a verb is one. */
const noVerb =
  /年产[能量值]|建成区(?![级域])|达标(?!\d|[一二三四五六七八九十])|招聘[活专会季]|招聘平台|孵化器|孵化载体|孵化基地|孵化面积|孵化平台|孵化企业|孵化机构|发达|到达|行为|人为|作为|以.为|成为|占比|占地|增加值|新增长|发展[改规]|发展区|开发(?:区|建设|利用|强度|平台|投资|面积|边界|企业|中心|银行|项目)|(?:软件|房地产|资源|旅游|综合|土地|研究|产品|二次|产业|技术|试验)开发|推广(?:应用|面积|率|中心|站)|发展和改革|可持续发展|建设局|建设用地|建设部|改造(?:面积|规模|长度|里程|率|任务|覆盖)|支持率|增长率|增长极|推动力|组织部|实施方案|引进外资|超高|超级|超算|超长|授权发明|发明专利授权|提升工程|培训基地|培育库|培养基地|实施率|完成率|开发建设|集聚区|投入强度|经费投入|研发投入|科技投入|资金投入|投入占|投入产出/g;

/** 开工率, 签约额 are names; 为200户家庭开展改造 says for whom. */
const isPart = (word: string, before: string, after: string): boolean =>
  (word.length === 2 && /^率/.test(after)) || (word === '为' && before === '' && /^\d/.test(after));

/** 争取上级资金25亿元; elsewhere 争取 only hopes. */
const forFunds = '争取(?=[^，。；]{0,10}(?:资金|债券|额度))';

/** The verbs in a text, in order. */
export function verbsIn(text: string): readonly FoundVerb[] {
  const masked = text
    .replace(noVerb, (word) => '□'.repeat(word.length))
    .replace(/（[^）]*）|“[^”]*”/g, (word) => '□'.repeat(word.length));
  return [
    ...masked.matchAll(new RegExp(`(${directPattern}|${ahead})|${forFunds}|${verbPattern}|${toward.source}`, 'g')),
  ]
    .filter(({ 0: word, index }) => !isPart(word, masked.slice(0, index), masked.slice(index + word.length)))
    .map((found) => ({
      word: found[0],
      row:
        found[1] === undefined
          ? (rowOf.get(found[0]) ?? (found[0] === '争取' ? doRow : downward.test(found[0]) ? limitRow : reachRow))
          : (rowOf.get(found[1]) ?? doRow),
      at: found.index,
    }));
}
