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
/** 名称过长、表内排不下时：先注明在何处看全文（附件号；或指标表及份数），再印开头。 */
export const evidenceInAnnex = '{0}{1}…';
export const evidenceOnSheet = '〔见{0}表，{1}份〕{2}…';
export const evidenceSheet = '见{0}表';

export const reasons = { measure: '整改：', open: '原因及措施待填' };

/** 单位盖章报送时的签字栏。 */
export const signOff = {
  filledBy: '填报人：',
  telephone: '联系电话：',
  head: '单位负责人：',
  opinion: '单位意见：',
};

/** 名单中打印范围以下又填了行时的提示。 */
export const beyondPrint = '▲ 另有 {0} 行在打印范围之外：请重新生成本表';
export const beyondPrintThere = '▲ 另有 {0} 行在打印范围之外：请把打印区域设到最后一行';

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
};
