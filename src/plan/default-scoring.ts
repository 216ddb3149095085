/** The scoring settings of a plan that names none: all assumed until the user sets them. */
import { defaultForms, unsettled } from './default-forms';
import type { ScoringSettings } from './schema';

const assumed = <T>(value: T) => ({ value, source: 'assumed' as const });

export const defaultScoring: ScoringSettings = {
  missing: assumed('zero' as const),
  leadShare: assumed(0.6),
  annualShare: assumed(0.5),
  grades: { excellent: assumed(90), good: assumed(80), pass: assumed(60) },
  status: { met: assumed(1), near: assumed(0.9) },
  bonus: { perPoint: assumed(0.05), cap: assumed(0.5), capLow: assumed(0.25), capTotal: assumed(4) },
  deduction: assumed(1),
  deductionCap: assumed(10),
  vetoGrade: assumed('fail' as const),
  jumpLimit: assumed(0.5),
  asOf: assumed(null),
  rounding: assumed('items' as const),
  settling: unsettled,
  forms: defaultForms,
};
