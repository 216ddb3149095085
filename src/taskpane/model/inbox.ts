/**
 * Findings as an inbox: which are in sight, and in what order. Real ones come first; a figure that is merely missing is folded
 * away, as a warning where its year is over and as progress where it is not.
 */
import { lastDay } from '../../scoring/calendar';
import { itemById } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { Finding } from '../../validation/finding';
import { isMissing, isOpen, ofYear } from './findings';

export interface Scope {
  readonly allYears: boolean;
  /** Only what stands on the tab in front. */
  readonly thisSheet: boolean;
  /** Id of a unit; empty for all. */
  readonly unit: string;
}

export const wholeScope: Scope = { allYears: false, thisSheet: false, unit: '' };

/** A figure missing in a year that is not over on the as-of day (a day number): progress, nothing to be told off for. */
export const isProgress = (finding: Finding, asOf: number): boolean =>
  isMissing(finding) && finding.year !== undefined && asOf < lastDay(finding.year);

/** Findings without those that are progress. */
export const withoutProgress = (findings: readonly Finding[], asOf: number): readonly Finding[] =>
  findings.filter((finding) => !isProgress(finding, asOf));

/** Whether the finding's item is led or answered for by the unit. */
function isOfUnit(plan: Plan, finding: Finding, unit: string): boolean {
  const item = finding.place.item === undefined ? undefined : itemById(plan, finding.place.item);
  return item !== undefined && (item.lead.units.includes(unit) || item.responsible.units.includes(unit));
}

export function inScope(
  findings: readonly Finding[],
  scope: Scope,
  { plan, year, front }: { readonly plan: Plan; readonly year: number; readonly front: string | null },
): readonly Finding[] {
  return (scope.allYears ? findings : ofYear(findings, year)).filter(
    (finding) =>
      (!scope.thisSheet || finding.place.sheet === front) && (scope.unit === '' || isOfUnit(plan, finding, scope.unit)),
  );
}

/** Findings that can be corrected alike, by code, where there are two or more; in the order found. */
export function fixableAlike(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.fix?.kind !== 'set-value') continue;
    byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  }
  return [...byCode.values()].filter((group) => group.length > 1);
}

/** Other open warnings of the same kind, which one sentence may explain as well. */
export const explainableAlike = (findings: readonly Finding[], finding: Finding): readonly Finding[] =>
  findings.filter(
    (other) =>
      other.code === finding.code &&
      other.fingerprint !== finding.fingerprint &&
      other.severity === 'warning' &&
      isOpen(other),
  );

/** How many open findings the year's list does not show, because they are of other years. */
export const openElsewhere = (findings: readonly Finding[], year: number): number =>
  findings.filter(isOpen).length - ofYear(findings, year).filter(isOpen).length;
