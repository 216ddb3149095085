/** The derived view of the chosen year, worked out again only when something it rests on has changed. */
import { useMemo } from 'react';
import { yearView, type YearView } from '../model/view';
import type { PaneState } from '../state/pane-state';

export function useYearView({ plan, year, book, findings, scores, checkedAt }: PaneState): YearView | null {
  return useMemo(
    () => yearView({ plan, year, book, findings, scores, checkedAt }),
    [plan, year, book, findings, scores, checkedAt],
  );
}
