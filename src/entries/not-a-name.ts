/**
 * Cells of a roster that hold no name: 合计, 小计：3人, 同上。, （无）, ……, — and the like, which come along when a table is pasted.
 * The whole cell decides, but for marks around it, so that 无锡… and 合计… stay names.
 */
import { native } from '../expression/native';
import { Cond } from '../expression/number';
import type { Text } from '../expression/text';
import { quote } from '../expression/written';
import { inEach } from '../i18n/understood';
import { countBegins, countEnds, sums } from '../i18n/zh-CN/recognised';
import { cleaned } from '../expression/text';
import { isCreditCode } from './credit-code';

const words = [...sums.split(' '), ...Object.values(inEach(({ recognised }) => recognised.fillers.split(' '))).flat()];
/** Words as they are set to fill a column: 合 计. */
const spaced = words.filter((word) => /^\p{Script=Han}{2}$/u.test(word)).map((word) => [...word].join(' '));
/** Words that are no name, apart by bars: FIND tells a whole word from a part of one, and reads no wildcards. */
export const noNameWords = `|${[...words, ...spaced].join('|')}|`;
/** Words of a sum; those of two characters may have a count behind them. */
const sumWords = `|${sums.split(' ').join('|')}|`;
/** Signs that may stand around a word, and of which a cell may consist that says nothing. */
export const noNameSigns = '-—–_=…．.。/*：:；;，,、！!（）()【】[]“”';

let last: readonly [list: string, words: ReadonlySet<string>] = ['', new Set()];
/**
 * Whether a list of words apart by bars holds this between two of them, as FIND tells it on the sheet. The words are taken
 * apart once: rosters are long, and the list is the same in all their rows.
 */
function holds(list: string, part: string): boolean {
  if (part === '' || part.includes('|')) return list.includes(`|${part}|`);
  if (last[0] !== list) last = [list, new Set(list.split('|'))];
  return last[1].has(part);
}

/** 小计：3人, whatever blanks stand in it: a word of a sum, then what a count begins with, to what it ends with. */
function isCounted(text: string, before: number, after: number): boolean {
  const tight = text.replaceAll(' ', '').slice(before);
  const end = text.length - after - 1;
  return (
    end >= 0 &&
    sumWords.includes(`|${tight.slice(0, 2)}|`) &&
    countBegins.includes(tight.slice(2, 3)) &&
    countEnds.includes(text.charAt(end))
  );
}

/** Whether a cleaned name is none. `list` is `noNameWords`, `signs` are `noNameSigns`: a sheet holds each in one cell for all its rows. */
export const isNoName = (name: Text, list: Text, signs: Text): Cond =>
  native(
    Cond,
    [name, list, signs],
    (text: string, listed: string, around: string) => {
      if (text === '') return false;
      const [before, after] = [text[0]!, text[text.length - 1]!].map((end) => (around.includes(end) ? 1 : 0));
      const bare = text.slice(before, text.length - after!);
      return (
        holds(listed, bare) ||
        isCounted(text, before!, after!) ||
        (before === 1 && text.replaceAll(text[0]!, '') === '')
      );
    },
    (t, listed, around) => {
      const within = (part: string, all: string) => `ISNUMBER(FIND(${part},${all}))`;
      const [before, after] = [`LEFT(${t},1)`, `RIGHT(${t},1)`].map((end) => within(end, around));
      const bare = `MID(${t},1+${before},MAX(0,LEN(${t})-${before}-${after}))`;
      // 合计 12 家: without blanks, a word of a sum, then what a count begins with, to what it ends with.
      const tight = `SUBSTITUTE(${t}," ","")`;
      const word = within(`"|"&MID(${tight},1+${before},2)&"|"`, quote(sumWords));
      const begins = within(`MID(${tight},3+${before},1)`, quote(countBegins));
      const ends = within(`MID(${t},LEN(${t})-${after},1)`, quote(countEnds));
      const counted = `AND(${word},${begins},${ends})`;
      const only = `AND(${before},SUBSTITUTE(${t},LEFT(${t},1),"")="")`;
      return `IF(${t}="",FALSE,OR(${within(`"|"&${bare}&"|"`, listed)},${counted},${only}))`;
    },
  );

const doubtful = Object.values(inEach(({ recognised }) => new RegExp(recognised.doubtful, 'iu')));

/** Whether a name that counts is more likely a figure, a count, a sum or a code: nothing of a name stands there. */
export const isDoubtfulName = (name: string): boolean =>
  name !== '' &&
  (!/\p{L}/u.test(name) || isCreditCode(cleaned(name).toUpperCase()) || doubtful.some((pattern) => pattern.test(name)));
