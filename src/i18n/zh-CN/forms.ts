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
