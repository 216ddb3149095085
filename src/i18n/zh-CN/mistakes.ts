/**
 * The very mistake in what was typed, in a sentence; and the words people type beside figures, apart by spaces. Loaded with the checks, not with
 * the pane's first screen.
 */
type P = Readonly<Record<string, string | number | undefined>>;
type Sentences = Readonly<Record<string, (q: string) => string>>;

/** The very mistake in a cell that wants a number, and in one that wants a date. */
export const number: Sentences = {
  letter: (q) => `数字里混入了字母${q}`,
  around: (q) => `数字旁边还写了${q}`,
  about: (q) => `写的是约数：${q}，要填准数`,
  bound: (q) => `写的是上下限：${q}，要填准数`,
  estimate: (q) => `注明了是估计：${q}，要填准数，说明写到备注`,
  change: (q) => `写的是增减：${q}，这里要填数本身`,
  brackets: (q) => `数写在括号里：${q}，看不出是不是负数`,
  dash: (q) => `前面的${q}不是负号`,
  marks: (q) => `小数点不止一个：${q}`,
  numeral: (q) => `写成了中文数字${q}`,
  date: (q) => `这是日期，不是数字：${q}`,
  error: (q) => `这是公式的出错值，不是数字：${q}`,
  formula: () => '公式存成了文本，没有算出数来',
  none: (q) => `这不是数字：${q}，没有数就让它空着`,
  words: (q: string) => `这不是数字：${q}`,
  value: () => '这里是“是/否”值，不是数字',
};
export const quoted = (word: string | number | undefined) => (word ? `“${word}”` : '');
/** Why two numbers in a cell are not read as one. */
export const several: Sentences = {
  range: () => '写的是一个范围，要填一个准数，不会计入。',
  share: () => '写成了“几分之几”，只能填一个数，不会计入。',
  sum: () => '写成了算式；要 Excel 计算，就在最前面加“=”。现不会计入。',
  space: () => '数字中间有空格，看不出是一个数还是两个数，不会计入。',
  apart: (q) => `${q}隔开了两段数字，看不出是小数点、千位分隔还是两个数，不会计入。`,
  two: () => '一格只能填一个数；两个数不会拼成一个，也不会计入。',
};
/** Why a unit typed behind a number cannot be turned into the column's own. */
export function unitMistake({ mistake, word }: P): string {
  if (mistake === 'percent') return '这里要填数量，不是百分比，不会计入。';
  if (mistake === 'currency') return `${quoted(word)}不是人民币，折算以后再填，不会计入。`;
  return mistake === 'unit' ? `${quoted(word)}不是表头的单位，换算不了，不会计入。` : '带单位的是文本，不会计入。';
}
/** What stands where a code of 18 characters is wanted. */
export function codeMistake({ mistake, word, length }: P): string {
  if (mistake === 'letters') return `代码里不会有字母 ${word}，可能是形近的数字。`;
  if (mistake === 'old') return '这是 15 位的旧注册号，要填 18 位的统一社会信用代码。';
  if (mistake === 'words') return `这不是代码：${quoted(word)}，没有代码就让它空着。`;
  return `代码应为 18 位数字和大写字母（无 I、O、S、V、Z），现为 ${length} 位。`;
}
/** What stands where a date is wanted. */
export const date: Readonly<Record<string, string>> = {
  'no-year': '没有写年份',
  'short-year': '年份要写四位',
  'no-such-day': '日历上没有这一天',
  order: '分不清哪个是月、哪个是日',
  'two-days': '写了两个日期，只能填一天',
  vague: '没有写明是哪一天',
  letter: '数字里混入了字母',
  none: '这不是日期，没有就让它空着',
  text: 'Excel 不把它当日期',
  words: '看不出是哪一天',
};

export const numberWords = {
  yuan: '元',
  thousand: '千元 千',
  tenThousand: '万元 万 w',
  million: '百万元 百万',
  tenMillion: '千万元 千万',
  hundredMillion: '亿元 亿',
  billion: '十亿元 十亿',
  tenBillion: '百亿元 百亿',
  hundredBillion: '千亿元 千亿',
  percent: '% ‰ 个百分点',
  percentOf: '百分之',
  points: '分',
  counters: '家 个 名 人 位 项 户 次 件 台',
  ranks: '名 位',
  ordinal: '第',
  negative: '负',
  currency: '人民币 ￥ ¥',
  foreign: '美元 美金 欧元 港元 港币 日元 英镑',
  about: '约 大约 约为 近 将近 接近 左右 上下 余 多 几',
  bound: '≥ ≤ > < >= <= 不低于 不高于 不少于 不超过 大于 小于 超过 超 以上 以下 以内 至少 最多 突破',
  estimate: '预计 预估 预测 暂估 暂定 估计 估算 初步 快报 初稿',
  change: '增长 增加 上升 提高 下降 降低 减少 同比 环比',
  nothing: '无 暂无 没有 未统计 待统计 待定 待报 待补 待核 未出 同上 见附件 详见附件 略 不适用 空',
  range: '至 到',
  share: '分之',
  vagueDay: '底 初 上旬 中旬 下旬 季度 半年 之前 以前 前 之后 以后 后 约 左右 预计 计划',
};
