/**
 * An in-memory Excel. It holds one workbook, runs the batches of Microsoft's own client library on it, refuses what
 * Excel refuses, and can be told to fail, to be slow, to be in cell-edit mode or to be Excel on the web. What it must
 * do is numbered in docs/host.md; the tests cite the numbers.
 */
import type { FormulaTexts } from '../formula/engine';
import type { BatchRequest, BatchResponse } from './executor/batch';
import { batchSteps } from './executor/batch';
import { worksheetEvents } from './executor/events';
import type { Knows, Run } from './executor/object';
import type { Update } from './delivery';
import { createDelivery } from './delivery';
import { HostError } from './errors';
import { forkWorkbook } from './fork';
import type { Quirk } from './model/quirks';
import { createWorkbook, usualCalculation } from './model/workbook';
import type { Workbook } from './model/workbook';
import type { EventSink, Session } from './session';
import { createSession, register } from './session';
import { snapshot } from './snapshot';
import type { Typed } from './typing';
import { typeCell } from './typing';

export interface HostOptions {
  readonly name?: string;
  readonly firstSheet?: string;
  readonly now?: () => Date;
  /** Decides where Excel's platforms differ (the code for overlapping tables); 0–1. */
  readonly random?: () => number;
  /** Excel on the web: 5 MB requests and answers, no text constants in names. */
  readonly onTheWeb?: boolean;
  /** Requirement sets advertised to the add-in. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Plays an older Excel: members it says no to are answered with ApiNotFound. */
  readonly knows?: Knows;
  /** Formulas as parsed for other workbooks, whoever opens many that are much alike: most of the time goes into reading them. */
  readonly formulas?: FormulaTexts;
  /** In what this build of Excel differs from others. */
  readonly quirks?: readonly Quirk[];
  /** Opens a window on a new workbook made of a file (`Excel.createWorkbook`). */
  readonly openWorkbook?: (base64: string) => void;
  /** Keeps the workbook when a program saves it (`workbook.save`, `close`); without it memory is all there is, and nothing is lost. */
  readonly saveWorkbook?: () => void;
  /** Hears that a program closed the workbook; every request that follows is refused. */
  readonly closeWorkbook?: (saved: boolean) => void;
  /** Awaited between pieces of long work, so that the page the host runs in has its turn; without it all is done at once. */
  readonly breath?: () => Promise<void>;
  /** Inserts sheets from a file (`insertWorksheetsFromBase64`) and gives their ids. */
  readonly insertWorksheets?: Run['insertWorksheets'];
}

/** Makes commands fail: the `atCommand`-th from now (1 = the next), `times` times in a row, with Excel's error code. */
export interface Failure {
  readonly atCommand?: number;
  readonly code?: string;
  readonly times?: number;
}

export interface HostStats {
  batches: number;
  /** Batches that did more than release references: the round trips a program makes. */
  syncs: number;
  actions: number;
  maxRequestBytes: number;
  maxResponseBytes: number;
}

/** What a batch comes to: an answer, or a refusal of the request as a whole. */
export type Outcome = { readonly body: string } | { readonly refused: string };

export interface Host {
  readonly workbook: Workbook;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly stats: HostStats;
  resetStats(): void;
  /** A new client. */
  open(sink: EventSink): Session;
  close(session: Session): void;
  /** Runs a batch of a client; `delayForCellEdit` waits for the end of cell editing instead of being refused. */
  execute(session: Session, request: string | BatchRequest, delayForCellEdit: boolean): Promise<Outcome>;
  /** Types text into a cell as a user does. */
  typeCell(sheetName: string, address: string, text: string): Typed;
  /** Does something as the user, e.g. activating a sheet or deleting rows, and tells everyone. */
  asUser<T>(work: (workbook: Workbook) => T): T;
  onUpdate(listener: (update: Update) => void): () => void;
  fail(failure: Failure | null): void;
  /** Every answer takes this long. */
  slow(milliseconds: number): void;
  cellEditMode(on: boolean): void;
  excelOnTheWeb(on: boolean): void;
  /** The same workbook in another build of Excel: one that differs in these. */
  differIn(quirks: readonly Quirk[]): void;
  /** Another workbook comes to the front: what needs this one there is refused. */
  behindAnother(on: boolean): void;
  /** Everything in the workbook as text: equal texts, equal workbooks. */
  snapshot(): string;
  /** Another Excel whose workbook is as this one's is now; no client listens to it and it has not been told to fail. */
  fork(): Host;
  /** Resolves when everything has been worked out, in pieces: what is shown or read after it waits for nothing. */
  calculated(): Promise<void>;
  /** Resolves when all events raised so far have been handed to the clients. */
  settled(): Promise<void>;
}

