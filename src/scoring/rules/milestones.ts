/**
 * 节点计分法: for tasks without a number. The actual, 0 to 100, is worked out from the milestones due by the end of the
 * year, their lateness and the assessor's rating (see `milestone-score.ts`); it earns that per cent.
 */
import { defineRule } from './parameters';
import { perCent } from './rated';

export const milestones = defineRule({
  id: 'milestones',
  name: { zh: '节点计分法', en: 'Milestones' },
  explanation: {
    zh: '按到期节点的完成情况（按时、推迟、进行中）得分，有评议分时与评议分各占一半。',
    en: 'By the milestones due: done in time, late, or in progress; where there is a rating, half and half with it.',
  },
  source: {
    zh: '方案四（四）“年度测评”；节点的分值由本工具设定',
    en: 'Part 4(4) of the plan, yearly assessment; what a milestone is worth is our setting',
  },
  judge: ({ actual }) => perCent(actual),
});
