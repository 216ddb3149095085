/** Another plan in the place of the workbook's own: its sheets drawn by it, with all that is typed in its new place. */
import { ZoneScorecardError } from '../errors';
import type { Plan } from '../plan/schema';
import { hasSheet, itemKeys } from '../sheets';
import { changeLogKey } from '../sheets/change-log-sheet';
import type { Draw } from './drawing';
import type { WorkOptions, WorkResult } from './facade';
import { fromWhole } from './naming';
import { stopIfAsked } from './problems';
import type { Readings } from './readings';

/**
 * The plan takes the place of the one in force, of which it is a change; sheets of items it has got are added where any item has a
 * sheet, and that of the changes. What is typed is copied first. Archives and sheets of others stay.
 */
export async function changePlan(
  readings: Readings,
  draw: Draw,
  plan: Plan,
  options: WorkOptions = {},
): Promise<WorkResult> {
  stopIfAsked(options.signal);
  options.onProgress?.({ done: 0, total: 1, step: 'check' });
  const held = (await readings.readNow()).state.sheets.map(({ key }) => key);
  return fromWhole(readings, held, undefined, async (reading) => {
    const { state, known } = reading;
    const before = state.plan;
    if (!before || !known) throw new ZoneScorecardError('plan-missing');
    if (before.id !== plan.id) throw new ZoneScorecardError('plan-mismatch', { expected: before.id, found: plan.id });
    const own = new Set(itemKeys(before));
    const present = state.sheets.map(({ key }) => key).filter((key) => hasSheet(plan, key));
    const items = present.some((key) => own.has(key)) ? itemKeys(plan).filter((key) => !own.has(key)) : [];
    const added = plan.changes ? [...items, changeLogKey] : items;
    const count = (plan.changes?.length ?? 0) - (before.changes?.length ?? 0);
    const copied = { job: 'change' as const, count: Math.max(1, count) };
    return draw(plan, known.m, [...new Set([...present, ...added])], reading, options, copied, undefined, before);
  });
}
