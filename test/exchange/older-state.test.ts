/** Hand-outs of the state before a change in mid-term: figures find their place, or each is told with the reason. */
import { exampleValues } from '../../src/scoring/example';
import { zhMessages } from '../../src/i18n';
import { changedPlan, withChanges } from '../../src/plan/change';
import { edited, type Edit } from '../../src/plan/edit';
import { ordosPlan } from '../../src/plan/ordos';
import type { Item, Plan } from '../../src/plan/schema';
import { movedEntries } from '../../src/sheets/moved';
import { workbook } from '../sheets/whole-workbook';
import { collected, fileOf, handOut, lead, onlyFile, summary, typeInto } from './support';

const { entries } = workbook(exampleValues(ordosPlan, zhMessages));
const ground = { document: '鄂高新发〔2024〕1号', date: '2024-01-05' };
const changedBy = (edits: readonly Edit[], also: (plan: Plan) => Plan = (plan) => plan): Plan =>
  withChanges(changedPlan(ordosPlan, also(edits.reduce(edited, ordosPlan)), 2024), '2024-01-06', () => ground);

/** What a hand-out of the plan as it was brings into the workbook of the plan as it is. */
async function returnedTo(plan: Plan, typed: Parameters<typeof typeInto>[1], handed = ordosPlan) {
  const held = movedEntries(ordosPlan, plan, entries, zhMessages);
  const { bytes, specs } = await handOut(lead, handed === ordosPlan ? entries : held, { plan: handed });
  const collection = await collected(held, [fileOf('a.xlsx', await bytes(typeInto(specs, typed)))], { plan });
  const { issues, refusals } = onlyFile(collection);
  return {
    placed: summary(collection),
    issues: issues.map(({ kind }) => kind),
    refused: refusals.map(({ key, reason, value }) => [key, reason, value]),
  };
}

test('a renamed indicator takes its figures; the change is told', async () => {
  const plan = changedBy([{ kind: 'rename', id: 'G20', name: '重点产业营收' }]);
  expect(await returnedTo(plan, { G20: { ytd_2024: [100.5] } })).toEqual({
    placed: [['G20', 'ytd_2024', 0, null, 100.5]],
    issues: ['plan-changed'],
    refused: [],
  });
});

test.each([
  ['retired', { kind: 'retire', id: 'G20' }],
  [
    'split',
    {
      kind: 'split',
      id: 'G20',
      parts: [
        { name: '甲产业营业收入', target: 100 },
        { name: '乙产业营业收入', target: 200 },
      ],
    },
  ],
] as const)('of an indicator %s figures of its years are placed, later ones told', async (reason, edit) => {
  const plan = changedBy([edit]);
  const { placed, refused } = await returnedTo(plan, { G20: { ytd_2023: [77], ytd_2024: [100.5] } });
  expect(placed).toEqual([['G20', 'ytd_2023', 0, expect.any(Number), 77]]);
  expect(refused).toEqual([['G20', reason, 100.5]]);
});

test('milestones go by their place when one is renamed and one is added', async () => {
  const plan = changedBy([], (own) => ({
    ...own,
    tasks: own.tasks.map((task) => ({
      ...task,
      milestones: [
        { ...task.milestones[0]!, name: { zh: '改过的节点', en: 'Renamed' } },
        ...task.milestones.slice(1),
        { ...task.milestones[0]!, id: `${task.id}-9`, name: { zh: '补充节点', en: 'One more' } },
      ],
    })),
  }));
  const task = ordosPlan.tasks.find((one) => one.lead.units.includes(lead))!;
  const { placed, refused } = await returnedTo(plan, { [task.id]: { evidence: ['存档甲'] } });
  expect(placed.map(([key, field, index, , after]) => [key, field, index, after])).toEqual([
    [task.id, 'evidence', 0, '存档甲'],
  ]);
  expect(refused).toEqual([]);
});

test('what was typed beside a milestone that is gone is told, and the others find their rows', async () => {
  const task = ordosPlan.tasks.find((one) => one.lead.units.includes(lead) && one.milestones.length > 2)!;
  const gone = task.milestones.findIndex(({ due }) => due.value! >= '2024' || due.value === null);
  const plan = changedBy([], (own) => ({
    ...own,
    tasks: own.tasks.map((one) =>
      one.id === task.id ? { ...one, milestones: one.milestones.filter((_, k) => k !== gone) } : one,
    ),
  }));
  expect(plan.changes?.map(({ kind, of }) => `${kind} ${of}`)).toEqual(['retire milestone']);
  const evidence = task.milestones.map((_, k) => `存档${k}`);
  const { placed, refused } = await returnedTo(plan, { [task.id]: { evidence } });
  const kept = evidence.filter((_, k) => k !== gone);
  expect(placed.map(([key, field, index, , after]) => [key, field, index, after])).toEqual(
    kept.map((text, k) => [task.id, 'evidence', k, text]),
  );
  expect(refused).toEqual([[task.id, 'gone', evidence[gone]]]);
});

test('milestones of a task find their rows when one is put in before the others', async () => {
  const task = ordosPlan.tasks.find((one) => one.lead.units.includes(lead) && one.milestones.length > 2)!;
  const evidence = task.milestones.map((_, k) => `存档${k}`);
  const plan = changedBy([], (own) => ({
    ...own,
    tasks: own.tasks.map((one) =>
      one.id === task.id
        ? {
            ...one,
            milestones: [
              { ...one.milestones[0]!, id: `${task.id}-9`, name: { zh: '补', en: 'New' } },
              ...one.milestones,
            ],
          }
        : one,
    ),
  }));
  const { placed } = await returnedTo(plan, { [task.id]: { evidence } });
  expect(placed.map(([, field, index, , after]) => [field, index, after])).toEqual(
    evidence.map((text, k) => ['evidence', k, text]),
  );
});

test('an indicator that went to another unit is told, figure by figure', async () => {
  const moved = <T extends Item>(item: T): T =>
    item.id === 'G20'
      ? { ...item, lead: { ...item.lead, units: ['science'] }, responsible: { ...item.responsible, units: [] } }
      : item;
  const plan = changedBy([], (own) => ({ ...own, indicators: own.indicators.map(moved) }));
  const { placed, refused } = await returnedTo(plan, { G20: { ytd_2024: [100.5, 200] } });
  expect(placed).toEqual([]);
  expect(refused).toEqual([
    ['G20', 'not-yours', 100.5],
    ['G20', 'not-yours', 200],
  ]);
});

test('what was handed out of an indicator that the plan has no more is told', async () => {
  const more = changedBy([
    {
      kind: 'add',
      name: '工业技改投资',
      target: 12,
      clause: '二',
      dimension: ordosPlan.dimensions[0]!.id,
      measure: '亿元',
      template: 'amount',
      accumulation: 'flow',
      direction: 'higher',
      lead,
    },
  ]);
  const { placed, refused } = await returnedTo(ordosPlan, { G26: { ytd_2024: [3] } }, more);
  expect(placed).toEqual([]);
  expect(refused).toEqual([['G26', 'gone', 3]]);
});