/** Beyond this a request counts as a large write (the reports speak of some thousand cells). */
const LARGE_WRITE = 200 * 1024;
/** The event type of `onChanged`, of all sheets' and of one sheet's. */
const CHANGED = 10;
const listensToChanges = ({ listeners }: Session): boolean =>
  [...listeners].some(([key, count]) => count > 0 && key.startsWith(`${CHANGED}:`));
const WEB_LIMIT = 5 * 1024 * 1024;
/** Works out so long at a time, in ms. */
const PIECE = 40;

/** Bytes of a text in UTF-8. Counted, not encoded: an answer may have millions of letters. */
function bytes(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) count += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return count;
}

/** Whether a request asks for results, which are then worked out ahead of it. */
const asksForResults = ({ Actions }: BatchRequest): boolean =>
  Actions.some(({ QueryInfo }) => QueryInfo && /"(values|text)/i.test(JSON.stringify(QueryInfo)));

export function createHost(options: HostOptions = {}): Host {
  const workbook = createWorkbook({
    name: options.name ?? 'Book1.xlsx',
    firstSheet: options.firstSheet ?? 'Sheet1',
    now: options.now ?? (() => new Date()),
    random: options.random ?? Math.random,
    onTheWeb: options.onTheWeb ?? false,
    quirks: new Set(options.quirks),
    formulas: options.formulas,
  });
  return hostOf(workbook, options);
}

function hostOf(workbook: Workbook, options: HostOptions): Host {
  const { sessions, listeners, announce, settled } = createDelivery(workbook, () => turn, options.knows);
  const freshStats = (): HostStats => ({ batches: 0, syncs: 0, actions: 0, maxRequestBytes: 0, maxResponseBytes: 0 });
  const stats = freshStats();
  let failure: { left: number; times: number; code: string } | null = null;
  let delay = 0;
  let editing = false;
  let closed = false;
  let waiting: (() => void)[] = [];
  /** Resolves when the requests taken up so far have been answered. */
  let turn: Promise<unknown> = Promise.resolve();
  /** The batch that is being run in pieces: does its next action, and tells whether it is done. */
  let running: (() => boolean) | null = null;
  /** Nobody acts on a workbook in the middle of a batch: what is left of it is done at once. */
  const finishBatch = () => {
    while (running && !running());
  };

  const runOf = (session: Session): Run => ({
    workbook,
    references: session.references,
    register: (type, target, by) => {
      if (type === worksheetEvents.FormulaChangedEvent && by > 0) workbook.tellsFormulas = true;
      register(session, type, target, by);
    },
    ...(options.knows ? { knows: options.knows } : {}),
    ...(options.openWorkbook ? { openWorkbook: options.openWorkbook } : {}),
    ...(options.saveWorkbook ? { saveWorkbook: options.saveWorkbook } : {}),
    closeWorkbook: (saved) => {
      closed = true;
      options.closeWorkbook?.(saved);
    },
    ...(options.insertWorksheets ? { insertWorksheets: options.insertWorksheets } : {}),
  });

  const beforeAction = () => {
    stats.actions++;
    if (closed) throw new HostError('GeneralException', 'The workbook is closed.');
    if (!failure || --failure.left > 0) return;
    const { code } = failure;
    failure = --failure.times > 0 ? { ...failure, left: 1 } : null;
    throw new HostError(code, `The host was told to fail with ${code}.`);
  };

  /** Begins a batch; what it returns does an action at a time and gives the response once there is one. */
  const begin = (session: Session, request: BatchRequest): (() => BatchResponse | undefined) => {
    stats.batches++;
    const cleanUp = request.Actions.every(
      (a) =>
        a.Name === '_RemoveReference' ||
        a.Name === 'NotifyActionHandlerReady' ||
        a.ActionType === 1 ||
        a.ActionType === 5,
    );
    if (!cleanUp) stats.syncs++;
    const steps = batchSteps(request, runOf(session), cleanUp ? undefined : beforeAction);
    let response: BatchResponse | undefined;
    running = () => {
      const { done, value } = steps.next();
      if (!done) return false;
      response = value;
      running = null;
      announce();
      return true;
    };
    return () => {
      if (!response) running?.();
      return response;
    };
  };

  const calculated = async () => {
    for (;;) {
      const until = performance.now() + PIECE;
      if (workbook.calculation.ahead(() => performance.now() > until)) return;
      await options.breath?.();
    }
  };

  /** The answer to a request, at once or in pieces. */
  const answer = async (session: Session, request: string | BatchRequest): Promise<Outcome> => {
    const { breath } = options;
    if (breath) await breath();
    const parsed = typeof request === 'string' ? (JSON.parse(request) as BatchRequest) : request;
    if (breath && asksForResults(parsed)) await calculated();
    const step = begin(session, parsed);
    if (!breath) finishBatch();
    let response = step();
    for (; !response; response = step()) if (breath) await breath();
    if (breath) await breath();
    const body = JSON.stringify(response);
    if (breath) await breath();
    const answered = bytes(body);
    stats.maxResponseBytes = Math.max(stats.maxResponseBytes, answered);
    return workbook.onTheWeb && answered > WEB_LIMIT ? { refused: 'ResponsePayloadSizeLimitExceeded' } : { body };
  };

  const execute = async (
    session: Session,
    request: string | BatchRequest,
    delayForCellEdit: boolean,
  ): Promise<Outcome> => {
    const text = typeof request === 'string' ? request : JSON.stringify(request);
    const size = bytes(text);
    stats.maxRequestBytes = Math.max(stats.maxRequestBytes, size);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (workbook.onTheWeb && size > WEB_LIMIT) return { refused: 'RequestPayloadSizeLimitExceeded' };
    if (editing && !delayForCellEdit) return { refused: 'InvalidOperationInCellEditMode' };
    if (editing) await new Promise<void>((resolve) => waiting.push(resolve));
    if (size > LARGE_WRITE && workbook.quirks.has('largeWriteWhileListening') && [...sessions].some(listensToChanges))
      return { refused: 'GeneralException' };
    if (!options.breath) return answer(session, request);
    // One at a time: none sees what another has half done.
    const mine = turn.then(() => answer(session, request));
    turn = mine.catch(() => undefined);
    return mine;
  };

  const asUser = <T>(work: (book: Workbook) => T): T => {
    finishBatch();
    workbook.origin = 'user';
    try {
      return work(workbook);
    } finally {
      workbook.origin = 'addin';
      announce();
    }
  };

  return {
    workbook,
    requirementSets: options.requirementSets ?? {
      ExcelApi: '1.15',
      DialogApi: '1.2',
      SharedRuntime: '1.1',
      DelayForCellEdit: '1.1',
    },
    stats,
    resetStats: () => void Object.assign(stats, freshStats()),
    open: (sink) => {
      const session = createSession(sink);
      sessions.add(session);
      return session;
    },
    close: (session) => void sessions.delete(session),
    execute,
    typeCell: (sheetName, address, text) => asUser((book) => typeCell(book, sheetName, address, text, asUser)),
    asUser,
    onUpdate: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    fail: (wanted) => {
      failure = wanted
        ? { left: wanted.atCommand ?? 1, times: wanted.times ?? 1, code: wanted.code ?? 'GeneralException' }
        : null;
    },
    slow: (milliseconds) => void (delay = milliseconds),
    cellEditMode: (on) => {
      editing = on;
      if (on) return;
      const resume = waiting;
      waiting = [];
      for (const go of resume) go();
    },
    excelOnTheWeb: (on) => void (workbook.onTheWeb = on),
    differIn: (differing) => {
      workbook.quirks = new Set(differing);
      workbook.calculationMode = usualCalculation(workbook.quirks);
    },
    behindAnother: (on) => void (workbook.behind = on),
    snapshot: () => {
      finishBatch();
      return snapshot(workbook);
    },
    fork: () => {
      finishBatch();
      return hostOf(forkWorkbook(workbook), options);
    },
    calculated,
    settled,
  };
}
