/**
 * Unified social credit code (统一社会信用代码): 18 characters of a 31-letter alphabet without I, O, S, V, Z; the last one checks
 * the others. Source: GB 32100-2015, clause 4 and annex A: C18 = 31 − (Σ Ci·3^(i−1) mod 31) mod 31, 31 standing for 0.
 */
export const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i−1) mod 31 for the 17 leading positions. */
export const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** Value of each character by its code, -1 for those not of the alphabet: rosters of thousands are checked at every change. */
const values = new Int8Array(128).fill(-1);
for (const [value, character] of [...codeAlphabet].entries()) values[character.charCodeAt(0)] = value;

/** The check character of 17 leading characters, or null where one is not of the alphabet. */
export function checkCharacter(first17: string): string | null {
  if (first17.length !== codeWeights.length) return null;
  let sum = 0;
  for (let i = 0; i < codeWeights.length; i++) {
    const value = values[first17.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    sum += value * codeWeights[i]!;
  }
  return codeAlphabet[(31 - (sum % 31)) % 31]!;
}

/** Whether a code is well formed and its check character right. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && checkCharacter(code.slice(0, 17)) === code[17];
}
