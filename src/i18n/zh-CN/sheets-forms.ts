/** 打印表单：可选的列、佐证附件、签字栏、纸张与版式的设置。 */
export const columns = {
  rule: '计分办法',
  selfRating: '自评分',
  settled: '核定分',
  settledBy: '核定人',
  difference: '核定与自评之差',
  reasons: '扣分原因及改进措施',
  source: '数据来源',
};

/** 维度跨页时，后一页维度名称的后缀。 */
export const continued = '（续）';

export const evidenceMany = '{0}等{1}份';

export const reasons = { measure: '整改：', open: '原因及措施待填' };

/** 数据来源：由牵头单位按何种台账提供。 */
export const sources = {
  amount: '累计数报表',
  ratio: '分子、分母报表',
  roster: '名单及认定文件',
  figure: '公布数',
  milestones: '任务节点台账',
};

export const selfRating = {
  prompt: '自评分：0 至本项满分之间的数，由被考核单位填写；核定分由考核组按计分办法得出。',
  stop: '请填 0 至本项满分之间的数。',
};

/** 单位盖章报送时的签字栏。 */
export const signOff = {
  filledBy: '填报人：',
  telephone: '联系电话：',
  head: '单位负责人：',
  opinion: '单位意见：',
};

/** 名单中打印范围以下又填了行时的提示。 */
export const beyondPrint = '▲ 另有 {0} 行在打印范围之外：请重新生成本表';

/** 表上对分值取位的说明，句末。 */
export const rounding = {
  shown: '各项分值按两位小数逐项取舍，合计与等次均按表上所印数字计算',
  exact: '得分显示两位小数，等次按未四舍五入的得分判定',
  stop: '。',
};

export const setting = {
  names: {
    forms_paper: '签字表纸张',
    forms_look: '签字表版式',
    forms_rule: '列：计分办法',
    forms_selfRating: '列：自评分',
    forms_gap: '列：差距',
    forms_responsible: '列：责任单位',
    forms_reasons: '列：扣分原因及改进措施',
    forms_source: '列：数据来源',
    forms_evidence: '列：佐证材料',
  },
  meanings: {
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
  },
  papers: { a4: 'A4', a3: 'A3' },
  looks: { standard: '蓝色', official: '公文' },
  shown: { shown: '印出', hidden: '不印' },
};
