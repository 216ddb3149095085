/**
 * The interval around a projection (预测区间): where eight of ten such figures came to lie when the method was tried on
 * generated series (`test/bench/outlook.bench.ts` prints on how many). Its half width is the root of what figures of this
 * kind move in a year, squared and averaged, and of 5 % of the latest, since two figures that happen to be alike say little
 * of the third; times the root of the years ahead, and a tenth more.
 */
export interface Observed {
  readonly time: number;
  readonly value: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A tenth more, since the yearly change that is carried on is itself known only roughly. */
const roughly = 1.1;
/** Share of the latest figure that is always in doubt after a year. */
const alwaysInDoubt = 0.05;

/**
 * Interval of `projected`, `ahead` years after the latest figure; null while fewer than two figures are known, of which
 * the mean change in a year can be told. Figures are in the order of time; changes over less than `shortest` years say nothing.
 */
export function intervalOf(
  figures: readonly Observed[],
  projected: number,
  ahead: number,
  shortest: number,
): Interval | null {
  const changes = figures.slice(1).flatMap(({ time, value }, k) => {
    const before = figures[k];
    const span = before === undefined ? 0 : time - before.time;
    return before === undefined || span < shortest ? [] : [(value - before.value) / span];
  });
  const latest = figures[figures.length - 1];
  if (changes.length === 0 || latest === undefined) return null;
  const meanSquare = changes.reduce((sum, change) => sum + change ** 2, 0) / changes.length;
  const half = roughly * Math.sqrt((meanSquare + (alwaysInDoubt * latest.value) ** 2) * Math.max(0, ahead));
  return { low: projected - half, high: projected + half };
}
