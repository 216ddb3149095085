/** An invented set of peers (虚构样例) to try things out: no figure is any zone's. Names say that they are invented. */
import { seeded } from '../entries/random';
import { understood } from '../i18n/understood';
import type { NationalIndex } from '../plan/national';
import type { PeerRow } from './peers';

/** How names of invented zones begin, in every language: the pane that put them in may have spoken another one. */
export const sampleMarks: readonly string[] = Object.values(understood).map(({ recognised }) => recognised.sampleMark);

/** Whether a zone's name says that it is invented. */
export const isSampleZone = (zone: string): boolean =>
  sampleMarks.some((mark) => zone.toLowerCase().startsWith(mark.toLowerCase()));

/** What a sample's zones are called: letters, so that none can be taken for a real one. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const nameOf = (z: number): string => (z < 26 ? letters[z]! : `${letters[Math.floor(z / 26) - 1]!}${letters[z % 26]!}`);

const usual: Readonly<Record<string, readonly [typical: number, digits: number]>> = {
  count: [60, 0],
  share: [12, 1],
  amount: [90, 1],
  rating: [75, 0],
  other: [40, 1],
};

/**
 * Rows of invented zones over the years; the first is the one the office is to take for its own, as strong as `own` says (others: 0 ± 0.6). `nameFor`
 * gives a zone's name from its letter. Some figures are missing. The same for the same seed.
 */
export function samplePeers(
  index: NationalIndex,
  {
    zones,
    years,
    seed = 1,
    nameFor,
    missing = 0.01,
    own = -0.3,
  }: {
    readonly zones: number;
    readonly years: readonly number[];
    readonly seed?: number;
    readonly nameFor: (letter: string, z: number) => string;
    readonly missing?: number;
    readonly own?: number;
  },
): readonly PeerRow[] {
  const random = seeded(seed);
  const normal = () => random() + random() + random() + random() - 2;
  const strengths = Array.from({ length: zones }, (_, z) => (z === 0 ? own : normal()));
  return Array.from({ length: zones }, (_, z) => {
    const start = index.indicators.map(({ measured, direction }) => {
      const [typical, digits] = usual[measured]!;
      const better = direction === 'lower' ? -1 : 1;
      const value = typical * Math.exp(0.45 * (better * strengths[z]! + normal()));
      return {
        value: measured === 'rating' ? Math.min(100, value) : measured === 'share' ? Math.min(95, value) : value,
        digits,
        pace: 1 + better * (0.04 + 0.05 * normal()),
      };
    });
    return years.map((year, y): PeerRow => ({
      zone: nameFor(nameOf(z), z),
      year,
      figures: start.map(({ value, digits, pace }, k) => {
        const { measured } = index.indicators[k]!;
        const most = measured === 'rating' || measured === 'share' ? 100 : Infinity;
        const figure = Number(Math.min(most, value * pace ** y).toFixed(digits));
        return z > 0 && random() < missing ? null : figure;
      }),
    }));
  }).flat();
}
