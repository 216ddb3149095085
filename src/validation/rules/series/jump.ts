import { inDigits } from '../../../expression/rounding';
import { numberIn, periods, type SheetEntries } from '../../../entries/entries';
import { isTask } from '../../../plan/items';
import type { Indicator } from '../../../plan/schema';
import { quotientAt } from '../../figures';
import { periodCells } from '../../../scoring/kinds/periods';
import { yearField } from '../../../entries/year-field';
import { actualCell } from '../../places';
import type { CheckContext, Hit, ItemRule } from '../../rule';

/** From here on the unit is wrong, not the growth; the unit rules speak. */
const unitSlip = 1000;
/** Fewer than this more or less is no jump, however small last year's count was. */
const fewWholes = 5;

/** A figure that grew or fell against the same period of last year beyond the limit the user set. */
export const jump = {
  code: 'series.jump',
  group: 'series',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '评分设置：增幅提醒线', en: 'Setting: limit of growth' },
  check(item, fields, context) {
    const { plan } = context;
    if (isTask(item)) return [];
    const limit = plan.scoring.jumpLimit.value;
    return plan.years.flatMap((year, index): Hit[] => {
      const pair = comparable(item, fields, context, index);
      if (pair === null || pair.before <= 0 || pair.now < 0) return [];
      const growth = pair.now / pair.before - 1;
      if (Math.abs(growth) <= limit + 1e-9 || growth + 1 >= unitSlip || growth + 1 <= 1 / unitSlip) return [];
      if (item.decimals === 0 && item.kind !== 'ratio' && Math.abs(pair.now - pair.before) < fewWholes) return [];
      return [
        {
          place: actualCell(item, fields, plan, year).place,
          year,
          key: `jump:${year}`,
          params: { percent: signedPercent(growth), limit: inDigits(limit * 100, 0) },
          compared: [
            {
              label: pair.label,
              params: { year: plan.years[index - 1] ?? plan.baselineYear, period: pair.period },
              value: Number(pair.before.toPrecision(8)),
              measure: item.measure,
            },
            {
              label: pair.label,
              params: { year, period: pair.period },
              value: Number(pair.now.toPrecision(8)),
              measure: item.measure,
            },
          ],
        },
      ];
    });
  },
} as const satisfies ItemRule;

const signedPercent = (share: number): string => `${share > 0 ? '+' : '\u2212'}${inDigits(Math.abs(share * 100), 1)}`;

interface Pair {
  readonly label: 'year' | 'year-period';
  readonly period: string;
  readonly before: number;
  readonly now: number;
}

/** This year's figure and last year's (or the baseline's) that cover the same months; null where there is no such pair. */
function comparable(item: Indicator, fields: SheetEntries, context: CheckContext, index: number): Pair | null {
  const { plan } = context;
  const year = plan.years[index]!;
  const last = plan.years[index - 1];
  const whole = { label: 'year', period: 'q4' } as const;
  if (item.kind === 'amount' || item.kind === 'ratio') {
    const at = (y: number, k: number) =>
      item.kind === 'ratio' ? quotientAt(item, fields, y, k) : numberIn(periodCells(fields, yearField('ytd', y))[k]);
    for (let k = periods.length - 1; k >= 0; k--) {
      const now = at(year, k);
      if (now === null) continue;
      const before =
        last !== undefined ? at(last, k) : k === 3 && item.accumulation !== 'cumulative' ? item.baseline.value : null;
      return before === null ? null : { label: k === 3 ? 'year' : 'year-period', period: periods[k]!.id, before, now };
    }
    return null;
  }
  // What is added up grows by itself; only counts of a year or a state can jump.
  if (item.accumulation === 'cumulative' || (item.kind === 'roster' && item.accumulation !== 'flow')) return null;
  const actual = context.actual(item, year);
  const before = last === undefined ? item.baseline.value : context.actual(item, last).value;
  return actual.value === null || before === null || (item.kind === 'roster' && actual.state !== 'final')
    ? null
    : { ...whole, before, now: actual.value };
}
