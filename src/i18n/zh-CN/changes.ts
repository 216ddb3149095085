/** 中期调整：种类、对象、内容的叫法，不采纳的理由，调整记录。 */
import type { ChangedField } from '../../plan/change-item';

export const fields: Readonly<Record<ChangedField, string>> = {
  name: '名称',
  shortName: '简称',
  title: '计划名称',
  zoneName: '园区名称',
  documentNumber: '文号',
  issuedOn: '印发日期',
  collective: '合称',
  group: '考核分组',
  groups: '分组',
  raters: '评议人',
  linked: '指标联动',
  weight: '权重',
  rule: '计分规则',
  lead: '牵头单位',
  responsible: '责任单位',
  baseline: '基期值',
  meaning: '含义',
  clause: '条款',
  national: '国家指标',
  indicators: '关联指标',
  dimension: '维度',
  measure: '计量单位',
  decimals: '小数位',
  kind: '类型',
  direction: '方向',
  accumulation: '口径',
  comparison: '比较',
  ratio: '分子分母',
  from: '起始年度',
  until: '截止年度',
  splitFrom: '拆分自',
  start: '开始日期',
  due: '期限',
  years: '考核年度',
  scoring: '评分设置',
  relations: '指标关系',
  safeguards: '保障措施',
  earlier: '以前年度的权重、规则、维度、单位',
};
export const kinds = {
  add: '新增',
  retire: '停用',
  split: '拆分',
  rename: '改名',
  move: '移动',
  target: '改目标',
  edit: '修改',
  note: '更正说明',
};
export const subjects = {
  plan: '计划',
  unit: '单位',
  dimension: '维度',
  indicator: '指标',
  task: '任务',
  milestone: '节点',
  question: '待定问题',
  relation: '指标关系',
  safeguard: '保障措施',
};

export const field = (name: string): string => {
  const year = /^targets\.(\d{4})$/.exec(name)?.[1];
  return year === undefined ? ((fields as Readonly<Partial<Record<string, string>>>)[name] ?? name) : `${year}年目标`;
};
export const fromYear = (year: number) => `（${year}年起）`;
export const notTaken = '不采纳';
export const reasons = {
  years: '考核年度不同，请续编为新计划',
  'first-year': '第一个考核年度起的停用没有前面的年度可保留，请重新编制计划',
  'too-early': '还没有开始考核就停用',
  nature: '改变了考核内容本身；请停用本项，另增一项',
  force: '起止年度随停用、新增而定，不能直接改',
  past: '已结束的年度按原来的评，不改；确要更正所有年度的，从第一个年度起调整',
  'all-years': '评议人、分组各年只有一套，改了会重评已结束的年度；确要改的，从第一个年度起调整',
  milestone: '期限在已结束年度的节点不删；请在任务表把状态填为中止',
  'last-milestone': '任务至少要有一个节点；整项不再做时请停用任务',
  'in-use': '还有不能停用的项在用，先停用或移走',
  settings: '评分设置请在“评分设置”表上改',
};
export const count = (taken: number, refused: number) => `${taken} 处调整，${refused} 处不采纳`;
export const done = (n: number) => `计划已调整 ${n} 处，各表已更新`;
export const job = (n: number) => `中期调整 ${n} 处`;

/** 调整记录表。 */
export const log = {
  tab: '调整记录',
  title: '中期调整记录',
  hint: '计划执行中的每一处调整，按登记先后。每处从起始年度起算，以前的年度按调整前的计划考核，得分、位次不变。',
  headers: {
    number: '序号',
    subject: '调整对象',
    kind: '调整',
    field: '内容项',
    before: '原为',
    after: '改为',
    from: '起始年度',
    ground: '依据文件',
    on: '登记日期',
  },
  ground: (p: { document: string; date: string }) => `${p.document}（${p.date}）`,
  none: '还没有调整。',
};

/** The years of this plan beside those of the plans before it. */
export const across = {
  tab: '跨期对比',
  title: '跨期逐年对比',
  hint: '本计划各年与此前计划各年并列，逐年比上年。此前各年是续编时带来的得分和完成数；累计指标按当年新增比较，续编以后才有的指标不列。',
  before: '此前的计划',
  now: '本计划',
  item: '项目',
  measure: '计量单位',
  year: (year: number) => `${year}年`,
  score: '年度总分',
  points: '分',
  progress: '进度（0—100）',
  added: (name: string) => `${name}（当年新增）`,
  difference: '　比上年增减',
  growth: '　比上年增长',
};
