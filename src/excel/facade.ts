/**
 * What the pane, the ribbon commands and the tests ask of a workbook. The implementation beside this file is the only
 * code that knows Office.js; nothing above it does.
 *
 * Every call either does all of its work or leaves the workbook as it was, and rejects with a ZoneScorecardError.
 */
import type { DraftCells } from '../draft/cells';
import type { CellValue, Entries, EntryCell } from '../entries/entries';
import type { ErrorCode, Place } from '../errors';
import type { Locale } from '../i18n';
import type { Plan } from '../plan/schema';
import type { CopyDifference, CopyHead, CopyJob, Typed } from '../sheets/copies';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { Explanation, StructureFacts } from '../validation/finding';
import type { ArchiveCheck } from '../sheets/archive-check';
import type { Kept } from './goes-along';

/** Which of our sheets the workbook holds, under which tab names. */
export interface PresentSheet {
  readonly key: SheetKey;
  readonly tab: string;
}

/** Everything one reading of the workbook gives. */
export interface WorkbookState {
  /** The plan as the workbook has it: its plan sheet's and settings' values over the stored plan. Null in a foreign or new workbook. */
  readonly plan: Plan | null;
  readonly locale: Locale;
  readonly sheets: readonly PresentSheet[];
  readonly entries: Entries;
  readonly explanations: readonly Explanation[];
  readonly structure: StructureFacts;
  /** Excel recalculates here only when told; what was read was recalculated first. */
  readonly manualCalculation?: boolean;
  /** Excel was seen to refuse the messages that cells show when chosen: sheets are drawn without. */
  readonly withoutNotes?: boolean;
  /** A job was broken off in the middle, since the pane was closed: the copy made before it. */
  readonly brokenOff?: string;
  /** Old sheets that this pane kept beside new ones, since they hold what the template does not know: those still there. */
  readonly old?: readonly PresentSheet[];
  /** Enterprises' returns were asked to be in the copies of what is typed. */
  readonly keepsConfidential?: boolean;
}

/** Progress of long work: steps are named by `key`, only what a finished sync confirmed is counted. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly step: 'check' | 'draw' | 'finish';
}

export interface WorkOptions {
  /** Sheet to bring to the front when done; without one, the first that was asked for. */
  readonly show?: SheetKey;
  /** Rows to leave free below what is filled in a roster, where there are to be more than the usual. */
  readonly room?: number;
  /**
   * A job is taken back: rows and columns that it made go again, where nothing is kept beside them. Lists of these sheets get as many rows
   * as they had before it, or as are filled.
   */
  readonly undoing?: Readonly<Record<SheetKey, number>>;
  /** Put in place of what fields of these sheets hold, when they are drawn: thousands of values as quickly as a sheet. */
  readonly values?: Readonly<Record<SheetKey, Readonly<Record<string, readonly CellValue[]>>>>;
  /** For archiving: a sheet of enterprises' returns was asked for by name. */
  readonly confidential?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A value for an entry cell. */
export interface CellWrite {
  readonly key: SheetKey;
  readonly field: string;
  readonly index: number;
  readonly value: CellValue;
  /** Goes before the value: puts an assumed value back, which is a formula. */
  readonly formula?: string;
  /** The value is shown as a percentage: what is put back as it was. */
  readonly percent?: boolean;
  /** What the cell held when the writing was decided on. Where it holds something else by now, that is kept. */
  readonly was?: EntryCell;
  /** What its row of a list was known by when the writing was decided on (`rowLabels`): it is written to the row that bears that by now. */
  readonly label?: string;
  /** Its row is not to be told from others any more: it is not written, and its place is given. */
  readonly lost?: true;
}

/** A value that was not written: where its cell stands, or stood while it had one, and which of the values it is, counted from 0. */
export interface Overtaken extends Place {
  readonly at: number;
}

/** What a piece of work did, for the one-line notice and for undoing it. */
export interface WorkResult {
  readonly added: readonly PresentSheet[];
  readonly redrawn: readonly PresentSheet[];
  /** Of these, the sheets whose cells were gone and are filled with what was last read of them. */
  readonly restored: readonly SheetKey[];
  /** Cells into which something was typed while the work went on; it stands there. */
  readonly typed: readonly Place[];
  /** What the entry cells of the sheets added and drawn again hold as drawn: by it is told what was typed from the first moment on. */
  readonly drawn?: Entries;
}

