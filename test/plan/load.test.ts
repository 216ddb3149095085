import { ZoneScorecardError } from '../../src/errors';
import { said } from '../../src/plan/localised';
import { parsePlan, storedPlan } from '../../src/plan/load';
import json from '../../src/plan/ordos-2022-2024.json';
import type { Plan } from '../../src/plan/schema';

/** The built-in plan with one thing changed, as a file would have it. */
function changed(change: (plan: any) => void): unknown {
  const copy = structuredClone(json);
  change(copy);
  return copy;
}

function problem(plan: unknown, language: 'zh' | 'en' = 'zh'): { readonly field: string; readonly reason: string } {
  try {
    parsePlan(plan, language);
  } catch (error) {
    if (!(error instanceof ZoneScorecardError)) throw error;
    expect(error.code).toBe('plan-invalid');
    return { field: String(error.params.field), reason: String(error.params.reason) };
  }
  throw new Error('the plan passed');
}

test('a plan may have its names in further languages', () => {
  const plan = parsePlan(changed((p) => (p.units[0].name.fr = 'Bureau')));
  expect([said(plan.units[0]!.name, 'fr'), said(plan.units[1]!.name, 'fr')]).toEqual([
    'Bureau',
    plan.units[1]!.name.en,
  ]);
});

test('the built-in plan passes, also after a round through text', () => {
  expect(parsePlan(JSON.parse(JSON.stringify(json)))).toEqual(json satisfies unknown as Plan);
});

