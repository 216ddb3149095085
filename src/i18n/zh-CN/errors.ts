/** Errors in the user's words, by code: what happened, that nothing was lost, what to do. Technical codes are shown apart. */
import type { ErrorCode, Place } from '../../errors';
import type { ErrorParams, ErrorText } from '../error-text';

const unchanged = () => '工作簿没有改动，已填的数据都在。';
const untouched = () => '只读取了这个文件，工作簿没有改动。';
/** Of what a place is of only items are shown: the keys of other sheets say nothing to users. */
const at = ({ item, sheet, cell }: Place) =>
  [item?.match(/^[A-Z]\d+$/)?.[0], sheet && `“${sheet}”`, cell].filter(Boolean).join(' ');
const where = (place: Place) => (at(place) ? `（${at(place)}）` : '');

/** Why a file was refused, by the reader's codes (`src/xlsx`); a code without words is shown as it is. */
const reasons: Readonly<Record<string, string>> = {
  'zip-bomb': '解压后大得异常（压缩炸弹）',
  'false-size': '压缩包里标的大小与实际不符',
  'repeated-part': '压缩包里有重名的部分',
  entity: '含有实体声明（DTD）',
  'external-link': '含有指向其他工作簿的链接',
  xml: '格式不合规范',
  depth: '嵌套过深',
  encoding: '文字编码不是 UTF-8',
  missing: '文件里没有这一部分',
  absent: '缺失',
  cell: '单元格的地址或数值不成立',
  looks: '格式读不出来，或离表格很远的单元格里有内容',
  namespace: '不是表格的内容（命名空间不对）',
  'repeated-link': '同一个链接号出现两次',
  deflate: '压缩数据已损坏',
  header: '压缩包目录已损坏',
  checksum: '校验和不符',
  compression: '压缩方式不受支持',
};
const reason = (p: ErrorParams) => reasons[String(p.reason)] ?? p.reason;
/** Why a text is no JSON, with the place where the parser told it. */
export const notJson = (p: ErrorParams): string =>
  p.jsonLine === undefined
    ? '内容不是有效的 JSON，请检查括号、引号和逗号'
    : `内容不是有效的 JSON，读到第 ${p.jsonLine} 行第 ${p.jsonColumn} 列读不下去，请检查这里和前面的括号、引号和逗号`;
const limits: Readonly<Record<string, (limit: string) => string>> = {
  megabytes: (n) => `${n} MB`,
  memory: (n) => `${n} MB 内存`,
  parts: (n) => `${n} 个部分`,
  cells: (n) => `${n} 个单元格`,
  'blank-cells': (n) => `${n} 个只有格式的空单元格`,
};
const limit = (p: ErrorParams) => limits[String(p.what)]?.(String(p.limit)) ?? p.limit;
/** Which sheets hold too much, and what to do about it. */
const crowded = (p: ErrorParams) =>
  p.what === 'blank-cells'
    ? `这些表的格式一直设到了末行：${p.sheets}。删掉表下面多余的行（不只是清除内容）再保存。`
    : p.sheets
      ? `最多的几张表：${p.sheets}。`
      : '';

/** What must stand where an entries file breaks its schema; a header and a line of a CSV are told by themselves. */
const shapes: Readonly<Record<string, string>> = {
  unknown: '没有这一项，请删去或改正名称',
  version: '应为 1',
  text: '应为文字',
  object: '应为对象 { … }',
  list: '应为列表 [ … ]',
  value: '应为数值、文字、true、false 或 null',
};

