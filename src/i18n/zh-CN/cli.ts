/** Texts of the command line (`zone-scorecard`). Help is one text a command, as it is printed. */
const common = `
通用选项
  --lang zh|en         语言，默认中文；不写时看系统语言
  --today YYYY-MM-DD   按这一天计算（默认今天）
  -h, --help           本说明

退出码  0 完成　1 有错误或有待决定的差异　2 用法有误　3 文件被拒绝　4 其他`;

export const overview = `高新区考核评价　命令行

用法  zone-scorecard <命令> [参数] [选项]

命令
  new      由计划生成工作簿
  fill     把填报数据（JSON 或 CSV）填进工作簿
  check    校验工作簿，列出问题
  verify   核对存档：签字后的评分表有没有被改动
  score    算出得分：表格、JSON 或 CSV
  entries  导出工作簿里填报的数据
  split    分发：每个单位一份工作簿
  merge    汇总：比对交回的文件，采用后写入
  handback 退回：把问题标在交回的文件里，发回单位
  plan     计划底稿：新建、由文件生成、检查、导出、续编、中期调整
  nation   国家评价对标：导入各园区数据，看位次、差距和晋位路径
  results  把许多工作簿的结果叠成一张表（Parquet、CSV、JSON）

  zone-scorecard <命令> --help  查看各命令的说明
  zone-scorecard --version      查看版本号
${common}`;

