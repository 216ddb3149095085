/** Texts of handing out (分发) and collecting (汇总): the instruction sheet, what is odd about a returned file, the import log. */

export const fileName = (unit: string, day: string) => `${unit}_填报表_${day}.xlsx`;
export const zipName = (plan: string, day: string) => `${plan}_分发_${day}.zip`;

export const instruction = {
  tab: '填报说明',
  title: (unit: string) => `填报说明　${unit}`,
  subtitle: (plan: string, number: string) => `${plan}　${number}`,
  unit: '填报单位',
  handedOut: '分发日期',
  deadline: '截止日期',
  noDeadline: '未定，请尽快',
  returnTo: '交回',
  noReturnTo: '发来本文件的单位',
  whatToDo: '怎样填',
  steps: [
    '点下面的名称打开各表，只填浅黄色单元格；其余单元格由公式算出，已锁定。',
    '金额按年初至今累计填，比率填分子和分母，名册一行一个，任务填每个节点的状态和日期。',
    '每个数都写依据：文件号、统计报表、网址；需要说明的写在“备注”里。',
    '表里的“核对”列出现 × 时改正，出现 ▲ 时改正或写明原因。',
    '用 Excel、WPS 或 LibreOffice 打开都可以，不必安装任何插件；请不要改表名、增减行列。',
    '填完保存，仍存为 .xlsx，不加密码，在截止日期前交回。',
  ],
  items: (indicators: number, tasks: number) => `本单位承担：指标 ${indicators} 项，任务 ${tasks} 项`,
  no: '序号',
  id: '编号',
  name: '名称（点击打开）',
  role: '角色',
  roles: { lead: '牵头', responsible: '责任' },
  measure: '单位',
  task: '任务',
  target: (year: number) => `${year} 年目标`,
  milestones: (n: number) => `${n} 个节点`,
  points: '本表满分',
  status: (year: number) => `${year} 年状态`,
  open: (id: string) => `打开 ${id}`,
  pointsNote:
    '本文件里的满分和得分，是把本单位承担的各项合起来按 100 分折算的，只供自查；全区考核的满分和得分以汇总后的工作簿为准。',
  lockedNote: '“计划目标”“评分设置”“计分过程”随文件附上、全部锁定，供公式取数和查看；对它们的改动不会被汇总。',
};

export const place = (sheet: string, cell: string) => [sheet && `“${sheet}”`, cell].filter(Boolean).join(' ');
export const andMore = (places: readonly string[], n: number) => `${places.join('、')}等 ${n} 处`;
export const withPlace = (where: string, text: string) => (where ? `${where}：${text}` : text);
export const marks = { provisional: '快报数', revised: '核实数' };
export const emptyValue = '（空）';
export const fields: Readonly<Record<string, string>> = {
  remark: '备注',
  evidence: '依据',
  name: '名称',
  code: '代码',
  date: '日期',
  document: '文号',
  figure: '数值',
  source: '来源',
  milestone: '节点',
  owner: '责任人',
  start: '开始日期',
  due: '完成时限',
  status: '状态',
  done: '完成日期',
  self_rating: '自评分',
  rating: '评定分',
  rating_note: '评定说明',
};
/** Columns by period, of a year. */
export const periodFields = {
  ytd: (year: number) => `${year} 年累计`,
  num: (year: number) => `${year} 年分子`,
  den: (year: number) => `${year} 年分母`,
};
export const cellName = (item: string, field: string, row: string) => `${item} ${field}${row}`;
export const rowName = (n: number) => `第 ${n} 行`;

export const log = {
  tab: '汇总记录',
  title: '汇总记录',
  subtitle: '每采用一个交回的文件记一行；指纹是文件的 SHA-256，可核对是不是同一个文件',
  headers: {
    no: '序号',
    file: '文件名',
    unit: '单位',
    time: '时间',
    taken: '采用',
    rejected: '未采用',
    refused: '不予采用',
    note: '备注',
    fingerprint: '文件指纹（SHA-256）',
    figure: '数据格',
    figure_before: '采用前',
    figure_after: '采用后',
    figure_unit: '单位',
    figure_time: '时间',
    figure_file: '文件名',
    figure_cell: '文件里的位置',
    figure_note: '备注',
    figure_sheet: '表',
    figure_field: '字段',
    figure_row: '行',
  },
  figuresTitle: '逐格记录：采用了哪些数，从谁的哪个文件来，前后各是多少',
  history: {
    title: (n: number) => `采用记录（${n} 处）`,
    line: (time: string, unit: string, file: string) => `${time}　${unit}　${file}`,
    earlier: '此前',
    more: (n: number) => `另有 ${n} 处，见“汇总记录”表`,
  },
  undone: (time: string) => `${time} 撤回`,
  wholeWorkbook: '（整本工作簿）',
};

