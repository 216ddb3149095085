import { seeded } from '../../src/entries/random';
import { gapsOf, told } from '../../src/nation/gaps';
import { nationalIndex } from '../../src/plan/national';
import { ranked, settingsOf, type Method, type Missing, type RankingSettings } from '../../src/nation/ranking';
import type { PeerRow } from '../../src/nation/peers';
import { stability } from '../../src/nation/stability';
import { postsOf, smallIndex, tableOf } from './small';

const row = (zone: string, ...figures: (number | null)[]): PeerRow => ({ zone, year: 2023, figures });

test('a small case by hand', () => {
  // 1.1 higher of weight 2, 1.2 lower of 1, in a group of 60; 2.1 of 1, 2.2 of 3, in a group of 40.
  const rows = [row('A', 10, 4, 5, 0), row('B', 0, 2, 5, 8), row('C', 5, 2, null, 4)];
  const exclude = ranked(smallIndex, rows, settingsOf(smallIndex, 'exclude'));
  // A: (2·1 + 1·0)/3 = 2/3; (1·0.5 + 3·0)/4 = 0.125 → 100·(0.6·2/3 + 0.4·0.125) = 45
  // B: (0 + 1)/3; (0.5 + 3)/4 = 0.875 → 20 + 35 = 55; C: (2·0.5 + 1)/3 = 2/3; 3·0.5/3 = 0.5 → 40 + 20 = 60
  expect(exclude.totals.map((total) => total!.toFixed(9))).toEqual(['45.000000000', '55.000000000', '60.000000000']);
  expect(exclude.ranks).toEqual([3, 2, 1]);
  const zero = ranked(smallIndex, rows, settingsOf(smallIndex, 'zero'));
  // C: 1.5/4 of the second group → 40 + 15 = 55: level with B.
  expect(zero.totals[2]).toBeCloseTo(55, 9);
  expect(zero.ranks).toEqual([3, 1, 1]);
});

/** Written from the definition, without the product's code: one zone at a time, no shared columns. */
function independently(
  rows: readonly PeerRow[],
  method: Method,
  missing: Missing,
  posts: RankingSettings['posts'],
): readonly (number | null)[] {
  const { indicators, groups } = smallIndex;
  const scaledOf = (z: number, k: number): number | null => {
    const x = rows[z]!.figures[k] ?? null;
    if (x === null) return null;
    const post = posts[k] ?? null;
    if (method === 'goalposts' && post !== null) {
      if (post.best === post.worst) return 0.5;
      const share = (x - post.worst) / (post.best - post.worst);
      return share < 0 ? 0 : share > 1 ? 1 : share;
    }
    const sign = indicators[k]!.direction === 'lower' ? -1 : 1;
    const all = rows.flatMap(({ figures }) => (figures[k] === null ? [] : [sign * figures[k]!]));
    const v = sign * x;
    if (method === 'percentile')
      return all.length === 1 ? 1 : all.filter((other) => other < v).length / (all.length - 1);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    // Without posts an indicator goes from the least to the most of the zones.
    if (method === 'min-max' || method === 'goalposts') return least === most ? 0.5 : (v - least) / (most - least);
    const mean = all.reduce((a, b) => a + b, 0) / all.length;
    const sd = Math.sqrt(all.reduce((a, b) => a + (b - mean) ** 2, 0) / (all.length - 1));
    return sd > 0 ? 0.5 + (v - mean) / sd / 6 : 0.5;
  };
  return rows.map((_, z) => {
    const own = indicators.map((_, k) => scaledOf(z, k));
    if (own.every((value) => value === null)) return null;
    let [sum, full] = [0, 0];
    for (const group of groups) {
      const members = indicators.flatMap((one, k) => (one.group === group.id ? [k] : []));
      const counted = missing === 'zero' ? members : members.filter((k) => own[k] !== null);
      if (counted.length === 0) continue;
      const weights = counted.reduce((a, k) => a + indicators[k]!.weight.value, 0);
      sum +=
        (group.weight.value * counted.reduce((a, k) => a + indicators[k]!.weight.value * (own[k] ?? 0), 0)) / weights;
      full += group.weight.value;
    }
    return (100 * sum) / full;
  });
}

