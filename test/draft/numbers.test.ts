/** Numbers of a draft's rows: one that was ever in use is never another thing's, whatever rows were deleted. */
import { draftSheets } from '../../src/draft/sheets';
import { draftOf, draftOfNext } from '../../src/draft/write';
import { readDraft } from '../../src/draft/read';
import type { DraftCells } from '../../src/draft/cells';
import type { Draft, DraftRow, TableKey } from '../../src/draft/tables';
import { zhMessages as m } from '../../src/i18n';
import { changedPlan } from '../../src/plan/change';
import { edited } from '../../src/plan/edit';
import { nextPlan, yearsAfter } from '../../src/plan/next';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { cellsOf } from './typed';

const value = (text: string | number) => ({ value: text });
type Rows = Readonly<Partial<Record<TableKey, (rows: readonly DraftRow[]) => readonly DraftRow[]>>>;

/** The cells of a draft with its rows changed by hand. */
function typedIn({ years, tables }: Draft, rows: Rows): DraftCells {
  const changed = Object.fromEntries(
    Object.entries(rows).map(([table, make]) => [table, make(tables[table as TableKey])]),
  );
  return cellsOf(draftSheets({ years, tables: { ...tables, ...changed } }, m));
}

function planOf(cells: DraftCells, running: Plan | null = null): Plan {
  const { plan, faults } = readDraft(cells, m, running);
  expect(faults).toEqual([]);
  return plan!;
}

const unnumbered = ({ id: _, ...row }: DraftRow): DraftRow => row;
/** Without the row `at`, and with another, without a number, that is like it but for its name. */
const another = (at: number, name: string) => (rows: readonly DraftRow[]) => {
  const like = rows.at(at)!;
  return [...rows.filter((row) => row !== like), { ...unnumbered(like), name: value(name), shortName: value(name) }];
};
/** The built-in plan without what speaks of its items by their numbers. */
const { relations: _relations, safeguards: _safeguards, ...rest } = ordosPlan;
const bare: Plan = {
  ...rest,
  questions: [],
  indicators: ordosPlan.indicators.map(({ question: _, ...item }) => item),
  tasks: ordosPlan.tasks.map((task) => ({ ...task, indicators: [] })),
};
/** Of tasks the steps go with them. */
const anotherTask = (at: number): Rows => {
  const gone = bare.tasks.at(at)!.id;
  return { tasks: another(at, '新任务'), milestones: (own) => own.filter(({ task }) => task!.value !== gone) };
};
const lastOf = (list: readonly { readonly id: string }[]) => list.at(-1)!.id;

test.each([1, -1])('a row deleted and one without a number are two things (row %i)', (at) => {
  const rows = { indicators: another(at, '新指标'), ...anotherTask(at) };
  const wanted = planOf(typedIn(draftOf(bare, m), rows));
  expect([lastOf(wanted.indicators), lastOf(wanted.tasks)]).toEqual(['G26', 'T17']);
  const gone = bare.indicators.at(at)!.id;
  const { proposals } = changedPlan(bare, wanted, 2023);
  const indicators = proposals
    .filter(({ change }) => change.of === 'indicator')
    .map(({ change }) => [change.kind, change.id]);
  expect(indicators).toEqual([
    ['retire', gone],
    ['add', 'G26'],
  ]);
});

test('units, dimensions and steps too, where the last row was deleted', () => {
  const dimensions = [...bare.dimensions, { ...bare.dimensions[0]!, id: 'd07', name: { zh: '末', en: 'last' } }];
  const plan = { ...bare, dimensions };
  const added: readonly DraftRow[] = [{ name: value('无人的单位'), id: value('u90') }, { name: value('新单位') }];
  const cells = typedIn(draftOf(plan, m), {
    units: (own) => [...own, ...added],
    dimensions: another(-1, '新维度'),
    milestones: another(-1, '新节点'),
  });
  const wanted = planOf(cells, null);
  const numberOf = (id: string) => Number(/\d+$/.exec(id)![0]);
  expect(lastOf(wanted.dimensions)).toBe('d08');
  const step = lastOf(plan.tasks.at(-1)!.milestones);
  expect(lastOf(wanted.tasks.at(-1)!.milestones)).toBe(step.replace(/\d+$/, String(numberOf(step) + 1)));
  expect(lastOf(wanted.units)).toBe('u91');
});

test('numbers of years before, of changes and of the plan carried on are nobody else’s, in the draft and in the form', () => {
  const ground = { document: '补充通知', date: '2023-01-01' };
  const plan: Plan = {
    ...bare,
    earlier: [{ year: 2021, item: 'G31', value: 1 }],
    changes: [
      {
        number: 1,
        on: '2023-01-02',
        kind: 'retire',
        of: 'task',
        id: 'T40',
        name: { zh: '甲', en: 'a' },
        before: null,
        after: null,
        from: 2023,
        ground,
      },
    ],
  };
  const cells = typedIn(draftOf(plan, m), { indicators: another(1, '新指标'), ...anotherTask(-1) });
  const wanted = planOf(cells);
  expect([lastOf(wanted.indicators), lastOf(wanted.tasks)]).toEqual(['G32', 'T41']);
  const added = edited(plan, {
    kind: 'add',
    name: '丙',
    target: 1,
    clause: '一',
    dimension: plan.dimensions[0]!.id,
    direction: 'higher',
    accumulation: 'flow',
    template: 'figure',
    measure: '家',
    lead: '',
  });
  expect(lastOf(added.indicators)).toBe('G32');
  const over = {
    ...bare,
    indicators: bare.indicators.map((one) => (one.id === 'G25' ? { ...one, until: 2022 } : one)),
  };
  const next = nextPlan(over, yearsAfter(over), { last: () => null, earlier: [] });
  expect(lastOf(next.indicators)).toBe('G24');
  const carried = planOf(typedIn(draftOfNext(next, m, over), { indicators: another(-1, '新指标') }));
  expect(lastOf(carried.indicators)).toBe('G26');
});

test('where the draft lost its numbers those of the plan it changes still are nobody else’s', () => {
  const { facts, ...cells } = typedIn(draftOf(bare, m), { indicators: another(-1, '新指标') });
  const lost = { ...cells, facts: { ...facts, value: facts!.value!.slice(0, -1) } };
  expect(lastOf(planOf(lost, bare).indicators)).toBe('G26');
});

test('a draft filled in without any number begins at 1, and where it is to change a plan it is known by names', () => {
  const cells = typedIn(draftOf(bare, m), {
    indicators: (own) => own.slice(1).map(unnumbered),
    facts: (own) => own.slice(0, -1),
  });
  const ids = (plan: Plan) => plan.indicators.map(({ id }) => id);
  expect(ids(planOf(cells))).toEqual(ids(bare).slice(0, -1));
  expect(ids(planOf(cells, bare))).toEqual(ids(bare).slice(1));
});
