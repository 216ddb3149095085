import { numberIn, periods, type SheetEntries } from '../../../entries/entries';
import { isTask, wholeMeasure } from '../../../plan/items';
import type { Indicator } from '../../../plan/schema';
import { isFarAbove } from '../../../scoring/entry-error';
import { targetOf } from '../../../scoring/targets';
import { atFigure, figureCells, measureOf, type FigureCell } from '../../figures';
import type { CheckContext, Hit, ItemRule } from '../../rule';

/** Half a power of ten to either side: from 3,162 to 31,623 times. */
const isNearPower = (quotient: number, power: number): boolean =>
  quotient > 0 && Math.abs(Math.log10(quotient) - power) < 0.5;

/** A figure ten thousand times too large or too small: 万元 typed for 亿元, or the other way round. */
export const tenThousandfold = {
  code: 'unit.ten-thousandfold',
  group: 'unit-slip',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: {
    zh: '计量单位（1 亿元 = 1 万万元）',
    en: 'Unit of measure: a hundred million is ten thousand times ten thousand',
  },
  check(item, fields, context) {
    if (isTask(item)) return [];
    return figureCells(item, fields, context.plan).flatMap((figure): Hit[] => {
      const value = numberIn(figure.cell);
      const reference = value === null || value <= 0 ? null : referenceOf(item, fields, figure, context);
      if (value === null || reference === null) return [];
      // Far above the target is beyond doubt, and does not count; far below, or unlike last year alone, may be true.
      const isBeyondDoubt = reference.label === 'target' && isFarAbove.value({ value, due: reference.value });
      const power = [4, -4].find((p) => isNearPower(value / reference.value, p));
      if (power === undefined && !isBeyondDoubt) return [];
      const meant = power === undefined ? null : Number((value / 10 ** power).toPrecision(12));
      const measure = measureOf(item, figure);
      return [
        {
          ...atFigure(figure),
          severity: isBeyondDoubt ? 'error' : 'warning',
          compared: [
            { label: reference.label, params: { year: reference.year }, value: reference.value, measure },
            { label: 'typed', value, measure },
            ...(meant === null ? [] : [{ label: 'meant', value: meant, measure }]),
          ],
          fix: meant === null ? undefined : { kind: 'set-value', value: meant },
        },
      ];
    });
  },
} as const satisfies ItemRule;

interface Reference {
  readonly label: 'target' | 'year';
  readonly year: number;
  readonly value: number;
}

/** What the figure should be of the size of: the part of the year's target due by the period, else last year's same figure. */
function referenceOf(
  item: Indicator,
  fields: SheetEntries,
  figure: FigureCell,
  { plan }: CheckContext,
): Reference | null {
  const { year, period, kind } = figure;
  const target = kind === 'actual' ? targetOf(item, year) : null;
  const share = period === undefined ? 1 : (periods[period]?.share ?? 1);
  if (target !== null && target > 0) return { label: 'target', year, value: target * share };
  if (kind !== 'actual' && wholeMeasure(plan, item.ratio?.measure)) return null;
  const index = plan.years.indexOf(year);
  const before = plan.years[index - 1];
  if (before === undefined) return null;
  const field = figure.field.replace(String(year), String(before));
  const previous = numberIn(period === undefined ? fields[field]?.[index - 1] : fields[field]?.[period]);
  return previous !== null && previous > 0 ? { label: 'year', year: before, value: previous } : null;
}
