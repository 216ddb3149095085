/** What an item is judged against: an indicator against its target of the year, a task against 100. */
import { isTask } from '../plan/items';
import type { Figure, Item } from '../plan/schema';
import type { Direction } from './rule';

export const taskTarget = 100;
const taskFigure: Figure = { value: taskTarget, source: 'given' };

export function targetFigure(item: Item, year: number | undefined): Figure {
  if (isTask(item)) return taskFigure;
  return item.targets[String(year)] ?? { value: null, source: 'assumed' };
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
