/**
 * What is handed to the city's indicator system for high-quality development (推动高质量发展指标体系): each unit's score, rank
 * and grade, and what they are worth there by the weight this assessment has in that system.
 */
import type { Plan } from '../plan/schema';
import type { Grade, Scores } from '../scoring/score';
import { comprehensivePeriod } from './columns';

/** Points of the city's system that this assessment is worth while nobody has said so: assumed, the notice names none. */
export const assumedCityWeight = 10;

export interface UnitResult {
  readonly period: string;
  readonly unit: string;
  /** Points answered for and earned, of the plan's 100. */
  readonly full: number;
  readonly points: number;
  /** 0 to 100; null for a unit that answers for nothing. */
  readonly score: number | null;
  readonly rank: number | null;
  readonly grade: Grade | null;
  /** score × weight ÷ 100: points in the city's system. */
  readonly cityPoints: number | null;
}

/** A row for every period and unit. `weight`: points this assessment is worth in the city's system. */
export function unitResults(plan: Plan, scores: Scores, weight: number): readonly UnitResult[] {
  const periods = [...plan.years, 'comprehensive' as const];
  return periods.flatMap((period) =>
    scores.units
      .filter((unit) => unit.year === period)
      .map(({ unit, full, points, score, rank, grade }) => ({
        period: period === 'comprehensive' ? comprehensivePeriod : String(period),
        unit,
        full,
        points,
        score,
        rank,
        grade,
        cityPoints: score === null ? null : (score * weight) / 100,
      })),
  );
}
