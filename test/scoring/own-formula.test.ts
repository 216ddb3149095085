/** A formula of the user's own: what it may say, its value on both sides, and its words. */
import fc from 'fast-check';
import { inputWords } from '../../src/scoring/own-formula/names';
import { readFormula } from '../../src/scoring/own-formula/read';
import { isOwnRule, ownRule } from '../../src/scoring/rules/own';
import { ruleFor } from '../../src/scoring/rules';
import { fourItemPlan } from '../support/four-items';
import { evaluate } from './evaluate';

const ruleOf = (formula: string) => {
  const made = ownRule(formula);
  if (!isOwnRule(made)) throw new Error(made.en);
  return made;
};
const given = { actual: 96, target: 100, baseline: 60, previous: 80, params: [1, 0.5, 2, 3] };
const refs = { actual: 'A1', target: 'B1', baseline: 'C1', previous: 'D1', params: ['E1', 'F1', 'G1', 'H1'] };

test.each([
  // Worked by hand.
  ['MIN(1,完成值/目标值)', 0.96],
  ['min(1, actual / target)', 0.96],
  ['=ＭＩＮ（１，完成值÷目标值）', 0.96],
  ['IF(完成值>=目标值,1,IF(完成值≥95%×目标值,0.9,0))', 0.9],
  ['1-ROUNDUP((目标值-完成值)/目标值*100/参数3,0)*5%', 0.9], // 4 % short is two steps of 2 %, 5 % each
  ['0.6+(完成值-上年值)/上年值*参数2', 0.7], // a fifth more than last year, halved
  ['(完成值-基期值)/(目标值-基期值)', 0.9],
  ['IF(AND(完成值>上年值,完成率>=0.9),1,0.5)', 1],
  ['完成率*1.5', 1], // the cap
  ['-1+完成率', 0],
  ['SQRT(完成率^2)', 0.96],
  ['AVERAGE(1,完成率,SUM(0.4,0.1))', 0.82],
  ['ROUNDDOWN(完成值/50,0)/2+ABS(-INT(0.5))', 0.5],
])('%s is %d', (formula, rate) => {
  const rule = ruleOf(formula);
  expect(rule.rate(given)).toBeCloseTo(rate, 12);
  expect(evaluate(rule.formula(refs), [[96, 100, 60, 80, 1, 0.5, 2, 3]])).toBeCloseTo(rate, 12);
});

test.each([
  ['', '未填写'],
  ['MIN(1,完成值/目标值', '括号'],
  ['完成值/', '括号'],
  ['完成数/目标值', '不认识的名称“完成数”'],
  ['B7/目标值', '不能引用单元格 B7'],
  ['SUM(A1:B2)', '不能引用单元格'],
  ['得分率*0.9', '循环'],
  ['rate*0.9', '循环'],
  ['LET(x,1,x)', 'LET'],
  ['XLOOKUP(完成值,1,2)', 'XLOOKUP'],
  ['IF(完成值>目标值,1)', 'IF 应有 3 个值'],
  ['IF(完成值,1,0)', '条件'],
  ['(完成值>目标值)*1', '不是条件'],
  ['完成值^目标值', '乘方'],
  ['"优"', '只用数'],
  ['{1,2}', '公式只用'],
  ['完成值&目标值', '符号'],
  [`1${'+1'.repeat(300)}`, '500'],
  [`${'ABS('.repeat(30)}1${')'.repeat(30)}`, '嵌套'],
])('%s is refused: %s', (formula, reason) => {
  expect(readFormula(formula).fault?.zh).toContain(reason);
  expect(readFormula(formula).fault?.en).toEqual(expect.any(String));
});

test('a formula says itself in words, its cap and what happens without a figure of earlier years', () => {
  const { explanation } = ruleOf('IF(完成值>=目标值,1,MAX(0,(完成值-基期值)/(目标值-基期值)))');
  expect(explanation.zh).toBe(
    '得分率＝若完成值不低于目标值，则1；否则0、（完成值－基期值）÷（目标值－基期值） 中最大的，限于 0 到上限；没有基期值时按完成率法。',
  );
  expect(explanation.en).toBe(
    'The rate is if actual is at least target: 1; otherwise the largest of 0, (actual − baseline) ÷ (target − baseline), from 0 to the cap; without a baseline, completion.',
  );
});

