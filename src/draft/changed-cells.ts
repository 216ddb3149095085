/**
 * What a change was and is in the cells of a draft: in words as the printed log has it, and back as the list of changes keeps it. Words
 * that would not come back as what is kept are not used: the draft loses nothing of a plan.
 */
import { everyLanguage } from '../i18n/every';
import type { Messages } from '../i18n';
import { draftTexts } from '../i18n/draft';
import { linkedIn, linkedText } from '../plan/linked';
import { ratersIn, ratersText } from '../plan/raters';
import type { Localised, Plan, PlanChange } from '../plan/schema';
import { changeInWords } from '../sheets/changed-words';
import { namesListed } from './reader';
import { idOf, wordsOf } from './words';

/** The cell of a value, of a change of this field. */
export function changedCell(field: string | undefined, value: string | null, plan: Plan, m: Messages): string | null {
  if (value === null || field === undefined) return value;
  const words = changeInWords({ field, before: value, after: null }, plan, m).before;
  const isKept = (text: string) => text === text.trim() && storedOf(field, text, plan) === value;
  // Marked off, as nothing that is in words is.
  return [words, value].find(isKept) ?? `|${value}|`;
}

/** The change as the plan keeps it, of what its cells say in whichever language; `plan`: the one the draft says. */
export function storedChange(change: PlanChange, plan: Plan): PlanChange {
  const { field, before, after } = change;
  if (field === undefined) return change;
  const stored = (text: string | null) => (text === null ? null : storedOf(field, text, plan));
  return { ...change, before: stored(before), after: stored(after) };
}

function storedOf(field: string, text: string, plan: Plan): string {
  const marked = /^\|([^]*)\|$/.exec(text)?.[1];
  if (marked !== undefined) return marked;
  switch (field) {
    case 'collective': {
      const yes = idOf('yes', text);
      return yes === null ? text : String(yes === 'yes');
    }
    case 'rule': {
      const [name = '', ...rest] = parts(text);
      return [idOf('rule', name) ?? name, ...rest].join('、');
    }
    case 'raters': {
      const groups = ratersIn(text);
      return groups === null ? text : ratersText(groups, 'zh');
    }
    case 'linked': {
      const link = linkedIn(text);
      return link === null ? text : linkedText(link, 'zh');
    }
    case 'lead':
    case 'responsible':
      return inChinese(text, plan.units);
    case 'dimension':
      return inChinese(text, plan.dimensions);
    case 'group':
      return inChinese(text, plan.groups ?? []);
    case 'relations':
      return withoutWords(withoutNames(text, plan));
    case 'indicators':
    case 'splitFrom':
    case 'safeguards':
      return withoutNames(text, plan);
    default:
      return text;
  }
}

/** What stands in a row, in the manner of any language. */
const parts = (text: string): readonly string[] =>
  everyLanguage.reduce((said, m) => said.replaceAll(draftTexts(m).listed, '、'), text).split('、');

function inChinese(text: string, all: readonly { readonly name: Localised }[]): string {
  const known = all.flatMap(({ name }) => [name.zh, name.en]);
  const chinese = (said: string) => all.find(({ name }) => said === name.zh || said === name.en)?.name.zh ?? said;
  return known.includes(text) ? chinese(text) : namesListed(text, known).map(chinese).join('、');
}

/** Items by their number alone: G01 营业收入 is G01. */
function withoutNames(text: string, { indicators, tasks }: Plan): string {
  return [...indicators, ...tasks].reduce(
    (said, { id, shortName }) =>
      [shortName.zh, shortName.en].reduce((kept, name) => kept.replaceAll(`${id} ${name}`, id), said),
    text,
  );
}

/** The kinds of relations and sides of ratios by the words of the plan file, behind the number they are said of. */
function withoutWords(text: string): string {
  const idsBehind = (said: string, choice: 'relation' | 'side', before: string) =>
    everyLanguage
      .flatMap((m) => Object.entries(wordsOf(choice, m)))
      .reduce((kept, [id, word]) => kept.replaceAll(new RegExp(`(?<=${before} )${word}(?= )`, 'g'), id), said);
  return idsBehind(idsBehind(text, 'relation', '[A-Z]\\d{2,3}'), 'side', 'ratio-of');
}
