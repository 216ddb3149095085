import fc from 'fast-check';
import { rules, ruleList } from '../../src/scoring/rules';
import { fillDefaults } from '../../src/scoring/rules/parameters';
import type { RateInput } from '../../src/scoring/rule';
import { attainmentFormula, attainmentOf } from '../../src/scoring/attainment';
import { bonusFormula, bonusOf } from '../../src/scoring/bonus';
import { gradeFormula, gradeOf } from '../../src/scoring/grades';
import { ordosPlan } from '../../src/plan/ordos';
import { evaluate } from './evaluate';

const refs = { actual: 'A1', target: 'B1', baseline: 'C1', previous: 'D1', params: ['E1', 'F1', 'G1', 'H1'] } as const;
/** Figures as people report them, to six digits after the point; small whole numbers often, so that equals meet. */
const figure = fc.oneof(
  fc.integer({ min: -5e8, max: 2e9 }).map((n) => n / 1e6),
  fc.integer({ min: -5, max: 200 }),
  fc.constant(0),
);
const share = fc.integer({ min: 0, max: 120 }).map((n) => n / 100);
const optional = fc.option(figure, { nil: null });
const direction = fc.constantFrom('higher' as const, 'lower' as const);

const input = (ruleId: keyof typeof rules) =>
  fc.record({
    actual: figure,
    target: figure,
    baseline: optional,
    previous: optional,
    direction,
    params: fc.tuple(...rules[ruleId].parameters.map((spec) => fc.oneof(fc.constant(spec.default), figure, share))),
  });

const rowOf = (ruleId: keyof typeof rules, { actual, target, baseline, previous, params }: RateInput) => [
  [actual, target, baseline, previous, ...fillDefaults(rules[ruleId].parameters, params)],
];

