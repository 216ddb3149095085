/**
 * Everything the pane shows is this one value, and every change of it is one of the actions below. Work on the workbook
 * happens behind `jobs.ts`; the reducer only keeps what came of it.
 */
import type { Entries } from '../../entries/entries';
import type { Place, ZoneScorecardError } from '../../errors';
import type { Progress, WorkbookFacade, WorkbookState } from '../../excel/facade';
import type { Locale, Messages } from '../../i18n';
import type { Plan } from '../../plan/schema';
import type { Scores } from '../../scoring/score';
import type { Finding } from '../../validation/finding';
import type { SeverityFilter } from '../model/findings';
import { wholeScope, type Scope } from '../model/inbox';
import { noFilter, type RowFilter } from '../model/rows';

/** The four tabs, and what opens from the plan row of Home. */
export const tabScreens = ['home', 'indicators', 'findings', 'scores'] as const;
export type TabScreen = (typeof tabScreens)[number];
export const innerScreens = [
  'plan',
  'weights',
  'rules',
  'sheets',
  'handout',
  'collect',
  'draft',
  'change',
  'selfcheck',
  'recover',
  'nation',
] as const;
export type Screen = TabScreen | (typeof innerScreens)[number];
export type ScoresView = 'annual' | 'comprehensive' | 'units' | 'outlook';

/** What the user asked for; names the texts of the work and failure screens. */
export type JobKind =
  | 'open'
  | 'check'
  | 'add'
  | 'update'
  | 'repair'
  | 'chart'
  | 'make'
  | 'undo'
  | 'restore'
  | 'goTo'
  | 'write'
  | 'plan'
  | 'export';
/** Jobs that may take long and therefore have a screen of their own. */
export type LongJobKind = 'add' | 'update' | 'repair' | 'chart' | 'make' | 'undo' | 'restore' | 'plan';

export interface Work {
  readonly kind: LongJobKind;
  readonly keys: readonly string[];
  /** quiet: too short to show anything yet; spinner: in the button; screen: the work screen. */
  readonly stage: 'quiet' | 'spinner' | 'screen';
  readonly progress: Progress | null;
  readonly startedAt: number;
  /** Time of the last progress, from which the time left is reckoned. */
  readonly progressAt: number;
  readonly cancelling: boolean;
}

export interface Failure {
  readonly kind: JobKind;
  readonly error: ZoneScorecardError;
  readonly retry: () => void;
}

/** One line about what was just done; it passes by itself. */
export interface Notice {
  readonly said: Said;
}

/** Words that stand for a while: said in the language of the moment they are shown in. */
export type Said = (m: Messages) => string;

/** The last job that can be taken back, until the next one. */
export interface Undo {
  /** What the job was, in the user's words. */
  readonly label: Said;
  /** Sheets it added: what was typed on them since would go along. */
  readonly keys: readonly string[];
  /** Cells it wrote, without an index whole fields: what was typed over them since would go along. */
  readonly cells: readonly { readonly key: string; readonly field: string; readonly index?: number }[];
  /** Further cells typed since that would go along, by what the workbook holds `now`. */
  readonly loses?: (now: Entries, then: Entries) => Promise<readonly Place[]>;
  /** Takes it back from what the workbook holds `now`, and gives cells that were changed since and stay. */
  readonly run: (book: WorkbookFacade, now: Entries) => Promise<readonly Place[] | void>;
  /** What stays all the same, said once it is taken back. */
  readonly stays?: Said;
  /** What the workbook held when the job was done; null until it has been read. */
  readonly then: Entries | null;
}

export interface PaneState {
  readonly locale: Locale;
  readonly m: Messages;
  readonly book: WorkbookState | null;
  /** The workbook's plan, or the built-in or imported one that will be put into it. */
  readonly plan: Plan | null;
  /** Null until the first check is done; both are of the same reading. */
  readonly findings: readonly Finding[] | null;
  readonly scores: Scores | null;
  readonly checkedAt: number | null;
  /** Changes seen since; more than 0 only until they are checked, or while Excel cannot be read. */
  readonly changes: number;
  readonly live: boolean;
  /** Name of the tab the user has in front of them; null until the workbook has told. */
  readonly front: string | null;
  readonly screen: Screen;
  /** Counts moves that came from inside a screen: each sends the focus to the new screen's heading. */
  readonly moves: number;
  /** Null until the plan is known. */
  readonly year: number | null;
  /** The user chose it, now or when the pane was open before; otherwise it follows the as-of day. */
  readonly yearChosen: boolean;
  readonly filter: RowFilter;
  readonly ticked: ReadonlySet<string>;
  /** The user chose to pick sheets from the empty state. */
  readonly choosing: boolean;
  readonly severity: SeverityFilter;
  /** Which findings are in sight. */
  readonly scope: Scope;
  /** The user asked for the list although nothing is open. */
  readonly listClear: boolean;
  readonly scoresView: ScoresView;
  readonly unit: string | null;
  readonly scoreSheetsStale: boolean;
  readonly updatedAt: number | null;
  readonly work: Work | null;
  readonly checking: boolean;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
  readonly undo: Undo | null;
  /** Cells typed since, which undoing would take along: the user is asked. */
  readonly undoAsks: readonly Place[] | null;
}

