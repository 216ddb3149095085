/**
 * 增量计分法: what is scored is what the year added, in the measure itself. The increment asked for, or more, earns everything,
 * less its share, none nothing. Without last year's figure the level is judged by (reverse) completion.
 */
import { firstOf, otherwise } from '../../expression/cases';
import { improvement } from './change';
import { completed, completedEitherWay } from './completion';
import { defineRule } from './parameters';

export const increment = defineRule({
  id: 'increment',
  name: { zh: '增量计分法', en: 'Increment' },
  explanation: {
    zh: '增量＝完成−上年；达到目标增量得满分，没有达到按增量占目标增量的比例得分，不增加不得分。',
    en: 'Increment = actual − last year; the increment asked for earns all, less its share, none nothing.',
  },
  source: {
    zh: '各地高质量发展考核“增量”类指标的通行做法',
    en: 'Common practice of local assessments for indicators judged by what a year adds',
  },
  parameters: [
    {
      key: 'goal',
      name: { zh: '目标增量', en: 'Increment asked for' },
      meaning: {
        zh: '要求比上年增加的量（越低越好的为减少的量）；0：目标值与上年之差',
        en: 'How much better than last year, in the measure; 0: the difference of the target to last year',
      },
      default: 0,
    },
  ],
  judge: (figures) => {
    const { actual, target, previous, direction, params } = figures;
    const [goal] = params;
    return previous.given((before) => {
      const asked = firstOf([goal.equals(0), improvement(target, before, direction)], [otherwise, goal]);
      return completed(improvement(actual, before, direction), asked);
    }, completedEitherWay(figures));
  },
});
