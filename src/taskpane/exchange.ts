/**
 * Handing out and collecting from the pane: files made and read here, the workbook written through the facade. A chunk of its
 * own, since it brings the file code along.
 */
import type { Entries } from '../entries/entries';
import { carriedRosters } from '../entries/carried';
import { valuesOfFile } from '../entries/file';
import { ZoneScorecardError, type Place } from '../errors';
import type { WorkbookFacade, WorkbookState } from '../excel/facade';
import { withStanding } from './model/standing';
import { asRead, written, writesBack } from './model/taken-back';
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
  unitWorkbook,
  withRead,
  writesOf,
  type Collection,
  type Decisions,
  type HandedBack,
  type HandOutOptions,
  type Write,
} from '../exchange';
import { startComparing } from '../exchange/start-browser';
import { isText, sheetsOfBook, sheetsOfText } from '../exchange/own-table/file';
import { recallOwn, redecided, unitKnown, type OwnMemory } from '../exchange/own-table/memory';
import { readOwn } from '../exchange/own-table/read';
import { recogniseOwn, type OwnFile } from '../exchange/own-table/recognise';
import { loadMessages } from '../i18n';
import { itemById } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { ArchiveCheck } from '../sheets/archive-check';
import type { CopyJob } from '../sheets/copies';
import { valueChanges, type ValueChange } from '../sheets/entries-file';
import { importLogKey } from '../sheets/import-log-sheet';
import { archivesIn, readSafely, writeWorkbook, zipFiles } from '../xlsx';
import { startBrowserWorker } from '../xlsx/start-browser';

type FacadeWrites = Parameters<WorkbookFacade['write']>[0];
/** Cells in one request to Excel: about 1.5 MB of the 5 MB a request may have. */
const perRequest = 1500;
/** A file larger than this is not even read into memory. */
const mostBytes = 50e6;

export interface UnitFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One unit's workbook as a file. */
export async function unitFile(plan: Plan, entries: Entries, unit: string, options: HandOutOptions): Promise<UnitFile> {
  const { fileName, specs, options: written } = await unitWorkbook(plan, entries, unit, options);
  return { name: fileName, bytes: await writeWorkbook(specs, written) };
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
  const against = { plan, entries, m: await loadMessages(locale), today, takenBefore: takenBefore(entries) };
  return withRead(entries, collection, index, readOwn(own, file.fingerprint ?? '', against));
}

export interface Applied {
  readonly written: number;
  readonly stale: number;
  /** The cells written. */
  readonly cells: readonly Write[];
  /** Sheets of items that came along. */
  readonly came: readonly string[];
  /** What is left to decide. */
  readonly collection: Collection;
  /** Puts everything back, and takes out the sheets that came, but for what was typed since the workbook was read as it is `now`, and says so in the log. Gives the cells left. */
  readonly undo: (book: WorkbookFacade, time: string, now?: Entries) => Promise<readonly Place[]>;
}

