/** How years before a change were judged, and days: what stands in a draft and cannot be is told by its cell, and nothing is lost without a word. */
import { zhMessages as m } from '../../src/i18n';
import { loadMessages } from '../../src/i18n/all';
import { draftTexts } from '../../src/i18n/draft';
import { changedPlan, withChanges } from '../../src/plan/change';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { faultText } from '../../src/draft/faults';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import type { TableKey } from '../../src/draft/tables';
import { draftOf } from '../../src/draft/write';
import { cellsOf } from './typed';
import { typedOver, type Typed } from './typed-over';

const set = 'set' as const;
const wanted: Plan = {
  ...ordosPlan,
  indicators: ordosPlan.indicators.map((one) =>
    one.id === 'G03' ? { ...one, weight: { value: 4, source: set } } : one,
  ),
};
const plan = withChanges(changedPlan(ordosPlan, wanted, 2023), '2023-02-01', () => ({
  document: '甲政发〔2023〕1号',
  date: '2023-01-20',
}));
const cells = cellsOf(draftSheets(draftOf(plan, m), m));
const place = (table: TableKey, field: string, i: number) =>
  `${draftTexts(m).tabs[table]}!${cells[table]![field]![i]!.place.cell}`;
const row = (id: string, table: 'indicators' | 'tasks' = 'indicators') =>
  cells[table]!.id!.findIndex(({ value }) => value === id);
const told = (...changes: Typed[]) => {
  const { faults } = readDraft(typedOver(cells, changes), m);
  return faults.map((fault) => faultText(fault, m)).map(({ where, what, todo }) => `${where} ${what}；${todo}`);
};
const state = (value: object) => ['states', 'value', 0, JSON.stringify(value)] as const;
const rule = (id: string, formula?: string) => ({ id, params: [], source: set, ...(formula ? { formula } : {}) });

test('as it is, nothing is told', () => {
  expect(told()).toEqual([]);
  expect(cells.states!.item![0]!.value).toBe('G03');
});

const lead = ordosPlan.indicators.find(({ id }) => id === 'G03')!.lead.units[0]!;
test.each<[string, readonly Typed[], string, RegExp]>([
  [
    'of an item that is not there',
    [['states', 'item', 0, 'G99']],
    'states.item.0',
    /“G99”不在指标、任务、维度里；改回/,
  ],
  ['of none', [['states', 'item', 0, null]], 'states.item.0', /没有填“.+”；/],
  ['a broken formula', [state({ rule: rule('own', '完成率*(') })], 'states.value.0', /公式不能用：/],
  ['no formula', [state({ rule: rule('own') })], 'states.value.0', /公式不能用：/],
  [
    'a rule for tasks',
    [state({ rule: rule('milestones') })],
    'states.value.0',
    /不适用于这样的指标（看类别和方向）；换一种/,
  ],
  [
    'a lead that is also responsible',
    [state({ lead: { units: [lead], source: set }, responsible: { units: [lead], source: set } })],
    'states.value.0',
    /既是牵头单位又是责任单位；两栏里只留一处/,
  ],
  [
    'a lead that answers for it as it is now',
    [state({ responsible: { units: [lead], source: set } })],
    'states.value.0',
    /既是牵头单位又是责任单位/,
  ],
  [
    'a weight beyond all measure',
    [state({ weight: { value: 1e300, source: set } })],
    'states.value.0',
    /不能大于 1000000；/,
  ],
  ['units that are no list', [state({ lead: { units: 5, source: set } })], 'states.value.0', /应为列表；/],
  ['a text for a rule', [state({ rule: 'own' })], 'states.value.0', /./],
])('a state %s', (_, changes, at, text) => {
  const [table, field, i] = at.split('.') as [TableKey, string, string];
  const lines = told(...changes);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(text);
  expect(lines[0]).toContain(`${place(table, field, Number(i))} `);
});

test('the state of a row not adopted goes with it', () => {
  const lines = told(['indicators', 'use', row('G03'), '不采用']);
  expect(lines.filter((line) => line.startsWith(draftTexts(m).tabs.states))).toEqual([]);
});

test.each<[string, readonly Typed[], readonly [TableKey, string, number], RegExp]>([
  [
    'a rule for tasks',
    [['indicators', 'rule', row('G03'), '节点计分法']],
    ['indicators', 'rule', row('G03')],
    /不适用于/,
  ],
  [
    'a rule for indicators',
    [['tasks', 'rule', row('T01', 'tasks'), '位次计分法']],
    ['tasks', 'rule', 0],
    /不适用于任务/,
  ],
  [
    'split from itself',
    [['indicators', 'splitFrom', row('G03'), 'G03']],
    ['indicators', 'splitFrom', row('G03')],
    /从自己拆出来/,
  ],
  [
    'a weight without bounds',
    [['indicators', 'weight', row('G03'), 1e308]],
    ['indicators', 'weight', row('G03')],
    /不能大于/,
  ],
  ['a dimension’s', [['dimensions', 'weight', 0, 1e300]], ['dimensions', 'weight', 0], /不能大于/],
  ['a day no month has', [['milestones', 'due', 0, '2023-02-30']], ['milestones', 'due', 0], /“2023-02-30”不是日期；/],
  ['nor a year', [['milestones', 'start', 0, '2023年2月29日']], ['milestones', 'start', 0], /不是日期；/],
  ['nor one of issue', [['facts', 'value', 4, '2021-06-31']], ['facts', 'value', 4], /不是日期；/],
  ['nor one of a change', [['changes', 'dated', 0, '2023-04-31']], ['changes', 'dated', 0], /不是日期；/],
  ['a step of an indicator', [['milestones', 'task', 0, 'G03']], ['milestones', 'task', 0], /没有任务“G03”；/],
])('%s is told by its cell', (_, changes, [table, field, i], text) => {
  const lines = told(...changes);
  expect(lines.filter((line) => line.startsWith(`${place(table, field, i)} `) && text.test(line))).toHaveLength(1);
});

test('the same in English', async () => {
  const en = await loadMessages('en');
  const { faults } = readDraft(typedOver(cells, [['states', 'item', 0, 'G99']]), en);
  expect(faults.map((fault) => faultText(fault, en).what)).toEqual([expect.stringMatching(/“G99”.*is no indicator/)]);
});
