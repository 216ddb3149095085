/**
 * The Office.js side of the product behind one door. Every call is one piece of work with Excel; nothing above this folder
 * knows that Excel is there.
 */
import { readArchives } from './archive';
import { isDraftKey } from '../draft/tables';
import { ZoneScorecardError } from '../errors';
import { loadMessages, type Locale } from '../i18n';
import { languageOf } from '../i18n/languages';
import { said } from '../plan/localised';
import type { Plan } from '../plan/schema';
import { coreKeys, dependOnOthers } from '../sheets';
import { parseArea } from '../sheets/a1';
import type { SheetKey } from '../sheets/spec';
import type { Explanation } from '../validation/finding';
import { changePlan } from './changing';
import { keepConfidential } from './copies';
import { readDraftCells } from './draft';
import { createDraw } from './drawing';
import { formatOf } from './draw/cells';
import type { CellWrite, WorkbookFacade, WorkbookState, WorkOptions } from './facade';
import { freeze } from './freezing';
import { inFront, watchFront } from './front';
import { goTo } from './go-to';
import { specOf } from './known';
import { largeKeys } from './large';
import { checkRows, listFull } from './limits';
import { fromWhole } from './naming';
import { openCopy } from './open-copy';
import { isMovedMeanwhile, isThereByNow, stopIfAsked, toProblem } from './problems';
import type { Reading } from './read';
import { createReadings } from './readings';
import { compareCopy, leaveBrokenOff, listCopies, restore, underWay } from './recovering';
import { removeSheets } from './removing';
import { run } from './run';
import { inExcelKeeping } from './session';
import type { TypedCell } from './typed';
import { writeValues } from './write';

