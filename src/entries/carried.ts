/** What goes along out of the entries of the plan before (续编): rosters of what is there at a time; all else belongs to its years. */
import { goesBefore } from '../plan/next';
import type { Plan } from '../plan/schema';
import type { FieldValues } from './format';

/** The rosters that a plan carried on takes out of an entries file of the plan with this id; null where that is not one before it. */
export function carriedRosters(plan: Plan, id: string, values: FieldValues): FieldValues | null {
  if (!goesBefore(plan, id)) return null;
  const level = plan.indicators.filter(({ kind, accumulation }) => kind === 'roster' && accumulation === 'level');
  return Object.fromEntries(
    level.flatMap((item) => {
      const rows = Object.hasOwn(values, item.id) ? values[item.id] : undefined;
      return rows === undefined ? [] : [[item.id, rows]];
    }),
  );
}
