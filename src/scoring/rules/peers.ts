/**
 * Figures of peers (同组), typed among a rule's parameters: how many there are, and up to nine of them. They are those of the
 * year that is assessed, whoever it is compared with.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Num } from '../../expression/number';
import { better } from '../attainment';
import type { Direction, ParameterSpec } from '../rule';
import type { Figures, ParameterCheck } from './parameters';

const most = 9;
/** Place of their number among the parameters; the figures follow. */
const countAt = 2;
const places = [3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

export const peerParameters: readonly ParameterSpec[] = [
  {
    key: 'count',
    fixed: true,
    name: { zh: '同组数', en: 'Peers' },
    meaning: {
      zh: `同组其他单位的个数，最多 ${most}；0 为还没有填，先按完成率计`,
      en: `How many others are in the group, at most ${most}; 0: none typed yet, judged by completion`,
    },
    default: 0,
  },
  ...places.map((at) => ({
    key: `peer${at - countAt}`,
    fixed: true,
    name: { zh: `同组 ${at - countAt}`, en: `Peer ${at - countAt}` },
    meaning: { zh: '同组单位当年的完成值', en: 'The peer’s figure of the year' },
    default: 0,
  })),
];

export const peerCheck: ParameterCheck = {
  index: countAt,
  wrong: (params) =>
    params[countAt].below(0).or(params[countAt].above(most), params[countAt].equals(params[countAt].floor).not()),
  reason: { zh: `同组数应为 0 到 ${most} 的整数`, en: `The number of peers must be a whole one from 0 to ${most}` },
};

const used = (params: Figures['params'], at: (typeof places)[number]) => params[countAt].atLeast(at - countAt);

export const peersTyped = (params: Figures['params']) => params[countAt].atLeast(1);

/** How many of them are better. Equal figures share a place. */
export function betterPeers({ actual, direction, params }: Figures): Num {
  return places.reduce<Num>(
    (sum, at) => sum.plus(firstOf([used(params, at).and(better(params[at], actual, direction)), 1], [otherwise, 0])),
    firstOf([otherwise, 0]),
  );
}

/** The best and the worst figure of the group, one's own among them. */
export function extremes({ actual, direction, params }: Figures): Readonly<Record<'best' | 'worst', Num>> {
  const all = (toward: Direction) =>
    places.reduce<Num>((rest, at) => {
      const peer = firstOf([used(params, at), params[at]], [otherwise, actual]);
      return toward === 'higher' ? rest.max(peer) : rest.min(peer);
    }, actual);
  const [highest, lowest] = [all('higher'), all('lower')];
  return direction === 'lower' ? { best: lowest, worst: highest } : { best: highest, worst: lowest };
}
