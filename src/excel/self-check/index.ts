/**
 * The self-check: in an empty workbook of the user's own Excel everything the product does is done once and read back. What it
 * makes is taken away again; the report holds nothing of the user's.
 */
import project from '../../../package.json';
import { emptyDraft } from '../../draft/write';
import { draftSheets } from '../../draft/sheets';
import { localDay, serialOf } from '../../entries/dates';
import { ZoneScorecardError } from '../../errors';
import type { Locale, Messages } from '../../i18n';
import { loadMessages } from '../../i18n';
import { locales } from '../../i18n/languages';
import { partOf } from '../../plan/part';
import type { Plan } from '../../plan/schema';
import { score } from '../../scoring';
import { isOurStyle } from '../../sheets/looks';
import { buildSheet, itemKeys, onDemandKeys, oneOfEachKind } from '../../sheets';
import { cellAddress, parseArea } from '../../sheets/a1';
import { copiesTab } from '../../sheets/copies';
import { fieldName } from '../../sheets/names';
import type { SheetKey, SheetSpec } from '../../sheets/spec';
import { validate } from '../../validation';
import { createWorkbook } from '..';
import type { WorkbookFacade } from '../facade';
import { contextFrom } from '../known';
import { withoutNotes } from '../notes';
import { inExcel, inExcelKeeping } from '../session';
import { entryFields } from '../typed';
import { cells, values, type WorkedOut } from './cells';
import { chartInsides, chartNames, charts } from './charts';
import { both, listed, none, together, type Compared, type Comparison, type Drawn } from './compare';
import * as drawnSteps from './drawn';
import { refuseUnlessEmpty } from './empty';
import { looks } from './looks';
import { frozen, page } from './page';
import * as probes from './probes';
import {
  codeOf,
  firstProbe,
  inWords,
  steps,
  Unavailable,
  type CheckReport,
  type StepId,
  type StepResult,
} from './report';
import { merges, sizes } from './sizes';
import { validations } from './validations';

