/**
 * Handing out and collecting from the pane: files made and read here, the workbook written through the facade. A chunk of its
 * own, since it brings the file code along.
 */
import type { Entries, EntryCell, SheetEntries } from '../entries/entries';
import { carriedRosters } from '../entries/carried';
import { valuesOfFile } from '../entries/file';
import { ZoneScorecardError, type Place } from '../errors';
import type { WorkbookFacade, WorkbookState, WorkResult } from '../excel/facade';
import { withStanding } from './model/standing';
import { inRowsOfNow, rowsWritten } from './model/same-rows';
import { asRead, written } from './model/taken-back';
import type { Undo } from './state/pane-state';
import {
  collect,
  figureRows,
  figureWrites,
  handBack,
  isLockFile,
  logRows,
  logWrites,
  nextFigureRow,
  nextLogRow,
  readerInThread,
  remaining,
  takenBefore,
  withRead,
  writesOf,
  type Collection,
  type Decisions,
  type HandedBack,
  type Write,
} from '../exchange';
import { startComparing } from '../exchange/start-browser';
import { startMaking } from '../exchange/start-making';
import { makerInThread, type HandedOut, type UnitFile } from '../exchange/unit-file';
import { isText, sheetsOfBook, sheetsOfText } from '../exchange/own-table/file';
import { recallOwn, redecided, unitKnown, type OwnMemory } from '../exchange/own-table/memory';
import { readOwn } from '../exchange/own-table/read';
import { recogniseOwn, type OwnFile } from '../exchange/own-table/recognise';
import { mostRows } from '../entries/most-rows';
import { loadMessages } from '../i18n';
import { itemById } from '../plan/items';
import type { ArchiveCheck } from '../sheets/archive-check';
import type { CopyJob } from '../sheets/copies';
import { valueChanges, type ValueChange } from '../sheets/entries-file';
import { importLogKey } from '../sheets/import-log-sheet';
import { filledRows } from '../sheets/items/typed';
import { kept } from '../sheets/plan/assumptions';
import { archivesIn, readSafely, zipFiles } from '../xlsx';
import { startBrowserWorker } from '../xlsx/start-browser';

type FacadeWrites = Parameters<WorkbookFacade['write']>[0];
/** Cells in one request to Excel: about 1.5 MB of the 5 MB a request may have. */
const perRequest = 1500;
/** A file larger than this is not even read into memory. */
const mostBytes = 50e6;

/** The workbooks of these units as files, one after another; `making` is told which comes next. */
export async function unitFiles(
  of: HandedOut,
  units: readonly string[],
  making: (index: number) => void,
): Promise<UnitFile[]> {
  const maker = makerInThread(of, { startWorker: startMaking });
  try {
    const files: UnitFile[] = [];
    for (const [index, unit] of units.entries()) {
      making(index);
      files.push(await maker.fileOf(unit));
    }
    return files;
  } finally {
    maker.end();
  }
}

export const zipOf = (files: readonly UnitFile[], made: Date): Uint8Array => zipFiles(files, made);

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > (/\.zip$/i.test(file.name) ? 10 : 1) * mostBytes)
    throw new ZoneScorecardError('file-too-large', { limit: mostBytes / 1e6, what: 'megabytes' });
  return new Uint8Array(await file.arrayBuffer());
}

const read = (content: Uint8Array) => readSafely(content, { startWorker: startBrowserWorker });

/** The archives in a file chosen by the user, with what became of them. */
export const archivesOfFile = async (file: File): Promise<readonly ArchiveCheck[]> =>
  archivesIn(await read(await bytesOf(file)));

/** Reads files chosen by the user against what the workbook holds now. */
export async function collectFiles(
  book: WorkbookFacade,
  files: readonly File[],
  today: string,
  { onProgress, signal }: { readonly onProgress: (done: number, total: number) => void; readonly signal: AbortSignal },
): Promise<Collection> {
  const { plan, entries, locale } = await book.read();
  if (plan === null) throw new ZoneScorecardError('plan-missing');
  const against = { plan, entries, locale, today, takenBefore: takenBefore(entries) };
  const reader = readerInThread(against, { startWorker: startComparing });
  signal.addEventListener('abort', reader.end);
  try {
    return await collect(
      entries,
      files.filter(({ name }) => !isLockFile(name)).map((file) => ({ name: file.name, bytes: () => bytesOf(file) })),
      { reader, onProgress, signal },
    );
  } finally {
    signal.removeEventListener('abort', reader.end);
    reader.end();
  }
}

