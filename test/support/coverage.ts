/** How often the interval of a projection holds what came, by law of the series. */
import { intervalOf } from '../../src/scoring/interval';
import { seenEnough } from '../../src/scoring/outlook';
import { laws, seriesOf, type Law } from './series';

/** Shares of held figures over two, three and four known years and one and two years ahead. */
export function coverage(count: number, seed: number): Readonly<Record<Law, number>> {
  return Object.fromEntries(
    Object.keys(laws).map((law, k) => {
      let [held, all] = [0, 0];
      for (const series of seriesOf(law as Law, count, seed + k))
        for (const known of [2, 3, 4])
          for (const ahead of [1, 2]) {
            const figures = series.slice(0, known).map((value, time) => ({ time, value }));
            const [first, latest] = [series[0]!, series[known - 1]!];
            const projected = latest + ((latest - first) / (known - 1)) * ahead;
            const interval = intervalOf(figures, projected, ahead, seenEnough)!;
            const came = series[known - 1 + ahead]!;
            if (came >= interval.low && came <= interval.high) held++;
            all++;
          }
      return [law, held / all];
    }),
  ) as Record<Law, number>;
}

export const overall = (shares: Readonly<Record<string, number>>): number => {
  const all = Object.values(shares);
  return all.reduce((sum, share) => sum + share, 0) / all.length;
};
