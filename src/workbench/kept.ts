/**
 * Unsaved work, kept in this browser until it is saved as a file: the workbook as it is in memory, nothing of it leaves the machine.
 * Enterprises' returns are not kept: a browser's storage is no place for what is confidential by law.
 * A browser may deny the storage (private windows); then nothing is kept, and the page says so.
 *
 * Each tab keeps its work in a place of its own, and holds a lock of that name as long as it is open: what a tab keeps that is open
 * is nobody else's to find, to write over or to forget. Where a page has no locks (an address without https), all tabs share one place.
 */
import type { Workbook } from '../host/model/workbook';
import { isConfidential } from './confidential';

const DATABASE = 'zone-scorecard.workbench';
const STORE = 'kept';
/** The place all tabs share where there are no locks. */
const SHARED = 'workbook';
const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
/** Raised when the workbook's form in memory changes: what another version kept is not read. */
const FORM = 1;

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
  readonly content: Content;
}

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

/** Keeps the workbook in a place, instead of what was there. */
export async function keepWorkbook(workbook: Workbook, at: number, place: string): Promise<void> {
  const content = contentOf(workbook);
  if (content) await inStore('readwrite', (store) => store.put({ form: FORM, at, content } satisfies Kept, place));
}

/** The youngest work kept by a tab that is no longer open, and its place; null where there is none, or only another version's. */
export async function keptWork(): Promise<(Kept & { readonly place: string }) | null> {
  const { held = [] } = (await locks?.query()) ?? {};
  const places = (await inStore('readonly', (store) => store.getAllKeys())).map(String);
  const left = places.filter((place) => !held.some(({ name }) => name === place));
  const works = await Promise.all(
    left.map(async (place) => ({
      ...((await inStore('readonly', (store) => store.get(place))) as Kept),
      place,
    })),
  );
  return works.filter(({ form }) => form === FORM).sort((a, b) => b.at - a.at)[0] ?? null;
}

export async function forgetKept(place: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(place));
}

/** Puts what was kept into a new workbook. */
export function restoreKept(workbook: Workbook, { content }: Kept): void {
  workbook.sheets.splice(0, workbook.sheets.length, ...content.sheets);
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