describe.each(ruleList.map((rule) => rule.id))('rule %s', (id) => {
  const rule = rules[id];

  test('the worksheet half gives the same for every input', () => {
    fc.assert(
      fc.property(input(id), (given) => {
        const result = evaluate(rule.formula({ ...refs, direction: given.direction }), rowOf(id, given));
        expect(result).toEqual(expect.any(Number));
        expect(result).toBeCloseTo(rule.rate(given), 9);
      }),
      { numRuns: 250 },
    );
  });

  test('an empty text stands for a missing baseline and last year’s figure', () => {
    fc.assert(
      fc.property(input(id), (given) => {
        const cells = [[given.actual, given.target, '', '', ...fillDefaults(rule.parameters, given.params)]];
        const result = evaluate(rule.formula({ ...refs, direction: given.direction }), cells);
        expect(result).toBeCloseTo(rule.rate({ ...given, baseline: null, previous: null }), 9);
      }),
      { numRuns: 60 },
    );
  });

  test('rates lie between 0 and 1', () => {
    fc.assert(
      fc.property(input(id), (given) => {
        const rate = rule.rate(given);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('both halves find the same parameters wrong', () => {
    fc.assert(
      fc.property(input(id), ({ params }) => {
        const problem = rule.checkParams(params);
        for (const language of ['zh', 'en'] as const) {
          const cells = [[null, null, null, null, ...fillDefaults(rule.parameters, params)]];
          expect(evaluate(rule.checkFormula(refs.params, language), cells)).toBe(problem?.reason[language] ?? '');
        }
      }),
      { numRuns: 60 },
    );
    expect(rule.checkParams([])).toBeNull();
  });

  test('names its source and explains itself in both languages', () => {
    for (const text of [rule.name, rule.explanation, rule.source]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toBe('');
    }
    expect(rule.id).toBe(id);
  });
});

describe('more is never worse', () => {
  /** Rules for figures where more is better, with parameters a check lets pass; the two by nature reversed run the other way. */
  const ordered = fc.tuple(figure, figure).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const reversed = new Set(['reverse', 'rank']);
  test.each(ruleList.map((rule) => rule.id))('%s', (id) => {
    const rule = rules[id];
    fc.assert(
      fc.property(input(id), ordered, (given, [less, more]) => {
        const span = given.params;
        fc.pre(rule.checkParams(span) === null);
        const higher = { ...given, direction: 'higher' as const };
        if (id === 'baseline-progress') fc.pre(given.baseline === null || given.baseline <= given.target);
        if (id === 'efficacy')
          fc.pre((span[0] ?? 0) < (span[1] ?? 0) || (span[0] === span[1] && (given.baseline ?? 0) <= given.target));
        const [low, high] = [rule.rate({ ...higher, actual: less }), rule.rate({ ...higher, actual: more })];
        if (reversed.has(id)) expect(high).toBeLessThanOrEqual(low);
        else expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });
  test.each(['reverse', 'bands', 'each-year', 'baseline-progress', 'rank'] as const)(
    '%s: never better where lower is better',
    (id) => {
      const rule = rules[id];
      fc.assert(
        fc.property(input(id), ordered, (given, [less, more]) => {
          fc.pre(rule.checkParams(given.params) === null);
          if (id === 'baseline-progress') fc.pre(given.baseline === null || given.baseline >= given.target);
          if (id === 'bands') fc.pre(given.target > 0);
          const lower = { ...given, direction: 'lower' as const };
          expect(rule.rate({ ...lower, actual: more })).toBeLessThanOrEqual(rule.rate({ ...lower, actual: less }));
        }),
      );
    },
  );
});

describe('figures worked out by hand', () => {
  const rate = (id: keyof typeof rules, given: Partial<RateInput> & { actual: number; target: number }) =>
    rules[id].rate({ baseline: null, previous: null, params: [], ...given });
  test.each([
    ['completion', { actual: 45, target: 60 }, 0.75],
    ['completion', { actual: 66, target: 60 }, 1],
    ['completion', { actual: 0, target: 0 }, 1],
    ['completion', { actual: -1, target: 0 }, 0],
    ['reverse', { actual: 100, target: 100 }, 1],
    ['reverse', { actual: 130, target: 100 }, 0.7],
    ['reverse', { actual: 250, target: 100 }, 0],
    ['baseline-progress', { actual: 450, target: 600, baseline: 300 }, 0.5],
    ['baseline-progress', { actual: 130, target: 100, baseline: 150, direction: 'lower' }, 0.4],
    ['baseline-progress', { actual: 120, target: 100, direction: 'lower' }, 0.8],
    ['efficacy', { actual: 450, target: 600, baseline: 300 }, 0.8],
    ['efficacy', { actual: 5, target: 9, params: [0, 10, 60, 40] }, 0.8],
    ['bands', { actual: 95, target: 100 }, 0.75],
    ['bands', { actual: 59, target: 100 }, 0],
    ['rated', { actual: 89.5, target: 100 }, 0.895],
    ['rank', { actual: 130, target: 100 }, 0.7],
    ['rank', { actual: 130, target: 100, params: [0.05, 0.2] }, 0.2],
    ['each-year', { actual: 8, target: 10 }, 0.8],
    ['growing', { actual: 2.2, target: 2, previous: 2.1 }, 1],
    ['growing', { actual: 2.2, target: 2, previous: 2.2 }, 0.5],
    ['growing', { actual: 1.5, target: 2, previous: 2 }, 0.375],
    ['growing', { actual: 2, target: 2 }, 1],
  ] as const)('%s %j earns %d', (id, given, expected) => {
    expect(rate(id, given)).toBeCloseTo(expected, 12);
  });
});

describe('attainment, bonus and grade have a worksheet half too', () => {
  const settings = ordosPlan.scoring;
  test('attainment', () => {
    fc.assert(
      fc.property(figure, figure, direction, (actual, target, way) => {
        expect(evaluate(attainmentFormula('A1', 'B1', way), [[actual, target]])).toBeCloseTo(
          attainmentOf(actual, target, way),
          7,
        );
      }),
    );
  });
  test('bonus', () => {
    fc.assert(
      fc.property(figure, figure, optional, direction, (actual, target, baseline, way) => {
        for (const rounded of [false, true]) {
          const rates = { perPoint: '0.05', cap: '0.5', capLow: '0.25' };
          const conditions = { isFinal: 'TRUE', rounded: rounded ? 'TRUE' : 'FALSE' };
          const formula = bonusFormula({ ...refs, direction: way, ...rates, ...conditions });
          expect(evaluate(formula, [[actual, target, baseline]])).toBeCloseTo(
            bonusOf({ isFinal: true, actual, target, baseline, direction: way }, settings.bonus, rounded),
            9,
          );
        }
      }),
    );
    const of = (actual: number, baseline: number | null) =>
      bonusOf({ isFinal: true, actual, target: 100, baseline, direction: 'higher' }, settings.bonus, false);
    expect(of(104, 50)).toBeCloseTo(0.2, 12);
    expect(of(300, 50)).toBe(0.5);
    expect(of(300, 120)).toBe(0.25);
    expect(of(99, 50)).toBe(0);
  });
  test('grade', () => {
    const words = ['excellent', 'good', 'pass', 'fail'];
    for (const score of [100, 90, 89.99999999999999, 89.996, 89.5, 80, 79.99, 60, 59.9, 0])
      expect(
        words[
          Number(
            evaluate(
              gradeFormula('A1').replace(/zsc_settings_inForce_grades_(\w+)/g, (_, id: 'excellent' | 'good' | 'pass') =>
                String(settings.grades[id].value),
              ),
              [[score]],
            ),
          ) - 1
        ],
      ).toBe(gradeOf(score, settings.grades));
    expect([89.99999999999999, 89.996, 89.5].map((score) => gradeOf(score, settings.grades))).toEqual([
      'excellent',
      'good',
      'good',
    ]);
  });
});
