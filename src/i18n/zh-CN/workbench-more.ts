/** Texts of the workbench as a place of work: sheets in a list, find, print, unsaved work. */
export const list = {
  button: (n: number) => `全部 ${n} 张`,
  tip: '按维度列出全部工作表',
  title: '全部工作表',
  search: '按名称查找工作表',
  others: '汇总与其他',
  none: '没有这样的工作表',
};
export const find = {
  button: '查找',
  label: '在全部工作表中查找',
  previous: '上一处',
  next: '下一处',
  at: (n: number, all: number) => `第 ${n} 处，共 ${all} 处`,
  none: '没有找到',
  close: '关闭查找',
};
export const print = '打印本表';
export const sort = { ascending: '升序', descending: '降序', tip: '按光标所在列给选中的各行排序' };
export const filter = {
  button: '筛选',
  tip: '选中名单（连同表头一行），按光标所在列只看其中一部分',
  column: (letter: string, head: string) => `${letter} 列${head === '' ? '' : `“${head}”`}只看`,
  all: '全部',
  empty: '（空白）',
  choose: '先选中要筛选的各行，连同表头一行。',
  hidden: (n: number) => `已隐去 ${n} 行`,
  close: '关闭筛选栏',
};
export const keeping = {
  label: '暂存未保存内容',
  tip: '未保存的内容暂存在本机浏览器里，意外关闭后可以恢复；保存成文件后即删除。企业底数等保密表不暂存。取消勾选则都不暂存。',
  denied: '浏览器不允许暂存',
  kept: (time: string) => `${time} 已暂存在本机`,
  title: '未保存的内容',
  found: (name: string, time: string) => `上次没有保存的“${name}”（${time}）还在本机。`,
  takeUp: '恢复',
  leave: '丢弃',
  takenUp: '已恢复上次没有保存的内容',
};
export const played = (n: number) => `模拟有 ${n} 处不同的 Excel`;
