/**
 * The Office.js side of the product behind one door. Every call is one piece of work with Excel; nothing above this folder
 * knows that Excel is there.
 */
import { forgetWrites, readArchives, registerWrites, shownValues } from './archive';
import { inExcel, inExcelKeeping } from './session';
import { localDay } from '../entries/dates';
import { ZoneScorecardError } from '../errors';
import type { Entries, SheetEntries } from '../entries/entries';
import { loadMessages, type Locale, type Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { buildSheet, coreKeys, itemKeys, sheetOrder } from '../sheets';
import { cellAddress } from '../sheets/a1';
import { registeredArchives } from '../sheets/archive-check';
import { archiveSpec, isArchiveKey, nextArchiveKey } from '../sheets/archive-sheet';
import { differencesFrom, type Typed } from '../sheets/copies';
import { fieldName } from '../sheets/names';
import { readPlan } from '../sheets/read-plan';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { Explanation } from '../validation/finding';
import type { WorkbookFacade, WorkbookState, WorkOptions, WorkResult } from './facade';
import { namesAstray, specsOf } from './astray';
import { copyOf, keepConfidential, queueUnmarked, readCopy, readHeads, type ToCopy } from './copies';
import { readDraftCells } from './draft';
import { compareFormulas, type Compared, type FormulaFault } from './formulas';
import { inFront, watchFront } from './front';
import { goTo } from './go-to';
import { checkRows, listFull } from './limits';
import { whereTo, type Look } from './look';
import { largeKeys, newTouched } from './large';
import { createLastRead } from './last-read';
import { openCopy } from './open-copy';
import { stopIfAsked, toProblem } from './problems';
import { contextFrom, specOf, type Known } from './known';
import { judgedAnew, namesLost, readAll, readItems, type Reading } from './read';
import { newRecognition } from './recognise';
import { withFields } from './values';
import { createWatching } from './watch';
import { isIntact } from './place';
import { withTyped, type TypedCell } from './typed';
import { drawSheets, type Job } from './work';
import { removeSheets, writeValues } from './write';

/** Sheets whose content depends on which other sheets are there; they are drawn again when sheets come or go. */
const dependOnOthers: readonly SheetKey[] = ['cover', 'schedule'];

const fieldOf = (spec: SheetSpec, field: string) => spec.fields.find((f) => f.field === field)?.range;

/** How many rows the list of each sheet has that has one as long as it is needed. */
const listRows = ({ look }: Reading): Readonly<Record<SheetKey, number>> =>
  Object.fromEntries(
    [...look.sheets.keys()].flatMap((key) => {
      const area = (look.names.get(fieldName(key, 'name')) ?? look.names.get(fieldName(key, 'milestone')))?.area;
      return area ? [[key, area.lastRow - area.row + 1]] : [];
    }),
  );

/** The entries with what a copy holds of some sheets; labels that it does not have stay. */
const withSheets = ({ sheets }: Entries, typed: Typed): Entries => ({
  sheets: {
    ...sheets,
    ...Object.fromEntries(Object.entries(typed).map(([key, fields]) => [key, { ...sheets[key], ...fields }])),
  },
});

/** Throws results-differ for a workbook whose results or formulas are not what they should be. */
async function refuseUnsound({ plan, entries, structure }: WorkbookState, m: Messages): Promise<void> {
  const { unsound, findingText } = await import('../validation');
  const [first] = plan ? unsound(plan, entries, structure, { today: localDay(new Date()) }) : [];
  if (!first) return;
  const { place } = first;
  throw new ZoneScorecardError(
    'results-differ',
    { name: [place.sheet, place.cell].filter(Boolean).join(' '), title: findingText(first, m).title },
    place,
  );
}

/** The workbook the pane stands beside. */
export function createWorkbook(): WorkbookFacade {
  let known: Known | null = null;
  let last: Reading | null = null;
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
  const compared = (): Compared => ({ faults, copies });

  /** Runs one piece of Excel work; errors come out as ours. */
  async function run<T>(work: (context: Excel.RequestContext) => Promise<T>, session = inExcel): Promise<T> {
    try {
      return await session(work);
    } catch (error) {
      throw toProblem(error);
    }
  }

  /** What is to be copied of these sheets, with cells that hold something else by now. */
  const toCopy = (keys: readonly SheetKey[], held: readonly TypedCell[] = []): readonly ToCopy[] =>
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

  const write: WorkbookFacade['write'] = (values, job, keys = values.map(({ key }) => key)) => {
    const copied = (held: readonly TypedCell[]) =>
      copyOf(job!, values.length, toCopy(keys, held), new Date(), last?.look ?? { properties: {} });
    const large = values.map(({ key }) => key).filter((key) => largeKeys.has(key));
    if (large.length > 0) touched.add(large, null);
    return run((context) => writeValues(context, values, job && copied), inExcelKeeping);
  };

  /** Reads everything; with `follows`, of large tables only the rows that were heard to have changed. */
  async function readNow(chosen?: Plan, follows = false): Promise<Reading> {
    return run(async (context) => {
      const byHand = last?.look.calculation.byHand ?? false;
      const held = follows && last && watching.hears() ? { reading: last, touched } : undefined;
      if (!held) for (const key of largeKeys) touched.take(key);
      let reading = await readAll(context, known, compared(), recognition, { chosen, byHand, held }).catch(
        (error: unknown) => {
          touched.add([], null);
          throw error;
        },
      );
      // Calculation was set to manual since: what was read may be left over from before.
      if (reading.look.calculation.byHand && !byHand)
        reading = await readAll(context, reading.known, compared(), recognition, { chosen, byHand: true });
      last = lastRead.take(reading);
      ({ known } = last);
      return last;
    });
  }

  /** The same reading with the formulas of these sheets, or of all, held against the template's. */
  async function comparedIn(reading: Reading, keys?: readonly SheetKey[]): Promise<Reading> {
    const found = await run((context) => compareFormulas(context, reading, keys ?? [...reading.look.sheets.keys()]));
    for (const [key, fault] of found.faults) faults.set(key, fault);
    ({ copies } = found);
    last = lastRead.take(judgedAnew(reading, compared()));
    return last;
  }

  /**
   * Work from a reading of these sheets in full: names that were deleted or lead elsewhere are put right first, so that all that was
   * typed is read. Where the work fails they are as they were.
   */
  async function fromWhole<T>(
    keys: readonly SheetKey[],
    chosen: Plan | undefined,
    work: (reading: Reading) => Promise<T>,
  ): Promise<T> {
    const reading = await readNow(chosen);
    const lost = namesLost(reading, [...keys, ...(reading.look.adopted?.keys() ?? [])]);
    const specs = specsOf(keys, (key) => reading.known && specOf(reading.known, key));
    const astray = await run((context) => namesAstray(context, reading.look, specs));
    if (lost.size + astray.size === 0) return work(reading);
    const right = new Map([...lost, ...astray]);
    try {
      const again = await nameRightly(right, reading.look.formulas)
        .then(() => readNow(chosen))
        .catch((error: unknown) => {
          throw toProblem(error, {}, true);
        });
      return await work(again);
    } catch (error) {
      throw await namedAsBefore(error, right, reading.look);
    }
  }

  const nameRightly = (right: ReadonlyMap<string, string>, held: ReadonlyMap<string, string>): Promise<void> =>
    run(async (context) => {
      const { names } = context.workbook;
      for (const [name, target] of right)
        if (held.has(name)) names.getItem(name).formula = target;
        else names.add(name, target);
      await context.sync();
    });

  /** Names put right for work that failed are as they were; where that fails too, it is told. */
  async function namedAsBefore(
    error: unknown,
    right: ReadonlyMap<string, string>,
    { formulas }: Look,
  ): Promise<unknown> {
    const back = async () => {
      const now = (await readNow()).look.formulas;
      await run(async (context) => {
        const { names } = context.workbook;
        for (const name of right.keys()) {
          const was = formulas.get(name);
          if (was === undefined) {
            if (now.has(name)) names.getItem(name).delete();
          } else if (now.has(name)) names.getItem(name).formula = was;
          else names.add(name, was);
        }
        await context.sync();
      });
    };
    const isBack = await back()
      .catch(back)
      .then(
        () => true,
        () => false,
      );
    if (isBack) return error;
    const { code, params, place, cause, stands } = toProblem(error);
    const tabs = new Set([...right.values()].flatMap((target) => whereTo(target)?.tab ?? []));
    return new ZoneScorecardError(code, params, place, { cause, undone: false, stands: [...stands, ...tabs] });
  }

  async function draw(
    planRead: Plan,
    m: Messages,
    keys: readonly SheetKey[],
    reading: Reading,
    options: WorkOptions,
    copied: Job['copied'],
    typed?: Typed,
  ): Promise<WorkResult> {
    const held = reading.state.sheets.map((s) => s.key);
    const present = [...new Set([...held, ...keys])];
    const { entries: read, restored } = lastRead.completed(reading, keys);
    const entries = withFields(typed ? withSheets(read, typed) : read, options.values);
    const given = (key: SheetKey) => restored.has(key) || (typed !== undefined && key in typed);
    const decides = given('plan') || given('settings');
    const plan = known && decides ? readPlan(known.base, entries) : planRead;
    const order = sheetOrder(plan, present);
    const wanted = order.filter((key) => keys.includes(key));
    const { part } = reading.look;
    const context = {
      ...contextFrom(plan, entries, m, present),
      part,
      structure: reading.state.structure,
      room: options.room,
    };
    const asItWas = (key: SheetKey, typed: SheetEntries) => {
      const before = { sheets: { ...reading.state.entries.sheets, [key]: typed } };
      return buildSheet(key, { ...contextFrom(planRead, before, m, held), part, rows: listRows(reading) });
    };
    const specs = wanted.map((key) => buildSheet(key, context));
    const job: Job = {
      specs,
      look: reading.look,
      read: (key) => reading.state.entries.sheets[key] ?? {},
      asItWas,
      order,
      m,
      show: options.show,
      copied,
    };
    const drawn = await watching.unwatched(() => drawSheets(job, options));
    for (const key of wanted) faults.delete(key);
    touched.add([], null);
    return { ...drawn, restored: wanted.filter((key) => restored.has(key)) };
  }

  /** Removing has stopped half-way: sheets already deleted are drawn again with what was on them, and told. */
  async function givenBack(error: unknown, before: Reading, keys: readonly SheetKey[]): Promise<unknown> {
    const now = await readNow().catch(() => null);
    const plan = now?.state.plan;
    const gone = keys.filter((key) => before.look.sheets.get(key) && now && !now.look.sheets.get(key));
    if (!now || !plan || !known || gone.length === 0) return error;
    const own = gone.filter((key) => known && specOf(known, key));
    const typed = Object.fromEntries(own.map((key) => [key, before.state.entries.sheets[key] ?? {}]));
    await draw(plan, known.m, own, now, { show: own[0] }, undefined, typed).catch(() => undefined);
    const tabs = gone.map((key) => before.look.sheets.get(key)!.tab);
    return toProblem(error, {}, false, tabs);
  }

  async function leaveBrokenOff(): Promise<void> {
    if ((await readNow()).state.brokenOff === undefined) return;
    await run(async (context) => {
      queueUnmarked(context);
      await context.sync();
    });
  }

  return {
    async read(only = []) {
      const before = last;
      const inForce = before?.known;
      const items = inForce ? itemKeys(inForce.base) : [];
      const isQuick = (key: SheetKey) =>
        items.includes(key) || (largeKeys.has(key) && before?.state.entries.sheets[key] !== undefined);
      if (!before || !inForce || only.length === 0 || !only.every(isQuick)) return (await readNow()).state;
      return run(async (context) => {
        try {
          last = lastRead.take(await readItems(context, inForce, only, () => last ?? before, compared(), touched));
        } catch (error) {
          touched.add(only, null);
          throw error;
        }
        return last.state;
      });
    },

    async readThoroughly(keys) {
      const reading = await readNow(undefined, keys !== undefined);
      return (await comparedIn(reading, keys)).state;
    },

    async addSheets(plan: Plan, keys: readonly SheetKey[], locale: Locale, options: WorkOptions = {}) {
      stopIfAsked(options.signal);
      options.onProgress?.({ done: 0, total: keys.length, step: 'check' });
      return fromWhole(keys, plan, async (reading) => {
        const { state } = reading;
        // Never over sheets of ours that cannot be read.
        if (!state.plan && state.sheets.length > 0)
          throw new ZoneScorecardError('plan-unknown', { plan: plan.shortName[locale === 'en' ? 'en' : 'zh'] });
        const held = new Set(state.sheets.map((s) => s.key));
        const lost = new Set(state.structure.sheets.flatMap((s) => (s.state === 'deleted' ? s.key : [])));
        const missing = coreKeys(state.plan ?? plan).filter((key) => !held.has(key) || lost.has(key));
        const inForce = state.plan ?? plan;
        const m = known?.m ?? (await loadMessages(locale));
        const following = dependOnOthers.filter((key) => key === 'cover' || held.has(key));
        const show = state.plan ? keys[0] : 'cover';
        const all = [...missing, ...keys, ...following];
        return draw(inForce, m, all, reading, { ...options, show }, { job: 'add', count: keys.length });
      });
    },

    async redraw(keys, options = {}) {
      stopIfAsked(options.signal);
      checkRows(options.room ?? 0);
      options.onProgress?.({ done: 0, total: keys.length, step: 'check' });
      return fromWhole(keys, undefined, async (reading) => {
        const { plan } = reading.state;
        if (!plan || !known) throw new ZoneScorecardError('plan-missing');
        const show = options.show ?? keys[0];
        return draw(plan, known.m, keys, reading, { ...options, show }, { job: 'redraw', count: keys.length });
      });
    },

    async recalculate() {
      await run(async (context) => {
        context.workbook.application.calculate('Full');
        await context.sync();
      });
    },

    async addDraft(specs, locale, options = {}) {
      stopIfAsked(options.signal);
      const { look } = await readNow();
      const there = specs.find(({ key }) => look.sheets.get(key));
      if (there) throw new ZoneScorecardError('draft-there', { sheet: look.sheets.get(there.key)!.tab });
      const m = await loadMessages(locale);
      const order = specs.map(({ key }) => key);
      const asItWas = (key: SheetKey) => specs.find((spec) => spec.key === key)!;
      return {
        ...(await drawSheets({ specs, look, read: () => ({}), asItWas, order, m, show: order[0] }, options)),
        restored: [],
      };
    },

    readDraft: () => run(readDraftCells),

    async removeSheets(keys) {
      const reading = await readNow();
      const copy = copyOf('remove', keys.length, toCopy(keys), new Date(), reading.look);
      const remove = () =>
        run((context) => removeSheets(context, reading.look, keys, copy)).catch(async (error: unknown) => {
          throw await givenBack(error, reading, keys);
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
      lastRead.forget(keys);
    },

    async goTo(target) {
      await run((context) => goTo(context, target), inExcelKeeping);
    },

    write,

    async copies() {
      const { look } = await readNow();
      return run((context) => readHeads(context, look));
    },

    async compareCopy(at) {
      const { look, state, known: inForce } = await readNow();
      if (!inForce) throw new ZoneScorecardError('plan-missing');
      const { head, typed } = await run((context) => readCopy(context, look, at));
      return head.sheets.flatMap(({ key, tab }) => {
        const spec = specOf(inForce, key);
        const found = look.sheets.get(key);
        if (!spec || !typed[key]) return [];
        const differences = differencesFrom(spec, typed[key], state.entries.sheets[key]);
        return [{ key, tab: found?.tab ?? tab, isThere: Boolean(found), differences }];
      });
    },

    async restore(from, keys, options = {}) {
      stopIfAsked(options.signal);
      const { look } = await readNow();
      const typed = typeof from === 'string' ? (await run((context) => readCopy(context, look, from))).typed : from;
      const wanted = (keys ?? Object.keys(typed)).filter((key) => typed[key] && known && specOf(known, key));
      options.onProgress?.({ done: 0, total: wanted.length, step: 'check' });
      return fromWhole(wanted, undefined, async (reading) => {
        const { plan, entries } = reading.state;
        if (!plan || !known) throw new ZoneScorecardError('plan-missing');
        const given = Object.fromEntries(wanted.map((key) => [key, typed[key]!]));
        const show = options.show ?? wanted[0];
        const copied = { job: 'restore', count: wanted.length } as const;
        const drawn = await draw(plan, known.m, wanted, reading, { ...options, show }, copied, given);
        if (reading.state.brokenOff !== undefined) await leaveBrokenOff();
        return { ...drawn, before: Object.fromEntries(wanted.map((key) => [key, entries.sheets[key] ?? {}])) };
      });
    },

    leaveBrokenOff,

    async keepConfidential(on) {
      const { look } = await readNow();
      await run((context) => keepConfidential(context, look, on));
    },

    async saveExplanations(explanations: readonly Explanation[]) {
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
    },

    async archive(source, options = {}) {
      stopIfAsked(options.signal);
      const reading = await comparedIn(await readNow());
      const { plan, entries, sheets } = reading.state;
      if (!plan || !known) throw new ZoneScorecardError('plan-missing');
      const { m } = known;
      await refuseUnsound(reading.state, m);
      const present = sheets.map((s) => s.key);
      const spec = buildSheet(source, contextFrom(plan, entries, m, present));
      const found = reading.look.sheets.get(source);
      // Values are taken by their place: a form with rows put in or moved is drawn anew first.
      if (!found || !isIntact(spec, found, reading.look.names))
        throw new ZoneScorecardError('structure-broken', { name: found?.tab ?? spec.name }, { item: source });
      const values = await run((context) => {
        // Nothing stale is frozen: a fingerprint would vouch for it.
        if (reading.look.calculation.byHand) context.application.calculate('Full');
        return shownValues(context, reading, source);
      });
      const key = nextArchiveKey([...present, ...registeredArchives(entries.sheets.data).keys()]);
      registerWrites(reading, key, ''); // told before anything is drawn where the register is full
      const date = contextFrom(plan, entries, m, present).today;
      const frozen = await archiveSpec(spec, values, { key, plan: plan.id, date, tab: found.tab, m });
      const order = sheetOrder(plan, [...present, key]);
      const job = { specs: [frozen], look: reading.look, read: () => ({}), asItWas: () => frozen, order, m, show: key };
      const { added } = await drawSheets(job, options);
      const fingerprint = frozen.cells.find(
        (cell) => cellAddress(cell.row, cell.col) === fieldOf(frozen, 'fingerprint'),
      );
      // A copy the register does not know would be taken for a forgery: it goes again.
      await write(registerWrites(reading, key, String(fingerprint?.value))).catch(async (error: unknown) => {
        const { look } = await readNow();
        await run((context) => removeSheets(context, look, [key]));
        throw toProblem(error, {}, true);
      });
      return added[0] ?? { key, tab: frozen.name };
    },

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

    watch: (onChange) =>
      watching.watch(onChange).catch((error: unknown) => {
        throw toProblem(error);
      }),
  };
}