/** The file at a place of the collection with its faults marked, to be sent back; null where there are none. */
export async function handedBack(
  { files, sources }: Collection,
  index: number,
  today: string,
): Promise<HandedBack | null> {
  const [returned, source] = [files[index], sources[index]];
  if (returned?.status !== 'read' || source === undefined) return null;
  const bytes = await source.bytes();
  return handBack({ bytes, raw: await read(bytes), returned }, today);
}

/**
 * A refused file as a table of the unit's own, by its headings and what was decided before; `before`: the same file as it was mapped
 * for another unit. Rejects with `file-no-plan` where it holds no table.
 */
export async function ownFileOf(
  book: WorkbookFacade,
  { sources }: Collection,
  index: number,
  { today, known, before }: { readonly today: string; readonly known: OwnMemory; readonly before: OwnFile | null },
): Promise<OwnFile> {
  const { plan } = await book.read();
  const source = sources[index];
  if (plan === null || source === undefined) throw new ZoneScorecardError('plan-missing');
  const bytes = await source.bytes();
  const sheets = isText(source.name) ? sheetsOfText(bytes) : sheetsOfBook(await read(bytes));
  const unit = before === null ? unitKnown(known, source.name) : before.unit;
  const own = recallOwn(recogniseOwn(source.name, sheets, { plan, today }, unit), known);
  if (own.tables.length === 0) throw new ZoneScorecardError('file-no-plan');
  return before === null ? own : redecided({ ...own, unit }, before);
}

/** The collection with the mapped table read in the place of the refused file. */
export async function withOwnTable(
  book: WorkbookFacade,
  collection: Collection,
  index: number,
  own: OwnFile,
  today: string,
): Promise<Collection> {
  const { plan, entries, locale } = await book.read();
  const file = collection.files[index];
  if (plan === null || file === undefined) throw new ZoneScorecardError('plan-missing');
  // As the other files were read: what the rows are by now is looked at when it is written.
  const { asked } = collection;
  const against = { plan, entries: asked, m: await loadMessages(locale), today, takenBefore: takenBefore(entries) };
  return withRead(collection, index, readOwn(own, file.fingerprint ?? '', against));
}

export interface Applied {
  readonly written: number;
  readonly stale: number;
  /** The cells written. */
  readonly cells: readonly Write[];
  /** Sheets of items that came along. */
  readonly came: readonly string[];
  /** What the workbook held of all these when it was done: by it is told what was typed since. */
  readonly then: Entries;
  /** What is left to decide. */
  readonly collection: Collection;
  /** Puts everything back, and takes out the sheets that came, but for what was typed since the workbook was read as it is `now`, and says so in the log. Gives the cells left. */
  readonly undo: (book: WorkbookFacade, time: string, now?: Entries) => Promise<readonly Place[]>;
}

/** Writes what was accepted, and the log. Looks at the workbook first: nothing is overwritten unseen. */
export const applyDecisions = (
  book: WorkbookFacade,
  collection: Collection,
  decisions: Decisions,
  time: string,
): Promise<Applied> => book.underWay(() => applied(book, collection, decisions, time));

/**
 * The collection with its rows where they are by now: put in, taken out or sorted since the files were read. Differences whose row is
 * not beyond doubt are left out; `lost` are those of them that were accepted.
 */
function inRowsNow(
  read: Collection,
  decisions: Decisions,
  entries: Entries,
): { readonly collection: Collection; readonly lost: number } {
  const placed = inRowsOfNow(read.asked, entries, read.differences);
  const differences = placed.filter(({ lost }) => !lost);
  const left = new Set(differences.map(({ id }) => id));
  const conflicts = read.conflicts.map((ids) => ids.filter((id) => left.has(id))).filter((ids) => ids.length > 1);
  const lost = placed.filter((one) => one.lost && decisions.get(one.id) === 'accept').length;
  return { collection: { ...read, differences, conflicts, asked: entries }, lost };
}

