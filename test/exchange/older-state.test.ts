/** Hand-outs of the state before a change in mid-term: figures find their place, or each is told with the reason. */
import { decideAll, unitsWithItems } from '../../src/exchange';
import { refusalText } from '../../src/exchange/text';
import { recogniseOwn, targetIds } from '../../src/exchange/own-table/recognise';
import { handoutKey } from '../../src/exchange/handout-properties';
import { receivedKey } from '../../src/exchange/received';
import { withPart } from '../support/hostile';
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
async function returnedTo(plan: Plan, typed: Parameters<typeof typeInto>[1], handed = ordosPlan, unit = lead) {
  const held = movedEntries(ordosPlan, plan, entries, zhMessages);
  const { bytes, specs } = await handOut(unit, handed === ordosPlan ? entries : held, { plan: handed });
  const collection = await collected(held, [fileOf('a.xlsx', await bytes(typeInto(specs, typed)))], { plan });
  const { issues, refusals } = onlyFile(collection);
  return {
    collection,
    placed: summary(collection),
    texts: refusals.map((refusal) => refusalText(refusal, zhMessages)),
    issues: issues.map(({ kind }) => kind),
    refused: refusals.map(({ key, reason, value }) => [key, reason, value]),
  };
}

test('a renamed indicator takes its figures; the change is told', async () => {
  const plan = changedBy([{ kind: 'rename', id: 'G20', name: '重点产业营收' }]);
  const { placed, issues, refused } = await returnedTo(plan, { G20: { ytd_2024: [100.5] } });
  expect({ placed, issues, refused }).toEqual({
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

describe('an item that went to another unit', () => {
  /** Answers for none of the items below. */
  const other = 'justice';
  const went = (id: string) =>
    changedBy([], (own) => {
      const moved = <T extends Item>(item: T): T =>
        item.id === id
          ? { ...item, lead: { ...item.lead, units: [other] }, responsible: { ...item.responsible, units: [] } }
          : item;
      return { ...own, indicators: own.indicators.map(moved), tasks: own.tasks.map(moved) };
    });
  const task = ordosPlan.tasks.find(({ id }) => id === 'T09')!;
  const evidence = task.milestones.map((_, k) => `存档${k}`);
  const isLate = (k: number) => task.milestones[k]!.due.value! >= '2024';

  test('figures of the years before are placed; later ones are told, with the year since which another answers', async () => {
    const { placed, refused, texts } = await returnedTo(went('G20'), {
      G20: { ytd_2023: [77], ytd_2024: [100.5, 200] },
    });
    expect(placed).toEqual([['G20', 'ytd_2023', 0, expect.any(Number), 77]]);
    expect(refused).toEqual([
      ['G20', 'moved', 100.5],
      ['G20', 'moved', 200],
    ]);
    for (const text of texts) expect(text).toContain('自2024年起由其他单位承担');
  });

  test('what the new unit says of the years before is told, not taken', async () => {
    const plan = went('G20');
    const { placed, refused, texts } = await returnedTo(plan, { G20: { ytd_2023: [66], ytd_2024: [55] } }, plan, other);
    expect(placed).toEqual([['G20', 'ytd_2024', 0, null, 55]]);
    expect(refused).toEqual([['G20', 'not-then', 66]]);
    expect(texts[0]).toContain('自2024年起承担');
  });

  test('a unit that never answered for it is refused as ever', async () => {
    const { placed, refused } = await returnedTo(ordosPlan, { G20: { ytd_2023: [66] } }, went('G20'), other);
    expect([placed, refused]).toEqual([[], [['G20', 'not-yours', 66]]]);
  });

  test('beside milestones of the years before the old unit’s words are placed, beside later ones told', async () => {
    const { placed, refused } = await returnedTo(went(task.id), { [task.id]: { evidence } });
    expect(placed.map(([, , , , after]) => after)).toEqual(evidence.filter((_, k) => !isLate(k)));
    expect(refused).toEqual(evidence.filter((_, k) => isLate(k)).map((text) => [task.id, 'moved', text]));
  });

  test('a milestone left open is reached by the new unit: taken when accepted by itself, not with all that is plain', async () => {
    const plan = went(task.id);
    const { collection, placed, refused } = await returnedTo(plan, { [task.id]: { evidence } }, plan, other);
    expect([placed.length, refused]).toEqual([evidence.length, []]);
    const plain = decideAll(collection, new Map(), 'accept', { only: 'plain' });
    expect(collection.differences.flatMap(({ id, after }) => (plain.has(id) ? [after] : []))).toEqual(
      evidence.filter((_, k) => isLate(k)),
    );
  });

  test('rows of a list, which are of no one year, are taken when accepted by themselves', async () => {
    const roster = ordosPlan.indicators.find(({ id }) => id === 'G17')!;
    const old = 'organisation';
    const n = entries.sheets[roster.id]!.name!.findIndex(({ value }) => value === null || value === '');
    const name = Array.from({ length: n + 1 }, (_, k) => (k === n ? '后来的企业' : undefined)) as string[];
    const { collection, refused } = await returnedTo(went(roster.id), { [roster.id]: { name } }, ordosPlan, old);
    expect(refused).toEqual([]);
    expect(collection.differences.map(({ after, another }) => [after, another])).toEqual([['后来的企业', true]]);
    expect([...decideAll(collection, new Map(), 'accept', { only: 'plain' })]).toEqual([]);
  });

  describe('a unit that is left without any item', () => {
    const [left, id] = ['approval', 'T14'];
    const plan = went(id);
    const held = movedEntries(ordosPlan, plan, entries, zhMessages);
    const due = ordosPlan.tasks.find((one) => one.id === id)!.milestones.map((one) => one.due.value!);

    test('is handed out nothing; its older file is taken', async () => {
      expect(unitsWithItems(plan).map((unit) => unit.id)).not.toContain(left);
      const { placed, refused } = await returnedTo(plan, { [id]: { evidence: ['存档甲'] } }, ordosPlan, left);
      expect(due[0]! < '2024').toBe(true);
      expect(placed.map(([, , , , after]) => after)).toEqual(['存档甲']);
      expect(refused).toEqual([]);
    });

    test('is known by the items of its file where that lost its properties', async () => {
      const { bytes, specs } = await handOut(left, entries);
      const bare = typeInto(specs, { [id]: { evidence: ['存档甲'] } }).map((spec) =>
        spec.key === receivedKey
          ? { ...spec, cells: spec.cells.map((cell) => (cell.value === handoutKey ? { ...cell, value: '' } : cell)) }
          : spec,
      );
      const lost = withPart(await bytes(bare), 'docProps/custom.xml', (text) =>
        text.replace(/<property\b.*<\/property>/s, ''),
      );
      const file = onlyFile(await collected(held, [fileOf('a.xlsx', lost)], { plan }));
      expect(file.unit).toBe(left);
      expect(file.changes.map(({ after }) => after)).toEqual(['存档甲']);
    });

    test('may send a table of its own', () => {
      expect(recogniseOwn('市行政审批和政务服务局.xlsx', [], { plan, today: '2024-03-31' }).unit).toBe(left);
      expect(targetIds(plan, left).length).toBeGreaterThan(0);
    });
  });
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
