import { ordosPlan } from '../../../src/plan/ordos';
import { amount, both, milestone, type Case } from './case';

// 44742 is 2022-06-30; the as-of day is 2022-12-31 = 44926.
const due = 44742;

export const task: readonly Case[] = [
  {
    code: 'task.status-missing',
    triggers: { values: milestone({ due }), today: '2022-06-30' },
    passes: { values: milestone({ due }), today: '2022-06-29' },
    expected: { severity: 'warning', cell: 'D19', year: 2022 },
  },
  {
    code: 'task.status-unknown',
    triggers: { values: milestone({ due, status: '完成了' }) },
    passes: { values: milestone({ due, status: 'In progress' }) },
    expected: { severity: 'error', cell: 'D19' },
  },
  {
    code: 'task.status-unknown',
    variant: 'a blank behind the word',
    triggers: { values: milestone({ due, status: '已完成\u3000' }) },
    passes: { values: milestone({ due, status: '已完成' }) },
    expected: { severity: 'error', fix: { kind: 'set-value', value: '已完成' } },
  },
  {
    code: 'task.status-unknown',
    variant: 'a word of the other language',
    triggers: { values: { ...milestone({ due, status: 'Done' }), data: { key: ['locale'], value: ['zh-CN'] } } },
    passes: { values: { ...milestone({ due, status: 'Done' }), data: { key: ['locale'], value: ['en'] } } },
    expected: { severity: 'error', fix: { kind: 'set-value', value: '已完成' } },
  },
  {
    code: 'task.overdue',
    triggers: { values: milestone({ due, status: '进行中' }), today: '2022-07-01' },
    passes: { values: milestone({ due, status: '进行中' }), today: '2022-06-30' },
    expected: { severity: 'warning', cell: 'D19' },
  },
  {
    code: 'task.done-without-date',
    triggers: { values: milestone({ due, status: '已完成' }) },
    passes: { values: milestone({ due, status: '已完成', done: due }) },
    expected: { severity: 'warning', cell: 'E19' },
  },
  {
    code: 'task.date-without-done',
    triggers: { values: milestone({ due, status: '进行中', done: due }) },
    passes: { values: milestone({ due, status: '已完成', done: due }) },
    expected: { severity: 'warning', cell: 'D19' },
  },
  {
    code: 'task.done-outside',
    triggers: { values: milestone({ due, status: '已完成', done: 44927 }) },
    passes: { values: milestone({ due, status: '已完成', done: 44926 }) },
    expected: { severity: 'error', cell: 'E19' },
  },
  {
    code: 'task.done-outside',
    variant: 'long before it began',
    triggers: { values: milestone({ start: 44562, due, status: '已完成', done: 44195 }) },
    passes: { values: milestone({ start: 44562, due, status: '已完成', done: 44196 }) },
  },
  {
    code: 'task.due-before-start',
    triggers: { values: milestone({ start: due + 1, due }) },
    passes: { values: milestone({ start: due, due }) },
    expected: { severity: 'error', cell: 'C19' },
  },
  {
    code: 'task.evidence-missing',
    triggers: { values: milestone({ due, status: 'done', done: due }) },
    passes: { values: milestone({ due, status: 'done', done: due, evidence: '验收意见' }) },
    expected: { severity: 'warning', cell: 'F19' },
  },
  ...(
    [
      ['a year outside the plan', { year: 2021 }, { year: 2022 }],
      ['an unknown kind', { kind: '罚' }, { kind: 'deduction' }],
      ['a bonus without points', { kind: '加分', points: null }, { kind: '扣分', points: null }],
      ['a place that is none', { kind: '加分', points: null, place: 0 }, { kind: '加分', points: null, place: 3 }],
      ['no reason: it counts as it is typed', { reason: null }, { reason: '通报批评' }],
    ] as const
  ).map(([variant, wrong, right]): Case => {
    const row = (change: Readonly<Record<string, string | number | null>>) => ({
      adjustments: Object.fromEntries(
        Object.entries({
          year: 2022,
          kind: '扣分',
          unit: null,
          points: 1,
          reason: '通报批评',
          evidence: null,
          ...change,
        }).map(([field, value]) => [field, [value]]),
      ),
    });
    return {
      code: 'task.register-row',
      variant,
      triggers: { values: row(wrong) },
      passes: { values: row(right) },
      expected: { severity: 'reason' in wrong ? 'warning' : 'error' },
    };
  }),
  ...(
    [
      ['more than the item is worth', { settled: 60 }, { settled: 1 }, 'error'],
      ['below nothing', { settled: -1 }, { settled: 0 }, 'error'],
      ['no number', { settled: '2分' }, { settled: null }, 'error'],
      ['nobody settled them: they count as typed', { settled_by: null }, { settled_by: '考核办　张三' }, 'warning'],
    ] as const
  ).map(([variant, wrong, right, severity]): Case => {
    const settled = (change: Readonly<Record<string, string | number | null>>) =>
      both(amount('G03', 2022, [1, 2, 3, 4]), {
        score_2022: Object.fromEntries(
          Object.entries({ self_item: 'G03', self: 2, settled: 1.5, settled_by: '考核办', ...change }).map(
            ([field, value]) => [field, [value]],
          ),
        ),
      });
    const { scoring } = ordosPlan;
    const plan = {
      ...ordosPlan,
      scoring: { ...scoring, settling: { value: 'used' as const, source: 'set' as const } },
    };
    return {
      code: 'task.settled-points',
      variant,
      triggers: { plan, values: settled(wrong) },
      passes: { plan, values: settled(right) },
      expected: { severity, year: 2022 },
    };
  }),
];
