/**
 * 分档计分法: four thresholds of attainment make five bands, worth all, three, two, one quarter and nothing. Attainment is
 * actual ÷ target, target ÷ actual where lower is better; without a share (target or actual 0 or less) it is 1 or 0.
 */
import { firstOf, otherwise } from '../../expression/cases';
import { defineRule, type Figures } from './parameters';

const threshold = (k: number, share: string, value: number) => ({
  key: `band${k}`,
  name: { zh: `第 ${k} 档`, en: `Band ${k}` },
  meaning: {
    zh: `完成率不低于此值，得满分的 ${share}`,
    en: `Attainment of at least this earns ${share} of the points`,
  },
  default: value,
});

export const bands = defineRule({
  id: 'bands',
  name: { zh: '分档计分法', en: 'Bands' },
  explanation: {
    zh: '按完成率分五档，依次得满分的 100%、75%、50%、25% 和 0；各档的起点可以改。',
    en: 'Attainment falls into five bands worth 100, 75, 50, 25 and 0 per cent; their thresholds can be set.',
  },
  source: {
    zh: '各地考核办法通行的分档计分',
    en: 'Common practice of local assessments',
  },
  parameters: [threshold(1, '100%', 1), threshold(2, '75%', 0.9), threshold(3, '50%', 0.8), threshold(4, '25%', 0.6)],
  checks: [
    {
      index: 0,
      wrong: ([first]) => first.above(1),
      reason: { zh: '第 1 档不能高于 100%', en: 'The first threshold must not be over 100 %' },
    },
    ...([1, 2, 3] as const).map((index) => ({
      index,
      wrong: ({ [index]: own, [(index - 1) as 0 | 1 | 2]: above }: Figures['params']) => own.atLeast(above),
      reason: { zh: '各档的完成率应从高到低', en: 'The thresholds must go from high to low' },
    })),
  ],
  judge: ({ attained, params: [p1, p2, p3, p4] }) =>
    firstOf(
      [attained.atLeast(p1), 1],
      [attained.atLeast(p2), 0.75],
      [attained.atLeast(p3), 0.5],
      [attained.atLeast(p4), 0.25],
      [otherwise, 0],
    ),
});
