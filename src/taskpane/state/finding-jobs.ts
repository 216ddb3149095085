/** Jobs that settle a finding: its explanation, or its correction. */
import { ZoneScorecardError } from '../../errors';
import { entryAt } from '../model/entries';
import type { Checking } from './checking';
import type { Jobs } from './jobs';
import { remember } from './memory';
import type { Running } from './running';
import type { Store } from './store';
import { todayOf, type Surroundings } from './surroundings';

export function findingJobs(
  { dispatch, getState }: Store,
  outside: Surroundings,
  { run, runLong, notice }: Running,
  { readAndCheck, readThoroughlyAndCheck }: Checking,
) {
  const words = () => getState().m.pane.notices;

  return {
    explain: (finding, reason, by) =>
      run('write', async () => {
        const { fingerprint, code, place } = finding;
        await (
          await outside.openWorkbook()
        ).saveExplanation({
          fingerprint,
          code,
          item: place.item ?? '',
          cell: place.cell ?? '',
          reason,
          by,
          on: todayOf(outside),
        });
        remember({ explainedBy: by });
        dispatch({ type: 'explained' });
        await readAndCheck();
        notice(words().explained);
      }),
    fix(finding) {
      const { fix, place } = finding;
      if (fix?.kind === 'redraw')
        return runLong('repair', [fix.sheetKey], async (book, options) => {
          const { restored } = await book.redraw([fix.sheetKey], options);
          const t = words();
          const otherwise = finding.code === 'structure.sheet-deleted' ? t.drawnEmpty : t.repaired;
          notice(restored.length > 0 ? t.restored : otherwise);
        });
      if (fix?.kind === 'recalculate')
        return run('check', async () => {
          await (await outside.openWorkbook()).recalculate();
          await readThoroughlyAndCheck();
          notice(words().recalculated);
        });
      return run('write', async () => {
        const { book } = getState();
        const cell = book && entryAt(book.entries, place);
        if (!fix || !cell) throw new ZoneScorecardError('structure-broken', { name: place.cell ?? '' }, place);
        await (await outside.openWorkbook()).write([{ ...cell, value: fix.value }]);
        await readAndCheck();
        notice(words().corrected);
      });
    },
  } satisfies Partial<Jobs>;
}
