/**
 * The journal of a piece of drawing: which sheets were begun, and what stood in their entry cells right before they were
 * overwritten. A failing command stops its batch but what ran before it stays done; what ran is told by the trace messages that
 * come with the failure, and what came of it by looking at the workbook. Sheets are known by their identity, never by their tab.
 */
import type { EntryCell, SheetEntries } from '../entries/entries';
import { isOurStyle } from '../sheets/looks';
import { cellAddress, parseArea } from '../sheets/a1';
import { namesOf, PREFIX } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { isTypedSince } from '../sheets/typed-since';
import { inExcelWaiting, quietly } from './session';
import { queueAgain, queueNames, queueSheet } from './draw';
import { queueSizesGone } from './draw/cells';
import { queueFields } from './fields';
import { giveNames, type NameToGive } from './give-name';
import { queueLook, type Look } from './look';
import { hasMovedSince, keptTable, type Placed } from './place';
import { freeTab } from './tabs';
import { executedTraces, toProblem } from './problems';
import { queueRoomIn, queueRoomOut } from './room';
import { batchesOf, partsOf } from './size';
import { drawnOn, entryFields, typedOver, withTyped, type TypedCell } from './typed';
import type { Job } from './work';

export interface Journal {
  /** Sheets whose drawing was begun, as far as is known. */
  readonly begun: Set<Placed>;
  /** Large sheets of which parts are drawn and parts are not: their names are where they were. */
  readonly parted: Set<Placed>;
  /** Of new ones, those whose tab this job has made, as far as is known: another pane may have made one of the same name. */
  readonly made: Set<Placed>;
  /** Sheets whose new names were given before they are drawn. */
  readonly named: Set<Placed>;
  /** Names that links lead to, given to sheets that stand and are not drawn. */
  readonly tops: Set<string>;
  /** What stood in a sheet's entry cells right before it was overwritten. */
  readonly seen: Map<SheetKey, SheetEntries>;
  /** Whether the workbook's own styles and properties may be others already, though no sheet was begun. */
  isWorkbookTouched: boolean;
}

export const newJournal = (): Journal => ({
  begun: new Set(),
  parted: new Set(),
  made: new Set(),
  named: new Set(),
  tops: new Set(),
  seen: new Map(),
  isWorkbookTouched: false,
});

/** The trace message before what a job changes of the workbook itself. */
export const WORKBOOK = '*';

/** What a failed job has left: nothing, or these tabs. */
export interface TakenBack {
  readonly undone: boolean;
  readonly stands: readonly string[];
}

/** Whether a request that failed came as far as the workbook's own styles and properties; yes where Excel does not tell. */
export const isWorkbookTouchedIn = (error: unknown): boolean => executedTraces(error)?.includes(WORKBOOK) ?? true;

/** Of the sheets of a request that failed, those whose drawing was begun; all where Excel does not tell. */
export function begunIn(error: unknown, batch: readonly Placed[]): readonly Placed[] {
  const traces = executedTraces(error);
  return traces === null ? batch : batch.filter((placed) => traces.includes(placed.spec.key));
}

/** The trace message once the tab of a new sheet is made. */
export const madeTrace = (key: SheetKey): string => `${key} ${WORKBOOK}`;

/** Of the new sheets of a request that failed, those whose tab was made; all where Excel does not tell. */
export function madeIn(error: unknown, batch: readonly Placed[]): readonly Placed[] {
  const traces = executedTraces(error);
  return traces === null ? batch : batch.filter(({ spec }) => traces.includes(madeTrace(spec.key)));
}

/** How often taking back is tried: the next try looks anew at what is there. */
const TRIES = 3;
/** How long until the next try while another workbook is in front. */
const BEHIND = 1_500;

/** Takes back what the journal lists: the workbook is as it was, with what was typed meanwhile, or what stands is told. */
export async function takeBack(journal: Journal, job: Job): Promise<TakenBack> {
  if (journal.begun.size + journal.named.size + journal.tops.size === 0 && !journal.isWorkbookTouched)
    return { undone: true, stands: [] };
  let last: readonly string[] | null = null;
  for (let n = 0; n < TRIES; n++) {
    const taken = await takeBackOnce(journal, job).catch(() => null);
    if (taken && !taken.isBehind) return { undone: taken.stands.length === 0, stands: taken.stands };
    last = taken?.stands ?? last;
    if (taken && n < TRIES - 1) await new Promise((resolve) => setTimeout(resolve, BEHIND));
  }
  return { undone: false, stands: last ?? [...journal.begun].map(({ tab }) => tab) };
}

