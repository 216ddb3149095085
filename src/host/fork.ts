/** A second workbook that is as the first is now; from then on each goes its own way. */
import { createCalculation } from './model/calculation';
import { createEventLog } from './model/event';
import type { Workbook } from './model/workbook';

/**
 * Copies plain records, lists, maps and sets; what is frozen is shared, since nobody changes it (cell formats). Functions
 * stay as they are.
 */
function copied<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, copied(held as unknown)])) as T;
  if (value instanceof Set) return new Set(value) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copied((value as Record<string, unknown>)[key]);
  return copy as T;
}

/** The copy; formulas parsed for the first need not be parsed again. */
export function forkWorkbook(workbook: Workbook): Workbook {
  const { calculation, events, ...state } = workbook;
  void events;
  const { sheets, names, ...rest } = copied(state);
  const fork: Workbook = {
    ...rest,
    sheets,
    names,
    calculation: createCalculation(
      sheets,
      names,
      workbook.now,
      () => fork.calculationMode === 'Manual',
      workbook,
      calculation.texts,
    ),
    events: createEventLog(() => fork.enableEvents),
  };
  return fork;
}