/** As `applyDecisions` says. */
async function applied(book: WorkbookFacade, read: Collection, decisions: Decisions, time: string): Promise<Applied> {
  const state = await book.read();
  const { plan, entries, locale } = state;
  if (plan === null) throw new ZoneScorecardError('plan-missing');
  const m = await loadMessages(locale);
  const { collection, lost } = inRowsNow(read, decisions, entries);
  const outcome = writesOf(collection, decisions, entries);
  const rows = logRows(plan, collection, decisions, outcome, time, m);
  const figures = figureRows(plan, collection, decisions, outcome, time, m);
  let [at, figuresAt] = [0, 0];
  let overtaken: readonly Place[] = [];
  const did = nothingDone();
  const logDid = nothingDone();
  try {
    overtaken = await writeGrowing(book, did, [state, state], outcome.writes, 'collect');
    await drawing(logDid, state, () => book.redraw([importLogKey]));
    const logged = await book.read();
    at = nextLogRow(logged.entries);
    figuresAt = nextFigureRow(logged.entries);
    const log = [...logWrites(rows, at), ...figureWrites(figures, figuresAt)];
    await writeGrowing(book, logDid, [logged, logged], log);
  } catch (error) {
    throw await withoutHalf(error, book, state, [did, logDid]);
  }
  const cells = outcome.writes.filter((write) => did.written.has(idOf(write)));
  return {
    written: cells.length,
    cells,
    came: [...did.made],
    then: leftBy(did),
    stale: outcome.stale.length + overtaken.length + lost,
    collection: remaining(collection, decisions, outcome, entries),
    undo: (workbook, undoneAt, now) =>
      tellingWhatStands(state, async (done) => {
        const stay = await takeOut(workbook, did, now ?? (await workbook.read()).entries, { done });
        const note = m.exchange.log.undone(undoneAt);
        const notes = [
          ...rows.map((_, r) => ({ key: importLogKey, field: 'note', index: at + r, value: note })),
          ...figures.map((_, r) => ({ key: importLogKey, field: 'figure_note', index: figuresAt + r, value: note })),
        ];
        await writeAll(workbook, notes, { written: done });
        return stay;
      }),
  };
}

type Tried = FacadeWrites[number];

/** What a piece of writing has done to the workbook so far: this alone is taken back, whatever else was done to it since. */
interface Did {
  /** Sheets it made; one that somebody else has added meanwhile is none of them. */
  readonly made: Set<string>;
  /** What the entry cells of those hold as drawn. */
  readonly drawn: Record<string, SheetEntries>;
  /** Lists it made longer, with the rows they had. */
  readonly grown: Map<string, number>;
  /** Tabs of sheets whose drawing failed half-way. */
  readonly half: Set<string>;
  /** Cells it began to write, with what they held. */
  readonly tried: Map<string, Tried>;
  /** Those of them that it has written. */
  readonly written: Map<string, Tried>;
  /** The workbook as read before the last of them was written: rows of lists are known by it. */
  held: Entries;
}

const nothingDone = (): Did => ({
  made: new Set(),
  drawn: {},
  grown: new Map(),
  half: new Set(),
  tried: new Map(),
  written: new Map(),
  held: { sheets: {} },
});

const idOf = ({ key, field, index }: Pick<Tried, 'key' | 'field' | 'index'>): string => `${key} ${field} ${index}`;
const contentOf = (cell: Pick<EntryCell, 'value' | 'formula'> | undefined): string =>
  cell?.formula ?? String(cell?.value ?? '');
const holds = (cell: EntryCell | undefined, other: Pick<EntryCell, 'value' | 'formula'> | undefined): boolean =>
  contentOf(cell) === contentOf(other);

/** A step that draws, noted down: which sheets it has made, and which it may have left half-way. */
async function drawing(did: Did, { sheets }: WorkbookState, draw: () => Promise<WorkResult>): Promise<void> {
  try {
    const { added, drawn } = await draw();
    // One drawn anew beside a damaged sheet was there before.
    const made = added.filter(({ key }) => !sheets.some((sheet) => sheet.key === key));
    for (const { key } of made) did.made.add(key);
    for (const { key } of made) did.drawn[key] = drawn?.sheets[key] ?? {};
  } catch (error) {
    for (const tab of error instanceof ZoneScorecardError ? error.stands : []) did.half.add(tab);
    throw error;
  }
}

