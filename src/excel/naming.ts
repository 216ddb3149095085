/** What leads elsewhere or was taken elsewhere, put right before work begins, and left as it was where it fails: names and cut cells. */
import type { Plan } from '../plan/schema';
import { innerNames } from '../sheets/names';
import type { SheetKey } from '../sheets/spec';
import type { StructureFacts } from '../validation/finding';
import { namesAstray, specsOf } from './astray';
import { giveNames, type NameToGive } from './give-name';
import { specOf } from './known';
import { whereTo, type Look } from './look';
import { notTakenBack, toProblem } from './problems';
import { namesLost, type Reading } from './read';
import type { Readings } from './readings';
import { run } from './run';

/**
 * Work from a reading of these sheets in full: cells that were cut and pasted elsewhere are brought home first, names that were deleted
 * or lead elsewhere put right, so that all that was typed is read. Where the work fails they are as they were.
 */
export async function fromWhole<T>(
  readings: Readings,
  keys: readonly SheetKey[],
  chosen: Plan | undefined,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  const reading = await readings.readNow(chosen).catch(untouched);
  const damaged = keys.filter((key) => reading.state.structure.sheets.some((s) => s.key === key && mayBeCut(s)));
  if (damaged.length === 0) return fromNamed(readings, reading, keys, chosen, work);
  // Seldom asked for: not loaded with the pane.
  const { bringHome, outAgain } = await import('./cut-cells');
  const home = await bringHome(reading, damaged);
  if (home.length === 0) return fromNamed(readings, reading, keys, chosen, work);
  try {
    return await fromNamed(readings, await readings.readNow(chosen), keys, chosen, work);
  } catch (error) {
    throw await outAgain(error, home);
  }
}

/** Reading alone has failed: the workbook is as it was. */
function untouched(error: unknown): never {
  throw toProblem(error, {}, true);
}

type SheetFacts = StructureFacts['sheets'][number];

/** Whether cells may have been cut out of a sheet. */
const mayBeCut = ({ outside, overwritten, changed, lostRows, movedNames }: SheetFacts): boolean =>
  outside.length + overwritten.length + changed.length + lostRows.length + movedNames.length > 0;

/** The same from a reading at hand, with cells that were cut left where they are. */
export async function fromNamed<T>(
  { readNow }: Readings,
  reading: Reading,
  keys: readonly SheetKey[],
  chosen: Plan | undefined,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  const lost = namesLost(reading, [...keys, ...(reading.look.adopted?.keys() ?? [])]);
  const specs = specsOf(keys, (key) => reading.known && specOf(reading.known, key));
  const astray = await run((context) => namesAstray(context, reading.look, specs)).catch(untouched);
  if (lost.size + astray.size === 0) return work(reading);
  const right = new Map([...lost, ...astray]);
  try {
    const again = await nameRightly(
      right,
      reading.look.formulas,
      new Set(specs.flatMap((spec) => [...innerNames(spec)])),
    )
      .then(() => readNow(chosen))
      .catch((error: unknown) => {
        throw toProblem(error, {}, true);
      });
    return await work(again);
  } catch (error) {
    throw await namedAsBefore(readNow, error, right, reading.look);
  }
}

const nameRightly = (
  right: ReadonlyMap<string, string>,
  held: ReadonlyMap<string, string>,
  hidden: ReadonlySet<string>,
): Promise<void> =>
  run(async (context) => {
    const { names } = context.workbook;
    const given = [...right].filter(([name]) => !held.has(name));
    for (const [name, target] of right) if (held.has(name)) names.getItem(name).formula = target;
    await giveNames(
      context,
      given.map(([name, formula]) => ({ name, formula, hidden: hidden.has(name) })),
    );
    await context.sync();
  });

/** Names put right for work that failed are as they were; where that fails too, it is told. */
async function namedAsBefore(
  readNow: Readings['readNow'],
  error: unknown,
  right: ReadonlyMap<string, string>,
  { formulas, hidden }: Look,
): Promise<unknown> {
  const back = async () => {
    const now = (await readNow()).look.formulas;
    await run(async (context) => {
      const { names } = context.workbook;
      const gone: NameToGive[] = [];
      for (const name of right.keys()) {
        const was = formulas.get(name);
        if (was === undefined) {
          if (now.has(name)) names.getItem(name).delete();
        } else if (now.has(name)) names.getItem(name).formula = was;
        else gone.push({ name, formula: was, hidden: hidden.has(name) });
      }
      await context.sync();
      await giveNames(context, gone);
    });
  };
  const isBack = await back()
    .catch(back)
    .then(
      () => true,
      () => false,
    );
  if (isBack) return error;
  return notTakenBack(error, [...new Set([...right.values()].flatMap((target) => whereTo(target)?.tab ?? []))]);
}
