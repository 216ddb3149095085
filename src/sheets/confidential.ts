/** Sheets of enterprises' returns, confidential by the law on statistics: they leave the workbook only when asked for by name. */
import type { SheetKey } from './spec';

export const confidentialKeys: ReadonlySet<SheetKey> = new Set(['enterprises', 'ratios']);
