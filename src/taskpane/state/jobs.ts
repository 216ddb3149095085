/**
 * What the pane does with the workbook. Each job runs to its end or leaves a failure that can be tried again; long ones
 * report progress and can be cancelled. Reading follows the user: a change is waited out for a moment, then the sheets it
 * touched are read and what depends on them is checked again. Once the user rests, everything is: formulas elsewhere may
 * show the change, and events can be missed.
 */
import { ZoneScorecardError } from '../../errors';
import type { ArchiveCheck, WorkbookFacade, WorkbookState, WorkOptions } from '../../excel/facade';
import { loadMessages, type Locale } from '../../i18n';
import { itemById } from '../../plan/items';
import type { Plan, Question } from '../../plan/schema';
import type { Finding } from '../../validation/finding';
import { loadEngine } from '../engine';
import type { ResultsFormat } from '../export-results';
import { entryAt } from '../model/entries';
import { isoDay } from '../model/text';
import { remember } from './memory';
import type { JobKind, LongJobKind } from './pane-state';
import { asProblem } from './problem';
import type { Store } from './store';

/** How long to wait after a change: long enough to take a paste's events as one, too short to be felt. */
const SETTLE = 20;
/** How long after the last change the user rests. */
const REST = 800;
/** Work shorter than this shows nothing; shorter than the second, a spinner in its button. */
const QUIET = 300;
const BRIEF = 1000;

/** What the jobs need of the outside; the clock is here, so that everything below is free of it. */
export interface Surroundings {
  openWorkbook(): Promise<WorkbookFacade>;
  loadPlan(): Promise<Plan>;
  now(): number;
}

export interface Jobs {
  /** Reads the workbook for the first time, checks it, and follows its changes from then on. */
  readonly open: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly add: (keys: readonly string[]) => Promise<void>;
  readonly cancel: () => void;
  readonly undo: (keys: readonly string[]) => Promise<void>;
  readonly goTo: (target: Parameters<WorkbookFacade['goTo']>[0]) => Promise<void>;
  /** Opens a sheet, making it first where the workbook lacks it. */
  readonly openSheet: (key: string) => Promise<void>;
  readonly updateScores: () => Promise<void>;
  readonly explain: (finding: Finding, reason: string, by: string) => Promise<void>;
  readonly fix: (finding: Finding) => Promise<void>;
  /** Settles an open question of the plan by the reading's words, as they stand in the workbook's drop-down. */
  readonly decide: (question: Question, readingId: string) => Promise<void>;
  readonly importPlan: (text: string) => Promise<void>;
  readonly exportEntries: () => Promise<void>;
  /** Work that a screen does by itself; gives null where it failed, which the failure screen tells. */
  readonly withBook: <T>(kind: JobKind, work: (book: WorkbookFacade, today: string) => Promise<T>) => Promise<T | null>;
  readonly tell: (text: string) => void;
  /** Makes sheets on demand, or makes them again with what was typed. */
  readonly makeSheets: (keys: readonly string[]) => Promise<void>;
  readonly exportResults: (format: ResultsFormat) => Promise<void>;
  /** Freezes a form on a copy. */
  readonly archive: (key: string) => Promise<void>;
  /** The workbook's archives and what became of them; null where they could not be read. */
  readonly checkArchives: () => Promise<readonly ArchiveCheck[] | null>;
  /** The same for a file chosen by the user. */
  readonly checkFile: (file: File) => Promise<readonly ArchiveCheck[] | null>;
  readonly speak: (locale: Locale) => Promise<void>;
}

/** Sheets touched so far and by another change; a change that names none may be anywhere. */
const withChange = (before: ReadonlySet<string> | null, sheets: readonly string[]): ReadonlySet<string> | null =>
  before === null || sheets.length === 0 ? null : new Set([...before, ...sheets]);

