/** What was taken from returned files so far, figure by figure, the latest first: the import log has all of it. */
import { useMemo } from 'react';
import { historyIn, type Taken } from '../../exchange';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const most = 40;
const none: readonly Taken[] = [];

/** The history the workbook holds, the latest first. */
export function useHistory(): readonly Taken[] {
  const { state } = usePane();
  const entries = state.book?.entries;
  return useMemo(() => (entries ? historyIn(entries) : none), [entries]);
}

export function FigureHistory() {
  const { m } = usePane();
  const common = useCommonStyles();
  const t = m.exchange.log.history;
  const taken = useHistory();
  if (taken.length === 0) return null;
  return (
    <details className={common.section}>
      <summary>{t.title(taken.length)}</summary>
      <ul className={common.list}>
        {taken.slice(0, most).map((step, i) => (
          <li key={i}>
            {`${step.figure}: ${step.before} → ${step.after}`}
            <br />
            <span className={common.caption}>
              {[t.line(step.time, step.unit, step.file), step.cell, step.note].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {taken.length > most && <p className={common.caption}>{t.more(taken.length - most)}</p>}
    </details>
  );
}