test.each(['min-max', 'z-score', 'percentile', 'goalposts'] as const)(
  '%s: tables with ties and gaps, worked out independently',
  (method) => {
    const random = seeded(7);
    for (let run = 0; run < 60; run++) {
      const rows = tableOf(random, 2 + Math.floor(random() * 20));
      const posts = postsOf(random);
      for (const missing of ['zero', 'exclude'] as const) {
        const { totals, ranks } = ranked(smallIndex, rows, { ...settingsOf(smallIndex, missing), method, posts });
        const other = independently(rows, method, missing, posts);
        totals.forEach((total, z) => {
          if (other[z] === null) expect(total).toBeNull();
          else {
            expect(total).toBeCloseTo(other[z]!, 9);
            expect(ranks[z]).toBe(1 + other.filter((value) => value !== null && value > other[z]! + 5e-9).length);
          }
        });
      }
    }
  },
);

test('gaps are told rightly for ties, what is missing, and references that are not there', () => {
  const rows = [row('A', 10, 4, 5, null), row('B', 0, 4, 5, 8), row('C', 5, 2, 1, 4)];
  const settings = settingsOf(smallIndex, 'zero');
  const ranking = ranked(smallIndex, rows, settings);
  const gaps = gapsOf(smallIndex, ranking, settings, 0, { kind: 'best' });
  // 1.2: level with B, behind C; 2.2 missing counts nothing under zero: all of its 30 points behind.
  expect(gaps.map(({ behind }) => behind!.toFixed(6))).toEqual(['0.000000', '20.000000', '0.000000', '30.000000']);
  const { weak, strong, level, unknown } = told(gaps);
  expect([weak.map((gap) => gap.indicator), strong.length, level, unknown]).toEqual([[3, 1], 0, 2, 0]);
  expect(gaps.map(({ place, of }) => [place, of])).toEqual([
    [1, 3],
    [2, 3],
    [1, 3],
    [null, 2],
  ]);
  expect(
    gapsOf(smallIndex, ranking, settings, 0, { kind: 'place', place: 100 }).every(({ behind }) => behind === null),
  ).toBe(true);
  expect(
    gapsOf(smallIndex, ranking, settings, 0, { kind: 'zone', zone: 'nobody' }).every(({ behind }) => behind === null),
  ).toBe(true);
  const b = gapsOf(smallIndex, ranking, settings, 0, { kind: 'zone', zone: 'B' });
  expect(told(b).strong.map((gap) => gap.indicator)).toEqual([0]);
});

test('stability repeats, keeps within the zones, and is certain where one zone is best in everything', () => {
  const random = seeded(3);
  const rows = [row('first', 9, -1, 9, 9), ...tableOf(random, 20)];
  const settings = settingsOf(smallIndex, 'zero');
  const best = stability(smallIndex, rows, settings, 0, 1, { runs: 200 });
  expect([best.best, best.worst, best.chance, best.movesMost]).toEqual([1, 1, 1, 'nothing']);
  const other = stability(smallIndex, rows, settings, 5, 10, { runs: 300, seed: 4 });
  expect(stability(smallIndex, rows, settings, 5, 10, { runs: 300, seed: 4 })).toEqual(other);
  expect(other.best).toBeLessThanOrEqual(other.p025);
  expect(other.p975).toBeLessThanOrEqual(other.worst);
  expect(other.worst).toBeLessThanOrEqual(21);
  // Without any spread only the choices are left, and each draw has one of their places.
  const still = stability(smallIndex, rows, settings, 5, 10, { runs: 100, spread: 0 });
  const places = still.byMethod.map(({ rank }) => rank);
  expect(places).toContain(still.best);
  expect(places).toContain(still.worst);
  expect(() => stability(smallIndex, rows, settings, 5, 10, { runs: 0 })).toThrow(RangeError);
});

test('a zone without any figure stands before nobody, however far below nothing a total is', () => {
  const random = seeded(12);
  // More than three deviations below the mean in everything: a total below 0 by z-scores.
  const rows = [row('own', -900, 900, -900, -900), row('none', null, null, null, null), ...tableOf(random, 40)];
  const settings = settingsOf(smallIndex, 'zero');
  const { totals } = ranked(smallIndex, rows, { ...settings, method: 'z-score' });
  expect([totals[0]! < 0, totals[1]]).toEqual([true, null]);
  const { best, worst, byMethod } = stability(smallIndex, rows, settings, 0, 10, { runs: 100, spread: 0 });
  expect([best, worst]).toEqual([Math.min(...byMethod.map(({ rank }) => rank!)), Math.max(...byMethod.map(({ rank }) => rank!))]); // prettier-ignore
});

test('the built-in index has 46 places and weights on two levels', () => {
  const { weights, groupWeights } = settingsOf(nationalIndex);
  expect([weights.length, groupWeights.reduce((a, b) => a + b, 0)]).toEqual([46, 100]);
});
