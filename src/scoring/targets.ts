/** What an item is judged against: an indicator against its target of the year, a task against 100. */
import { countsIn, isTask } from '../plan/items';
import type { Figure, Item } from '../plan/schema';
import type { Direction } from './rule';

export const taskTarget = 100;
const none: Figure = { value: null, source: 'assumed' };
const taskFigure: Figure = { value: taskTarget, source: 'given' };

export function targetFigure(item: Item, year: number | undefined): Figure {
  if (year !== undefined && !countsIn(item, year)) return none;
  if (isTask(item)) return taskFigure;
  return item.targets[String(year)] ?? none;
}

export function targetOf(item: Item, year: number | undefined): number | null {
  return targetFigure(item, year).value;
}

export function directionOf(item: Item): Direction {
  return isTask(item) ? 'higher' : item.direction;
}

export function baselineOf(item: Item): number | null {
  return isTask(item) ? null : item.baseline.value;
}
