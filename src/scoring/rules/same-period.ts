/**
 * 同期进度法: the latest figure against what was due by now, in the course the year before took: target × last year's sum to the
 * same period ÷ last year's whole, by (reverse) completion. Without last year's sums time itself is the course; a whole year
 * is judged by its target.
 */
import { completedEitherWay } from './completion';
import { defineRule } from './parameters';

export const samePeriod = defineRule({
  id: 'same-period',
  name: { zh: '同期进度法', en: 'Same period of last year' },
  explanation: {
    zh: '应完成＝目标×上年同期累计÷上年全年；得分率＝完成÷应完成，最多满分。没有上年同期数时按时间进度。',
    en: 'Due = target × last year’s sum to the period ÷ its whole (or time); rate = actual ÷ due, at most 1.',
  },
  source: {
    zh: '各地考核办法“序时进度以上年同期占全年的比重为准”的做法',
    en: 'Practice of local assessments: the schedule is the share last year had reached at the same time',
  },
  judge: ({ actual, target, course, direction }) =>
    completedEitherWay({
      actual,
      target: course.given((share) => target.times(share), target),
      direction,
    }),
});
