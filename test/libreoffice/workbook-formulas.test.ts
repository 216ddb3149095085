/** Formulas of the whole workbook by LibreOffice: as it is made, and with the example (whole-workbooks.ts). Files by themselves, so that two run side by side. */
import { exampleValues } from '../../src/scoring/example';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { comesToTheSame, unitComesToTheSame } from './whole-workbooks';

describe('nothing typed', () => comesToTheSame('zh-CN', () => ({})));
describe('the example', () => comesToTheSame('zh-CN', (m) => exampleValues(plan, m)));
unitComesToTheSame('zh-CN');
