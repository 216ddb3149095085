import { isoOf } from '../../../entries/dates';
import { worth } from '../../../scoring/milestone-score';
import { milestoneHits } from '../../milestone-hits';
import type { ItemRule } from '../../rule';

/** A completion date after the as-of day, or one before the task began: not a day on which it can have been done. */
export const doneOutside = {
  code: 'task.done-outside',
  group: 'task',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '截至日', en: 'As-of day' },
  check: (item, fields, context) =>
    milestoneHits(item, fields, context, ({ done, start }) => {
      if (done === null || (done < context.asOf + 1 && (start === null || done >= start - worth.daysEarly)))
        return null;
      return {
        at: 'done',
        compared: [
          { label: 'done-on', value: isoOf(Math.min(done, 2_958_465)) },
          done >= context.asOf + 1
            ? { label: 'as-of', value: isoOf(context.asOf) }
            : { label: 'start-on', value: isoOf(start ?? done) },
        ],
      };
    }),
} as const satisfies ItemRule;
