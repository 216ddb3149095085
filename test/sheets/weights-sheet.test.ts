/** The weights sheet against the engine: AHP by its power iteration, entropy, equal, sums, and who is still assumed. */
import fc from 'fast-check';
import { exampleValues } from '../../src/scoring/example';
import type { FieldValues } from '../../src/entries/format';
import { zhMessages as m } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import {
  ahpPlanWeights,
  entropyPlanWeights,
  equalPlanWeights,
  weightsInUse,
} from '../../src/scoring/weights/plan-weights';
import { comparedIn, judgeCount, judgedIn, pairField, pairsOf } from '../../src/scoring/weights/judges';
import { readPlan } from '../../src/sheets/read-plan';
import { today, withResults, workbook } from './whole-workbook';

const t = m.sheetsScoring.weights;
const count = plan.dimensions.length;

function calculate(values: FieldValues) {
  const book = workbook(values, { also: ['weights', 'outlook'] });
  const sheets = book.calculate();
  const entries = withResults(book.entries, sheets);
  const inForce = readPlan(plan, entries);
  return {
    sheets,
    entries,
    inForce,
    scores: score(inForce, entries, { today }),
    field: (name: string) => sheets.field('weights', name),
  };
}

const near = (actual: readonly unknown[], expected: Iterable<number>) => {
  const list = [...expected];
  expect(actual).toHaveLength(list.length);
  actual.forEach((value, k) => expect(value).toBeCloseTo(list[k]!, 9));
};

/** Chosen words by row of the matrix, from the upper triangle in one list. */
const chosen = (words: readonly (string | null)[]) => {
  let at = 0;
  return Object.fromEntries(
    Array.from({ length: count - 1 }, (_, i) => [`compare_${i + 1}`, words.slice(at, (at += count - 1 - i))]),
  );
};

test('nothing compared: all methods but those in use are equal, and everything is still assumed', () => {
  const { field, sheets, inForce } = calculate({});
  near(field('dim_equal'), equalPlanWeights(plan).dimensions.values());
  near(field('dim_ahp'), equalPlanWeights(plan).dimensions.values());
  near(field('dim_full'), weightsInUse(inForce).dimensions.values());
  near(
    field('item_entropy'),
    itemsOf(plan).map(() => 100 / itemsOf(plan).length),
  );
  expect(field('verdict')).toEqual([`${t.result.open}15${t.result.openEnd}`]);
  expect(sheets.at('weights', 'B4')).toBe(
    `${t.stillAssumed.start}${count}${t.stillAssumed.items}${itemsOf(plan).length}${t.stillAssumed.end}`,
  );
});

test('typed weights are set, and sums that do not match are told at their level', () => {
  const { sheets } = calculate({ plan: { dim_weight: [30], weight: [5, 5] } });
  const column = (letter: string) =>
    Array.from({ length: count + 1 }, (_, d) => sheets.at('weights', `${letter}${7 + d}`));
  expect(column('I').slice(0, 2)).toEqual([t.set, t.assumed]);
  expect(column('K')).toEqual([t.off, ...Array<string>(count - 1).fill(t.ok), t.notHundred]);
});

test('a dimension whose items weigh nothing leaves its points to the others, on every sheet', () => {
  const items = itemsOf(plan);
  const { sheets, inForce, scores, field } = calculate({
    ...exampleValues(plan, m, { years: [2022] }),
    plan: { weight: items.map(({ dimension }) => (dimension === plan.dimensions[0]!.id ? 0 : null)) },
  });
  const full = weightsInUse(inForce);
  expect([...full.items.values()].reduce((sum, points) => sum + points, 0)).toBeCloseTo(100, 9);
  expect(field('dim_full')[0]).toBe(0);
  near(field('dim_full'), full.dimensions.values());
  near(field('item_full'), full.items.values());
  near(sheets.field('outlook', 'full'), full.items.values());
  near(
    items.map((_, i) => sheets.field('calc', 'full')[i * plan.years.length]),
    scores.annual[0]!.items.map((item) => item.full),
  );
});

