import { isoOf } from '../../../entries/dates';
import { numberIn, textIn } from '../../../entries/entries';
import { compare } from '../../../expression/rounding';
import { itemsOf } from '../../../plan/items';
import type { Plan } from '../../../plan/schema';
import { score } from '../../../scoring';
import { settledOf } from '../../../scoring/settled';
import type { CheckContext, Hit, WorkbookRule } from '../../rule';

/** Points an office settled that are no number from 0 to the item's full points, or that nobody stands for. */
export const settledPoints = {
  code: 'task.settled-points',
  group: 'task',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '评分表', en: 'Score sheets' },
  check: (context) => context.plan.years.flatMap((year) => hitsOf(context, year)),
} as const satisfies WorkbookRule;

function hitsOf({ plan, entries, asOf }: CheckContext, year: number): readonly Hit[] {
  const settled = settledOf(plan, entries, year).filter(({ points }) => textIn(points) !== '');
  if (settled.length === 0) return [];
  const annual = score(plan, entries, { today: isoOf(asOf) }).annual.find((each) => each.year === year);
  const fullOf = new Map(annual?.items.map(({ item, full }) => [item, full]));
  return settled.flatMap(({ item, points, by }): readonly Hit[] => {
    const value = numberIn(points);
    const full = fullOf.get(item) ?? 0;
    const isWrong = value === null || value < 0 || compare(value, full) > 0;
    if (!isWrong && textIn(by) !== '') return [];
    return [
      {
        place: { item: `score_${year}`, ...(isWrong ? points : (by ?? points)).place },
        year,
        key: item,
        // It counts as it is typed; who settled it must be said.
        severity: isWrong ? 'error' : 'warning',
        params: { name: nameOf(plan, item), lacks: isWrong ? 'points' : 'by', full: Number(full.toFixed(2)) },
        compared: [{ label: 'typed', value: textIn(points) }],
      },
    ];
  });
}

const nameOf = (plan: Plan, id: string) => itemsOf(plan).find((item) => item.id === id)?.shortName ?? id;
