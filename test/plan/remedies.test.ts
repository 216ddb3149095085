/** What is wrong with a plan is told with what to do about it, in either language, whether it comes as JSON or as a draft. */
import { ZoneScorecardError } from '../../src/errors';
import { parsePlan, planProblems } from '../../src/plan/load';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';

const [first, second, ...rest] = ordosPlan.indicators;
const named = (name: string, force: { readonly from?: number; readonly until?: number } = {}): Plan => ({
  ...ordosPlan,
  indicators: [
    { ...first!, ...(force.until ? { until: force.until } : {}) },
    { ...second!, name: { zh: name, en: name }, ...(force.from ? { from: force.from } : {}) },
    ...rest,
  ],
});
const set = <T>(value: T) => ({ value, source: 'set' as const });
const both = (text: string) => ({ zh: text, en: text });
const [unit, ...units] = ordosPlan.units;
const of = (fields: object) => ({ ...ordosPlan, indicators: [{ ...first!, ...fields }, second!, ...rest] });
const [task, ...tasks] = ordosPlan.tasks;
const stepped = (fields: object) => ({
  ...ordosPlan,
  tasks: [{ ...task!, milestones: [{ ...task!.milestones[0]!, ...fields }, ...task!.milestones.slice(1)] }, ...tasks],
});
const reasonOf = (plan: unknown, language: string): string => {
  try {
    parsePlan(plan, language);
    return '';
  } catch (error) {
    if (!(error instanceof ZoneScorecardError)) throw error;
    return String(error.params.reason);
  }
};

const faulty: readonly (readonly [string, unknown, RegExp, RegExp])[] = [
  ['no text', { ...ordosPlan, documentNumber: 5 }, /^应为文字；按这样的形式填上$/, /^must be a text; put it in/],
  ['an unknown field', { ...ordosPlan, colour: 1 }, /；删去它，或改正写法$/, /; take it out, or mend its spelling$/],
  [
    'an unknown dimension',
    { ...ordosPlan, indicators: [{ ...first!, dimension: 'none' }, second, ...rest] },
    /^没有“none”；改填计划里有的/,
    /^there is no “none”; name one that is in the plan/,
  ],
  [
    'a weight below 0',
    { ...ordosPlan, indicators: [{ ...first!, weight: { value: -1, source: 'set' } }, second, ...rest] },
    /^不能是负数；改成 0 或正数$/,
    /^must not be negative; make it 0 or more$/,
  ],
  [
    'years out of order',
    { ...ordosPlan, years: [2022, 2021, 2024] },
    /应晚于 2022；各年从早到晚填/,
    /; give the years in/,
  ],
  [
    'a name too long',
    { ...ordosPlan, units: [{ ...unit!, name: both('长'.repeat(201)) }, ...units] },
    /现有 201 个；写短一些/,
    /not 201; make it shorter/,
  ],
  [
    'units of one name',
    { ...ordosPlan, units: [unit!, { ...units[0]!, name: both(unit!.name.zh) }, ...units.slice(1)] },
    /分不清是哪个；改其中一个/,
    /told apart; change one/,
  ],
  [
    'grades out of order',
    { ...ordosPlan, scoring: { ...ordosPlan.scoring, grades: { ...ordosPlan.scoring.grades, pass: set(99) } } },
    /应从高到低；改其中一个/,
    /high to low; change one/,
  ],
  ['a step’s number', stepped({ id: 'T99-1' }), /应以“T01-”开头；改成 T01-1 这样的/, /; use one like T01-1$/],
  ['a day outside', stepped({ due: set('2030-01-01') }), /不在考核年度.*；改成这些年度里/, /; use a day within/],
  [
    'a due day before the start',
    stepped({ start: set('2023-05-01'), due: set('2023-04-01') }),
    /；改晚一些/,
    /; make it later/,
  ],
  ['a day that is none', stepped({ due: set('2023-02-30') }), /没有“2023-02-30”这一天；改成/, /; use a date like/],
  [
    'against its direction',
    of({ comparison: 'at-most', direction: 'higher' }),
    /不一致.*；改其中一栏$/,
    /; change one of the two$/,
  ],
  ['a ratio without sides', of({ kind: 'ratio', ratio: undefined }), /分子和分母；填上/, /; name the two/],
  ['a roster of nothing', of({ kind: 'roster', roster: undefined }), /每行是什么；选企业/, /; choose enterprises/],
  [
    'raters of a count',
    of({ kind: 'amount', raters: [{ name: '专家', weight: 1, members: 1, drop: false }] }),
    /评议人评分；清空评议人/,
    /; leave the raters out/,
  ],
  [
    'a reading of another kind',
    { ...ordosPlan, questions: ordosPlan.questions.map((one) => ({ ...one, chosen: 'cumulative' })) },
    /口径不一致；选口径相同的/,
    /; choose a reading/,
  ],
  [
    'a rule for tasks',
    of({ rule: { id: 'milestones', params: [], source: 'set' } }),
    /不适用于.*；换一种/,
    /; choose one that is/,
  ],
  ['split from itself', of({ splitFrom: first!.id }), /从自己拆出来的；改填/, /split from itself; name the item/],
  [
    'a weight beyond measure',
    of({ weight: set(1e300) }),
    /不能大于 1000000；权重按比例/,
    /at most 1000000; weights count/,
  ],
  ['two of one name', named(` ${first!.name.zh}`), /与 G01 同名；给其中一个改名/, /and G01 have one name; rename one/],
];
test.each(faulty)('%s', (_, plan, zh, en) => {
  expect(reasonOf(plan, 'zh')).toMatch(zh);
  expect(reasonOf(plan, 'en')).toMatch(en);
  for (const problem of planProblems(plan as Plan)) expect(problem.remedy).toBeTruthy();
});

test('one retired before another of its name begins is no fault', () => {
  expect(planProblems(named(first!.name.zh, { until: 2022, from: 2023 }))).toEqual([]);
});
