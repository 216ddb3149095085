/**
 * Drawing work: any number of sheets in a fixed number of round trips — the look (done by the caller), one request of drawing
 * per 3 MB, one to finish. When a step fails or is cancelled, what was begun is taken back. What was typed between the reading and
 * the drawing is read in the drawing request itself, before it is drawn over, and put back.
 */
import { answered, inExcel, quietly } from './session';
import { breath } from '../breath';
import type { SheetEntries } from '../entries/entries';
import { ZoneScorecardError, type Place } from '../errors';
import type { Messages } from '../i18n';
import { copiesTab, type CopyJob } from '../sheets/copies';
import { innerNames, namesOf, topName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { PresentSheet, WorkOptions, WorkResult } from './facade';
import { bytesRiding, copyAhead, copyOf, queueCopy, queueDone, type Copy } from './copies';
import { queueAgain, queueNames, queueSheet, reference } from './draw';
import { queueSizesGone } from './draw/cells';
import { queueFreeze } from './draw/page';
import { looksOf, queueStyles, stylesComplete } from './draw/styles';
import { queueFields } from './fields';
import { giveNames, type NameToGive } from './give-name';
import {
  begunIn,
  isWorkbookTouchedIn,
  madeIn,
  madeTrace,
  newJournal,
  takeBack,
  WORKBOOK,
  type Journal,
} from './journal';
import { checkDrawing } from './limits';
import { queueLook, type Look } from './look';
import { refusesNotes, withoutNotes, type Notes } from './notes';
import { keptTable, place, queueStillDrawn, queueStillThere, type Placed } from './place';
import { isMovedMeanwhile, stopIfAsked, toProblem } from './problems';
import { queueRoomIn, queueRoomOut, type Bare } from './room';
import { batchesOf, bytesOfLists, estimateBytes, partsOf, STYLE_BYTES, type Part } from './size';
import { positionsOf } from './tabs';
import { changedSince, contentOf, drawnOn, entryFields, type TypedCell } from './typed';
import { placeOf, queueTyped } from './write';
import { byLabels } from '../sheets/fixed-rows';
import { versionsProperties } from '../sheets/template-versions';

export interface Job {
  readonly specs: readonly SheetSpec[];
  readonly look: Look;
  /** What the entry cells of a sheet held when the job was planned. */
  readonly read: (key: SheetKey) => SheetEntries;
  /** A sheet as the workbook held it before, with these entries; what a redraw that fails is taken back to. */
  readonly asItWas: (key: SheetKey, entries: SheetEntries) => SheetSpec;
  /** Whether a sheet had lost formulas or labels when the job was planned: taking back draws the template, not the damage. */
  readonly isDamaged?: (key: SheetKey) => boolean;
  /** The sheets as they stand by the plan until now, where another takes its place. */
  readonly was?: (key: SheetKey) => SheetSpec | null;
  /** Where a cell of a sheet as it stands goes on the sheet drawn; null where it has no place there. */
  readonly placeNow?: (key: SheetKey, field: string, index: number) => number | null;
  /** Sheets that hold what would go if they were drawn over: they are kept beside new ones. */
  readonly kept?: ReadonlySet<SheetKey>;
  /** Of sheets whose template has nothing elsewhere, before and after, the areas whose contents go as they are drawn over. */
  readonly filled?: ReadonlyMap<SheetKey, readonly string[]>;
  /** Sheets that give up room as they become smaller, since a job is taken back. */
  readonly bare?: ReadonlyMap<SheetKey, Bare>;
  readonly order: readonly SheetKey[];
  readonly m: Messages;
  /** Sheet to show when done. */
  readonly show?: SheetKey;
  /** What was typed on the sheets drawn over is copied first, under this job. */
  readonly copied?: { readonly job: CopyJob; readonly count: number };
  /** The text of the plan in force once the job is done. */
  readonly planText?: string;
  /** Whether this Excel was seen to refuse the input messages by which cells' notes are shown. */
  readonly notes?: Notes;
}

/** What was drawn. `old`: the tabs of old sheets kept beside new ones; `others`: sheets came meanwhile that this job did not make, as of another pane. */
export type Drawn = Omit<WorkResult, 'restored'> & { readonly old: readonly PresentSheet[]; readonly others?: true };

/** What every sheet of a job is drawn with. */
interface Drawing {
  readonly context: Excel.RequestContext;
  readonly job: Job;
  readonly journal: Journal;
  /** Where new sheets go among the others, by tab. */
  readonly positions: ReadonlyMap<string, number>;
  readonly copy: Copy | null;
  /** Names that are there when the sheets are drawn. */
  readonly existing: ReadonlySet<string>;
}

/** Where a request stands among those of its job. */
interface At {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Draws the sheets of the job. Rejects with a ZoneScorecardError whose `undone` and `stands` tell what was taken back. Where this Excel
 * refuses an input message on cells that may hold anything, they are drawn without, and `notes` remembers it.
 */
export async function drawSheets(given: Job, options: WorkOptions = {}): Promise<Drawn> {
  const { notes = { refused: false } } = given;
  const plain = (spec: SheetSpec) => (notes.refused ? withoutNotes(spec) : spec);
  const asItWas: Job['asItWas'] = (key, entries) => plain(given.asItWas(key, entries));
  const draw = (look: Look) => drawOnce({ ...given, notes, look, specs: given.specs.map(plain), asItWas }, options);
  const knew = notes.refused;
  try {
    return await draw(given.look);
  } catch (error) {
    if (knew || !notes.refused) throw error;
    const look = await inExcel(async (context) => {
      const answer = queueLook(context, true);
      await context.sync();
      return answer();
    });
    return draw({ ...given.look, ...look });
  }
}

async function drawOnce(job: Job, options: WorkOptions): Promise<Drawn> {
  const placed = place(job.specs, job.look, job.m, job.was, job.kept);
  if (job.look.structureProtected && placed.some((p) => p.how !== 'again'))
    throw new ZoneScorecardError('workbook-protected', {}, {}, { undone: true });
  // Reckoning sizes arranges what will be written, which takes a while for a large sheet.
  for (const spec of job.specs) {
    estimateBytes(spec);
    await breath();
  }
  checkDrawing(job.specs, job.look, placed.filter((p) => p.how !== 'again').length);
  await breath();
  const journal = newJournal();
  const total = placed.length;
  let done = 0;
  let typed: readonly TypedCell[] = [];
  const copy = copyBefore(placed, job);
  try {
    await inExcel(async (context) => {
      const existing = await namesAhead(context, placed, job, journal);
      const drawing = { context, job, journal, positions: positionsFor(placed, job), copy, existing };
      const bySpec = new Map(placed.map((p) => [p.spec, p]));
      const styles = stylesComplete(job.look.styles, looksOf(job.specs)) ? 0 : STYLE_BYTES;
      const lists = (spec: SheetSpec) => bytesOfLists(job.filled?.get(spec.key));
      const batches = batchesOf(job.specs, styles + bytesRiding(copy), lists);
      await copyAhead(context, job.look, copy);
      for (const [i, specs] of batches.entries()) {
        options.onProgress?.({ done, total, step: 'draw' });
        const batch = specs.map((spec) => bySpec.get(spec)!);
        // One round trip per 4 MB is the point: Excel on the web takes no larger request. A sheet over that is alone in its batch.
        for (const part of partsOf(specs[0]!)) {
          stopIfAsked(options.signal);
          const isLast = i === batches.length - 1 && part.index === part.of - 1;
          const at = { isFirst: i === 0 && part.index === 0, isLast };
          typed = typed.concat(await drawPart(batch, part, drawing, at));
          refuseWithoutPlace(typed, placed);
        }
        done += batch.length;
      }
      stopIfAsked(options.signal);
      options.onProgress?.({ done, total, step: 'finish' });
      if (typed.length > 0) await quietly(context, () => queueTyped(context, typed, (key) => specOf(placed, key)));
    });
  } catch (error) {
    const at = placed[Math.min(done, total - 1)];
    throw await takenBack(error, journal, job, at);
  }
  const others = await forTheEye(placed, job);
  const at = (how: Placed['how'][]): PresentSheet[] =>
    placed.filter((p) => how.includes(p.how)).map((p) => ({ key: p.spec.key, tab: p.tab }));
  return {
    added: at(['new', 'beside']),
    redrawn: at(['again']),
    typed: typed.map(({ cell }) => cell.place),
    drawn: { sheets: Object.fromEntries(placed.map(({ spec }) => [spec.key, drawnOn(spec)])) },
    old: placed.flatMap(({ spec, keep }) => (keep ? [{ key: spec.key, tab: keep.as }] : [])),
    ...(others && { others }),
  };
}

/**
 * Names that sheets drawn over have not got yet are given before: they stand on frozen panes, which some builds make much of. Gives
 * all names there are by then.
 */
async function namesAhead(
  context: Excel.RequestContext,
  placed: readonly Placed[],
  { look }: Job,
  { named, tops }: Journal,
): Promise<ReadonlySet<string>> {
  const own = placed.flatMap((p): NameToGive[] => {
    if (p.how !== 'again') return [];
    const inner = innerNames(p.spec);
    const missing = [...namesOf(p.spec)].filter(([name]) => !look.formulas.has(name));
    if (missing.length > 0) named.add(p);
    return missing.map(([name, area]) => ({ name, formula: reference(p.tab, area), hidden: inner.has(name) }));
  });
  const led = topsWanted(placed, look);
  for (const { name } of led) tops.add(name);
  const wanted = [...own, ...led];
  await giveNames(context, wanted);
  return new Set([...look.names.keys(), ...wanted.map(({ name }) => name)]);
}

/** First cells that links of what is drawn lead to, on sheets that stand as an earlier version drew them, without a name for theirs. */
function topsWanted(placed: readonly Placed[], look: Look): readonly NameToGive[] {
  const brought = new Set(placed.flatMap(({ spec }) => [...namesOf(spec).keys()]));
  const wanted = new Set(placed.flatMap(({ spec }) => spec.cells.flatMap(({ link }) => (link ? [link.name] : []))));
  return [...look.sheets].flatMap(([key, found]) => {
    const name = topName(key);
    if (!found || !wanted.has(name) || brought.has(name) || look.formulas.has(name)) return [];
    return [{ name, formula: reference(found.tab, 'A1'), hidden: true }];
  });
}

const specOf = (placed: readonly Placed[], key: SheetKey): SheetSpec | undefined =>
  placed.find(({ spec }) => spec.key === key)?.spec;

/** Throws typed-meanwhile where something was typed into a row that the sheet has no more. */
function refuseWithoutPlace(typed: readonly TypedCell[], placed: readonly Placed[]): void {
  const left = typed.filter((cell) => !placeOf(cell, specOf(placed, cell.key)));
  if (left.length === 0) return;
  const cells = left.map(({ cell }) => `${cell.place.sheet}!${cell.place.cell}（${contentOf(cell)}）`).join(', ');
  throw new ZoneScorecardError('typed-meanwhile', { cells, isBack: 1 }, left[0]!.cell.place);
}

async function takenBack(error: unknown, journal: Journal, job: Job, at?: Placed): Promise<ZoneScorecardError> {
  if (job.notes && refusesNotes(error)) job.notes.refused = true;
  const { undone, stands } = await takeBack(journal, job);
  const place: Place = at ? { sheet: at.tab, item: at.spec.key } : {};
  return toProblem(error, place, undone, stands);
}

function positionsFor(placed: readonly Placed[], { look, order }: Job): ReadonlyMap<string, number> {
  const added = placed.filter((p) => p.how !== 'again').map((p) => ({ key: p.spec.key, tab: p.tab }));
  const ours = new Map([...look.sheets].flatMap(([key, found]) => (found ? [[key, found.tab] as const] : [])));
  const all = look.copies ? [...look.tabs, { name: copiesTab, ...look.copies }] : [...look.tabs];
  const tabs = all.sort((a, b) => a.position - b.position).map((t) => t.name);
  return new Map(positionsOf(tabs, ours, added, order).map((position, i) => [added[i]!.tab, position]));
}

/** What is typed on the sheets that are drawn over. Sheets kept beside the new one keep it themselves. */
function copyBefore(placed: readonly Placed[], { copied, read, look, planText }: Job): Copy | null {
  if (!copied) return null;
  const over = placed.filter(({ how }) => how === 'again');
  const sheets = over.map(({ spec, tab }) => ({ spec, tab, entries: read(spec.key) }));
  return copyOf(copied.job, copied.count, sheets, new Date(), look, planText);
}

/** One request. Gives what stood in the cells it drew over that was not there when the job was planned. */
async function drawPart(
  batch: readonly Placed[],
  part: Part,
  drawing: Drawing,
  { isFirst, isLast }: At,
): Promise<readonly TypedCell[]> {
  const { context, job, journal, copy } = drawing;
  const before = batch.filter((p) => p.how !== 'new' && part.index === 0);
  // With the labels beside them, by which figures are told to be in place when rows were put in or taken out.
  const readFields = (spec: SheetSpec) => spec.fields.filter((field) => field.role !== 'result');
  const seen = before.map(({ spec }) => {
    const stands = job.was?.(spec.key) ?? spec;
    return [stands, queueFields(context, spec.key, readFields(stands))] as const;
  });
  // A large sheet is open to typing between its parts.
  const later = part.index > 0 ? await import('./between-parts') : null; // not loaded with the pane
  const between = later ? batch.map((placed) => later.queueSinceFirst(context, placed, part)) : [];
  const take = (): void => {
    for (const [spec, read] of seen) journal.seen.set(spec.key, byLabels(spec, read()).entries);
  };
  try {
    await quietly(context, () => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const placed of before) if (placed.how === 'again') queueStillThere(context, placed, job.look);
      if (part.index > 0)
        for (const placed of batch) if (placed.how === 'again') queueStillDrawn(context, placed, job.look);
      if (isFirst) {
        queueCopy(context, job.look, copy, true);
        context.trace(WORKBOOK);
        queueStyles(context, job.look.styles, looksOf(job.specs));
        const versions = versionsProperties(job.specs, job.look.properties);
        for (const [key, value] of Object.entries(versions)) context.workbook.properties.custom.add(key, value);
      }
      for (const placed of batch) queuePlaced(placed, part, drawing);
      if (isLast) queueDone(context, job.look, copy);
    });
  } catch (error) {
    const begun = begunIn(error, batch);
    for (const placed of begun) journal.begun.add(placed);
    for (const placed of madeIn(error, batch)) journal.made.add(placed);
    journal.isWorkbookTouched ||= isFirst && isWorkbookTouchedIn(error);
    // What is drawn over only after all was read: where a sheet was begun, the answer holds what stood there.
    if (begun.length > 0) answered(take);
    if (!isMovedMeanwhile(error)) throw error;
    const tabs = batch.map(({ tab }) => tab).join(', ');
    throw new ZoneScorecardError('typed-meanwhile', { cells: tabs, isBack: 1 }, {}, { cause: error });
  }
  for (const placed of batch) {
    journal.begun.add(placed);
    if (part.index < part.of - 1) journal.parted.add(placed);
    else journal.parted.delete(placed);
  }
  for (const placed of batch) if (placed.how !== 'again') journal.made.add(placed);
  take();
  const changed = before.flatMap(({ spec }) => {
    const { key } = spec;
    // Labels, which were read beside them, are the template's.
    const open = new Set(entryFields(job.was?.(key) ?? spec).map(({ field }) => field));
    return changedSince(key, job.read(key), journal.seen.get(key)!).filter(({ field }) => open.has(field));
  });
  const { placeNow } = job;
  const since = between.flatMap((read) => read());
  if (!placeNow) return [...changed, ...since];
  const moved = changed.flatMap((cell) => {
    const index = placeNow(cell.key, cell.field, cell.index);
    return index === null ? [] : [{ ...cell, index }];
  });
  return [...moved, ...since];
}

