import fc from 'fast-check';
import { empty, firstOf, givenAll, otherwise, type Held, type Maybe } from '../../src/expression/cases';
import { keyed } from '../../src/expression/column';
import { column, define, figure, number, typed } from '../../src/expression/define';
import { Cond, type Num } from '../../src/expression/number';
import { native } from '../../src/expression/native';
import { compare, round } from '../../src/expression/rounding';
import { cleaned } from '../../src/expression/text';
import { evaluate } from '../scoring/evaluate';
import { hostileText } from '../support/hostile-cells';

/** Figures that meet one another, cancel out and sit on thresholds. */
const awkward = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.1, 0.2, 0.3, 0.9, 0.8999999999999999, 1.98, 2.2, 1.115, 1.05, 2.675, 1e-9, 5e-9, 1e9),
  fc.integer({ min: -500, max: 500 }).map((n) => n / 100),
  fc.integer({ min: -5e8, max: 2e9 }).map((n) => n / 1e6),
);
const held: fc.Arbitrary<Held> = fc.oneof(awkward, hostileText, fc.constant(null), fc.boolean());
const maybe = fc.oneof(awkward, fc.constant(null));

const kinds = { a: number, b: number, m: figure, n: figure, t: typed, u: typed };
type Inputs = { readonly a: Num; readonly b: Num; readonly m: Maybe; readonly n: Maybe } & Record<
  't' | 'u',
  ReturnType<typeof typed>
>;
const refs = { a: 'A1', b: 'B1', m: 'C1', n: 'D1', t: 'E1', u: 'F1' };

/** A plan of an expression, built over the inputs once they are there. */
type Build<T> = (inputs: Inputs) => T;
const { numbers, conditions } = fc.letrec<{ numbers: Build<Num>; conditions: Build<Cond> }>((tie) => ({
  numbers: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Build<Num>>(
      (i) => i.a,
      (i) => i.b,
    ),
    fc.tuple(tie('numbers'), tie('numbers'), fc.constantFrom('plus', 'minus', 'times', 'min', 'max')).map(
      ([x, y, op]): Build<Num> =>
        (i) =>
          x(i)[op](y(i)),
    ),
    fc.tuple(tie('numbers'), tie('numbers')).map(
      ([x, y]): Build<Num> =>
        (i) =>
          firstOf([y(i).equals(0), 7], [otherwise, x(i).over(y(i))]),
    ),
    fc.tuple(tie('numbers'), awkward).map(
      ([x, literal]): Build<Num> =>
        (i) =>
          x(i).minus(literal),
    ),
    tie('numbers').map(
      (x): Build<Num> =>
        (i) =>
          x(i).within(-2, 2).rounded(2),
    ),
    tie('numbers').map(
      (x): Build<Num> =>
        (i) =>
          x(i).within(0, 1000).startedParts(91),
    ),
    tie('numbers').map(
      (x): Build<Num> =>
        (i) =>
          i.m.given((m) => m.plus(x(i)), x(i)),
    ),
    tie('numbers').map(
      (x): Build<Num> =>
        (i) =>
          givenAll([i.m, i.t.figure, i.n], (m, t, n) => m.min(t).max(n), x(i)),
    ),
    fc.tuple(tie('conditions'), tie('numbers'), tie('numbers')).map(
      ([c, x, y]): Build<Num> =>
        (i) =>
          firstOf([c(i), x(i)], [otherwise, y(i)]),
    ),
  ),
  conditions: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(tie('numbers'), tie('numbers'), fc.constantFrom('atLeast', 'atMost', 'above', 'below', 'equals')).map(
      ([x, y, op]): Build<Cond> =>
        (i) =>
          x(i)[op](y(i)),
    ),
    fc.constantFrom<Build<Cond>>(
      (i) => i.t.text.clean().same(i.u.text.clean()),
      (i) => i.t.text.isEmpty,
      (i) => i.u.text.clean().upper().replaced('A', 'xx').length.above(3),
      (i) => i.t.figure.isGiven,
      (i) => i.m.isGiven.not(),
      (i) => i.t.text.join('-', i.u.text).same(i.u.text.join('-', i.t.text)),
    ),
    fc.tuple(tie('conditions'), tie('conditions')).map(
      ([x, y]): Build<Cond> =>
        (i) =>
          x(i).and(y(i)).or(y(i).not()),
    ),
  ),
}));