export const texts = {
  'plan-invalid': {
    title: '计划文件有误',
    what: (p: ErrorParams) =>
      p.reason === 'json' ? `${notJson(p)}。` : `计划文件的“${p.field}”不符合要求：${p.reason}。`,
    kept: unchanged,
    todo: ['按上面的提示改正计划文件。', '再导入一次。'],
  },
  'plan-missing': {
    title: '工作簿里没有考核计划',
    what: () => '这个工作簿里没有本产品放入的考核计划。',
    kept: unchanged,
    todo: ['到“指标”里添加指标表，计划会一并放入。', '如果打开错了文件，请换成考核用的工作簿。'],
  },
  'plan-unknown': {
    title: '认不出这些表用的是哪份计划',
    what: (p: ErrorParams) => `工作簿里有本产品的表，但存放计划的数据表不见了，现有的计划“${p.plan}”与这些表对不上。`,
    kept: unchanged,
    todo: ['在“计划”里导入这本工作簿原来用的计划文件，再试一次。', '不要另建新表：旧表里的数据都还在。'],
  },
  'plan-mismatch': {
    title: '不是同一份计划',
    what: (p: ErrorParams) => `工作簿用的是计划“${p.expected}”，这里却是“${p.found}”。`,
    kept: unchanged,
    todo: ['核对文件是否拿错。', '换一份计划请用新的工作簿。'],
  },
  'cell-editing': {
    title: 'Excel 正在编辑单元格',
    what: (_p: ErrorParams, place: Place) => `有单元格正在编辑，Excel 没有接受操作${where(place)}。`,
    kept: (_p: ErrorParams, undone: boolean) => (undone ? '已做的部分已撤掉，原有内容没有改动。' : unchanged()),
    todo: ['在 Excel 里按 Enter，结束单元格编辑。', '回到这里，点“再试一次”。'],
  },
  'read-only': {
    title: '工作簿不能写入',
    what: (_p: ErrorParams, place: Place) => `工作簿是只读的，或设了密码保护${where(place)}。`,
    kept: unchanged,
    todo: ['点“启用编辑”，或把文件另存一份。', '如有密码，请先在“审阅”里取消工作簿保护。', '再试一次。'],
  },
  'typed-meanwhile': {
    title: '要改的表上刚填了数据',
    what: ({ cells }) => `读取之后，${cells} 又有人填写。`,
    kept: ({ isBack }: ErrorParams) =>
      isBack ? '这些表连同刚填的数据都还在。' : '表没能放回去。请记下上面刚填的数据；其余的在“找回数据”里找回。',
    todo: ['先看一看刚填的数据，再做一次。'],
  },
  'made-meanwhile': {
    title: '另有窗格正在做同一件事',
    what: () => '另一个打开着这本工作簿的窗格刚好同时建了同样的表，Excel 没有再建。',
    kept: (_p: ErrorParams, undone: boolean) => (undone ? unchanged() : ''),
    todo: ['等那边做完，再做一次。'],
  },
  'copy-gone': {
    title: '这份副本已不在',
    what: () => '只保留最近五次的副本，这一份已被后来的顶替，或工作簿是从别处复制来的。',
    kept: unchanged,
    todo: ['回到“找回数据”，从列出的副本里另选一份。'],
  },
  'copy-damaged': {
    title: '这份副本读不出来',
    what: () => '副本所在的隐藏工作表被改动过，这一份已不完整。',
    kept: unchanged,
    todo: ['回到“找回数据”，另选一份副本。', '或打开文件的历史版本。'],
  },
  'edition-invalid': {
    title: '指标体系文件有误',
    what: (p: ErrorParams) =>
      p.reason === 'json' ? `${notJson(p)}。` : `指标体系文件的“${p.field}”不符合要求：${p.reason}。`,
    kept: unchanged,
    todo: [
      '对照手册里的格式改正文件：表格要有“编号”“名称”两列，一级指标编号如 1，二级指标编号如 1.1。',
      '再加载一次。',
    ],
  },
  'edition-in-use': {
    title: '国家评价各表正按现用指标体系填着',
    what: (p: ErrorParams) => `${p.sheets}的数据按现用指标体系的次序排列，换了版本会错位。`,
    kept: unchanged,
    todo: ['先导出或另存这些数据，再删去这些工作表。', '然后换用新的指标体系，重新导入。'],
  },
  confidential: {
    title: '保密的表没有存档',
    what: (p: ErrorParams) => `“${p.sheet}”是企业填报的底数，依法保密，不另存副本。`,
    kept: unchanged,
    todo: ['确有需要的，请在保密的介质上另存整个工作簿。'],
  },
  'draft-there': {
    title: '工作簿里已有底稿',
    what: (p: ErrorParams) => `“${p.sheet}”等底稿工作表还在，重新生成会盖掉上面填的内容。`,
    kept: unchanged,
    todo: ['接着用现有的底稿，或在“计划底稿”里先删去它。'],
  },
  'sheet-protected': {
    title: '工作表受密码保护',
    what: (p: ErrorParams) => `“${p.sheet}”设了密码保护，没有接受写入。`,
    kept: unchanged,
    todo: ['在“审阅”里取消这张工作表的保护。', '再试一次。'],
  },
  'workbook-protected': {
    title: '工作簿结构受保护',
    what: () => '工作簿的结构设了保护，不能增删工作表，也不能改表名。',
    kept: unchanged,
    todo: ['在“审阅”里点“保护工作簿”，取消结构保护。', '再试一次，完成后可重新保护。'],
  },
  'not-empty': {
    title: '工作簿不是空的',
    what: () => '体检要在空白工作簿里做，这个工作簿里已有内容。',
    kept: unchanged,
    todo: ['新建一个空白工作簿，在那里打开窗格。', '再点“开始体检”。'],
  },
  'not-in-front': {
    title: '前面是另一个工作簿',
    what: () => '另一个工作簿在前面时，Excel 不接受增删工作表。',
    kept: (_p: ErrorParams, undone: boolean) => (undone ? '已做的部分已撤掉，原有内容没有改动。' : unchanged()),
    todo: ['点一下这个工作簿的窗口，让它到前面来。', '不要切换到别的工作簿，再试一次。'],
  },
  'over-limit': {
    title: '超过上限，没有开始',
    what: (p: ErrorParams, place: Place) => {
      const kinds: Readonly<Record<string, string>> = {
        rows: `一张表最多 ${p.limit} 行，这里要 ${p.found} 行`,
        characters: `一个单元格最多 ${p.limit} 个字，这里有 ${p.found} 个`,
        sheets: `一个工作簿最多 ${p.limit} 张表，这样会有 ${p.found} 张`,
        names: `工作簿最多 ${p.limit} 个名称，这样会有 ${p.found} 个`,
        bytes: `一次最多画 ${p.limit} MB 的内容，这里约 ${p.found} MB`,
        plan: `一份计划最多 ${p.limit} 个字符，这份有 ${p.found} 个`,
        explanations: `最多保存 ${p.limit} 条说明，已经满了`,
        archives: `最多登记 ${p.limit} 份存档，已经满了`,
      };
      return `${kinds[p.what ?? ''] ?? `上限是 ${p.limit}`}${where(place)}。`;
    },
    kept: unchanged,
    todo: ['减少要写的内容，或分到另一个工作簿。', '不再用的工作表、存档可以先删去。'],
  },
  'too-large': {
    title: '内容太多',
    what: (p: ErrorParams) => `一次要写的内容超过了上限 ${p.limit}。`,
    kept: unchanged,
    todo: ['分几次做，每次少选几项。'],
  },
  'part-missing': {
    title: '插件的一部分没有载入',
    what: () => '这一步要用的程序没有取到，网络可能断了。',
    kept: unchanged,
    todo: ['检查网络后点“再试一次”。', '仍不行，就关闭任务窗格再打开。'],
  },
  'host-too-old': {
    title: 'Excel 版本太低',
    what: (p: ErrorParams) => `这里需要 ${p.required}，当前的 Excel 不支持。`,
    kept: unchanged,
    todo: ['改用 Excel 2021、Microsoft 365 或 Excel 网页版。', '没有新版时，仍可在工作簿里直接填报，得分由公式算出。'],
  },
  'structure-broken': {
    title: '工作簿的结构不完整',
    what: (p: ErrorParams) => `找不到“${p.name}”，可能被删除或改动过。`,
    kept: unchanged,
    todo: ['到“校验”里查看结构问题，点“修复”。', '修复会保留已填的数据。'],
  },
  'results-differ': {
    title: '核对没有通过，没有存档',
    what: (p: ErrorParams) => `“${p.name}”：${p.title}。存档的表必须与核算结果一致。`,
    kept: unchanged,
    todo: ['到“校验”里按这一条所写的办法处理（修复、重新计算或改填），再存档。', '修复会保留已填的数据。'],
  },
  cancelled: {
    title: '已取消',
    what: () => '操作在完成前被取消。',
    kept: () => '已做的部分已撤掉，原有内容没有改动。',
    todo: ['需要时重新开始即可。'],
  },
  'draw-failed': {
    title: '工作表没有写成',
    what: (p: ErrorParams) => `写到“${p.sheet}”时停住了，共 ${p.total} 张，已写 ${p.done} 张。`,
    kept: (p: ErrorParams, undone: boolean) =>
      undone ? `这次写的 ${p.done} 张表已撤掉，原有的表没有改动。` : unchanged(),
    todo: ['确认 Excel 没有在编辑单元格，也没有弹出的对话框。', '再试一次。'],
  },
  'file-not-xlsx': {
    title: '不是 Excel 工作簿',
    what: (_p: ErrorParams, place: Place) => `这个文件不是 .xlsx 工作簿${where(place)}。`,
    kept: untouched,
    todo: ['在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”。', '再选一次。'],
  },
  'file-encrypted': {
    title: '文件加了密码',
    what: (_p: ErrorParams, place: Place) => `文件加了打开密码，无法读取${where(place)}。`,
    kept: untouched,
    todo: ['打开文件，取消密码后保存。', '再选一次。'],
  },
  'file-truncated': {
    title: '文件不完整',
    what: (_p: ErrorParams, place: Place) => `文件只有一部分，可能没有传完${where(place)}。`,
    kept: untouched,
    todo: ['请对方重新发送，或重新下载。'],
  },
  'file-too-large': {
    title: '文件太大',
    what: (p: ErrorParams, place: Place) => `文件超过了上限 ${limit(p)}${where(place)}。${crowded(p)}`,
    kept: untouched,
    todo: ['删掉图片和多余的工作表后另存。', '再选一次。'],
  },
  'file-malformed': {
    title: '文件已损坏',
    what: (p: ErrorParams, place: Place) => `文件的“${p.part}”部分读不出来：${reason(p)}${where(place)}。`,
    kept: untouched,
    todo: ['在 Excel 里打开并修复，另存为新文件。', '再选一次。'],
  },
  'file-unsafe': {
    title: '文件不安全',
    what: (p: ErrorParams, place: Place) => `文件含有不安全的内容，没有打开：${reason(p)}${where(place)}。`,
    kept: untouched,
    todo: ['向寄件单位核实来源。', '请对方在原来的分发文件里重新填报。'],
  },
  'file-timeout': {
    title: '读取文件超时',
    what: (_p: ErrorParams, place: Place) => `文件读得太久，已停下${where(place)}。`,
    kept: untouched,
    todo: ['在 Excel 里打开，删掉多余的行和列后另存。', '再选一次。'],
  },
  'file-wrong-plan': {
    title: '文件属于另一份计划',
    what: (p: ErrorParams, place: Place) =>
      `文件的计划是“${p.found ?? ''}”，工作簿的是“${p.expected ?? ''}”${where(place)}。`,
    kept: untouched,
    todo: ['核对文件是否拿错。', '请对方用本计划分发的文件填报。'],
  },
  'file-repeated': {
    title: '同一个文件选了两次',
    what: (p: ErrorParams) => `内容与“${p.file}”完全相同，只取一次。`,
    kept: untouched,
    todo: ['核对是否发错了文件。'],
  },
  'file-no-plan': {
    title: '文件里没有考核计划',
    what: (_p: ErrorParams, place: Place) => `这个文件不是由本产品做出的工作簿${where(place)}。`,
    kept: untouched,
    todo: ['请选分发出去的那份文件。'],
  },
  'file-old-word': {
    title: '旧版 Word 文件',
    what: () => '这是旧版的 Word 或 WPS 文字文件（.doc、.wps），读不了。',
    kept: untouched,
    todo: ['用 Word 或 WPS 打开，另存为 .docx 后再选。'],
  },
  'file-encoding': {
    title: '文件的编码读不出',
    what: (p: ErrorParams) =>
      p.encoding === undefined
        ? `文件的第 ${p.line} 行有读不出的字：文件可能损坏，或不是 UTF-8、UTF-16、GB 18030 编码。`
        : `这个文件用的是 ${p.encoding} 编码，照中文读会读成别的字。`,
    kept: untouched,
    todo: ['请在原来的程序里另存为 UTF-8，再选这个文件。'],
  },
  'entries-invalid': {
    title: '填报数据文件有误',
    what: (p: ErrorParams) =>
      p.reason === 'json'
        ? `${notJson(p)}。`
        : p.reason === 'big5' || p.reason === 'shift-jis'
          ? `这个文件用的是 ${p.reason === 'big5' ? 'Big5（繁体中文）' : 'Shift-JIS（日文）'}编码。请在原来的程序里另存为 UTF-8，再导入。`
          : p.reason === 'half'
            ? `“${p.field}”第 ${p.row} 行的文字里有半个字符，存不进文件。`
            : p.reason === 'long'
              ? `“${p.field}”第 ${p.row} 行的文字有 ${p.found} 个字符，Excel 的一格最多 ${p.limit} 个。`
              : p.reason === 'encoding'
                ? `数据文件的第 ${p.line} 行有读不出的字：文件可能损坏，或不是 UTF-8、UTF-16、GB 18030 编码。请在原来的程序里另存为 UTF-8，再导入。`
                : p.reason === 'digits'
                  ? `数据文件的第 ${p.line} 行的 ${p.found} 写成了数字，超过 15 位的部分会丢。请给它加上引号。`
                  : p.reason === 'repeated-key'
                    ? `数据文件的第 ${p.line} 行又写了一遍“${p.key}”，不知道以哪一个为准。`
                    : p.reason === 'rows'
                      ? `“${p.field}”最多 ${p.limit} 行，数据文件要写到第 ${p.found} 行${p.line === undefined ? '' : `（见文件的第 ${p.line} 行）`}。`
                      : p.line === undefined
                        ? `数据文件的“${p.field}”不符合要求：${shapes[String(p.reason)] ?? p.reason}。`
                        : p.reason === 'twice'
                          ? `数据文件的第 ${p.before} 行和第 ${p.line} 行填的是同一格（${p.cell}），不知道以哪个为准。`
                          : p.line === 1
                            ? `数据文件的第 1 行应是表头：${p.reason}。`
                            : `数据文件的第 ${p.line} 行读不懂，应为“表,字段,行号,值”：${p.reason}`,
    kept: unchanged,
    todo: ['按上面的提示改正文件。', '再导入一次。'],
  },
  usage: {
    title: '命令用法有误',
    what: (p: ErrorParams) => `${p.reason}`,
    kept: () => '没有写入任何文件。',
    todo: ['加上 --help 查看用法。'],
  },
  unexpected: {
    title: '出了意外的问题',
    what: () => 'Excel 返回了意外的结果，操作没有完成。',
    kept: (_p: ErrorParams, undone: boolean) => (undone ? '已做的部分已撤掉，原有内容没有改动。' : unchanged()),
    todo: ['保存工作簿，再试一次。', '仍不行，请把技术详情发给管理员。'],
  },
} satisfies Record<ErrorCode, ErrorText>;
