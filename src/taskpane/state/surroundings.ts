/** What the pane's work needs of the outside; the clock is here, so that everything else is free of it. */
import { localDay } from '../../entries/dates';
import type { WorkbookFacade } from '../../excel/facade';
import type { Plan } from '../../plan/schema';

export interface Surroundings {
  openWorkbook(): Promise<WorkbookFacade>;
  loadPlan(): Promise<Plan>;
  now(): number;
}

/** The same with one workbook for all who ask; one that did not open is opened anew for the next. */
export function openingOnce(outside: Surroundings): Surroundings {
  let workbook: Promise<WorkbookFacade> | null = null;
  return {
    ...outside,
    openWorkbook() {
      workbook ??= outside.openWorkbook().catch((cause: unknown) => {
        workbook = null;
        throw cause;
      });
      return workbook;
    },
  };
}

/** The day that checks and files bear. */
export const todayOf = (outside: Surroundings): string => localDay(new Date(outside.now()));
