import fc from 'fast-check';
import { zhMessages as m } from '../../../src/i18n';
import { itemById } from '../../../src/plan/items';
import { ruleIds } from '../../../src/plan/schema';
import { rules } from '../../../src/scoring/rules';
import { arithmeticText, pointsOfOneMore } from '../../../src/taskpane/model/reason';
import { bandOf, lossesOf } from '../../../src/taskpane/model/scores';
import { figure, fixed, lostText, percent } from '../../../src/taskpane/model/text';
import { plan, score } from '../samples';

const item = itemById(plan, 'G08')!;
const scored = (actual: number, target: number, rule: (typeof ruleIds)[number] = 'completion') =>
  score('G08', {
    actual,
    target,
    rule,
    state: 'final',
    rate: rules[rule].rate({ actual, target, baseline: 0, previous: null, params: [] }),
    baseline: 0,
  });

test('the arithmetic is written out with the item’s figures', () => {
  expect(arithmeticText(item, scored(2, 3), m)).toBe('2 ÷ 3 = 66.7%');
  expect(arithmeticText(item, scored(4, 3), m)).toBe('已达目标，得 100%');
  expect(arithmeticText(item, scored(120, 100, 'reverse'), m)).toBe('1 − (120 − 100) ÷ 100 = 80%');
  expect(arithmeticText(item, scored(85, 100, 'rated'), m)).toBe('85 ÷ 100 = 85%');
});

test('missing values say what was done about them', () => {
  expect(arithmeticText(item, score('G08'), m)).toBe('未填，按 0 分计');
  expect(arithmeticText(item, score('G08', { excluded: true }), m)).toContain('不计入');
});

test('an equation is only shown where it gives the rate', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ruleIds),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 200 }),
      (rule, actual, target) => {
        const text = arithmeticText(item, scored(actual, target, rule), m);
        const quotient = /^(\d+) ÷ (\d+) = ([\d.]+)%$/.exec(text);
        if (quotient) expect(Number(quotient[3])).toBeCloseTo((100 * Number(quotient[1])) / Number(quotient[2]), 0);
      },
    ),
  );
});

test('one more adds its share of the full points, and nothing once the target is met', () => {
  expect(pointsOfOneMore(scored(2, 4), rules.completion, 'higher')).toBeCloseTo(0.5);
  expect(pointsOfOneMore(scored(4, 4), rules.completion, 'higher')).toBe(0);
  expect(pointsOfOneMore(scored(120, 100, 'reverse'), rules.reverse, 'lower')).toBeCloseTo(0.02);
  expect(pointsOfOneMore(score('G08'), rules.completion, 'higher')).toBeNull();
});

test('losses: most first, those without a figure apart', () => {
  const losses = lossesOf([
    score('G08', { state: 'final', lost: 0.5 }),
    score('G09', { state: 'none', lost: 2 }),
    score('G13', { state: 'final', lost: 1.5 }),
    score('G14', { state: 'final', lost: 0 }),
    score('G15', { state: 'none', lost: 3 }),
  ]);
  expect(losses.filled.map((lost) => lost.item)).toEqual(['G13', 'G08']);
  expect(losses.unfilled).toHaveLength(2);
  expect(losses.unfilledLost).toBe(5);
});

test('bands follow the plan’s thresholds', () => {
  const { grades } = plan.scoring;
  expect(bandOf('excellent', grades)).toEqual({ from: 90, to: 100 });
  expect(bandOf('pass', grades)).toEqual({ from: 60, to: 80 });
  expect(bandOf('fail', grades)).toEqual({ from: 0, to: 60 });
});

test('figures are rounded for the eye and carry a true minus sign', () => {
  expect(figure(512.4, 2, m)).toBe('512.4');
  expect(figure(-0.001, 2, m)).toBe('0');
  expect(figure(null, 2, m)).toBe('—');
  expect(fixed(-1.005, 1)).toBe('−1.0');
  expect(lostText(0)).toBe('0.00');
  expect(lostText(0.74)).toBe('−0.74');
  expect(percent(2 / 3, 1, m)).toBe('66.7%');
});
