/** The results table as a file, for whoever stacks or stores it. A chunk of its own: rarely wanted. */
import { isoOf } from '../entries/dates';
import type { Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { resultsCsv, resultsFile, tidyResults } from '../results';
import { asOfDay } from '../scoring/calendar';
import type { Scores } from '../scoring/score';
import type { Finding } from '../validation/finding';

export type ResultsFormat = 'csv' | 'json';

/** Text and name of the file. `findings` tell whether the figures passed the checks. */
export function resultsText(
  format: ResultsFormat,
  { plan, scores, findings }: { readonly plan: Plan; readonly scores: Scores; readonly findings: readonly Finding[] },
  m: Messages,
  today: string,
): { readonly text: string; readonly name: string } {
  const t = m.sheetsWork.pane;
  const rows = tidyResults(plan, scores, m, isoOf(asOfDay(plan, today)));
  const names = { plan: plan.id, day: today };
  if (format === 'csv') return { text: resultsCsv(rows), name: t.csvFile(names) };
  const validated = !findings.some((finding) => finding.severity === 'error');
  const file = resultsFile(plan, rows, m, { made: today, validated });
  return { text: `${JSON.stringify(file, null, 2)}\n`, name: t.jsonFile(names) };
}
