/** Formulas of the whole workbook by LibreOffice: in English (whole-workbooks.ts). Files by themselves, so that two run side by side. */
import { exampleValues } from '../../src/scoring/example';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { comesToTheSame, unitComesToTheSame } from './whole-workbooks';

describe('the example', () => comesToTheSame('en', (m) => exampleValues(plan, m)));
unitComesToTheSame('en');
