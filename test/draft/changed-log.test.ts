/** The log of changes in a draft: words a user has, in the draft's language, which come back as what the plan keeps. */
import { everyLanguage } from '../../src/i18n/every';
import { changedPlan, withChanges } from '../../src/plan/change';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { draftSheets } from '../../src/draft/sheets';
import { draftOf } from '../../src/draft/write';
import { readDraft } from '../../src/draft/read';
import { cellsOf } from './typed';

const set = 'set' as const;
const both = (zh: string, en: string) => ({ zh, en });
const [first, second, ...more] = ordosPlan.indicators;
const [unit, other] = ordosPlan.units;
const wanted: Plan = {
  ...ordosPlan,
  units: ordosPlan.units.map((one) => (one === unit ? { ...one, collective: one.collective !== true } : one)),
  indicators: [
    {
      ...first!,
      rule: { id: 'each-year', params: [0.5], source: set },
      lead: { units: [unit!.id, other!.id], source: set },
      responsible: { units: [], source: set },
      dimension: ordosPlan.dimensions.at(-1)!.id,
      linked: { with: '甲', triggers: false },
    },
    { ...second!, rule: { id: 'all-or-nothing', params: [], source: set } },
    ...more,
  ],
  tasks: ordosPlan.tasks.map((task, k) =>
    k > 0
      ? task
      : { ...task, indicators: ['G01', 'G03'], raters: [{ name: '专家', weight: 30, members: 5, drop: true }] },
  ),
  relations: [{ kind: 'part-of', part: 'G13', whole: 'G07', reason: both('甲 part-of 乙', 'within'), source: set }],
};
const plan = withChanges(changedPlan(ordosPlan, wanted, 2023), '2023-02-01', () => ({
  document: '甲政发〔2023〕1号',
  date: '2023-01-20',
}));

describe.each(everyLanguage.map((m) => [m.common.language, m] as const))('in %s', (_, m) => {
  const draft = draftOf(plan, m);
  const shown = draft.tables.changes.flatMap(({ before, after }) => [before!.value, after!.value]).map(String);
  test('rules, units, links and relations stand in words', () => {
    for (const text of shown)
      expect(text.replace('甲 part-of 乙', '')).not.toMatch(
        /each-year|all-or-nothing|^completion|\b(?:true|false)\b|part-of|\bu\d\d\b/,
      );
    const language = m.common.language === 'zh' ? 'zh' : 'en';
    expect(shown.some((text) => text.includes(other!.name[language]))).toBe(true);
    expect(shown.some((text) => text.includes(first!.shortName[language]))).toBe(true);
  });
  test.each(everyLanguage.map((one) => [one.common.language, one] as const))(
    'and come back as they are kept, read by a pane in %s',
    (__, reads) => {
      const read = readDraft(cellsOf(draftSheets(draft, m)), reads);
      expect(read.faults).toEqual([]);
      expect(read.plan?.changes).toEqual(plan.changes);
    },
  );
});
