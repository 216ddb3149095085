/** The plan as the plan sheet makes it of what is typed there: another baseline, another reading of a question. */
import type { Figure, Indicator, Plan } from '../../src/plan/schema';
import { assumedTarget } from '../../src/plan/targets';

/** Targets by year with the assumed ones worked out anew; given and set ones stay. */
export function withAssumedTargets(indicator: Indicator, years: readonly number[]): Indicator {
  const last = years[years.length - 1];
  const final = last === undefined ? null : (indicator.targets[String(last)]?.value ?? null);
  const targets: Record<string, Figure> = {};
  years.forEach((year, index) => {
    const old = indicator.targets[String(year)];
    targets[String(year)] =
      old !== undefined && (old.source !== 'assumed' || year === last)
        ? old
        : {
            value: assumedTarget(indicator, final, indicator.baseline.value, index + 1, years.length),
            source: 'assumed',
          };
  });
  return { ...indicator, targets };
}

/**
 * The plan with another reading of one of its questions in force: the indicator's accumulation changes, and with it its
 * assumed baseline (0 for cumulative, unknown otherwise) and targets. The question counts as decided (`set`).
 * Unknown ids leave the plan as it is.
 */
export function withReading(plan: Plan, questionId: string, readingId: string): Plan {
  const question = plan.questions.find((candidate) => candidate.id === questionId);
  const reading = question?.readings.find((candidate) => candidate.id === readingId);
  if (question === undefined || reading === undefined) return plan;
  const { accumulation } = reading;
  return {
    ...plan,
    questions: plan.questions.map((candidate) =>
      candidate.id === questionId ? { ...candidate, chosen: readingId, source: 'set' } : candidate,
    ),
    indicators: plan.indicators.map((indicator) => {
      if (indicator.id !== question.indicator || indicator.accumulation === accumulation) return indicator;
      const baseline: Figure =
        indicator.baseline.source === 'assumed'
          ? { value: accumulation === 'cumulative' ? 0 : null, source: 'assumed' }
          : indicator.baseline;
      return withAssumedTargets({ ...indicator, accumulation, baseline }, plan.years);
    }),
  };
}
