/** Formulas of the whole workbook by LibreOffice: with figures far off the targets (whole-workbooks.ts). Files by themselves, so that two run side by side. */
import { roughValues } from './rough-figures';
import { comesToTheSame } from './whole-workbooks';

describe.each([1, 2])('rough figures, seed %d', (seed) => comesToTheSame('zh-CN', () => roughValues(seed)));
