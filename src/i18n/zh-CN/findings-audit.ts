/** Texts of the findings of the audit: the workbook's own results and formulas against the engine's and the template's. */
type P = Readonly<Record<string, string | number>>;

const figures = {
  asOf: '截至日',
  target: '目标值',
  weight: '权重',
  'dimension-weight': '维度权重',
  actual: '完成值',
  attainment: '完成率',
  rate: '得分率',
  full: '满分',
  points: '得分',
  bonus: '加分',
  deduction: '扣分',
  dimension: '维度得分',
  base: '各项得分合计',
  total: '总分',
  grade: '等次',
  mean: '年度均分',
  final: '最终目标得分',
  'unit-score': '单位得分',
  rank: '单位位次',
};
const figure = (p: P) => figures[p.figure as keyof typeof figures];

export const texts = {
  'structure.result-differs': {
    title: '表上的结果与核算不一致',
    what: (p: P) => `“${p.tab}”${p.cell} 的${figure(p)}与按所填数据核算的不同，此处是最先不一致的一格。`,
    todo: (p: P) =>
      p.recalculate === 'day'
        ? '按“重新计算”，仍不一致的再点校验。'
        : p.recalculate
          ? '公式都与模板一致，重画改变不了：先按“重新计算”；仍不一致的，核对此格所用的填报数，去掉公式带来的零头和过大、过小的数，按应有位数重填。一致之前不能存档。'
          : '修复会重画有出入的表并重新计算，已填的数会保留；此前评分表标为未通过校验。',
  },
  'structure.formula-changed': {
    title: '公式被改成了别的公式',
    what: (p: P) => `“${p.tab}”有 ${p.count} 处公式与模板不同，结果不再可信。`,
    todo: (_p: P) => '修复会恢复模板的公式，已填的数会保留。',
  },
  'structure.formula-typed': {
    title: '假定值处另填了公式',
    what: (_p: P) =>
      '这里本是模板的假定公式，现在是另填的公式：按其结果计分，表上仍标△假定，重画这张表时会恢复模板的公式。',
    todo: (_p: P) => '一键换成结果数值，即为已确定；仍要假定的，修复或重画这张表。',
  },
  'structure.name-moved': {
    title: '单元格名称指到了别处',
    what: (p: P) => `“${p.tab}”有 ${p.count} 个名称不指向模板里的位置，公式取错了数。`,
    todo: (_p: P) => '修复会让名称指回原处并重画这张表，已填的数会保留。',
  },
  'structure.sheet-copied': {
    title: '这是某张表的副本',
    what: (p: P) => `“${p.tab}”是“${p.of}”的副本，其中填的数不会计入。`,
    todo: (_p: P) => `按“处理这份副本”：内容一样就删除，不一样再由您选择。`,
  },
  'structure.calculated-by-hand': {
    title: '工作簿设成了手动计算',
    what: (_p: P) => '本次读取前已替您重新计算；之后填的数，表上不会自动更新。',
    todo: (_p: P) => '在“公式—计算选项”里改为“自动”；打印、签字前按 F9。',
  },
  'structure.results-left-over': {
    title: '文件里存的结果是旧的',
    what: (p: P) => `“${p.tab}”${p.cell} 等 ${p.count} 处存的结果，与其公式算出的不同。`,
    todo: (_p: P) => '用 Excel 或 WPS 打开，按 Ctrl+Alt+F9 全部重算后保存。',
  },
};

export const labels = {
  'on-sheet': (_p: P) => '表上',
  'worked-out': (_p: P) => '核算',
  'template-formula': (_p: P) => '模板公式',
  'total-on-sheet': (p: P) => `${p.year}年总分（表上）`,
  'total-worked-out': (p: P) => `${p.year}年总分（核算）`,
};
