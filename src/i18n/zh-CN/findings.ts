/**
 * Texts of the findings, by code: title, what is wrong, what to do. `labels` name the figures put side by side.
 */
import { accumulations, periods } from './common';
import * as audit from './findings-audit';
import * as cells from './findings-cells';

type P = Readonly<Record<string, string | number>>;
const period = (p: P) => periods[p.period as keyof typeof periods];
const reading = (p: P) => accumulations[p.reading as keyof typeof accumulations];
const columns = {
  year: '年度',
  kind: '类型',
  points: '分值',
  place: '外部位次',
  reason: '事由',
  table_place: '按外部位次加分的位次',
  table_points: '按外部位次加分的分值',
};
const column = (p: P) => columns[p.column as keyof typeof columns];

export const texts = {
  'cell.missing': {
    title: '应填的数还没有填',
    what: (p: P) => `${p.year}年${period(p)}的数截至日前应有，现为空。`,
    todo: (_p: P) => '请补填；确无数据的，说明原因。',
  },
  'cell.period-empty': {
    title: '前面的期间空着',
    what: (p: P) => `${p.year}年后面的期间已填，${period(p)}为空。`,
    todo: (p: P) => `有数的话补填${period(p)}，不影响得分。`,
  },
  'cell.unpaired': {
    title: '比率缺一半',
    what: (p: P) => `${p.year}年${period(p)}缺“${p.part}”，算不出比率。`,
    todo: (p: P) => `补填“${p.part}”，或清空另一半。`,
  },
  'cell.text-number': {
    title: '数字存成了文本',
    what: (_p: P) => '看着是数字，实为文本，不会计入。',
    todo: (_p: P) => '改为数字，可一键更正。',
  },
  'cell.full-width': {
    title: '数字里有全角字符、空格或多余的符号',
    what: (_p: P) => '全角数字、空格或多余的符号使它成了文本，不会计入。',
    todo: (_p: P) => '改为半角数字，可一键更正。',
  },
  'cell.unit-typed': {
    title: '数字后面带了单位',
    what: (p: P) => `${p.mistake}`,
    todo: (_p: P) => '按表头的单位只填数字。',
  },
  'cell.not-integer': {
    title: '这里应填整数',
    what: (_p: P) => '这一项按个数计，不应有小数。',
    todo: (_p: P) => '请核对后填整数。',
  },
  'cell.out-of-range': {
    title: '数值超出范围',
    what: (p: P) => `这里的数应为 ${p.range}。`,
    todo: (p: P) => `请核对，填 ${p.range} 的数。`,
  },
  'cell.rater-score': {
    title: '评议人的评分不对',
    what: (p: P) => `${p.group}有一个评分是“${p.value}”，不是 0 到 100 的数，该年按有误不得分。`,
    todo: (_p: P) => '改成 0 到 100 的数，没有评的空着。',
  },
  'cell.percent-form': {
    title: '百分数写法不对',
    what: (_p: P) => '像是把 85 写成了 0.85（85%），或反过来，或在填数量的格里填了百分比。',
    todo: (_p: P) => '按表头单位填写数值本身，不写 %；有更正值的可一键更正。',
  },
  'cell.over-denominator': {
    title: '分子大于分母',
    what: (p: P) => `${period(p)}的部分数大于总数。`,
    todo: (_p: P) => '核对两个数的口径和单位。',
  },
  'cell.formula': {
    title: '填报格里是公式',
    what: (_p: P) => '公式的结果会变，不能留作上报数。',
    todo: (_p: P) => '请直接填数，或复制后“选择性粘贴”为数值。',
  },
  'unit.ten-thousandfold': {
    title: '数值差了一万倍',
    what: (_p: P) => '像是把万元当亿元填，或反过来。',
    todo: (_p: P) => '按表头单位换算，可一键更正。',
  },
  'unit.hundredfold': {
    title: '比率差了几个数量级',
    what: (p: P) => `${period(p)}的比率与目标相差百倍或万倍。`,
    todo: (_p: P) => '核对分子和分母的单位是否一致。',
  },
  'series.ytd-falling': {
    title: '年内累计数变小了',
    what: (_p: P) => '后一期累计数小于前一期。',
    todo: (p: P) => `${period(p)}的数应不小于上一期，请核对。`,
  },
  'series.cumulative-falling': {
    title: '累计数比以前年度小',
    what: (_p: P) => '累计数只增不减。',
    todo: (_p: P) => '应填自基期以来的合计数，请核对。',
  },
  'series.jump': {
    title: '较上年变化过大',
    what: (p: P) => `变化 ${p.percent}%，超过提醒线 ${p.limit}%。`,
    todo: (p: P) => `变化 ${p.percent}%，确认无误后写一句说明。`,
  },
  'series.quarter-jump': {
    title: '较上季度变化较大',
    what: (p: P) => `单季数变化超过提醒线 ${p.limit}%。`,
    todo: (_p: P) => '单季数由累计数相减得出，请核对前后两期的累计数。',
  },
  'series.single-quarters': {
    title: '填的像是单季数',
    what: (_p: P) => '四期的数几乎一样，不像累计数。',
    todo: (_p: P) => '应填当年累计数，请核对。',
  },
  'series.year-unlike-quarters': {
    title: '全年数与前三季度不相称',
    what: (_p: P) => '全年数比按前三季度推算的多出很多，或与前三季度相同。',
    todo: (_p: P) => '核对全年数，确认无误后写一句说明。',
  },
  'series.reading-confused': {
    title: '统计口径可能弄混',
    what: (p: P) => `这一项的口径是${reading(p)}，数值却像另一种口径。`,
    todo: (p: P) => `按${reading(p)}口径核对。`,
  },
  'roster.name-missing': {
    title: '这一行没有名称',
    what: (_p: P) => '没有名称的行不计入。',
    todo: (_p: P) => '补填名称，或清空这一行。',
  },
  'roster.code-missing': {
    title: '缺统一社会信用代码',
    what: (_p: P) => '没有代码的企业不计入。',
    todo: (_p: P) => '补填 18 位代码。',
  },
  'roster.code-form': {
    title: '代码不是 18 位',
    what: (p: P) => `${p.mistake}`,
    todo: (_p: P) => '对照营业执照，填 18 位代码，不含 I、O、S、V、Z。',
  },
  'roster.code-check': {
    title: '代码校验位不符',
    what: (p: P) => `按前 17 位，末位应为 ${p.wanted}，现为 ${p.typed}。`,
    todo: (p: P) => `末位应为 ${p.wanted}，请对照营业执照逐位核对。`,
  },
  'roster.stray-characters': {
    title: '代码或名称里有多余字符',
    what: (p: P) =>
      p.inName === 1
        ? '名称里有看不见的字符或特殊空格，与不含这些字符的同一名称会被当作两个。'
        : '去掉多余字符后代码正确，现不计入。',
    todo: (_p: P) => '可一键更正。',
  },
  'roster.duplicate': {
    title: '名单重复',
    what: (p: P) => `序号 ${p.row} 与序号 ${p.first}是同一个，只计一次。`,
    todo: (_p: P) => '保留一行，另一行删除或更正。',
  },
  'roster.two-years': {
    title: '同一个计入两个年度',
    what: (p: P) => `序号 ${p.row} 与序号 ${p.first}是同一个，只计先填的一行。`,
    todo: (_p: P) => '只保留首次认定的年度。',
  },
  'roster.similar-names': {
    title: '名称几乎相同',
    what: (p: P) => `序号 ${p.row} 与序号 ${p.first}名称相近，代码不同。`,
    todo: (_p: P) => '确认是否同一家：是的，删去一行；不是的，写一句说明。',
  },
  'roster.date-missing': {
    title: '这一行没有日期',
    what: (_p: P) => '没有日期，不知计入哪一年，不计入。',
    todo: (_p: P) => '补填认定日期。',
  },
  'roster.date-outside': {
    title: '日期不在考核期内',
    what: (p: P) => (p.from ? `考核期为 ${p.from} 至 ${p.to}。` : `日期应不晚于 ${p.to}。`),
    todo: (p: P) => (p.from ? `填 ${p.from} 至 ${p.to} 的日期。` : `填不晚于 ${p.to} 的日期。`),
  },
  'roster.date-future': {
    title: '日期晚于截至日',
    what: (_p: P) => '截至日之后的事还没有发生。',
    todo: (_p: P) => '核对日期，或在评分设置里改截至日。',
  },
  'roster.evidence-missing': {
    title: '缺佐证材料',
    what: (p: P) => `有 ${p.count} 行没有写佐证材料，已计入。`,
    todo: (_p: P) => '补写材料名称；暂缺的，写一句说明。',
  },
  'roster.excluded': {
    title: '同一个列入两张互斥的名册',
    what: (p: P) => `“${p.other}”里已有。${p.reason}。`,
    todo: (p: P) => `${p.reason}，请保留一处。`,
  },
  'task.status-missing': {
    title: '节点到期未填状态',
    what: (p: P) => `节点“${p.milestone}”已到期，状态为空，按未完成计。`,
    todo: (_p: P) => '请选择状态。',
  },
  'task.status-unknown': {
    title: '状态不在列表里',
    what: (p: P) => `节点“${p.milestone}”的状态无法识别，按未完成计。`,
    todo: (_p: P) => '从下拉列表里选择。',
  },
  'task.overdue': {
    title: '节点逾期未完成',
    what: (p: P) => `节点“${p.milestone}”已逾期 ${p.days} 天。`,
    todo: (p: P) => `已逾期 ${p.days} 天，请写明原因和完成时限。`,
  },
  'task.done-without-date': {
    title: '已完成但没有日期',
    what: (p: P) => `节点“${p.milestone}”没有完成日期，只得一半分。`,
    todo: (_p: P) => '补填完成日期。',
  },
  'task.date-without-done': {
    title: '有完成日期，状态却不是已完成',
    what: (p: P) => `节点“${p.milestone}”的状态与日期不一致。`,
    todo: (_p: P) => '改状态，或清空完成日期。',
  },
  'task.done-outside': {
    title: '完成日期不合理',
    what: (p: P) => `节点“${p.milestone}”的完成日期在截至日之后，或早于开始日一年以上。`,
    todo: (_p: P) => '核对完成日期。',
  },
  'task.due-before-start': {
    title: '到期早于开始',
    what: (p: P) => `节点“${p.milestone}”的到期日早于开始日。`,
    todo: (_p: P) => '核对两个日期。',
  },
  'task.evidence-missing': {
    title: '已完成但缺佐证材料',
    what: (p: P) => `节点“${p.milestone}”没有写佐证材料。`,
    todo: (_p: P) => '补写材料名称；暂缺的，写一句说明。',
  },
  'task.register-row': {
    title: '加扣分登记不完整',
    what: (p: P) => (p.column === 'reason' ? `“${column(p)}”没有填。` : `“${column(p)}”没有填对，不计入。`),
    todo: (p: P) => `请填对“${column(p)}”。`,
  },
  'task.settled-points': {
    title: '核定分有误或无核定人',
    what: (p: P) =>
      p.lacks === 'by'
        ? `“${p.name}”填了核定分，没有填核定人。`
        : `“${p.name}”的核定分应为 0 至 ${p.full} 之间的数，现按 0 分计。`,
    todo: (p: P) => (p.lacks === 'by' ? '请填核定人。' : `请填 0 至 ${p.full} 的数，或清空，清空后按计分规则得分。`),
  },
  'across.part-exceeds-whole': {
    title: '部分大于总体',
    what: (p: P) => `“${p.part}”大于“${p.whole}”。${p.reason}。`,
    todo: (p: P) => `${p.reason}，请核对两处的数。`,
  },
  'across.ratio-part-differs': {
    title: '两处的数不一致',
    what: (p: P) => `${period(p)}的数与“${p.other}”不一致。${p.reason}。`,
    todo: (p: P) => `${p.reason}，请统一；口径不同的，写一句说明。`,
  },
  'plan.behind-schedule': {
    title: '慢于序时进度',
    what: (p: P) => `完成了序时应完成数的 ${p.percent}%。`,
    todo: (p: P) => `为序时的 ${p.percent}%，请写明原因和措施。`,
  },
  'plan.target-missed': {
    title: '未达到当年目标',
    what: (p: P) => `完成了当年目标的 ${p.percent}%。`,
    todo: (p: P) => `完成率 ${p.percent}%，请写明原因和整改措施。`,
  },
  'plan.out-of-reach': {
    title: '按现速达不到最终目标',
    what: (p: P) => `按现在的速度，${p.year}年达不到目标。`,
    todo: (p: P) => `以后每年还需变化 ${p.required}，请写明措施。`,
  },
  'plan.not-growing': {
    title: '没有比上年增长',
    what: (_p: P) => '这一项要求逐年刚性增长。',
    todo: (_p: P) => '核对数值，属实的写明原因。',
  },
  'plan.rank-not-rising': {
    title: '评价位次没有上升',
    what: (_p: P) => '方案要求评价位次逐年上升。只作提醒，不影响计分。',
    todo: (_p: P) => '核对位次，属实的写明原因；差距与办法见“国家评价对标”。',
  },
  'plan.target-missing': {
    title: '缺当年目标',
    what: (p: P) => `“${p.item}”没有 ${p.year}年目标，不能计分。`,
    todo: (p: P) => `在计划目标表里填 ${p.year}年目标。`,
  },
  'plan.target-below-baseline': {
    title: '目标低于基期',
    what: (p: P) => `“${p.item}”的目标不如基期水平。`,
    todo: (_p: P) => '核对基期数和目标的口径，在计划目标表里改正。',
  },
  'plan.targets-falling': {
    title: '后一年目标比前一年低',
    what: (p: P) => `“${p.item}”的分年目标没有递进。`,
    todo: (_p: P) => '在计划目标表里核对分年目标。',
  },
  'plan.weights-sum': {
    title: '维度内权重合计不符',
    what: (p: P) => `“${p.dimension}”各项权重之和不等于维度权重。`,
    todo: (_p: P) => '在计划目标表里调整权重；现按比例折算。',
  },
  'plan.total-weight': {
    title: '维度权重合计不是 100',
    what: (_p: P) => '各维度权重之和应为 100。',
    todo: (_p: P) => '在计划目标表里调整维度权重；现按比例折算。',
  },
  'plan.item-without-lead': {
    title: '没有牵头单位',
    what: (p: P) => `“${p.item}”没有牵头单位。`,
    todo: (_p: P) => '在计划目标表里填牵头单位。',
  },
  'plan.person-missing': {
    title: '工作计划缺责任人',
    what: (p: P) => `${p.unit}的工作计划有 ${p.count} 处没有填责任人。`,
    todo: (_p: P) => '在该单位的工作计划表里逐项填写责任人。',
  },
  'plan.unit-without-items': {
    title: '单位没有承担任何指标',
    what: (p: P) => `“${p.unit}”没有指标和任务，不参加排名。`,
    todo: (p: P) => `确认“${p.unit}”是否应承担指标。`,
  },
  'plan.unit-unknown': {
    title: '单位不在方案里',
    what: (p: P) => `“${p.unit}”不在方案的单位里，会单独计分和排名。`,
    todo: (p: P) => `写错的，改成单位全称；确需新增“${p.unit}”的，不用改。`,
  },
  'plan.unit-repeated': {
    title: '同一单位写了两次',
    what: (p: P) => `“${p.unit}”在同一格里写了不止一次，只按一次分担。`,
    todo: (_p: P) => '按更正，每个单位只留一次。',
  },
  'plan.not-a-number': {
    title: '计划目标、评分设置里应填数字',
    what: (_p: P) =>
      '这里不是数字（截止日不是日期），或权重为负，公式不能用：基期数不是数字的，该指标各年都按有误、不得分；评分设置按默认值计。',
    todo: (_p: P) => '只填数字，权重不小于 0；截止日填日期；基期数不知道的，清空单元格。',
  },
  'plan.percent-typed': {
    title: '数字按百分数显示',
    what: (_p: P) => '这里应填分值或其他单位的数，却是百分数格式：显示 50%，计算用的是 0.5。',
    todo: (_p: P) => '按表头单位填写数值本身，不写 %；有更正值的可一键更正。',
  },
  'plan.setting-wrong': {
    title: '评分设置超出范围',
    what: (p: P) =>
      p.reason === 'order'
        ? '几条界限应从高到低，现在不是；都按默认值计。'
        : p.reason === 'year'
          ? '这里填的是年份，Excel 会当成 1905 年的一天；按默认值计。'
          : '这个值超出允许范围，按默认值计。',
    todo: (p: P) =>
      p.reason === 'order'
        ? '优秀、良好、合格，达标、接近，各从高到低填；有更正值的可一键更正。'
        : p.reason === 'year'
          ? '填完整日期，如当年 12 月 31 日，可一键更正。'
          : '改为范围内的值，占比填小数或带 %；有更正值的可一键更正。',
  },
  'plan.rule-unfit': {
    title: '评分规则不适用',
    what: (p: P) => `“${p.item}”不能按${p.rule}评分，现按${p.judging}计。`,
    todo: (p: P) => `在计划目标表里改选适用的规则，例如${p.judging}。`,
  },
  'plan.formula-wrong': {
    title: '自定公式不能用',
    what: (p: P) => `“${p.item}”的自定公式：${p.reason}。现按${p.judging}计。`,
    todo: () => '在窗格“计分规则”里改写公式，改时即检查；或在计划目标表“自定公式”列更正。',
  },
  'plan.formula-no-value': {
    title: '自定公式算不出数',
    what: (p: P) => `“${p.item}”的自定公式在 ${p.year}年算不出数（如除以 0），该年不得分。`,
    todo: () => '改公式，例如用 IF 先判断除数是否为 0。',
  },
  'plan.parameter-wrong': {
    title: '评分规则的参数不对',
    what: (p: P) => `${p.rule}：${p.reason}。`,
    todo: (p: P) => `${p.reason}，请更正参数。`,
  },
  'plan.baseline-missing': {
    title: '缺基期数',
    what: (p: P) => `“${p.item}”没有 ${p.year}年基期数，首年的目标和增长无从推算。`,
    todo: (p: P) => `有数的话，在计划目标表里填 ${p.year}年基期数。`,
  },
  'plan.assumed-values': {
    title: '还有假定值未确认',
    what: (p: P) => `有 ${p.count} 个值由本工具假定，方案没有给出。`,
    todo: (_p: P) => '在计划目标表和评分设置里确认或改正。',
  },
  'plan.question-open': {
    title: '方案的矛盾尚未裁定',
    what: (p: P) => `“${p.item}”：${p.question}`,
    todo: (p: P) => `${p.question}请在评分设置里选定。`,
  },
  'structure.sheet-deleted': {
    title: '工作表被删除',
    what: (p: P) => `“${p.tab}”不见了，其中的数按未填计。`,
    todo: (p: P) =>
      p.kept
        ? `修复会重画“${p.tab}”，并填回本窗格最近读到的数。`
        : `修复只能重画一张空表；“${p.tab}”原来的数请从上次保存或上报的文件里找回。`,
  },
  'structure.name-broken': {
    title: '单元格名称失效',
    what: (p: P) => `“${p.tab}”有 ${p.count} 个名称失效，读不到数。`,
    todo: (_p: P) => '修复会重画这张表；还读得到的和本窗格最近读到的数都会保留。',
  },
  'structure.rows-changed': {
    title: '表格的行被删除或插入',
    what: (p: P) => `“${p.tab}”的行与模板对不上，公式取错了行。`,
    todo: (_p: P) => '修复会把数放回各自的行；被删的行请补填，多出的内容留在旁边的旧表里。',
  },
  'structure.formula-overwritten': {
    title: '公式被改成了数值',
    what: (p: P) => `“${p.tab}”有 ${p.count} 处公式被覆盖，不再随数据变化。`,
    todo: (_p: P) => '修复会恢复公式，已填的数会保留。',
  },
  'structure.unprotected': {
    title: '工作表保护被取消',
    what: (p: P) => `“${p.tab}”没有保护，公式容易被改。`,
    todo: (_p: P) => '修复会重新加上保护，已填的数会保留。',
  },
  'structure.outside': {
    title: '表格外填了内容',
    what: (p: P) => `“${p.tab}”有 ${p.count} 格填在填报区外，不会计入。`,
    todo: (_p: P) => '修复会把剪切出去的表格放回原处，不够时加行；其余的请移进填报区。',
  },
  'structure.other-version': {
    title: '模板版本不同',
    what: (p: P) => `“${p.tab}”是另一版本的模板。`,
    todo: (_p: P) => '修复会换成现在的模板，已填的数会保留。',
  },
  ...audit.texts,
  ...cells.texts,
};