export function createJobs(store: Store, outside: Surroundings): Jobs {
  const { dispatch, getState } = store;
  let workbook: Promise<WorkbookFacade> | null = null;
  let abort: AbortController | null = null;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Sheets touched since the last check; null where a change did not say which. */
  let touched: ReadonlySet<string> | null = new Set();
  /** Sheets whose formulas have not been looked at since they were touched; null: none has. */
  let unseen: ReadonlySet<string> | null = null;
  let watching = false;
  let following = false;
  /** Readings overtaken by a later one are dropped. */
  let reading = 0;

  const facade = (): Promise<WorkbookFacade> => {
    workbook ??= outside.openWorkbook().catch((cause: unknown) => {
      workbook = null;
      throw cause;
    });
    return workbook;
  };

  const today = (): string => isoDay(outside.now());

  /** With `only`, just the sheets touched are read, what depends on them is checked, and nothing is written. */
  async function readAndCheck(only?: readonly string[]): Promise<void> {
    await checkRead((book) => book.read(only), only);
  }

  /** Everything, and whether formulas were typed over: of all sheets, or of those touched since that was last looked at. */
  async function checkThoroughly(all: boolean): Promise<void> {
    const sheets = all ? null : unseen;
    unseen = new Set();
    try {
      await checkRead((book) => book.readThoroughly(sheets === null ? undefined : [...sheets]));
    } catch (thrown) {
      unseen = sheets && unseen && new Set([...sheets, ...unseen]);
      throw thrown;
    }
  }

  async function checkRead(
    read: (book: WorkbookFacade) => Promise<WorkbookState>,
    only?: readonly string[],
  ): Promise<void> {
    const mine = ++reading;
    const before = getState().changes;
    const book = await read(await facade());
    const plan = book.plan ?? getState().plan ?? (await outside.loadPlan());
    if (mine !== reading) return;
    dispatch({ type: 'read', book, plan, year: yearOf(plan) });
    const engine = await loadEngine();
    if (mine !== reading) return;
    const previous = getState().findings;
    const since = only && previous ? { findings: previous, only } : undefined;
    const { findings, scores } = engine.check(plan, book, today(), since);
    dispatch({ type: 'checked', findings, scores, at: outside.now(), seen: before });
    if (only) return;
    const gate = book.plan ? engine.gate(plan, findings, book) : [];
    if (gate.length > 0) await (await facade()).write(gate).catch(unlessEditing);
  }

  /** While a cell is edited Excel takes nothing; the next check will write what this one could not. */
  function unlessEditing(thrown: unknown): void {
    if (!(thrown instanceof ZoneScorecardError && thrown.code === 'cell-editing')) throw thrown;
  }

  /** The year chosen or remembered if the plan has it, else today's, else the plan's nearest. */
  function yearOf(plan: Plan): number {
    const { year } = getState();
    if (year !== null && plan.years.includes(year)) return year;
    const now = new Date(outside.now()).getFullYear();
    return plan.years.reduce((best, candidate) =>
      Math.abs(candidate - now) < Math.abs(best - now) ? candidate : best,
    );
  }

  /** Runs a job; what goes wrong becomes the failure screen, from which the same job can be tried again. */
  async function run(kind: JobKind, job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (thrown) {
      const error = asProblem(thrown);
      dispatch({ type: 'failed', failure: { kind, error, retry: () => void run(kind, job) } });
    }
  }

  /** A job that may take long: from its start tabs and year are held, until it ends one way or the other. */
  function longJob(
    kind: LongJobKind,
    keys: readonly string[],
    job: (book: WorkbookFacade, options: WorkOptions) => Promise<void>,
  ): Promise<void> {
    return run(kind, async () => {
      const controller = new AbortController();
      abort = controller;
      dispatch({ type: 'work-started', kind, keys, at: outside.now() });
      const spinner = setTimeout(() => dispatch({ type: 'work-stage', stage: 'spinner' }), QUIET);
      const screen = setTimeout(() => dispatch({ type: 'work-stage', stage: 'screen' }), BRIEF);
      const onProgress: WorkOptions['onProgress'] = (progress) =>
        dispatch({ type: 'work-progress', progress, at: outside.now() });
      try {
        await job(await facade(), { onProgress, signal: controller.signal });
        await readAndCheck();
      } catch (thrown) {
        if (!(thrown instanceof ZoneScorecardError && thrown.code === 'cancelled')) throw thrown;
        notice(getState().m.pane.notices.cancelled);
      } finally {
        clearTimeout(spinner);
        clearTimeout(screen);
        abort = null;
        dispatch({ type: 'work-ended' });
        // What was typed after the work had read for the last time.
        if (touched === null || touched.size > 0) void followChange();
      }
    });
  }

  const notice = (text: string, undo: readonly string[] = []) => dispatch({ type: 'notice', notice: { text, undo } });
  const words = () => getState().m.pane.notices;

  async function follow(): Promise<void> {
    if (watching) return;
    watching = true;
    try {
      await (
        await facade()
      ).watch(({ sheets }) => {
        dispatch({ type: 'changed' });
        touched = withChange(touched, sheets);
        unseen = withChange(unseen, sheets);
        clearTimeout(settle);
        clearTimeout(rest);
        settle = setTimeout(() => void followChange(), SETTLE);
      });
      dispatch({ type: 'live', live: true });
    } catch {
      // Without events the pane still checks whenever asked; it says so on Home.
      watching = false;
    }
  }

  /** Reads and checks what changed, one change after another: a change that comes meanwhile is taken up at the end. */
  async function followChange(): Promise<void> {
    if (getState().work !== null || following) return;
    following = true;
    const only = touched === null ? undefined : [...touched];
    touched = new Set();
    // A cell being edited refuses to be read: the label stays "changed since" until the user rests.
    const done = await readAndCheck(only).then(
      () => true,
      () => false,
    );
    following = false;
    if (touched === null || touched.size > 0) return followChange();
    if (only || !done) whenAtRest();
  }

  /** Everything is read and checked once the user rests; while a cell is being edited that is not yet. */
  function whenAtRest(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (getState().work !== null || following) return;
      checkThoroughly(false).catch((thrown: unknown) => {
        if (thrown instanceof ZoneScorecardError && thrown.code === 'cell-editing') whenAtRest();
      });
    }, REST);
  }

  return {
    open: () =>
      run('open', async () => {
        await readAndCheck();
        await follow();
        whenAtRest();
      }),
    check: () =>
      run('check', async () => {
        dispatch({ type: 'checking', checking: true });
        try {
          await checkThoroughly(true);
        } finally {
          dispatch({ type: 'checking', checking: false });
        }
      }),
    add: (keys) =>
      longJob('add', keys, async (book, options) => {
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
    cancel() {
      abort?.abort();
      dispatch({ type: 'work-cancelling' });
    },
    undo: (keys) =>
      longJob('undo', keys, async (book) => {
        const { plan } = getState();
        await book.removeSheets(keys);
        // Sheets that came along with the items are not counted, as they were not when they came.
        const items = plan === null ? [] : keys.filter((key) => itemById(plan, key) !== undefined);
        notice(words().undone(items.length > 0 ? items.length : keys.length));
      }),
    goTo: (target) => run('goTo', async () => (await facade()).goTo(target)),
    openSheet(key) {
      const isThere = getState().book?.sheets.some((sheet) => sheet.key === key) ?? false;
      if (isThere) return run('goTo', async () => (await facade()).goTo({ key }));
      return longJob(key === 'gap' ? 'chart' : 'make', [key], async (book, options) => {
        await book.redraw([key], options);
        await book.goTo({ key });
      });
    },
    updateScores() {
      const years = getState().plan?.years ?? [];
      const keys = [...years.map((year) => `score_${year}`), 'comprehensive', 'units'];
      return longJob('update', keys, async (book, options) => {
        await book.redraw(keys, options);
        dispatch({ type: 'score-sheets', updatedAt: outside.now() });
        notice(words().updated);
      });
    },
    explain: (finding, reason, by) =>
      run('write', async () => {
        const { fingerprint, code, place } = finding;
        await (
          await facade()
        ).saveExplanation({
          fingerprint,
          code,
          item: place.item ?? '',
          cell: place.cell ?? '',
          reason,
          by,
          on: today(),
        });
        remember({ explainedBy: by });
        dispatch({ type: 'explained' });
        await readAndCheck();
        notice(words().explained);
      }),
    fix(finding) {
      const { fix, place } = finding;
      if (fix?.kind === 'redraw')
        return longJob('repair', [fix.sheetKey], async (book, options) => {
          const { restored } = await book.redraw([fix.sheetKey], options);
          const t = words();
          const otherwise = finding.code === 'structure.sheet-deleted' ? t.drawnEmpty : t.repaired;
          notice(restored.length > 0 ? t.restored : otherwise);
        });
      return run('write', async () => {
        const { book } = getState();
        const cell = book && entryAt(book.entries, place);
        if (!fix || !cell) throw new ZoneScorecardError('structure-broken', { name: place.cell ?? '' }, place);
        await (await facade()).write([{ ...cell, value: fix.value }]);
        await readAndCheck();
        notice(words().corrected);
      });
    },
    decide: (question, readingId) =>
      run('plan', async () => {
        const language = getState().book?.locale === 'en' ? 'en' : 'zh';
        const reading = question.readings.find((candidate) => candidate.id === readingId);
        if (reading === undefined) return;
        const field = `question_${question.id.replace(/-/g, '_')}`;
        await (await facade()).write([{ key: 'settings', field, index: 0, value: reading.text[language] }]);
        await readAndCheck();
        notice(words().decided);
      }),
    importPlan: (text) =>
      run('plan', async () => {
        const { book, locale } = getState();
        const { parsePlan } = await import('../../plan/load');
        const plan = parsePlan(jsonIn(text), locale === 'en' ? 'en' : 'zh');
        if (book?.plan) throw new ZoneScorecardError('plan-mismatch', { expected: book.plan.id, found: plan.id });
        dispatch({ type: 'plan', plan, year: yearOf(plan) });
        await readAndCheck();
        notice(words().planImported);
      }),
    exportEntries: () =>
      run('export', async () => {
        await readAndCheck();
        const { plan, book, m } = getState();
        if (plan === null || book === null) return;
        const { entriesText, saveText } = await import('../export-entries');
        saveText(entriesText(plan, book, m, today()), m.pane.plan.exportFile);
        notice(words().exported);
      }),
    makeSheets: (keys) =>
      longJob('make', keys, async (book, options) => {
        const { added, redrawn } = await book.redraw(keys, options);
        const t = getState().m.sheetsWork.pane;
        const first = [...added, ...redrawn].find((sheet) => sheet.key === keys.at(-1));
        notice(
          keys.length <= 2 && first ? t.made({ name: first.tab }) : t.madeMany({ count: keys.length }),
          added.map((sheet) => sheet.key),
        );
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
        const { text, name } = resultsText(format, { plan, scores, findings }, m, today());
        saveText(text, name, format === 'csv' ? 'text/csv' : 'application/json');
        notice(m.sheetsWork.pane.exported);
      }),
    archive: (key) =>
      longJob('make', [key], async (book, options) => {
        const { tab, key: made } = await book.archive(key, options);
        notice(getState().m.sheetsWork.pane.archived({ name: tab }), [made]);
      }),
    async checkArchives() {
      let checks: readonly ArchiveCheck[] | null = null;
      await run('check', async () => {
        checks = await (await facade()).checkArchives();
      });
      return checks;
    },
    async checkFile(file) {
      let checks: readonly ArchiveCheck[] | null = null;
      await run('check', async () => {
        const { archivesOfFile } = await import('../exchange');
        checks = await archivesOfFile(file);
      });
      return checks;
    },
    async withBook<T>(kind: JobKind, work: (book: WorkbookFacade, today: string) => Promise<T>) {
      let done: T | null = null;
      await run(kind, async () => {
        done = await work(await facade(), today());
        if (kind === 'write') await readAndCheck();
      });
      return done;
    },
    tell: (text) => notice(text),
    speak: (locale) =>
      run('open', async () => {
        dispatch({ type: 'locale', locale, m: await loadMessages(locale) });
        remember({ locale });
      }),
  };
}

/** Text that is no JSON at all is told as a plan that breaks the schema at its root. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ZoneScorecardError('plan-invalid', { field: '/', reason }, {}, { cause });
  }
}
