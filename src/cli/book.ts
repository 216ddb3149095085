/** A workbook as a file: opened, drawn anew with other entries, written. */
import { startOfDay } from '../entries/dates';
import type { Entries } from '../entries/entries';
import { ZoneScorecardError } from '../errors';
import { loadMessages, pick, type Locale, type Messages } from '../i18n/all';
import { localeFor } from '../i18n/languages';
import type { Plan } from '../plan/schema';
import { sheetIfAny, sheetOrder } from '../sheets';
import type { SheetKey } from '../sheets/spec';
import { archiveTabs, carriedSheets, readState, sheetsIn, writeWorkbook } from '../xlsx';
import { copiesTab } from '../sheets/copies';
import type { CarriedSheet, FileState, RawWorkbook } from '../xlsx';
import { usage, type Call } from './command';

export interface Book {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly raw: RawWorkbook;
  readonly state: FileState;
  /** Texts of the workbook's own language. */
  readonly words: Messages;
}

/** The bytes of a file. Throws `usage` where there is none. */
export async function bytesOf({ io, m }: Call, path: string): Promise<Uint8Array> {
  if (!(await io.exists(path))) throw usage(m.cli.noFile(path));
  return io.readFile(path);
}

/** A workbook of ours. Throws ZoneScorecardError with the path as its place for a file that is none. */
export async function openBook(call: Call, path: string): Promise<Book> {
  try {
    const bytes = await bytesOf(call, path);
    const raw = await call.io.readBook(bytes);
    const state = await readState(raw, { today: call.today });
    call.io.onStep();
    return { path, bytes, raw, state, words: await loadMessages(state.locale) };
  } catch (error) {
    if (!(error instanceof ZoneScorecardError) || error.code === 'usage') throw error;
    throw new ZoneScorecardError(
      error.code,
      error.params,
      { ...error.place, sheet: error.place.sheet ?? path },
      { cause: error },
    );
  }
}

/** Sheets in a file that are neither drawn from plan and entries nor signed forms: drawing the workbook anew would lose them. */
export function foreignTabs({ raw, state }: Book): readonly string[] {
  const drawable = new Set(state.structure.sheets.map(({ key }) => key));
  const ours = new Set(
    [...sheetsIn(raw)].flatMap(([key, place]) => (place && drawable.has(key) ? [place.sheet.tab] : [])),
  );
  const archives = archiveTabs(raw);
  return raw.sheets.map(({ tab }) => tab).filter((tab) => !ours.has(tab) && !archives.has(tab) && tab !== copiesTab);
}

/** Throws `usage` where the file has sheets of others and nobody said that they may go. */
export function checkForeign(call: Call, book: Book): void {
  const tabs = foreignTabs(book);
  if (tabs.length > 0 && call.options['drop-foreign'] !== true) throw usage(call.m.cli.foreign(tabs.join(', ')));
}

/** The workbook drawn anew by a changed plan, as `redrawn`. */
export async function redrawnBy(
  call: Call,
  book: Book,
  by: { readonly plan: Plan; readonly entries: Entries; readonly also: readonly SheetKey[] },
): Promise<Uint8Array> {
  const state = { ...book.state, plan: by.plan, base: by.plan };
  return redrawn(call, { ...book, state }, by.entries, by.also);
}

/** The workbook drawn anew with these entries and these sheets besides its own; signed forms and copies go along as they stand. */
export async function redrawn(
  call: Call,
  { bytes, raw, state, words }: Book,
  entries: Entries,
  also: readonly SheetKey[] = [],
): Promise<Uint8Array> {
  const keys = [...new Set([...state.sheets.map(({ key }) => key), ...also])];
  const copies = raw.sheets.some(({ tab }) => tab === copiesTab) ? [[copiesTab, []] as const] : [];
  const carried = await carriedSheets(bytes, raw, new Map([...archiveTabs(raw), ...copies]));
  return drawn({ call, plan: state.plan, base: state.base, entries, keys, m: words, custom: state.custom, carried });
}

export interface Drawing {
  readonly call: Call;
  readonly plan: Plan;
  /** The plan the workbook is made from, without what its sheets say. */
  readonly base: Plan;
  readonly entries: Entries;
  readonly keys: readonly SheetKey[];
  readonly m: Messages;
  readonly custom?: Readonly<Record<string, string>>;
  readonly carried?: readonly CarriedSheet[];
}

/** A workbook of these sheets; keys the plan does not have are left out. Throws `usage` where a carried sheet's tab is taken. */
export async function drawn({
  call,
  plan,
  base,
  entries,
  keys,
  m,
  custom = {},
  carried = [],
}: Drawing): Promise<Uint8Array> {
  call.io.onOwnWork();
  const specs = sheetOrder(plan, keys).flatMap(
    (key) =>
      sheetIfAny(key, { plan: key === 'data' ? base : plan, entries, m, present: keys, today: call.today }) ?? [],
  );
  const tabs = new Set(specs.map(({ name }) => name.toLowerCase()));
  const taken = carried.find(({ sheet }) => tabs.has(sheet.name.toLowerCase()));
  if (taken) throw usage(call.m.cli.tabTaken(taken.sheet.name));
  return writeWorkbook(specs, {
    carried,
    pageOf: m.common.pageFooter,
    properties: {
      title: pick(plan.title, m),
      creator: m.common.productName,
      created: startOfDay(call.today),
      custom: { ...custom, 'zsc-plan': plan.id },
    },
  });
}

/** Locale of an option `--lang`; undefined where it is not set. Throws `usage` for a language there is not. */
export function localeIn(text: string | undefined, m: Messages): Locale | undefined {
  if (text === undefined) return undefined;
  const locale = localeFor(text);
  if (locale === undefined) throw usage(m.cli.noLanguage(text));
  return locale;
}
