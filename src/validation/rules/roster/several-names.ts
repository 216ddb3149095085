import { textIn } from '../../../entries/entries';
import { andOthers, joiners, organisations, surnames, titles } from '../../../i18n/zh-CN/recognised';
import { numberIn } from '../../../notice/numerals';
import { rosterHits } from '../../roster-hits';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** Between names; a comma may stand within the English name of one. */
const apart = /[、；;\r\n/|\\＼]+|(?<=\p{Script=Han})[，,]+/u;
/** Names of enterprises one after the other, with nothing but a blank or an "and" between them. */
const joined = new RegExp(`(?<=${organisations})(?:${joiners})(?=\\p{Script=Han}{2})`, 'u');
/** The number of one of several: 1.张三 2.李四. */
const numbered = /(?:^|(?<=\s))\d{1,2}[.．、)）]\s*(?=\p{L})/gu;
const others = new RegExp(andOthers, 'u');
/** A person by a common surname: what stands beside it is more than the rest of the name or a title where it is one as well. */
const person = new RegExp(`^(?!${titles})(?:${surnames})\\p{Script=Han}{1,2}$`, 'u');
const legalForm = /\b(?:ltd|inc|llc|corp|corporation|limited|gmbh|plc)\b\.?/i;

/** Several enterprises or people in one cell: they count as one. */
export const severalNames = {
  code: 'roster.several-names',
  group: 'roster',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '名册填报要求', en: 'What a roster row needs' },
  check: (item, _, context) =>
    rosterHits(item, context, (row) => {
      // As typed: a cleaned name has no line breaks.
      const count = row.noName ? 1 : countOf(textIn(row.cells.name));
      return count > 1
        ? {
            at: 'name',
            params: { count },
            compared: [{ label: 'row', params: { row: rowNumber(row) }, value: row.name }],
          }
        : null;
    }),
} as const satisfies ItemRule;

/** Names of at least two characters each, and those only counted; a branch in brackets belongs to its name. */
function countOf(name: string): number {
  const bare = name.replace(/[（(][^）)]*[）)]/gu, '').replace(numbered, '；');
  const more = others.exec(bare)?.[1];
  const named = bare
    .split(apart)
    .flatMap((part) => part.split(joined))
    .filter((part) => part.trim().length > 1)
    .reduce((count, part) => count + alike(part.trim()), 0);
  return more === undefined ? named : Math.max(named, 2, numberIn(more) ?? 0);
}

/** How many names of one kind stand beside each other with a blank or an "and" between: people, things of one ending, companies of a legal form. */
function alike(part: string): number {
  const people = part.split(/[\s和与及&+＋]+/u);
  if (people.length > 1 && people.every((one) => person.test(one))) return people.length;
  const [first, ...more] = part.split(/\s+/u);
  const ending = first!.slice(-2);
  if (
    first!.length > 2 &&
    more.every((one) => one.length > 2 && one.endsWith(ending)) &&
    /\p{Script=Han}/u.test(ending)
  )
    return more.length + 1;
  const companies = part.split(new RegExp(`(?<=${legalForm.source})\\s+(?:and |& )?(?!${legalForm.source})`, 'i'));
  return companies.every((one) => legalForm.test(one)) ? companies.length : 1;
}
