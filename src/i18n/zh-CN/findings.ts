/**
 * Texts of the findings, by code: title, what is wrong, what to do. `labels` name the figures put side by side. `numberWords`
 * are the units people type behind figures, apart by spaces.
 */
import { periods } from './common';

type P = Readonly<Record<string, string | number>>;
const period = (p: P) => periods[p.period as keyof typeof periods];

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
  'cell.not-a-number': {
    title: '这里应填数字',
    what: (_p: P) => '单元格里不是数字，不会计入。',
    todo: (_p: P) => '只填数字，单位在表头里。',
  },
  'cell.text-number': {
    title: '数字存成了文本',
    what: (_p: P) => '看着是数字，实为文本，不会计入。',
    todo: (_p: P) => '改为数字，可一键更正。',
  },
  'cell.full-width': {
    title: '数字里有全角字符或空格',
    what: (_p: P) => '全角数字和空格使它成了文本，不会计入。',
    todo: (_p: P) => '改为半角数字，可一键更正。',
  },
  'cell.unit-typed': {
    title: '数字后面带了单位',
    what: (_p: P) => '带单位的是文本，不会计入。',
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
  'cell.percent-form': {
    title: '百分数写法不对',
    what: (_p: P) => '像是把 85 写成了 0.85，或反过来。',
    todo: (_p: P) => '按表头单位填写，可一键更正。',
  },
  'cell.over-denominator': {
    title: '分子大于分母',
    what: (p: P) => `${period(p)}的部分数大于总数。`,
    todo: (_p: P) => '核对两个数的口径和单位。',
  },
  'cell.date-text': {
    title: '日期写法不能识别',
    what: (_p: P) => 'Excel 不把它当日期，不会计入任何一年。',
    todo: (_p: P) => '改为 2023-05-01 这样的日期。',
  },
  'cell.formula': {
    title: '填报格里是公式',
    what: (_p: P) => '公式的结果会变，不能留作上报数。',
    todo: (_p: P) => '建议改为数值。',
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
};

export const labels = {
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
};

export const numberWords = {
  yuan: '元',
  tenThousand: '万元 万',
  hundredMillion: '亿元 亿',
  percent: '% ‰ 个百分点',
  counters: '家 个 名 人 位 项 户 次 件 台',
};
