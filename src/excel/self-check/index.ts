/**
 * The self-check: in an empty workbook of the user's own Excel everything the product does is done once and read back. What it
 * makes is taken away again; the report holds nothing of the user's.
 */
import { ZoneScorecardError } from '../../errors';
import type { Locale } from '../../i18n';
import { loadMessages } from '../../i18n';
import { partOf } from '../../plan/part';
import type { Plan } from '../../plan/schema';
import { score } from '../../scoring';
import { buildSheet, itemKeys } from '../../sheets';
import { copiesTab } from '../../sheets/copies';
import { fieldName } from '../../sheets/names';
import { validate } from '../../validation';
import { createWorkbook } from '..';
import { isOurStyle } from '../draw/styles';
import type { WorkbookFacade } from '../facade';
import { contextFrom } from '../known';
import { inExcelKeeping } from '../session';
import * as drawnSteps from './drawn';
import type { Compared, Drawn } from './drawn';
import * as probes from './probes';
import { steps, Unavailable, type CheckReport, type StepId, type StepResult } from './report';

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
  /** Waits for events to come; by itself for so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** Rejects with the error `not-empty` where the workbook holds anything. */
export async function selfCheck(whole: Plan, options: SelfCheckOptions): Promise<CheckReport> {
  await refuseUnlessEmpty();
  const book = createWorkbook();
  const m = await loadMessages(options.locale);
  const keys = oneOfEachKind(whole);
  // What is drawn for every item alike is drawn for these alone: a minute in a user's Excel, not five.
  const plan = partOf(whole, keys);
  const pause = options.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  let drawn: readonly Drawn[] = [];
  const work: Readonly<Record<StepId, () => Promise<Compared>>> = {
    draw: async () => {
      await book.addSheets(plan, keys, options.locale);
      const state = await book.read();
      const present = state.sheets.map((sheet) => sheet.key);
      const context = { ...contextFrom(state.plan ?? plan, state.entries, m, present), structure: state.structure };
      drawn = state.sheets.map(({ key, tab }) => ({ spec: buildSheet(key, context), tab }));
      return { expected: 'ok', seen: keys.every((key) => present.includes(key)) ? 'ok' : present.join(' ') };
    },
    formulas: () => drawnSteps.formulas(drawn),
    scores: () => scores(book, keys, options.at.slice(0, 10)),
    audit: () => audit(book, options.at.slice(0, 10)),
    charts: () => drawnSteps.charts(drawn),
    validations: () => drawnSteps.validations(drawn),
    conditional: () => drawnSteps.conditional(drawn),
    styles: () => drawnSteps.styles(drawn),
    protection: () => drawnSteps.protection(drawn),
    page: () => drawnSteps.page(drawn),
    names: () => drawnSteps.names(drawn),
    hidden: () => drawnSteps.hidden(drawn),
    undo: () => undo(book),
    calculation: probes.calculation,
    front: probes.front,
    freeze: probes.freeze,
    namesAfterFreezing: probes.namesAfterFreezing,
    prompt: probes.prompt,
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
  const isCleaned = () =>
    cleanUp(book).then(
      () => true,
      () => false,
    );
  for (const id of steps) {
    options.onStep?.(done, id);
    done.push(await resultOf(id, work[id], options.now));
    if (id === 'draw' && done[0]!.outcome !== 'passed') break;
    // The probes that follow need none of the sheets; each of them would have every formula worked out again.
    if (id === 'undo') cleaned = await isCleaned();
  }
  cleaned ||= await isCleaned();
  return { what: 'zone-scorecard self-check', format: 1, excel: excelHere(), at: options.at, steps: done, cleaned };
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const isOld = code === 'ApiNotFound' || code === 'host-too-old';
    return { ...common, outcome: isOld ? 'unavailable' : 'differs', expected: 'ok', seen: code };
  }
}

/** The first item of each kind of sheet, and the task sheets' first. */
function oneOfEachKind(plan: Plan): readonly string[] {
  const kinds = new Map<string, string>();
  for (const indicator of plan.indicators) if (!kinds.has(indicator.kind)) kinds.set(indicator.kind, indicator.id);
  const [task] = plan.tasks;
  const wanted = new Set([...kinds.values(), ...(task ? [task.id] : [])]);
  return itemKeys(plan).filter((key) => wanted.has(key));
}

async function refuseUnlessEmpty(): Promise<void> {
  await inExcelKeeping(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('address');
      return range;
    });
    await context.sync();
    if (names.items.length > 0 || used.some((range) => !range.isNullObject)) throw new ZoneScorecardError('not-empty');
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
  return drawnSteps.sameNumbers(
    expected.map((total) => total ?? 0),
    seen.map((value) => (value === '' ? 0 : value)),
  );
}

const AUDITED = /^structure\.(?:result|formula|name)/;

/** From the targets to the units, what every formula comes to is what the engine works out, and the formulas are the template's. */
async function audit(book: WorkbookFacade, today: string): Promise<Compared> {
  await book.recalculate();
  const { plan, entries, structure, explanations } = await book.readThoroughly();
  if (!plan) throw new Unavailable();
  const found = validate(plan, entries, structure, explanations, { today }).filter(({ code }) => AUDITED.test(code));
  return drawnSteps.listed(found.map(({ code, place }) => `${code} ${place.sheet ?? ''}!${place.cell ?? ''}`));
}

/** Drawing cancelled while it goes on takes back what it began. Of tabs only those that came or went are told, and those are ours. */
async function undo(book: WorkbookFacade): Promise<Compared> {
  const tabs = () =>
    inExcelKeeping(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
  const before = await tabs();
  const stop = new AbortController();
  await book
    .redraw(['schedule'], {
      signal: stop.signal,
      // While the request is under way: it is drawn then, and to be taken back.
      onProgress: ({ step }) => step === 'draw' && queueMicrotask(() => stop.abort()),
    })
    .catch(() => undefined);
  const now = await tabs();
  const [come, gone] = [now.filter((tab) => !before.includes(tab)), before.filter((tab) => !now.includes(tab))];
  const changed = [...come.map((tab) => `+ ${tab}`), ...gone.map((tab) => `− ${tab}`)].join(', ');
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
