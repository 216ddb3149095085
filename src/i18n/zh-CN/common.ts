/** Words shared by the pane, the sheets, the findings and the command line. One concept, one word: see docs/glossary.md. */
export const language = 'zh';
export const productName = '高新区考核评价';
export const year = (y: number) => `${y}年`;
export const dash = '—';
export const grades = { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' };
export const itemStatuses = {
  pending: '待填',
  error: '有误',
  met: '达标',
  near: '接近',
  missed: '未达标',
  ahead: '快于序时',
  'slightly-behind': '略慢于序时',
  behind: '慢于序时',
  off: '当年不考核',
};
export const kinds = { amount: '金额', ratio: '比率', roster: '名册', figure: '数值', milestones: '里程碑' };
export const directions = { higher: '越高越好', lower: '越低越好' };
export const accumulations = { level: '时点', flow: '当年', cumulative: '累计' };
export const comparisons = { 'at-least': '≥', 'more-than': '>', 'at-most': '≤' };
export const milestoneStatuses = {
  'not-started': '未开始',
  'in-progress': '进行中',
  done: '已完成',
  stopped: '已中止',
};
export const periods = { q1: '1—3月', q2: '1—6月', q3: '1—9月', q4: '1—12月' };
export const adjustmentKinds = { bonus: '加分', deduction: '扣分', veto: '一票否决' };
export const severities = { error: '错误', warning: '警告', info: '提示' };
export const assumed = '假定';
export const assumedMark = '△';
export const roundings = { items: '逐项保留两位', none: '不取舍' };
export const settlings = { none: '不采用', used: '采用' };
export const missingStrategies = { zero: '按 0 分计', exclude: '不计入，权重重新归一' };
export const pageFooter = '第 &P 页 共 &N 页';
export const keptTab = (tab: string) => `${tab.slice(0, 27)}（旧）`;
/** Between a label and what it says, between names in a line, between units in a cell, and between sentences. */
export const colon = '：';
export const listSeparator = '、';
export const unitSeparator = '、';
export const sentenceGap = '';
/** Whether lists of many units give their short names: the official ones take two lines. */
export const shortNamesInLists = false as boolean;
/** Of the forms: paper, look, and whether a column is printed. */
export const formPapers = { a4: 'A4', a3: 'A3' };
export const formLooks = { standard: '蓝色', official: '公文' };
export const formColumns = { shown: '印出', hidden: '不印' };
