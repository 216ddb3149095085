/** Texts of the findings, by code: title, what is wrong, what to do. `labels` name the figures put side by side. */
import { periods } from './common';

type P = Readonly<Record<string, string | number>>;

export const texts = {
  'cell.not-a-number': {
    title: '这里应填数字',
    what: (_p: P) => '单元格里不是数字，不会计入。',
    todo: (_p: P) => '只填数字，单位在表头里。',
  },
  'series.ytd-falling': {
    title: '年内累计数变小了',
    what: (_p: P) => '后一期累计数小于前一期。',
    todo: (_p: P) => '累计数应不小于上一期，请核对。',
  },
};

export const labels = {
  typed: (_p: P) => '所填内容',
  period: (p: P) => periods[p.period as keyof typeof periods],
};
