import { seeded } from '../../src/entries/random';
import { editionOfText } from '../../src/nation/edition';
import { boundsOf, leastMoveOf, possible } from '../../src/nation/measures';
import { outlookOf } from '../../src/nation/outlook';
import type { PeerRow } from '../../src/nation/peers';
import { ranked, settingsOf, type Method, type RankingSettings } from '../../src/nation/ranking';
import { samplePeers } from '../../src/nation/sample';
import { nationalIndex } from '../../src/plan/national';
import { efforts, moved, stepsOf, targetsOf, type Effort } from '../../src/nation/steps';
import { wayText } from '../../src/nation/way-text';
import { wayUp } from '../../src/nation/way-up';
import { zhMessages as m } from '../../src/i18n';
import { en } from '../support/messages';
import { postsOf, smallIndex, tableOf } from './small';

const few: typeof targetsOf = (...args) => {
  const all = targetsOf(...args);
  return all.length <= 3 ? all : [all[0]!, all[all.length >> 1]!, all[all.length - 1]!];
};

/** Every combination, each scored from the start. */
function bruteForce(
  rows: readonly PeerRow[],
  settings: RankingSettings,
  own: number,
  allowed: readonly Effort[],
  place: number,
) {
  const options = smallIndex.indicators.map((one, k) => [
    null,
    ...few(rows, rows[own]!, k, one, allowed[k]!.limit).map(({ to }) => to),
  ]);
  let best = Infinity;
  const walk = (k: number, to: ReadonlyMap<number, number>, cost: number): void => {
    if (k === options.length) {
      if ((ranked(smallIndex, moved(rows, own, to), settings).ranks[own] ?? Infinity) <= place)
        best = Math.min(best, cost);
      return;
    }
    for (const option of options[k]!) {
      const from = rows[own]!.figures[k] ?? 0;
      if (option === null) walk(k + 1, to, cost);
      else walk(k + 1, new Map([...to, [k, option]]), cost + Math.abs(option - from) * allowed[k]!.cost);
    }
  };
  walk(0, new Map(), 0);
  return best;
}

test.each(['min-max', 'z-score', 'percentile', 'goalposts'] as const)(
  '%s: never dearer than the cheapest of all combinations, also where an own figure becomes the extreme',
  (method: Method) => {
    const random = seeded(11);
    let reached = 0;
    let extreme = 0;
    for (let run = 0; run < 40; run++) {
      const rows = tableOf(random, 4 + Math.floor(random() * 6));
      const posts = method === 'goalposts' ? postsOf(random) : [];
      const settings = { ...settingsOf(smallIndex, run % 2 === 0 ? 'zero' : 'exclude'), method, posts };
      const { ranks } = ranked(smallIndex, rows, settings);
      const own = ranks.findIndex((rank) => rank !== null && rank > 2);
      if (own < 0) continue;
      const allowed = smallIndex.indicators.map((_, k) => ({
        limit: rows[own]!.figures[k] === null ? 0 : 2 + 8 * random(),
        cost: 0.2 + random(),
        basis: 'given' as const,
      }));
      const place = 1 + Math.floor(random() * (ranks[own]! - 1));
      const found = wayUp(smallIndex, rows, settings, own, allowed, place, { targets: few });
      const best = bruteForce(rows, settings, own, allowed, place);
      expect(found.isReached).toBe(best < Infinity);
      if (best === Infinity) continue;
      reached++;
      expect(found.cost).toBeCloseTo(best, 9);
      expect(found.atLeast).toBeCloseTo(best, 9);
      const beyond = found.steps.some(({ indicator, to }) => {
        const others = rows.flatMap(({ figures }, z) =>
          z === own || figures[indicator] === null ? [] : [figures[indicator]!],
        );
        return to > Math.max(...others) || to < Math.min(...others);
      });
      if (beyond) extreme++;
    }
    expect(reached).toBeGreaterThan(15);
    expect(extreme).toBeGreaterThan(3);
  },
);

/** The own zone the worst alone in every column, so that what it passes from there changes the others' scores and not its own. */
const behindAll = (random: () => number, zones: number): readonly PeerRow[] =>
  tableOf(random, zones).map(({ zone, year, figures }, z) => ({
    zone,
    year,
    figures: figures.map((figure, k) => z > 0 || figure === null ? figure : smallIndex.indicators[k]!.direction === 'lower' ? 7 : -1), // prettier-ignore
  }));

