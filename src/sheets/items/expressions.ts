/**
 * Fragments of worksheet formulas the item sheets share. Each gives formula text without "=", of functions that Excel,
 * WPS and LibreOffice all have. "Nothing" is "" throughout: a result is either a number or the empty text.
 */
import { comparedDigits } from '../../expression/rounding';
import { quote } from '../formula';

/** A sentence with formulas in its places {0}, {1} …: compose('第 {0} 行', 'ROW()') → "第 "&ROW()&" 行". */
export function compose(text: string, ...formulas: readonly string[]): string {
  const parts = text
    .split(/(\{\d\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const place = /^\{(\d)\}$/.exec(part);
      return place ? (formulas[Number(place[1])] ?? quote(part)) : quote(part);
    });
  return parts.join('&') || '""';
}

/** A count in words: one has a word of its own. `n` is formula text; the text for many holds {0}. */
export function counted(n: string, { one, many }: { readonly one: string; readonly many: string }): string {
  return `IF(${n}=1,${quote(one)},${compose(many, n)})`;
}

/** Nested IFs: the value of the first case whose condition holds. */
export function firstOf(cases: readonly (readonly [condition: string, value: string])[], otherwise: string): string {
  return cases.reduceRight((rest, [condition, value]) => `IF(${condition},${value},${rest})`, otherwise);
}

/** 1 … n, as places in a name are counted. */
export function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}

/** Share of the year gone by the as-of day: 0 before the year, 1 after it, days ÷ days of the year within it. */
export function elapsedShare(year: string): string {
  return `MAX(0,MIN(1,(zsc_settings_inForce_asOf-DATE(${year},1,1)+1)/(DATE(${year}+1,1,1)-DATE(${year},1,1))))`;
}

/** 1 once the as-of day has reached the last day of the year. */
export function yearClosed(year: string): string {
  return `IF(zsc_settings_inForce_asOf>=DATE(${year},12,31),1,0)`;
}

/** A figure as text in a sentence: rounded before it is shown, since programs show ties like 28.25 % in ways of their own. */
export function shown(ref: string, format: string): string {
  const decimals = (/\.([0#]+)/.exec(format)?.[1]?.length ?? 0) + (format.includes('%') ? 2 : 0);
  return `TEXT(ROUND(ROUND(${ref},${comparedDigits}),${decimals}),${quote(format)})`;
}

/** For a line in a chart: a gap where there is nothing (an empty text would be drawn as zero). */
export function orGap(ref: string): string {
  return `IF(ISNUMBER(${ref}),${ref},NA())`;
}

/** For a column in a chart: zero height where there is nothing. */
export function orZero(ref: string): string {
  return `IF(ISNUMBER(${ref}),${ref},0)`;
}
