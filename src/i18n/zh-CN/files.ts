/** Texts about files from outside: places where a file says two things, what became of signed forms, and what a fingerprint promises. */

/** What a file says twice or in a way programs read differently; by the reader's codes. */
export const doubts = {
  'foreign-cell': '表格数据里混有别的内容，样子像单元格，表格软件不显示它',
  alternate: '同一处写了两种内容，不同软件显示的可能不同',
  'second-data': '一张表写了两份单元格',
  'repeated-cell': '同一个单元格写了两次',
  'misplaced-cell': '单元格的地址与所在的行不符',
  'nested-value': '一个单元格里写了两个值，或值里夹着别的内容',
  'text-index': '引用的文字不存在',
  text: '同一段文字写了两种说法',
  number: '不是合规的数字',
  type: '不是已知的数据类型',
  'sheet-list': '工作表的目录写了两份，或有重名的表',
  'repeated-name': '同一个名称定义了两次',
  style: '同一个格式写了两种说法，或引用的格式不存在',
  attribute: '同一个属性写了两次',
  'content-type': '压缩包的目录没有写明这一部分是什么',
} as const;
export const doubtAt = (place: string, text: string) => (place ? `${place}：${text}` : text);

export const archiveReasons = {
  hiddenRows: (where: string) => `有隐藏的行：${where}`,
  hiddenColumns: (where: string) => `有隐藏的列（第几列）：${where}`,
  concealed: (where: string) => `文字与底色相同或过小，看不见：${where}`,
  struck: (where: string) => `文字加了删除线：${where}`,
  covered: (where: string) => `被合并单元格盖住的内容：${where}`,
  live: (where: string) => `存档里不应有公式：${where}`,
  pictures: (where: string) => `表上盖有图片或图形：${where}`,
  rules: (where: string) => `条件格式改变了数字的显示：${where}`,
  altered: (where: string) => `显示出来的不是所存的文字（填充对齐、符号字体、图片等）：${where}`,
  views: (where: string) => `显示方式被改过：${where}`,
  outside: (where: string) => `表外有内容：${where}`,
  hiddenSheet: (where: string) => `这张表被隐藏，平时看到的是别的表：${where}`,
  elsewhere: () => '存档的标记指到了别的表或别的位置',
  doubt: (where: string) => `文件里同一处写了两样内容，打开时显示哪一样说不准：${where}`,
};
/** Ways in which a sheet as a whole shows something else. */
export const views = {
  formulas: '显示公式',
  zeros: '零值不显示',
  rightToLeft: '从右到左',
  scrolled: '冻结处以上的行看不到',
  filter: '筛选',
  header: '页眉',
  background: '背景或页眉图片',
  objects: '嵌入的对象',
  date1904: '日期从 1904 年起算',
  footer: '页脚写了别的字',
  printed: '只打印表的一部分',
} as const;
/** What an intact form may be taken for, and what not. */
export const promises = {
  display:
    '指纹涵盖显示的全部内容：数值、显示格式、文字、隐藏的行列、图片。它没有密钥：有人连同指纹一起重做，这里看不出来，须与签字纸上的指纹核对（verify --fingerprint）。',
  values: '旧版存档：指纹只涵盖数值和文字，不涵盖显示格式。须与签字纸上的指纹核对（verify --fingerprint）。',
};
export const separator = '、';
export const andMore = (shown: string, all: number) => `${shown} 等 ${all} 处`;

type Detail = readonly string[];
const first = (detail: Detail, most = 5) =>
  detail.slice(0, most).join('、') + (detail.length > most ? ` 等 ${detail.length} 处` : '');
