import { numberIn, periods } from '../../../entries/entries';
import { indicatorById } from '../../../plan/items';
import type { Relation } from '../../../plan/schema';
import { periodCells } from '../../../scoring/kinds/periods';
import { yearField } from '../../../entries/year-field';
import type { CheckContext, Hit, WorkbookRule } from '../../rule';

/** Rounding apart, the two figures are one. */
const tolerance = 0.005;

/** A side of a ratio that is unlike the indicator it repeats, as the plan's relations say: two figures for one revenue. */
export const ratioPartDiffers = {
  code: 'across.ratio-part-differs',
  group: 'across',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '方案的指标关系（ratio-of）', en: 'The plan’s relations (ratio-of)' },
  check: (context) =>
    (context.plan.relations ?? []).flatMap((relation) =>
      relation.kind === 'ratio-of' ? hitsOf(relation, context) : [],
    ),
} as const satisfies WorkbookRule;

function hitsOf(relation: Extract<Relation, { kind: 'ratio-of' }>, { plan, entries }: CheckContext): readonly Hit[] {
  const [ratio, other] = [indicatorById(plan, relation.ratio), indicatorById(plan, relation.equals)];
  if (ratio?.kind !== 'ratio' || other?.kind !== 'amount') return [];
  const side = relation.side === 'numerator' ? 'num' : 'den';
  const [own, theirs] = [entries.sheets[ratio.id], entries.sheets[other.id]];
  if (!own || !theirs) return [];
  return plan.years.flatMap((year) => {
    const figures = periodCells(theirs, yearField('ytd', year));
    return periodCells(own, `${side}_${year}`).flatMap((cell, k): Hit[] => {
      const [a, b] = [numberIn(cell), numberIn(figures[k])];
      if (a === null || b === null || Math.abs(a - b) <= tolerance * Math.abs(b)) return [];
      return [
        {
          place: cell.place,
          year,
          key: `${side}:${year}:${k}`,
          params: { other: other.shortName, period: periods[k]!.id, reason: relation.reason },
          compared: [
            {
              label: 'named',
              params: { name: named(ratio.id, ratio.ratio?.[relation.side]) },
              value: a,
              measure: ratio.ratio?.measure,
            },
            { label: 'named', params: { name: named(other.id, other.shortName) }, value: b, measure: other.measure },
          ],
        },
      ];
    });
  });
}

const named = (id: string, name = { zh: '', en: '' }) => ({ zh: `${id} ${name.zh}`, en: `${id} ${name.en}` });
