/**
 * Drawing work: any number of sheets in a fixed number of round trips — the look (done by the caller), one request of drawing
 * per 3 MB, one to finish. When a step fails or is cancelled, what was begun is taken back.
 */
import { inExcel, quietly } from './session';
import type { ZoneScorecardError } from '../errors';
import type { Messages } from '../i18n';
import { hasRowsPutIn } from '../sheets/fixed-rows';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { PresentSheet, WorkOptions, WorkResult } from './facade';
import { namesOf, queueAgain, queueNames, queueSheet } from './draw';
import { queueStyles, stylesComplete } from './draw/styles';
import { newJournal, undo, type Journal } from './journal';
import { whereTo, type Found, type Look } from './look';
import { stopIfAsked, toProblem } from './problems';
import { batchesOf, partsOf, STYLE_BYTES, type Part } from './size';
import { freeTab, positionsOf } from './tabs';
import { fieldName } from '../sheets/names';
import { versionsProperty, versionsText } from '../sheets/template-versions';

export interface Job {
  readonly specs: readonly SheetSpec[];
  readonly look: Look;
  /** A sheet as the workbook holds it now; what a redraw that fails is taken back to. */
  readonly asItWas: (key: SheetKey) => SheetSpec;
  readonly order: readonly SheetKey[];
  readonly m: Messages;
  /** Sheet to show when done. */
  readonly show?: SheetKey;
}

/**
 * Whether a redraw may happen in place: the template stands where it was drawn. Where rows or columns were inserted into it, the
 * sheet may hold things the template does not know, and is kept beside the new one instead.
 */
export function isIntact(spec: SheetSpec, found: Found, names: Look['names']): boolean {
  if (found.area.row !== 1 || found.area.col !== 1 || found.area.lastCol !== spec.cols) return false;
  if (hasRowsPutIn(spec, (name) => names.get(name)?.area)) return false;
  return spec.fields.every((f) => {
    const now = names.get(fieldName(spec.key, f.field));
    const drawn = whereTo(`=x!${f.range}`);
    return now && drawn && now.tab === found.tab && now.area.row === drawn.area.row && now.area.col === drawn.area.col;
  });
}

interface Placed {
  readonly spec: SheetSpec;
  readonly tab: string;
  /** How the sheet comes about: new; drawn again in place; new while the old one is kept under another name. */
  readonly how: 'new' | 'again' | 'beside';
  readonly keep?: { readonly tab: string; readonly as: string };
}

function place({ specs, look, m }: Job): readonly Placed[] {
  const taken = new Set(look.tabs.map((t) => t.name));
  return specs.map((spec) => {
    const found = look.sheets.get(spec.key) ?? null;
    if (found && isIntact(spec, found, look.names)) return { spec, tab: found.tab, how: 'again' };
    if (!found) {
      const tab = freeTab(spec.name, taken);
      taken.add(tab);
      return { spec, tab, how: 'new' };
    }
    const as = freeTab(m.common.keptTab(found.tab).slice(0, 31), taken);
    taken.delete(found.tab);
    taken.add(as);
    const tab = freeTab(spec.name, taken);
    taken.add(tab);
    return { spec, tab, how: 'beside', keep: { tab: found.tab, as } };
  });
}

