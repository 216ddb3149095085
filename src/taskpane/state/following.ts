/**
 * Reading follows the user: a change is waited out for a moment, then the sheets it touched are read and what depends on
 * them is checked again. Once the user rests, everything is: formulas elsewhere may show the change, and events can be
 * missed.
 */
import type { Checking } from './checking';
import { isCode } from './problem';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

/** How long to wait after a change: long enough to take a paste's events as one, too short to be felt. */
const SETTLE = 20;
/** How long after the last change the user rests. */
const REST = 800;
/** How often all is read again while the pane is seen: some Excels tell of no pick from a drop-down list. */
const POLL = 60_000;
/** What was read so shortly ago is not read again without a change. */
const RECENT = 5_000;

export interface Following {
  /** Watches the workbook from now on, and looks by itself now and then; asked again, it goes on as it is. */
  readonly follow: () => Promise<void>;
  /** Takes up what was typed while work held the pane. */
  readonly catchUp: () => void;
  /** Everything is read and checked once the user rests; while a cell is being edited that is not yet. */
  readonly whenAtRest: () => void;
  /** Reads again, for changes that were not told: when the pane gets the focus or shows another screen, and now and then. */
  readonly lookAgain: () => void;
  /** Does work over the workbook while nothing is read or written by following; what was typed meanwhile is taken up at its end. */
  readonly undisturbed: <T>(work: () => Promise<T>) => Promise<T>;
  /** Everything, and whether formulas were typed over: of all sheets, or of those touched since that was last looked at. */
  readonly checkThoroughly: (all: boolean) => Promise<void>;
}

/** Sheets touched so far and by another change; a change that names none may be anywhere. */
const withChange = (before: ReadonlySet<string> | null, sheets: readonly string[]): ReadonlySet<string> | null =>
  before === null || sheets.length === 0 ? null : new Set([...before, ...sheets]);

export function createFollowing(store: Store, outside: Surroundings, checking: Checking): Following {
  const { dispatch, getState } = store;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Sheets touched since the last check; null where a change did not say which. */
  let touched: ReadonlySet<string> | null = new Set();
  /** Sheets whose formulas have not been looked at since they were touched; null: none has. */
  let unseen: ReadonlySet<string> | null = null;
  let watching = false;
  let followsFront = false;
  let looks = false;
  let following = false;
  let held = false;
  /** The last thorough check, whatever became of it. */
  let atRest: Promise<unknown> = Promise.resolve();

  const isBusy = () => getState().work !== null || following || held;
  const isTouched = () => touched === null || touched.size > 0;

  async function follow(): Promise<void> {
    if (watching) return;
    watching = true;
    lookNowAndThen();
    try {
      const book = await outside.openWorkbook();
      await book.watch(({ sheets }) => {
        dispatch({ type: 'changed' });
        touched = withChange(touched, sheets);
        unseen = withChange(unseen, sheets);
        clearTimeout(settle);
        clearTimeout(rest);
        settle = setTimeout(() => void followChange(), SETTLE);
      });
      dispatch({ type: 'live', live: true });
    } catch {
      // Without events the pane looks by itself now and then, and whenever asked; it says so on Home.
      watching = false;
    }
    await followFront().catch(() => undefined); // jobs ask for the tab in front themselves
  }

  async function followFront(): Promise<void> {
    if (followsFront) return;
    const book = await outside.openWorkbook();
    await book.watchFront((tab) => dispatch({ type: 'front', tab }));
    followsFront = true;
    dispatch({ type: 'front', tab: await book.inFront() });
  }

  /** Whatever Excel tells of: some tell of no pick from a drop-down list, some of nothing. */
  function lookNowAndThen(): void {
    if (looks) return;
    looks = true;
    lookAgainWhileSeen(lookAgain);
    let { screen } = getState();
    store.subscribe(() => {
      if (getState().screen === screen) return;
      ({ screen } = getState());
      lookAgain();
    });
  }

  /** Reads and checks what changed, one change after another: a change that comes meanwhile is taken up at the end. */
  async function followChange(): Promise<void> {
    if (isBusy()) return;
    following = true;
    const only = touched === null ? undefined : [...touched];
    touched = new Set();
    // A cell being edited refuses to be read: the label stays "changed since" until the user rests.
    const done = await checking.readAndCheck(only).then(
      () => true,
      () => false,
    );
    following = false;
    if (isTouched()) return followChange();
    if (only || !done) whenAtRest();
  }

  function lookAgain(): void {
    const { book, checkedAt } = getState();
    if (!looks || isBusy() || book === null) return;
    if (checkedAt !== null && outside.now() - checkedAt < RECENT) return;
    touched = null;
    void followChange();
  }

  function whenAtRest(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (isBusy()) return;
      atRest = checkThoroughly(false).catch((thrown: unknown) => {
        if (isCode(thrown, 'cell-editing')) whenAtRest();
      });
    }, REST);
  }

  async function checkThoroughly(all: boolean): Promise<void> {
    const sheets = all ? null : unseen;
    unseen = new Set();
    try {
      await checking.readThoroughlyAndCheck(sheets === null ? undefined : [...sheets]);
    } catch (thrown) {
      unseen = sheets && unseen && new Set([...sheets, ...unseen]);
      throw thrown;
    }
  }

  const catchUp = () => {
    if (isTouched()) void followChange();
  };

  async function undisturbed<T>(work: () => Promise<T>): Promise<T> {
    held = true;
    try {
      while (following) await new Promise((resolve) => setTimeout(resolve, SETTLE));
      await atRest;
      return await work();
    } finally {
      held = false;
      catchUp();
    }
  }

  return {
    follow,
    catchUp,
    undisturbed,
    whenAtRest,
    lookAgain,
    checkThoroughly,
  };
}

/** Calls back when the pane gets the focus, and every so often while it is seen. */
function lookAgainWhileSeen(lookAgain: () => void): void {
  // Beside a workbook in Node there is no page.
  if (typeof window === 'undefined' || !('addEventListener' in window)) return;
  window.addEventListener('focus', lookAgain);
  const poll = setInterval(() => {
    if (document.visibilityState === 'visible') lookAgain();
  }, POLL);
  window.addEventListener('pagehide', () => clearInterval(poll));
}