export const help = {
  plan: `zone-scorecard plan <动作> …

计划底稿是一份 Excel 工作簿，懂 Excel 的人就能编出一个计划；底稿没有问题后用 new --plan 建考核工作簿。

动作
  new <底稿.xlsx> [--years 2025-2027]        空白底稿
  from-notice <文件> -o <底稿.xlsx>          由通知生成底稿：.txt、.docx，或任务分解表 .xlsx；逐行标出依据原文，待确认
  check <底稿.xlsx>                          列出底稿的全部问题：工作表、单元格、原因、怎样改；有问题时退出码为 1
  export <底稿.xlsx> -o <计划.json>          底稿转成计划文件；输入是计划文件或考核工作簿、输出是 .xlsx 时转成底稿
  next <工作簿.xlsx> -o <底稿.xlsx> [--years 2025-2027]
                                             续编下一个计划：末年完成值作基期，单位、权重、规则沿用，目标留空
  change <工作簿.xlsx> --to <底稿.xlsx|计划.json> --from 2023 [-o <新.xlsx> --document 文号 --dated 2023-03-01]
                                             中期调整：列出各处调整、各年得分前后和不变的；给出 -o 时按依据文件写成新工作簿

选项
  --years 2025-2027    考核年度
  --to 文件            change：调整后的计划，底稿 .xlsx 或计划文件 .json
  --from 年            change：从哪一年起算，须是考核年度之一；这一年以前的照原来的评；从第一个年度起的，更正所有年度
  --document 文号      change：依据文件的文号或名称，写新工作簿时必填
  --dated 日期         change：依据文件的日期，如 2023-03-01，写新工作簿时必填
  -o, --out 文件       写到哪里
  --force              文件已存在时覆盖
  --drop-foreign       change：别人加的工作表可以不带过去
${common}`,
  nation: `zone-scorecard nation <动作> <工作簿.xlsx> …

国家评价对标：本园区在各园区中的得分与位次。数据在工作簿的“对标园区”表，算法与工作簿里的公式一致。

动作
  import <工作簿.xlsx> <各园区数据.xlsx|csv>   导入“对标园区”，并生成得分、差距、晋位路径各表；有存疑的列或值时退出码为 1
  roster <工作簿.xlsx> <企业.xlsx|csv>         导入“企业底数”（保密），代替原有各行，并生成企业比率；有存疑的列或值时退出码为 1
  edition <工作簿.xlsx> <指标体系.json|xlsx|csv>
                                               换用另一版国家评价指标体系；写 built-in 换回内置版本
  rank <工作簿.xlsx>                           各园区得分与位次
  gaps <工作簿.xlsx>                           本园区逐项差距（分）与责任单位，差得最多的在前
  way <工作簿.xlsx>                            到目标位次最省的提高办法，和位次的稳定范围

选项
  --own 园区           本园区；默认用工作簿里填的
  --year 年            比较年度；import 时为数据中没有年度的行补上
  --place 数           目标位次；默认用工作簿里填的，没有则 100
  --against 谁         gaps 与谁比：place（目标位次，默认）、median、best，或园区名称
  --growing            way 按对手以过去的速度前进推算；默认对手原地不动
  --json | --csv       输出格式；默认表格
  -o, --out 文件       import、roster、edition 写到哪里；默认写回原文件
  --add                import：保留原有数据并补充；同一园区同一年度以新表为准
  --drop-foreign       import、roster、edition 时允许丢掉别人加的工作表
${common}`,
  new: `zone-scorecard new <输出.xlsx> [选项]

由计划生成工作簿：全部指标表、任务表、计划目标、计分过程和评分表。

选项
  --plan 文件          计划文件 .json 或计划底稿 .xlsx；默认用内置的鄂尔多斯高新区计划
  --items G01,T03,…    只生成这些指标、任务的表；默认全部
  --example            填入虚构的样例数据
  --force              文件已存在时覆盖
${common}`,
  fill: `zone-scorecard fill <工作簿.xlsx> <数据.json|数据.csv> [选项]

把填报数据填进工作簿。格式见 docs/entries-format.md；null 表示不动这一格，空文本表示清空。
各表按计划和数据重新生成；文件里若有别的工作表，会提示并停下。

选项
  -o, --out 文件.xlsx  写到另一个文件；默认写回原文件
  --drop-foreign       不保留别的工作表（存档总是原样保留）
${common}`,
  check: `zone-scorecard check <工作簿.xlsx> [选项]

校验工作簿。有未改正的错误，或有被改动的存档时，退出码为 1。

选项
  --json               以 JSON 输出
  -q, --quiet          只列错误
${common}`,
  verify: `zone-scorecard verify <工作簿.xlsx>… [选项]

核对文件中的存档：指纹由表上的数值重新算出，与表上所印、文件登记的指纹比较。有一份对不上时退出码为 1。

选项
  --fingerprint 指纹   签字件上印的指纹（前 12 位或全部）：文件中要有这一份，且未被改动
  --json               以 JSON 输出
${common}`,
  score: `zone-scorecard score <工作簿.xlsx> [选项]

算出年度得分、三年综评和单位得分。JSON 和 CSV 是结果数据表，每行是一个单位承担的一部分。

选项
  --year 2023          只看这一年
  --json | --csv       以 JSON 或 CSV 输出
  -o, --out 文件       写到文件
${common}`,
  entries: `zone-scorecard entries <工作簿.xlsx> [选项]

导出填报的数据，格式见 docs/entries-format.md；假定值和公式不导出，企业底数依法保密，不写 --confidential 也不导出。

选项
  --json | --csv       格式；默认 JSON，或看输出文件的后缀
  --confidential       连同企业底数（保密）一并导出
  -o, --out 文件       写到文件
${common}`,
  split: `zone-scorecard split <工作簿.xlsx> --out <文件夹|文件.zip> [选项]

分发：每个单位一份工作簿，只含它承担的指标和任务。

选项
  -o, --out 路径       文件夹，或 .zip 文件
  --unit 单位          只做这个单位（编号、名称或简称），可写多次
  --deadline 日期      截止日期，写在填报说明里
  --return-to 文字     交回给谁
  --lang zh|en         文件的语言；默认与工作簿相同
${common}`,
  merge: `zone-scorecard merge <工作簿.xlsx> <交回的文件.xlsx|压缩包.zip>… [选项]

汇总：比对交回的文件，列出差异、冲突和异样。不写 --accept 或 --decisions 时一律不采用；不写 --out 时不写文件。

选项
  --accept plain|all   plain：只采用空格填入数、同类数字改正等无疑义的；all：除冲突外全部采用
  --decisions 文件     逐条决定，JSON：{ "差异的 id": "accept" | "reject" }，id 见 --json
  -o, --out 文件.xlsx  写出汇总后的工作簿，并记入汇总记录
  --own 对应.json      不是分发的文件（.xlsx、.csv）按单位自己的表读取；对应关系记在此文件，没有就生成，可改后再运行
  --json               以 JSON 输出
  --drop-foreign       不保留别的工作表（存档总是原样保留）
${common}`,
  handback: `zone-scorecard handback <工作簿.xlsx> <交回的文件.xlsx|压缩包.zip>… --out <文件夹> [选项]

退回：有问题的文件各做一份，问题标在单元格里（批注、颜色），前面加一页清单，可直接发回单位；
改好后照常汇总，标记不算改动。没有问题的文件不生成。

选项
  -o, --out 文件夹     写到哪里
${common}`,
  results: `zone-scorecard results <文件夹|工作簿.xlsx>… --out 结果.parquet|csv|json

把任意多本工作簿的结果叠成一张表：各行与“结果数据”相同，前面加一列文件名。读不出来的文件会列出并跳过。

选项
  -o, --out 文件       写到哪里；按扩展名写成 Parquet、CSV 或 JSON
${common}`,
};