/**
 * Gridlines, frozen panes and the sheet in front. All that counts is there by now; some builds refuse to freeze, and none brings a
 * sheet to the front of a workbook that is not in front itself, so what is refused here is left. Tells whether there are tabs that
 * neither stood before nor are of this job, in the same request.
 */
async function forTheEye(placed: readonly Placed[], job: Job): Promise<boolean> {
  const shown =
    placed.find((p) => p.spec.key === job.show) ??
    placed.find((p) => p.how !== 'again' && p.spec.visibility === 'visible');
  type Step = (sheets: Excel.WorksheetCollection) => void;
  const plain: Step = (sheets) => {
    for (const { tab } of placed) sheets.getItem(tab).showGridlines = false;
  };
  const freeze: Step = (sheets) => {
    for (const { tab, spec } of placed) queueFreeze(sheets.getItem(tab), spec);
  };
  const show: Step = (sheets) => {
    if (!shown) return;
    const sheet = sheets.getItem(shown.tab);
    sheet.activate();
    sheet.getRange('A1').select();
  };
  const known = new Set(job.look.tabs.map(({ id }) => id));
  const own = new Set([copiesTab, ...placed.map(({ tab }) => tab)]);
  let areOthers = false;
  const tried = (...steps: readonly Step[]): Promise<boolean> =>
    inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      for (const step of steps) step(worksheets);
      await context.sync();
      areOthers = worksheets.items.some(({ id, name }) => !known.has(id) && !own.has(name));
      return true;
    }).catch(() => false);
  if (await tried(plain, freeze, show)) return areOthers;
  await tried(plain);
  await tried(freeze);
  await tried(show);
  return areOthers;
}

