/** The workbench: a page with a grid beside the real pane, for machines without Excel. */
export const title = '高新区考核评价 · 演示台';
export const notExcel = '这是演示台，不是 Excel';
export const notExcelTip =
  '左边的表格由网页里的模拟 Excel 计算和显示，右边是未作任何改动的加载项窗格。数据只在本页内存中，关闭页面即消失，请用“保存 .xlsx”留存。';
export const sheets = '工作表';
export const ribbon = (tab: string) => `功能区：${tab}`;
export const paneTitle = '考核评价窗格';
export const functionsTitle = '功能区命令';
export const bookName = '工作簿1.xlsx';
export const zoom = '显示比例';
export const percent = (n: number) => `${n}%`;
export const firstSheet = 'Sheet1';
export const bar = {
  pane: '窗格',
  language: '语言',
  paneLanguage: '窗格语言',
  width: '宽度',
  paneWidth: '窗格宽度',
  scheme: '颜色',
  paneScheme: '窗格颜色',
  schemeTip: '窗格用浅色、深色还是高对比度',
  schemes: { system: '随系统', light: '浅色', dark: '深色', contrast: '高对比度' },
  pixels: (n: number) => `${n} 像素`,
  newBook: '新建',
  example: '填入样例数据',
  exampleTip: '一次按下：添加全部指标表、填入虚构的样例数据并打开评分表；再按一次撤掉',
  exampleOff: '撤掉样例',
  open: '打开 .xlsx',
  save: '保存 .xlsx',
  undo: '撤销',
  redo: '恢复',
};
export const status = {
  ready: '就绪',
  working: '正在处理…',
  filled: (cells: number) => `已填入 ${cells} 个虚构的样例数据`,
  exampleMade: '已载入样例：41 张表、虚构的数据；“撤掉样例”可收回',
  exampleGone: '样例已撤掉',
  opened: (name: string) => `已打开 ${name}`,
  saved: (name: string) => `已保存 ${name}`,
  commandDone: (label: string) => `“${label}”已完成`,
};
export const questions = {
  newBook: '新建工作簿？',
  newBookText: '当前工作簿不会保留。需要的话，请先保存 .xlsx。',
  example: '填入样例数据？',
  exampleText: '已添加各表的填报单元格将改为虚构的样例数据（名称里都带“样例”），不是任何高新区的真实数据。',
  goOn: '继续',
  cancel: '取消',
  ok: '确定',
};
export const problems = {
  title: '没有完成',
  command: (label: string) => `“${label}”没有完成，请再试一次。`,
};
export const formulaBar = { nameBox: '名称框', formula: '编辑栏' };
export const alerts = {
  excel: 'Microsoft Excel',
  protected:
    '您试图更改的单元格或图表位于受保护的工作表中。若要进行更改，请取消工作表保护。本表只有浅黄色单元格可以填写。',
  badFormula: (message: string) => `此公式有问题：${message}`,
  goOn: (message: string) => `${message}\n\n是否继续？`,
  retry: '重试',
  cancel: '取消',
  yes: '是',
  no: '否',
  ok: '确定',
};
export const grid = {
  label: (sheet: string) => `工作表 ${sheet}`,
  cell: (address: string, text: string) => (text === '' ? `${address}，空` : `${address}，${text}`),
  openList: '打开下拉列表',
  choices: (address: string) => `${address} 可选值`,
  chart: (chart: string, data: string) => `图表：${chart}。${data}`,
};