export const names = {
  out: '输出.xlsx',
  workbook: '工作簿.xlsx',
  entries: '数据文件',
  files: '交回的文件',
  folder: '文件夹',
};
export const plan = {
  action: '动作',
  file: '文件',
  noAction: (name: string) => `没有动作 ${name}；有 new、from-notice、check、export、next、change`,
  badYears: (text: string) => `看不懂年度 ${text}；写成 2025-2027`,
  yearsNotAfter: (text: string, own: string) =>
    `年度 ${text} 不能作续编的年度：要依次写，都在原计划（${own}）之后，各年只写一次`,
  yearsBetween: (text: string) => `请留意：${text} 两个计划都不考核，跨期对比中它后面的一年不比上年`,
  proposed: (p: { indicators: number; tasks: number; units: number; questions: number }) =>
    `由文件提出：${p.indicators} 项指标、${p.tasks} 项任务、${p.units} 个单位、${p.questions} 个待定问题。请打开底稿逐行确认。`,
};
export const nation = {
  action: '动作',
  table: '各园区数据.xlsx|csv',
  roster: '企业.xlsx|csv',
  noAction: (name: string) => `没有动作 ${name}；有 import、roster、edition、rank、gaps、way`,
  noNumber: (option: string, text: string) => `${option} 应为正整数，这里是“${text}”`,
  nothing: (path: string) =>
    `${path} 里没有读出园区数据：要有园区名称列，列名为国家指标的名称或编号，并有年度列或 --year`,
  noZone: (name: string) => `数据里没有园区“${name}”`,
  noPlace: (own: string, year: string) => `${year} 年没有 ${own} 的位次：请导入数据并用 --own 指明本园区`,
  further: (count: number) => `另有 ${count} 个值存疑`,
  imported: (path: string, rows: number, zones: number) => `已写入 ${path}：${rows} 行、${zones} 个园区`,
  noEnterprises: (path: string) => `${path} 里没有读出企业：要有企业名称或统一社会信用代码列`,
  unused: (names: string) => `未采用的列：${names}`,
  rosterDone: (path: string, count: number) =>
    `已写入 ${path}：${count} 家企业。企业统计资料依法保密，分发、导出、存档都不带这两张表`,
  editionFile: '指标体系.json|xlsx|csv',
  editionDone: (path: string, title: string, document: string, count: number) =>
    `已写入 ${path}：${title}（${document}），${count} 项指标`,
  from: '现值',
  to: '做到',
  points: '得分',
  cost: '代价',
};
export const missingArgument = (name: string) => `缺少参数 <${name}>`;
export const missingOption = (name: string) => `缺少选项 ${name}`;
export const tooMany = (text: string) => `多余的参数“${text}”`;
export const badOption = (text: string) => `选项有误：${text}`;
export const noCommand = (name: string) => `没有“${name}”这个命令`;
export const noFile = (path: string) => `找不到文件 ${path}`;
export const isThere = (path: string) => `${path} 已存在；要覆盖请加 --force`;
export const notADate = (option: string, text: string) => `${option} 应为日期，如 2024-03-31，这里是“${text}”`;
export const noLanguage = (text: string) => `--lang 应为 zh 或 en，这里是“${text}”`;
export const noItem = (id: string) => `计划里没有“${id}”`;
export const noYear = (text: string, years: string) => `计划没有 ${text} 年，只有 ${years}`;
export const noUnit = (text: string, units: string) => `计划里没有承担任务的单位“${text}”；有 ${units}`;
export const tabTaken = (tab: string) => `存档表“${tab}”与要生成的工作表同名；请先在 Excel 里给其中一张改名`;
export const foreign = (tabs: string) => `文件里有别的工作表，重新生成会丢失：${tabs}；确定不要请加 --drop-foreign`;
export const badAccept = (text: string) => `--accept 应为 plain 或 all，这里是“${text}”`;
export const badDecisions = (path: string, reason: string) => `${path} 不是决定文件：${reason}`;
export const made = (path: string, n: number) => `已生成 ${path}，指标和任务表 ${n} 张`;
export const filled = (path: string, n: number) => `已写入 ${path}，改动 ${n} 处`;
export const written = (path: string) => `已写入 ${path}`;
export const explained = (reason: string, by: string) => `（已说明：${reason}，${by}）`;
export const found = (errors: number, warnings: number, infos: number) =>
  `错误 ${errors}，警告 ${warnings}，提示 ${infos}`;
