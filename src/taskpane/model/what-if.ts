/** What a supposed figure changes: points of the item, its dimension, the year's total and grade, the comprehensive score. */
import type { Grade, Scores } from '../../scoring/score';

export interface Standing {
  readonly actual: number | null;
  readonly item: number;
  readonly dimension: number;
  readonly total: number;
  readonly grade: Grade | null;
  readonly comprehensive: number;
  readonly comprehensiveGrade: Grade | null;
}

/** How things stand for an item in a year; null where the plan has no such item or year. */
export function standingOf(scores: Scores, item: string, year: number): Standing | null {
  const annual = scores.annual.find((candidate) => candidate.year === year);
  const own = annual?.items.find((candidate) => candidate.item === item);
  const dimension = annual?.dimensions.find((candidate) => candidate.dimension === own?.dimension);
  if (annual === undefined || own === undefined || dimension === undefined) return null;
  const { total, grade } = scores.comprehensive;
  return {
    actual: own.actual,
    item: own.points,
    dimension: dimension.points,
    total: annual.total,
    grade: annual.grade,
    comprehensive: total,
    comprehensiveGrade: grade,
  };
}

/** A figure as typed into a field: full-width digits and grouping understood; null where it is none. */
export function figureIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