/** How a sheet parts from what a copy holds of it. */
export interface CopiedSheet {
  readonly key: SheetKey;
  /** The tab it stands on now, or stood on where it is gone. */
  readonly tab: string;
  readonly isThere: boolean;
  /** False where the plan has no such sheet any more: it cannot be restored, and all it holds is among the differences. */
  readonly isInPlan: boolean;
  readonly differences: readonly CopyDifference[];
}

/** What became of a tab that is a copy of one of our sheets. */
export interface CopiedTab {
  /** Deleted; taken over and deleted, where it could be; kept under another name; nothing, since the user is to decide. */
  readonly done: 'removed' | 'taken' | 'aside' | null;
  /** Where the sheet parts from the copy. */
  readonly differences: readonly CopyDifference[];
  /** Further cells of the copy that hold what the sheet does not. */
  readonly beside: readonly string[];
  /** Whether the copy may be taken over: not where nothing would keep what the sheet holds, since it is confidential. */
  readonly canTake: boolean;
  /** Of a copy taken over: whether it is deleted; otherwise it stands, since more is on it than the sheet takes. */
  readonly isGone?: boolean;
  /** What the sheet held before the copy was taken over: restoring it takes that back. */
  readonly before?: Typed;
  /** What the sheet's entry cells hold as drawn with the copy's figures. */
  readonly drawn?: Entries;
}

/** What restoring did, and what the sheets held before. */
export interface Restored extends WorkResult {
  readonly before: Typed;
  /** Sheets that were not there before. */
  readonly came: readonly SheetKey[];
}

export interface Changed {
  /** Sheet keys the change touched; empty when unknown (then everything is read again). */
  readonly sheets: readonly SheetKey[];
}

