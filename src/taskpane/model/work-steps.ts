/**
 * The steps of long work as shown: looking at the workbook, the sheets by dimension, the final check. Sheets are drawn in
 * the order asked for, which is the plan's, so the count confirmed so far tells which dimensions are through.
 */
import { itemById } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { Work } from '../state/pane-state';

export interface WorkStep {
  /** `check`, `finish`, `other` (sheets of no dimension), or a dimension's id. */
  readonly key: string;
  readonly done: number;
  /** 0 for steps that are not counted. */
  readonly count: number;
  readonly state: 'done' | 'running' | 'waiting';
}

type Shown = Pick<Work, 'keys' | 'progress'>;

export function workSteps({ keys, progress }: Shown, plan: Plan | null): readonly WorkStep[] {
  const step = progress?.step ?? 'check';
  const confirmed = step === 'finish' ? keys.length : (progress?.done ?? 0);
  const counts = new Map<string, number>();
  for (const key of keys) {
    const dimension = (plan && itemById(plan, key)?.dimension) ?? 'other';
    counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  }
  let before = 0;
  const drawing = [...counts].map(([key, count]): WorkStep => {
    const done = Math.min(count, Math.max(0, confirmed - before));
    const reached = step !== 'check' && confirmed >= before;
    before += count;
    return { key, done, count, state: done === count ? 'done' : reached ? 'running' : 'waiting' };
  });
  return [
    { key: 'check', done: 0, count: 0, state: step === 'check' ? 'running' : 'done' },
    ...drawing,
    { key: 'finish', done: 0, count: 0, state: step === 'finish' ? 'running' : 'waiting' },
  ];
}

/** Seconds left at the pace so far; null until a request has confirmed something, since before that it is a guess. */
export function remainingSeconds(
  { progress, startedAt, progressAt }: Pick<Work, 'progress' | 'startedAt' | 'progressAt'>,
  now: number,
): number | null {
  if (progress === null || progress.done === 0 || progress.done >= progress.total) return null;
  const perSheet = (progressAt - startedAt) / progress.done;
  return Math.max(1, Math.ceil((perSheet * (progress.total - progress.done) - (now - progressAt)) / 1000));
}
