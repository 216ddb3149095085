/**
 * 评议计分法: the actual is a rating from 0 to 100 by people, and earns that per cent. The customary words: 优 90–100,
 * 良 80 to under 90 (so 89.5 is 良), 中 60 to under 80, 差 under 60.
 */
import type { Num } from '../../expression/number';
import { defineRule } from './parameters';

export const perCent = (actual: Num): Num => actual.over(100).within(0, 1);

export const rated = defineRule({
  id: 'rated',
  name: { zh: '评议计分法', en: 'Rated' },
  explanation: {
    zh: '按评议分（0–100）的百分数得分；优 90 以上，良 80 到不满 90，中 60 到不满 80，差不满 60。',
    en: 'The rating (0–100) is the per cent earned; excellent from 90, good from 80, fair from 60, poor below.',
  },
  source: {
    zh: '四档划分见《项目支出绩效评价管理办法》（财预〔2020〕10号）',
    en: 'The four grades follow the Measures for Performance Evaluation of Project Expenditure (Caiyu [2020] No. 10)',
  },
  judge: ({ actual }) => perCent(actual),
});