export const issues = {
  'no-unit': () => '这不是分发给某个单位的文件，按整本工作簿比对',
  'unit-unknown': (d: Detail) => `计划里没有单位“${d[0]}”，所填不予采用`,
  'plan-changed': () => '分发以后计划有改动，文件里的目标可能是旧的',
  'taken-before': () => '导入记录里已有这个文件',
  'returned-twice': (d: Detail) => `这个单位还交回了“${d[0]}”；同一处填得不一样的，列为冲突`,
  'old-template': (d: Detail) => `用的是旧版模板（第 ${d[0]} 版，现为第 ${d[1]} 版），已按名称取数`,
  'sheet-deleted': () => '这张表被删除了',
  'sheet-renamed': (d: Detail) => `工作表改了名（原名“${d[0]}”），已按名称取数`,
  'names-broken': (d: Detail) => `这些名称已失效，取不到数：${first(d)}`,
  'rows-lost': (d: Detail) => `这些行被删除或移动，行里的数取不到；其余的按行名取：${first(d)}`,
  overwritten: (d: Detail) => `公式被改成了数值，不影响取数：${first(d)}`,
  inserted: () => '插入过行或列，已按名称取数',
  outside: (d: Detail) => `表外有内容，没有采用：${first(d)}`,
  'foreign-sheet': () => '多出的工作表，没有采用',
  unprotected: () => '工作表的保护被取消了',
  formula: () => '填报格里是公式，须单独确认后才采用其结果',
  'formula-empty': (d: Detail) => `公式没有存下结果，已由本产品算出：${d[0]}`,
  'formula-stale': (d: Detail) => `公式存的结果 ${d[0]} 与公式不符，按公式应为 ${d[1]}`,
  'formula-unknown': () => '公式没有结果，也算不出来；请对方打开、保存后再交，或改填数值',
  date1904: () => '文件用 1904 日期系统，日期已换算',
  'names-restored': () => '各格的名称都丢失了，已按表头和行名取数',
  'unit-restored': (d: Detail) => `文件属性丢失，按随表存下的内容认定单位为“${d[0]}”`,
  'unit-differs': (d: Detail) => `文件属性写的单位是“${d[0]}”，分发时是“${d[1]}”，请核对`,
  note: (d: Detail) => `批注：${d[0]}`,
  merged: (d: Detail) => `填报格被合并，只有左上角一格有数：${first(d)}`,
  pictures: (d: Detail) => `表上有图片，没有采用：${first(d)}`,
  'own-table': () => '不是分发的文件，按单位自己的表读取：只取认出的行和列，不清空任何格',
  'own-row': (d: Detail) => `“${d[0]}”不知是哪一项，没有采用`,
  'own-alike': (d: Detail) => `“${d[0]}”只是像 ${d[1]}，没有人确认，没有采用`,
  'own-hidden': (d: Detail) =>
    `这些格在隐藏或筛掉的行、列里，看不见，没有采用：${d.join('、')}。要采用，请取消隐藏和筛选后再交`,
  'own-doubt': (d: Detail) => `${d[0]} 的 ${d[1]} 没有采用：“${d[2]}”说不准是不是这一格的年初以来实际数`,
  'own-place': (d: Detail) => `${d[0]} 没有放这个数（${d[1]}）的格：年度、期间或分子分母对不上`,
  'own-unit': (d: Detail) => `${d[0]}：表上的单位“${d[1]}”换算不成“${d[2]}”，没有采用`,
  'own-twice': (d: Detail) => `同一个数写了两次：先写的 ${d[0]}（${d[2]}）采用，${d[1]} 没有采用`,
  'own-roster': () => '这张名单没有选是哪一项的，没有采用',
};
export const refusals = {
  'not-yours': '不由该单位承担',
  moved: (since: number) => `自${since}年起由其他单位承担`,
  'not-then': (since: number) => `该单位自${since}年起承担，此前各年由其他单位承担`,
  office: '由考核办管理，不由单位填报',
  assessor: '由考核方评定，不由单位填报',
  gone: '计划里已没有这一项或这个节点',
  retired: '这一项已停用，这一年不再考核',
  split: '这一项已拆分，这一年填在拆出的指标里',
  'not-yet': '这一项这一年还没有开始考核',
  'no-row': '所在的行是插入的，工作簿里没有对应的行',
  'error-value': '是公式错误值',
  picture: '格里是图片，不是文字',
  doubtful: '文件在这一格写了两样内容',
  merged: '被合并单元格盖住',
};
export const refused = (value: string, reason: string) => `${value}　不予采用，${reason}`;

/** The mapping of a unit's own table (单位自己的表). */
export const ownTable = {
  open: '按单位自己的表读取',
  hint: '不是分发的文件也能读：核对各列是什么、各行是哪一项。定过的下次照办，只记在本机。',
  unit: '哪个单位的表',
  noUnit: '不分单位',
  about: '整张表是哪一项',
  notSaid: '未选',
  columns: '各列',
  rows: '各行',
  unknownRows: (n: number) => `${n} 行要核对`,
  knownRows: (n: number) => `认出的 ${n} 行`,
  year: '年度',
  period: '期间',
  measure: '计量单位',
  confirm: '就是这样',
  read: '读取',
  cancel: '取消',
  none: '不采用',
  numerator: (name: string) => `${name}（分子）`,
  denominator: (name: string) => `${name}（分母）`,
  doubts: {
    quarter: '可能是当季数：这里要从年初累计',
    year: '没写年度',
    period: '没写期间，或这期还没过完',
    month: '单月的数，或累计到的月份不是季末',
    words: '表头里有认不出的话',
    actual: '标题说的是目标、计划或预计，不是实际',
    name: '名称只是相近',
  },
  roles: {
    ignored: '不采用',
    item: '指标',
    measure: '计量单位',
    year: '年度',
    period: '期间',
    figure: '实际值',
    numerator: '分子',
    denominator: '分母',
    remark: '备注',
    evidence: '佐证',
    name: '名称',
    code: '代码',
    date: '日期',
    document: '文号',
  },
};
