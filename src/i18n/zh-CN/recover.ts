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
};

export const standsTitle = '没有全部撤回';
export const stands = (tabs: string) => `这些表与之前不同，请核对：${tabs}。已填的数据都在工作簿里。`;
export const typed = (n: number, cells: string) => `画表时您填的 ${n} 处已保留（${cells}）。`;
