/** Whether two readings of a cell say the same. */
import type { CellValue } from '../entries/entries';

/** Blank text is no entry, and figures computed twice may differ in the last bit. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  const text = (v: CellValue) => (typeof v === 'string' ? v.trim() : v);
  return (text(a) ?? '') === (text(b) ?? '');
}
