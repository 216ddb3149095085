/** A change shown before it is done has the scores the workbook has afterwards, whatever is changed. */
import { zhMessages as m } from '../../src/i18n';
import type { Plan } from '../../src/plan/schema';
import { exampleValues } from '../../src/scoring/example';
import { score } from '../../src/scoring';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import { preview } from '../../src/sheets/change-preview';
import { entriesOf } from '../../src/sheets/entries-of';
import { movedEntries } from '../../src/sheets/moved';
import { readPlan } from '../../src/sheets/read-plan';
import { serialOf } from '../../src/entries/dates';
import { calculated } from '../support/calculated';
import { fourItemPlan } from '../support/four-items';
import { today, withResults, workbook } from './whole-workbook';

const small = fourItemPlan();
const called = (zh: string) => ({ zh, en: zh });
const item =
  (edit: (one: Plan['indicators'][number]) => Plan['indicators'][number], id = 'G03') =>
  (plan: Plan) => ({
    ...plan,
    indicators: plan.indicators.map((one) => (one.id === id ? edit(one) : one)),
  });
const task = (edit: (one: Plan['tasks'][number]) => Plan['tasks'][number]) => (plan: Plan) => ({
  ...plan,
  tasks: plan.tasks.map((one) => edit(one)),
});

const changes: Readonly<Record<string, (plan: Plan) => Plan>> = {
  'an indicator renamed': item((one) => ({ ...one, name: called('改名的指标') })),
  'a target raised': item((one) => ({ ...one, targets: { ...one.targets, 2024: { value: 900, source: 'given' } } })),
  'a weight': item((one) => ({ ...one, weight: { value: 31, source: 'set' } })),
  'a rule': item((one) => ({ ...one, rule: { id: 'all-or-nothing', params: [], source: 'set' } })),
  'a unit renamed': (plan) => ({
    ...plan,
    units: plan.units.map((unit, k) => (k === 0 ? { ...unit, name: called('改名的局') } : unit)),
  }),
  'another lead': item((one) => ({ ...one, lead: { units: [small.units.at(-1)!.id], source: 'given' } })),
  'an indicator retired': (plan) => ({ ...plan, indicators: plan.indicators.filter(({ id }) => id !== 'G02') }),
  'an indicator added': (plan) => ({
    ...plan,
    indicators: [{ ...plan.indicators[0]!, id: 'G90', name: called('新增') }, ...plan.indicators],
  }),
  'an indicator split': (plan) => ({
    ...plan,
    indicators: plan.indicators.flatMap((one) =>
      one.id === 'G03' ? ['G91', 'G92'].map((id) => ({ ...one, id, name: called(id), splitFrom: 'G03' })) : [one],
    ),
  }),
  'a task added': (plan) => ({
    ...plan,
    tasks: [
      ...plan.tasks,
      {
        ...plan.tasks[0]!,
        id: 'T90',
        name: called('新任务'),
        indicators: [],
        milestones: plan.tasks[0]!.milestones.map((one, k) => ({ ...one, id: `T90-${k + 1}` })),
      },
    ],
  }),
  'a task renamed': task((one) => ({ ...one, name: called('改名的任务') })),
  'a milestone renamed': task((one) => ({
    ...one,
    milestones: one.milestones.map((each, k) => (k === 0 ? { ...each, name: called('改名的节点') } : each)),
  })),
  'a milestone put off': task((one) => ({
    ...one,
    milestones: one.milestones.map((each) => ({ ...each, due: { value: '2024-11-30', source: 'given' } })),
  })),
  'a milestone more': task((one) => ({
    ...one,
    milestones: [
      {
        ...one.milestones[0]!,
        id: 'T01-9',
        name: called('先行节点'),
        due: { value: '2023-03-31', source: 'given' as const },
      },
      ...one.milestones,
    ],
  })),
  'a dimension added and weighted': (plan) => ({
    ...plan,
    dimensions: [...plan.dimensions, { id: 'more', name: called('新维度'), weight: { value: 20, source: 'set' } }],
    indicators: plan.indicators.map((one) => (one.id === 'G02' ? { ...one, dimension: 'more' } : one)),
  }),
};

const values = exampleValues(small, m, { years: [2022, 2023] });
const book = workbook(values, { plan: small });
const entries = withResults(book.entries, book.calculate());
const plan = readPlan(small, entries);

test.each(Object.entries(changes))('%s', (name, change) => {
  const made = preview(plan, change(plan), 2023, { entries, today, m });
  expect(made.problem).toBeNull();
  expect(made.changed.proposals).not.toEqual([]);
  const now = made.changed.plan;
  const present = [...coreKeys(now), ...itemKeys(now)];
  const moved = movedEntries(plan, now, entries, m);
  const specs = present.map((key) => buildSheet(key, { plan: now, entries: moved, m, present, today }));
  const read = withResults(
    { sheets: Object.fromEntries(specs.map((spec) => [spec.key, entriesOf(spec)])) },
    calculated(specs, serialOf(today)),
  );
  const { annual } = score(readPlan(now, read), read, { today });
  expect(made.scores.map(({ after }) => after)).toEqual(annual.map(({ total }) => expect.closeTo(total, 9)));
  if (/renamed|retired|added$|split|target|milestone/.test(name))
    for (const { over, before, after } of made.scores) if (over) expect(after).toBeCloseTo(before, 9);
});