test.each(['min-max', 'z-score', 'percentile'] as const)(
  '%s: a step that lowers only zones behind the one to be overtaken is looked at too',
  (method) => {
    const random = seeded(42);
    for (let run = 0; run < 400; run++) {
      const rows = behindAll(random, 3 + (run % 2));
      const settings = { ...settingsOf(smallIndex, 'exclude'), method };
      const rank = ranked(smallIndex, rows, settings).ranks[0] ?? 1;
      if (rank < 2) continue;
      const allowed = smallIndex.indicators.map((_, k) => ({
        limit: rows[0]!.figures[k] === null ? 0 : 1 + Math.floor(8 * random()),
        cost: random() < 0.1 ? 0 : 1,
        basis: 'given' as const,
      }));
      const place = 1 + Math.floor(random() * (rank - 1));
      const found = wayUp(smallIndex, rows, settings, 0, allowed, place, { targets: few });
      const best = bruteForce(rows, settings, 0, allowed, place);
      expect([run, found.isReached]).toEqual([run, best < Infinity]);
      if (best < Infinity) expect(found.cost).toBeCloseTo(best, 9);
    }
  },
);

test('a place is reached by passing the two ahead in two different indicators', () => {
  const figures = [[0, 7, 0, 0], [5, 6, 2, 1], [3, 3, null, null]]; // prettier-ignore
  const rows = figures.map((own, z): PeerRow => ({ zone: `Z${z}`, year: 2023, figures: own }));
  const settings = settingsOf(smallIndex, 'exclude');
  const allowed = [3, 5, 2, 2].map((limit) => ({ limit, cost: 1, basis: 'given' as const }));
  expect(wayUp(smallIndex, rows, settings, 0, allowed, 1)).toMatchObject({ isReached: true, to: { rank: 1 } });
});

test.each(['min-max', 'goalposts'] as const)(
  '%s: each step is the least that is enough, and no single step alone is cheaper, held against a fine grid',
  (method) => {
    const random = seeded(21);
    let reached = 0;
    for (let run = 0; run < 30; run++) {
      const rows = tableOf(random, 5 + Math.floor(random() * 6)).map((row) => ({
        ...row,
        figures: row.figures.map((figure) => (figure === null ? null : figure + random())),
      }));
      const posts = method === 'goalposts' ? postsOf(random) : [];
      const settings = { ...settingsOf(smallIndex, run % 2 === 0 ? 'zero' : 'exclude'), method, posts };
      const { ranks } = ranked(smallIndex, rows, settings);
      const own = ranks.findIndex((rank) => rank !== null && rank > 2);
      if (own < 0) continue;
      const allowed = smallIndex.indicators.map(() => ({
        limit: 2 + 6 * random(),
        cost: 0.2 + random(),
        basis: 'given' as const,
      }));
      const place = ranks[own]! - 1;
      const found = wayUp(smallIndex, rows, settings, own, allowed, place);
      if (!found.isReached) continue;
      reached++;
      const rankAt = (to: ReadonlyMap<number, number>) =>
        ranked(smallIndex, moved(rows, own, to), settings).ranks[own]!;
      const to = new Map(found.steps.map((step) => [step.indicator, step.to]));
      expect(rankAt(to)).toBeLessThanOrEqual(place);
      for (const step of found.steps)
        expect(rankAt(new Map([...to, [step.indicator, step.from + (step.to - step.from) * 0.999]]))).toBeGreaterThan(
          place,
        );
      smallIndex.indicators.forEach(({ direction }, k) => {
        const from = rows[own]!.figures[k] ?? null;
        if (from === null) return;
        const sign = direction === 'lower' ? -1 : 1;
        for (let i = 1; i <= 400; i++) {
          const by = (allowed[k]!.limit * i) / 400;
          if (by * allowed[k]!.cost >= found.cost * (1 - 1e-4)) return;
          expect(rankAt(new Map([[k, from + sign * by]]))).toBeGreaterThan(place);
        }
      });
    }
    expect(reached).toBeGreaterThan(12);
  },
);

