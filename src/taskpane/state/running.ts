/** Running a job: to its end, or to a failure that can be tried again; long ones report progress and can be cancelled. */
import type { WorkbookFacade, WorkOptions } from '../../excel/facade';
import type { Checking } from './checking';
import type { Following } from './following';
import type { JobKind, LongJobKind, Said, Undo } from './pane-state';
import { asProblem, isCode } from './problem';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

/** Work shorter than this shows nothing; shorter than the second, a spinner in its button. */
const QUIET = 300;
const BRIEF = 1000;
/** A notice has been read by then. */
const PASSES = 12_000;

export interface Running {
  /** Runs a job; what goes wrong becomes the failure screen, from which the same job can be tried again, or `retry` is done. */
  readonly run: (kind: JobKind, job: () => Promise<void>, retry?: () => void) => Promise<void>;
  /** A job that may take long: from its start tabs and year are held, until it ends one way or the other. */
  readonly runLong: (
    kind: LongJobKind,
    keys: readonly string[],
    job: (book: WorkbookFacade, options: WorkOptions) => Promise<void>,
    retry?: () => void,
  ) => Promise<void>;
  /** Reads and checks what a job has done. */
  readonly reread: () => Promise<void>;
  readonly cancel: () => void;
  /** One line about what was done. Where it added sheets, `undo` says by which words they can be taken out again. */
  readonly notice: (
    said: Said,
    undo?: Pick<Undo, 'label' | 'keys'> & { readonly then?: Undo['then'] | undefined },
  ) => void;
}

export function createRunning(
  store: Store,
  outside: Surroundings,
  { readAndCheck }: Checking,
  { catchUp }: Following,
): Running {
  const { dispatch, getState } = store;
  let abort: AbortController | null = null;
  /** Tabs of old sheets the user was told of. */
  const told = new Set<string>();

  const notice: Running['notice'] = (said, undo) => {
    const shown = { said };
    dispatch({ type: 'notice', notice: shown });
    setTimeout(() => getState().notice === shown && dispatch({ type: 'notice', notice: null }), PASSES);
    // One drawn anew beside a damaged sheet is none to take out again: the book is as read before.
    const keys = undo?.keys.filter((key) => !getState().book?.sheets.some((held) => held.key === key)) ?? [];
    if (undo && keys.length > 0)
      dispatch({
        type: 'undoable',
        undo: { ...undo, keys, cells: [], run: (book) => book.removeSheets(keys), then: undo.then ?? null },
      });
  };

  /** An old sheet kept beside a new one is told, behind what else the job says. */
  function tellOld(): void {
    const { book, notice: before } = getState();
    const old = (book?.old ?? []).filter(({ tab }) => !told.has(tab));
    for (const { tab } of old) told.add(tab);
    if (old.length > 0)
      notice((m) =>
        [before?.said(m) ?? '', m.recover.old(old.map(({ tab }) => tab).join(m.common.listSeparator))].join(' ').trim(),
      );
  }

  const run: Running['run'] = async (kind, job, retry = () => void run(kind, job)) => {
    // What is written now is what an undo would take back next.
    if (kind === 'write' || kind === 'plan') dispatch({ type: 'undoable', undo: null });
    try {
      await job();
      tellOld();
    } catch (thrown) {
      const error = asProblem(thrown);
      dispatch({ type: 'failed', failure: { kind, error, retry } });
    }
  };

  // The job is done: where reading it fails, that alone has failed and is tried again.
  const reread = () => run('check', () => readAndCheck());

  const runLong: Running['runLong'] = (kind, keys, job, retry) =>
    run(
      kind,
      async () => {
        const controller = new AbortController();
        abort = controller;
        dispatch({ type: 'work-started', kind, keys, at: outside.now() });
        const spinner = setTimeout(() => dispatch({ type: 'work-stage', stage: 'spinner' }), QUIET);
        const screen = setTimeout(() => dispatch({ type: 'work-stage', stage: 'screen' }), BRIEF);
        const onProgress: WorkOptions['onProgress'] = (progress) =>
          dispatch({ type: 'work-progress', progress, at: outside.now() });
        try {
          await job(await outside.openWorkbook(), { onProgress, signal: controller.signal });
          await reread();
        } catch (thrown) {
          // Cancelled, but not all could be taken back: that is told.
          if (!isCode(thrown, 'cancelled') || asProblem(thrown).stands.length > 0) throw thrown;
          notice((m) => m.pane.notices.cancelled);
        } finally {
          clearTimeout(spinner);
          clearTimeout(screen);
          abort = null;
          dispatch({ type: 'work-ended' });
          // What was typed after the work had read for the last time.
          catchUp();
        }
      },
      retry,
    );

  return {
    run,
    runLong,
    reread,
    cancel() {
      abort?.abort();
      dispatch({ type: 'work-cancelling' });
    },
    notice,
  };
}
