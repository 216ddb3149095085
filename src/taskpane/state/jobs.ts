/**
 * What the pane does with the workbook. Each job runs to its end or leaves a failure that can be tried again (running.ts)
 * and has what it changed read and checked (checking.ts), as what the user types is (following.ts). The jobs themselves
 * stand in files by what they are about.
 */
import type { ArchiveCheck, CopiedTab, WorkbookFacade, WorkOptions } from '../../excel/facade';
import { loadMessages, type Locale } from '../../i18n';
import type { NationalIndex } from '../../plan/national';
import type { Plan, Question } from '../../plan/schema';
import type { Finding } from '../../validation/finding';
import type { EntriesFormat } from '../../entries/file';
import type { ResultsFormat } from '../export-results';
import { createChecking } from './checking';
import { createFollowing, type Following } from './following';
import { later } from './later';
import { remember } from './memory';
import type { JobKind, Said, Undo } from './pane-state';
import { createRunning } from './running';
import { sheetJobs } from './sheet-jobs';
import type { Store } from './store';
import { openingOnce, todayOf, type Surroundings } from './surroundings';

export interface Jobs {
  /** Reads the workbook for the first time, checks it, and follows its changes from then on. */
  readonly open: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** `filled`: what the sheets hold from the beginning, and the one to look at; they are none of the user's own plan then. */
  readonly add: (keys: readonly string[], filled?: (plan: Plan) => Promise<Pick<WorkOptions, 'values' | 'show'>>) => Promise<void>; // prettier-ignore
  /** Adds all sheets filled with the invented example and opens the score sheet. */
  readonly tryExample: () => Promise<void>;
  readonly cancel: () => void;
  /** Takes the last job back; unless `confirmed`, the user is asked where something was typed since. */
  readonly undo: (confirmed?: boolean) => Promise<void>;
  /** Work a screen did by itself can be taken back in this way. */
  readonly keepUndo: (undo: Undo) => void;
  readonly goTo: (target: Parameters<WorkbookFacade['goTo']>[0]) => Promise<void>;
  /** Opens a sheet, making it first where the workbook lacks it. */
  readonly openSheet: (key: string) => Promise<void>;
  readonly updateScores: () => Promise<void>;
  /** One sentence for one warning, or for several alike. Tells whether it was saved. */
  readonly explain: (findings: readonly Finding[], reason: string, by: string) => Promise<boolean>;
  /** Writes the value each finding proposes, all or none; taken back as one. */
  readonly fixAll: (findings: readonly Finding[]) => Promise<void>;
  /** Gives a roster at least so many free rows. */
  readonly lengthen: (key: string, rows: number) => Promise<void>;
  readonly fix: (finding: Finding) => Promise<void>;
  /** Settles an open question of the plan by the reading's words, as they stand in the workbook's drop-down. */
  readonly decide: (question: Question, readingId: string) => Promise<void>;
  readonly importPlan: (text: string) => Promise<void>;
  /** Puts a plan changed in mid-term in the place of the workbook's own; taken back as one. Tells whether it was done. */
  readonly changePlan: (plan: Plan, said: { readonly done: Said; readonly label: Said }) => Promise<boolean>;
  /** Compares the zone by another edition of the national index, or by the product's own (null). */
  readonly useEdition: (edition: NationalIndex | null) => Promise<void>;
  /** `confidential`: with enterprises' returns, which are otherwise left out. */
  readonly exportEntries: (format: EntriesFormat, confidential?: boolean) => Promise<void>;
  /** Keeps enterprises' returns in the copies of what is typed, or no longer. */
  readonly keepConfidential: (on: boolean) => Promise<void>;
  /** Work that a screen does by itself; gives null where it failed, which the failure screen tells. */
  readonly withBook: <T>(kind: JobKind, work: (book: WorkbookFacade, today: string) => Promise<T>) => Promise<T | null>;
  readonly undisturbed: Following['undisturbed'];
  /** One line about what was done. */
  readonly tell: (said: Said) => void;
  /** Draws what the workbook holds of rosters and forms again, so that print areas and heights of rows are those of what is filled. */
  readonly preparePrint: () => Promise<void>;
  /** Makes sheets on demand, or makes them again with what was typed. */
  readonly makeSheets: (keys: readonly string[]) => Promise<void>;
  /** Draws sheets with whole fields put in place of what they hold, and says so; taken back as one. `label` names it for undoing. Tells whether it was done. */
  readonly putValues: (
    values: NonNullable<WorkOptions['values']>,
    said: { readonly done: Said; readonly label: Said; readonly show: string; readonly along?: readonly string[] },
  ) => Promise<boolean>;
  readonly exportResults: (format: ResultsFormat) => Promise<void>;
  /** Freezes a form on a copy. */
  readonly archive: (key: string) => Promise<void>;
  /** The workbook's archives and what became of them; null where they could not be read. */
  readonly checkArchives: () => Promise<readonly ArchiveCheck[] | null>;
  /** The same for a file chosen by the user. */
  readonly checkFile: (file: File) => Promise<readonly ArchiveCheck[] | null>;
  /** Puts back what a copy holds: of all its sheets, or of these. */
  readonly restore: (at: string, keys?: readonly string[]) => Promise<void>;
  /** Settles a user's copy of one of our sheets; gives what it holds where the user is to decide, null where it is settled or failed. */
  readonly settleCopied: (tab: string, of: string, how?: 'take' | 'aside') => Promise<CopiedTab | null>;
  /** The user knows of the job broken off. */
  readonly leaveBrokenOff: () => Promise<void>;
  readonly speak: (locale: Locale) => Promise<void>;
}

