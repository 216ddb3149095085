/**
 * Tabs that are copies of our sheets, made by users: what is typed there is read by nobody. One is deleted only where all that stands
 * on it stands on its sheet too, and nothing leads to it; otherwise its figures are taken over, or it is kept under another name.
 */
import { ZoneScorecardError } from '../errors';
import type { SheetEntries } from '../entries/entries';
import { cellAddress, parseArea } from '../sheets/a1';
import { confidentialKeys } from '../sheets/confidential';
import { differencesFrom } from '../sheets/copies';
import { byLabels } from '../sheets/fixed-rows';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { keepsConfidential } from './copies';
import type { Draw } from './drawing';
import type { CopiedTab, Restored, WorkOptions } from './facade';
import { queueFields } from './fields';
import { goesAlong } from './goes-along';
import { specOf } from './known';
import type { Reading } from './read';
import type { Readings } from './readings';
import { restore } from './recovering';
import { run } from './run';
import { freeTab } from './tabs';

/** What stands on a copy. */
interface Held {
  readonly entries: SheetEntries;
  readonly contents: Contents;
  /** Cells that are no entry and hold something the sheet does not hold there. */
  readonly beside: readonly string[];
}

/** What stands in cells, by address; empty ones left out. */
type Contents = ReadonlyMap<string, unknown>;

/** As `WorkbookFacade.settleCopied` says. */
export async function settleCopied(
  readings: Readings,
  draw: Draw,
  tab: string,
  of: SheetKey,
  how?: 'take' | 'aside',
  options: WorkOptions = {},
): Promise<CopiedTab> {
  const reading = await readings.readNow();
  const { look, known, state } = reading;
  const spec = known && specOf(known, of);
  const isOurs = [...look.sheets.values()].some((found) => found?.tab === tab);
  if (!spec || isOurs || !look.tabs.some(({ name }) => name === tab))
    return { done: 'removed', differences: [], beside: [], canTake: false };
  if (look.structureProtected) throw new ZoneScorecardError('workbook-protected', {}, {}, { undone: true });
  // A pane closed while it looked at a copy for the last time has left it out of sight.
  if (look.tabs.some(({ name, visibility }) => name === tab && visibility === 'VeryHidden')) await shown(tab);
  // Comments, charts and the like, and what leads here, would go with it.
  const isKeptFor = (await goesAlong(look, [{ tab }])).length > 0;
  const held = await run((context) => heldOn(context, reading, tab, spec));
  const differences = differencesFrom(spec, held.entries, state.entries.sheets[of]);
  // What the sheet holds would be in no copy: both are kept.
  const canTake = !confidentialKeys.has(of) || keepsConfidential(look);
  const told = { differences, beside: held.beside, canTake };
  const isAll = differences.every(({ then }) => then === null) && held.beside.length === 0;
  if (how === undefined && !isAll) return { ...told, done: null };
  let taken: Restored | undefined;
  const takes = how === 'take' && canTake;
  if (takes) taken = await restore(readings, draw, { [of]: held.entries }, [of], options);
  const goes = held.beside.length === 0 && !isKeptFor && (isAll || takes);
  const names = new Set(look.tabs.map(({ name }) => name));
  const aside = freeTab(known.m.common.keptTab(tab).slice(0, 31), names);
  const work = goes ? deleted(tab, held.contents, aside) : renamed(tab, aside).then(() => false);
  // Its figures are on the sheet by then: where the copy cannot go, it stands, and is told again.
  const isGone = await (taken ? work.catch(() => false) : work);
  if (taken)
    return { ...told, done: 'taken', isGone, before: taken.before, ...(taken.drawn && { drawn: taken.drawn }) };
  return { ...told, done: isGone ? 'removed' : 'aside' };
}

/** Shows a tab that is out of sight, and with it what is queued: a very hidden sheet cannot be deleted. */
const shown = (tab: string, queue: (sheet: Excel.Worksheet) => void = () => undefined): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    sheet.visibility = 'Visible';
    queue(sheet);
    await context.sync();
  });

const renamed = (tab: string, as: string): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(tab).name = as;
    await context.sync();
  });

/**
 * Deletes the copy, or renames it where something was typed on it since it was read; tells whether it is gone. It is out of sight
 * before it is looked at for the last time: nobody types there any more. Where it cannot be deleted it stands as before.
 */
async function deleted(tab: string, read: Contents, aside: string): Promise<boolean> {
  const last = await run(async (context) => {
    context.workbook.worksheets.getItem(tab).visibility = 'VeryHidden';
    const since = queueContents(context, tab);
    await context.sync();
    return since();
  });
  const isAsRead = last.size === read.size && [...last].every(([address, content]) => read.get(address) === content);
  try {
    await shown(tab, (sheet) => {
      if (isAsRead) sheet.delete();
      else sheet.name = aside;
    });
  } catch (error) {
    await shown(tab)
      .catch(() => shown(tab))
      .catch(() => undefined);
    throw error;
  }
  return isAsRead;
}

/** Reads the copy: its fields by the names it got with the copying, or where the template has them. One sync. */
async function heldOn(context: Excel.RequestContext, reading: Reading, tab: string, spec: SheetSpec): Promise<Held> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(tab);
  const fields = spec.fields.filter(({ role }) => role !== 'result');
  const placed = queueFields(context, spec.key, fields, sheet);
  const named = queueFields(context, spec.key, fields, worksheets.getItem(tab).names);
  const here = queueContents(context, tab);
  const own = reading.look.sheets.get(spec.key)?.tab;
  const there = own === undefined ? () => new Map<string, unknown>() : queueContents(context, own);
  await context.sync();
  const entries = { ...placed(), ...named() };
  const isEntry = new Set(Object.values(entries).flatMap((cells) => cells.map(({ place }) => place.cell)));
  const [contents, stands] = [here(), there()];
  const drawn = new Map(spec.cells.map(({ row, col, value, formula }) => [cellAddress(row, col), formula ?? value]));
  const { rows, cols } = spec;
  const beside = [...contents].flatMap(([address, content]) => {
    const { row, col } = parseArea(address);
    // What the template works out is none of the user's.
    const isWorkedOut = typeof content === 'string' && content.startsWith('=') && row <= rows && col <= cols;
    const isKnown = isWorkedOut || isEntry.has(address) || content === stands.get(address);
    return isKnown || content === drawn.get(address) ? [] : [address];
  });
  return { entries: byLabels(spec, entries).entries, contents, beside };
}

function queueContents(context: Excel.RequestContext, tab: string): () => Contents {
  const range = context.workbook.worksheets.getItem(tab).getUsedRangeOrNullObject(true).load('address,formulas');
  return () => {
    if (range.isNullObject) return new Map();
    const { row, col } = parseArea(range.address.slice(range.address.lastIndexOf('!') + 1));
    return new Map(
      (range.formulas as unknown[][]).flatMap((line, r) =>
        line.flatMap((content, c) => (content === '' ? [] : [[cellAddress(row + r, col + c), content] as const])),
      ),
    );
  };
}
