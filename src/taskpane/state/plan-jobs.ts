/** Jobs that settle which plan is assessed, and how its open questions are read. */
import { parseJson } from '../../entries/json';
import { ZoneScorecardError } from '../../errors';
import { shownYear } from '../model/shown-year';
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
        await (await outside.openWorkbook()).write([{ key: 'settings', field, index: 0, value }]);
        await readAndCheck();
        notice(words().decided);
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
