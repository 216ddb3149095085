/** How often the interval of a projection holds what came, and how often a target is reached by the word said of it, by law of the series. */
import { seeded } from '../../src/entries/random';
import {
  likelihoodOf,
  likelihoods,
  project,
  seasonShare,
  yearlyGrowth,
  type Course,
  type Likelihood,
  type Observed,
} from '../../src/scoring/projection';
import { laws, seriesOf, surges, type Law } from './series';

/** A projection and what came of it. */
interface Trial {
  readonly law: Law;
  readonly held: boolean;
  readonly word: Likelihood;
  readonly reached: boolean;
}

interface Known {
  readonly figures: readonly Observed[];
  readonly ahead: number;
  readonly open: number;
  readonly came: number;
}

/** Two, three and four known years and one and two ahead, whole years and years of which a part is known; targets around where things lead. */
export function trials(count: number, seed: number): readonly Trial[] {
  return Object.keys(laws).flatMap((name, k) => {
    const law = name as Law;
    const random = seeded(1000 + seed + k);
    return seriesOf(law, count, seed + k).flatMap((series) =>
      (law === 'a year-end surge' ? withinYears(series, surges(random)) : wholeYears(series)).flatMap((known) =>
        (['damped', 'straight', 'repeated'] as const).map((course) => tried(law, known, course, random)),
      ),
    );
  });
}

const wholeYears = (series: readonly number[]): readonly Known[] =>
  [2, 3, 4].flatMap((known) =>
    [1, 2].map((ahead) => ({
      figures: series.slice(0, known).map((value, time) => ({ time, value })),
      ahead,
      open: ahead,
      came: series[known - 1 + ahead]!,
    })),
  );

/** The last of two to four years is known to March, June or September, and scaled up by the years before. */
const withinYears = (series: readonly number[], parts: readonly (readonly number[])[]): readonly Known[] =>
  [2, 3, 4].flatMap((known) =>
    [0, 1, 2].flatMap((period) =>
      [0, 1].map((ahead) => {
        const last = known - 1;
        const before = series.slice(0, last);
        const then = before.reduce((sum, value, year) => sum + value * parts[year]![period]!, 0);
        const whole = before.reduce((sum, value) => sum + value, 0);
        const share = seasonShare.value({ then, whole }) ?? NaN;
        const latest = (series[last]! * parts[last]![period]!) / share;
        return {
          figures: [...before, latest].map((value, time) => ({ time, value })),
          ahead,
          open: ahead + 1 - share,
          came: series[last + ahead]!,
        };
      }),
    ),
  );

function tried(law: Law, { figures, ahead, open, came }: Known, course: Course, random: () => number): Trial {
  const { projected, half, soFar, growthSoFar } = project(figures, { ahead, open, course });
  const latest = figures.at(-1)!.value;
  // Anything from clearly within reach to clearly beyond.
  const target = projected + (4 * random() - 2) * half!;
  const left = Math.max(ahead, open > 0 ? 1 : 0);
  const isOpen = latest < target;
  const word = likelihoodOf('higher', {
    reached: false,
    over: false,
    projected,
    target,
    attainment: projected / target,
    half,
    needed: isOpen ? (target - latest) / left : null,
    soFar,
    neededGrowth: isOpen ? yearlyGrowth.value({ from: latest, to: target, years: left }) : null,
    growthSoFar,
  });
  return { law, held: Math.abs(came - projected) <= half!, word, reached: came >= target };
}

const share = <T>(list: readonly T[], holds: (one: T) => boolean) => list.filter(holds).length / list.length;

/** Shares of figures the interval held, by law. */
export const coverage = (all: readonly Trial[]): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.keys(laws).map((law) => [law, share(all.filter((one) => one.law === law), ({ held }) => held)])); // prettier-ignore

/** Shares of targets that were reached, by the word said of them. */
export const reachedBy = (all: readonly Trial[]): Readonly<Partial<Record<Likelihood, number>>> =>
  Object.fromEntries(
    likelihoods.flatMap((word) => {
      const own = all.filter((one) => one.word === word);
      return own.length === 0 ? [] : [[word, share(own, ({ reached }) => reached)]];
    }),
  );

export const overall = (shares: Readonly<Record<string, number>>): number => {
  const all = Object.values(shares);
  return all.reduce((sum, one) => sum + one, 0) / all.length;
};