export interface SelfCheckOptions {
  readonly locale: Locale;
  /** ISO time the report bears. */
  readonly at: string;
  readonly onStep?: (done: readonly StepResult[], next: StepId) => void;
  /** Asks the user to pick a word in a cell; false passes it over. */
  readonly askForPick?: (tab: string, cell: string) => Promise<boolean>;
  /** Whether a new window may be opened. */
  readonly mayOpenWindow?: boolean;
  readonly now: () => number;
  /** Our own engine over these specs, on the day given as Excel counts it. */
  readonly workedOut: (specs: readonly SheetSpec[], today: number) => WorkedOut;
  /** Waits for events to come; by itself for so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** Rejects with the error `not-empty` where the workbook holds anything. */
export async function selfCheck(whole: Plan, options: SelfCheckOptions): Promise<CheckReport> {
  const before = await refuseUnlessEmpty();
  const book = createWorkbook();
  const today = localDay(new Date(options.at));
  const keys = firstItems(whole);
  // What is drawn for every item alike is drawn for these alone: a minute in a user's Excel, not five.
  const plan = partOf(whole, keys);
  const pause = options.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  let drawn: readonly Drawn[] = [];
  const over = (comparison: Comparison) => () => comparison(drawn);
  const worked = async (sheets: readonly Drawn[]) => {
    await book.recalculate();
    const specs = sheets.map(({ spec }) => spec);
    return values(sheets, options.workedOut(specs, serialOf(today)));
  };
  const work: Readonly<Record<StepId, () => Promise<Compared>>> = {
    draw: async () => {
      const wanted = [...keys, ...oneOfEachKind(plan)];
      await book.addSheets(plan, keys, options.locale);
      await book.redraw(oneOfEachKind(plan).filter((key) => key !== 'findings'));
      // What is found depends on the sheets that are there.
      await book.redraw(['findings']);
      drawn = await drawnIn(book);
      const missing = wanted.filter((key) => !drawn.some(({ spec }) => spec.key === key));
      return { expected: 'ok', seen: missing.join(' ') || 'ok' };
    },
    cells: over(cells),
    values: () => worked(drawn),
    scores: () => scores(book, keys, today),
    typed: async () => worked(withEntries(drawn, await drawnIn(book))),
    audit: () => audit(book, today),
    archive: () => archive(book, plan),
    chartNames: async () => both(await chartNames(drawn), await chartInsides(drawn)),
    charts: over(charts),
    validations: over(validations),
    conditional: over(drawnSteps.conditional),
    styles: async () => both(await drawnSteps.styles(drawn), await looks(drawn)),
    sizes: over(sizes),
    merges: over(merges),
    protection: over(drawnSteps.protection),
    page: async () => page(await loadMessages(options.locale))(drawn),
    frozen: over(frozen),
    names: over(drawnSteps.names),
    links: over(drawnSteps.links),
    hidden: over(drawnSteps.hidden),
    properties: over(drawnSteps.properties),
    undo: () => undo(book, drawn, plan),
    language: () => language(book, whole, options),
    draft: () => draft(book, whole, options),
    calculation: probes.calculation,
    front: probes.front,
    freeze: probes.freeze,
    namesAfterFreezing: probes.namesAfterFreezing,
    prompt: probes.prompt,
    refused: probes.refused,
    unprotect: probes.unprotect,
    seriesOfText: probes.seriesOfText,
    fitWidth: probes.fitWidth,
    property: probes.property,
    events: probes.events(pause),
    pick: probes.pick(pause, options.askForPick ?? (() => Promise.resolve(false))),
    listening: probes.listening,
    request: probes.request,
    window: options.mayOpenWindow ? probes.window : () => Promise.reject(new Unavailable()),
  };
  const done: StepResult[] = [];
  let cleaned = false;
  const clean = async () => {
    cleaned = await cleanUp(book).then(
      () => isAsBefore(before),
      () => false,
    );
  };
  const isProbe = (id: StepId) => steps.indexOf(id) >= steps.indexOf(firstProbe);
  let isDrawn = true;
  for (const id of steps) {
    // Without its sheets only Excel itself can be looked at, which may say why they could not be drawn.
    if (!isDrawn && !isProbe(id)) continue;
    options.onStep?.(done, id);
    const result = await resultOf(id, work[id], options.now);
    done.push(result);
    if (id === 'draw') isDrawn = result.outcome === 'passed';
    // What follows needs none of the sheets; each of the probes would have every formula worked out again.
    if (id === 'undo' || id === 'draft' || !isDrawn) await clean();
  }
  if (!cleaned) await clean();
  const { at } = options;
  const what = 'zone-scorecard self-check' as const;
  return { what, format: 1, product: productHere(), excel: excelHere(), at, steps: done, cleaned };
}

/** Sheets as they were drawn, with what is typed by now. */
function withEntries(drawn: readonly Drawn[], now: readonly Drawn[]): readonly Drawn[] {
  return drawn.map(({ spec, tab }) => {
    const held = now.find((sheet) => sheet.spec.key === spec.key)?.spec.cells ?? [];
    const typed = new Map(held.map(({ row, col, value, formula }) => [cellAddress(row, col), { value, formula }]));
    const areas = entryFields(spec).map(({ range }) => parseArea(range));
    const isOpen = (row: number, col: number) =>
      areas.some((a) => row >= a.row && row <= a.lastRow && col >= a.col && col <= a.lastCol);
    const cells = spec.cells.map((cell) =>
      isOpen(cell.row, cell.col) ? { ...cell, ...typed.get(cellAddress(cell.row, cell.col)) } : cell,
    );
    return { spec: { ...spec, cells }, tab };
  });
}

/** The sheets of ours in the workbook, each with the spec it should be drawn by. */
async function drawnIn(book: WorkbookFacade): Promise<readonly Drawn[]> {
  const { plan, entries, sheets, structure, locale, withoutNotes: isPlain } = await book.read();
  if (!plan) throw new ZoneScorecardError('plan-missing');
  const built = (key: SheetKey) => (isPlain ? withoutNotes(buildSheet(key, context)) : buildSheet(key, context));
  const present = sheets.map(({ key }) => key);
  const context = { ...contextFrom(plan, entries, await loadMessages(locale), present), structure };
  return sheets.map(({ key, tab }) => ({ spec: built(key), tab }));
}

const other = (locale: Locale): Locale => locales.find((one) => one !== locale) ?? locale;

/** Everything a drawn sheet is held against at once; what differs is told by the names of the steps. */
async function allOf(drawn: readonly Drawn[], m: Messages): Promise<Compared> {
  const comparisons: Readonly<Partial<Record<StepId, Comparison>>> = {
    cells,
    chartNames,
    charts,
    conditional: drawnSteps.conditional,
    names: drawnSteps.names,
    links: drawnSteps.links,
  };
  const { styles, protection, hidden } = drawnSteps;
  const found: string[] = [];
  const rest = await together({ validations, styles, sizes, merges, protection, page: page(m), hidden })(drawn);
  if (rest.seen !== rest.expected) found.push(rest.seen);
  for (const [id, comparison] of Object.entries(comparisons)) {
    const { expected, seen } = await comparison(drawn).catch((error: unknown) => {
      if (error instanceof Unavailable) return listed([]);
      throw error;
    });
    if (seen !== expected) found.push(`${id}: ${seen}`);
  }
  return listed(found);
}

/** The first item with the sheets that are always there, in the language the user does not have. */
async function language(book: WorkbookFacade, whole: Plan, { locale }: SelfCheckOptions): Promise<Compared> {
  const keys = firstItems(whole).slice(0, 1);
  await book.addSheets(partOf(whole, keys), keys, other(locale));
  return allOf(await drawnIn(book), await loadMessages(other(locale)));
}

/** The tables of a plan's draft, in the language the user does not have. */
async function draft(book: WorkbookFacade, { years, scoring }: Plan, { locale }: SelfCheckOptions): Promise<Compared> {
  const m = await loadMessages(other(locale));
  const specs = draftSheets(emptyDraft(years, scoring, m), m);
  const { added } = await book.addDraft(specs, other(locale));
  const isPlain = (await book.read()).withoutNotes;
  return allOf(
    (isPlain ? specs.map(withoutNotes) : specs).flatMap((spec) =>
      added.flatMap(({ key, tab }) => (key === spec.key ? [{ spec, tab }] : [])),
    ),
    m,
  );
}

async function resultOf(id: StepId, work: () => Promise<Compared>, now: () => number): Promise<StepResult> {
  const start = now();
  const took = () => Math.round(now() - start);
  try {
    const { expected, seen } = await work();
    return { id, outcome: expected === seen ? 'passed' : 'differs', expected, seen, milliseconds: took() };
  } catch (error) {
    const common = { id, expected: '', milliseconds: took() };
    if (error instanceof Unavailable) return { ...common, outcome: 'unavailable', seen: '' };
    // A part that an old Excel has not is not available; that the product cannot draw at all is no such part.
    const isOld = id !== 'draw' && /^(ApiNotFound|host-too-old)$/.test(codeOf(error));
    return { ...common, outcome: isOld ? 'unavailable' : 'differs', expected: 'ok', seen: inWords(error) };
  }
}

/** The first item of each kind of sheet, and the task sheets' first. */
function firstItems(plan: Plan): readonly string[] {
  const kinds = new Map<string, string>();
  for (const indicator of plan.indicators) if (!kinds.has(indicator.kind)) kinds.set(indicator.kind, indicator.id);
  const [task] = plan.tasks;
  const wanted = new Set([...kinds.values(), ...(task ? [task.id] : [])]);
  return itemKeys(plan).filter((key) => wanted.has(key));
}

/** Whether nothing that was made is left: tabs, names, styles, properties. */
async function isAsBefore(tabs: readonly string[]): Promise<boolean> {
  return inExcel(async (context) => {
    const { worksheets, names, styles, properties } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    styles.load('items/name');
    properties.custom.load('items/key');
    await context.sync();
    return (
      worksheets.items.map(({ name }) => name).join('/') === tabs.join('/') &&
      names.items.length === 0 &&
      !styles.items.some(({ name }) => isOurStyle(name)) &&
      !properties.custom.items.some(({ key }) => key.startsWith('zsc-'))
    );
  });
}

/** Figures typed by program are scored by the sheets as by the engine. */
async function scores(book: WorkbookFacade, keys: readonly string[], today: string): Promise<Compared> {
  const state = await book.read();
  const amount = state.plan?.indicators.find(({ id, kind }) => kind === 'amount' && keys.includes(id));
  const years = state.plan?.years ?? [];
  if (!state.plan || !amount) throw new Unavailable();
  await book.write(
    [100, 250, 380, 512.5].map((value, index) => ({ key: amount.id, field: `ytd_${years[0]}`, index, value })),
  );
  const read = await book.read();
  const expected = score(read.plan!, read.entries, { today }).annual.map(({ total }) => total);
  const seen = await inExcelKeeping(async (context) => {
    const totals = years.map((year) => {
      const range = context.workbook.names.getItem(fieldName(`score_${year}`, 'total')).getRange();
      range.load('values');
      return range;
    });
    await context.sync();
    return totals.map((range) => range.values[0]![0] as unknown);
  });
  return sameNumbers(
    expected.map((total) => total ?? 0),
    seen.map((value) => (value === '' ? 0 : value)),
  );
}

/** Numbers as sheet and engine have them. */
const sameNumbers = (expected: readonly number[], seen: readonly unknown[]): Compared => {
  if (seen.length === 0) throw new Unavailable();
  const text = (value: unknown) => (typeof value === 'number' ? value.toFixed(6) : String(value));
  return { expected: expected.map(text).join(' '), seen: seen.map(text).join(' ') };
};

const AUDITED = /^structure\.(?:result|formula|name)/;

/** From the targets to the units, what every formula comes to is what the engine works out, and the formulas are the template's. */
async function audit(book: WorkbookFacade, today: string): Promise<Compared> {
  await book.recalculate();
  const { plan, entries, structure, explanations } = await book.readThoroughly();
  if (!plan) throw new Unavailable();
  const found = validate(plan, entries, structure, explanations, { today }).filter(({ code }) => AUDITED.test(code));
  return listed(found.map(({ code, place }) => `${code} ${place.sheet ?? ''}!${place.cell ?? ''}`));
}

/** A form frozen with its fingerprint, which by what is read back is as it was frozen. */
async function archive(book: WorkbookFacade, { years }: Plan): Promise<Compared> {
  const { key } = await book.archive(`score_${years[0]}`);
  const found = (await book.checkArchives()).find((check) => check.key === key);
  return {
    expected: 'intact',
    seen: found ? [found.verdict, ...found.reasons.map(({ kind }) => kind)].join(' ') : none,
  };
}

/**
 * Drawing cancelled while it goes on takes back what it began: a sheet that comes, and one that is drawn over. Of tabs only those that
 * came or went are told, and those are ours.
 */
async function undo(book: WorkbookFacade, drawn: readonly Drawn[], plan: Plan): Promise<Compared> {
  const over = drawn.find(({ spec }) => spec.key === 'schedule')!;
  const look = () =>
    inExcelKeeping(async (context) => {
      const { worksheets } = context.workbook;
      const used = worksheets.getItem(over.tab).getUsedRange(true);
      worksheets.load('items/name');
      used.load('formulas');
      await context.sync();
      // What was typed is copied before, which stays.
      const tabs = worksheets.items.map(({ name }) => name).filter((name) => name !== copiesTab);
      return { tabs, formulas: JSON.stringify(used.formulas) };
    });
  const comes = onDemandKeys(plan).find((key) => !drawn.some(({ spec }) => spec.key === key));
  const before = await look();
  const stop = new AbortController();
  await book
    .redraw([over.spec.key, ...(comes ? [comes] : [])], {
      signal: stop.signal,
      // While the request is under way: it is drawn then, and to be taken back.
      onProgress: ({ step }) => step === 'draw' && queueMicrotask(() => stop.abort()),
    })
    .catch(() => undefined);
  const now = await look();
  const come = now.tabs.filter((tab) => !before.tabs.includes(tab));
  const gone = before.tabs.filter((tab) => !now.tabs.includes(tab));
  const changed = [
    ...come.map((tab) => `+ ${tab}`),
    ...gone.map((tab) => `− ${tab}`),
    ...(now.formulas === before.formulas ? [] : [over.spec.key]),
  ].join(', ');
  return { expected: 'ok', seen: changed || 'ok' };
}

/** Takes away everything the check has made. */
async function cleanUp(book: WorkbookFacade): Promise<void> {
  const { sheets } = await book.read();
  if (sheets.length > 0) await book.removeSheets(sheets.map(({ key }) => key));
  await inExcelKeeping(async (context) => {
    const { styles } = context.workbook;
    const copies = context.workbook.worksheets.getItemOrNullObject(copiesTab);
    const { custom } = context.workbook.properties;
    styles.load('items/name,items/builtIn');
    custom.load('items/key');
    await context.sync();
    if (!copies.isNullObject) {
      // Excel deletes no sheet that is very hidden.
      copies.visibility = 'Hidden';
      copies.delete();
    }
    for (const style of styles.items) if (!style.builtIn && isOurStyle(style.name)) style.delete();
    for (const item of custom.items) if (item.key.startsWith('zsc-')) item.delete();
    await context.sync();
  });
}

function productHere(): CheckReport['product'] {
  const scripts = 'scripts' in document ? [...document.scripts] : [];
  const library = scripts.find(({ src }) => /\/office(?:\.debug)?\.js$/.test(src));
  const isOwn = library && new URL(library.src).origin === location.origin;
  return { version: project.version, library: library ? (isOwn ? 'bundled' : 'microsoft') : '' };
}

function excelHere(): CheckReport['excel'] {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  const minors = Array.from({ length: 20 }, (_, i) => 20 - i);
  const api = minors.find((minor) => requirements.isSetSupported('ExcelApi', `1.${minor}`));
  return {
    version: diagnostics?.version ?? '',
    platform: String(diagnostics?.platform ?? ''),
    language: displayLanguage ?? '',
    api: api === undefined ? '' : `1.${api}`,
  };
}

export type { CheckReport, StepId, StepResult } from './report';
