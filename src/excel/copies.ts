/**
 * The copies of what is typed, in the workbook itself. One is made in the first request of the job it is made before, so that it takes
 * no round trip of its own; only a copy of more than a megabyte goes ahead in requests by itself. While the job is under way a document
 * property names the copy: a pane that is opened and finds it knows that a job was broken off.
 */
import { ZoneScorecardError } from '../errors';
import type { SheetEntries } from '../entries/entries';
import { confidentialKeys, copiesProperty, inCopies } from '../sheets/confidential';
import { columnLetters } from '../sheets/a1';
import {
  copiesTab,
  copySlot,
  copySlots,
  headCells,
  headRows,
  headsIn,
  packed,
  typedOn,
  unpacked,
  type CopyHead,
  type CopyJob,
  type Typed,
} from '../sheets/copies';
import { mostPieces } from '../sheets/data-sheet';
import { inPieces } from '../sheets/pieces';
import type { SheetSpec } from '../sheets/spec';
import type { Look } from './look';
import { bytesOf } from './size';
import { asText } from './text';

/** Holds day and time of the copy made before the job under way. */
const UNDER_WAY = 'zsc-job';
/** Holds when work of several jobs began: each of them takes its own mark away when it is done. */
const STEPS = 'zsc-steps';
/** So much rides along with a drawing request; `size.ts` leaves the room. */
const RIDES = 1_000_000;
/** A plan larger than this stands on the data sheet alone. */
const PLAN_RIDES = 500_000;
/** Pieces in one request of a copy that goes ahead: at most 2.7 MB, all of it Chinese. */
const PER_REQUEST = 30;
/** Pieces in one answer. */
const PER_ANSWER = 30;

/** What has to be known of a workbook to make a copy in it. */
export type Room = Pick<Look, 'copies' | 'copiesTaken' | 'properties' | 'structureProtected'>;

/** A copy about to be made. */
export interface Copy {
  readonly head: Omit<CopyHead, 'slot'>;
  readonly pieces: readonly string[];
  readonly bytes: number;
  /** The plan in force once the job is done, in pieces: by it the workbook is known where its data sheet is gone. */
  readonly plan: readonly string[];
}

/** What is to be copied before a job: of each sheet its template, its tab and what it holds. */
export interface ToCopy {
  readonly spec: SheetSpec;
  readonly tab: string;
  readonly entries: SheetEntries;
}

/** Whether enterprises' returns were asked to be kept in the copies too. */
export const keepsConfidential = ({ properties }: Pick<Room, 'properties'>): boolean =>
  properties[copiesProperty] === inCopies;

/**
 * The copy of these sheets; null where nothing is typed on them. Enterprises' returns stay out of it unless they were asked to be in:
 * a copy outlives the sheet it was made of.
 */
export function copyOf(
  job: CopyJob,
  count: number,
  sheets: readonly ToCopy[],
  now: Date,
  room: Pick<Room, 'properties'>,
  planText = '',
): Copy | null {
  const typed = sheets.flatMap(({ spec, tab, entries }) => {
    if (confidentialKeys.has(spec.key) && !keepsConfidential(room)) return [];
    const own = typedOn(spec, entries);
    return own ? [{ key: spec.key, tab, own }] : [];
  });
  if (typed.length === 0) return null;
  const pieces = packed(Object.fromEntries(typed.map(({ key, own }) => [key, own])));
  const list = typed.map(({ key, tab }) => ({ key, tab }));
  const head = { at: now.toISOString(), job, count, sheets: list, pieces: pieces.length };
  const plan = inPieces(planText);
  return { head, pieces, bytes: bytesOf(pieces), plan: bytesOf(plan) <= PLAN_RIDES ? plan : [] };
}

/** When the job began that was broken off, if one was. */
export const brokenOff = ({ properties }: Room): string | undefined => properties[STEPS] ?? properties[UNDER_WAY];

/** Bytes of the copy that ride along with the first request. */
export const bytesRiding = (copy: Copy | null): number => (copy && copy.bytes <= RIDES ? copy.bytes : 0);

const columnOf = (slot: number): string => columnLetters(slot + 1);

function nextSlot({ properties }: Room): number {
  const last = Number(properties[copySlot] ?? -1);
  return Number.isInteger(last) && last >= -1 && last < copySlots ? (last + 1) % copySlots : 0;
}

/** Whether the workbook can take a copy: one whose list of sheets is protected, or has a sheet of that name, takes no new one. */
const canTake = (look: Room): boolean =>
  look.copies !== undefined || (!look.structureProtected && look.copiesTaken !== true);