/** What failed half-way is taken back, but for what was typed since over what was written; what stands is told. */
async function withoutHalf(
  error: unknown,
  book: WorkbookFacade,
  before: WorkbookState,
  all: readonly Did[],
): Promise<ZoneScorecardError> {
  const touched = all.flatMap(({ made, grown, written: cells, half }) => [
    ...[...made, ...grown.keys(), ...[...cells.values()].map(({ key }) => key)].map((key) => tabOf(before, key)),
    ...half,
  ]);
  if (touched.length === 0 && all.every(({ tried }) => tried.size === 0)) return withStanding(error, []);
  const stands = await (async () => {
    const left: string[] = [];
    for (const did of [...all].reverse()) {
      const state = await book.read();
      const now = (write: Tried) => state.entries.sheets[write.key]?.[write.field]?.[write.index];
      const stay = [...did.made].filter((key) => isUsed(did, state, key));
      const typed = [...did.written.values()].filter(
        (write) => !holds(now(write), write) && !holds(now(write), write.was) && !did.made.has(write.key),
      );
      const places = await takeOut(book, did, state.entries, { only: (write) => holds(now(write), write), stay });
      left.push(
        ...did.half,
        ...[...stay, ...typed.map(({ key }) => key)].map((key) => tabOf(state, key)),
        ...places.flatMap(({ sheet }) => sheet ?? []),
      );
    }
    return [...new Set(left)];
  })().catch(() => [
    ...new Set([...touched, ...all.flatMap(({ tried }) => [...tried.values()].map(({ key }) => tabOf(before, key)))]),
  ]);
  return withStanding(error, stands);
}

/** What the sheets made and the cells written hold when it is done. */
function leftBy({ drawn, written: cells }: Did): Entries {
  const sheets: Record<string, Record<string, EntryCell[]>> = {};
  for (const [key, fields] of Object.entries(drawn))
    sheets[key] = Object.fromEntries(Object.entries(fields).map(([field, own]) => [field, [...own]]));
  for (const { key, field, index, value } of cells.values())
    ((sheets[key] ??= {})[field] ??= [])[index] = { value, place: {} };
  return { sheets };
}

/** Whether somebody has typed on a sheet that was made: it stays then. */
function isUsed({ drawn, tried }: Did, { entries, structure }: WorkbookState, key: string): boolean {
  const own = drawn[key] ?? {};
  const isTyped = (field: string, cell: EntryCell, index: number) =>
    kept(cell) !== undefined &&
    own[field] !== undefined &&
    !holds(cell, own[field][index]) &&
    !holds(cell, tried.get(idOf({ key, field, index })));
  return (
    structure.sheets.some((sheet) => sheet.key === key && sheet.outside.length > 0) ||
    Object.entries(entries.sheets[key] ?? {}).some(([field, cells]) =>
      cells.some((cell, index) => isTyped(field, cell, index)),
    )
  );
}

const tabOf = ({ sheets }: WorkbookState, key: string): string => sheets.find((sheet) => sheet.key === key)?.tab ?? key;

/** What puts a cell back as it was. */
const backOf = ({ key, field, index, was }: Tried): Tried => ({
  key,
  field,
  index,
  value: was?.value ?? null,
  ...(was?.formula === undefined ? {} : { formula: was.formula }),
  ...(was?.percent ? { percent: true } : {}),
});

/**
 * Takes out again what a piece of writing `did`: the cells get what they had before, held against the entries as they are `now`, lists
 * that it made longer are as long as they were, and sheets that it made go, but for those that `stay`. Gives the cells typed into in
 * the last moment.
 */
async function takeOut(
  book: WorkbookFacade,
  did: Did,
  now: Entries,
  {
    done,
    only,
    stay = [],
  }: {
    readonly done?: Set<string>;
    readonly only?: (write: Tried) => boolean;
    readonly stay?: readonly string[];
  } = {},
): Promise<readonly Place[]> {
  const cells = [...(only ? did.tried : did.written).values()].filter(
    (write) => !did.made.has(write.key) && (only?.(write) ?? true),
  );
  // What failed half-way is taken back at once, where it was written.
  const rowOf = only ? () => undefined : rowsWritten(did.held, [...did.written.values()]);
  const back = cells.map((write) => ({ ...backOf(write), row: rowOf(write) }));
  const left = await writeAll(book, asRead(now, back), { written: done });
  const longer = [...did.grown].filter(([key]) => !did.made.has(key));
  if (longer.length > 0)
    await book.redraw(
      longer.map(([key]) => key),
      { undoing: Object.fromEntries(longer) },
    );
  const there = did.made.size > 0 ? (await book.read()).sheets : [];
  const goes = there.flatMap(({ key }) => (did.made.has(key) && !stay.includes(key) ? [key] : []));
  if (goes.length > 0) await book.removeSheets(goes);
  return left;
}