export const labels = {
  ...audit.labels,
  typed: (_p: P) => '所填内容',
  meant: (_p: P) => '应为',
  allowed: (_p: P) => '允许范围',
  formula: (_p: P) => '公式',
  result: (_p: P) => '结果',
  named: (p: P) => String(p.name),
  period: (p: P) => period(p),
  year: (p: P) => `${p.year}年`,
  due: (_p: P) => '序时应完成',
  actual: (_p: P) => '实际完成',
  target: (p: P) => `${p.year}年目标`,
  baseline: (p: P) => `${p.year}年基期`,
  'year-period': (p: P) => `${p.year}年${period(p)}`,
  quarter: (p: P) => `第 ${p.quarter} 季度`,
  quotient: (_p: P) => '算出的比率',
  'sum-of-quarters': (_p: P) => '四期之和',
  'at-this-pace': (_p: P) => '按前三季度推算',
  row: (p: P) => `序号 ${p.row}`,
  'row-year': (p: P) => `序号 ${p.row}（${p.year}年）`,
  'item-row': (p: P) => `${p.id} 序号 ${p.row}`,
  'rows-lacking': (_p: P) => '缺材料的行数',
  'row-numbers': (_p: P) => '序号',
  'as-of': (_p: P) => '截至日',
  'start-on': (_p: P) => '开始日',
  'due-on': (_p: P) => '到期日',
  'done-on': (_p: P) => '完成日期',
  status: (_p: P) => '状态',
  projected: (p: P) => `按现速到 ${p.year}年`,
  required: (_p: P) => '每年还需变化',
  weight: (_p: P) => '维度权重',
  sum: (_p: P) => '合计',
  'assumed-targets': (_p: P) => '分年目标',
  'assumed-weights': (_p: P) => '权重',
  'assumed-rules': (_p: P) => '评分规则',
  'assumed-units': (_p: P) => '牵头单位',
  'assumed-settings': (_p: P) => '评分设置',
  names: (_p: P) => '名称',
  'rows-lost': (_p: P) => '缺少或错位的行',
  'cells-put-in': (_p: P) => '多出的单元格',
  cells: (_p: P) => '单元格',
  version: (_p: P) => '现有版本',
  'current-version': (_p: P) => '应为版本',
};

