/** The manners in which clauses are numbered. To read a further manner, add a line here: how it looks, with an example. */

export interface Manner {
  readonly id: string;
  /** Matches at the start of a paragraph; the first group is the number. */
  readonly pattern: RegExp;
  readonly example: string;
  /** How the clause is named; a level below a level. */
  readonly label: (number: string) => string;
}

const han = '[一二三四五六七八九十百]+';

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