export const handOutScreen = {
  title: '分发',
  intro: '每个单位一份工作簿，只含本单位承担的指标和任务。',
  deadline: '截止日期',
  returnTo: '交回给',
  returnToHint: '如：考核办，kaohe@example.gov.cn',
  language: '文件语言',
  units: '单位',
  all: '全选',
  chosen: (n: number, of: number) => `已选 ${n} / ${of}`,
  items: (indicators: number, tasks: number) => `指标 ${indicators} · 任务 ${tasks}`,
  save: (n: number) => `存为压缩包（${n} 份）`,
  openOne: '在 Excel 中打开',
  openFor: (unit: string) => `在 Excel 中打开 ${unit} 的工作簿`,
  making: (done: number, total: number) => `正在生成 ${done} / ${total}`,
  made: (n: number) => `已生成 ${n} 份工作簿`,
  opened: (unit: string) => `已打开 ${unit} 的工作簿，没看到时请在任务栏里找`,
  savedInstead: (unit: string) => `Excel 没有打开新窗口，${unit} 的工作簿已存为文件`,
  needsSheets: '添加指标表后，可为每个单位各做一本工作簿分发。',
};
export const collectScreen = {
  title: '汇总',
  intro: '选择单位交回的文件，可一次选多个。未经采用，什么也不会写入。',
  needsSheets: '添加指标表后，可在这里汇总各单位交回的文件。',
  choose: '选择文件',
  reading: (done: number, total: number) => `正在读取 ${done} / ${total}`,
  cancel: '停止',
  returned: (units: number, of: number) => `已交回 ${units} / ${of} 个单位`,
  missing: '还没交回',
  complete: (filled: number, due: number) => `应填 ${due}，已填 ${filled}`,
  fileRefused: '没有采用',
  issues: (n: number) => `${n} 处异样`,
  refusals: (n: number) => `${n} 个不予采用的值`,
  noDifferences: '与工作簿没有差异',
  count: (n: number, open: number) => `${n} 处差异，${open} 处待定`,
  before: '现在',
  after: '交回',
  accept: '采用',
  reject: '不采用',
  acceptOf: (what: string) => `采用 ${what}`,
  rejectOf: (what: string) => `不采用 ${what}`,
  acceptAll: '全部采用',
  rejectAll: '全部不采用',
  acceptPlain: '采用无疑义的',
  conflict: '几个文件填得不一样，选一个',
  keepOwn: '保留现在的',
  formula: '来自公式',
  alsoChanged: '分发后工作簿里也改过',
  another: '承担单位调整过，请看清再收',
  stale: (n: number) => `${n} 处在此期间又有改动，请重新决定`,
  apply: (n: number) => `写入 ${n} 处`,
  logStays: '汇总记录保留，已注明撤回。',
  applied: (n: number) => `已写入 ${n} 处，并记入汇总记录`,
  shownOf: (shown: number, all: number) => `显示 ${shown} / ${all} 处`,
  showMore: '再显示一些',
  fingerprint: (text: string) => `指纹 ${text}`,
};

export const entriesFile = {
  unknownSheet: '计划里没有这张表',
  unknownField: '这张表没有这个字段',
  notTyped: '这个字段由公式算出，不能填写',
  tooManyRows: (n: number) => `这个字段只有 ${n} 行`,
  rowGone: (id: string) => `计划里（已）没有“${id}”这一行，删去这一行的数再导入`,
  rowUnknown: '计划中期调整时行有增减，文件没有写明各行是谁的：加上 id（维度是 dim_id）一列再导入',
  notInForce: (year: number) => `这一项 ${year} 年不考核，删去这一年的数再导入`,
};

export const importScreen = {
  title: '导入填报数据',
  hint: '填报数据文件（JSON 或 CSV），先看差异再写入。',
  preview: (n: number) => `将改动 ${n} 处`,
  nothing: '与工作簿没有差异',
  write: '写入',
  cancel: '不写入',
  written: (n: number) => `已写入 ${n} 处`,
};

/** Handing back (退回) a returned file with its faults marked. */
export const handBack = {
  tab: '退回说明',
  prefix: '退回_',
  title: '退回说明',
  mark: '退回：请改正',
  colon: '：',
  intro: (day: string, errors: number, warnings: number) =>
    `${day} 退回，请改正 ${errors} 处错误（×），核实 ${warnings} 处疑点（▲）。有问题的单元格已标红并加批注；点“单元格”一列可跳到该格。改完保存，把本文件原样交回；批注、颜色和本页不必删除，不影响汇总。`,
  deadline: (day: string) => `原定截止日期 ${day}。`,
  columns: ['序号', '工作表', '单元格', '问题', '怎样改'],
  open: (cell: string) => `跳到 ${cell}`,
  todo: '请恢复原样，或说明情况。',
  emptied: '这一格在文件里写了两样内容，已清空，请重新填写。',
  refusedTodo: '这个值不能采用，请改填或清空。',
  more: (n: number) => `另有 ${n} 处未列出，改完以上各处后再交回。`,
  end: '以上为全部问题。',
  button: '退回：生成标出问题的文件',
  saved: (name: string, n: number) => `已生成 ${name}，标出 ${n} 处，可直接发给单位`,
  clean: '这个文件没有需要退回的问题',
};
