/** The copies made before jobs: listed, compared with the workbook, and drawn back into it. */
import { ZoneScorecardError } from '../errors';
import { contentsIn, differencesFrom, inRowsOfNow, type CopyHead, type Typed } from '../sheets/copies';
import type { SheetKey } from '../sheets/spec';
import { queueUnmarked, readCopy, readHeads } from './copies';
import type { Draw } from './drawing';
import type { CopiedSheet, Restored, WorkOptions } from './facade';
import { specOf } from './known';
import { fromWhole } from './naming';
import { stopIfAsked } from './problems';
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
    if (reading.state.brokenOff !== undefined) await leaveBrokenOff(readings);
    return {
      ...drawn,
      typed: [...since.map(({ cell }) => cell.place), ...drawn.typed],
      before: Object.fromEntries(wanted.map((key) => [key, entries.sheets[key] ?? {}])),
      came: wanted.filter((key) => !reading.state.sheets.some((sheet) => sheet.key === key)),
    };
  });
}

/** The job broken off need not be told any more. */
export async function leaveBrokenOff({ readNow }: Readings): Promise<void> {
  if ((await readNow()).state.brokenOff === undefined) return;
  await run(async (context) => {
    queueUnmarked(context);
    await context.sync();
  });
}