interface Once {
  /** Tabs that are not as they were: something was typed on them, their damage was drawn over, or Excel did not delete them. */
  readonly stands: readonly string[];
  /** Another workbook is in front: sheets that came cannot be deleted, and stand whole. */
  readonly isBehind: boolean;
}

async function takeBackOnce({ begun, parted, made, named, tops, seen }: Journal, job: Job): Promise<Once> {
  const before = job.look;
  return inExcelWaiting(async (context) => {
    const lookNow = queueLook(context, true);
    await context.sync();
    const look = lookNow();
    const known = new Set(before.tabs.map(({ id }) => id));
    const isNew = ({ id }: Look['tabs'][number]) => !known.has(id);
    const isAdded = (placed: Placed) =>
      made.has(placed) && look.tabs.some((tab) => tab.name === placed.tab && isNew(tab));
    const added = [...begun].filter(isAdded);
    // Another pane, or the user, has made sheets meanwhile: what they may stand on is left.
    const areOthers = look.tabs.some((tab) => isNew(tab) && !added.some((placed) => placed.tab === tab.name));
    const again = [...begun].filter(({ how }) => how === 'again');
    // Where rows were put in between the parts of a large sheet, it holds what would be drawn over: it stays beside one drawn as it was.
    const aside = asideFor(
      [...parted].filter(({ how }) => how === 'again'),
      job,
      look,
    );
    const fields = [...again, ...added].map((placed) => [placed, queueEntries(context, placed, job)] as const);
    await context.sync();
    const now = new Map(fields.map(([placed, read]) => [placed, read()]));
    const stay = new Set(
      added.filter((p) => typedOver(p.spec.key, now.get(p)!, drawnOn(p.spec), job.read(p.spec.key)).length > 0),
    );
    const goes = added.filter((placed) => !stay.has(placed));
    const remove = () =>
      quietly(context, () => {
        for (const { tab } of goes) queueDelete(context, tab);
      });
    const isBehind = goes.length > 0 && (await remove().then(() => false, unlessBehind));
    if (isBehind) for (const placed of added) stay.add(placed);
    let gone: readonly NameToGive[] = [];
    await quietly(context, () => {
      if (isBehind) queueHidden(context, added, look);
      for (const placed of begun) if (placed.keep && !stay.has(placed)) queueBack(context, placed, placed.keep, look);
      for (const name of tops) if (look.formulas.has(name)) context.workbook.names.getItem(name).delete();
      for (const [placed, as] of aside) queueAside(context, placed, as, look);
      for (const placed of again) if (!aside.has(placed)) queueRoomBack(context, placed, job, look);
      for (const placed of again) queueStrayChartsOut(context, placed, before, look);
      gone = queueNamesBack(
        context,
        before,
        look,
        [...begun, ...named].filter((p) => !stay.has(p) && (p.how === 'again' || made.has(p))),
        job,
      );
    });
    await giveNames(context, gone);
    const specs = again.map((placed) => {
      const { key } = placed.spec;
      const was = seen.get(key) ?? job.read(key);
      if (aside.has(placed)) return job.asItWas(key, was);
      const typed = isMoved(placed, job)
        ? typedOnMoved(placed.spec, now.get(placed)!, job.asItWas(key, was), job)
        : typedOver(key, now.get(placed)!, drawnOn(placed.spec), was);
      return job.asItWas(key, withTyped(was, typed));
    });
    const over = new Map(specs.map((spec, i) => [spec, again[i]!]));
    for (const batch of batchesOf(specs))
      for (const part of partsOf(batch[0]!))
        await quietly(context, () => {
          for (const spec of batch) {
            const placed = over.get(spec)!;
            const tab = before.tabs.find(({ name }) => name === placed.tab)!;
            const sheet = context.workbook.worksheets.getItem(tab.name);
            if (part.index === 0) queueSizesGone(sheet, placed.spec, spec);
            if (part.index > 0 || aside.has(placed)) queueSheet(sheet, spec, job.m, part);
            else queueAgain(sheet, spec, job.m, spec.rows, spec.cols, part, job.filled?.get(spec.key));
            if (part.index < part.of - 1) continue;
            if (aside.has(placed)) queueNames(context, spec, tab.name, new Set(look.formulas.keys()));
            if (!tab.protected && spec.protect) sheet.protection.unprotect();
            sheet.visibility = tab.visibility as Excel.SheetVisibility;
          }
        });
    const { custom } = context.workbook.properties;
    if (!areOthers) for (const [key, value] of Object.entries(before.properties)) custom.add(key, value);
    for (const key of Object.keys(look.properties))
      if (!areOthers && !(key in before.properties)) custom.getItemOrNullObject(key).delete();
    if (stay.size === 0 && !areOthers)
      for (const style of look.styles)
        if (isOurStyle(style) && !before.styles.has(style)) context.workbook.styles.getItem(style).delete();
    await context.sync();
    const redrawn = again.filter(({ spec }) => job.isDamaged?.(spec.key) ?? false);
    return { stands: [...[...stay, ...redrawn].map(({ tab }) => tab), ...aside.values()], isBehind };
  });
}

