/** A user's own formula said in words, for whoever has to check or sign it. */
import type { Localised } from '../../plan/schema';
import { inputWords, type FunctionName } from './names';
import type { Term } from './read';

/** The formula as a sentence would have it. */
export const inWords = (term: Term): Localised => ({ zh: say(term, 'zh'), en: say(term, 'en') });

/** Whether the words of a term stay together without brackets. */
const single = (term: Term): boolean => term.is === 'number' || term.is === 'input' || term.is === 'percent';

const signs = {
  '+': { zh: '＋', en: ' + ' },
  '-': { zh: '－', en: ' − ' },
  '*': { zh: '×', en: ' × ' },
  '/': { zh: '÷', en: ' ÷ ' },
  '>=': { zh: '不低于', en: ' is at least ' },
  '<=': { zh: '不高于', en: ' is at most ' },
  '>': { zh: '高于', en: ' is above ' },
  '<': { zh: '低于', en: ' is below ' },
  '=': { zh: '等于', en: ' is ' },
  '<>': { zh: '不等于', en: ' is not ' },
} as const;

/** What the functions say of their arguments: the first in brackets where it needs them, all in a row, each by itself. */
interface Said {
  readonly one: string;
  readonly list: string;
  readonly all: readonly string[];
}
const functionWords: Readonly<
  Record<Exclude<FunctionName, 'AND' | 'OR'>, Readonly<Record<'zh' | 'en', (said: Said) => string>>>
> = {
  IF: {
    zh: ({ all: [when, then, without] }) => `若${when}，则${then}；否则${without}`,
    en: ({ all: [when, then, without] }) => `if ${when}: ${then}; otherwise ${without}`,
  },
  NOT: { zh: ({ one }) => `不是${one}`, en: ({ one }) => `not ${one}` },
  MIN: { zh: ({ list }) => `${list} 中最小的`, en: ({ list }) => `the least of ${list}` },
  MAX: { zh: ({ list }) => `${list} 中最大的`, en: ({ list }) => `the largest of ${list}` },
  SUM: { zh: ({ list }) => `${list} 之和`, en: ({ list }) => `the sum of ${list}` },
  AVERAGE: { zh: ({ list }) => `${list} 的平均`, en: ({ list }) => `the mean of ${list}` },
  ABS: { zh: ({ one }) => `${one}的绝对值`, en: ({ one }) => `the size of ${one}` },
  INT: { zh: ({ one }) => `${one}向下取整`, en: ({ one }) => `${one} down to a whole number` },
  ROUND: { zh: ({ one, all }) => `${one}保留 ${all[1]} 位小数`, en: ({ one, all }) => `${one} to ${all[1]} digits` },
  ROUNDUP: { zh: ({ one }) => `${one}不足 1 的按 1 计`, en: ({ one }) => `${one}, a part counting as a whole` },
  ROUNDDOWN: { zh: ({ one }) => `${one}不足 1 的不计`, en: ({ one }) => `${one}, a part not counting` },
  POWER: { zh: ({ one, all }) => `${one}的 ${all[1]} 次方`, en: ({ one, all }) => `${one} to the power of ${all[1]}` },
  SQRT: { zh: ({ one }) => `${one}的平方根`, en: ({ one }) => `the square root of ${one}` },
  LN: { zh: ({ one }) => `${one}的自然对数`, en: ({ one }) => `the natural logarithm of ${one}` },
};
const others = {
  minus: { zh: (of: string) => `负的${of}`, en: (of: string) => `minus ${of}` },
  brackets: { zh: (of: string) => `（${of}）`, en: (of: string) => `(${of})` },
  between: { zh: '、', en: ', ' },
  AND: { zh: '且', en: ' and ' },
  OR: { zh: '或', en: ' or ' },
} as const;

function say(term: Term, language: 'zh' | 'en'): string {
  const inner = (part: Term) => (single(part) ? say(part, language) : others.brackets[language](say(part, language)));
  /** A part beside a sign: in brackets where it holds less firmly than the sign. */
  const beside = (part: Term, least: number) =>
    part.is === 'sign' && firmness(part.sign) >= least ? say(part, language) : inner(part);
  switch (term.is) {
    case 'number':
      return String(term.value);
    case 'input':
      return inputWords[language][term.name];
    case 'minus':
      return others.minus[language](inner(term.of));
    case 'percent':
      return `${inner(term.of)}%`;
    case 'sign': {
      const { sign, left, right } = term;
      if (sign === '^') return say({ is: 'call', name: 'POWER', args: [left, right] }, language);
      const firm = firmness(sign);
      return `${beside(left, firm)}${signs[sign][language]}${beside(right, firm + 1)}`;
    }
    case 'call': {
      const { name, args } = term;
      if (name === 'AND' || name === 'OR') return args.map(inner).join(others[name][language]);
      const all = args.map((part) => say(part, language));
      const one = args[0] ? inner(args[0]) : '';
      return functionWords[name][language]({ one, all, list: all.join(others.between[language]) });
    }
  }
}

/** How firmly the sides of a sign hold together: a comparison least. */
const firmness = (sign: (Term & { is: 'sign' })['sign']): number =>
  sign === '^' ? 3 : sign === '*' || sign === '/' ? 2 : sign === '+' || sign === '-' ? 1 : 0;
