/** Jobs that make sheets, draw them again, take them out and go to them. */
import type { CellValue } from '../../entries/entries';
import { ZoneScorecardError } from '../../errors';
import type { WorkbookFacade, WorkOptions, WorkResult } from '../../excel/facade';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { SheetKey } from '../../sheets/spec';
import type { Following } from './following';
import type { Jobs } from './jobs';
import type { Said } from './pane-state';
import type { Running } from './running';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

/** Sheets with a cell that says which year they speak of. */
const ofOneYear: readonly SheetKey[] = ['gap', 'units', 'report', 'followup', 'national'];

const idsOf = (plan: Plan | null): readonly SheetKey[] => (plan === null ? [] : itemsOf(plan).map(({ id }) => id));

export function sheetJobs(
  { dispatch, getState }: Store,
  outside: Surroundings,
  { run, runLong, notice }: Running,
  { follow }: Following,
) {
  const looked = async (book: WorkbookFacade) => dispatch({ type: 'front', tab: await book.inFront() });
  const goTo: Jobs['goTo'] = (target) =>
    run('goTo', async () => {
      const book = await outside.openWorkbook();
      await book.goTo(target);
      await looked(book);
    });

  /** The sheet the user has in front of them, if it is one of ours. */
  const keyInFront = (): SheetKey | undefined => {
    const { front, book } = getState();
    return book?.sheets.find((sheet) => sheet.tab === front)?.key;
  };

  /**
   * Draws sheets and brings `show` to the front, turned to the pane's year where it speaks of one year chosen in a cell of its own. A
   * sheet the user has in front of them keeps the year chosen there.
   */
  async function draw(
    book: WorkbookFacade,
    keys: readonly SheetKey[],
    show: SheetKey,
    options: WorkOptions,
  ): Promise<WorkResult> {
    const keeps = keyInFront() === show;
    const before = yearOn(show);
    const result = await book.redraw(keys, { ...options, show });
    try {
      // The rows of the follow-up sheet are those of the year it was drawn for.
      if (!keeps && (await toYear(book, show, before)) && show === 'followup') await book.redraw([show]);
      await looked(book);
    } catch (error) {
      const { withStanding } = await import('../model/standing');
      throw withStanding(
        error,
        [...result.added, ...result.redrawn].map(({ tab }) => tab),
      );
    }
    return result;
  }

  /** The year a sheet speaks of, as the pane knows it. */
  const yearOn = (key: SheetKey): CellValue | undefined => getState().book?.entries.sheets[key]?.year?.[0]?.value;

  /** Turns a sheet to the pane's year; tells whether that was to be done. A year chosen on it meanwhile, other than `before`, stays. */
  async function toYear(book: WorkbookFacade, key: SheetKey, before: CellValue | undefined): Promise<boolean> {
    const { year } = getState();
    if (year === null || !ofOneYear.includes(key)) return false;
    const cell = (await book.read()).entries.sheets[key]?.year?.[0];
    if (cell === undefined || cell.value === year || (before !== undefined && cell.value !== before)) return false;
    const overtaken = await book.write([{ key, field: 'year', index: 0, value: year, was: cell }]);
    return overtaken.length === 0;
  }

  /** Says which sheet was made; what was not there before can be taken out again. */
  function sayMade({ added, redrawn, drawn }: WorkResult, shown: SheetKey, count = 1): void {
    const name = [...added, ...redrawn].find((sheet) => sheet.key === shown)?.tab ?? '';
    const saysMade: Said = ({ sheetsWork: { pane } }) =>
      count <= 2 ? pane.made({ name }) : pane.madeMany({ count, name });
    notice(saysMade, {
      label: ({ recover: { jobs } }) => (count <= 2 ? jobs.made(name) : jobs.madeMany(count)),
      keys: added.map((sheet) => sheet.key),
      then: drawn,
    });
  }

  const add = (
    keys: readonly SheetKey[],
    filled?: (plan: Plan) => Promise<Pick<WorkOptions, 'values' | 'show'>>,
  ): Promise<void> =>
    runLong('add', keys, async (book, options) => {
      const { plan, locale, book: held } = getState();
      if (plan === null) throw new ZoneScorecardError('plan-missing');
      const { added, typed, drawn } = await book.addSheets(plan, keys, locale, {
        ...options,
        ...(await filled?.(plan)),
      });
      if (!held?.plan && !filled) void import('./recent-plans').then(({ rememberPlan }) => rememberPlan(plan));
      dispatch({ type: 'tick', ids: keys, on: false });
      const cells = typed.map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`).join(', ');
      const saysAdded: Said = ({ pane, recover }) =>
        pane.notices.added(keys.length) + (typed.length > 0 ? ` ${recover.typed(typed.length, cells)}` : '');
      notice(saysAdded, {
        label: (m) => m.recover.jobs.added(keys.length),
        keys: added.map((sheet) => sheet.key),
        then: drawn,
      });
      await looked(book);
      await follow();
    });

  return {
    add,
    tryExample: () =>
      add(idsOf(getState().plan), async (plan) => (await import('../example')).exampleOf(plan, getState().m)),
    goTo,
    openSheet(key) {
      const before = yearOn(key);
      const isThere = getState().book?.sheets.some((sheet) => sheet.key === key) ?? false;
      if (isThere)
        return run('goTo', async () => {
          const book = await outside.openWorkbook();
          if (keyInFront() !== key && key !== 'followup') await toYear(book, key, before);
          await book.goTo({ key });
          await looked(book);
        });
      return runLong(key === 'gap' ? 'chart' : 'make', [key], async (book, options) =>
        sayMade(await draw(book, [key], key, options), key),
      );
    },
    lengthen: (key, rows) =>
      runLong('make', [key], async (book, options) => {
        const { redrawn } = await book.redraw([key], { ...options, room: rows });
        await looked(book);
        const tab = redrawn.find((sheet) => sheet.key === key)?.tab ?? key;
        notice(({ inbox }) => inbox.sheet.lengthened(tab, rows));
      }),
    updateScores() {
      const { plan, year, scoresView } = getState();
      const keys = [...(plan?.years ?? []).map((own) => `score_${own}`), 'comprehensive', 'units'];
      const show = scoresView === 'comprehensive' || scoresView === 'units' ? scoresView : `score_${year ?? ''}`;
      return runLong('update', keys, async (book, options) => {
        const { added, redrawn } = await draw(book, keys, show, options);
        dispatch({ type: 'score-sheets', updatedAt: outside.now() });
        const name = [...added, ...redrawn].find((sheet) => sheet.key === show)?.tab ?? '';
        notice(({ pane }) => pane.notices.updated(name, keys.length));
      });
    },
    async preparePrint() {
      const { printedAsFilled } = await import('../../sheets/prepared');
      const { plan, book: held } = getState();
      const present = held?.sheets.map((sheet) => sheet.key) ?? [];
      const keys = plan === null ? [] : printedAsFilled(plan, present);
      if (keys.length === 0) return notice(({ sheetsWork }) => sheetsWork.pane.prepare.none);
      return runLong('update', keys, async (book, options) => {
        await book.redraw(keys, { ...options, show: keyInFront() ?? keys[0] });
        await looked(book);
        notice(({ sheetsWork }) => sheetsWork.pane.prepare.done(keys.length));
      });
    },
    makeSheets: (keys) =>
      runLong('make', keys, async (book, options) => {
        const shown = keys.at(-1);
        if (shown !== undefined) sayMade(await draw(book, keys, shown, options), shown, keys.length);
      }),
  } satisfies Partial<Jobs>;
}
