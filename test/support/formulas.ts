/** Formulas as parsed: workbooks of a process hold much the same ones, and most of the time goes into reading them. */
import { formulaTexts } from '../../src/formula/engine';

/** Beyond so many they take more room than they spare time. */
const MOST = 40_000;
let known = formulaTexts();

/** What the next engine is to know of formulas read before it. */
export function knownFormulas(): typeof known {
  if (known.ordinary.size + known.inArrays.size > MOST) known = formulaTexts();
  return known;
}