/** Signs in a formula: Excel takes no longer one, so neither does our engine. */
const mostOfExcel = 8192;

const given = fc.record({ a: awkward, b: awkward, m: maybe, n: maybe, t: held, u: held });
const cellsOf = (v: { a: Held; b: Held; m: Held; n: Held; t: Held; u: Held }) => [[v.a, v.b, v.m, v.n, v.t, v.u]];

test('numbers are the same in TypeScript and on the sheet, whatever stands in the cells', () => {
  fc.assert(
    fc.property(numbers, given, (build, values) => {
      const definition = define(kinds, (inputs) => build(inputs));
      const formula = definition.formula(refs);
      fc.pre(formula.length <= mostOfExcel);
      const value = definition.value(values);
      const shown = evaluate(formula, cellsOf(values));
      expect(shown).toEqual(expect.any(Number));
      expect(Math.abs((shown as number) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-12 + 1e-12);
    }),
    { numRuns: 2000 },
  );
});

test('conditions are the same in TypeScript and on the sheet', () => {
  fc.assert(
    fc.property(conditions, given, (build, values) => {
      const definition = define(kinds, (inputs) => build(inputs));
      const formula = definition.formula(refs);
      fc.pre(formula.length <= mostOfExcel);
      const shown = evaluate(formula, cellsOf(values));
      expect(definition.value(values)).toBe(shown);
    }),
    { numRuns: 2000 },
  );
});

test('nothing is a value of its own: it stays nothing, and arithmetic with it does not compile', () => {
  const doubled = define({ m: figure }, ({ m }) => m.given((n) => n.times(2), empty));
  expect(doubled.value({ m: null })).toBeNull();
  expect(evaluate(doubled.formula({ m: 'A1' }), [[null]])).toBe('');
  expect(evaluate(doubled.formula({ m: 'A1' }), [['']])).toBe('');
  // @ts-expect-error a figure that may be missing has no arithmetic
  expect(() => define({ m: figure }, ({ m }) => m.times(2))).toThrow();
  // @ts-expect-error nor can it stand where a number must
  expect(() => define({ a: number, m: figure }, ({ a, m }) => a.plus(m)).value({ a: 1, m: null })).not.toThrow();
});

test('rounding is the engine’s, and so is comparison', () => {
  fc.assert(
    fc.property(
      fc.oneof(awkward, fc.constantFrom(1e15, 1e300, -1e301)),
      fc.integer({ min: 0, max: 9 }),
      (value, digits) => {
        expect(round(value, digits)).toBe(evaluate('ROUND(A1,B1)', [[value, digits]]));
      },
    ),
    { numRuns: 3000 },
  );
  const near = fc
    .tuple(awkward, fc.integer({ min: -30, max: 30 }))
    .map(([a, k]) => [a, a + k * 1e-9 * Math.max(1, Math.abs(a) * 1e-7)] as const);
  fc.assert(
    fc.property(near, ([a, b]) => {
      const order = Math.sign(compare(a, b));
      const sheet = evaluate('IF(ROUND(A1,8)>ROUND(B1,8),1,IF(ROUND(A1,8)=ROUND(B1,8),0,-1))', [[a, b]]);
      expect(order + 0).toBe(sheet);
    }),
    { numRuns: 2000 },
  );
  expect(compare(1.98 / 2.2, 0.9)).toBe(0);
});

test('a text cleaned is the sheet’s', () => {
  const clean = define({ t: typed }, ({ t }) => t.text.clean());
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(clean.value({ t: text })).toBe(evaluate(clean.formula({ t: 'A1' }), [[text]]));
    }),
    { numRuns: 1000 },
  );
  for (const blank of [' ', '\u00a0', '\u3000', '\t', '\n', '\r\n', '\u200b', '\ufeff'])
    expect(cleaned(`${blank}${blank}已完成${blank}`)).toBe('已完成');
});