export type PaneAction =
  | { readonly type: 'locale'; readonly locale: Locale; readonly m: Messages }
  | { readonly type: 'read'; readonly book: WorkbookState; readonly plan: Plan; readonly year: number }
  | { readonly type: 'plan'; readonly plan: Plan; readonly year: number }
  /** `seen`: how many of the counted changes the reading had in it. */
  | {
      readonly type: 'checked';
      readonly findings: readonly Finding[];
      readonly scores: Scores;
      readonly at: number;
      readonly seen: number;
    }
  | { readonly type: 'changed' }
  | { readonly type: 'live'; readonly live: boolean }
  | { readonly type: 'front'; readonly tab: string }
  | { readonly type: 'checking'; readonly checking: boolean }
  | { readonly type: 'go'; readonly screen: Screen; readonly focus: boolean }
  | { readonly type: 'show'; readonly part: Partial<ViewState> }
  | { readonly type: 'tick'; readonly ids: readonly string[]; readonly on: boolean }
  | { readonly type: 'work-started'; readonly kind: LongJobKind; readonly keys: readonly string[]; readonly at: number }
  | { readonly type: 'work-stage'; readonly stage: Work['stage'] }
  | { readonly type: 'work-progress'; readonly progress: Progress; readonly at: number }
  | { readonly type: 'work-cancelling' }
  | { readonly type: 'work-ended' }
  | { readonly type: 'score-sheets'; readonly updatedAt: number }
  | { readonly type: 'explained' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'failure-closed' }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'undoable'; readonly undo: Undo | null }
  | { readonly type: 'undo-asks'; readonly cells: readonly Place[] | null };

/** What a screen may set directly. */
export type ViewState = Pick<
  PaneState,
  'year' | 'filter' | 'choosing' | 'severity' | 'scope' | 'listClear' | 'scoresView' | 'unit'
>;

export function initialState(
  locale: Locale,
  m: Messages,
  view: Partial<Pick<PaneState, 'screen' | 'year' | 'filter'>> = {},
): PaneState {
  return {
    locale,
    m,
    book: null,
    plan: null,
    findings: null,
    scores: null,
    checkedAt: null,
    changes: 0,
    live: false,
    front: null,
    screen: view.screen ?? 'home',
    moves: 0,
    year: view.year ?? null,
    yearChosen: typeof view.year === 'number',
    filter: view.filter ?? noFilter,
    ticked: new Set(),
    choosing: false,
    severity: 'all',
    scope: wholeScope,
    listClear: false,
    scoresView: 'annual',
    unit: null,
    scoreSheetsStale: false,
    updatedAt: null,
    work: null,
    checking: false,
    failure: null,
    notice: null,
    undo: null,
    undoAsks: null,
  };
}

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'locale':
      return { ...state, locale: action.locale, m: action.m };
    case 'read': {
      const added = new Set(action.book.sheets.map((sheet) => sheet.key));
      const ticked = new Set([...state.ticked].filter((id) => !added.has(id)));
      const undo = state.undo?.then === null ? { ...state.undo, then: action.book.entries } : state.undo;
      return { ...state, book: action.book, plan: action.plan, year: action.year, ticked, undo };
    }
    case 'plan':
      return {
        ...state,
        plan: action.plan,
        year: action.year,
        ticked: new Set(),
        filter: noFilter,
        unit: null,
        findings: null,
        scores: null,
      };
    case 'checked':
      return {
        ...state,
        findings: action.findings,
        scores: action.scores,
        checkedAt: action.at,
        changes: state.changes - action.seen,
      };
    case 'changed':
      return { ...state, changes: state.changes + 1 };
    case 'live':
      return { ...state, live: action.live };
    case 'front':
      return state.front === action.tab ? state : { ...state, front: action.tab };
    case 'checking':
      return { ...state, checking: action.checking };
    case 'go':
      return {
        ...state,
        screen: action.screen,
        moves: state.moves + (action.focus ? 1 : 0),
        failure: null,
        unit: null,
      };
    case 'show':
      return { ...state, ...action.part, yearChosen: state.yearChosen || action.part.year !== undefined };
    case 'tick': {
      const ticked = new Set(state.ticked);
      for (const id of action.ids)
        if (action.on) ticked.add(id);
        else ticked.delete(id);
      return { ...state, ticked };
    }
    case 'work-started':
      return {
        ...state,
        notice: null,
        undo: null,
        undoAsks: null,
        failure: null,
        work: {
          kind: action.kind,
          keys: action.keys,
          stage: 'quiet',
          progress: null,
          startedAt: action.at,
          progressAt: action.at,
          cancelling: false,
        },
      };
    case 'work-stage':
      return withWork(state, { stage: action.stage });
    case 'work-progress':
      return withWork(state, { progress: action.progress, progressAt: action.at });
    case 'work-cancelling':
      return withWork(state, { cancelling: true, stage: 'screen' });
    case 'work-ended':
      return { ...state, work: null };
    case 'score-sheets':
      return { ...state, scoreSheetsStale: false, updatedAt: action.updatedAt };
    case 'explained':
      return { ...state, scoreSheetsStale: true };
    case 'failed':
      return { ...state, failure: action.failure, work: null };
    case 'failure-closed':
      return { ...state, failure: null, moves: state.moves + 1 };
    case 'notice':
      return { ...state, notice: action.notice };
    case 'undoable':
      return { ...state, undo: action.undo, undoAsks: null };
    case 'undo-asks':
      return { ...state, undoAsks: action.cells };
  }
}

function withWork(state: PaneState, part: Partial<Work>): PaneState {
  return state.work === null ? state : { ...state, work: { ...state.work, ...part } };
}
