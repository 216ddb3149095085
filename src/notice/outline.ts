/**
 * The outline of a notice: its numbered clauses as a tree. Which manner of numbering stands above which is not laid down but
 * follows from the order in which they come: a manner met again closes what was opened below it.
 */
import { bareHead, mannerOf } from './numbering';
import type { Block, Row } from './text';

export interface Clause {
  /** Where it is, as it is cited: 三（二）1. Empty for the root. */
  readonly label: string;
  readonly heading: string;
  /** What stands under the number itself: the first paragraph without its heading, and those that follow it unnumbered. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly Row[])[];
  readonly children: readonly Clause[];
}

interface Open {
  label: string;
  heading: string;
  paragraphs: string[];
  tables: (readonly Row[])[];
  children: Open[];
  manner: string;
}

const open = (label: string, heading: string, manner: string): Open => ({
  label,
  heading,
  paragraphs: [],
  tables: [],
  children: [],
  manner,
});

/** The root's children are the clauses of the highest manner; its own paragraphs are what comes before them. */
export function outlineOf(blocks: readonly Block[]): Clause {
  const root = open('', '', '');
  const stack: Open[] = [root];
  for (const block of blocks) {
    if (block.kind === 'table') {
      stack.at(-1)!.tables.push(block.rows);
      continue;
    }
    for (const text of apart(block.text)) {
      // Heads without a number stand above all that is numbered, or are none.
      const above = stack[1]?.manner;
      const numbered =
        mannerOf(text) ?? (above === undefined || above.startsWith('bare') ? bareHead(text, stack.length === 1) : null);
      if (numbered === null) {
        stack.at(-1)!.paragraphs.push(text);
        continue;
      }
      const { manner, number, rest } = numbered;
      // What a head has said in its own paragraph is all of it.
      if (above === 'bare-said') stack.length = 1;
      const level = stack.findIndex((clause) => clause.manner === manner.id);
      if (level > 0) stack.length = level;
      const parent = stack.at(-1)!;
      const { heading, text: own } = manner.id.startsWith('bare') ? { heading: number, text: rest } : headed(rest);
      // A dotted number, an article or a named task names its place by itself.
      const stands =
        /^(dotted|article|chapter|part|bare)/.test(manner.id) ||
        (manner.id === 'named' && parent.manner.startsWith('bare'));
      const label = (stands ? '' : parent.label) + apartFrom(parent.label, manner.label(number), stands);
      const clause = open(label, heading, manner.id);
      if (own !== '') clause.paragraphs.push(own);
      parent.children.push(clause);
      stack.push(clause);
    }
  }
  return root;
}

/** Two digits side by side would read as one number. */
const apartFrom = (before: string, label: string, stands: boolean): string =>
  !stands && /\d$/.test(before) && /^\d/.test(label) ? `-${label}` : label;

/** Clauses that were run together: after the bracket of units, or after a sentence, a further number opens a new one. */
function apart(text: string): readonly string[] {
  return text
    .split(
      /(?<=(?:单位|部门|牵头|负责|配合|时限|落实)[^（()]{0,200}[）)】][。；]?)(?=[（(]?[\d一二三四五六七八九十]{1,3}[.、）)](?!\d))/,
    )
    .flatMap((piece) => piece.split(/(?<=。)(?=\d{1,2}[.、](?!\d)[\u4e00-\u9fff“])/))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** The heading at the start of a clause and the text after it: up to the first full stop where that is near, or all of a short line. */
function headed(rest: string): { readonly heading: string; readonly text: string } {
  const stop = /^([^。：:；]{2,36})[。：:]/.exec(rest);
  // （一）引才（责任单位：区人社局）：引进团队3个 has its colon in the bracket of units.
  if (stop && !/[，,]/.test(stop[1]!.slice(20)) && !/[（(][^）)]*$/.test(stop[1]!))
    return { heading: stop[1]!.trim(), text: rest.slice(stop[0].length).trim() };
  if (rest.length <= 36 && !/[。；]/.test(rest)) return { heading: rest, text: '' };
  const bracket = /^([^，。；（(]{2,30})(?=[（(])/.exec(rest);
  if (bracket && rest.length - bracket[0].length > 0 && !/\d/.test(bracket[1]!))
    return { heading: bracket[1]!, text: rest.slice(bracket[0].length).replace(/^([（(][^）)]*[）)])[:：]/, '$1。') };
  const comma = /^([^，。；]{2,36})[，；]/.exec(rest);
  return { heading: comma?.[1] ?? rest.slice(0, 24), text: rest };
}

/** All clauses below one, in the order of the text, with the clauses above each. */
export function* clausesOf(
  clause: Clause,
  above: readonly Clause[] = [],
): Generator<{ readonly clause: Clause; readonly above: readonly Clause[] }> {
  for (const child of clause.children) {
    yield { clause: child, above };
    yield* clausesOf(child, [...above, child]);
  }
}

export type Section = 'background' | 'targets' | 'tasks' | 'safeguards' | 'other';

/** What a section is about, by the words of its heading. The innermost heading that says so decides. */
const sections: readonly { readonly section: Section; readonly words: RegExp; readonly example: string }[] = [
  {
    section: 'background',
    words: /指导思想|基本原则|总体思路|工作原则|现状|基础$|发展基础|成效回顾|回顾|形势|意义|附则|名词解释/,
    example: '（一）指导思想',
  },
  { section: 'targets', words: /目标|指标/, example: '二、发展目标' },
  { section: 'safeguards', words: /保障|组织实施|组织领导|工作要求|实施要求|组织推进/, example: '四、保障措施' },
  { section: 'tasks', words: /任务|举措|行动|工程|措施|重点工作|重点方向/, example: '三、主要任务' },
];

export function sectionOf(clause: Clause, above: readonly Clause[]): Section {
  for (const { heading } of [clause, ...[...above].reverse()])
    for (const { section, words } of sections) if (words.test(heading)) return section;
  return 'other';
}