export interface WorkbookFacade {
  /**
   * Reads the plan, the settings and all entries. One sync once the plan is known. With `only`, item sheets and large tables that a
   * change touched (of the tables the rows that changed), just these are read and the rest is as last read: quick enough to follow the keys, to be followed by a whole
   * reading, since formulas elsewhere may show the change. Where `only` names any other sheet everything is read.
   */
  read(only?: readonly SheetKey[]): Promise<WorkbookState>;
  /**
   * Reads everything, and looks whether the formulas of these sheets, or of all, are still there: two requests, one more for every
   * 3.5 MB of formulas.
   */
  readThoroughly(keys?: readonly SheetKey[]): Promise<WorkbookState>;
  /**
   * Puts the plan into the workbook if it holds none, and adds or redraws the sheets named (indicator and task sheets by
   * item id; further sheets by key), keeping what was typed. The plan, settings, calculation, score and gap sheets come along.
   */
  addSheets(plan: Plan, keys: readonly SheetKey[], locale: Locale, options?: WorkOptions): Promise<WorkResult>;
  /**
   * Puts a changed plan in the place of the workbook's own and draws its sheets by it, keeping what was typed in its place; items it
   * has got get a sheet. Rejects with `plan-mismatch` for a plan of another id.
   */
  changePlan(plan: Plan, options?: WorkOptions): Promise<WorkResult>;
  /** Draws sheets from their specs with what the workbook holds now; used by every "make the … sheet" button. */
  redraw(keys: readonly SheetKey[], options?: WorkOptions): Promise<WorkResult>;
  /** Has Excel work everything out afresh, whatever its calculation options. */
  recalculate(): Promise<void>;
  /** Removes sheets just added (undo) or chosen by the user. */
  removeSheets(keys: readonly SheetKey[]): Promise<void>;
  /**
   * What goes with these sheets that no reading tells: comments, notes, charts and shapes of the user's on them, and what of theirs leads
   * to them.
   */
  goesAlong(keys: readonly SheetKey[]): Promise<readonly Kept[]>;
  /** Selects a place and brings its sheet to the front. */
  goTo(place: Place | { readonly key: SheetKey; readonly field?: string; readonly index?: number }): Promise<void>;
  /**
   * Writes typed values into entry cells by sheet key, field and index, where `read` takes them from: beside their labels. All or nothing,
   * but for cells typed into meanwhile or whose row is gone, whose places it gives. Rejects with structure-broken where a name leads elsewhere. What was typed on these sheets, or on those given, is copied first under the `job` named.
   */
  write(values: readonly CellWrite[], job?: CopyJob, copied?: readonly SheetKey[]): Promise<readonly Overtaken[]>;
  /** The copies of what was typed before the last jobs, the newest first. */
  copies(): Promise<readonly CopyHead[]>;
  /** How the workbook parts from the copy made at that time. Throws `copy-gone`, `copy-damaged`. */
  compareCopy(at: string): Promise<readonly CopiedSheet[]>;
  /**
   * Draws sheets with what a copy holds of them, or with what is given; all that the copy has, or these. Gives what they held before,
   * which takes it back.
   */
  restore(from: string | Typed, keys?: readonly SheetKey[], options?: WorkOptions): Promise<Restored>;
  /**
   * Settles a tab that is a copy of one of our sheets. Where all that stands on it stands on the sheet too it is deleted, or kept under
   * the name of an old sheet where formulas of the user's lead to it. Otherwise nothing is done unless `how` says what: `take` draws the
   * sheet with what the copy holds (the sheet's own goes to the copies), and the copy goes; `aside` keeps it under the name of an old sheet.
   */
  settleCopied(tab: string, of: SheetKey, how?: 'take' | 'aside', options?: WorkOptions): Promise<CopiedTab>;
  /** Marks work of several jobs until it ends: where the pane is closed meanwhile, `brokenOff` tells it when it is opened again. */
  underWay<T>(work: () => Promise<T>): Promise<T>;
  /** The job broken off need not be told any more. */
  leaveBrokenOff(): Promise<void>;
  /** Keeps enterprises' returns in the copies of what is typed, or no longer: copies that hold some are emptied then. */
  keepConfidential(on: boolean): Promise<void>;
  /** Puts the sheets of a plan's draft into the workbook; it must hold none, since what is typed on one would be drawn over. */
  addDraft(specs: readonly SheetSpec[], locale: Locale, options?: WorkOptions): Promise<WorkResult>;
  /** The same in the place of the draft there, which goes once the new one stands: where it cannot be drawn, the old one is as it was. */
  replaceDraft(specs: readonly SheetSpec[], locale: Locale, options?: WorkOptions): Promise<WorkResult>;
  /** What the draft's sheets say; empty where the workbook has none. */
  readDraft(): Promise<DraftCells>;
  /** Opens a workbook of its own from the bytes of an .xlsx file; this one stays as it is. */
  openCopy(bytes: Uint8Array): Promise<void>;
  /** Notes explanations down, all or none; one of the same finding takes the place of an earlier. */
  saveExplanations(explanations: readonly Explanation[]): Promise<void>;
  /**
   * Freezes a score sheet (or another form fit to be signed) on a copy with day and fingerprint, and registers it. Rejects with
   * results-differ while the workbook's results or formulas are not what they should be, with confidential for enterprises' returns
   * that were not asked for.
   */
  archive(key: SheetKey, options?: WorkOptions): Promise<PresentSheet>;
  /** The workbook's archives, each told apart: as it was archived, or changed since. */
  checkArchives(): Promise<readonly ArchiveCheck[]>;
  /** Calls back when cells of our sheets change; returns the way to stop it. */
  watch(onChange: (change: Changed) => void): Promise<() => Promise<void>>;
  /** Runs work that draws by a door of its own with no handler of this one registered: Excel on the web fails large writes while one is. */
  unwatched<T>(work: () => Promise<T>): Promise<T>;
  /** Name of the tab the user has in front of them. */
  inFront(): Promise<string>;
  /** Calls back when the user brings another tab to the front; returns the way to stop it. */
  watchFront(onFront: (tab: string) => void): Promise<() => Promise<void>>;
}

export type { ArchiveCheck, ErrorCode, Kept };