/** Takes back in several steps; where a later one fails, the sheets that the steps before it have written are told. */
async function tellingWhatStands<T>({ sheets }: WorkbookState, steps: (done: Set<string>) => Promise<T>): Promise<T> {
  const done = new Set<string>();
  try {
    return await steps(done);
  } catch (error) {
    if (done.size === 0) throw error;
    throw withStanding(
      error,
      [...done].map((key) => sheets.find((sheet) => sheet.key === key)?.tab ?? key),
    );
  }
}

/** Writes in pieces a request takes; the copy made before the first is of all the sheets. Gives the cells kept as they are. */
async function writeAll(
  book: WorkbookFacade,
  writes: FacadeWrites,
  {
    job,
    written: done,
    did,
    held,
  }: {
    readonly job?: CopyJob;
    readonly written?: Set<string>;
    /** Notes down what is written, by the places cells have in what is `held`. */
    readonly did?: Did;
    readonly held?: Entries;
  } = {},
): Promise<readonly Place[]> {
  const keys = [...new Set(writes.map(({ key }) => key))];
  let overtaken: readonly Place[] = [];
  for (let i = 0; i < writes.length; i += perRequest) {
    const now = writes.slice(i, i + perRequest);
    for (const write of now) if (!write.lost) did?.tried.set(idOf(write), write);
    if (did && held) did.held = held;
    const left = await book.write(now, i === 0 ? job : undefined, keys);
    overtaken = overtaken.concat(left);
    for (const write of held ? written(now, left) : []) did?.written.set(idOf(write), write);
    for (const { key } of now) done?.add(key);
  }
  return overtaken;
}

/**
 * Writes values, adding sheets the workbook lacks and drawing rosters anew while they are too short for what comes. `asked`: the workbook
 * as it was when the writing was decided on; `there`: as it is. Notes down what it `did`. Gives the cells kept as they are, since they
 * were typed into meanwhile.
 */
async function writeGrowing(
  book: WorkbookFacade,
  did: Did,
  [asked, there]: readonly [asked: WorkbookState, there: WorkbookState],
  writes: readonly Write[],
  job?: CopyJob,
): Promise<readonly Place[]> {
  const { plan, locale } = asked;
  const missing = [...new Set(writes.map(({ key }) => key))].filter(
    (key) => !there.sheets.some((sheet) => sheet.key === key) && plan !== null && itemById(plan, key) !== undefined,
  );
  if (plan !== null && missing.length > 0) await drawing(did, there, () => book.addSheets(plan, missing, locale));
  let { entries } = missing.length > 0 ? await book.read() : there;
  const rowsOf = (key: string) =>
    Object.values(entries.sheets[key] ?? {}).reduce((most, cells) => Math.max(most, cells.length), 0);
  const known = ({ key, field, index }: Write): Pick<Tried, 'was'> => {
    const was = asked.entries.sheets[key]?.[field]?.[index] ?? did.drawn[key]?.[field]?.[index];
    return was ? { was } : {};
  };
  // What was put in or sorted since it was decided on has moved the rows.
  const all = writes.map((write) => ({ ...write, ...known(write) }));
  let left = inRowsOfNow<Tried>(asked.entries, entries, all);
  // A cell that was not there when the writing was decided on was expected to hold nothing but what the product draws.
  const expected = ({ key, field, index, was }: Tried): EntryCell => {
    const found = entries.sheets[key]?.[field]?.[index];
    return was ?? (found && !kept(found) ? found : { value: null, place: {} });
  };
  checkLengths(there, left);
  let overtaken: readonly Place[] = [];
  for (let isCopied = false, hasGrown = false; left.length > 0;) {
    const held = entries;
    const fits = ({ key, field, index, lost }: Tried) => lost || index < (held.sheets[key]?.[field]?.length ?? 0);
    const now = left.filter(fits).map((write) => ({ ...write, was: expected(write) }));
    left = left.filter((write) => !fits(write));
    const short = [...new Set(left.map(({ key }) => key))];
    if (now.length === 0 && hasGrown) throw new ZoneScorecardError('structure-broken', { name: short.join(', ') });
    if (now.length > 0)
      overtaken = overtaken.concat(await writeAll(book, now, { job: isCopied ? undefined : job, did, held }));
    isCopied ||= now.length > 0;
    if (left.length === 0) break;
    for (const key of short) if (!did.grown.has(key)) did.grown.set(key, rowsOf(key));
    // Each is drawn once, as long as it has to be: drawn over and over it would take the square of its length.
    if (now.length > 0) ({ entries } = await book.read());
    for (const key of short) {
      const own = left.filter((write) => write.key === key);
      const sheet = entries.sheets[key] ?? {};
      const fields = [...new Set(own.map(({ field }) => field))];
      const filled = Math.min(...fields.map((field) => filledRows(sheet, [field])));
      const needed = rowsNeeded(own);
      await book.redraw([key], { room: Math.max(needed, Math.min(needed + spareRows, mostRows)) - filled });
    }
    hasGrown = true;
    ({ entries } = await book.read());
  }
  return overtaken;
}