test('the least figures still reach the place as totals are rounded, at every place and method', () => {
  const rows = samplePeers(nationalIndex, { zones: 30, years: [2022, 2023], nameFor: (letter) => letter });
  const now = rows.filter(({ year }) => year === 2023);
  const posts = nationalIndex.indicators.map(({ direction }, k) => {
    const figures = now.flatMap((row) => row.figures[k] ?? []).sort((a, b) => a - b);
    const [low, high] = [figures[3]!, figures[figures.length - 3]!];
    return direction === 'lower' ? { worst: high, best: low } : { worst: low, best: high };
  });
  for (const method of ['min-max', 'z-score', 'percentile', 'goalposts'] as const) {
    const settings = { ...settingsOf(nationalIndex), method, posts };
    const { ranks } = ranked(nationalIndex, now, settings);
    for (let own = 0; own < 30; own += 3) {
      const allowed = efforts(nationalIndex, rows, now[own]!);
      const place = ranks[own]! - 1;
      if (place < 1) continue;
      const far = new Map(nationalIndex.indicators.flatMap(({ direction }, k) => { const figure = now[own]!.figures[k] ?? null; return figure === null ? [] : [[k, figure + (direction === 'lower' ? -1 : 1) * allowed[k]!.limit] as const]; })); // prettier-ignore
      if (ranked(nationalIndex, moved(now, own, far), settings).ranks[own]! > place) continue;
      const found = wayUp(nationalIndex, now, settings, own, allowed, place);
      expect([method, own, found.isReached, found.to.rank <= place]).toEqual([method, own, true, true]);
    }
  }
});

test('of a way found before the search is over no step can be left out, nor is it all steps at their limits', () => {
  const rows = samplePeers(nationalIndex, { zones: 60, years: [2022, 2023], missing: 0.15, nameFor: (letter) => letter }); // prettier-ignore
  const now = rows.filter(({ year }) => year === 2023);
  for (const method of ['z-score', 'percentile'] as const) {
    const settings = { ...settingsOf(nationalIndex, 'exclude'), method };
    const { ranks } = ranked(nationalIndex, now, settings);
    for (const own of [7, 23, 41, 55]) {
      const allowed = efforts(nationalIndex, rows, now[own]!);
      const way = wayUp(nationalIndex, now, settings, own, allowed, ranks[own]! - 3);
      expect([method, own, way.isReached]).toEqual([method, own, true]);
      for (const left of way.steps) {
        const rest = new Map(way.steps.flatMap((step) => (step === left ? [] : [[step.indicator, step.to] as const])));
        const { ranks: then } = ranked(nationalIndex, moved(now, own, rest), settings);
        expect([method, own, left.indicator, then[own]! > ranks[own]! - 3]).toEqual([
          method,
          own,
          left.indicator,
          true,
        ]);
      }
    }
  }
});

test('a place is told as out of reach only where that is sure', async () => {
  const rows = samplePeers(nationalIndex, { zones: 60, years: [2022, 2023], missing: 0.15, nameFor: (letter) => letter }); // prettier-ignore
  const now = rows.filter(({ year }) => year === 2023);
  for (const method of ['min-max', 'z-score', 'percentile'] as const) {
    const settings = { ...settingsOf(nationalIndex, 'exclude'), method };
    // The first place is beyond what any zone of these can do: no zone's lead can be made up by all best steps together.
    const way = wayUp(nationalIndex, now, settings, 41, efforts(nationalIndex, rows, now[41]!), 1);
    expect([method, way.isReached, way.isOver]).toEqual([method, false, true]);
    expect(wayText(way, 1, 60, m)).toMatch(/^在上限之内到不了第 1 位/);
    expect(wayText({ ...way, isOver: false }, 1, 60, m)).toMatch(/^搜索到限，没有找到在上限之内进入前 1 位的组合/);
    expect(wayText({ ...way, isOver: false }, 1, 60, await en())).toMatch(
      /^The search was stopped before it found a way/,
    );
  }
});

test('things counted stay whole, and a cost below nothing is refused', () => {
  const rows: readonly PeerRow[] = [10, 20, 33].map((count, z) => ({ zone: `Z${z}`, year: 2023, figures: nationalIndex.indicators.map(({ id }) => (id === '1.7' ? count : 1)) })); // prettier-ignore
  const k = nationalIndex.indicators.findIndex(({ id }) => id === '1.7');
  const allowed = efforts(nationalIndex, rows, rows[0]!, new Map([[k, { limit: 18, cost: -1 }]]));
  expect([allowed[k]!.basis, allowed[k]!.cost > 0]).toEqual(['assumed', true]);
  const only = allowed.map((one, i) => (i === k ? one : { ...one, limit: 0 }));
  const way = wayUp(nationalIndex, rows, settingsOf(nationalIndex), 0, only, 2);
  expect(way.steps.map(({ to }) => to)).toEqual([20]);
});