export const notValidated = (errors: number) => `未通过校验：还有 ${errors} 处错误`;
export const splitOne = (unit: string, file: string) => `${unit}　${file}`;
export const split = (n: number, out: string) => `已生成 ${n} 份工作簿：${out}`;
export const badMapping = (path: string, reason: string) => `${path} 不是对应关系文件：${reason}`;
export const mappingKept = (path: string, columns: number, rows: number) =>
  `对应关系已记在 ${path}：${columns} 列有疑问、${rows} 行待核对，可改后再运行`;
export const ownHint = '要按单位自己的表读取，加 --own 对应.json';
export const readingFile = (done: number, total: number) => `读取 ${done} / ${total}`;
export const merged = (n: number, taken: number, open: number) => `差异 ${n} 处，采用 ${taken} 处，待定 ${open} 处`;
export const unexpected = (message: string) => `出了意外的问题：${message}`;
export const scoreTable = {
  header: ['编号', '名称', '目标', '实际', '完成率', '满分', '得分', '状态'],
  total: (points: string, bonus: string, deduction: string, total: string, grade: string) =>
    `得分 ${points}，加分 ${bonus}，扣分 ${deduction}，总分 ${total}，${grade}`,
  vetoed: (grade: string) => `${grade}（一票否决）`,
  comprehensive: (total: string, grade: string) => `三年综评 ${total}，${grade}`,
  units: ['位次', '单位', '得分', '失分', '等次'],
};
export const noArchives = (path: string) => `${path}　没有存档`;
export const badFingerprint = (text: string) => `--fingerprint 应为签字件上印的 12 至 64 位十六进制数，这里是“${text}”`;
export const printedFound = (path: string) => `● ${path}　与签字件的指纹一致`;
export const printedNotFound = (path: string) => `× ${path}　没有与签字件指纹一致、且未被改动的存档`;
export const severities = { error: '错误', warning: '警告', info: '提示' };
export const badTable = (path: string) => `不知道把 ${path} 写成什么：请用 .parquet、.csv 或 .json`;
export const notOpened = '打不开：没有权限、链接已失效，或者是一个文件夹。';
export const passedOver = (file: string, what: string) => `× 跳过 ${file}：${what}`;
export const stacked = (path: string, files: number, rows: number) => `已写出 ${path}：${files} 本工作簿，${rows} 行`;
export const handedBack = (file: string, faults: number) => `${file}　标出 ${faults} 处`;
export const nothingToHandBack = (file: string) => `${file}　没有需要退回的问题`;
