/**
 * Worksheet twins of the roster checks. Unified social credit code (统一社会信用代码): 18 of 31 characters; each has a
 * value by its place in the set and each position a weight, and the weighted sum with the check character (weight 1) is
 * a multiple of 31. Source: GB 32100-2015, clause 4 and annex A.
 */
import { codeAlphabet, codeWeights } from '../../entries/credit-code';
import { quote } from '../formula';
import type { Indicator } from '../../plan/schema';

/** The check character joins the sum with weight 1. */
const weights = [...codeWeights, 1];
const positions = weights.map((_, i) => i + 1);

/** TRUE where the cell holds a code whose check character is right; letter case and outer blanks do not matter. */
export function codeIsValid(cell: string): string {
  const code = `UPPER(TRIM(${cell}))`;
  const values = `FIND(MID(${code},{${positions.join(',')}},1),${quote(codeAlphabet)})-1`;
  return `IFERROR(AND(LEN(${code})=18,MOD(SUMPRODUCT((${values})*{${weights.join(',')}}),31)=0),FALSE)`;
}

/**
 * What makes two rows the same: the code of an enterprise, the name of anything else. The letter before it keeps long
 * digit codes text, and wildcards are taken out, because MATCH would read both its own way.
 */
export function rowKey(subject: NonNullable<Indicator['roster']>['subject'], name: string, code: string): string {
  const text = subject === 'enterprise' ? `UPPER(TRIM(${code}))` : `TRIM(${name})`;
  const plain = ['*', '?', '~'].reduce(
    (inner, sign, i) => `SUBSTITUTE(${inner},${quote(sign)},${quote('＊？～'[i] ?? '')})`,
    text,
  );
  return `IF(${text}="","","k"&${plain})`;
}