function queuePlaced(p: Placed, part: Part, drawing: Drawing): void {
  const { context, job } = drawing;
  context.trace(p.spec.key);
  if (part.index > 0) queueSheet(context.workbook.worksheets.getItem(p.tab), p.spec, job.m, part);
  else queueStart(p, part, drawing);
  if (part.index < part.of - 1) return;
  queueNames(context, p.spec, p.tab, drawing.existing);
  for (const name of namesGone(p, job)) context.workbook.names.getItem(name).delete();
}

/** Names the sheet had by the plan until now and has no more. */
function namesGone({ spec }: Placed, { was, look }: Job): readonly string[] {
  const before = was?.(spec.key);
  if (!before) return [];
  const now = namesOf(spec);
  return [...namesOf(before).keys()].filter((name) => !now.has(name) && look.formulas.has(name));
}

/** Queues a sheet, or the first part of it: it is made, or cleared where it is drawn again. */
function queueStart(p: Placed, part: Part, { context, job, positions }: Drawing): void {
  const { worksheets } = context.workbook;
  if (p.keep) {
    const old = worksheets.getItem(p.keep.id);
    old.name = p.keep.as;
    for (const { name } of p.spec.tables) old.tables.getItemOrNullObject(name).name = keptTable(name, p.keep);
  }
  if (p.how === 'again') {
    const was = job.look.sheets.get(p.spec.key)!.area;
    const sheet = worksheets.getItem(p.tab);
    if (job.look.tabs.find((t) => t.name === p.tab)?.protected) sheet.protection.unprotect();
    const now = { lastRow: p.spec.rows, lastCol: p.spec.cols };
    const bare = job.bare?.get(p.spec.key);
    queueRoomIn(sheet, was, now);
    if (bare) queueRoomOut(sheet, was, now, bare);
    const stood = job.was?.(p.spec.key);
    if (stood) queueSizesGone(sheet, stood, p.spec);
    const lastRow = bare?.rows ? now.lastRow : Math.max(was.lastRow, now.lastRow);
    const lastCol = bare?.cols ? now.lastCol : Math.max(was.lastCol, now.lastCol);
    queueAgain(sheet, p.spec, job.m, lastRow, lastCol, part, job.filled?.get(p.spec.key));
    return;
  }
  const sheet = worksheets.add(p.tab);
  context.trace(madeTrace(p.spec.key));
  const position = positions.get(p.tab);
  if (position !== undefined) sheet.position = position;
  queueSheet(sheet, p.spec, job.m, part);
}
