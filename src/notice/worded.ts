/** Targets told without a figure to be counted: 翻一番, 全部返还, 全覆盖, 清零, 零的突破, 不低于全省平均水平, “500亿级园区”. */
import type { Carried, Made, Place } from './made';
import { counterOf } from './measures';
import { numberIn } from './numerals';
import type { Remark, Target } from './proposal';
import { nameFrom } from './target-name';
import type { Period } from './times';

/** “500亿级园区”: a size that is a target where there is one such thing. */
export function scaleIn(text: string, sentence: string, place: Place, period: Period | null): Target | null {
  const found =
    /(?<![个批\d十百千一二两三四五六七八九])(\d+|[一二三四五六七八九]?[十百千]+)(万亿|亿)(?:元)?级(?:规模)?(?:的)?([\u4e00-\u9fff、]{0,14}?)(园区|开发区|高新区|产业园|新区|产业集群|产业基地|产业(?!项目)|集群)/.exec(
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

/** What a wording says of its subject, in place of a figure that is written out. */
type Said = Pick<Made, 'name' | 'figure' | 'measure' | 'verb' | 'kind'> &
  Partial<Pick<Made, 'accumulation' | 'comparison' | 'baseline' | 'confidence'>>;

interface Wording {
  /** A group `thing` in it is the subject, which otherwise stands before it. */
  readonly pattern: RegExp;
  readonly remark: Remark;
  /** The wording is the target even where its words hold a figure with a measure. */
  readonly first?: true;
  readonly example: string;
  readonly said: (subject: string, found: RegExpExecArray) => Said;
}

/** To read a further wording, add a row. The first that is found counts. */
const wordings: readonly Wording[] = [
  {
    pattern: /(?:实现)?翻([一二两三\d])?番|(?<=(?:收入|产值|税收|投资|利润|增加值|总值|总量|额))实现倍增/,
    remark: 'doubled',
    first: true,
    example: '营业收入翻一番 and 实现倍增 are growth of 100 %, 翻两番 of 300 %',
    said: (subject, [, times]) => ({
      name: `${subject}增长率`,
      figure: (2 ** (numberIn(times ?? '一') ?? 1) - 1) * 100,
      measure: '%',
      verb: '翻番',
      kind: 'ratio',
      confidence: 0.7,
    }),
  },
  {
    pattern:
      /(?<=(?:税收|收入|资金|留成|经费|收益|税款|费用|政策|补贴)[^，。]{0,14})全部(返还|留存|留用|兑现|到位|用于|返拨)/,
    remark: 'all',
    example: '市级留成税收全部返还',
    said: (subject, [, action]) => ({
      name: `${subject}${action}比例`,
      figure: 100,
      measure: '%',
      verb: '全部',
      accumulation: 'flow',
      kind: 'ratio',
    }),
  },
  {
    pattern: /(?:实现|达到|做到)?(?:全覆盖|100%覆盖|百分之百|全部达标|全面达标|全部建成投用)/,
    remark: 'all',
    example: '污水收集处理实现全覆盖',
    said: (subject, [words]) => ({
      // 污水处理率…实现全覆盖: it is a rate already.
      name: subject.endsWith('率') ? subject : `${subject}${/覆盖/.test(words) ? '覆盖率' : '达标率'}`,
      figure: 100,
      measure: '%',
      verb: '全部',
      kind: 'ratio',
    }),
  },
  {
    pattern: /^(?:全面|全部|基本|彻底|动态|持续|力争|确保|完成|实现)*清零(?<thing>[\u4e00-\u9fffA-Z]{2,14})$/,
    remark: 'zero',
    first: true,
    example: '全面清零无效专利',
    said: (subject) => ({
      name: subject,
      figure: 0,
      measure: counterOf(subject),
      verb: '清零',
      comparison: 'at-most',
      kind: 'figure',
      confidence: 0.7,
    }),
  },
  {
    pattern:
      /(?:全部|全面|基本|动态|实现|保持|力争|完成|达到|持续|做到)*“?(?:清零|归零|为零|零发生|零(事故|投诉|死亡|案件|新增|上访))”?(?!行动|计划|工程|攻坚|专项|任务|工作)/,
    remark: 'zero',
    example: '僵尸企业全部清零',
    said: (subject, [, noun = '']) => ({
      name: `${subject.replace(/(?:全部|全面)?(?:拆除|整治|治理|处置|化解|办结|整改|出清|清理|销号|归集)?(?:到位)?$/, '')}${subject.endsWith(noun) ? '' : noun}`,
      figure: 0,
      measure: counterOf(`${subject}${noun}`),
      verb: '清零',
      comparison: 'at-most',
      kind: 'figure',
      confidence: 0.7,
    }),
  },
  {
    pattern:
      /(?:全面|全部|基本|彻底|动态|持续|力争|确保|完成|实现)*(?:消除|消灭|清除|根除)(?<thing>[\u4e00-\u9fffA-ZⅠ-Ⅻ（）“”、]{0,14}?(?:水体|断面|水质|空白村|薄弱村|危房|旱厕|大班额|超大班额|零就业家庭|黑点|盲区盲点|隐患点|易涝点|积水点|断头路|“?飞线”?充电|马路市场))(?=[，,。；、和]|现象|问题|$)/,
    remark: 'zero',
    example: '全面消除劣Ⅴ类水体 is none at most, as is 消除集体经济薄弱村; 消除黑臭水体12条 is 12 of them',
    said: (subject) => ({
      name: subject,
      figure: 0,
      measure: counterOf(subject),
      verb: '消除',
      comparison: 'at-most',
      kind: 'figure',
      confidence: 0.7,
    }),
  },
  {
    pattern: /(?:实现|取得|完成|有|了)*“?零”?的?“?突破”?/,
    remark: 'first',
    example: '上市企业实现零的突破',
    said: (subject) => ({
      name: subject.replace(/(?:方面|领域|工作)$/, ''),
      figure: 1,
      measure: counterOf(subject),
      verb: '零的突破',
      kind: 'figure',
      baseline: 0,
    }),
  },
  {
    pattern:
      /(不低于|不少于|不高于|不超过|达到或超过|高于|低于|超过|超|达到|达|优于|快于|好于|赶上|降低到|降到|降至|控制在|保持在)?((?:全|同|周边|本|国家|世界|行业|各项|各类)[\u4e00-\u9fff]{0,6}?平均(?:水平|值|数|线|增速|增幅|速度))(以上|以下|以内|之上|之下)?/,
    remark: 'average',
    example: '亩均税收不低于全省平均水平 is 100 % of the average; 投资增速高于全省平均水平 more than 0 points above it',
    said: (subject, [, verb = '', average = '', side = '']) => {
      const lower = /^(?:不高于|不超过|低于|降|控制)/.test(verb) || /以下|以内|之下/.test(side);
      const more = /^(?:高于|超|优于|快于|好于)/.test(verb);
      const comparison = lower ? 'at-most' : more ? 'more-than' : 'at-least';
      const speed = /增速|增幅|增长率|增长速度|降幅/.test(subject);
      return speed
        ? {
            name: `${subject}与${average}之差`,
            figure: 0,
            measure: '个百分点',
            verb,
            comparison,
            accumulation: 'flow',
            kind: 'figure',
          }
        : { name: `${subject}相当于${average}的比例`, figure: 100, measure: '%', verb, comparison, kind: 'ratio' };
    },
  },
];

export interface Worded {
  readonly wording: Wording;
  readonly found: RegExpExecArray;
}

/** The wording by which a piece of text sets a target; null where there is none. */
export function wordedIn(text: string): Worded | null {
  for (const wording of wordings) {
    const found = wording.pattern.exec(text);
    // An average is only named where nothing says how it is compared with.
    if (found && (wording.remark !== 'average' || (found[1] ?? found[3]) !== undefined)) return { wording, found };
  }
  return null;
}

export function fromWorded(text: string, { wording, found }: Worded, carried: Carried, isYearly: boolean): Made | null {
  const name = found.groups?.thing ?? nameFrom(text.slice(0, found.index), '').name;
  const subject = name || carried.name;
  if (subject.length < 2 || subject.length > 30) return null;
  const { comparison = 'at-least', confidence = 0.6, baseline = null, ...said } = wording.said(subject, found);
  return {
    ...said,
    accumulation: said.accumulation ?? (isYearly ? 'flow' : 'level'),
    direction: comparison === 'at-most' ? 'lower' : 'higher',
    comparison,
    baseline,
    confidence,
    remarks: name === '' ? [wording.remark, 'name-carried'] : [wording.remark],
  };
}
