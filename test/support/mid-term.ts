/** A plan as it comes out of a change in mid-term: what grows sheets downwards and to the right, and what leaves them. */
import { changedPlan, withChanges } from '../../src/plan/change';
import type { Plan } from '../../src/plan/schema';

const ground = { document: '鄂高新发〔2023〕5号', date: '2023-03-01' };

/** An indicator taken in before the others, led by a unit that is new; one retired, a target raised, a milestone more. */
export function changedInMidTerm(plan: Plan): Plan {
  const [first] = plan.indicators;
  const unit = {
    ...plan.units[0]!,
    id: 'new-unit',
    name: { zh: '新设局', en: 'A new unit' },
    shortName: { zh: '新局', en: 'New' },
  };
  const lead = { ...first!.lead, units: [unit.id] };
  const added = { ...first!, id: 'G90', name: { zh: '新增指标', en: 'A new indicator' }, lead };
  const wanted: Plan = {
    ...plan,
    units: [...plan.units, unit],
    indicators: [
      added,
      ...plan.indicators
        .filter(({ id }) => id !== 'G02')
        .map((item) =>
          item.id === 'G03'
            ? { ...item, targets: { ...item.targets, '2024': { value: 700, source: 'given' as const } } }
            : item,
        ),
    ],
    tasks: plan.tasks.map((task) => ({
      ...task,
      milestones: [
        ...task.milestones,
        {
          ...task.milestones[0]!,
          id: `${task.id}-9`,
          name: { zh: '补充节点', en: 'One more' },
          start: { value: '2023-03-31', source: 'given' as const },
          due: { value: '2023-12-31', source: 'given' as const },
        },
      ],
    })),
  };
  return withChanges(changedPlan(plan, wanted, 2023), '2023-03-02', () => ground);
}
