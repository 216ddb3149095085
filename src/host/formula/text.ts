/** Number formats: what a cell shows. */
import type { CellResult } from './types';

export type FormatLocale = 'zh-CN' | 'en-US';

/** What a cell with this number format shows for a value. */
export function formatValue(value: CellResult, format: string, locale: FormatLocale = 'zh-CN'): string {
  throw new Error(`not yet: ${String(value)} ${format} ${locale}`);
}
