/** Ratio: numerator ÷ denominator × factor of the latest period that has both and a denominator above 0. */
import { periods, type CellValue, type SheetEntries } from '../../entries/entries';
import { yearField } from '../../entries/year-field';
import { countsWholes, isShare } from '../../plan/items';
import type { Indicator, Plan } from '../../plan/schema';
import { inError, noActual, type Actual } from '../actual';
import { elapsedShare } from '../calendar';
import { ratioInError } from '../entry-error';
import type { Kind, Sample } from './kind';
import {
  filledPeriods,
  heldIn,
  inPeriods,
  latestCell,
  latestPeriod,
  periodActual,
  periodCells,
  rounded,
  wantedPeriod,
  yearToDate,
} from './periods';
import { sample } from './sample-words';

const columns = ['num', 'den'];

export const ratio: Kind = {
  actuals:
    (item, { plan, sheet, asOf }) =>
    (index) =>
      ratioActual(item, sheet, plan, plan.years[index] ?? plan.baselineYear, asOf),
  filled: (_item, typed, index) => filledPeriods(typed, columns, index),
  wanted: (_item, typed, index) => wantedPeriod(typed, columns, index),
  actualCell: (fields, year) => latestCell(periodCells(fields, yearField('num', year))),
  growth: 'none',
  example: (item, given) => ({ ...ratioParts(item, given), evidence: sample.reports() }),
};

function ratioActual(indicator: Indicator, sheet: SheetEntries, plan: Plan, year: number, asOf: number): Actual {
  const numerators = sheet[yearField('num', year)] ?? [];
  const denominators = sheet[yearField('den', year)] ?? [];
  const [n1, n2, n3, n4] = inPeriods(numerators);
  const [d1, d2, d3, d4] = inPeriods(denominators);
  const below = [d1, d2, d3, d4];
  const whole = indicator.ratio?.factor ?? 1;
  const quotients = [n1, n2, n3, n4].map((numerator, k) => {
    const denominator = below[k] ?? null;
    return numerator === null || denominator === null || denominator <= 0 ? null : (numerator / denominator) * whole;
  });
  const share = elapsedShare(year, asOf);
  const held = { numerators: heldIn(numerators), denominators: heldIn(denominators), quotients, whole };
  const parts = { ...held, n1, n2, n3, n4, d1, d2, d3, d4 };
  if (ratioInError(countsWholes(plan, indicator), isShare(indicator)).value(parts)) return inError(share);
  const latest = latestPeriod(quotients);
  return latest === null ? { ...noActual, share } : { ...periodActual(latest), share };
}

/** Both sides of a ratio. Where the plan says that a side is another indicator's figure, it is; counts are whole, their base stays. */
function ratioParts(item: Indicator, { plan, years, paths }: Sample): Record<string, CellValue[]> {
  const factor = item.ratio?.factor ?? 100;
  const path = paths.get(item.id) ?? [];
  const counts = plan.indicators.some(
    (i) => i.decimals === 0 && i.kind !== 'ratio' && i.measure.zh === item.ratio?.measure.zh,
  );
  const same = plan.relations?.find((r) => r.kind === 'ratio-of' && r.ratio === item.id && r.side === 'denominator');
  const base = same?.kind === 'ratio-of' ? paths.get(same.equals) : undefined;
  const fields: Record<string, CellValue[]> = {};
  years.forEach((year, i) => {
    const denominators = counts ? periods.map(() => 400) : yearToDate(base?.[i] ?? 400, 2);
    fields[yearField('den', year)] = denominators;
    fields[yearField('num', year)] = denominators.map((denominator, k) =>
      counts
        ? Math.ceil((path[i]! / factor) * denominator * periods[k]!.share)
        : rounded((path[i]! / factor) * denominator, 2),
    );
  });
  return fields;
}
