/**
 * What the pane asks of a list of findings. A finding is *open* while something is still to be done about it: an error
 * until it is gone, a warning until it is corrected or explained; a note never is. The year switch narrows the list to
 * one year; findings of no year (a broken name, a missing unit) belong to every year.
 */
import type { Finding, Severity } from '../../validation/finding';

export const severityOrder = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
export type SeverityFilter = Severity | 'all';

export function ofYear(findings: readonly Finding[], year: number): readonly Finding[] {
  return findings.filter((finding) => finding.year === undefined || finding.year === year);
}

export function isOpen(finding: Finding): boolean {
  return finding.severity === 'error' || (finding.severity === 'warning' && finding.explanation === undefined);
}

/** Open ones, errors first; of one severity what is wrong before what is merely missing, otherwise in the order found. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return severityOrder.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity && isOpen(finding));
    return [...own.filter((finding) => !isMissing(finding)), ...own.filter(isMissing)];
  });
}

/** A finding that says no more than that a figure is not filled in. */
export const isMissing = (finding: Finding): boolean => finding.code === 'cell.missing';

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<SeverityFilter, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { all: findings.length, error: count('error'), warning: count('warning'), info: count('info') };
}

/** Groups by severity, most severe first, without empty ones; the explained go last within theirs. */
export function groupFindings(
  findings: readonly Finding[],
  filter: SeverityFilter,
): readonly { readonly severity: Severity; readonly findings: readonly Finding[] }[] {
  return severityOrder
    .filter((severity) => filter === 'all' || filter === severity)
    .map((severity) => {
      const own = findings.filter((finding) => finding.severity === severity);
      return {
        severity,
        findings: [
          ...own.filter((f) => f.explanation === undefined),
          ...own.filter((f) => f.explanation !== undefined),
        ],
      };
    })
    .filter((group) => group.findings.length > 0);
}

/** Where a finding is, as the user finds it: sheet!cell. */
export function placeText(finding: Finding): string {
  const { sheet, cell, item } = finding.place;
  if (sheet === undefined) return item ?? '';
  return cell === undefined ? sheet : `${sheet}!${cell}`;
}

/** Items with an error of that year: they are shown as such whatever they score. */
export function itemsWithErrors(findings: readonly Finding[], year: number): ReadonlySet<string> {
  return new Set(
    ofYear(findings, year)
      .filter((finding) => finding.severity === 'error')
      .flatMap((finding) => finding.place.item ?? []),
  );
}