test.each<[string, string, (plan: any) => void]>([
  ['a wrong type', 'indicators[2].decimals', (p) => (p.indicators[2].decimals = 'two')],
  ['a missing field', 'indicators[0].kind', (p) => delete p.indicators[0].kind],
  ['an unknown word', 'indicators[4].direction', (p) => (p.indicators[4].direction = 'up')],
  ['an unknown field', 'tasks[1].remark', (p) => (p.tasks[1].remark = '')],
  ['an unknown rule', 'indicators[0].rule.id', (p) => (p.indicators[0].rule.id = 'magic')],
  ['another schema version', 'schemaVersion', (p) => (p.schemaVersion = 2)],
  ['a language nobody has', 'units[0].name', (p) => (p.units[0].name.EN = 'X')],
  ['an empty text in a further language', 'units[0].name.fr', (p) => (p.units[0].name.fr = '')],
  ['a malformed id', 'indicators[6].id', (p) => (p.indicators[6].id = 'g7')],
  ['an id too long for a property of the file', 'units[0].id', (p) => (p.units[0].id = 'u'.repeat(101))],
  ['a malformed date', 'tasks[0].milestones[1].due.value', (p) => (p.tasks[0].milestones[1].due.value = '2022/6/30')],
  [
    'a day that is none',
    'tasks[0].milestones[1].due.value',
    (p) => (p.tasks[0].milestones[1].due.value = '2022-02-30'),
  ],
  ['a day of issue that is none', 'issuedOn', (p) => (p.issuedOn = '2022-06-31')],
  ['a rule for tasks', 'indicators[0].rule', (p) => (p.indicators[0].rule.id = 'milestones')],
  [
    'split in a circle',
    'indicators[0].splitFrom',
    (p) => ((p.indicators[0].splitFrom = 'G02'), (p.indicators[1].splitFrom = 'G01')),
  ],
  ['an id used twice', 'indicators[1].id', (p) => (p.indicators[1].id = 'G01')],
  ['a task with the id of an indicator', 'tasks[0].id', (p) => (p.tasks[0].id = 'G02')],
  ['a unit listed twice', 'units[3].id', (p) => (p.units[3].id = p.units[0].id)],
  ['an unknown dimension', 'indicators[0].dimension', (p) => (p.indicators[0].dimension = 'nowhere')],
  ['an unknown lead unit', 'tasks[4].lead.units[0]', (p) => (p.tasks[4].lead.units[0] = 'nobody')],
  [
    'a unit both lead and responsible',
    'tasks[0].responsible.units[0]',
    (p) => (p.tasks[0].responsible.units[0] = p.tasks[0].lead.units[0]),
  ],
  ['a year without target', 'indicators[3].targets.2023', (p) => delete p.indicators[3].targets['2023']],
  [
    'a target of another year',
    'indicators[3].targets.2030',
    (p) => (p.indicators[3].targets['2030'] = { value: 1, source: 'given' }),
  ],
  ['years out of order', 'years[1]', (p) => (p.years = [2022, 2021, 2024])],
  ['a first year that is the baseline’s', 'years[0]', (p) => (p.baselineYear = 2022)],
  ['a ratio without its parts', 'indicators[3].ratio', (p) => delete p.indicators[3].ratio],
  ['a roster without its subject', 'indicators[5].roster', (p) => delete p.indicators[5].roster],
  ['a comparison against the direction', 'indicators[0].comparison', (p) => (p.indicators[0].comparison = 'at-least')],
  ['an unknown question', 'indicators[2].question', (p) => (p.indicators[2].question = 'why')],
  ['a reading that is not there', 'questions[0].chosen', (p) => (p.questions[0].chosen = 'both')],
  ['a reading unlike the indicator', 'questions[0].chosen', (p) => (p.questions[0].chosen = 'cumulative')],
  ['a negative weight', 'dimensions[1].weight.value', (p) => (p.dimensions[1].weight.value = -1)],
  ['weights all 0', 'dimensions', (p) => p.dimensions.forEach((d: any) => (d.weight.value = 0))],
  ['a negative item weight', 'tasks[2].weight.value', (p) => (p.tasks[2].weight.value = -3)],
  ['an indicator that is not there', 'tasks[4].indicators[0]', (p) => (p.tasks[4].indicators[0] = 'G99')],
  ['a milestone of another task', 'tasks[0].milestones[0].id', (p) => (p.tasks[0].milestones[0].id = 'T02-1')],
  [
    'a milestone due before it starts',
    'tasks[0].milestones[0].due.value',
    (p) => (p.tasks[0].milestones[0].due.value = '2020-01-01'),
  ],
  [
    'a milestone due after the plan',
    'tasks[0].milestones[0].due.value',
    (p) => (p.tasks[0].milestones[0].due.value = '2025-01-01'),
  ],
  [
    'a milestone due before the plan',
    'tasks[0].milestones[0].due.value',
    (p) =>
      Object.assign(p.tasks[0].milestones[0], {
        start: { value: null, source: 'set' },
        due: { value: '2021-12-31', source: 'set' },
      }),
  ],
  [
    'a milestone that starts after the plan',
    'tasks[0].milestones[0].start.value',
    (p) =>
      Object.assign(p.tasks[0].milestones[0], {
        start: { value: '2025-01-01', source: 'set' },
        due: { value: null, source: 'set' },
      }),
  ],
  ['a unit of another’s name', 'units[3].name', (p) => (p.units[3].name = { ...p.units[0].name, en: 'Other' })],
  ['a unit of another’s English name', 'units[3].name', (p) => (p.units[3].name.en = p.units[0].name.en)],
  ['a unit called as another for short', 'units[3].name', (p) => (p.units[3].name.zh = p.units[5].shortName.zh)],
  [
    'a unit of another’s name but for blanks and width',
    'units[3].name',
    (p) => ((p.units[0].name.zh = '市局(一)'), (p.units[3].name.zh = '市 局（一）')),
  ],
  [
    'a milestone’s name too long',
    'tasks[1].milestones[0].name',
    (p) => (p.tasks[1].milestones[0].name.zh = '长'.repeat(201)),
  ],
  ['a safeguard’s name too long', 'safeguards[0].name', (p) => (p.safeguards[0].name.en = 'x'.repeat(201))],
  [
    'a measure’s name too long',
    'safeguards[1].measures[0].name',
    (p) => (p.safeguards[1].measures[0].name.zh = '长'.repeat(201)),
  ],
  ['a relation to nowhere', 'relations[0].whole', (p) => (p.relations[0].whole = 'G99')],
  ['a relation with itself', 'relations[0]', (p) => (p.relations[0].whole = p.relations[0].part)],
  ['grades out of order', 'scoring.grades', (p) => (p.scoring.grades.good.value = 95)],
  ['a share above 1', 'scoring.leadShare.value', (p) => (p.scoring.leadShare.value = 60)],
  ['a negative cap', 'scoring.bonus.cap.value', (p) => (p.scoring.bonus.cap.value = -1)],
])('%s is refused at %s', (_, field, change) => {
  const zh = problem(changed(change));
  const en = problem(changed(change), 'en');
  expect([zh.field, en.field]).toEqual([field, field]);
  expect(zh.reason).toMatch(/\p{Script=Han}/u);
  expect(en.reason).not.toMatch(/\p{Script=Han}/u);
  expect(en.reason).not.toBe('');
});

test('a workbook whose plan was put in before these were asked is still read', () => {
  const plan = changed((p) => {
    p.units[3].name = p.units[0].name;
    p.tasks[0].milestones[0].due.value = '2025-01-01';
    p.tasks[1].milestones[0].name.zh = '长'.repeat(201);
    p.tasks[2].milestones[0].due.value = '2023-02-30';
    p.indicators[0].rule.id = 'milestones';
    p.indicators[1].splitFrom = 'G02';
    p.indicators[2].weight.value = 1e9;
    p.indicators[2].earlier = [
      { until: 2022, rule: { id: 'rank', params: [], source: 'set' }, responsible: p.indicators[2].lead },
    ];
  });
  expect(storedPlan(plan)).toEqual(plan);
});

test.each([null, 42, 'plan', [], {}])('%j is no plan', (json) => {
  expect(problem(json).reason).not.toBe('');
});
