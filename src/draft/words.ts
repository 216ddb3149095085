/** The words a draft chooses from, of the language it is drawn in; whatever language they were typed in, they are understood. */
import type { Messages } from '../i18n';
import { changeTexts, type ChangeTexts } from '../i18n/changes';
import { draftTexts, type DraftTexts } from '../i18n/draft';
import { everyLanguage } from '../i18n/every';
import { said } from '../plan/localised';
import { ruleIds } from '../plan/schema';
import { rules } from '../scoring/rules';
import type { Choice } from './tables';

type Words = Readonly<Record<string, string>>;
type Texts = Pick<Messages, 'common'> & { readonly draft: DraftTexts; readonly changes: ChangeTexts };

const ruleWords = (language: string): Words =>
  Object.fromEntries(ruleIds.map((id) => [id, said(rules[id].name, language)]));

function wordsIn({ common, draft, changes }: Texts, choice: Choice): Words {
  const { milestones: _, ...kinds } = common.kinds;
  const all: Readonly<Record<Choice, Words>> = {
    use: draft.choices.use,
    yes: draft.choices.yes,
    kind: kinds,
    direction: common.directions,
    accumulation: common.accumulations,
    comparison: draft.choices.comparison,
    rule: ruleWords(common.language),
    subject: draft.choices.subject,
    relation: draft.choices.relation,
    side: draft.choices.side,
    change: changes.kinds,
    about: changes.subjects,
  };
  return all[choice];
}

/** Ids of a choice with their words. */
export const wordsOf = (choice: Choice, m: Messages): Words =>
  wordsIn({ common: m.common, draft: draftTexts(m), changes: changeTexts(m) }, choice);

/** The id a word stands for; null for a word nobody knows. */
export function idOf(choice: Choice, word: string): string | null {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const same = (a: string) => plain(a) === plain(word);
  for (const m of everyLanguage)
    for (const [id, text] of Object.entries(wordsOf(choice, m))) if (same(text) || same(id)) return id;
  return null;
}

/** The field of a change that these words name, in whichever language; a word nobody knows stands for itself. */
export function changedFieldOf(word: string): string {
  for (const changes of everyLanguage.map(changeTexts)) {
    const known = Object.keys(changes.fields).find((field) => changes.field(field) === word);
    if (known !== undefined) return known;
  }
  const year = /^(?:(\d{4})年目标|target (\d{4}))$/.exec(word);
  return year ? `targets.${year[1] ?? year[2]}` : word;
}
