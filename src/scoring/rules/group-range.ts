/**
 * 组内极值法: the efficacy coefficient between the worst and the best figure of the group, one's own among them: base +
 * span × (actual − worst) ÷ (best − worst), per cent. All alike, everybody is the best. While no peers are typed, (reverse)
 * completion.
 */
import { firstOf, otherwise } from '../../expression/cases';
import { completedEitherWay } from './completion';
import { defineRule } from './parameters';
import { extremes, peerCheck, peerParameters, peersTyped } from './peers';

export const groupRange = defineRule({
  id: 'group-range',
  name: { zh: '组内极值法', en: 'Between the group’s worst and best' },
  explanation: {
    zh: '基础分＋调整分×（完成−组内最差）÷（组内最好−组内最差），以百分数计；最好的得两者之和，最差的得基础分。',
    en: 'Base + span × (actual − the group’s worst) ÷ (its best − its worst), in per cent.',
  },
  source: {
    zh: '各地考核办法以组内最优值、最差值为满意值、不允许值的功效系数法',
    en: 'Efficacy coefficient with the group’s best and worst as the high and low values, common in local assessments',
  },
  parameters: [
    {
      key: 'd',
      name: { zh: '基础分', en: 'Base' },
      meaning: { zh: '组内最差时的百分数', en: 'Per cent earned by the worst' },
      default: 60,
    },
    {
      key: 'c',
      name: { zh: '调整分', en: 'Span' },
      meaning: { zh: '从最差到最好增加的百分数', en: 'Per cent added from the worst to the best' },
      default: 40,
    },
    ...peerParameters,
  ],
  checks: [
    {
      index: 0,
      wrong: ([d]) => d.below(0).or(d.above(100)),
      reason: { zh: '基础分应在 0 到 100 之间', en: 'The base must be between 0 and 100' },
    },
    {
      index: 1,
      wrong: ([d, c]) => c.below(0).or(d.plus(c).above(100)),
      reason: {
        zh: '调整分不能为负，且与基础分之和不超过 100',
        en: 'The span must not be negative, and base and span not over 100',
      },
    },
    peerCheck,
  ],
  judge: (figures) => {
    const { actual, params } = figures;
    const [d, c] = params;
    const { best, worst } = extremes(figures);
    const place = firstOf(
      [best.equals(worst), 1],
      [otherwise, actual.minus(worst).over(best.minus(worst)).within(0, 1)],
    );
    const between = d.plus(c.times(place)).over(100).within(0, 1);
    return firstOf([peersTyped(params), between], [otherwise, completedEitherWay(figures)]);
  },
});
