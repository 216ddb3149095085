/** Figure: as typed, whatever the accumulation (a cumulative figure is typed as the sum since the baseline). */
import type { SheetEntries } from '../../entries/entries';
import { countsWholes, leastFigure } from '../../plan/items';
import type { Indicator, Plan } from '../../plan/schema';
import { byDay, inError, type Actual } from '../actual';
import { elapsedShare, yearPassed } from '../calendar';
import { figureInError, scoresInError } from '../entry-error';
import { ratedIn, scoresField, typedOrRated } from '../raters';
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
  filled(item, { plan, sheet, asOf }, index) {
    const year = plan.years[index] ?? plan.baselineYear;
    if (!yearPassed(year, asOf)) return { due: 0, filled: 0 };
    return { due: 1, filled: typedOrRated(item, sheet, 'figure', year, index) === null ? 0 : 1 };
  },
  wanted(item, { plan, sheet, asOf }, index) {
    const year = plan.years[index] ?? plan.baselineYear;
    const cell = sheet.figure?.[index];
    const isRated = item.raters !== undefined && ratedIn(item, sheet, year) !== null;
    return yearPassed(year, asOf) && cell?.value === null && !isRated ? cell : undefined;
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
  const value = typedOrRated(indicator, sheet, 'figure', year, index);
  const wrong = figureInError(countsWholes(plan, indicator)).value({
    cells,
    value,
    least: leastFigure(indicator),
    target: targetOf(indicator, year),
    earlier: heldIn(sheet.figure?.slice(0, index)),
    accumulation: accumulationNumbers[indicator.accumulation],
  });
  const scores = scoresInError.value({ scores: heldIn(sheet[scoresField(year)]) });
  return wrong || (indicator.raters !== undefined && scores)
    ? inError(elapsedShare(year, asOf))
    : byDay(value, year, asOf);
}
