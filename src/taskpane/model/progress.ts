/**
 * Progress of a year by dimension: how many items have a figure, and how far those that have one came. Attainment of a
 * dimension (完成率) is the mean of its items' attainment, each counted at most 100 %, so that one runaway item does not
 * hide the others; items without a figure are told by the count beside it and do not enter the mean.
 */
import type { Plan } from '../../plan/schema';
import type { ItemScore } from '../../scoring/score';
import type { Row } from './rows';
import { groupRows } from './rows';

export interface DimensionProgress {
  readonly dimension: Plan['dimensions'][number];
  readonly filled: number;
  readonly count: number;
  /** 0–1; null while nothing is filled. */
  readonly attainment: number | null;
}

function meanAttainment(scores: readonly (ItemScore | null)[]): number | null {
  const values = scores.flatMap((score) =>
    score?.attainment == null ? [] : [Math.min(1, Math.max(0, score.attainment))],
  );
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function isFilled(row: Row): boolean {
  return row.status !== 'not-added' && row.score !== null && row.score.state !== 'none';
}

export function progressByDimension(plan: Plan, rows: readonly Row[]): readonly DimensionProgress[] {
  return groupRows(plan, rows).map(({ dimension, rows: own }) => {
    const filled = own.filter(isFilled);
    return {
      dimension,
      filled: filled.length,
      count: own.length,
      attainment: meanAttainment(filled.map((row) => row.score)),
    };
  });
}
