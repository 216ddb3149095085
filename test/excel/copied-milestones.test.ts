/** A copy of a task's sheet, restored once its milestones are others: what is beside each goes with it. */
import type { SheetEntries } from '../../src/entries/entries';
import type { Plan } from '../../src/plan/schema';
import { forked, type OpenExcel } from '../support/excel';
import { missing, officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();
const before = plan.tasks.find(({ id }) => id === 'T01')!.milestones;
const nameOf = (k: number) => before[k]!.name.zh;
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

/** The plan with the milestones of T01 made others of. */
const withMilestones = (milestones: Plan['tasks'][number]['milestones']): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) => (task.id === 'T01' ? { ...task, milestones } : task)),
});
const inFront = { ...before[0]!, id: 'T01-9', name: { zh: '新的第一节点', en: 'A new first one' } };

const evidenceOf = ({ milestone, evidence }: SheetEntries, name: string) =>
  evidence![milestone!.findIndex(({ value }) => value === name)]?.value;

test.each([
  ['one put in before the others', [inFront, ...before]],
  ['one put in, and the first taken out', [before[1]!, inFront, ...before.slice(2)]],
])('%s', async (_, milestones) => {
  const excel = forked(office);
  const { book } = excel;
  const free = (await book.read()).entries.sheets.T01!.milestone!.findIndex(({ value }) => value === null);
  await book.write([
    ...before.map((__, index) => ({ key: 'T01', field: 'evidence', index, value: `证据${index}` })),
    { key: 'T01', field: 'milestone', index: free, value: '单位的节点' },
    { key: 'T01', field: 'evidence', index: free, value: '单位的证据' },
  ]);
  await book.redraw(['T01']);
  const [copy] = await book.copies();
  await book.changePlan(withMilestones(milestones));
  const now = (await book.read()).entries.sheets.T01!;
  const writes = now.evidence!.map((__, index) => ({ key: 'T01', field: 'evidence', index, value: `后来${index}` }));
  await book.write(writes.slice(0, milestones.length));
  await book.restore(copy!.at, ['T01']);
  const restored = (await book.read()).entries.sheets.T01!;
  before.forEach((__, k) => expect([k, evidenceOf(restored, nameOf(k))]).toEqual([k, `证据${k}`]));
  expect(evidenceOf(restored, '单位的节点')).toBe('单位的证据');
  // What the copy has nothing of stays.
  expect(evidenceOf(restored, inFront.name.zh)).toMatch(/^后来/);
  expect(missing(excel.host)).toEqual([]);
});