test('rows: counted, added up and told apart by their keys', () => {
  const rows = fc.array(fc.tuple(hostileText, fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(''))), {
    minLength: 1,
    maxLength: 6,
  });
  const counts = define({ states: column, least: number }, ({ states, least }) =>
    states
      .countIn('>=', least)
      .plus(states.countIn('=', 1).times(100))
      .plus(states.sumIn('<=', 3, states).times(1000)),
  );
  const key = define({ t: typed }, ({ t }) => keyed(t.text.clean()));
  const repeated = define({ k: typed, keys: column, row: number }, ({ k, keys, row }) =>
    firstOf([k.text.isEmpty, false], [otherwise, keys.placeOf(k.text).below(row)]),
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 9 }), (list, least) => {
      const keys = list.map(([t]) => key.value({ t }));
      const states = list.map(([, state]) => state);
      const cells = list.map(([t, state], i) => [t, state, keys[i]!]);
      const range = (letter: string) => `${letter}1:${letter}${list.length}`;
      expect(evaluate(counts.formula({ states: range('B'), least }), cells)).toBe(counts.value({ states, least }));
      list.forEach((_, i) => {
        expect(evaluate(key.formula({ t: `A${i + 1}` }), cells)).toBe(keys[i]);
        const at = { k: `C${i + 1}`, keys: range('C'), row: i + 1 };
        expect(evaluate(repeated.formula(at), cells)).toBe(repeated.value({ k: keys[i]!, keys, row: i + 1 }));
      });
      expect(
        evaluate(define({ cells: column }, (i) => i.cells.filled.above(0)).formula({ cells: 'B1:B1' }), [
          [null, states[0] === '' ? null : states[0]!],
        ]),
      ).toBe(states[0] !== '');
    }),
    { numRuns: 300 },
  );
});

test('a part shown in a cell of its own is referred to; the same value either way', () => {
  const squared = define({ a: number }, ({ a }) => {
    const more = a.plus(1).shownAs('more');
    return more.times(more);
  });
  expect(squared.formula({ a: 'A1' })).toBe('(A1+1)*(A1+1)');
  expect(squared.formula({ a: 'A1', more: 'B1' })).toBe('B1*B1');
  expect(squared.value({ a: 2 })).toBe(9);
});

test('an operation may have two renderings of its own', () => {
  const even = define({ a: number }, ({ a }) =>
    native(
      Cond,
      [a],
      (n) => n % 2 === 0,
      (n) => `MOD(${n},2)=0`,
    ).not(),
  );
  expect(even.formula({ a: 'A1' })).toBe('NOT(MOD(A1,2)=0)');
  expect(even.value({ a: 3 })).toBe(true);
});

test('brackets stand where they are needed and nowhere else', () => {
  const shape = (build: (a: Num, b: Num) => Num) =>
    define({ a: number, b: number }, ({ a, b }) => build(a, b)).formula({ a: 'A1', b: 'B1' });
  expect(shape((a, b) => a.minus(b.minus(1)))).toBe('A1-(B1-1)');
  expect(shape((a, b) => a.times(b.plus(-1)))).toBe('A1*(B1+(-1))');
  expect(shape((a, b) => a.over(b.times(2)))).toBe('A1/(B1*2)');
  expect(shape((a, b) => a.times(b).over(2))).toBe('A1*B1/2');
  expect(define({ a: number }, ({ a }) => a.times(2)).formula({ a: 'B1+1' })).toBe('(B1+1)*2');
});
