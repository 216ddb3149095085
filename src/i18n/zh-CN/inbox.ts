/** Texts of the findings as an inbox: scope, what is alike, what comes next. */
export const scope = {
  years: '年度范围',
  thisYear: (year: number) => `${year} 年`,
  allYears: (others: number) => (others > 0 ? `全部年度（另 ${others} 条）` : '全部年度'),
  sheets: '工作表范围',
  allSheets: '全部表',
  thisSheet: '只看本表',
  sheetNamed: (tab: string) => `只看 ${tab}`,
  units: '责任单位',
  allUnits: '全部单位',
};
export const badge = (open: number, others: number) =>
  others > 0 ? `${open + others} 条待处理，其中其他年度 ${others} 条` : `${open} 条待处理`;
export const others = (n: number) => `其他年度还有 ${n} 条`;
export const showOthers = '查看';
export const unfilled = (n: number) => `未填 ${n} 处`;
export const unfilledRule = '应填未填，填上即消';
export const progress = (n: number) => `还在填报 ${n} 处`;
export const progressRule = '当年尚未结束，不算问题';
export const alike = {
  title: (what: string, n: number) => `${what}：${n} 处看得懂，可一次改正`,
  show: (n: number) => `看清单（${n} 处）`,
  fix: (n: number) => `全部改正 ${n} 处`,
  change: (before: string, after: string) => `${before} → ${after}`,
  fixed: (n: number) => `已改正 ${n} 处`,
  explain: (n: number) => `另外 ${n} 条同类的也用这句说明`,
  explained: (n: number) => `已说明 ${n} 条；打印评分表前请先更新得分表`,
};
export const next = '下一条';
export const place = (row: number, where: string) => `序号 ${row} · ${where}`;
export const sheet = {
  title: '本表',
  previous: '上一张',
  following: '下一张',
  open: (n: number) => `本表 ${n} 条待处理`,
  clear: '本表没有待处理的问题',
  room: (n: number) => `名单还空 ${n} 行`,
  lengthen: (n: number) => `加 ${n} 行`,
  lengthened: (name: string, n: number) => `“${name}”已加长，现有 ${n} 个空行`,
  pasteHint: '粘贴超出名单的一整块会被 Excel 拒绝：先加行，再粘贴。',
};
