import { numberIn, periods } from '../../../entries/entries';
import { indicatorById } from '../../../plan/items';
import type { Indicator, Relation } from '../../../plan/schema';
import { periodCells } from '../../../scoring/kinds/periods';
import { yearField } from '../../../entries/year-field';
import { actualCell } from '../../places';
import type { CheckContext, Hit, WorkbookRule } from '../../rule';

/**
 * An indicator larger than the one it is part of, as the plan's relations say: key industries' revenue above all revenue. Which of
 * the two is wrong nobody can tell from the figures, so neither is taken for an error.
 */
export const partExceedsWhole = {
  code: 'across.part-exceeds-whole',
  group: 'across',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '方案的指标关系（part-of）', en: 'The plan’s relations (part-of)' },
  check: (context) =>
    (context.plan.relations ?? []).flatMap((relation) =>
      relation.kind === 'part-of' ? hitsOf(relation, context) : [],
    ),
} as const satisfies WorkbookRule;

function hitsOf(relation: Extract<Relation, { kind: 'part-of' }>, context: CheckContext): readonly Hit[] {
  const { plan, entries } = context;
  const [part, whole] = [indicatorById(plan, relation.part), indicatorById(plan, relation.whole)];
  const fields = part && entries.sheets[part.id];
  if (!part || !whole || !fields || !entries.sheets[whole.id]) return [];
  return plan.years.flatMap((year): Hit[] => {
    const pair = comparable(part, whole, context, year);
    if (!pair || pair.part <= pair.whole * (1 + 1e-9)) return [];
    const of = (item: Indicator, value: number) => ({
      label: 'named',
      params: { name: { zh: `${item.id} ${item.shortName.zh}`, en: `${item.id} ${item.shortName.en}` } },
      value: Number(value.toPrecision(10)),
      measure: item.measure,
    });
    return [
      {
        place: pair.place ?? actualCell(part, fields, plan, year).place,
        year,
        key: `${whole.id}:${year}`,
        params: { part: part.shortName, whole: whole.shortName, reason: relation.reason },
        compared: [of(part, pair.part), of(whole, pair.whole)],
      },
    ];
  });
}

interface Pair {
  readonly part: number;
  readonly whole: number;
  readonly place?: Hit['place'];
}

/** Amounts of the latest period both have; otherwise what scoring makes of the year. */
function comparable(part: Indicator, whole: Indicator, context: CheckContext, year: number): Pair | null {
  if (part.kind === 'amount' && whole.kind === 'amount') {
    const cells = (item: Indicator) => periodCells(context.entries.sheets[item.id] ?? {}, yearField('ytd', year));
    const [own, all] = [cells(part), cells(whole)];
    for (let k = periods.length - 1; k >= 0; k--) {
      const [a, b] = [numberIn(own[k]), numberIn(all[k])];
      if (a !== null && b !== null) return { part: a, whole: b, place: own[k]?.place };
    }
    return null;
  }
  const [a, b] = [context.actual(part, year).value, context.actual(whole, year).value];
  return a === null || b === null ? null : { part: a, whole: b };
}
