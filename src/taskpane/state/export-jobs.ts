/** Jobs that hand entries and results out as files. */
import type { Checking } from './checking';
import type { Jobs } from './jobs';
import type { Running } from './running';
import type { Store } from './store';
import { todayOf, type Surroundings } from './surroundings';

/** What the browser is told a file is. */
const types = { csv: 'text/csv', json: 'application/json' } as const;

export function exportJobs(
  { getState }: Store,
  outside: Surroundings,
  { run, notice }: Running,
  { readAndCheck }: Checking,
) {
  return {
    exportEntries: (format, confidential) =>
      run('export', async () => {
        await readAndCheck();
        const { plan, book, m } = getState();
        if (plan === null || book === null) return;
        const { entriesText, saveText } = await import('../export-entries');
        saveText(
          entriesText(format, plan, book, m, todayOf(outside), confidential),
          m.pane.plan.exportFile(format),
          types[format],
        );
        notice(({ pane }) => pane.notices.exported);
      }),
    exportResults: (format) =>
      run('export', async () => {
        await readAndCheck();
        const { plan, scores, findings, m } = getState();
        if (plan === null || scores === null || findings === null) return;
        const [{ resultsText }, { saveText }] = await Promise.all([
          import('../export-results'),
          import('../export-entries'),
        ]);
        const { text, name } = resultsText(format, { plan, scores, findings }, m, todayOf(outside));
        saveText(text, name, types[format]);
        notice(({ sheetsWork }) => sheetsWork.pane.exported);
      }),
  } satisfies Partial<Jobs>;
}
