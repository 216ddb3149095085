/**
 * 逆向完成率法: for figures where less is better. a ≤ t earns everything, each per cent over the target costs one per cent,
 * twice the target earns nothing. A target of 0 or less has no share: kept or not.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Num } from '../../expression/number';
import { defineRule } from './parameters';

export function reversed(actual: Num, target: Num): Num {
  return firstOf(
    [actual.atMost(target), 1],
    [target.atMost(0), 0],
    [otherwise, actual.minus(target).over(target).subtractedFrom(1).max(0)],
  );
}

export const reverse = defineRule({
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
  judge: ({ actual, target }) => reversed(actual, target),
});
