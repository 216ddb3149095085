/**
 * 自定档次法: up to five bands with their own thresholds and worths, on the attainment, the figure itself or its growth. The
 * first threshold that is met decides; below all of them nothing is earned. On growth without last year's figure the level is
 * judged by (reverse) completion.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Num } from '../../expression/number';
import { asGood } from '../attainment';
import type { Direction, ParameterSpec } from '../rule';
import { byGrowth } from './change';
import { completedEitherWay } from './completion';
import { defineRule, type Figures } from './parameters';
import { wrongChoice } from './steps';

const band = (k: number, threshold: number, worth: number): readonly ParameterSpec[] => [
  {
    key: `from${k}`,
    name: { zh: `第 ${k} 档起点`, en: `Band ${k} from` },
    meaning: { zh: '达到此值的得这一档', en: 'Reaching this is in the band' },
    default: threshold,
  },
  {
    key: `worth${k}`,
    name: { zh: `第 ${k} 档得分`, en: `Band ${k} earns` },
    meaning: { zh: '这一档得满分的比例', en: 'Share of the points it earns' },
    default: worth,
  },
];

const places = [2, 4, 6, 8, 10] as const;
const bandsOf = (params: Figures['params']) =>
  places.map((from) => ({ from: params[from], worth: params[(from + 1) as 3 | 5 | 7 | 9 | 11] }));

/** Worth of the first band whose threshold is met. */
function worthOf(figure: Num, params: Figures['params'], direction: Direction): Num {
  const [, count] = params;
  return bandsOf(params).reduceRight<Num>(
    (rest, { from, worth }, k) =>
      firstOf([count.atLeast(k + 1).and(asGood(figure, from, direction)), worth], [otherwise, rest]),
    firstOf([otherwise, 0]),
  );
}

export const freeBands = defineRule({
  id: 'free-bands',
  name: { zh: '自定档次法', en: 'Free bands' },
  explanation: {
    zh: '从第一档看起，先达到哪一档的起点就得哪一档的分；都没有达到不得分。可按完成率、数值或增速分档。',
    en: 'The first band whose threshold is met decides, none earns nothing; on attainment, the figure or its growth.',
  },
  source: {
    zh: '各地考核办法分档赋分的通行做法',
    en: 'Common practice of local assessments: points by bands',
  },
  parameters: [
    {
      key: 'on',
      fixed: true,
      name: { zh: '按什么分档', en: 'Bands on' },
      meaning: {
        zh: '1 完成率（%），2 数值，3 比上年增长（%）',
        en: '1 attainment (%), 2 the figure, 3 growth on last year (%)',
      },
      default: 1,
    },
    {
      key: 'count',
      fixed: true,
      name: { zh: '档数', en: 'Number of bands' },
      meaning: { zh: '用几档，1 到 5', en: 'How many bands are used, 1 to 5' },
      default: 5,
    },
    ...band(1, 100, 1),
    ...band(2, 95, 0.9),
    ...band(3, 90, 0.8),
    ...band(4, 80, 0.6),
    ...band(5, 60, 0.4),
  ],
  checks: [
    {
      index: 0,
      wrong: ([on]) => wrongChoice(on, 1, 2, 3),
      reason: { zh: '按什么分档应为 1、2 或 3', en: 'Bands must be on 1, 2 or 3' },
    },
    {
      index: 1,
      wrong: ([, count]) => wrongChoice(count, 1, 2, 3, 4, 5),
      reason: { zh: '档数应为 1 到 5', en: 'There must be 1 to 5 bands' },
    },
    ...places.map((from) => ({
      index: from + 1,
      wrong: (params: Figures['params']) => {
        const worth = params[(from + 1) as 3];
        const above = from === 2 ? worth : params[(from - 1) as 3];
        const used = params[1].atLeast(from / 2);
        return used.and(worth.below(0).or(worth.above(1), worth.above(above)));
      },
      reason: {
        zh: '各档得分应在 0 到 1 之间，从高到低',
        en: 'The worths must be between 0 and 1, from high to low',
      },
    })),
    ...places.slice(1).map((from) => ({
      index: from,
      wrong: (params: Figures['params'], direction: Direction) => {
        const [own, above] = [params[from as 4], params[(from - 2) as 2]];
        const onFigure = params[0].equals(2);
        const used = params[1].atLeast(from / 2);
        const order = own.atLeast(above);
        return direction === 'lower'
          ? used.and(
              onFigure
                .not()
                .and(order)
                .or(onFigure.and(own.atMost(above))),
            )
          : used.and(order);
      },
      reason: { zh: '各档起点应从好到差', en: 'The thresholds must go from better to worse' },
    })),
  ],
  judge: (figures) => {
    const { actual, target, attained, direction, params } = figures;
    const [on, count, , first] = params;
    const level = completedEitherWay(figures);
    const growth = byGrowth(figures, count, (grown) => worthOf(grown, params, 'higher'), level);
    const inProportion = worthOf(attained.times(100), params, 'higher');
    // Nothing at all, where less is better, has no quotient: it could not be better, so the first band is reached.
    const best = actual.atMost(0).and(actual.atMost(target));
    return firstOf(
      [on.equals(2), worthOf(actual, params, direction)],
      [on.equals(3), growth],
      [otherwise, direction === 'lower' ? firstOf([best, first], [otherwise, inProportion]) : inProportion],
    ).within(0, 1);
  },
});
