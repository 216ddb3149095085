/** Targets told without a figure to be counted: 翻一番, 全部返还, 全覆盖, “500亿级园区”. */
import type { Carried, Made, Place } from './made';
import { numberIn } from './numerals';
import type { Target } from './proposal';
import { nameFrom } from './target-name';
import type { Period } from './times';

/** “500亿级园区”: a size that is a target where there is one such thing. */
export function scaleIn(text: string, sentence: string, place: Place, period: Period | null): Target | null {
  const found =
    /(?<![个批\d十百千一二两三四五六七八九])(\d+|[一二三四五六七八九]?[十百千]+)(万亿|亿)(?:元)?级(?:规模)?(?:的)?([\u4e00-\u9fff、]{0,14}?)(园区|开发区|高新区|产业园|新区|产业集群|产业基地|产业|集群)/.exec(
      text,
    );
  if (!found || !/实现|打造|建成|建设|迈上|迈入|达到|冲刺|形成|跻身|争创|成为/.test(text)) return null;
  const low = numberIn(found[1]!);
  if (low === null) return null;
  const isPark = /园区|开发区|高新区|新区/.test(found[4]!);
  return {
    name: isPark ? `园区规模（${found[0]}）` : `${found[3]}${found[4]}规模（${found[1]}${found[2]}级）`,
    figure: found[2] === '万亿' ? low * 10000 : low,
    measure: '亿元',
    verb: '',
    accumulation: 'level',
    direction: 'higher',
    comparison: 'at-least',
    kind: 'amount',
    years: {},
    endYear: period?.year ?? null,
    baseline: null,
    clauses: [place.clause],
    sentence,
    confidence: isPark ? 0.75 : 0.55,
    remarks: ['scale'],
    task: place.task,
    conflicts: [],
    lead: [],
    responsible: [],
  };
}

export interface Doubling {
  readonly at: number;
  readonly percent: number;
}

/** 翻一番 is growth of 100 %, 翻两番 of 300 %. */
export function doubling(text: string): Doubling | null {
  const found = /(?:实现)?翻([一二两三\d])?番/.exec(text);
  if (!found) return null;
  const times = numberIn(found[1] ?? '一') ?? 1;
  return { at: found.index, percent: (2 ** times - 1) * 100 };
}

export function fromGrowth(text: string, { at, percent }: Doubling, carried: Carried): Made | null {
  const { name } = nameFrom(text.slice(0, at), '');
  const subject = name || carried.name;
  if (subject === '') return null;
  return {
    name: `${subject}增长率`,
    figure: percent,
    measure: '%',
    verb: '翻番',
    accumulation: 'level',
    direction: 'higher',
    comparison: 'at-least',
    kind: 'ratio',
    baseline: null,
    confidence: 0.7,
    remarks: name === '' ? ['doubled', 'name-carried'] : ['doubled'],
  };
}

export interface Whole {
  readonly at: number;
  readonly end: number;
}

/** 全部返还, 全覆盖, 应…尽…: all of it, told without a figure. */
export function wholeOf(text: string): Whole | null {
  const found =
    /(?<=(?:税收|收入|资金|留成|经费|收益|税款|费用|政策|补贴)[^，。]{0,14})全部(?:返还|留存|留用|兑现|到位|用于|返拨)/.exec(
      text,
    ) ?? /(?:实现|达到|做到)?(?:全覆盖|100%覆盖|百分之百|全部达标|全面达标|全部建成投用)/.exec(text);
  return found ? { at: found.index, end: found.index + found[0].length } : null;
}

export function fromWhole(text: string, { at, end }: Whole, carried: Carried): Made | null {
  const action = text.slice(at, end).replace(/^(?:实现|达到|做到)?全部?/, '');
  const { name } = nameFrom(text.slice(0, at), '');
  const subject = name || carried.name;
  if (subject.length < 2 || subject.length > 30) return null;
  const returned = /返还|留存|留用|兑现|到位|返拨|用于/.test(action);
  return {
    name: returned ? `${subject}${action}比例` : `${subject}${/覆盖/.test(action) ? '覆盖率' : '达标率'}`,
    figure: 100,
    measure: '%',
    verb: '全部',
    accumulation: returned ? 'flow' : 'level',
    direction: 'higher',
    comparison: 'at-least',
    kind: 'ratio',
    baseline: null,
    confidence: 0.6,
    remarks: ['all'],
  };
}
