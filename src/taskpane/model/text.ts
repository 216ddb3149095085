/**
 * Figures as the pane shows them: rounded for the eye only, without digit grouping (as on the sheets), a dash for what
 * is not known.
 */
import { inDigits, round } from '../../expression/rounding';
import { pick, type Messages } from '../../i18n';
import type { Indicator, Localised } from '../../plan/schema';

/** At most `decimals` digits after the point, without trailing zeros. */
export function figure(value: number | null, decimals: number, m: Messages): string {
  if (value === null) return m.common.dash;
  const rounded = round(value, decimals);
  return String(Object.is(rounded, -0) ? 0 : rounded).replace('-', '−');
}

/** Exactly `decimals` digits: for columns of points. */
export function fixed(value: number, decimals: number): string {
  return inDigits(value, decimals).replace('-', '−');
}

/** A share as a percentage: percent(0.667, 1) → 66.7%. */
export function percent(share: number | null, decimals: number, m: Messages): string {
  return share === null ? m.common.dash : `${figure(share * 100, decimals, m)}%`;
}

/** Points lost, with a true minus sign. */
export function lostText(points: number): string {
  return fixed(-points, 2);
}

/** A figure with its measure: 512.4 亿元, 47.2 %. */
export function withMeasure(text: string, measure: Localised, m: Messages): string {
  const unit = pick(measure, m).trim();
  return unit === '' ? text : `${text} ${unit}`;
}

/** ≥ 560 亿元 */
export function targetText(item: Indicator, target: number | null, m: Messages): string {
  return target === null ? m.common.dash : withMeasure(comparedTarget(item, target, m), item.measure, m);
}

/** ≥ 560 */
export function comparedTarget(item: Indicator, target: number | null, m: Messages): string {
  return target === null
    ? m.common.dash
    : `${m.common.comparisons[item.comparison]} ${figure(target, item.decimals, m)}`;
}

/** Hours and minutes of the local clock. */
export function clockText(at: number): string {
  const time = new Date(at);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}