test('no step, mark or farthest reach leads to a part of what is counted, nor a hair beyond a figure', () => {
  const random = seeded(31);
  const counted = nationalIndex.indicators.map((one) => leastMoveOf(one) !== null);
  expect(counted.filter(Boolean)).toHaveLength(16);
  for (let run = 0; run < 6; run++) {
    const rows = Array.from({ length: 2 + run }, (_, z): PeerRow => ({ zone: `Z${z}`, year: 2023, figures: counted.map(() => Math.floor(random() * 9)) })); // prettier-ignore
    const settings = settingsOf(nationalIndex, 'zero');
    const own = ranked(nationalIndex, rows, settings).ranks.indexOf(2);
    if (own < 0) continue;
    const given = new Map(counted.map((_, k) => [k, k % 3 === 0 ? { limit: 2.5, cost: 1 } : { limit: -1, cost: -1 }]));
    const allowed = efforts(nationalIndex, rows, rows[own]!, given);
    const way = wayUp(nationalIndex, rows, settings, own, allowed, 1);
    const all = [...way.steps, ...stepsOf(nationalIndex, rows, settings, own, allowed)];
    const broken = all.filter(({ indicator, to }) => (counted[indicator] ? !Number.isInteger(to) : Number(to.toPrecision(8)) !== Number(to.toPrecision(13)))); // prettier-ignore
    expect([broken, all.length > 9]).toEqual([[], true]);
    for (const { indicator, from, to } of way.steps) expect(Math.abs(to - from)).toBeLessThanOrEqual(allowed[indicator]!.limit + 1e-9); // prettier-ignore
  }
  // In tens of thousands a part of one is a part of ten thousand things; of the lower the better the whole one below.
  const [one, less] = editionOfText('编号,名称,单位,方向\n1,一\n1.1,专利数,万件,正\n1.2,事故数,个,逆').indicators;
  expect([1.23451, 1.2345, 77.00000000000001].map((figure) => possible(one!, figure))).toEqual([1.2346, 1.2345, 77]);
  expect([4.5, 4, 3.9999999999].map((figure) => possible(less!, figure))).toEqual([4, 4, 4]);
});

test('where the search is stopped the answer says what it must cost at least', () => {
  const rows = tableOf(seeded(5), 12);
  const settings = settingsOf(smallIndex, 'zero');
  const own = ranked(smallIndex, rows, settings).ranks.findIndex((rank) => rank === 9);
  const allowed = smallIndex.indicators.map(() => ({ limit: 9, cost: 1, basis: 'given' as const }));
  const whole = wayUp(smallIndex, rows, settings, own, allowed, 2);
  const stopped = wayUp(smallIndex, rows, settings, own, allowed, 2, { nodes: 8 });
  expect(whole.atLeast).toBe(whole.cost);
  expect(stopped.atLeast).toBeLessThanOrEqual(whole.cost + 1e-9);
});

test('a zone already there needs no step; one that cannot get there is given all it may do', () => {
  const rows: readonly PeerRow[] = [
    { zone: 'own', year: 2023, figures: [1, 5, 1, 1] },
    { zone: 'far', year: 2023, figures: [9, 1, 9, 9] },
  ];
  const settings = settingsOf(smallIndex, 'zero');
  const allowed = smallIndex.indicators.map(() => ({ limit: 1, cost: 1, basis: 'given' as const }));
  expect(wayUp(smallIndex, rows, settings, 0, allowed, 2)).toMatchObject({ isReached: true, steps: [], cost: 0 });
  expect(wayUp(smallIndex, rows, settings, 0, allowed, 1).isReached).toBe(false);
});

