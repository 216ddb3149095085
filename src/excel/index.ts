/**
 * The Office.js side of the product behind one door. Everything here runs inside `Excel.run`; nothing above this folder
 * knows that Excel is there.
 */
import { ZoneScorecardError } from '../errors';
import { loadMessages, type Locale, type Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { buildSheet, coreKeys, sheetOrder } from '../sheets';
import { sheetName } from '../sheets/names';
import type { SheetKey } from '../sheets/spec';
import type { Explanation } from '../validation/finding';
import type { WorkbookFacade, WorkOptions, WorkResult } from './facade';
import { goTo } from './go-to';
import type { Backup } from './journal';
import { stopIfAsked, toProblem } from './problems';
import { contextFrom, readAll, type Known, type Reading } from './read';
import { watchWorkbook } from './watch';
import { drawSheets } from './work';
import { removeSheets, writeValues } from './write';

/** Sheets whose content depends on which other sheets are there; they are drawn again when sheets come or go. */
const dependOnOthers: readonly SheetKey[] = ['cover'];

/** The workbook the pane stands beside. */
export function createWorkbook(): WorkbookFacade {
  let known: Known | null = null;
  let last: Reading | null = null;
  let working = 0;

  /** Runs one piece of Excel work; own changes are not reported as the user's, errors come out as ours. */
  async function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    working++;
    try {
      return await Excel.run(work);
    } catch (error) {
      throw toProblem(error);
    } finally {
      working--;
    }
  }

  /** Reads all; with `backup`, also the contents of sheets about to be drawn again, in the same request. */
  async function readWith(
    backup: readonly SheetKey[],
  ): Promise<{ reading: Reading; backups: ReadonlyMap<SheetKey, Backup> }> {
    return run(async (context) => {
      const areas = backup.map((key) => {
        const range = context.workbook.names.getItemOrNullObject(sheetName(key)).getRangeOrNullObject();
        range.load('formulas');
        return [key, range] as const;
      });
      const reading = await readAll(context, known);
      ({ known } = reading);
      last = reading;
      const backups = areas.flatMap(([key, range]) => {
        const found = reading.look.sheets.get(key);
        if (range.isNullObject || !found) return [];
        const isProtected = reading.look.tabs.find((t) => t.name === found.tab)?.protected ?? false;
        return [
          [
            key,
            { tab: found.tab, area: found.area, formulas: range.formulas as unknown[][], protected: isProtected },
          ] as const,
        ];
      });
      return { reading, backups: new Map(backups) };
    });
  }

  async function draw(
    plan: Plan,
    m: Messages,
    keys: readonly SheetKey[],
    { reading, backups }: Awaited<ReturnType<typeof readWith>>,
    show: SheetKey | undefined,
    options: WorkOptions,
  ): Promise<WorkResult> {
    const held = reading.state.sheets.map((s) => s.key);
    const present = [...new Set([...held, ...keys])];
    const order = sheetOrder(plan, present);
    const wanted = order.filter((key) => keys.includes(key));
    const context = contextFrom(plan, reading.state.entries, m, present);
    working++;
    try {
      return await drawSheets(
        { specs: wanted.map((key) => buildSheet(key, context)), look: reading.look, backups, order, m, show },
        options,
      );
    } finally {
      working--;
    }
  }

  return {
    async read() {
      return (await readWith([])).reading.state;
    },

    async addSheets(plan: Plan, keys: readonly SheetKey[], locale: Locale, options: WorkOptions = {}) {
      stopIfAsked(options.signal);
      options.onProgress?.({ done: 0, total: keys.length, step: 'check' });
      const read = await readWith([...keys, ...dependOnOthers]);
      const { state } = read.reading;
      const held = new Set(state.sheets.map((s) => s.key));
      const missing = coreKeys(state.plan ?? plan).filter((key) => !held.has(key));
      const inForce = state.plan ?? plan;
      const m = known?.m ?? (await loadMessages(locale));
      return draw(inForce, m, [...missing, ...keys, ...dependOnOthers], read, state.plan ? keys[0] : 'cover', options);
    },

    async redraw(keys, options = {}) {
      stopIfAsked(options.signal);
      options.onProgress?.({ done: 0, total: keys.length, step: 'check' });
      const read = await readWith(keys);
      const { plan } = read.reading.state;
      if (!plan || !known) throw new ZoneScorecardError('plan-missing');
      return draw(plan, known.m, keys, read, keys[0], options);
    },

    async removeSheets(keys) {
      const { reading } = await readWith([]);
      await run((context) => removeSheets(context, reading.look, keys));
    },

    async goTo(target) {
      await run((context) => goTo(context, target));
    },

    async write(values) {
      await run((context) => writeValues(context, values));
    },

    async saveExplanation(explanation: Explanation) {
      const { reading } = await readWith([]);
      const cells = reading.state.entries.sheets.data?.fingerprint ?? [];
      const same = cells.findIndex((cell) => cell.value === explanation.fingerprint);
      const index = same >= 0 ? same : cells.findIndex((cell) => cell.value === null);
      if (index < 0) throw new ZoneScorecardError('too-large', { limit: cells.length });
      const { fingerprint, code, item, cell, reason, by, on } = explanation;
      const fields = { fingerprint, code, item, cell, reason, by, on };
      const values = Object.entries(fields).map(([field, value]) => ({
        key: 'data',
        field,
        index,
        value,
      }));
      await run((context) => writeValues(context, values));
    },

    watch: (onChange) =>
      watchWorkbook(
        () => last?.look ?? null,
        () => working > 0,
        onChange,
      ).catch((error: unknown) => {
        throw toProblem(error);
      }),
  };
}
