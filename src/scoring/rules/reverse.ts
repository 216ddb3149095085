/**
 * 逆向完成率法: for figures where less is better. a ≤ t earns everything, each per cent over the target costs one per cent,
 * twice the target earns nothing. A target of 0 or less has no share: kept or not.
 */
import type { Rule } from '../rule';
import { noParameters } from './parameters';

export const reverseRate = (actual: number, target: number): number =>
  actual <= target ? 1 : target <= 0 ? 0 : Math.max(0, 1 - (actual - target) / target);

export const reverseFormula = (a: string, t: string): string =>
  `IF(${a}<=${t},1,IF(${t}<=0,0,MAX(0,1-(${a}-${t})/${t})))`;

export const reverse: Rule = {
  id: 'reverse',
  name: { zh: '逆向完成率法', en: 'Reverse completion' },
  explanation: {
    zh: '不高于目标得满分；每超出目标 1% 扣满分的 1%，超出一倍及以上不得分。',
    en: 'Full points at or below the target; each per cent above it costs one per cent, twice the target earns nothing.',
  },
  source: {
    zh: '完成率法（财预〔2020〕10号）对越低越好的指标的通行写法',
    en: 'The completion rule (Caiyu [2020] No. 10) as commonly mirrored for indicators where less is better',
  },
  ...noParameters,
  rate: ({ actual, target }) => reverseRate(actual, target),
  formula: ({ actual, target }) => reverseFormula(actual, target),
};
