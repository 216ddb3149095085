/** Jobs that settle a finding: its explanation, or its correction. */
import { ZoneScorecardError } from '../../errors';
import type { Finding } from '../../validation/finding';
import { entryAt } from '../model/entries';
import { asRead, takesBack, withOvertaken } from '../model/taken-back';
import type { Checking } from './checking';
import type { Jobs } from './jobs';
import { remember } from './memory';
import type { Running } from './running';
import type { Store } from './store';
import { todayOf, type Surroundings } from './surroundings';

export function findingJobs(
  { dispatch, getState }: Store,
  outside: Surroundings,
  { run, runLong, reread, notice }: Running,
  { readThoroughlyAndCheck }: Checking,
) {
  return {
    explain: async (findings, reason, by) => {
      let done = false;
      await run('write', async () => {
        const on = todayOf(outside);
        const explanations = findings.map(({ fingerprint, code, place }) => ({
          fingerprint,
          code,
          item: place.item ?? '',
          cell: place.cell ?? '',
          reason,
          by,
          on,
        }));
        await (await outside.openWorkbook()).saveExplanations(explanations);
        done = true;
        remember({ explainedBy: by });
        dispatch({ type: 'explained' });
        await reread();
        const { length } = findings;
        notice(({ inbox, pane }) => (length > 1 ? inbox.alike.explained(length) : pane.notices.explained));
      });
      return done;
    },
    fixAll,
    fix: (finding) => {
      const { fix } = finding;
      if (fix?.kind === 'recalculate')
        return run('check', async () => {
          await (await outside.openWorkbook()).recalculate();
          await readThoroughlyAndCheck();
          notice(({ pane }) => pane.notices.recalculated);
        });
      if (fix?.kind !== 'redraw') return fixAll([finding]);
      return runLong('repair', [fix.sheetKey], async (book, options) => {
        const { restored } = await book.redraw([fix.sheetKey], options);
        const otherwise = finding.code === 'structure.sheet-deleted' ? 'drawnEmpty' : 'repaired';
        notice(({ pane }) => pane.notices[restored.length > 0 ? 'restored' : otherwise]);
      });
    },
  } satisfies Partial<Jobs>;

  function fixAll(findings: readonly Finding[]): Promise<void> {
    return run('write', async () => {
      const { book } = getState();
      const writes = findings.flatMap(({ fix, place }) => {
        const cell = fix?.kind === 'set-value' && book ? entryAt(book.entries, place) : null;
        return cell && fix?.kind === 'set-value' ? [{ ...cell, value: fix.value }] : [];
      });
      if (writes.length < findings.length) {
        const place = findings[0]?.place ?? {};
        throw new ZoneScorecardError('structure-broken', { name: place.cell ?? '' }, place);
      }
      const entries = book?.entries ?? { sheets: {} };
      const overtaken = await (await outside.openWorkbook()).write(asRead(entries, writes), 'fix');
      await reread();
      dispatch({
        type: 'undoable',
        undo: {
          label: (m) => m.inbox.alike.fix(writes.length),
          keys: [],
          ...takesBack(entries, writes, overtaken),
        },
      });
      notice((m) => withOvertaken(m.inbox.alike.fixed(writes.length - overtaken.length), overtaken, m));
    });
  }
}
