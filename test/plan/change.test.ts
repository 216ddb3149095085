/** What a plan wanted has other than the plan in force: taken from a year on, or told with the reason. */
import { zhMessages as m } from '../../src/i18n';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { draftOf } from '../../src/draft/write';
import { changedPlan, withChanges } from '../../src/plan/change';
import { problems } from '../../src/plan/check';
import { nextPlan, yearsAfter } from '../../src/plan/next';
import { ordosPlan } from '../../src/plan/ordos';
import { dimensionsInForce, unitsInForce } from '../../src/plan/retired';
import type { Item, Plan } from '../../src/plan/schema';
import { cellsOf } from '../draft/typed';
import { changedInMidTerm } from '../support/mid-term';

const ground = { document: '鄂高新发〔2024〕1号', date: '2024-01-05' };
const kinds = (plan: Plan) => plan.changes?.map(({ kind, id }) => `${kind} ${id}`);

test('an indicator is split: the old one keeps its years, the new ones say what they come from', () => {
  const parent = ordosPlan.indicators.find(({ id }) => id === 'G05')!;
  const part = (id: string, zh: string) => ({ ...parent, id, name: { zh, en: zh }, splitFrom: 'G05' });
  const wanted = {
    ...ordosPlan,
    indicators: [
      ...ordosPlan.indicators.filter(({ id }) => id !== 'G05'),
      part('G26', '引进人才'),
      part('G27', '培养人才'),
    ],
    relations: ordosPlan.relations?.filter((relation) => !JSON.stringify(relation).includes('G05')),
    tasks: ordosPlan.tasks.map((task) => ({ ...task, indicators: task.indicators.filter((id) => id !== 'G05') })),
  };
  const changed = changedPlan(ordosPlan, wanted, 2023);
  const plan = withChanges(changed, '2023-03-02', () => ground);
  expect(kinds(plan)).toEqual(expect.arrayContaining(['retire G05', 'split G26', 'split G27']));
  expect(plan.indicators.find(({ id }) => id === 'G26')).toMatchObject({ from: 2023, splitFrom: 'G05' });
  expect(plan.indicators.find(({ id }) => id === 'G05')).toMatchObject({ until: 2022 });
  expect([...problems(plan)]).toEqual([]);
});

test('a changed plan goes through its draft exactly, and is changed once more from there', () => {
  const once = changedInMidTerm(ordosPlan);
  const read = readDraft(cellsOf(draftSheets(draftOf(once, m), m)), m);
  expect(read).toEqual({ plan: once, faults: [], notes: [] });
  expect(changedPlan(once, read.plan!, 2024)).toMatchObject({ proposals: [], refused: [] });
  const retired = {
    ...read.plan!,
    indicators: read.plan!.indicators.map((item) => (item.id === 'G90' ? { ...item, until: 2023 } : item)),
  };
  const twice = withChanges(changedPlan(once, retired, 2024), '2024-01-06', () => ground);
  expect(kinds(twice)?.slice(once.changes?.length)).toEqual(['retire G90']);
  expect(twice.changes?.at(-1)).toMatchObject({ number: twice.changes?.length, from: 2024, ground });
});

test('a unit and a dimension left out are retired once, offered no more, and stay behind in the next plan', () => {
  const [unit] = ordosPlan.units.map(({ id }) => id) as [string];
  const [dimension] = ordosPlan.dimensions.map(({ id }) => id) as [string];
  const without = <T extends Item['lead']>({ units, ...rest }: T) => ({
    ...rest,
    units: units.filter((id) => id !== unit),
  });
  const answers = <T extends Item>(item: T): T => ({
    ...item,
    lead: without(item.lead),
    responsible: without(item.responsible),
  });
  const wanted: Plan = {
    ...ordosPlan,
    units: ordosPlan.units.filter(({ id }) => id !== unit),
    dimensions: ordosPlan.dimensions.filter(({ id }) => id !== dimension),
    indicators: ordosPlan.indicators.filter((one) => one.dimension !== dimension).map(answers),
    tasks: ordosPlan.tasks.map(answers),
  };
  const once = withChanges(changedPlan(ordosPlan, wanted, 2023), '2023-03-02', () => ground);
  expect(kinds(once)).toEqual(expect.arrayContaining([`retire ${unit}`, `retire ${dimension}`]));
  expect(once.units).toHaveLength(ordosPlan.units.length);
  expect(changedPlan(once, wanted, 2024).proposals.filter(({ change }) => change.kind === 'retire')).toEqual([]);
  expect(unitsInForce(once)).toEqual(once.units.filter(({ id }) => id !== unit));
  expect(dimensionsInForce(once)).toEqual(once.dimensions.filter(({ id }) => id !== dimension));
  const next = nextPlan(once, yearsAfter(once), { last: () => null, earlier: [] });
  expect([next.units, next.dimensions]).toEqual([unitsInForce(once), dimensionsInForce(once)]);
  expect([...problems(next)]).toEqual([]);
});

test('years an item counts are not put as one likes', () => {
  const wanted = {
    ...ordosPlan,
    indicators: ordosPlan.indicators.map((item) =>
      item.id === 'G02' ? { ...item, from: 2024 } : item.id === 'G04' ? { ...item, until: 2024 } : item,
    ),
  };
  expect(changedPlan(ordosPlan, wanted, 2023).refused).toMatchObject([
    { id: 'G02', field: 'from', reason: 'force' },
    { id: 'G04', field: 'until', reason: 'force' },
  ]);
});

