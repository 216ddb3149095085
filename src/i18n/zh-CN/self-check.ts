/** Texts of the self-check. */

export const title = '体检';
export const intro =
  '在空白工作簿里把本产品要用到的功能逐项做一遍、读回来核对，再把做的都清掉。大约一分钟，不含您的任何数据。';
export const start = '开始体检';
export const again = '再做一次';
export const save = '保存结果';
export const saved = '体检结果已保存';
export const fileName = (day: string) => `体检结果 ${day}.json`;
export const running = (step: string, n: number, of: number) => `正在检查：${step}（${n} / ${of}）`;
export const summary = (passed: number, differs: number, unavailable: number) =>
  `通过 ${passed} 项，不同 ${differs} 项，不适用 ${unavailable} 项`;
export const notCleaned = '有些体检用的工作表没能清掉，请直接关闭这个工作簿，不要保存。';
export const pickAsk = (tab: string, cell: string) => `请在“${tab}”的 ${cell} 里从下拉列表任选一项`;
export const pickDone = '选好了';
export const pickSkip = '跳过';
export const outcomes = { passed: '通过', differs: '不同', unavailable: '不适用' };
export const columns = { step: '项目', outcome: '结果', time: '用时' };
export const expectedSeen = (expected: string, seen: string) => `应为 ${expected}，实为 ${seen}`;
export const excel = (version: string, platform: string, api: string) =>
  `Excel ${version} ${platform} · ExcelApi ${api}`;
export const safe = '标“不同”的项目，本产品都有应对办法；请把结果发给管理员。';
export const faulty =
  '有一项本产品自己的功能在这个 Excel 里与预期不同（“自动计算”以前的项目，或“最大的一次写入”）；请先不要在这里使用，把结果发给管理员。';

export const steps = {
  draw: '每种表各一张都能画出来',
  cells: '文字、数字、公式和数字格式与模板一致',
  values: '每个公式的结果与程序计算一致',
  scores: '表内得分与程序计算一致',
  typed: '填数以后每个公式的结果仍与程序计算一致',
  audit: '目标、得分等各项计算与程序一致，公式与模板一致',
  archive: '存档的表与存档时一致',
  chartNames: '图表：标题、系列、坐标轴、线条和标记',
  charts: '图表每个系列的数据来源',
  validations: '每个单元格的输入限制、提示和警告',
  conditional: '条件格式及其外观',
  styles: '单元格样式',
  sizes: '列宽、行高、隐藏的列、标签颜色',
  merges: '合并的单元格',
  protection: '工作表保护',
  page: '页面设置：方向、纸张、页边距、打印区域、标题行、缩放、页脚',
  frozen: '各表的冻结窗格',
  names: '名称',
  links: '链接指向的位置',
  hidden: '隐藏的工作表',
  properties: '保存在工作簿里的文档属性',
  undo: '中途取消能全部撤回',
  language: '另一种语言的表',
  draft: '另一种语言的计划草稿表',
  calculation: '自动计算',
  front: '切换工作表和选中单元格',
  freeze: '冻结窗格',
  namesAfterFreezing: '冻结后添加名称',
  prompt: '没有限制也能设输入提示',
  refused: '输错的值能被识别',
  unprotect: '对未保护的表取消保护',
  seriesOfText: '没有数字也有图表系列',
  fitWidth: '只按宽度缩放打印',
  property: '较长的文档属性',
  events: '改动能被察觉',
  pick: '下拉选择能被察觉',
  listening: '监听时大量写入',
  request: '最大的一次写入',
  window: '打开新窗口',
};
