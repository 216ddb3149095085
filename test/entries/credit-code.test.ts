import fc from 'fast-check';
import { checkCharacter, codeAlphabet, isCreditCode } from '../../src/entries/credit-code';

const character = fc.constantFrom(...codeAlphabet);

describe('unified social credit code (GB 32100-2015)', () => {
  test('accepts a code published with the standard', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  // From the public register: five of the largest enterprises, with letters and digits at the end.
  test.each([
    '91110000802100433B',
    '9144030071526726XG',
    '914403001922038216',
    '91330100799655058B',
    '911100007109250324',
  ])('accepts %s of the public register, and with no other last character', (code) => {
    const accepted = [...codeAlphabet].filter((last) => isCreditCode(code.slice(0, 17) + last));
    expect(accepted).toEqual([code[17]]);
  });

  test('agrees with the standard written out: weights of its table, sum by 31, 31 less the rest', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }), (body) => {
        const sum = body.reduce((total, letter, k) => total + alphabet.indexOf(letter) * weights[k]!, 0);
        return checkCharacter(body.join('')) === alphabet[(31 - (sum % 31)) % 31];
      }),
    );
  });

  test('refuses wrong length, letters outside the alphabet and lower case', () => {
    expect(isCreditCode('91350100M000100Y4')).toBe(false);
    expect(isCreditCode('91350100M00O100Y43')).toBe(false);
    expect(isCreditCode('91350100m000100y43')).toBe(false);
  });

  test('notices every single wrong character', () => {
    fc.assert(
      fc.property(fc.array(character, { minLength: 17, maxLength: 17 }), fc.nat(16), character, (body, at, other) => {
        const first17 = body.join('');
        const check = checkCharacter(first17)!;
        const wrong = first17.slice(0, at) + other + first17.slice(at + 1);
        return isCreditCode(first17 + check) && (other === body[at] || !isCreditCode(wrong + check));
      }),
    );
  });
});
