/**
 * Cells of a roster that hold no name: 合计, 小计：3人, 同上, 无, ……, — and the like, which come along when a table is pasted.
 * The whole cell decides, so that 无锡… and 合计… stay names.
 */
import { define, words } from '../expression/define';
import { native } from '../expression/native';
import { Cond } from '../expression/number';
import type { Text } from '../expression/text';
import { quote } from '../expression/written';
import { countBegins, fillers, sums } from '../i18n/zh-CN/not-a-name';
import { fillers as englishFillers } from '../i18n/en/not-a-name';

/** Apart by bars: FIND tells a whole word from a part of one, and reads no wildcards. */
const listed = `|${[...sums.split(' '), ...spaced(sums), ...fillers.split(' '), ...englishFillers.split(' ')].join('|')}|`;
/** Words of a sum as they are set to fill a column: 合 计. */
function spaced(list: string): readonly string[] {
  return list.split(' ').map((word) => [...word].join(' '));
}
/** Words of a sum, of two characters, and what comes right after one where a count follows. */
const sumWords = `|${sums.split(' ').join('|')}|`;
/** Signs of which a cell may consist that says nothing. */
const signs = '-—–_=…．.。/*';

/** Whether a cleaned name is none. */
export const isNoName = (name: Text): Cond =>
  native(
    Cond,
    [name],
    (text: string) =>
      text !== '' &&
      (listed.includes(`|${text}|`) ||
        (sumWords.includes(`|${text.slice(0, 2)}|`) && countBegins.includes(text.slice(2, 3))) ||
        (signs.includes(text[0]!) && text.replaceAll(text[0]!, '') === '')),
    (t) => {
      const within = (part: string, list: string) => `ISNUMBER(FIND(${part},${quote(list)}))`;
      const counted = `AND(${within(`"|"&LEFT(${t},2)&"|"`, sumWords)},${within(`MID(${t},3,1)`, countBegins)})`;
      const only = `AND(${within(`LEFT(${t},1)`, signs)},SUBSTITUTE(${t},LEFT(${t},1),"")="")`;
      return `IF(${t}="",FALSE,OR(${within(`"|"&${t}&"|"`, listed)},${counted},${only}))`;
    },
  );

/** The same for a text at hand, cleaned. */
export const noName = define({ name: words }, ({ name }) => isNoName(name));
