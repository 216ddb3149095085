/** 改动填报表之前留下的副本，以及用户复制出来的表：与现在比较、找回、处理。 */
export const intro =
  '重画、删除、写入填报表之前，会把已填内容留一份副本在本工作簿里，保留最近五次。副本不随分发、导出带走。';
export const none = '还没有副本。重画、删除或成批写入填报表时会自动留下。';
export const needsPlan = '工作簿里还没有指标表。';
export const jobs = {
  add: (n: number) => `添加 ${n} 张表之前`,
  redraw: (n: number) => `重画 ${n} 张表之前`,
  remove: (n: number) => `删除 ${n} 张表之前`,
  collect: (n: number) => `写入退回的 ${n} 处之前`,
  import: (n: number) => `写入填报文件的 ${n} 处之前`,
  fix: (n: number) => `按校验结果改 ${n} 处之前`,
  weights: () => '采用权重之前',
  decide: () => '认定待定问题之前',
  restore: (n: number) => `找回 ${n} 张表之前`,
  change: (n: number) => `计划调整 ${n} 处之前`,
};
export const sheets = (n: number) => `${n} 张表有填报内容`;
export const compare = '与现在比较';
export const compareOf = (name: string) => `与现在比较：${name}`;
export const same = '与现在相同';
export const gone = '表已不在';
export const notInPlan = '计划里已没有这一项，改回计划后可以找回';
export const differs = (n: number) => `${n} 处不同`;
export const then = '副本';
export const now = '现在';
export const nothing = '（空）';
export const more = (n: number) => `另有 ${n} 处不同`;
export const restore = '找回';
export const restoreOf = (name: string) => `找回“${name}”`;
export const restoreAll = (n: number) => `全部找回（${n} 张表）`;
export const allSame = '这份副本与工作簿现在的内容完全相同。';
/** 用户复制出来的表。 */
export const copied = {
  settle: '处理这份副本',
  differs: (of: string) => `这份副本与“${of}”不同：`,
  beside: (cells: string) => `副本另有内容：${cells}`,
  take: '采用副本的数据',
  takeNote: '原表现在的数据会先留一份，可撤销，也可在“找回数据”里找回。',
  staysGone: (tab: string) => `“${tab}”采用后已删除，撤销不会恢复这张表；它的数据在“找回数据”里。`,
  aside: '两张都留，副本改名',
};
/** 撤销时随表去掉的，或因此失效的：批注、图表、公式等。 */
export const keeps = {
  typed: (cell: string) => cell,
  comment: (cell: string) => `${cell} 的批注`,
  note: (cell: string) => `${cell} 的备注`,
  chart: (name: string) => `图表“${name}”`,
  shape: (name: string) => `图形“${name}”`,
  formula: (cell: string) => (cell === '' ? '公式可能失效' : `${cell} 的公式会失效`),
  name: (name: string) => `名称“${name}”会失效`,
  format: (cell: string) => `${cell} 的条件格式`,
  limit: (cell: string) => `${cell} 的数据验证`,
  link: (cell: string) => `${cell} 的链接`,
};
/** 调整计划后行会移位，旁边自己加的内容留在原处。 */
export const beside = {
  typed: (cell: string) => `${cell} 里的内容`,
  cell: (cell: string) => `${cell} 以内模板外的内容`,
  comment: (cell: string) => `${cell} 的批注`,
  note: (cell: string) => `${cell} 的备注`,
  chart: (name: string) => `图表“${name}”`,
  shape: (name: string) => `图形“${name}”`,
  formula: (cell: string) => `${cell} 的公式`,
  name: (name: string) => `名称“${name}”`,
  format: (cell: string) => `${cell} 的条件格式`,
  limit: (cell: string) => `${cell} 的数据验证`,
  link: (cell: string) => `${cell} 的链接`,
};