/** Draws the sheets of the job. Rejects with a ZoneScorecardError whose `undone` tells whether all was taken back. */
export async function drawSheets(job: Job, options: WorkOptions = {}): Promise<Omit<WorkResult, 'restored'>> {
  const placed = place(job);
  const journal = newJournal();
  const total = placed.length;
  let done = 0;
  try {
    await inExcel(async (context) => {
      const specs = placed.map((p) => p.spec);
      const batches = batchesOf(specs, stylesComplete(job.look.styles) ? 0 : STYLE_BYTES);
      const bySpec = new Map(placed.map((p) => [p.spec, p]));
      const added = placed.filter((p) => p.how !== 'again').map((p) => ({ key: p.spec.key, tab: p.tab }));
      const ours = new Map([...job.look.sheets].flatMap(([key, found]) => (found ? [[key, found.tab] as const] : [])));
      const tabs = [...job.look.tabs].sort((a, b) => a.position - b.position).map((t) => t.name);
      const positions = new Map(
        positionsOf(tabs, ours, added, job.order).map((position, i) => [added[i]!.tab, position]),
      );
      for (const [i, batch] of batches.entries()) {
        options.onProgress?.({ done, total, step: 'draw' });
        // One round trip per 4 MB is the point: Excel on the web takes no larger request. A sheet over that is alone in its batch.
        for (const part of partsOf(batch[0]!)) {
          stopIfAsked(options.signal);
          await quietly(context, () => {
            context.application.suspendApiCalculationUntilNextSync();
            context.application.suspendScreenUpdatingUntilNextSync();
            if (i === 0 && part.index === 0) queueStyles(context, job.look.styles);
            context.workbook.properties.custom.add(versionsProperty, versionsText(specs, job.look.versions));
            for (const spec of batch) queuePlaced(bySpec.get(spec)!, part, { context, job, journal, positions });
          });
        }
        done += batch.length;
      }
      stopIfAsked(options.signal);
      options.onProgress?.({ done, total, step: 'finish' });
      const shown =
        placed.find((p) => p.spec.key === job.show) ??
        placed.find((p) => p.how !== 'again' && p.spec.visibility === 'visible');
      if (shown) {
        const sheet = context.workbook.worksheets.getItem(shown.tab);
        sheet.activate();
        sheet.getRange('A1').select();
        await context.sync();
      }
    });
  } catch (error) {
    throw await takenBack(error, journal, job, placed[Math.min(done, total - 1)]);
  }
  const at = (how: Placed['how'][]): PresentSheet[] =>
    placed.filter((p) => how.includes(p.how)).map((p) => ({ key: p.spec.key, tab: p.tab }));
  return { added: at(['new', 'beside']), redrawn: at(['again']) };
}

async function takenBack(
  error: unknown,
  journal: Journal,
  job: Job,
  at: Placed | undefined,
): Promise<ZoneScorecardError> {
  const undone = await undo(journal, job.look, job.m).then(
    () => true,
    () => false,
  );
  return toProblem(error, at ? { sheet: at.tab, item: at.spec.key } : {}, undone);
}

/** What every sheet of a job is drawn with. */
interface Drawing {
  readonly context: Excel.RequestContext;
  readonly job: Job;
  readonly journal: Journal;
  /** Where new sheets go among the others, by tab. */
  readonly positions: ReadonlyMap<string, number>;
}

function queuePlaced(p: Placed, part: Part, drawing: Drawing): void {
  const { context, job, journal } = drawing;
  if (part.index > 0) queueSheet(context.workbook.worksheets.getItem(p.tab), p.spec, job.m, part);
  else queueStart(p, part, drawing);
  if (part.index < part.of - 1) return;
  for (const name of namesOf(p.spec).keys()) journal.names.add(name);
  queueNames(context, p.spec, p.tab, new Set(job.look.names.keys()));
}

/** Queues a sheet, or the first part of it: it is made, or cleared where it is drawn again. */
function queueStart(p: Placed, part: Part, { context, job, journal, positions }: Drawing): void {
  const { worksheets } = context.workbook;
  if (p.keep) {
    worksheets.getItem(p.keep.tab).name = p.keep.as;
    journal.renamed.set(p.keep.as, p.keep.tab);
  }
  let sheet: Excel.Worksheet;
  if (p.how === 'again') {
    const found = job.look.sheets.get(p.spec.key)!;
    const { lastRow, lastCol } = found.area;
    journal.before.set(p.tab, job.asItWas(p.spec.key));
    sheet = worksheets.getItem(p.tab);
    if (job.look.tabs.find((t) => t.name === p.tab)?.protected) sheet.protection.unprotect();
    // Room for a longer roster is made by inserting rows, so that what users keep below the template moves down.
    if (p.spec.rows > lastRow) sheet.getRange(`${lastRow + 1}:${p.spec.rows}`).insert('Down');
    queueAgain(sheet, p.spec, job.m, lastRow, lastCol, part);
  } else {
    sheet = worksheets.add(p.tab);
    journal.added.add(p.tab);
    const position = positions.get(p.tab);
    if (position !== undefined) sheet.position = position;
    queueSheet(sheet, p.spec, job.m, part);
  }
}
