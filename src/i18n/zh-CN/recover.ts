/** 撤销与恢复：上一步可以撤销；没能全部撤回的如实说明。 */
export const undo = (label: string) => `撤销：${label}`;
/** 撤销会一并去掉之后填写的内容，先问一声。 */
export const asks = (n: number, cells: string) => `之后又填了 ${n} 处（${cells}），撤销会一并去掉。`;
export const anyway = '仍要撤销';
export const leave = '不撤销';
export const undone = (label: string) => `已撤销：${label}`;

/** 可以撤销的各项工作。 */
export const jobs = {
  added: (n: number) => `添加 ${n} 张表`,
  made: (name: string) => `生成“${name}”`,
  madeMany: (n: number) => `生成 ${n} 张表`,
  archived: (name: string) => `存档“${name}”`,
  weights: (method: string) => `采用${method}权重`,
  collected: (n: number) => `写入退回的 ${n} 处`,
  imported: (n: number) => `写入填报文件的 ${n} 处`,
  decided: '认定待定问题',
  restored: (n: number) => `找回 ${n} 张表的数据`,
};

export const standsTitle = '没有全部撤回';
export const stands = (tabs: string) => `这些表与之前不同，请核对：${tabs}。已填的数据都在工作簿里。`;
export const typed = (n: number, cells: string) => `画表时您填的 ${n} 处已保留（${cells}）。`;
/** 表上有模板之外的内容，旧表留在一边。 */
export const old = (tab: string) => `旧表里有模板以外的内容，保留为“${tab}”，新表画在旁边。`;

/** 写入前又被改过的格子，保留改过的。 */
export const overtaken = (n: number, cells: string) =>
  `有 ${n} 处刚被改过，或所在的行已不在，保留现有内容，没有写入（${cells}）。`;

/** 用户复制出来的表。 */
export const copied = {
  removed: (tab: string) => `“${tab}”的内容原表都有，已删除。`,
  taken: (tab: string) => `已采用“${tab}”的数据。`,
  asideDone: (tab: string) => `“${tab}”已改名为旧表，内容都在。`,
};

/** 找回数据：改动填报表之前留下的副本。 */
export const copies = {
  title: '找回数据',
  restored: (n: number) => `已找回 ${n} 张表的数据。`,
  broken: '上次的工作没有做完',
  brokenText: (time: string) =>
    `${time} 开始的工作中途停了（例如任务窗格被关掉）。若已改动填报表，开始之前的内容留有副本，可以比较并找回。`,
  look: '比较并找回',
  leave: '不必了',
};
