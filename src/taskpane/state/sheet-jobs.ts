/** Jobs that make sheets, draw them again, take them out and go to them. */
import { ZoneScorecardError } from '../../errors';
import { itemById } from '../../plan/items';
import type { Following } from './following';
import type { Jobs } from './jobs';
import type { Running } from './running';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

export function sheetJobs(
  { dispatch, getState }: Store,
  outside: Surroundings,
  { run, runLong, notice }: Running,
  { follow }: Following,
) {
  const words = () => getState().m.pane.notices;
  const goTo: Jobs['goTo'] = (target) => run('goTo', async () => (await outside.openWorkbook()).goTo(target));

  return {
    add: (keys) =>
      runLong('add', keys, async (book, options) => {
        const { plan, locale } = getState();
        if (plan === null) throw new ZoneScorecardError('plan-missing');
        const { added } = await book.addSheets(plan, keys, locale, options);
        dispatch({ type: 'tick', ids: keys, on: false });
        notice(
          words().added(keys.length),
          added.map((sheet) => sheet.key),
        );
        await follow();
      }),
    undo: (keys) =>
      runLong('undo', keys, async (book) => {
        const { plan } = getState();
        await book.removeSheets(keys);
        // Sheets that came along with the items are not counted, as they were not when they came.
        const items = plan === null ? [] : keys.filter((key) => itemById(plan, key) !== undefined);
        notice(words().undone(items.length > 0 ? items.length : keys.length));
      }),
    goTo,
    openSheet(key) {
      const isThere = getState().book?.sheets.some((sheet) => sheet.key === key) ?? false;
      if (isThere) return goTo({ key });
      return runLong(key === 'gap' ? 'chart' : 'make', [key], async (book, options) => {
        await book.redraw([key], options);
        await book.goTo({ key });
      });
    },
    updateScores() {
      const years = getState().plan?.years ?? [];
      const keys = [...years.map((year) => `score_${year}`), 'comprehensive', 'units'];
      return runLong('update', keys, async (book, options) => {
        await book.redraw(keys, options);
        dispatch({ type: 'score-sheets', updatedAt: outside.now() });
        notice(words().updated);
      });
    },
    makeSheets: (keys) =>
      runLong('make', keys, async (book, options) => {
        const { added, redrawn } = await book.redraw(keys, options);
        const t = getState().m.sheetsWork.pane;
        const first = [...added, ...redrawn].find((sheet) => sheet.key === keys.at(-1));
        notice(
          keys.length <= 2 && first ? t.made({ name: first.tab }) : t.madeMany({ count: keys.length }),
          added.map((sheet) => sheet.key),
        );
      }),
  } satisfies Partial<Jobs>;
}
