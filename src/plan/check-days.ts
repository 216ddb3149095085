/** Days of a plan that no calendar has, such as 2023-02-30: the schema knows how a day is written only. */
import type { PlanProblem } from './check';
import { isDay } from './days';
import type { Plan } from './schema';

/** Told of every day the plan names. */
export function* dayProblems({ issuedOn, tasks, changes = [], scoring }: Plan): Generator<PlanProblem> {
  const days = [
    ['issuedOn', issuedOn] as const,
    ...tasks.flatMap(({ milestones }, k) =>
      milestones.flatMap(({ start, due }, j) => [
        [`tasks[${k}].milestones[${j}].start.value`, start.value] as const,
        [`tasks[${k}].milestones[${j}].due.value`, due.value] as const,
      ]),
    ),
    ['scoring.asOf.value', scoring.asOf.value] as const,
    ...changes.flatMap(({ on, ground }, k) => [
      [`changes[${k}].on`, on] as const,
      [`changes[${k}].ground.date`, ground.date] as const,
    ]),
  ];
  for (const [field, day] of days)
    if (day !== null && !isDay(day))
      yield {
        field,
        reason: { zh: `没有“${day}”这一天`, en: `there is no day “${day}”` },
        remedy: { zh: '改成 2024-12-31 这样的日期', en: 'use a date like 2024-12-31' },
      };
}
