/** The order of the register's drop-down, by which formulas ask for its words. */
import type { AdjustmentKind } from '../entries/words';

/** Kinds of the register, in the order of its drop-down. */
export const adjustmentIds = ['bonus', 'deduction', 'veto'] as const satisfies readonly AdjustmentKind[];
