/**
 * The worked example of `docs/scoring.md`: three indicators, two units, two years. Small enough to be reckoned by hand; the
 * same plan and figures serve the tests of scoring, of the sheets and of the pane.
 */
import { serialOf } from '../../src/entries/dates';
import { parsePlan } from '../../src/plan/load';
import { ordosPlan } from '../../src/plan/ordos';
import { entriesOf, type Typed } from './entries';

const text = (zh: string, en: string) => ({ zh, en });
const given = (value: number) => ({ value, source: 'given' });
const rule = (id: string) => ({ id, params: [], source: 'set' });
const units = (...ids: readonly string[]) => ({ units: ids, source: 'given' });

export const workedPlan = parsePlan({
  ...ordosPlan,
  id: 'worked-example',
  title: text('算例：三项指标、两个单位', 'Worked example: three indicators, two units'),
  shortName: text('算例', 'Worked example'),
  years: [2022, 2023],
  units: [
    { id: 'zone', name: text('高新区管委会', 'Zone Committee'), shortName: text('高新区', 'Zone') },
    { id: 'science', name: text('科学技术局', 'Bureau of Science'), shortName: text('科技局', 'Science') },
  ],
  dimensions: [
    { id: 'economy', name: text('经济', 'Economy'), weight: { value: 60, source: 'set' } },
    { id: 'talent', name: text('人才', 'Talent'), weight: { value: 40, source: 'set' } },
  ],
  indicators: [
    {
      ...common('G01', '营业收入', 'Revenue', 'economy', 36),
      measure: text('亿元', 'hundred million yuan'),
      decimals: 1,
      kind: 'amount',
      direction: 'higher',
      accumulation: 'level',
      comparison: 'at-least',
      baseline: given(300),
      targets: { 2022: given(400), 2023: given(500) },
      rule: rule('completion'),
      lead: units('zone'),
      responsible: units('science'),
    },
    {
      ...common('G02', '评价排位', 'Rank', 'economy', 24),
      measure: text('位', 'rank'),
      decimals: 0,
      kind: 'figure',
      direction: 'lower',
      accumulation: 'level',
      comparison: 'at-most',
      baseline: { value: null, source: 'assumed' },
      targets: { 2022: given(100), 2023: given(100) },
      rule: rule('reverse'),
      lead: units('zone'),
      responsible: units(),
    },
    {
      ...common('G03', '领军人才', 'Leading talents', 'talent', 40),
      measure: text('名', 'persons'),
      decimals: 0,
      kind: 'roster',
      roster: { subject: 'person', rows: 40 },
      direction: 'higher',
      accumulation: 'flow',
      comparison: 'at-least',
      baseline: { value: null, source: 'assumed' },
      targets: { 2022: given(10), 2023: given(10) },
      rule: rule('each-year'),
      lead: units('science'),
      responsible: units('zone'),
    },
  ],
  tasks: [],
  questions: [],
  relations: [],
  safeguards: [],
});

function common(id: string, zh: string, en: string, dimension: string, weight: number) {
  const name = text(zh, en);
  return {
    id,
    name,
    shortName: name,
    dimension,
    weight: { value: weight, source: 'set' },
    clause: '例',
    meaning: name,
  };
}

/** Eight talents in 2022, twelve in 2023. */
const dates = [...Array<string>(8).fill('2022-05-10'), ...Array<string>(12).fill('2023-05-10')];

export const workedValues = {
  G01: { ytd_2022: [80, 170, 280, 380], ytd_2023: [110, 240, 370, 510] },
  G02: { figure: [110, 95] },
  G03: { name: dates.map((_, k) => `样例人才${k + 1}`), code: dates.map(() => null), date: dates.map(serialOf) },
  adjustments: { year: [2022], kind: ['扣分'], points: [1], reason: ['样例事项'] },
} satisfies Typed;

export const workedEntries = entriesOf(workedValues);
