/** Sheets of enterprises' returns, confidential by the law on statistics: they leave the workbook only when asked for by name. */
import type { SheetKey } from './spec';

export const confidentialKeys: ReadonlySet<SheetKey> = new Set(['enterprises', 'ratios']);

/** The document property that says whether the copies made before jobs hold them too; then it reads `inCopies`. */
export const copiesProperty = 'zsc-confidential';
export const inCopies = 'copies';