const inDimension = (plan: Plan, id: string, dimension: string): Plan => ({
  ...plan,
  indicators: plan.indicators.map((item) => (item.id === id ? { ...item, dimension } : item)),
});

test('an item goes to another dimension, with its change told', () => {
  const [from, to] = [ordosPlan.dimensions[0]!, ordosPlan.dimensions[1]!];
  const { id } = ordosPlan.indicators.find(({ dimension }) => dimension === from.id)!;
  const changed = changedPlan(ordosPlan, inDimension(ordosPlan, id, to.id), 2023);
  expect(changed.refused).toEqual([]);
  expect(changed.proposals).toMatchObject([
    { change: { kind: 'move', id, field: 'dimension', before: from.name.zh, after: to.name.zh } },
  ]);
  expect(changed.plan.indicators.find((item) => item.id === id)!.dimension).toBe(to.id);
  expect([...problems(changed.plan)]).toEqual([]);
});

test('a dimension whose items all go elsewhere is retired; one that an item cannot leave is told, and stays', () => {
  const [from, to] = [ordosPlan.dimensions[0]!.id, ordosPlan.dimensions[1]!.id];
  const without = { ...ordosPlan, dimensions: ordosPlan.dimensions.filter(({ id }) => id !== from) };
  const put = <T extends Item>(item: T): T => (item.dimension === from ? { ...item, dimension: to } : item);
  const moved = { ...without, indicators: without.indicators.map(put), tasks: without.tasks.map(put) };
  const plan = withChanges(changedPlan(ordosPlan, moved, 2023), '2023-03-02', () => ground);
  expect(kinds(plan)).toContain(`retire ${from}`);
  expect(dimensionsInForce(plan).map(({ id }) => id)).not.toContain(from);
  expect([...problems(plan)]).toEqual([]);
  const gone = {
    ...without,
    indicators: without.indicators.filter(({ dimension }) => dimension !== from),
    tasks: without.tasks.filter(({ dimension }) => dimension !== from),
  };
  // From the first year on nothing is over yet, and no item can be retired.
  const { proposals, refused } = changedPlan(ordosPlan, gone, 2022);
  expect(refused.filter(({ of }) => of === 'dimension')).toMatchObject([{ id: from, reason: 'in-use' }]);
  expect(proposals.filter(({ change }) => change.of === 'dimension')).toEqual([]);
});

test('a milestone left out goes where its year is not over; a task keeps one', () => {
  const [task] = ordosPlan.tasks as [Plan['tasks'][number]];
  const ids = ['T01-1', 'T01-2', 'T01-3'];
  const due = ['2022-06-30', '2023-06-30', null];
  const milestones = ids.map((id, k) => ({
    ...task.milestones[0]!,
    id,
    due: { value: due[k]!, source: 'given' as const },
  }));
  const own: Plan = { ...ordosPlan, tasks: [{ ...task, milestones }, ...ordosPlan.tasks.slice(1)] };
  const left = (kept: readonly string[]) => {
    const tasks = own.tasks.map((one, k) =>
      k === 0 ? { ...one, milestones: one.milestones.filter(({ id }) => kept.includes(id)) } : one,
    );
    const { plan, proposals, refused } = changedPlan(own, { ...own, tasks }, 2023);
    return {
      stay: plan.tasks[0]!.milestones.map(({ id }) => id),
      gone: proposals.map(({ change }) => [change.kind, change.id, change.field]),
      told: refused.map(({ id, reason }) => [id, reason]),
    };
  };
  expect(left(['T01-1', 'T01-3'])).toEqual({
    stay: ['T01-1', 'T01-3'],
    gone: [['retire', 'T01-2', 'T01']],
    told: [],
  });
  expect(left(['T01-3'])).toMatchObject({ stay: ['T01-1', 'T01-3'], told: [['T01-1', 'milestone']] });
  expect(left([])).toMatchObject({ stay: ids, gone: [], told: ids.map((id) => [id, 'last-milestone']) });
});

test('a milestone of a year that is over keeps its dates, and none comes to it', () => {
  const [task] = ordosPlan.tasks as [Plan['tasks'][number]];
  const at = (id: string, value: string | null) => ({
    ...task.milestones[0]!,
    id,
    due: { value, source: 'given' as const },
  });
  const planOf = (milestones: typeof task.milestones): Plan => ({
    ...ordosPlan,
    tasks: [{ ...task, milestones }, ...ordosPlan.tasks.slice(1)],
  });
  const own = planOf([at('T01-1', '2022-06-30'), at('T01-2', '2023-06-30')]);
  const changed = (...milestones: typeof task.milestones) => {
    const { plan, refused } = changedPlan(own, planOf(milestones), 2023);
    return [
      plan.tasks[0]!.milestones.map(({ id, due }) => [id, due.value]),
      refused.map(({ id, reason }) => [id, reason]),
    ];
  };
  const before = own.tasks[0]!.milestones.map(({ id, due }) => [id, due.value]);
  const [first, second] = own.tasks[0]!.milestones as [
    (typeof task.milestones)[number],
    (typeof task.milestones)[number],
  ];
  expect(changed(at('T01-1', '2023-03-31'), second)).toEqual([before, [['T01-1', 'past']]]);
  expect(changed(first, at('T01-2', '2022-12-31'))).toEqual([before, [['T01-2', 'past']]]);
  expect(changed(first, second, at('T01-3', '2022-09-30'))).toEqual([before, [['T01-3', 'past']]]);
  expect(changed(first, at('T01-2', '2024-03-31'))).toEqual([
    [
      ['T01-1', '2022-06-30'],
      ['T01-2', '2024-03-31'],
    ],
    [],
  ]);
});