/** Rows left free below what was written to a list that was too short. */
const spareRows = 20;

/** How many rows a list has to have so that these can be written; reduced, since more than 100,000 are no arguments of a call. */
const rowsNeeded = (writes: readonly Tried[]): number =>
  writes.reduce((most, { index }) => Math.max(most, index + 1), 0);

/** Throws `over-limit` before anything is written where lists would have more rows than one may have. */
function checkLengths(there: WorkbookState, writes: readonly Tried[]): void {
  const isInList = ({ key, field }: Tried): boolean => {
    const sheet = there.entries.sheets[key];
    return sheet ? sheet[field]?.length === sheet.name?.length : field === 'name';
  };
  const last = writes.reduce<Tried | null>(
    (most, write) => (write.index >= (most?.index ?? mostRows) && isInList(write) ? write : most),
    null,
  );
  if (!last) return;
  const sheet = tabOf(there, last.key);
  const params = { what: 'rows', found: last.index + 1, limit: mostRows, sheet };
  throw new ZoneScorecardError('over-limit', params, { sheet }, { undone: true });
}

/** What an entries file would change in the workbook, and how it is written. */
export interface EntriesPreview {
  readonly changes: readonly ValueChange[];
  /** Writes it, all or nothing but for cells typed into since, whose places it gives. */
  readonly write: () => Promise<readonly Place[]>;
  /** Puts back what the cells held, and takes out the sheets that came along; both are known once it is written. */
  readonly undo: () => Pick<Undo, 'keys' | 'cells' | 'run' | 'then'>;
}

/** What an entries file would change in the workbook. Throws `entries-invalid` or `plan-mismatch`. */
export async function entriesPreview(book: WorkbookFacade, file: File, today: string): Promise<EntriesPreview> {
  const state = await book.read();
  const { plan, entries, locale, sheets } = state;
  if (plan === null) throw new ZoneScorecardError('plan-missing');
  const values = valuesOfFile(await bytesOf(file), file.name, plan.id, (id, found) => carriedRosters(plan, id, found));
  const context = { plan, entries, m: await loadMessages(locale), present: sheets.map(({ key }) => key), today };
  const changes = valueChanges(values, context);
  const writes = changes.map(({ key, field, index, after }) => ({ key, field, index, value: after }));
  let did = nothingDone();
  return {
    changes,
    async write() {
      did = nothingDone();
      try {
        return await book.underWay(async () => writeGrowing(book, did, [state, await book.read()], writes, 'import'));
      } catch (error) {
        throw await withoutHalf(error, book, state, [did]);
      }
    },
    undo: () => ({
      keys: [...did.made],
      cells: [...did.written.values()],
      then: leftBy(did),
      run: (workbook, now) => tellingWhatStands(state, (done) => takeOut(workbook, did, now, { done })),
    }),
  };
}