/** Writes what was accepted, and the log. Looks at the workbook first: nothing is overwritten unseen. */
export async function applyDecisions(
  book: WorkbookFacade,
  collection: Collection,
  decisions: Decisions,
  time: string,
): Promise<Applied> {
  const state = await book.read();
  const { plan, entries, locale } = state;
  if (plan === null) throw new ZoneScorecardError('plan-missing');
  const m = await loadMessages(locale);
  const outcome = writesOf(collection, decisions, entries);
  const rows = logRows(plan, collection, decisions, outcome, time, m);
  const figures = figureRows(plan, collection, decisions, outcome, time, m);
  let [at, figuresAt] = [0, 0];
  let overtaken: readonly Place[] = [];
  try {
    overtaken = await writeGrowing(book, state, outcome.writes, 'collect');
    await book.redraw([importLogKey]);
    const logged = await book.read();
    at = nextLogRow(logged.entries);
    figuresAt = nextFigureRow(logged.entries);
    await writeGrowing(book, logged, [...logWrites(rows, at), ...figureWrites(figures, figuresAt)]);
  } catch (error) {
    throw await withoutHalf(error, book, state, outcome.writes);
  }
  const cells = written(entries, outcome.writes, overtaken);
  return {
    written: cells.length,
    cells,
    came: cameWith(state, cells),
    stale: outcome.stale.length + overtaken.length,
    collection: remaining(collection, decisions, outcome, entries),
    undo: (workbook, undoneAt, now) =>
      tellingWhatStands(state, async (done) => {
        const stay = await takeOut(workbook, state, cells, now ?? (await workbook.read()).entries, done, isOf(cells));
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

/** What failed half-way is taken back; what could not be is told. */
async function withoutHalf(
  error: unknown,
  book: WorkbookFacade,
  before: WorkbookState,
  writes: FacadeWrites,
): Promise<ZoneScorecardError> {
  const stands = await (async () => {
    const { entries } = await book.read();
    // A figure that is neither what stood there nor what was to be written was typed meanwhile, and stays.
    const isOther = ({ key, field, index, value }: FacadeWrites[number]) => {
      const found = entries.sheets[key]?.[field]?.[index]?.value;
      const stood = before.entries.sheets[key]?.[field]?.[index]?.value;
      return typeof value === 'number' && found !== value && found !== stood;
    };
    await takeOut(
      book,
      before,
      writes.filter((write) => !isOther(write)),
      entries,
    );
    return [];
  })().catch(() => [...new Set(writes.map(({ key }) => tabOf(before, key)))]);
  return withStanding(error, stands);
}

/** Sheets that a piece of writing has brought along. */
const cameWith = ({ sheets }: WorkbookState, writes: readonly Pick<Write, 'key'>[]): readonly string[] =>
  [...new Set(writes.map(({ key }) => key))].filter((key) => !sheets.some((sheet) => sheet.key === key));

/** Whether a sheet is one of those written to. */
const isOf =
  (writes: readonly Pick<Write, 'key'>[]) =>
  (key: string): boolean =>
    writes.some((write) => write.key === key);

const tabOf = ({ sheets }: WorkbookState, key: string): string => sheets.find((sheet) => sheet.key === key)?.tab ?? key;

/**
 * Takes a piece of writing out again: the cells get what they had `before`, held against the entries as they are `now`, sheets that
 * came along go, and lists that were made longer are as long as they were. Gives the cells typed into in the last moment.
 */
async function takeOut(
  book: WorkbookFacade,
  before: WorkbookState,
  writes: FacadeWrites,
  now: Entries,
  done?: Set<string>,
  came: (key: string) => boolean = () => true,
): Promise<readonly Place[]> {
  const held = new Set(before.sheets.map(({ key }) => key));
  const there = writesBack(
    before.entries,
    writes.filter(({ key }) => held.has(key)),
  );
  const rowsOf = ({ sheets }: Entries, key: string) =>
    Object.values(sheets[key] ?? {}).reduce((most, cells) => Math.max(most, cells.length), 0);
  const stay = await writeAll(book, asRead(now, there), { written: done });
  const found = await book.read();
  const longer = [...new Set(writes.map(({ key }) => key))].flatMap((key) => {
    const rows = rowsOf(before.entries, key);
    return held.has(key) && rowsOf(found.entries, key) > rows ? [[key, rows] as const] : [];
  });
  if (longer.length > 0)
    await book.redraw(
      longer.map(([key]) => key),
      { undoing: Object.fromEntries(longer) },
    );
  const goes = found.sheets.flatMap(({ key }) => (!held.has(key) && came(key) ? [key] : []));
  if (goes.length > 0) await book.removeSheets(goes);
  return stay;
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
  { job, written: done }: { readonly job?: CopyJob; readonly written?: Set<string> } = {},
): Promise<readonly Place[]> {
  const keys = [...new Set(writes.map(({ key }) => key))];
  let overtaken: readonly Place[] = [];
  for (let i = 0; i < writes.length; i += perRequest) {
    const now = writes.slice(i, i + perRequest);
    overtaken = overtaken.concat(await book.write(now, i === 0 ? job : undefined, keys));
    for (const { key } of now) done?.add(key);
  }
  return overtaken;
}

/**
 * Writes values, adding sheets the workbook lacks and drawing rosters anew while they are too short for what comes. Gives the cells
 * kept as they are, since they were typed into meanwhile.
 */
async function writeGrowing(
  book: WorkbookFacade,
  state: WorkbookState,
  writes: readonly Write[],
  job?: CopyJob,
): Promise<readonly Place[]> {
  const { plan, locale } = state;
  const missing = [...new Set(writes.map(({ key }) => key))].filter(
    (key) => !state.sheets.some((sheet) => sheet.key === key) && plan !== null && itemById(plan, key) !== undefined,
  );
  if (plan !== null && missing.length > 0) await book.addSheets(plan, missing, locale);
  let left = asRead(state.entries, writes);
  let { entries } = missing.length > 0 ? await book.read() : state;
  let overtaken: readonly Place[] = [];
  for (let isCopied = false, room = 0; left.length > 0;) {
    const held = entries;
    const fits = ({ key, field, index }: Write) => index < (held.sheets[key]?.[field]?.length ?? 0);
    const now = left.filter(fits);
    left = left.filter((write) => !fits(write));
    const short = [...new Set(left.map(({ key }) => key))];
    if (now.length === 0 && room > 0) throw new ZoneScorecardError('structure-broken', { name: short.join(', ') });
    if (now.length > 0) overtaken = overtaken.concat(await writeAll(book, now, { job: isCopied ? undefined : job }));
    isCopied ||= now.length > 0;
    if (left.length === 0) break;
    // A roster grows with what is filled; where empty rows come before, by as many as are asked for.
    room = now.length > 0 ? 0 : 1 + Math.max(...left.map(({ index }) => index));
    await book.redraw(short, room > 0 ? { room } : {});
    ({ entries } = await book.read());
  }
  return overtaken;
}

/** What an entries file would change in the workbook, and how it is written. */
export interface EntriesPreview {
  readonly changes: readonly ValueChange[];
  /** Writes it, all or nothing but for cells typed into since, whose places it gives. */
  readonly write: () => Promise<readonly Place[]>;
  /** Puts back what the cells held, and takes out the sheets that came along; both are known once it is written. */
  readonly undo: () => Pick<Undo, 'keys' | 'cells' | 'run'>;
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
  let left: readonly Place[] = [];
  return {
    changes,
    async write() {
      left = await writeGrowing(book, state, writes, 'import').catch(async (error: unknown) => {
        throw await withoutHalf(error, book, state, writes);
      });
      return left;
    },
    undo() {
      const cells = written(entries, writes, left);
      return {
        keys: cameWith(state, writes),
        cells,
        run: (workbook, now) =>
          tellingWhatStands(state, (done) => takeOut(workbook, state, cells, now, done, isOf(writes))),
      };
    },
  };
}