/** The findings sheet (校验结果). */
export const sheet = {
  tab: '校验结果',
  title: '校验结果',
  subtitle: (p: P) => `${p.title}（${p.document}）`,
  counts: (p: P) =>
    `截至 ${p.asOf}：错误 ${p.errors} 条，警告 ${p.warnings} 条，已说明 ${p.explained} 条，提示 ${p.info} 条。错误必须改正，警告要改正或说明。`,
  madeOn: (p: P) => `校验日期：${p.today}`,
  findings: '一、校验发现',
  items: '二、填报完整度：按指标和任务',
  units: '三、填报完整度：按单位',
  hint: '点“位置”跳到单元格。改正后在插件里重新校验，本表才会更新。',
  completeHint: '应填：截至日前应有的数；已填：其中已填的数。',
  headers: {
    order: '序号',
    severity: '程度',
    item: '指标或任务',
    year: '年度',
    place: '位置',
    title: '问题',
    figures: '相关数值',
    todo: '怎么办',
    explanation: '说明',
    filled: '已填 / 应填',
    share: '完整度',
    open: '待处理',
    unit: '单位',
  },
  marks: { error: '× 错误', warning: '▲ 警告', info: '○ 提示', explained: '● 已说明' },
  pair: (p: P) => `${p.label}：${p.value}`,
  separator: '；',
  explained: (p: P) => `${p.reason}（${p.by} ${p.on}）`,
  open: (p: P) => `错误 ${p.errors}，警告 ${p.warnings}，已说明 ${p.explained}`,
  filled: (p: P) => `${p.filled} / ${p.due}`,
  none: '没有发现问题。',
  more: (p: P) => `另有 ${p.count} 条未列出，请在插件里查看。`,
  goTo: '跳到这个单元格',
};
