/** The workbook the pane stands beside, from reading to reading: what was last read, and what is known by it. */
import type { Plan } from '../plan/schema';
import type { SheetKey } from '../sheets/spec';
import { itemKeys } from '../sheets';
import type { CopyJob } from '../sheets/copies';
import { copyOf, type Copy, type ToCopy } from './copies';
import { compareFormulas, type Compared, type FormulaFault } from './formulas';
import type { PresentSheet, WorkbookState } from './facade';
import { specOf, type Known } from './known';
import { largeKeys, newTouched, type Touched } from './large';
import { createLastRead, type LastRead } from './last-read';
import { judgedAnew, readAll, readItems, type Reading } from './read';
import { newRecognition } from './recognise';
import { run } from './run';
import { withTyped, type TypedCell } from './typed';
import type { Notes } from './notes';
import { createWatching, type Watching } from './watch';

export interface Readings {
  readonly last: () => Reading | null;
  readonly known: () => Known | null;
  /** A sheet as users know it: by its tab, or its title where it has none. */
  readonly titleOf: (key: SheetKey) => string;
  /** Whether nothing was drawn since the workbook was read, so that cells stand where the reading has them. */
  readonly isFresh: () => boolean;
  readonly lastRead: Omit<LastRead, 'take'>;
  readonly watching: Watching;
  readonly notes: Notes;
  /** What was touched of large tables since they were read. */
  readonly touched: Touched;
  /**
   * Reads everything; with `follows`, of large tables only the rows that were heard to have changed. A plan that was chosen is tried
   * where the workbook has lost its own.
   */
  readonly readNow: (chosen?: Plan, follows?: boolean) => Promise<Reading>;
  /** Reads item sheets and large tables that a change touched, the rest is as last read; everything where `only` names another sheet, or none. */
  readonly readOnly: (only: readonly SheetKey[]) => Promise<Reading>;
  /** The same reading with the formulas of these sheets, or of all, held against the template's. */
  readonly comparedIn: (reading: Reading, keys?: readonly SheetKey[]) => Promise<Reading>;
  /** These sheets were drawn: what comparing formulas found on them is over. `old` were kept beside new ones. */
  readonly drawn: (keys: readonly SheetKey[], old: readonly PresentSheet[]) => void;
  /** What was read, with the old sheets still there that were kept beside new ones. */
  readonly withOld: (reading: Reading) => WorkbookState;
  /** A copy of what was last read of these sheets, with cells that hold something else by now; null where nothing is typed on them. */
  readonly copied: (
    job: CopyJob,
    count: number,
    keys: readonly SheetKey[],
    held?: readonly TypedCell[],
    /** Of the plan that is written, where one is. */
    planText?: string,
  ) => Copy | null;
}

export function createReadings(): Readings {
  let known: Known | null = null;
  let last: Reading | null = null;
  let isFresh = false;
  const lastRead = createLastRead();
  const recognition = newRecognition();
  const touched = newTouched();
  const watching = createWatching(
    () => last?.look ?? null,
    (keys, address) => touched.add(keys, address),
  );
  /** What comparing formulas found, as long as the sheet has not been drawn since. */
  const faults = new Map<SheetKey, FormulaFault>();
  let copies: Compared['copies'] = [];
  const old: PresentSheet[] = [];
  const compared = (): Compared => ({ faults, copies });

  async function readNow(chosen?: Plan, follows = false): Promise<Reading> {
    return run(async (context) => {
      const byHand = last?.look.calculation.byHand ?? false;
      const held = follows && last && watching.hears() ? { reading: last, touched } : undefined;
      if (!held) for (const key of largeKeys) touched.take(key);
      let reading = await readAll(context, known, compared(), recognition, {
        chosen,
        byHand,
        held,
        before: last?.look,
      }).catch((error: unknown) => {
        touched.add([], null);
        throw error;
      });
      // Calculation was set to manual since: what was read may be left over from before.
      if (reading.look.calculation.byHand && !byHand)
        reading = await readAll(context, reading.known, compared(), recognition, {
          chosen,
          byHand: true,
          before: reading.look,
        });
      last = lastRead.take(reading);
      ({ known } = last);
      isFresh = true;
      return last;
    });
  }

  async function readOnly(only: readonly SheetKey[]): Promise<Reading> {
    const before = last;
    const inForce = before?.known;
    const items = inForce ? itemKeys(inForce.base) : [];
    const isQuick = (key: SheetKey) =>
      items.includes(key) || (largeKeys.has(key) && before?.state.entries.sheets[key] !== undefined);
    if (!before || !inForce || only.length === 0 || !only.every(isQuick)) return readNow();
    return run(async (context) => {
      try {
        last = lastRead.take(await readItems(context, inForce, only, () => last ?? before, compared(), touched));
      } catch (error) {
        touched.add(only, null);
        throw error;
      }
      return last;
    });
  }

  async function comparedIn(reading: Reading, keys?: readonly SheetKey[]): Promise<Reading> {
    const found = await run((context) => compareFormulas(context, reading, keys ?? [...reading.look.sheets.keys()]));
    for (const [key, fault] of found.faults) faults.set(key, fault);
    ({ copies } = found);
    last = lastRead.take(judgedAnew(reading, compared()));
    return last;
  }

  const toCopy = (keys: readonly SheetKey[], held: readonly TypedCell[]): readonly ToCopy[] =>
    [...new Set(keys)].flatMap((key) => {
      const spec = last?.known ? specOf(last.known, key) : null;
      const read = last?.state.entries.sheets[key];
      if (!last || !spec || !read) return [];
      const entries = withTyped(
        read,
        held.filter((cell) => cell.key === key),
      );
      return [{ spec, tab: last.look.sheets.get(key)?.tab ?? spec.name, entries }];
    });

  return {
    last: () => last,
    known: () => known,
    titleOf: (key) => last?.look.sheets.get(key)?.tab ?? (known && specOf(known, key)?.name) ?? key,
    isFresh: () => isFresh,
    lastRead,
    watching,
    notes: { refused: false },
    touched,
    readNow,
    readOnly,
    comparedIn,
    withOld: ({ state, look }) => {
      const there = old.filter(({ tab }) => look.tabs.some(({ name }) => name === tab));
      return there.length > 0 ? { ...state, old: there } : state;
    },
    drawn: (keys, kept) => {
      old.push(...kept);
      isFresh = false;
      for (const key of keys) faults.delete(key);
      touched.add([], null);
    },
    copied: (job, count, keys, held = [], planText = known?.planText) =>
      copyOf(job, count, toCopy(keys, held), new Date(), last?.look ?? { properties: {} }, planText),
  };
}