test('steps bring what a full working out says, and cost years of what the past moved', () => {
  const random = seeded(8);
  const rows = [...tableOf(random, 9, 4, 2022), ...tableOf(random, 9, 4, 2023)];
  const now = rows.filter(({ year }) => year === 2023);
  const settings = settingsOf(smallIndex, 'exclude');
  const own = now.findIndex(({ figures }) => figures.every((figure) => figure !== null));
  const allowed = efforts(smallIndex, rows, now[own]!, new Map([[3, { limit: 2, cost: 5 }]]));
  expect(allowed[3]).toEqual({ limit: 2, cost: 5, basis: 'given' });
  const before = ranked(smallIndex, now, settings);
  const steps = stepsOf(smallIndex, now, settings, own, allowed);
  expect(steps.length).toBeGreaterThan(3);
  for (const { indicator, to, points, places } of steps) {
    const after = ranked(smallIndex, moved(now, own, new Map([[indicator, to]])), settings);
    expect(points).toBeCloseTo(after.totals[own]! - before.totals[own]!, 9);
    expect(places).toBe(before.ranks[own]! - after.ranks[own]!);
    expect(points).toBeGreaterThanOrEqual(-1e-9);
  }
  // To the next zone, the median and a tenth more, by hand; told beyond the limit too.
  const figures = (k: number) => now.flatMap((row, z) => (z === own ? [] : (row.figures[k] ?? [])));
  smallIndex.indicators.forEach(({ direction }, k) => {
    const sign = direction === 'lower' ? -1 : 1;
    const from = now[own]!.figures[k]!;
    const sorted = figures(k).sort((a, b) => sign * (a - b));
    const half = sorted.length / 2;
    const wanted = [
      ['next-zone', sorted.find((value) => sign * (value - from) > 0)],
      ['median', (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2],
      ['ten-per-cent', from + sign * Math.abs(from) * 0.1],
    ].filter(([, to]) => to !== undefined && sign * (Number(to) - from) > 0);
    expect(
      steps.filter(({ indicator }) => indicator === k).map(({ kind, to, isWithin }) => [kind, to, isWithin]),
    ).toEqual(wanted.map(([kind, to]) => [kind, to, Math.abs(Number(to) - from) <= allowed[k]!.limit * (1 + 1e-12)]));
  });
});

test('there is no outlook, and nothing fails, where what the own zone has weighs nothing', () => {
  const rows: PeerRow[] = ['A', 'B', 'C'].map((zone, z) => ({
    zone,
    year: 2023,
    figures: [z === 0 ? null : z, z, null, null],
  }));
  const chosen = { year: 2023, own: 'A', place: 2 };
  const base = settingsOf(smallIndex, 'exclude');
  const without = { ...base, weights: [1, 0, 1, 1] };
  expect(outlookOf(smallIndex, rows, { ...chosen, settings: without }, new Map())).toBeNull();
  expect(outlookOf(smallIndex, rows, { ...chosen, settings: { ...base, groupWeights: [0, 0] } }, new Map())).toBeNull();
  expect(
    outlookOf(smallIndex, rows, { ...chosen, settings: { ...without, missing: 'zero' } }, new Map()),
  ).not.toBeNull();
});

test('figures of growth and profit have no bounds, shares and counts have; in an edition of one’s own too', () => {
  const bounds = (id: string) => boundsOf(nationalIndex.indicators.find((one) => one.id === id)!);
  expect(['2.5', '3.2', '5.2', '2.4', '3.5'].map(bounds)).toEqual(Array(5).fill([-Infinity, Infinity]));
  expect(['1.2', '3.3'].map(bounds)).toEqual(Array(2).fill([0, 100]));
  expect(['1.1', '1.4', '3.8'].map(bounds)).toEqual(Array(3).fill([0, Infinity]));
  expect(bounds('1.10')).toEqual([0, 100]);
  const [one] = editionOfText('编号,名称,单位\n1,一\n1.1,营业收入增长率,%').indicators;
  expect(boundsOf(one!)).toEqual([-Infinity, Infinity]);
  // No step leads beyond them, whatever the past, or the user, says.
  const at = (id: string) => nationalIndex.indicators.findIndex((own) => own.id === id);
  const row = (year: number, share: number, energy: number): PeerRow => ({
    zone: 'A',
    year,
    figures: nationalIndex.indicators.map(({ id }) => (id === '3.3' ? share : id === '3.1' ? energy : null)),
  });
  const rows = [row(2022, 90, 1), row(2023, 97, 0.3)];
  const free = efforts(nationalIndex, rows, rows[1]!);
  expect([free[at('3.3')]!.limit, free[at('3.1')]!.limit]).toEqual([3, 0.3]);
  expect(efforts(nationalIndex, rows, rows[1]!, new Map([[at('3.3'), { limit: 9 }]]))[at('3.3')]!.limit).toBe(3);
});
