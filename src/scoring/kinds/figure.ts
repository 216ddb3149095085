/** Figure: as typed, whatever the accumulation (a cumulative figure is typed as the sum since the baseline). */
import { numberIn, type SheetEntries } from '../../entries/entries';
import { countsWholes, leastFigure } from '../../plan/items';
import type { Indicator, Plan } from '../../plan/schema';
import { byDay, inError, type Actual } from '../actual';
import { elapsedShare, yearPassed } from '../calendar';
import { figureInError } from '../entry-error';
import { accumulationNumbers } from '../schedule';
import { targetOf } from '../targets';
import type { Kind } from './kind';
import { heldIn } from './periods';
import { sample } from './sample-words';

export const figure: Kind = {
  actuals:
    (item, { plan, sheet, asOf }) =>
    (index) =>
      figureActual(item, sheet, plan, index, asOf),
  filled: (_item, { plan, sheet, asOf }, index) =>
    yearPassed(plan.years[index] ?? plan.baselineYear, asOf)
      ? { due: 1, filled: numberIn(sheet.figure?.[index]) === null ? 0 : 1 }
      : { due: 0, filled: 0 },
  wanted(_item, { plan, sheet, asOf }, index) {
    const cell = sheet.figure?.[index];
    return yearPassed(plan.years[index] ?? plan.baselineYear, asOf) && cell?.value === null ? cell : undefined;
  },
  actualCell: (fields, _year, index) => fields.figure?.[index],
  growth: 'flows-by-day',
  example: ({ id }, { years, paths }) => ({
    figure: [...(paths.get(id) ?? [])],
    source: years.map(sample.source),
    evidence: years.map(sample.bulletin),
  }),
};

function figureActual(indicator: Indicator, sheet: SheetEntries, plan: Plan, index: number, asOf: number): Actual {
  const year = plan.years[index] ?? plan.baselineYear;
  const cells = heldIn(sheet.figure?.slice(index, index + 1));
  const value = numberIn(sheet.figure?.[index]);
  const wrong = figureInError(countsWholes(plan, indicator)).value({
    cells,
    value,
    least: leastFigure(indicator),
    target: targetOf(indicator, year),
    earlier: heldIn(sheet.figure?.slice(0, index)),
    accumulation: accumulationNumbers[indicator.accumulation],
  });
  return wrong ? inError(elapsedShare(year, asOf)) : byDay(value, year, asOf);
}
