/**
 * Unsaved work, kept in this browser until it is saved as a file: the workbook as it is in memory, nothing of it leaves the machine.
 * Enterprises' returns are not kept: a browser's storage is no place for what is confidential by law.
 * A browser may deny the storage (private windows); then nothing is kept, and the page says so.
 *
 * Each tab keeps its work in a place of its own, and holds a lock of that name as long as it is open: what a tab keeps that is open
 * is nobody else's to find, to write over or to forget. Where a page has no locks (an address without https), all tabs share one place.
 *
 * A place holds what is known of the workbook; its sheets stand beside it in parts of some thousand cells, each copied by itself: the
 * copy of a large workbook would stop the page for seconds.
 */
import type { Sheet } from '../host/model/sheet';
import type { Workbook } from '../host/model/workbook';
import { isConfidential } from './confidential';

const DATABASE = 'zone-scorecard.workbench';
const STORE = 'kept';
/** The place all tabs share where there are no locks. */
const SHARED = 'workbook';
const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
/** Raised when the workbook's form in memory changes: what another version kept is not read. */
const FORM = 2;

/** Everything of a workbook that is data; what calculates is made anew. */
type Content = Pick<
  Workbook,
  | 'name'
  | 'sheets'
  | 'names'
  | 'activeSheetId'
  | 'styles'
  | 'settings'
  | 'customXml'
  | 'properties'
  | 'customProperties'
  | 'nextId'
  | 'protection'
>;

export interface Kept {
  readonly form: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly content: Omit<Content, 'sheets'>;
}

/** A sheet without its rows, or some rows of the sheet before it. */
type Part = Omit<Sheet, 'rows'> | Sheet['rows'];

/** So many cells are copied at a time. */
const CELLS = 4_000;

/** The workbook as it is now, but for what is confidential; null where nothing is left. */
export function contentOf(workbook: Workbook): Content | null {
  const { name, names, styles, settings, customXml, properties, customProperties, nextId, protection } = workbook;
  const sheets = workbook.sheets.filter((sheet) => !isConfidential(sheet, workbook));
  const active = sheets.find(({ id }) => id === workbook.activeSheetId) ?? sheets[0];
  if (!active) return null;
  return {
    name,
    sheets,
    names,
    activeSheetId: active.id,
    styles,
    settings,
    customXml,
    properties,
    customProperties,
    nextId,
    protection,
  };
}

/** A place of this tab's own, which is its own until it is closed. */
export function ownPlace(): string {
  if (!locks) return SHARED;
  const place = `${SHARED} ${Date.now()} ${Math.random()}`;
  own(place);
  return place;
}

/** Takes a place for this tab's own, such as that of work it has taken up. */
export function own(place: string): void {
  void locks?.request(place, () => new Promise(() => undefined));
}

/** Sheets in parts that are small enough to be copied at once. */
export function* partsIn(sheets: readonly Sheet[]): Generator<Part> {
  for (const { rows, ...sheet } of sheets) {
    yield sheet;
    let part: Sheet['rows'] = new Map();
    let count = 0;
    for (const [row, cells] of rows) {
      part.set(row, cells);
      count += cells.size;
      if (count < CELLS) continue;
      yield part;
      part = new Map();
      count = 0;
    }
    yield part;
  }
}

/** The sheets that parts were made of. */
export function sheetsOf(parts: readonly Part[]): Sheet[] {
  const sheets: Sheet[] = [];
  for (const part of parts)
    if (!(part instanceof Map)) sheets.push({ ...part, rows: new Map() });
    else for (const [row, cells] of part) sheets.at(-1)?.rows.set(row, cells);
  return sheets;
}

const partOf = (place: string, index: number): string => `${place}\n${String(index).padStart(7, '0')}`;
const partsAt = (place: string): IDBKeyRange => IDBKeyRange.bound(`${place}\n`, `${place}\n:`);

/** Keeps the workbook in a place, instead of what was there; once it `isChanged` meanwhile, what was there stays. Tells whether it is kept. */
export async function keepWorkbook(
  workbook: Workbook,
  at: number,
  place: string,
  isChanged: () => boolean,
): Promise<boolean> {
  const content = contentOf(workbook);
  if (!content) return false;
  const { sheets, ...rest } = content;
  let kept = true;
  await inStore('readwrite', (store) => {
    store.delete(partsAt(place));
    const parts = partsIn(sheets);
    let index = 0;
    const keepNext = (): void => {
      kept = !isChanged();
      if (!kept) return store.transaction.abort();
      const value = parts.next().value as Part | undefined;
      if (value) store.put(value, partOf(place, index++)).onsuccess = keepNext;
    };
    const head = store.put({ form: FORM, at, content: rest } satisfies Kept, place);
    head.onsuccess = keepNext;
    return head;
  }).catch((error: unknown) => {
    if (kept) throw error;
  });
  return kept;
}

/** The youngest work kept by a tab that is no longer open, and its place; null where there is none, or only another version's. */
export async function keptWork(): Promise<(Kept & { readonly place: string }) | null> {
  const { held = [] } = (await locks?.query()) ?? {};
  const places = (await inStore('readonly', (store) => store.getAllKeys())).map(String);
  const left = places.filter((place) => !place.includes('\n') && !held.some(({ name }) => name === place));
  const works = await Promise.all(
    left.map(async (place) => ({
      ...((await inStore('readonly', (store) => store.get(place))) as Kept),
      place,
    })),
  );
  return works.filter(({ form }) => form === FORM).sort((a, b) => b.at - a.at)[0] ?? null;
}

export async function forgetKept(place: string): Promise<void> {
  await inStore('readwrite', (store) => {
    store.delete(partsAt(place));
    return store.delete(place);
  });
}

/** Puts what was kept into a new workbook. */
export async function restoreKept(
  workbook: Workbook,
  { content, place }: Kept & { readonly place: string },
): Promise<void> {
  const parts: Part[] = [];
  await inStore('readonly', (store) => {
    const cursor = store.openCursor(partsAt(place));
    cursor.onsuccess = () => {
      if (!cursor.result) return;
      parts.push(cursor.result.value as Part);
      cursor.result.continue();
    };
    return cursor;
  });
  workbook.sheets.splice(0, workbook.sheets.length, ...sheetsOf(parts));
  for (const part of ['names', 'styles', 'settings', 'customProperties'] as const) {
    const target = workbook[part] as Map<string, unknown>;
    target.clear();
    for (const [key, value] of content[part]) target.set(key, value);
  }
  workbook.customXml.splice(0, workbook.customXml.length, ...content.customXml);
  Object.assign(workbook.properties, content.properties);
  workbook.activeSheetId = content.activeSheetId;
  workbook.nextId = content.nextId;
  workbook.protection = content.protection;
  workbook.calculation.structureChanged();
}

function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error ?? new Error('no storage'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onerror = transaction.onabort = () => {
        database.close();
        reject(transaction.error ?? new Error('storage denied'));
      };
    };
  });
}
