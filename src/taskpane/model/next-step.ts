/**
 * The next step: the one thing that brings the assessment of a year forward, the first that applies of add sheets →
 * finish filling in → fix errors → explain warnings → update the score sheets → done.
 */
import type { Finding } from '../../validation/finding';
import { openFindings } from './findings';
import { isFilled } from './progress';
import type { Row } from './rows';

export type NextStep =
  | { readonly kind: 'add'; readonly count: number }
  | { readonly kind: 'addRest'; readonly count: number; readonly first: Row }
  | { readonly kind: 'fill'; readonly count: number; readonly first: Row }
  | { readonly kind: 'fix' | 'explain'; readonly count: number; readonly first: Finding }
  | { readonly kind: 'update' | 'done'; readonly count: 0 };

/**
 * `findings` are those of the year. `scoreSheetsCurrent` tells that the year's score sheet is there and carries the
 * latest explanations; its figures are formulas and are always current.
 */
export function nextStep(rows: readonly Row[], findings: readonly Finding[], scoreSheetsCurrent: boolean): NextStep {
  const missing = rows.filter((row) => row.status === 'not-added');
  if (missing.length === rows.length) return { kind: 'add', count: rows.length };
  const unfilled = rows.filter((row) => row.status !== 'not-added' && !isFilled(row));
  if (unfilled[0]) return { kind: 'fill', count: unfilled.length, first: unfilled[0] };
  if (missing[0]) return { kind: 'addRest', count: missing.length, first: missing[0] };
  const open = openFindings(findings);
  const first = open[0];
  if (first === undefined) return { kind: scoreSheetsCurrent ? 'done' : 'update', count: 0 };
  const kind = first.severity === 'error' ? 'fix' : 'explain';
  return { kind, count: open.filter((finding) => finding.severity === first.severity).length, first };
}