test('without the baseline or last year’s figure it asks for, completion judges; a formula without a value earns nothing and says so', () => {
  const progress = ruleOf('(完成值-上年值)/(目标值-上年值)');
  const nothing = { ...given, previous: null };
  expect(progress.rate(nothing)).toBeCloseTo(0.96, 12);
  expect(evaluate(progress.formula(refs), [[96, 100, 60, null, 1, 0, 0, 0]])).toBeCloseTo(0.96, 12);
  expect(progress.fails(nothing)).toBe(false);
  const same = { ...given, previous: 100 };
  expect(progress.rate(same)).toBe(0);
  expect(evaluate(progress.formula(refs), [[96, 100, 60, 100, 1, 0, 0, 0]])).toBe(0);
  expect(progress.fails(same)).toBe(true);
  expect(progress.fails(given)).toBe(false);
});

test('the natural rule judges while there is no formula, or a wrong one', () => {
  const [item] = fourItemPlan().indicators;
  const by = (formula?: string) =>
    ruleFor({ ...item!, rule: { id: 'own', params: [], source: 'set', formula } }, 'own').id;
  expect(by()).toBe('completion');
  expect(by('完成数')).toBe('completion');
  expect(by('完成率')).toBe('own');
});

/** Formulas of every function and sign. */
const { number } = fc.letrec<{ number: string; condition: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...Object.values(inputWords.zh), '0', '1', '0.5', '90%', '100'),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number'))
      .map(([a, sign, b]) => `(${a}${sign}${b})`),
    fc.tuple(tie('condition'), tie('number'), tie('number')).map((parts) => `IF(${parts.join(',')})`),
    fc
      .tuple(fc.constantFrom('MIN', 'MAX', 'SUM', 'AVERAGE'), fc.array(tie('number'), { minLength: 1, maxLength: 3 }))
      .map(([name, parts]) => `${name}(${parts.join(',')})`),
    fc.tuple(fc.constantFrom('ABS', 'INT', 'SQRT', 'LN', '-'), tie('number')).map(([name, part]) => `${name}(${part})`),
    fc
      .tuple(fc.constantFrom('ROUNDUP', 'ROUNDDOWN', 'ROUND'), tie('number'))
      .map(([name, part]) => `${name}(${part},0)`),
    tie('number').map((part) => `(${part})^2`),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    fc
      .tuple(tie('number'), fc.constantFrom('>=', '<=', '>', '<', '=', '<>'), tie('number'))
      .map(([a, sign, b]) => `${a}${sign}${b}`),
    fc
      .tuple(fc.constantFrom('AND', 'OR'), tie('condition'), tie('condition'))
      .map(([name, a, b]) => `${name}(${a},${b})`),
    tie('condition').map((part) => `NOT(${part})`),
  ),
}));
const figure = fc.oneof(
  fc.integer({ min: -50, max: 200 }),
  fc.integer({ min: -5e6, max: 2e7 }).map((n) => n / 1e5),
);

test('whatever the formula, the sheet has the engine’s value', () => {
  let read = 0;
  fc.assert(
    fc.property(
      number,
      fc.record({ actual: figure, target: figure, baseline: fc.option(figure), previous: fc.option(figure) }),
      fc.tuple(fc.constantFrom(1, 1.2), figure, figure, figure),
      fc.constantFrom('higher' as const, 'lower' as const),
      (formula, figures, params, direction) => {
        const made = ownRule(formula);
        if (!isOwnRule(made)) return expect(formula.length).toBeGreaterThan(100); // too long or too deep
        read++;
        const row = [[figures.actual, figures.target, figures.baseline, figures.previous, ...params]];
        const rate = made.rate({ ...figures, params, direction });
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(evaluate(made.formula({ ...refs, direction }), row)).toBeCloseTo(rate, 8);
      },
    ),
    { numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(1000);
});
