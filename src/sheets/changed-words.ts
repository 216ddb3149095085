/** A change of the plan in the words of a language: what the plan file keeps by its own words is called as the sheets call it. */
import { pick, type Messages } from '../i18n';
import { changeTexts } from '../i18n/changes';
import { draftTexts } from '../i18n/draft';
import { linkedIn, linkedText } from '../plan/linked';
import { ratersIn, ratersText } from '../plan/raters';
import { ruleIds, type Localised, type Plan, type PlanChange } from '../plan/schema';
import { said } from '../plan/localised';
import { rules } from '../scoring/rules';

type Change = Pick<PlanChange, 'field' | 'before' | 'after'>;

/** The field and what it was and is; `plan`: the one the change is made in or has been. */
export function changeInWords(
  { field, before, after }: Change,
  plan: Plan,
  m: Messages,
): { readonly field: string; readonly before: string; readonly after: string } {
  const word = (value: string | null) =>
    value === null ? m.common.dash : field === undefined ? value : wordsFor(field, value, plan, m);
  return {
    field: field === undefined ? m.common.dash : withNames(changeTexts(m).field(field), plan, m),
    before: word(before),
    after: word(after),
  };
}

function wordsFor(field: string, value: string, plan: Plan, m: Messages): string {
  const { choices, listed } = draftTexts(m);
  const language = m.common.language;
  switch (field) {
    case 'collective':
      return value === 'true' ? choices.yes.yes : value === 'false' ? choices.yes.no : value;
    case 'rule': {
      const [name = '', ...rest] = value.split('、');
      const id = ruleIds.find((known) => known === name);
      return [id === undefined ? name : said(rules[id].name, language), ...rest].join(listed);
    }
    case 'raters': {
      const groups = ratersIn(value);
      return groups === null ? value : ratersText(groups, language);
    }
    case 'linked': {
      const link = linkedIn(value);
      return link === null ? value : linkedText(link, language);
    }
    case 'lead':
    case 'responsible':
      return namesIn(value, plan.units, m);
    case 'dimension':
      return namesIn(value, plan.dimensions, m);
    case 'group':
      return namesIn(value, plan.groups ?? [], m);
    case 'relations': {
      const { relation, side } = choices;
      const words: Readonly<Record<string, string>> = { ...relation, ...side };
      // Behind the number they are said of alone: a reason may hold such words too.
      const plain = value.replace(
        /(?<=[A-Z]\d{2,3} )(part-of|excludes|ratio-of)(?: (numerator|denominator))?(?= )/g,
        (_, kind: string, end?: string) => [kind, end].flatMap((id) => (id ? [words[id] ?? id] : [])).join(' '),
      );
      return withNames(plain, plan, m);
    }
    case 'indicators':
    case 'splitFrom':
    case 'safeguards':
      return withNames(value, plan, m);
    default:
      return value;
  }
}

/** Names in a row in the language wanted; ids among them, of lists kept by earlier versions, by their names. */
function namesIn(
  value: string,
  all: readonly { readonly id: string; readonly name: Localised }[],
  m: Messages,
): string {
  const nameOf = (text: string) => {
    const one = all.find(({ id, name }) => id === text || name.zh === text);
    return one ? pick(one.name, m) : text;
  };
  const whole = nameOf(value);
  return whole === value ? value.split('、').map(nameOf).join(draftTexts(m).listed) : whole;
}

/** Items by what they are called as well as by their number. */
function withNames(text: string, plan: Plan, m: Messages): string {
  const items = [...plan.indicators, ...plan.tasks];
  return text.replace(/(?<![A-Za-z0-9])[A-Z]\d{2,3}(?![A-Za-z0-9-])/g, (id) => {
    const item = items.find((one) => one.id === id);
    return item ? `${id} ${pick(item.shortName, m)}` : id;
  });
}