/** The jobs over one store and one workbook, which is opened when first needed. */
export function createJobs(store: Store, surroundings: Surroundings): Jobs {
  const { dispatch } = store;
  const outside = openingOnce(surroundings);
  const checking = createChecking(store, outside);
  const following = createFollowing(store, outside, checking);
  const running = createRunning(store, outside, checking, following);
  const { readAndCheck } = checking;
  const { run, reread, cancel, notice } = running;
  // Asked for on screens of their own: not loaded with the pane.
  const ofFindings = later(store, 'write', async () =>
    (await import('./finding-jobs')).findingJobs(store, outside, running, checking),
  );
  const ofPlan = later(store, 'plan', async () =>
    (await import('./plan-jobs')).planJobs(store, outside, running, checking),
  );
  const ofExport = later(store, 'export', async () =>
    (await import('./export-jobs')).exportJobs(store, outside, running, checking),
  );
  const ofArchives = later(store, 'check', async () => (await import('./archive-jobs')).archiveJobs(outside, running));
  const ofRecovering = later(store, 'restore', async () =>
    (await import('./recover-jobs')).recoverJobs(store, outside, running),
  );
  const ofUndo = later(store, 'undo', () => import('./undo-job'));
  const ofSettling = later(store, 'restore', () => import('./settle-copied'));
  const ofPutting = later(store, 'make', () => import('./put-values'));

  return {
    undo: ofUndo(
      ({ undoLast }) =>
        (confirmed?: boolean) =>
          undoLast(store, outside, running, confirmed),
      undefined,
    ),
    keepUndo: (undo) => dispatch({ type: 'undoable', undo }),
    ...sheetJobs(store, outside, running, following),
    explain: ofFindings((jobs) => jobs.explain, false),
    fix: ofFindings((jobs) => jobs.fix, undefined),
    fixAll: ofFindings((jobs) => jobs.fixAll, undefined),
    decide: ofPlan((jobs) => jobs.decide, undefined),
    useEdition: ofPlan((jobs) => jobs.useEdition, undefined),
    changePlan: ofPlan((jobs) => jobs.changePlan, false),
    importPlan: ofPlan((jobs) => jobs.importPlan, undefined),
    putValues: ofPutting(
      ({ putValues }) =>
        (...asked: Parameters<Jobs['putValues']>) =>
          putValues(store, running, ...asked),
      false,
    ),
    exportEntries: ofExport((jobs) => jobs.exportEntries, undefined),
    exportResults: ofExport((jobs) => jobs.exportResults, undefined),
    archive: ofArchives((jobs) => jobs.archive, undefined),
    checkArchives: ofArchives((jobs) => jobs.checkArchives, null),
    checkFile: ofArchives((jobs) => jobs.checkFile, null),
    restore: ofRecovering((jobs) => jobs.restore, undefined),
    settleCopied: ofSettling(
      ({ settleCopied }) =>
        (...asked: Parameters<Jobs['settleCopied']>) =>
          settleCopied(store, outside, running, ...asked),
      null,
    ),
    keepConfidential: ofRecovering((jobs) => jobs.keepConfidential, undefined),
    leaveBrokenOff: ofRecovering((jobs) => jobs.leaveBrokenOff, undefined),
    open: () =>
      run('open', async () => {
        await readAndCheck();
        await following.follow();
        following.whenAtRest();
      }),
    check: () =>
      run('check', async () => {
        dispatch({ type: 'checking', checking: true });
        try {
          await following.checkThoroughly(true);
        } finally {
          dispatch({ type: 'checking', checking: false });
        }
      }),
    cancel,
    async withBook<T>(kind: JobKind, work: (book: WorkbookFacade, today: string) => Promise<T>) {
      let done: T | null = null;
      await run(kind, async () => {
        done = await work(await outside.openWorkbook(), todayOf(outside));
        if (kind === 'write') await reread();
      });
      return done;
    },
    undisturbed: following.undisturbed,
    tell: (said) => notice(said),
    speak: (locale) =>
      run('open', async () => {
        dispatch({ type: 'locale', locale, m: await loadMessages(locale) });
        remember({ locale });
      }),
  };
}
