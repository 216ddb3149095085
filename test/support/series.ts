/** Generated series of yearly figures by several laws, for trying a projection on what it knows nothing of. */
import { seeded } from '../../src/entries/random';

const years = 8;
type Draw = () => number;

/** A normally distributed number, by Box and Muller. */
const normal = (random: Draw) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
/** Student's t with two degrees of freedom: now and then far out. */
const heavy = (random: Draw) => normal(random) / Math.sqrt(-Math.log(1 - random()));

interface Nature {
  readonly drift: number;
  readonly noise: number;
  readonly random: Draw;
}

/** One figure after the other from the one before. */
const walk = (step: () => number, next: (before: number, by: number) => number) => {
  let value = 100;
  return Array.from({ length: years }, () => (value = next(value, step())));
};
const over = (of: (t: number) => number) => Array.from({ length: years }, (_, t) => of(t));

/** What a zone's figures may do. The last five are foreign to a mean yearly change. */
export const laws = {
  'a walk with drift': ({ drift, noise, random }: Nature) =>
    walk(
      () => drift + noise * normal(random),
      (before, by) => before + by,
    ),
  'a line with noise': ({ drift, noise, random }: Nature) => over((t) => 100 + drift * t + noise * normal(random)),
  'growth in per cent': ({ drift, noise, random }: Nature) =>
    walk(
      () => (drift + noise * normal(random)) / 100,
      (before, by) => before * Math.exp(by),
    ),
  'no trend': ({ noise, random }: Nature) => over(() => 100 + noise * normal(random)),
  'a level shift': ({ drift, noise, random }: Nature) => {
    const [at, size] = [1 + Math.floor(random() * (years - 1)), 60 * random() - 30];
    return over((t) => 100 + drift * t + 0.5 * noise * normal(random) + (t >= at ? size : 0));
  },
  saturation: ({ noise, random }: Nature) => {
    const rate = 0.3 + 0.6 * random();
    return over((t) => 200 - 100 * Math.exp(-rate * t) + 0.5 * noise * normal(random));
  },
  'heavy tails': ({ drift, noise, random }: Nature) =>
    walk(
      () => 0.5 * drift + 0.7 * noise * heavy(random),
      (before, by) => before + by,
    ),
  'a turn': ({ drift, noise, random }: Nature) => {
    const bend = 3 * random();
    return over((t) => 100 + drift * t - (bend * t * t) / 2 + 0.5 * noise * normal(random));
  },
  'a year-end surge': ({ drift, noise, random }: Nature) => over((t) => 100 + drift * t + noise * normal(random)),
} as const;
export type Law = keyof typeof laws;

/** Series of a law, eight years each: drifts from −5 to 15 and noise from 1 to 8 beside a level of 100. */
export function seriesOf(law: Law, count: number, seed: number): readonly (readonly number[])[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => laws[law]({ drift: 20 * random() - 5, noise: 1 + 7 * random(), random }));
}

/** Sums of a year to March, June and September as parts of its whole, year by year: little at first, most at the end, and no year like the other. */
export function surges(random: Draw): readonly (readonly number[])[] {
  const usual = [0.1 + 0.1 * random(), 0.15 + 0.1 * random(), 0.15 + 0.1 * random()];
  return Array.from({ length: years }, () => {
    let sum = 0;
    return usual.map((part) => (sum += part * Math.exp(0.1 * normal(random))));
  });
}
