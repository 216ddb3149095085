/** Notes of cells are shown as input messages, which some Excels may refuse where a cell may hold anything: sheets are drawn without then. */
import type { SheetSpec } from '../sheets/spec';

/** What is known of the Excel the pane stands beside. */
export interface Notes {
  refused: boolean;
}

/** Whether Excel has refused a message, or the rule that goes with it. */
export function refusesNotes(error: unknown): boolean {
  const { debugInfo } = (error ?? {}) as { debugInfo?: { errorLocation?: string } };
  return /^DataValidation\.(prompt|rule)$/i.test(debugInfo?.errorLocation ?? '');
}

export const withoutNotes = (spec: SheetSpec): SheetSpec => ({
  ...spec,
  cells: spec.cells.map(({ note: _, ...cell }) => cell),
});
