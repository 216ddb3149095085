/**
 * Yearly targets the plan does not give, and the readings of a plan that contradicts itself. The plan sheet holds the
 * same as formulas; here it is for the JSON, the command line and a workbook whose sheet is not drawn yet.
 */
import type { Figure, Indicator, Plan } from './schema';

/**
 * The assumed target of the k-th of n years (k from 1): cumulative, the final target × k/n; flow, the final target every
 * year; level, on the straight line from the baseline, and the final target itself while the baseline is unknown (strict,
 * but it invents nothing). Null without a final target.
 */
export function assumedTarget(
  indicator: Pick<Indicator, 'accumulation' | 'decimals' | 'direction'>,
  final: number | null,
  baseline: number | null,
  k: number,
  n: number,
): number | null {
  if (final === null || indicator.accumulation === 'flow' || k === n) return final;
  if (indicator.accumulation === 'cumulative') return toDigits(indicator, (final * k) / n);
  return baseline === null ? final : toDigits(indicator, baseline + ((final - baseline) * k) / n);
}

/**
 * To the digits the item shows, towards the demanding side: a year is judged by the very target that is printed, and
 * nobody is asked for two thirds of an enterprise.
 */
function toDigits({ decimals, direction }: Pick<Indicator, 'decimals' | 'direction'>, value: number): number {
  const unit = 10 ** decimals;
  // A trifle off, so that 0.1 + 0.2 is not rounded up to 0.4.
  return (direction === 'lower' ? Math.floor(value * unit + 1e-6) : -Math.floor(1e-6 - value * unit)) / unit;
}

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