/** Sheets drawn over in part that have moved since, with the tabs under which they stay. */
function asideFor(parted: readonly Placed[], { look: before, m }: Job, look: Look): ReadonlyMap<Placed, string> {
  const taken = new Set(look.tabs.map(({ name }) => name));
  return new Map(
    parted.flatMap((placed) => {
      if (!hasMovedSince(placed, before, look)) return [];
      const as = freeTab(m.common.keptTab(placed.tab).slice(0, 31), taken);
      taken.add(as);
      return [[placed, as] as const];
    }),
  );
}

/** Sets a sheet aside and makes an empty one in its place. */
function queueAside(context: Excel.RequestContext, { spec, tab }: Placed, as: string, { tabs }: Look): void {
  const { worksheets } = context.workbook;
  const { id = tab, position = 0 } = tabs.find(({ name }) => name === tab) ?? {};
  const old = worksheets.getItem(id);
  old.name = as;
  for (const { name } of spec.tables) old.tables.getItemOrNullObject(name).name = keptTable(name, { id, tab, as });
  worksheets.add(tab).position = position;
}

/** Excel deletes no sheet while another workbook is in front; any other refusal is one. */
function unlessBehind(error: unknown): boolean {
  if (toProblem(error).code !== 'not-in-front') throw error;
  return true;
}

/** Sheets shown for deleting that stay are hidden as they were drawn. */
function queueHidden(context: Excel.RequestContext, added: readonly Placed[], look: Look): void {
  for (const { tab } of added) {
    const drawn = look.tabs.find(({ name }) => name === tab);
    if (drawn) context.workbook.worksheets.getItem(tab).visibility = drawn.visibility as Excel.SheetVisibility;
  }
}

/** Whether a sheet is drawn by another plan than it stood by: its cells have gone to other places. */
const isMoved = ({ spec, how }: Placed, { was }: Job): boolean => how === 'again' && Boolean(was?.(spec.key));

/**
 * What a sheet's entry cells hold now: by name where it stood before, by address where it is new, or drawn by another plan, and its
 * names may not be there yet.
 */
function queueEntries(context: Excel.RequestContext, placed: Placed, job: Job): () => SheetEntries {
  const { spec, tab, how } = placed;
  if (how === 'again' && !isMoved(placed, job)) return queueFields(context, spec.key, entryFields(spec));
  return queueFields(context, spec.key, entryFields(spec), context.workbook.worksheets.getItem(tab));
}

