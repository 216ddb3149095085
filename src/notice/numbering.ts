/** The manners in which clauses are numbered. To read a further manner, add a line here: how it looks, with an example. */

export interface Manner {
  readonly id: string;
  /** Matches at the start of a paragraph; the first group is the number. */
  readonly pattern: RegExp;
  readonly example: string;
  /** How the clause is named; a level below a level. */
  readonly label: (number: string) => string;
}

const han = '[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]+';

/** What a head without a number is called by. */
const heads =
  '(?:总体|发展|工作|行动|主要|重点|年度|建设|具体|预期|奋斗|阶段)?(?:目标|指标|任务|举措|措施|要求|思路|安排|步骤)(?:任务|要求|与要求|和要求|及要求)?|指导思想|基本原则|保障措施|组织(?:保障|实施|领导)|实施步骤|进度安排';

export const manners: readonly Manner[] = [
  {
    id: 'chapter',
    pattern: new RegExp(`^第(${han})[章篇编]\\s*`),
    example: '第三章 主要任务',
    label: (n) => `第${n}章`,
  },
  {
    id: 'part',
    pattern: new RegExp(`^第(${han})部分[:：、\\s]*`),
    example: '第三部分 任务',
    label: (n) => `第${n}部分`,
  },
  {
    id: 'article',
    pattern: new RegExp(`^第(${han}|\\d+)条[:：、\\s]*`),
    example: '第五条 强化立法保障',
    label: (n) => `第${n}条`,
  },
  {
    id: 'named',
    pattern: new RegExp(`^(?:重点|主要|专项)?((?:任务|行动|工程|举措)(?:${han}|\\d+))[:：、.\\s]`),
    example: '任务三：培育企业',
    label: (n) => n,
  },
  { id: 'one', pattern: new RegExp(`^(${han})[、.]`), example: '三、主要任务', label: (n) => n },
  {
    id: 'paren',
    pattern: new RegExp(`^[（(](${han})[）)][、.]?`),
    example: '（二）培育企业',
    label: (n) => `（${n}）`,
  },
  { id: 'ordinal', pattern: new RegExp(`^第(${han})[，、,:：]`), example: '第一，培育企业', label: (n) => `第${n}` },
  { id: 'dotted3', pattern: /^(\d{1,2}\.\d{1,2}\.\d{1,2})[、.\s]*(?=\D)/, example: '3.1.2 培育企业', label: (n) => n },
  {
    id: 'dotted2',
    pattern: /^(\d{1,2}\.\d{1,2})[、.]*\s*(?=[\u4e00-\u9fff“])(?![亿万]|个百分点|家|项|倍)/,
    example: '3.1 培育企业',
    label: (n) => n,
  },
  {
    id: 'digit',
    // Blanks between a number and its heading are gone by then: 1 工作目标.
    pattern:
      /^(\d{1,3})(?:[、.)）](?!\d)|\s+(?=[\u4e00-\u9fff“])|(?=[\u4e00-\u9fff]{0,6}(?:目标|任务|举措|措施|要求|思路|原则|保障)$))\s*/,
    example: '1.培育企业',
    label: (n) => n,
  },
  { id: 'digit-paren', pattern: /^[（(](\d{1,3})[）)][、.]?/, example: '（1）培育企业', label: (n) => `（${n}）` },
  { id: 'circled', pattern: /^([①-⑳])/, example: '①培育企业', label: (n) => n },
];

/**
 * A head without a number: 【发展目标】, or a line of such words alone; at the start of the notice also 总体目标：with what it says. Null where
 * the paragraph is none.
 */
export function bareHead(
  text: string,
  atStart: boolean,
): { readonly manner: Manner; readonly number: string; readonly rest: string } | null {
  const found =
    /^[【〖]\s*([^】〗]{2,20}?)\s*[】〗]\s*/.exec(text) ??
    new RegExp(`^(${heads})$`).exec(text) ??
    (atStart ? new RegExp(`^(${heads})[:：]\\s*`).exec(text) : null);
  if (!found) return null;
  const manner = /[:：]/.test(found[0]) ? saidAtOnce : bare;
  return { manner, number: found[1]!, rest: text.slice(found[0].length) };
}

const saidAtOnce: Manner = { id: 'bare-said', pattern: /^$/, example: '总体目标：改造2000座', label: (head) => head };
const bare: Manner = { id: 'bare', pattern: new RegExp(`^(${heads})$`), example: '工作目标', label: (head) => head };

/** The manner a paragraph is numbered in, the number and what follows it; null where it has no number. */
export function mannerOf(
  text: string,
): { readonly manner: Manner; readonly number: string; readonly rest: string } | null {
  for (const manner of manners) {
    const found = manner.pattern.exec(text);
    if (found) return { manner, number: found[1] ?? '', rest: text.slice(found[0].length).trim() };
  }
  return null;
}