test('weights in use and entropy weights are the engine’s on the example', () => {
  const { field, inForce, scores } = calculate({
    ...exampleValues(plan, m, { years: plan.years }),
    plan: { ...exampleValues(plan, m, { years: plan.years }).plan, dim_weight: [10, 30, 20], weight: [1, 2.5] },
  });
  const entropy = entropyPlanWeights(inForce, scores.annual);
  near(field('item_full'), weightsInUse(inForce).items.values());
  near(field('item_entropy'), entropy.items.values());
  near(field('dim_entropy'), entropy.dimensions.values());
  expect(new Set([...entropy.items.values()].map((weight) => weight.toFixed(6))).size).toBeGreaterThan(5);
});

test('AHP: weights, eigenvalue, consistency ratio and verdict are the engine’s', () => {
  const words = fc.array(
    fc.option(fc.constantFrom('1', '2', '3', '5', '9', '1/2', '1/3', '1/7'), { nil: null, freq: 12 }),
    { minLength: (count * (count - 1)) / 2, maxLength: (count * (count - 1)) / 2 },
  );
  fc.assert(
    fc.property(words, (list) => {
      const { field, entries, inForce } = calculate({ weights: chosen(list) });
      const judged = judgedIn(inForce, entries.sheets['weights']);
      const { ahp, dimensions, items } = ahpPlanWeights(inForce, judged);
      expect((count * (count - 1)) / 2 - ahp.open).toBe(list.filter((word) => word !== null).length);
      fc.pre(ahp.consistencyRatio < 1);
      near(field('dim_ahp'), dimensions.values());
      near(field('item_ahp'), items.values());
      near(field('lambda'), [ahp.lambda]);
      near(field('ratio'), [ahp.consistencyRatio]);
      const incomplete = `${t.result.open}${ahp.open}${t.result.openEnd}`;
      expect(field('verdict')).toEqual([ahp.open > 0 ? incomplete : ahp.acceptable ? t.result.pass : t.result.fail]);
    }),
    {
      numRuns: 6,
      examples: [[[null, null, null, null, null, '1/7', '9', null, null, null, null, '1/3', null, '9', null]]],
    },
  );
});

test('several judges: means, each judge’s consistency and the weights inside dimensions are the engine’s', () => {
  const words = ['1', '2', '3', '4', '1/2', '1/3', 5, null] as const;
  const field = fc.array(fc.constantFrom(...words), { minLength: judgeCount, maxLength: judgeCount });
  const fields = comparedIn(plan).flatMap((compared) =>
    pairsOf(compared.members.length).map(([i, j]) => pairField(compared, i, j)),
  );
  fc.assert(
    fc.property(fc.array(field, { minLength: fields.length, maxLength: fields.length }), (lists) => {
      const cells = fields.map((name, k) => {
        const list = lists[k] ?? [];
        return [name, /^pair_\d+_\d+$/.test(name) ? list.slice(1) : list] as const;
      });
      // Each dimension after the second is compared in full by its first judge; the second keeps one pair nobody compares.
      const open = cells.findIndex(([name]) => name === pairField(comparedIn(plan)[2]!, 0, 1));
      const typed = cells.map(([name, list], k): [string, readonly (string | number | null)[]] => [
        name,
        k === open ? list.map(() => null) : /^pair_\d+_\d+$/.test(name) ? list : [list[0] ?? '1', ...list.slice(1)],
      ]);
      const { field: of, entries, inForce } = calculate({ weights: Object.fromEntries(typed) });
      const judged = judgedIn(inForce, entries.sheets['weights']);
      near(of('item_ahp'), ahpPlanWeights(inForce, judged).items.values());
      judged.forEach(({ compared, judges, mean, result }) => {
        const place = plan.dimensions.findIndex(({ id }) => id === compared.dimension) + 1;
        const open = mean.filter((value) => value === null).length;
        const shown = [...judges, open === mean.length ? null : { open, result }];
        of(`judges_${place}`).forEach((cell, k) => {
          const judge = shown[k] ?? null;
          if (judge === null) expect(cell).toBe('');
          else if (judge.result === null) expect(cell).toBe(`${t.judges.open}${judge.open}`);
          else expect(cell).toBeCloseTo(judge.result.consistencyRatio, 9);
        });
      });
      expect(judged.filter(({ result }) => result !== null).length).toBeGreaterThan(2);
      expect(judged[2]?.result).toBeNull();
    }),
    { numRuns: 3 },
  );
});
