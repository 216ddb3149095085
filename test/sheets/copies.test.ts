/** Texts cut into pieces that cells can hold: whole again, whatever they are made of. */
import { packed, unpacked } from '../../src/sheets/copies';
import { planPieces } from '../../src/sheets/data-sheet';
import { fourItemPlan } from '../support/four-items';

/** A character of two halves, as rare names have; half of one is nothing a file can hold. */
const rare = '𬭎';
const isWhole = (piece: string) => !/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/.test(piece);

test.each([0, 1])('no piece ends in the middle of a character (%i)', (shift) => {
  const place = { item: 'G13' };
  const name = 'a'.repeat(shift) + rare.repeat(40_000);
  const typed = {
    G13: {
      name: [
        { value: null, place },
        { value: name, place },
      ],
    },
  };
  const pieces = packed(typed);
  expect([pieces.length > 2, pieces.every((piece) => isWhole(piece) && piece.length <= 32_767)]).toEqual([true, true]);
  expect(unpacked(pieces)).toEqual(typed);

  const plan = fourItemPlan();
  const long = { ...plan, title: { ...plan.title, zh: name } };
  const held = planPieces(long).flatMap((piece) => piece ?? []);
  expect(held.every((piece) => isWhole(piece))).toBe(true);
  expect(JSON.parse(held.join(''))).toEqual(long);
});

test('a plan longer than the data sheet holds is told, not cut off', () => {
  const plan = fourItemPlan();
  const long = { ...plan, title: { ...plan.title, zh: '长'.repeat(1_200_000) } };
  expect(() => planPieces(long)).toThrow(expect.objectContaining({ code: 'over-limit', undone: true }));
});

test('percentages, formulas and texts come back as what they were', () => {
  const place = { item: 'G03' };
  const typed = {
    G03: {
      ytd_2022: [
        { value: 0.5, percent: true as const, place },
        { value: 3, formula: '=1+2', place },
        { value: '=文字', place },
        { value: null, place },
        { value: false, place },
      ],
    },
  };
  expect(unpacked(packed(typed))).toEqual(typed);
});
