/** The copies made before jobs: listed, compared with the workbook, and drawn back into it. */
import { ZoneScorecardError } from '../errors';
import { contentsIn, differencesFrom, inRowsOfNow, type CopyHead, type Typed } from '../sheets/copies';
import type { SheetKey } from '../sheets/spec';
import { queueLeft, queueSteps, queueStepsDone, readCopy, readHeads } from './copies';
import type { Draw } from './drawing';
import type { CopiedSheet, Restored, WorkOptions } from './facade';
import { specOf } from './known';
import { fromWhole } from './naming';
import { stopIfAsked, toProblem } from './problems';
import type { Readings } from './readings';
import { run } from './run';
import { changedSince, withTyped } from './typed';

/** The copies the workbook holds, the newest first. */
export async function listCopies({ readNow }: Readings): Promise<readonly CopyHead[]> {
  const { look } = await readNow();
  return run((context) => readHeads(context, look));
}

/** How the workbook parts from the copy made at that time. Throws `plan-missing`, `copy-gone`, `copy-damaged`. */
export async function compareCopy({ readNow }: Readings, at: string): Promise<readonly CopiedSheet[]> {
  const { look, state, known: inForce } = await readNow();
  if (!inForce) throw new ZoneScorecardError('plan-missing');
  const { head, typed } = await run((context) => readCopy(context, look, at));
  return head.sheets.flatMap(({ key, tab }) => {
    const spec = specOf(inForce, key);
    const found = look.sheets.get(key);
    if (!typed[key]) return [];
    const now = state.entries.sheets[key];
    const differences = spec ? differencesFrom(spec, inRowsOfNow(spec, typed[key], now), now) : contentsIn(typed[key]);
    return [{ key, tab: found?.tab ?? tab, isThere: Boolean(found), isInPlan: Boolean(spec), differences }];
  });
}

/** Draws sheets with what a copy holds of them, or with what is given, as `WorkbookFacade.restore` says. */
export async function restore(
  readings: Readings,
  draw: Draw,
  from: string | Typed,
  keys?: readonly SheetKey[],
  options: WorkOptions = {},
): Promise<Restored> {
  stopIfAsked(options.signal);
  const { look, known, state: before } = await readings.readNow();
  const typed = typeof from === 'string' ? (await run((context) => readCopy(context, look, from))).typed : from;
  const wanted = (keys ?? Object.keys(typed)).filter((key) => typed[key] && known && specOf(known, key));
  options.onProgress?.({ done: 0, total: wanted.length, step: 'check' });
  return fromWhole(readings, wanted, undefined, async (reading) => {
    const { plan, entries } = reading.state;
    if (!plan || !known) throw new ZoneScorecardError('plan-missing');
    // What was typed since restoring was asked for goes before what the copy holds.
    const since = wanted.flatMap((key) =>
      changedSince(key, before.entries.sheets[key] ?? {}, entries.sheets[key] ?? {}),
    );
    const given = Object.fromEntries(
      wanted.map((key) => [
        key,
        withTyped(
          inRowsOfNow(specOf(known, key)!, typed[key]!, entries.sheets[key]),
          since.filter((cell) => cell.key === key),
        ),
      ]),
    );
    const show = options.show ?? wanted[0];
    const copied = { job: 'restore', count: wanted.length } as const;
    const drawn = await draw(plan, known.m, wanted, reading, { ...options, show }, copied, given);
    if (reading.state.brokenOff !== undefined && !inSteps.has(readings)) await leaveBrokenOff(readings);
    return {
      ...drawn,
      typed: [...since.map(({ cell }) => cell.place), ...drawn.typed],
      before: Object.fromEntries(wanted.map((key) => [key, entries.sheets[key] ?? {}])),
      came: wanted.filter((key) => !reading.state.sheets.some((sheet) => sheet.key === key)),
    };
  });
}

/** Workbooks in which work of several jobs is under way here. */
const inSteps = new WeakSet<Readings>();

/** Work of several jobs, marked while it goes on, as `WorkbookFacade.underWay` says. */
export async function underWay<T>(readings: Readings, work: () => Promise<T>): Promise<T> {
  if (inSteps.has(readings)) return work();
  await run(async (context) => {
    queueSteps(context, new Date());
    await context.sync();
  }).catch((error: unknown) => {
    throw toProblem(error, {}, true);
  });
  inSteps.add(readings);
  const unmarked = () =>
    run(async (context) => {
      queueStepsDone(context);
      await context.sync();
    });
  try {
    return await work();
  } finally {
    inSteps.delete(readings);
    // The work has ended either way; a mark that stays is told though nothing was broken off, and can be left.
    await unmarked()
      .catch(unmarked)
      .catch(() => undefined);
  }
}

/** What was broken off need not be told any more. */
export async function leaveBrokenOff({ readNow }: Readings): Promise<void> {
  const { look, state } = await readNow();
  if (state.brokenOff === undefined) return;
  await run(async (context) => {
    queueLeft(context, look);
    await context.sync();
  });
}