/** Makes a copy too large to ride along, in requests of its own; its head comes with the job. */
export async function copyAhead(context: Excel.RequestContext, look: Room, copy: Copy | null): Promise<void> {
  if (!copy || bytesRiding(copy) > 0 || !canTake(look)) return;
  const { worksheets } = context.workbook;
  if (look.copies === undefined) worksheets.add(copiesTab).visibility = 'VeryHidden';
  const column = columnOf(nextSlot(look));
  const sheet = worksheets.getItem(copiesTab);
  sheet.getRange(`${column}:${column}`).clear('Contents');
  for (let i = 0; i < copy.pieces.length; i += PER_REQUEST) {
    queuePieces(sheet, column, copy.pieces.slice(i, i + PER_REQUEST), i);
    // A request takes no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}

/** Queues the making of the copy, before the first command of the job. `marks`: a job that is broken off from here on is told. */
export function queueCopy(context: Excel.RequestContext, look: Room, copy: Copy | null, marks: boolean): void {
  if (!copy || !canTake(look)) return;
  const { worksheets, properties } = context.workbook;
  const slot = nextSlot(look);
  const column = columnOf(slot);
  const rides = bytesRiding(copy) > 0;
  if (rides && look.copies === undefined) worksheets.add(copiesTab).visibility = 'VeryHidden';
  const sheet = worksheets.getItem(copiesTab);
  if (rides) {
    sheet.getRange(`${column}:${column}`).clear('Contents');
    queuePieces(sheet, column, copy.pieces, 0);
  }
  queueText(sheet, `${column}1:${column}${headRows}`, headCells(copy.head));
  properties.custom.add(copySlot, String(slot));
  if (marks) properties.custom.add(UNDER_WAY, copy.head.at);
  else queuePlan(context, copy);
}

/** Queues that the job marked is done, after its last command. */
export function queueDone(context: Excel.RequestContext, look: Room, copy: Copy | null): void {
  if (!copy || !canTake(look)) return;
  queuePlan(context, copy);
  queueUnmarked(context);
}

/** The column beside the copies. */
const PLAN = columnOf(copySlots);

/** Queues the plan beside the copies. */
function queuePlan(context: Excel.RequestContext, { plan }: Copy): void {
  if (plan.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(copiesTab);
  sheet.getRange(`${PLAN}:${PLAN}`).clear('Contents');
  queueText(sheet, `${PLAN}1:${PLAN}${plan.length}`, plan);
}

/** The text of the plan beside the copies; empty where there is none. One sync, none where the workbook holds no copies. */
export async function readPlanText(context: Excel.RequestContext, look: Room): Promise<string> {
  if (look.copies === undefined) return '';
  const range = context.workbook.worksheets.getItem(copiesTab).getRange(`${PLAN}1:${PLAN}${mostPieces}`);
  range.load('values');
  await context.sync();
  return (range.values as unknown[][]).map(([text]) => String(text)).join('');
}

/** Keeps enterprises' returns in the copies from now on, or no longer: copies that hold some go then. Two syncs. */
export async function keepConfidential(context: Excel.RequestContext, look: Room, on: boolean): Promise<void> {
  const { properties, worksheets } = context.workbook;
  const held = on ? [] : await readHeads(context, look);
  for (const { slot, sheets } of held)
    if (sheets.some(({ key }) => confidentialKeys.has(key)))
      worksheets
        .getItem(copiesTab)
        .getRange(`${columnOf(slot)}:${columnOf(slot)}`)
        .clear('Contents');
  properties.custom.add(copiesProperty, on ? inCopies : 'none');
  await context.sync();
}

/** Queues that work of several jobs begins. */
export function queueSteps(context: Excel.RequestContext, now: Date): void {
  context.workbook.properties.custom.add(STEPS, now.toISOString());
}

/** Queues that work of several jobs is done. */
export const queueStepsDone = (context: Excel.RequestContext): void =>
  context.workbook.properties.custom.getItem(STEPS).delete();

/** Queues that nobody need be told any more of what was broken off. */
export function queueLeft(context: Excel.RequestContext, { properties }: Room): void {
  if (properties[STEPS] !== undefined) queueStepsDone(context);
  if (properties[UNDER_WAY] !== undefined) queueUnmarked(context);
}

/** Queues that the job marked is done. */
const queueUnmarked = (context: Excel.RequestContext): void =>
  context.workbook.properties.custom.getItem(UNDER_WAY).delete();

function queuePieces(sheet: Excel.Worksheet, column: string, pieces: readonly string[], from: number): void {
  const first = headRows + 1 + from;
  queueText(sheet, `${column}${first}:${column}${first + pieces.length - 1}`, pieces);
}

function queueText(sheet: Excel.Worksheet, address: string, texts: readonly string[]): void {
  const range = sheet.getRange(address);
  range.numberFormat = texts.map(() => ['@']);
  range.values = texts.map((text) => [asText(text, '@')]);
}

/** The copies the workbook holds, the newest first. One sync, none where it holds none. */
export async function readHeads(context: Excel.RequestContext, look: Room): Promise<readonly CopyHead[]> {
  if (look.copies === undefined) return [];
  const range = context.workbook.worksheets.getItem(copiesTab).getRange(`A1:${columnOf(copySlots - 1)}${headRows}`);
  range.load('values');
  await context.sync();
  return headsIn(range.values as unknown[][]);
}

/** The copy made at that time, with what it holds. Throws `copy-gone`, `copy-damaged`. A sync, and one for every 0.9 million characters. */
export async function readCopy(
  context: Excel.RequestContext,
  look: Look,
  at: string,
): Promise<{ readonly head: CopyHead; readonly typed: Typed }> {
  const head = (await readHeads(context, look)).find((one) => one.at === at);
  if (!head) throw new ZoneScorecardError('copy-gone');
  const sheet = context.workbook.worksheets.getItem(copiesTab);
  const column = columnOf(head.slot);
  const texts: string[] = [];
  for (let i = 0; i < head.pieces; i += PER_ANSWER) {
    const first = headRows + 1 + i;
    const range = sheet.getRange(`${column}${first}:${column}${first + Math.min(PER_ANSWER, head.pieces - i) - 1}`);
    range.load('values');
    // One answer for each part of the copy is the point: Excel on the web gives no larger one.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    texts.push(...(range.values as unknown[][]).map(([text]) => String(text)));
  }
  return { head, typed: unpacked(texts) };
}
