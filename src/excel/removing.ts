/** Taking sheets out of the workbook, with their place in its register of archives; what is deleted half-way is drawn again. */
import { isArchiveKey } from '../sheets/archive-sheet';
import type { SheetKey } from '../sheets/spec';
import { forgetWrites } from './archive';
import type { Draw } from './drawing';
import type { WorkbookFacade } from './facade';
import { specOf } from './known';
import { toProblem } from './problems';
import type { Reading } from './read';
import type { Readings } from './readings';
import { run } from './run';
import { removeSheets as deleteSheets } from './write';

/** Removes these sheets, and their archives from the register. */
export async function removeSheets(
  readings: Readings,
  draw: Draw,
  write: WorkbookFacade['write'],
  keys: readonly SheetKey[],
): Promise<void> {
  const reading = await readings.readNow();
  const copy = readings.copied('remove', keys.length, keys);
  const remove = () =>
    run((context) => deleteSheets(context, reading.look, keys, copy)).catch(async (error: unknown) => {
      throw await givenBack(readings, draw, error, reading, keys);
    });
  // The register first: an entry can be put back, a deleted sheet cannot.
  const { entries, putBack } = forgetWrites(reading, keys.filter(isArchiveKey));
  if (entries.length === 0) await remove();
  else {
    await write(entries);
    await remove().catch(async (error: unknown) => {
      const isBack = await write(putBack).then(
        () => true,
        () => false,
      );
      throw isBack ? error : toProblem(error, {}, false);
    });
  }
  readings.lastRead.forget(keys);
}

/** Removing has stopped half-way: sheets already deleted are drawn again with what was on them, and told. */
async function givenBack(
  { readNow }: Readings,
  draw: Draw,
  error: unknown,
  before: Reading,
  keys: readonly SheetKey[],
): Promise<unknown> {
  const now = await readNow().catch(() => null);
  const plan = now?.state.plan;
  const known = now?.known;
  const gone = keys.filter((key) => before.look.sheets.get(key) && now && !now.look.sheets.get(key));
  if (!now || !plan || !known || gone.length === 0) return error;
  const own = gone.filter((key) => specOf(known, key));
  const typed = Object.fromEntries(own.map((key) => [key, before.state.entries.sheets[key] ?? {}]));
  await draw(plan, known.m, own, now, { show: own[0] }, undefined, typed).catch(() => undefined);
  const tabs = gone.map((key) => before.look.sheets.get(key)!.tab);
  return toProblem(error, {}, false, tabs);
}
