/** Jobs that settle which plan is assessed, and how its open questions are read. */
import { ZoneScorecardError } from '../../errors';
import type { CellWrite, WorkbookFacade } from '../../excel/facade';
import { shownYear } from '../model/shown-year';
import { asRead, withOvertaken, writesBack } from '../model/taken-back';
import type { Checking } from './checking';
import type { Jobs } from './jobs';
import type { Running } from './running';
import type { Store } from './store';
import { todayOf, type Surroundings } from './surroundings';

export function planJobs(
  { dispatch, getState }: Store,
  outside: Surroundings,
  { run, runLong, notice }: Running,
  { readAndCheck }: Checking,
) {
  const words = () => getState().m.pane.notices;

  /** Writes what decides about the plan, tells it with what was typed meanwhile, and can take it back. */
  async function write(writes: readonly CellWrite[], label: string, done: string): Promise<void> {
    const entries = getState().book?.entries ?? { sheets: {} };
    const before = writesBack(entries, writes);
    const overtaken = await (await outside.openWorkbook()).write(asRead(entries, writes), 'decide');
    await readAndCheck();
    notice(withOvertaken(done, overtaken, getState().m));
    const then = getState().book?.entries ?? null;
    dispatch({ type: 'undoable', undo: { label, keys: [], cells: before, run: (book) => book.write(before), then } });
  }

  return {
    decide: (question, readingId) =>
      run('plan', async () => {
        const language = getState().book?.locale === 'en' ? 'en' : 'zh';
        const reading = question.readings.find((candidate) => candidate.id === readingId);
        if (reading === undefined) return;
        const field = `question_${question.id.replace(/-/g, '_')}`;
        const value = reading.text[language];
        const { m } = getState();
        await write([{ key: 'settings', field, index: 0, value }], m.recover.jobs.decided, words().decided);
      }),
    useEdition: (edition) =>
      run('plan', async () => {
        const { editionChosen } = await import('./edition');
        const { label, done, writes, plan } = editionChosen(getState(), edition);
        if (writes) return write(writes, label, done);
        dispatch({ type: 'plan', plan, year: shownYear(plan, getState(), todayOf(outside)) });
        notice(done);
      }),
    async changePlan(plan, { text, label }) {
      let done = false;
      await runLong('plan', [], async (book, options) => {
        const before = (await book.read()).plan;
        if (!before) throw new ZoneScorecardError('plan-missing');
        const { added } = await book.changePlan(plan, options);
        done = true;
        notice(text);
        const keys = added.map(({ key }) => key);
        const back = async (again: WorkbookFacade) => {
          if (keys.length > 0) await again.removeSheets(keys);
          await again.changePlan(before);
        };
        dispatch({ type: 'undoable', undo: { label, keys, cells: [], run: back, then: null } });
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
        const plan = parsePlan(json, locale === 'en' ? 'en' : 'zh');
        if (book?.plan) throw new ZoneScorecardError('plan-mismatch', { expected: book.plan.id, found: plan.id });
        dispatch({ type: 'plan', plan, year: shownYear(plan, getState(), todayOf(outside)) });
        await readAndCheck();
        notice(words().planImported);
      }),
  } satisfies Partial<Jobs>;
}
