/**
 * Where a value comes from, as a draft says it: a formula is assumed, a constant is what its column takes for granted (the plan's own
 * for targets and units, the user's for weights and rules), an empty cell nobody knows. Whatever is otherwise is written out in the
 * column 来源: 规定：权重；核定：基期值.
 */
import { draftTexts } from '../i18n/draft';
import type { Messages } from '../i18n';
import { everyLanguage } from '../i18n/every';
import type { Source } from '../plan/schema';

/** Fields whose constants are the user's own where nothing else is said. */
const own = new Set(['weight', 'rule', 'relation', 'chosen', 'value']);

export const usualSource = (field: string, isEmpty: boolean, isAssumed: boolean): Source =>
  isAssumed || isEmpty ? 'assumed' : own.has(field) ? 'set' : 'given';

/** What is told in the column 来源; empty where all is as usual. */
export function sourcesText(
  unusual: ReadonlyMap<string, Source>,
  head: (field: string) => string,
  m: Messages,
): string {
  const t = draftTexts(m);
  return (['given', 'set', 'assumed'] as const)
    .flatMap((source) => {
      const fields = [...unusual].flatMap(([field, is]) => (is === source ? [head(field)] : []));
      return fields.length === 0 ? [] : [`${t.sources[source]}${t.colon}${fields.join(t.listed)}`];
    })
    .join(t.semicolon);
}

/** What the column says, by field; null where it cannot be read. `fieldOf` finds a field by its head. */
export function sourcesIn(text: string, fieldOf: (head: string) => string | null): ReadonlyMap<string, Source> | null {
  const found = new Map<string, Source>();
  for (const part of text.split(/[；;]/).filter((piece) => piece.trim() !== '')) {
    const [word = '', fields = ''] = part.split(/[：:]/).map((piece) => piece.trim());
    const source = (['given', 'set', 'assumed'] as const).find((one) =>
      [one, ...everyLanguage.map((m) => draftTexts(m).sources[one].toLowerCase())].includes(word.toLowerCase()),
    );
    if (source === undefined) return null;
    for (const head of fields.split(/[、,，]/).map((piece) => piece.trim())) {
      const field = fieldOf(head);
      if (field === null) return null;
      found.set(field, source);
    }
  }
  return found;
}
