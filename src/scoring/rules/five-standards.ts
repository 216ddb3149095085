/**
 * 五档标准值法: the efficacy coefficient with five standards, as the state assesses enterprises. The standards 优秀, 良好, 平均,
 * 较低, 较差 have the coefficients 1, 0.8, 0.6, 0.4, 0.2; a figure earns the coefficient of the standard it reached and, in
 * proportion, what lies between that and the next one; below the last nothing, at the first everything. While no standards are
 * typed (the first is no better than the last) the figure is judged by (reverse) completion.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Num } from '../../expression/number';
import type { Localised } from '../../plan/schema';
import { asGood, better } from '../attainment';
import type { Direction } from '../rule';
import { completedEitherWay } from './completion';
import { defineRule, type Figures } from './parameters';

const standard = (key: string, { zh, en }: Localised, coefficient: number) => ({
  key,
  fixed: true,
  name: { zh: `${zh}值`, en },
  meaning: {
    zh: `${zh}档标准值，标准系数 ${coefficient}`,
    en: `The standard with the coefficient ${coefficient}`,
  },
  default: 0,
});
const steps = [1, 2, 3, 4] as const;

export const fiveStandards = defineRule({
  id: 'five-standards',
  name: { zh: '五档标准值法', en: 'Five standards' },
  explanation: {
    zh: '得分率＝本档系数＋0.2×（完成−本档标准值）÷（上档标准值−本档标准值）；优秀值以上满分，较差值以下不得分。',
    en: 'Coefficient reached + 0.2 × (actual − its standard) ÷ (next standard − its standard); all from the first, none below the last.',
  },
  source: {
    zh: '《中央企业综合绩效评价实施细则》（国资发评价〔2006〕157号）第十六、十七条标准系数和功效系数法计分',
    en: 'Rules for Comprehensive Performance Evaluation of Central Enterprises (Guozifa Pingjia [2006] No. 157), Articles 16 and 17',
  },
  parameters: [
    standard('excellent', { zh: '优秀', en: 'Excellent' }, 1),
    standard('good', { zh: '良好', en: 'Good' }, 0.8),
    standard('average', { zh: '平均', en: 'Average' }, 0.6),
    standard('low', { zh: '较低', en: 'Low' }, 0.4),
    standard('poor', { zh: '较差', en: 'Poor' }, 0.2),
  ],
  checks: steps.map((k) => ({
    index: k,
    wrong: (params: Figures['params'], direction: Direction) => {
      const unset = params[0].equals(0).and(...steps.map((each) => params[each].equals(0)));
      return unset.not().and(better(params[(k - 1) as 0], params[k], direction).not());
    },
    reason: { zh: '标准值应从优秀到较差依次变差', en: 'The standards must go from better to worse' },
  })),
  judge: (figures) => {
    const { actual, direction, params } = figures;
    // The standard before is missed and this one reached, so the two are apart.
    const between = steps.reduceRight<Num>(
      (rest, k) => {
        const [own, next] = [params[k], params[(k - 1) as 0]];
        const place = actual.minus(own).over(next.minus(own)).within(0, 1);
        return firstOf([asGood(actual, own, direction), place.times(0.2).plus(1 - 0.2 * k)], [otherwise, rest]);
      },
      firstOf([otherwise, 0]),
    );
    return firstOf(
      [better(params[0], params[4], direction).not(), completedEitherWay(figures)],
      [asGood(actual, params[0], direction), 1],
      [otherwise, between.within(0, 1)],
    );
  },
});
