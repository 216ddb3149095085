/**
 * Taking sheets out of the workbook, with their place in its register of archives; what is deleted half-way is drawn again, and so is
 * a sheet something was typed on between reading and deleting.
 */
import { ZoneScorecardError } from '../errors';
import { isArchiveKey } from '../sheets/archive-sheet';
import type { Typed } from '../sheets/copies';
import { dependOnOthers, itemKeys } from '../sheets';
import { fieldName } from '../sheets/names';
import type { SheetKey } from '../sheets/spec';
import { forgetWrites } from './archive';
import type { Draw } from './drawing';
import type { WorkbookFacade } from './facade';
import { specOf } from './known';
import { fromNamed } from './naming';
import { notTakenBack } from './problems';
import type { Reading } from './read';
import type { Readings } from './readings';
import { run } from './run';
import { changedSince, contentOf, withTyped } from './typed';
import { removeSheets as deleteSheets } from './write';

/**
 * Removes these sheets, and their archives from the register. Rejects with typed-meanwhile where a sheet was typed into; that one
 * stays. A sheet is known by a name that may have been pointed elsewhere: names are put right first, and what is not the sheet stays.
 */
export async function removeSheets(
  readings: Readings,
  draw: Draw,
  write: WorkbookFacade['write'],
  keys: readonly SheetKey[],
): Promise<void> {
  await fromNamed(readings, await readings.readNow(), keys, undefined, (reading) =>
    removeFrom(readings, reading, draw, write, keys),
  );
}

/** Throws structure-broken where the name of a sheet leads to a tab that none of the sheet's other names does. */
function refuseOthers({ look: { names, sheets }, known }: Reading, keys: readonly SheetKey[]): void {
  for (const key of keys) {
    const tab = sheets.get(key)?.tab;
    const own = [...names].flatMap(([name, found]) => (name.startsWith(fieldName(key, '')) ? [found?.tab] : []));
    const isShared = [...sheets].some(([other, found]) => other !== key && found?.tab === tab);
    if (tab !== undefined && !own.includes(tab) && (own.length > 0 || isShared))
      throw new ZoneScorecardError(
        'structure-broken',
        // The tab is another sheet's: only the title is its own.
        { name: (known && specOf(known, key)?.name) ?? tab },
        { item: key },
        { undone: true },
      );
  }
}

async function removeFrom(
  readings: Readings,
  reading: Reading,
  draw: Draw,
  write: WorkbookFacade['write'],
  keys: readonly SheetKey[],
): Promise<void> {
  refuseOthers(reading, keys);
  const copy = readings.copied('remove', keys.length, keys);
  // Nobody types on the data sheet; its register is written here.
  const specs = keys.flatMap((key) => (key !== 'data' && reading.known && specOf(reading.known, key)) || []);
  const remove = () =>
    run((context) => deleteSheets(context, reading.look, keys, copy, specs)).catch(async (error: unknown) => {
      throw await givenBack(readings, draw, error, reading, keys);
    });
  // The register first: an entry can be put back, a deleted sheet cannot.
  const { entries, putBack } = forgetWrites(reading, keys.filter(isArchiveKey));
  let then: Awaited<ReturnType<typeof deleteSheets>>;
  if (entries.length === 0) then = await remove();
  else {
    await write(entries);
    then = await remove().catch(async (error: unknown) => {
      const isBack = await write(putBack).then(
        () => true,
        () => false,
      );
      throw isBack ? error : notTakenBack(error);
    });
  }
  readings.lastRead.forget(keys);
  const { sheets } = reading.state.entries;
  const typed = Object.entries(then).flatMap(([key, now]) => changedSince(key, sheets[key] ?? {}, now));
  if (typed.length === 0) return drawnWithout(readings, draw, reading, keys);
  const overtaken = [...new Set(typed.map(({ key }) => key))];
  const held: Typed = Object.fromEntries(
    overtaken.map((key) => [
      key,
      withTyped(
        sheets[key] ?? {},
        typed.filter((cell) => cell.key === key),
      ),
    ]),
  );
  const isBack = await readings
    .readNow()
    .then((now) => draw(reading.state.plan!, reading.known!.m, overtaken, now, { show: overtaken[0] }, undefined, held))
    .then(
      () => true,
      () => false,
    );
  const cells = typed.map(({ cell }) => `${cell.place.sheet}!${cell.place.cell}（${contentOf(cell)}）`).join(', ');
  // What was typed stands in the message where it could not be put back.
  const undone = isBack && overtaken.length === keys.length;
  throw new ZoneScorecardError('typed-meanwhile', { cells, isBack: Number(isBack) }, {}, { undone });
}

/** Sheets that say which others are there are drawn without those that are gone; where that fails they are drawn with the next that come. */
async function drawnWithout(
  readings: Readings,
  draw: Draw,
  { state, known, look }: Reading,
  keys: readonly SheetKey[],
): Promise<void> {
  const { plan } = state;
  const following = dependOnOthers.filter((key) => look.sheets.get(key) && !keys.includes(key));
  if (!plan || !known || following.length === 0 || !itemKeys(known.base).some((key) => keys.includes(key))) return;
  await readings
    .readNow()
    .then((now) => now.state.plan && draw(plan, known.m, following, now, { undoing: {} }, undefined))
    .catch(() => undefined);
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
  return notTakenBack(error, tabs);
}
