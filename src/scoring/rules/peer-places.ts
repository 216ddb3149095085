/**
 * 组内位次法: the place among peers comes from their figures. The first earns everything, each place behind it costs a
 * fixed share, down to a floor; equal figures share a place. While no peers are typed, (reverse) completion.
 */
import { firstOf, otherwise } from '../../expression/cases';
import { completedEitherWay } from './completion';
import { defineRule } from './parameters';
import { betterPeers, peerCheck, peerParameters, peersTyped } from './peers';
import { placeChecks, placeParameters, rateByPlaces } from './places';

export const peerPlaces = defineRule({
  id: 'peer-places',
  name: { zh: '组内位次法', en: 'Place among peers' },
  explanation: {
    zh: '与同组单位的完成值排位：第一位得满分，每落后一位扣去固定比例，扣到保底为止；并列的同位。',
    en: 'The first among the peers’ figures earns all, each place behind costs a share, to a floor; ties share a place.',
  },
  source: {
    zh: '各地考核办法“按完成值排名，第一名得满分，每降一位扣若干分”的通行做法',
    en: 'Common practice of local assessments: ranked by figures, the first earns all, each place costs points',
  },
  parameters: [
    ...placeParameters({ zh: '每落后一位扣满分的比例', en: 'Share of the points each place costs' }, 0.05),
    ...peerParameters,
  ],
  checks: [...placeChecks, peerCheck],
  judge: (figures) => {
    const [step, floor] = figures.params;
    const byPlace = rateByPlaces(step, betterPeers(figures), floor);
    return firstOf([peersTyped(figures.params), byPlace], [otherwise, completedEitherWay(figures)]);
  },
});
