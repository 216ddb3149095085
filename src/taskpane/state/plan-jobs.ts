/** Jobs that settle which plan is assessed, and how its open questions are read. */
import { ZoneScorecardError } from '../../errors';
import type { Entries } from '../../entries/entries';
import type { CellWrite } from '../../excel/facade';
import { loadMessages } from '../../i18n';
import { shownYear } from '../model/shown-year';
import { inSteps } from '../model/standing';
import { asRead, besideGone, lengthsIn, takesBack, withOvertaken } from '../model/taken-back';
import type { Checking } from './checking';
import type { Jobs } from './jobs';
import { lostOnTheWay } from '../model/lost-on-the-way';
import type { Said, Undo } from './pane-state';
import type { Running } from './running';
import type { Store } from './store';
import { todayOf, type Surroundings } from './surroundings';
import { defaultLocale, languageOf } from '../../i18n/languages';
import { said } from '../../plan/localised';

export function planJobs(
  { dispatch, getState }: Store,
  outside: Surroundings,
  { run, runLong, reread, notice }: Running,
  { readAndCheck }: Checking,
) {
  /** Writes what decides about the plan, tells it with what was typed meanwhile, and can take it back. */
  async function write(writes: readonly CellWrite[], label: Said, done: Said): Promise<void> {
    const entries = getState().book?.entries ?? { sheets: {} };
    const overtaken = await (await outside.openWorkbook()).write(asRead(entries, writes), 'decide');
    await reread();
    notice((m) => withOvertaken(done(m), overtaken, m));
    dispatch({ type: 'undoable', undo: { label, keys: [], ...takesBack(entries, writes, overtaken) } });
  }

  return {
    decide: (question, readingId) =>
      run('plan', async () => {
        const language = languageOf(getState().book?.locale ?? defaultLocale);
        const reading = question.readings.find((candidate) => candidate.id === readingId);
        if (reading === undefined) return;
        const field = `question_${question.id.replace(/-/g, '_')}`;
        const value = said(reading.text, language);
        const label: Said = ({ recover }) => recover.jobs.decided;
        await write([{ key: 'settings', field, index: 0, value }], label, ({ pane }) => pane.notices.decided);
      }),
    useEdition: (edition) =>
      run('plan', async () => {
        const { editionChosen } = await import('./edition');
        const { label, done, writes, plan } = editionChosen(getState(), edition);
        if (writes) return write(writes, label, done);
        dispatch({ type: 'plan', plan, year: shownYear(plan, getState(), todayOf(outside)) });
        notice(done);
      }),
    changePlan: async (plan, { done: saysDone, label }) => {
      let done = false;
      await runLong('plan', [], async (book, options) => {
        const { plan: before, entries, sheets, locale } = await book.read();
        if (!before) throw new ZoneScorecardError('plan-missing');
        const had = new Set(sheets.map(({ key }) => key));
        const { added, redrawn, drawn } = await book.changePlan(plan, options);
        done = true;
        notice(saysDone);
        // One drawn anew beside a sheet that was damaged is none that came with the change.
        const came = added.filter(({ key }) => !had.has(key));
        const keys = came.map(({ key }) => key);
        const run: Undo['run'] = async (again) => {
          const gone = besideGone(before, plan, entries);
          const tabs = redrawn.map(({ tab }) => tab);
          await inSteps<unknown>([
            ...(keys.length > 0 ? [{ run: () => again.removeSheets(keys), tabs: came.map(({ tab }) => tab) }] : []),
            { run: () => again.changePlan(before, { undoing: lengthsIn(entries) }), tabs },
            ...(gone.length > 0 ? [{ run: () => again.write(gone), tabs: [] }] : []),
          ]);
        };
        const loses = async (now: Entries, then: Entries) =>
          lostOnTheWay(plan, before, now, then, await loadMessages(locale));
        // By what was drawn is told what was typed from the first moment on.
        const then = drawn ? { sheets: { ...entries.sheets, ...drawn.sheets } } : null;
        dispatch({ type: 'undoable', undo: { label, keys, cells: [], loses, run, then } });
      });
      return done;
    },
    importPlan: (text) =>
      run('plan', async () => {
        const { book, locale } = getState();
        const [{ parseJson }, { parsePlan }] = await Promise.all([
          import('../../entries/json'),
          import('../../plan/load'),
        ]);
        const json = parseJson(text, (fault) => new ZoneScorecardError('plan-invalid', fault));
        const plan = parsePlan(json, languageOf(locale));
        if (book?.plan) throw new ZoneScorecardError('plan-mismatch', { expected: book.plan.id, found: plan.id });
        dispatch({ type: 'plan', plan, year: shownYear(plan, getState(), todayOf(outside)) });
        await readAndCheck();
        notice(({ pane }) => pane.notices.planImported);
      }),
  } satisfies Partial<Jobs>;
}
