/** Jobs that settle which plan is assessed, and how its open questions are read. */
import { parseJson } from '../../entries/json';
import { ZoneScorecardError } from '../../errors';
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
  { run, notice }: Running,
  { readAndCheck }: Checking,
) {
  const words = () => getState().m.pane.notices;

  return {
    decide: (question, readingId) =>
      run('plan', async () => {
        const language = getState().book?.locale === 'en' ? 'en' : 'zh';
        const reading = question.readings.find((candidate) => candidate.id === readingId);
        if (reading === undefined) return;
        const field = `question_${question.id.replace(/-/g, '_')}`;
        const value = reading.text[language];
        const entries = getState().book?.entries ?? { sheets: {} };
        const writes = [{ key: 'settings', field, index: 0, value }];
        const before = writesBack(entries, writes);
        const overtaken = await (await outside.openWorkbook()).write(asRead(entries, writes), 'decide');
        await readAndCheck();
        const { m } = getState();
        notice(withOvertaken(words().decided, overtaken, m));
        dispatch({
          type: 'undoable',
          undo: {
            label: m.recover.jobs.decided,
            keys: [],
            cells: before,
            run: (book) => book.write(before),
            then: getState().book?.entries ?? null,
          },
        });
      }),
    useEdition: (edition) =>
      run('plan', async () => {
        const [{ checkEditionFree, withEdition }, { planJsonIn, planPieces }, { parsePlan }] = await Promise.all([
          import('../../nation/edition'),
          import('../../sheets/data-sheet'),
          import('../../plan/load'),
        ]);
        const { nationTexts } = await import('../../i18n/nation');
        const { book, plan, m } = getState();
        const done = nationTexts(m).edition[edition === null ? 'ownDone' : 'done'];
        const data = book?.entries.sheets.data;
        if (book?.plan && data) {
          checkEditionFree(book.sheets);
          const pieces = planPieces(withEdition(parsePlan(planJsonIn(data)), edition));
          const writes = pieces.map((value, index) => ({ key: 'data', field: 'plan', index, value }));
          const before = writesBack(book.entries, writes);
          await (await outside.openWorkbook()).write(asRead(book.entries, writes), 'decide');
          await readAndCheck();
          notice(done);
          dispatch({
            type: 'undoable',
            undo: {
              label: nationTexts(m).edition.title,
              keys: [],
              cells: before,
              run: (again) => again.write(before),
              then: getState().book?.entries ?? null,
            },
          });
          return;
        }
        if (plan === null) throw new ZoneScorecardError('plan-missing');
        dispatch({
          type: 'plan',
          plan: withEdition(plan, edition),
          year: shownYear(plan, getState(), todayOf(outside)),
        });
        notice(done);
      }),
    importPlan: (text) =>
      run('plan', async () => {
        const { book, locale } = getState();
        const { parsePlan } = await import('../../plan/load');
        const json = parseJson(text, (fault) => new ZoneScorecardError('plan-invalid', fault));
        const plan = parsePlan(json, locale === 'en' ? 'en' : 'zh');
        if (book?.plan) throw new ZoneScorecardError('plan-mismatch', { expected: book.plan.id, found: plan.id });
        dispatch({ type: 'plan', plan, year: shownYear(plan, getState(), todayOf(outside)) });
        await readAndCheck();
        notice(words().planImported);
      }),
  } satisfies Partial<Jobs>;
}