/** What was typed meanwhile on a sheet drawn by another plan, in its place by the plan until then. */
function typedOnMoved(drawn: SheetSpec, now: SheetEntries, stood: SheetSpec, { placeNow }: Job): readonly TypedCell[] {
  const { key } = drawn;
  const contents = ({ cells }: SheetSpec) =>
    new Map(
      cells.map(({ row, col, formula, value = null }): [string, EntryCell] => [
        cellAddress(row, col),
        { value, place: {}, ...(formula !== undefined && { formula }) },
      ]),
    );
  const known = [contents(drawn), contents(stood)];
  const before = new Map(
    entryFields(stood).flatMap(({ field, range }) =>
      Array.from({ length: cellsIn(range) }, (_, index) => {
        const at = placeNow ? placeNow(key, field, index) : index;
        return [`${field} ${at}`, index] as const;
      }),
    ),
  );
  return entryFields(drawn).flatMap(({ field, range }) => {
    const { row, col, lastCol } = parseArea(range);
    const width = lastCol - col + 1;
    return (now[field] ?? []).flatMap((cell, i) => {
      const address = cellAddress(row + Math.floor(i / width), col + (i % width));
      const index = before.get(`${field} ${i}`);
      const held = known.map((contents) => contents.get(address));
      return index !== undefined && isTypedSince(cell, ...held) ? [{ key, field, index, cell }] : [];
    });
  });
}

const cellsIn = (range: string): number => {
  const { row, col, lastRow, lastCol } = parseArea(range);
  return (lastRow - row + 1) * (lastCol - col + 1);
};

function queueDelete(context: Excel.RequestContext, tab: string): void {
  const sheet = context.workbook.worksheets.getItem(tab);
  sheet.visibility = 'Visible'; // a very hidden sheet cannot be deleted
  sheet.delete();
}

/** The old sheet gets its tab back, if it was set aside at all and has not been renamed since. */
function queueBack(
  context: Excel.RequestContext,
  { spec }: Placed,
  keep: NonNullable<Placed['keep']>,
  look: Look,
): void {
  const now = look.tabs.find(({ id }) => id === keep.id);
  if (!now) return;
  const sheet = context.workbook.worksheets.getItem(keep.id);
  if (now.name === keep.as) sheet.name = keep.tab;
  for (const { name } of spec.tables) sheet.tables.getItemOrNullObject(keptTable(name, keep)).name = name;
}

/** What a template that became longer, wider or smaller has done to the sheet is known by the name of its area. */
function queueRoomBack(context: Excel.RequestContext, { spec, tab }: Placed, job: Job, look: Look): void {
  const was = job.look.sheets.get(spec.key)!.area;
  const now = look.sheets.get(spec.key)?.area ?? was;
  const sheet = context.workbook.worksheets.getItem(tab);
  // Opening a sheet that is open is refused by some builds.
  if (look.tabs.find(({ name }) => name === tab)?.protected) sheet.protection.unprotect();
  queueRoomOut(sheet, now, was);
  const bare = job.bare?.get(spec.key);
  if (bare) queueRoomIn(sheet, now, was, bare);
}

/** A chart that was made but had not yet got its name: drawing the sheet again would leave it there. */
function queueStrayChartsOut(context: Excel.RequestContext, { tab }: Placed, before: Look, look: Look): void {
  const chartsOf = ({ tabs }: Look) => tabs.find(({ name }) => name === tab)?.charts ?? [];
  const known = new Set(chartsOf(before));
  const { charts } = context.workbook.worksheets.getItem(tab);
  for (const name of chartsOf(look))
    if (!known.has(name) && !name.startsWith(PREFIX)) charts.getItemOrNullObject(name).delete();
}

/** Gives those that are to be put in again. */
function queueNamesBack(
  context: Excel.RequestContext,
  before: Look,
  look: Look,
  begun: readonly Placed[],
  { was }: Job,
): readonly NameToGive[] {
  const { names } = context.workbook;
  const gone: NameToGive[] = [];
  for (const { spec } of begun)
    for (const name of new Set([spec, was?.(spec.key)].flatMap((own) => (own ? [...namesOf(own).keys()] : [])))) {
      const stood = before.formulas.get(name);
      const isThere = look.formulas.has(name);
      if (stood === undefined) {
        if (isThere) names.getItem(name).delete();
      } else if (isThere) {
        const item = names.getItem(name);
        item.formula = stood;
        if (look.hidden.has(name) !== before.hidden.has(name)) item.visible = !before.hidden.has(name);
      } else gone.push({ name, formula: stood, hidden: before.hidden.has(name) });
    }
  return gone;
}
