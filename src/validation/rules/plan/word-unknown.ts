import type { EntryCell } from '../../../entries/entries';
import { languageOf, settingLists, wordIn, wordMeant, type WordList } from '../../../entries/words';
import { ruleWords } from '../../../scoring/rules';
import type { Hit, WorkbookRule } from '../../rule';

/** A word in a drop-down of the plan or settings sheet that is none of its list: another language's, with a blank, or made up. */
export const wordUnknown = {
  code: 'plan.word-unknown',
  group: 'plan',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '下拉列表', en: 'Drop-down list' },
  reads: (key) => key === 'plan' || key === 'settings',
  check({ entries }) {
    const language = languageOf(entries);
    const hit = (list: string, words: WordList<string>, cell: EntryCell, item: string): readonly Hit[] => {
      const { value } = cell;
      if (value === null || wordIn(words, value, language) !== null) return [];
      const meant = wordMeant(words, value, language);
      return [
        {
          place: { ...cell.place, item },
          key: `${list}:${item}`,
          params: { list, typed: String(value) },
          compared: [
            { label: 'typed', value: String(value) },
            ...(meant === null ? [] : [{ label: 'meant', value: meant }]),
          ],
          fix: meant === null ? undefined : { kind: 'set-value', value: meant },
        },
      ];
    };
    const { plan = {}, settings = {} } = entries.sheets;
    return [
      ...(plan.rule ?? []).flatMap((cell, k) => hit('rule', ruleWords, cell, String(plan.id?.[k]?.value ?? 'plan'))),
      ...Object.entries(settingLists).flatMap(([field, words]) =>
        (settings[field] ?? []).flatMap((cell) => hit(field, words, cell, 'settings')),
      ),
    ];
  },
} as const satisfies WorkbookRule;
