/**
 * Where the schedule and the work plans take milestones from: the task's own sheet where it exists, the plan otherwise. One
 * source at a time, so that a date is never kept in two places.
 */
import { pick } from '../i18n';
import type { EntryCell, SheetEntries } from '../entries/entries';
import type { Task } from '../plan/schema';
import type { SheetContext } from './context';
import { quote } from './formula';
import { filledRows, typedOn } from './items/typed';
import { fieldName } from './names';
import { kept } from './plan/assumptions';
import { typedRows } from './work-sheet';

export interface MilestoneRow {
  readonly id: string;
  /** Place on the task's sheet, from 1. */
  readonly k: number;
  /** The plan's name; empty for one that was added on the task's sheet. */
  readonly name: string;
  /** Formula text of a part, empty text where there is nothing. */
  readonly part: (field: 'milestone' | 'owner' | 'start' | 'due' | 'status' | 'done') => string;
  /** The cell in which the task's own sheet says what is wrong; an error where there is no such sheet. */
  readonly check: string;
}

/** Fields of a milestone that can be typed on the schedule while the task has no sheet. */
export const scheduledFields = ['owner', 'start', 'due', 'status'] as const;

/** Milestones of a task: the plan's, and those added on the task's sheet. */
export function milestonesOf(task: Task, ctx: SheetContext): readonly MilestoneRow[] {
  const count = Math.max(task.milestones.length, filledRows(typedOn(ctx, task.id), ['milestone', 'due']));
  return Array.from({ length: count }, (_, i) => {
    const planned = task.milestones[i];
    const date = (iso: string | null | undefined) => (iso ? `DATE(${iso.split('-').map(Number).join(',')})` : '""');
    const name = planned ? pick(planned.name, ctx.m) : '';
    const fallback = {
      milestone: quote(name),
      owner: '""',
      start: date(planned?.start.value),
      due: date(planned?.due.value),
      status: '""',
      done: '""',
    };
    const cellOf = (field: string) => `INDEX(${fieldName(task.id, field)},${i + 1})`;
    return {
      id: planned?.id ?? `${task.id}-${i + 1}`,
      k: i + 1,
      name,
      check: cellOf('check'),
      part: (field) => {
        const cell = cellOf(field);
        return `IFERROR(IF(${cell}="","",${cell}),${fallback[field]})`;
      },
    };
  });
}

/** What a task's sheet starts with when it is made: what was typed for it on the schedule before. */
export function typedOrScheduled(task: Task, ctx: SheetContext): SheetEntries {
  const typed = typedOn(ctx, task.id);
  if (Object.keys(typed).length > 0 || !ctx.entries.sheets['schedule']) return typed;
  const of = typedRows(ctx, 'schedule', ['row']);
  return Object.fromEntries(
    scheduledFields.map((field) => [
      field,
      task.milestones.map((milestone) => kept(of(field, milestone.id))) as EntryCell[],
    ]),
  );
}
