/** Items: what is scored and has a sheet, indicators and tasks alike. What they are worth and who answers for them: `weights.ts`. */
import { once } from './once';
import type { Indicator, Item, Localised, Plan, Task, TemplateKind } from './schema';

export function isTask(item: Item): item is Task {
  return 'milestones' in item;
}

/** Template of the item's sheet: the indicator's kind, `milestones` for a task. */
export function templateOf(item: Item): TemplateKind {
  return isTask(item) ? 'milestones' : item.kind;
}

/** Digits after the point in an item's figures; a task is rated to one. */
export function decimalsOf(item: Item): number {
  return isTask(item) ? 1 : item.decimals;
}

/** A numerator that is part of its denominator cannot exceed it; growth rates and arrears can. */
export function isShare({ kind, ratio, accumulation }: Indicator): boolean {
  return kind === 'ratio' && ratio?.factor === 100 && accumulation === 'level';
}

/** A measure in which the plan counts without decimals: enterprises, people, places in a ranking. */
export const wholeMeasure = (plan: Plan, measure: Localised | undefined): boolean =>
  plan.indicators.some((other) => other.decimals === 0 && other.kind !== 'ratio' && other.measure.zh === measure?.zh);

/** Whether what is typed for an indicator are whole things; of a ratio its parts, if their measure is that of a whole. */
export const countsWholes = (plan: Plan, { kind, decimals, ratio }: Indicator): boolean =>
  kind === 'ratio' ? wholeMeasure(plan, ratio?.measure) : decimals === 0;

/** The least a typed figure may be: a rank counts from 1; other figures where lower is better may be 0. */
export function leastFigure({ kind, direction, decimals }: Indicator): number {
  return kind === 'figure' && direction === 'lower' && decimals === 0 ? 1 : 0;
}

/** Whether an item counts in a year: it was taken in by then, and is not retired. */
export const countsIn = ({ from, until }: Item, year: number): boolean =>
  (from === undefined || year >= from) && (until === undefined || year <= until);

/** Place of the first year an item counts among the plan's years, from 0: the year whose last year's figure is the baseline. */
export const firstCounted = ({ from }: Item, years: readonly number[]): number =>
  from === undefined
    ? 0
    : Math.max(
        0,
        years.findIndex((year) => year >= from),
      );

/** All items in the order of every list and sheet: by dimension; within it indicators, then tasks, as the plan lists them. */
export const itemsOf = once((plan: Plan): readonly Item[] => {
  const all: readonly Item[] = [...plan.indicators, ...plan.tasks];
  return plan.dimensions.flatMap((dimension) => all.filter((item) => item.dimension === dimension.id));
});

export function itemById(plan: Plan, id: string): Item | undefined {
  return plan.indicators.find((item) => item.id === id) ?? plan.tasks.find((item) => item.id === id);
}

export function indicatorById(plan: Plan, id: string): Indicator | undefined {
  return plan.indicators.find((item) => item.id === id);
}
