/** A proposed value as the user reads it: a day as a date, not as Excel's day number. */
import { isoOf } from '../../entries/dates';
import type { Finding } from '../../validation/finding';

/** Codes whose proposed number is a day. */
const days: readonly string[] = ['cell.date-text'];

/** Null where the finding proposes no value. */
export function fixText({ code, fix }: Finding): string | null {
  if (fix?.kind !== 'set-value') return null;
  return typeof fix.value === 'number' && days.includes(code) ? isoOf(fix.value) : String(fix.value);
}

/** What stands in the cell now, as the finding tells it. */
export const typedText = ({ compared }: Finding): string => String(compared[0]?.value ?? '');
