import fc from 'fast-check';
import { checkCharacter, codeAlphabet, isCreditCode } from '../../src/entries/credit-code';

const character = fc.constantFrom(...codeAlphabet);

describe('unified social credit code (GB 32100-2015)', () => {
  test('accepts a code published with the standard', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
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
