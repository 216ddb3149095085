/** A small index of two groups and tables for it, drawn with ties and gaps. */
import { parseNationalIndex, type NationalIndex } from '../../src/plan/national';
import type { PeerRow } from '../../src/nation/peers';
import type { RankingSettings } from '../../src/nation/ranking';

const indicator = (id: string, direction: 'higher' | 'lower', weight: number) => ({
  id,
  group: id[0]!,
  name: { zh: `指标${id}`, en: `Indicator ${id}` },
  direction,
  measured: 'other',
  weight: { value: weight, source: 'given' },
});

export const smallIndex: NationalIndex = parseNationalIndex({
  schemaVersion: 1,
  id: 'small',
  title: { zh: '小指标体系', en: 'Small index' },
  documentNumber: 'X',
  groups: [
    { id: '1', name: { zh: '甲', en: 'A' }, weight: { value: 60, source: 'given' } },
    { id: '2', name: { zh: '乙', en: 'B' }, weight: { value: 40, source: 'given' } },
  ],
  indicators: [
    indicator('1.1', 'higher', 2),
    indicator('1.2', 'lower', 1),
    indicator('2.1', 'higher', 1),
    indicator('2.2', 'higher', 3),
  ],
});

/** Figures from a few steps, so that ties are many; one in eight is missing. */
export function tableOf(random: () => number, zones: number, columns = 4, year = 2023): readonly PeerRow[] {
  return Array.from({ length: zones }, (_, z) => ({
    zone: `Z${z}`,
    year,
    figures: Array.from({ length: columns }, () => (random() < 0.125 ? null : Math.floor(random() * 7))),
  }));
}

/** Goalposts for some of the indicators: within what the zones have, so that figures beyond them are cut off; now and then both at one place. */
export const postsOf = (random: () => number): RankingSettings['posts'] =>
  smallIndex.indicators.map(({ direction }) => {
    if (random() < 0.3) return null;
    const worst = Math.round(10 * random() - 2);
    const span = random() < 0.1 ? 0 : 1 + Math.round(8 * random());
    return { worst, best: direction === 'lower' ? worst - span : worst + span };
  });
