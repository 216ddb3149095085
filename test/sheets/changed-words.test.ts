/** Every field that a change in mid-term can be of, as the change log and the list of changes call it: no program text in either language. */
import { zhMessages, type Messages } from '../../src/i18n';
import { everyLanguage } from '../../src/i18n/every';
import { changedPlan } from '../../src/plan/change';
import { itemFields } from '../../src/plan/change-item';
import { ordosPlan } from '../../src/plan/ordos';
import type { Indicator, Item, Plan } from '../../src/plan/schema';
import { changeInWords } from '../../src/sheets/changed-words';

const both = (zh: string, en: string) => ({ zh, en });
const en = everyLanguage.find(({ common }) => common.language === 'en')!;
const unit = { id: 'u04', name: both('甲新设局', 'Bureau New'), shortName: both('新局', 'New') };
const dimension = { ...ordosPlan.dimensions[0]!, id: 'k99', name: both('新维度', 'New dimension') };
const group = { id: 'k01', name: both('甲类', 'Class A'), weights: { k99: 40 }, excellent: { most: 2 } };
const set = 'set' as const;
const judged = {
  name: both('新名', 'New name'),
  shortName: both('新简称', 'New short'),
  clause: '七（一）',
  dimension: 'k99',
  weight: { value: 7, source: set },
  rule: { id: 'baseline-progress' as const, params: [0.5], source: set },
  raters: [{ name: '专家', weight: 30, members: 5, drop: true }],
  linked: { with: '甲', triggers: false },
  lead: { units: ['u04'], source: set },
  responsible: { units: ['u04', ordosPlan.units[0]!.id], source: set },
};
const figures = {
  meaning: both('新含义', 'New meaning'),
  national: ['5.5'],
  baseline: { value: 3, source: set },
  targets: Object.fromEntries(ordosPlan.years.map((year) => [String(year), { value: 987, source: set }])),
};
const plan: Plan = {
  ...ordosPlan,
  indicators: ordosPlan.indicators.map((item) => ({ ...item, baseline: { value: null, source: 'assumed' as const } })),
};
const [firstUnit, ...units] = plan.units;
const [ratio, part] = plan.indicators;
const wanted: Plan = {
  ...plan,
  title: both('新计划', 'New plan'),
  documentNumber: '甲政发〔2024〕9号',
  dimensions: [...plan.dimensions.map((one) => ({ ...one, weight: { value: 11, source: set } })), dimension],
  groups: [group],
  units: [{ ...firstUnit!, collective: firstUnit!.collective !== true, group: 'k01' }, ...units, unit],
  indicators: plan.indicators.map((item): Indicator => ({ ...item, ...judged, ...figures })),
  tasks: plan.tasks.map((task) => ({
    ...task,
    ...judged,
    indicators: ['G01', 'G03'],
    milestones: [
      ...task.milestones.map((one) => ({ ...one, due: { value: '2024-11-30', source: set } })),
      { ...task.milestones[0]!, id: `${task.id}-9`, due: { value: '2024-10-31', source: set } },
    ],
  })),
  relations: [
    { kind: 'part-of', part: part!.id, whole: ratio!.id, reason: both('包括', 'within'), source: set },
    { kind: 'excludes', items: [part!.id, ratio!.id], reason: both('不重', 'apart'), source: set },
    {
      kind: 'ratio-of',
      ratio: ratio!.id,
      side: 'numerator',
      equals: part!.id,
      reason: both('同', 'same'),
      source: set,
    },
  ],
  safeguards: [
    { id: 's1', name: both('资金', 'Money'), clause: '四', measures: [{ id: 'm1', name: both('设基金', 'A fund') }] },
  ],
};
const changed = changedPlan(plan, wanted, 2022);
const told = changed.proposals.map(({ change }) => change);
const lines = (m: Messages) =>
  told
    .filter(({ field }) => field !== undefined)
    .map((change) => {
      const { field, before, after } = changeInWords(change, changed.plan, m);
      return { change, field, text: `${field} ${before} → ${after}` };
    });
const judgedFields: readonly (keyof Item | keyof Indicator)[] = [
  ...itemFields.rename,
  ...itemFields.note.filter((field) => field !== 'indicators'),
  ...itemFields.move,
  ...itemFields.judging,
  ...itemFields.allYears,
];

test('the changes are of every field of every kind of item', () => {
  const of = (subject: string) => new Set(told.filter((one) => one.of === subject).map(({ field }) => field));
  for (const field of [...judgedFields, 'baseline', 'targets.2024']) expect(of('indicator')).toContain(field);
  for (const field of judgedFields.filter((one) => one !== 'meaning' && one !== 'national'))
    expect(of('task')).toContain(field);
  for (const [subject, field] of [
    ['unit', 'collective'],
    ['unit', 'group'],
    ['dimension', 'weight'],
    ['plan', 'groups'],
    ['plan', 'title'],
    ['milestone', 'due'],
    ['relation', 'relations'],
    ['safeguard', 'safeguards'],
    ['task', 'indicators'],
  ] as const)
    expect(of(subject)).toContain(field);
});

test.each([zhMessages, en])('no program text, and no id where there is a name (%#)', (m) => {
  const ids = [...plan.units, ...plan.dimensions].map(({ id }) => id).filter((id) => id.includes('-'));
  const wrong = lines(m).filter(
    ({ text }) =>
      /object|undefined|null|true|false|[{}[\]"]|\b(?:u04|k01|k99)\b|part-of|each-year|baseline-progress/.test(text) ||
      ids.some((id) => text.split(/[\s、,]+/).includes(id)) ||
      / \S* → \S*$/.exec(text)?.[0] === ` ${m.common.dash} → ${m.common.dash}` ||
      /(?:^|[\s、,])[A-Z]\d{2,3}(?=$|[、,）)]|\s(?:→|part|excl))/.test(text),
  );
  expect(wrong.map(({ text }) => text)).toEqual([]);
});

test.each([
  ['rule', '基期进步法、0.5', /[A-Za-z].*, 0\.5$/],
  ['raters', '专家 30×5 去高低', /30×5 drop$/],
  ['linked', '甲 不触发', /passive$/],
  ['lead', '甲新设局', /Bureau New$/],
  ['dimension', '新维度', /New dimension$/],
  ['group', '甲类', /Class A$/],
  ['groups', '甲类（2，新维度 40）', /40）$/],
  ['safeguards', '资金（四）：设基金', /设基金/],
])('%s', (name, zh, english) => {
  const after = (m: Messages) => {
    const change = told.find(({ field }) => field === name)!;
    return changeInWords(change, changed.plan, m).after;
  };
  expect(after(zhMessages)).toContain(zh);
  expect(after(en)).toMatch(english);
});

test('a log of an earlier version is told by names too', () =>
  expect(changeInWords({ field: 'lead', before: null, after: 'u04' }, changed.plan, zhMessages)).toEqual({
    field: '牵头单位',
    before: zhMessages.common.dash,
    after: '甲新设局',
  }));