/** The workbook the pane stands beside. */
export function createWorkbook(): WorkbookFacade {
  const readings = createReadings();
  const { readNow } = readings;
  const { watching, touched, notes } = readings;
  const draw = createDraw(readings);
  /** A job that writes: all pass here, so that none meets a handler of ours. After small ones the pane reads by itself. */
  const writing =
    <A extends unknown[], T>(job: (...asked: A) => Promise<T>, isSmall = false) =>
    (...asked: A): Promise<T> =>
      watching.unwatched(() => job(...asked).catch((error: unknown) => againIfThere(error, job, asked)), !isSmall);
  /** Another pane has made the same sheet at the same moment, or rows were put in: the job sees it, done once more from the start. */
  async function againIfThere<A extends unknown[], T>(error: unknown, job: (...asked: A) => Promise<T>, asked: A) {
    const isToSee = isThereByNow(error) || isMovedMeanwhile(error);
    if (!(error instanceof ZoneScorecardError && error.undone && isToSee)) throw error;
    await readNow();
    return job(...asked);
  }

  /** The number format a typed cell was drawn with, as long as its field stands as in the template. */
  const drawnFormat = ({ key, field, index }: CellWrite): string | null => {
    const known = readings.known();
    const spec = known && specOf(known, key);
    const area = spec?.fields.find((f) => f.field === field)?.range;
    if (!spec || area === undefined) return null;
    const { row, col, lastCol } = parseArea(area);
    const across = lastCol - col + 1;
    const [r, c] = [row + Math.floor(index / across), col + (index % across)];
    const drawn = spec.cells.find((cell) => cell.row === r && cell.col === c);
    return drawn ? formatOf(drawn) : null;
  };

  /** The template a value is written by: labels and names say where its cell stands. */
  const entrySpec = (key: SheetKey) => {
    const known = readings.known();
    return known && specOf(known, key);
  };

  const write: WorkbookFacade['write'] = async (values, job, keys = values.map(({ key }) => key)) => {
    const planText = values.flatMap(({ key, field, value }) =>
      key === 'data' && field === 'plan' ? (value ?? '') : [],
    );
    const copied = (held: readonly TypedCell[]) =>
      readings.copied(job!, values.length, keys, held, planText.join('') || undefined);
    // Where a cell stands is told by the template, and by what was read since sheets were drawn.
    if (!readings.isFresh() && values.some(({ key }) => key !== 'data')) await readNow();
    const large = values.map(({ key }) => key).filter((key) => largeKeys.has(key));
    if (large.length > 0) touched.add(large, null);
    return run((context) => writeValues(context, values, entrySpec, drawnFormat, job && copied), inExcelKeeping);
  };

  const writeUnwatched = writing(write, true);
  const putDraft = async (
    [specs, locale, options = {}]: Parameters<WorkbookFacade['addDraft']>,
    instead: boolean,
  ): ReturnType<WorkbookFacade['addDraft']> =>
    // Not loaded with the pane.
    (await import('./putting-draft')).putDraft(readings, specs, locale, options, instead);
  const told = (reading: Reading): WorkbookState => ({
    ...readings.withOld(reading),
    ...(notes.refused && { withoutNotes: true as const }),
  });

  return {
    read: async (only = []) => told(await readings.readOnly(only)),

    readThoroughly: async (keys) => told(await readings.comparedIn(await readNow(undefined, keys !== undefined), keys)),

    addSheets: writing(async (plan: Plan, keys: readonly SheetKey[], locale: Locale, options: WorkOptions = {}) => {
      stopIfAsked(options.signal);
      options.onProgress?.({ done: 0, total: keys.length, step: 'check' });
      return fromWhole(readings, keys, plan, async (reading) => {
        const { state, known } = reading;
        // Never over sheets of ours that cannot be read; a draft is of no plan yet.
        const isOurs = state.sheets.some(({ key }) => !isDraftKey(key)) || state.structure.sheets.length > 0;
        if (!state.plan && isOurs)
          throw new ZoneScorecardError('plan-unknown', { plan: said(plan.shortName, languageOf(locale)) });
        const held = new Set(state.sheets.map((s) => s.key));
        const lost = new Set(state.structure.sheets.flatMap((s) => (s.state === 'deleted' ? s.key : [])));
        const missing = coreKeys(state.plan ?? plan).filter((key) => !held.has(key) || lost.has(key));
        const inForce = state.plan ?? plan;
        const m = known?.m ?? (await loadMessages(locale));
        const following = dependOnOthers.filter((key) => key === 'cover' || held.has(key));
        const show = options.show ?? (state.plan ? keys[0] : 'cover');
        const all = [...missing, ...keys, ...following];
        const copied = { job: 'add', count: keys.length } as const;
        const { others, ...drawn } = await draw(inForce, m, all, reading, { ...options, show }, copied);
        // Another pane has added sheets meanwhile, and one of the two has drawn the cover without knowing of the other's.
        const again = async () => draw(inForce, m, following, await readNow(), {}, copied);
        if (others) await again().catch(() => undefined);
        return drawn;
      });
    }),

    changePlan: writing((plan, options) => changePlan(readings, draw, plan, options)),

    redraw: writing(async (keys, options = {}) => {
      stopIfAsked(options.signal);
      checkRows(options.room ?? 0);
      options.onProgress?.({ done: 0, total: keys.length, step: 'check' });
      return fromWhole(readings, keys, undefined, async (reading) => {
        const { known } = reading;
        const { plan } = reading.state;
        if (!plan || !known) throw new ZoneScorecardError('plan-missing');
        const show = options.show ?? keys[0];
        return draw(plan, known.m, keys, reading, { ...options, show }, { job: 'redraw', count: keys.length });
      });
    }),

    async recalculate() {
      await run(async (context) => {
        context.workbook.application.calculate('Full');
        await context.sync();
      });
    },

    addDraft: writing((...draft) => putDraft(draft, false)),
    replaceDraft: writing((...draft) => putDraft(draft, true)),

    readDraft: () => run(readDraftCells),

    removeSheets: writing((keys) => removeSheets(readings, draw, write, keys)),

    async goesAlong(keys) {
      const reading = await readNow();
      const { look } = reading;
      const tabs = keys.flatMap((key) => look.sheets.get(key)?.tab ?? []);
      const gone = [...look.names].flatMap(([name, found]) => (found && tabs.includes(found.tab) ? [name] : []));
      const [{ goesAlong }, { standingOf, typedAnywhere }, { addedRules }] = await Promise.all([
        import('./goes-along'),
        import('./typed-anywhere'),
        import('./added-rules'),
      ]);
      const along = await goesAlong(
        look,
        tabs.map((tab) => ({ tab })),
        gone,
      );
      const standing = standingOf(reading, keys);
      return [...(await typedAnywhere(standing)), ...(await addedRules(standing)), ...along];
    },

    async goTo(target) {
      await run((context) => goTo(context, target, readings.titleOf), inExcelKeeping);
    },

    // On the data sheet alone a few cells are noted while the user types, who shall be heard.
    write: (values, ...more) => (values.every(({ key }) => key === 'data') ? write : writeUnwatched)(values, ...more),
    copies: () => listCopies(readings),
    compareCopy: (at) => compareCopy(readings, at),
    restore: writing((from, keys, options) => restore(readings, draw, from, keys, options)),
    settleCopied: writing(async (...asked) => {
      // Seldom asked for: not loaded with the pane.
      const { settleCopied } = await import('./copied-tab');
      return settleCopied(readings, draw, ...asked);
    }),
    underWay: (work) => underWay(readings, work),
    leaveBrokenOff: writing(() => leaveBrokenOff(readings), true),

    keepConfidential: writing(async (on) => {
      const { look } = await readNow();
      await run((context) => keepConfidential(context, look, on));
    }, true),

    saveExplanations: writing(async (explanations: readonly Explanation[]) => {
      const reading = await readNow();
      const cells = reading.state.entries.sheets.data?.fingerprint ?? [];
      const free = cells.flatMap((cell, i) => (cell.value === null ? [i] : []));
      const values = explanations.flatMap(({ fingerprint, code, item, cell, reason, by, on }) => {
        const same = cells.findIndex((held) => held.value === fingerprint);
        const index = same >= 0 ? same : (free.shift() ?? -1);
        if (index < 0) throw listFull('explanations', cells.length);
        const fields = { fingerprint, code, item, cell, reason, by, on };
        return Object.entries(fields).map(([field, value]) => ({ key: 'data', field, index, value }));
      });
      await write(values);
    }, true),

    archive: writing((source, options) => freeze(readings, write, source, options)),

    async checkArchives() {
      const reading = await readNow();
      return run((context) => readArchives(context, reading));
    },

    async openCopy(bytes) {
      await openCopy(bytes).catch((error: unknown) => {
        throw toProblem(error);
      });
    },

    inFront: () => run(inFront),

    watchFront: (onFront) =>
      watchFront(onFront).catch((error: unknown) => {
        throw toProblem(error);
      }),

    unwatched: (work) => watching.unwatched(work),
    watch: (onChange) =>
      watching.watch(onChange).catch((error: unknown) => {
        throw toProblem(error);
      }),
  };
}
