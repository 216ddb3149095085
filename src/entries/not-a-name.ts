/**
 * Cells of a roster that hold no name: 合计, 小计：3人, 同上, 无, ……, — and the like, which come along when a table is pasted.
 * The whole cell decides, so that 无锡… and 合计… stay names.
 */
import { native } from '../expression/native';
import { Cond } from '../expression/number';
import type { Text } from '../expression/text';
import { quote } from '../expression/written';
import { countBegins, fillers, sums } from '../i18n/zh-CN/not-a-name';
import { fillers as englishFillers } from '../i18n/en/not-a-name';

/** Words that are no name, apart by bars: FIND tells a whole word from a part of one, and reads no wildcards. */
export const noNameWords = `|${[...sums.split(' '), ...spaced(sums), ...fillers.split(' '), ...englishFillers.split(' ')].join('|')}|`;
/** Words of a sum as they are set to fill a column: 合 计. */
function spaced(list: string): readonly string[] {
  return list.split(' ').map((word) => [...word].join(' '));
}
const longestWord = Math.max(...noNameWords.split('|').map((word) => word.length));
/** Words of a sum, of two characters, and what comes right after one where a count follows. */
const sumWords = `|${sums.split(' ').join('|')}|`;
/** Signs of which a cell may consist that says nothing. */
const signs = '-—–_=…．.。/*';

/** Whether a cleaned name is none. `list` is `noNameWords`, which a sheet holds in one cell for all its rows. */
export const isNoName = (name: Text, list: Text): Cond =>
  native(
    Cond,
    [name, list],
    (text: string, listed: string) =>
      text !== '' &&
      ((text.length <= longestWord && listed.includes(`|${text}|`)) ||
        (countBegins.includes(text.slice(2, 3)) && sumWords.includes(`|${text.slice(0, 2)}|`)) ||
        (signs.includes(text[0]!) && text.replaceAll(text[0]!, '') === '')),
    (t, listed) => {
      const within = (part: string, all: string) => `ISNUMBER(FIND(${part},${all}))`;
      const counted = `AND(${within(`"|"&LEFT(${t},2)&"|"`, quote(sumWords))},${within(`MID(${t},3,1)`, quote(countBegins))})`;
      const only = `AND(${within(`LEFT(${t},1)`, quote(signs))},SUBSTITUTE(${t},LEFT(${t},1),"")="")`;
      return `IF(${t}="",FALSE,OR(${within(`"|"&${t}&"|"`, listed)},${counted},${only}))`;
    },
  );
