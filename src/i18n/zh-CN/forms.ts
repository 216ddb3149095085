/** Texts of signed forms that the pane's first load does without: the annex of papers, the assessment group's page, settled points. */

/** 附件：佐证材料清单，及评分表上的引用。 */
export const annex = {
  tab: (year: number) => `${year}年佐证材料清单`,
  mark: '附件',
  title: (year: number) => `${year}年度考核佐证材料清单`,
  asOf: (day: string) => `数据截止日：${day}`,
  headers: { number: '序号', id: '编号', item: '指标（任务）', proves: '证明事项', paper: '材料名称' },
  none: '本年度尚无佐证材料',
  proves: (first: string, count: number) => `${first}等${count}项`,
  one: (n: number) => `〔附件${n}〕`,
  many: (from: number, to: number) => `〔附件${from}—${to}〕`,
  make: '佐证材料清单（附件）',
  year: '选择年度',
};

/** 考核组签字页。 */
export const group = {
  title: '考核组成员签字页',
  head: '考核组组长',
  deputy: '考核组副组长',
  headers: { number: '序号', unit: '单位', name: '姓名', post: '职务', signature: '签名', date: '日期' },
  prompts: { name: '填考核组成员姓名。', post: '填成员职务。' },
  seal: '考核办公室（盖章）：',
};

export const settled = {
  prompt: '由考核办核定，填 0 至该项满分。填了的按核定分得分，不填的按计分规则得分。',
  stop: '请填 0 至该项满分之间的数。',
  by: '填核定的科室和经办人。',
  note: '；其中按核定分计的 ',
  noteEnd: ' 项',
};

export const meanings = {
  settling:
    '采用：年度评分表多出“核定分”“核定人”两栏，填了核定分的指标按核定分得分（0 至满分），没填的按计分规则得分。不采用：两栏不印，填过的保留但不计分。改后请更新评分表。',
  forms_paper: '评分表、综评、单位评分表打印的纸张。所选的列 A4 排不下时自动用 A3。改后请更新评分表。',
  forms_look:
    '蓝色：深蓝标题、浅色底纹；公文：黑色，标题小标宋、正文仿宋、表头黑体，页码为“— 1 —”（参照 GB/T 9704—2012）。改后请更新评分表。',
  forms_rule: '评分表上是否印出各项的计分办法。',
  forms_selfRating: '评分表上是否设自评分栏；得分栏即核定分，并印出两者之差。',
  forms_gap: '评分表上是否印出完成值与目标值之差。',
  forms_responsible: '评分表上是否印出责任单位。',
  forms_reasons: '评分表上是否印出失分项目的原因和整改措施，取自说明与整改清单。',
  forms_source: '评分表上是否印出数据来源。',
  forms_evidence: '评分表上是否印出佐证材料。',
};

export const selfRating = {
  prompt: '自评分：0 至本项满分之间的数，由被考核单位填写；核定分由考核组按计分办法得出。',
  stop: '请填 0 至本项满分之间的数。',
};

/** 数据来源：由牵头单位按何种台账提供。 */
export const sources = {
  amount: '累计数报表',
  ratio: '分子、分母报表',
  roster: '名单及认定文件',
  figure: '公布数',
  milestones: '任务节点台账',
};
