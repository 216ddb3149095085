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
