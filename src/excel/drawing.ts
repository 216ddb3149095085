/** Drawing sheets of a plan from what was read of the workbook, with what is given in its place. */
import type { Entries, SheetEntries } from '../entries/entries';
import type { Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { buildSheet, sheetIfAny, sheetOrder } from '../sheets';
import type { Typed } from '../sheets/copies';
import { parseArea } from '../sheets/a1';
import { fieldName } from '../sheets/names';
import { movedEntries, placeNow } from '../sheets/moved';
import { filledRows } from '../sheets/items/typed';
import { readPlan } from '../sheets/read-plan';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { breath } from '../breath';
import type { WorkOptions, WorkResult } from './facade';
import { queueFields } from './fields';
import { contextFrom } from './known';
import { isIntact } from './place';
import type { Reading } from './read';
import type { Readings } from './readings';
import { bareRoom } from './room';
import { run } from './run';
import { withFields } from './values';
import { drawSheets, type Drawn, type Job } from './work';

/** Draws these sheets by a plan. `copied` names the job a copy is made before; `typed` goes in place of what sheets hold. */
export type Draw = (
  planRead: Plan,
  m: Messages,
  keys: readonly SheetKey[],
  reading: Reading,
  options: WorkOptions,
  copied: Job['copied'],
  typed?: Typed,
  /** The plan until now, where another takes its place: what is typed goes along to its new rows. */
  before?: Plan,
) => Promise<WorkResult & Pick<Drawn, 'others' | 'old'>>;

/** How many rows the list of each sheet has that has one as long as it is needed. */
export const listRows = ({ look }: Reading): Readonly<Record<SheetKey, number>> =>
  Object.fromEntries(
    [...look.sheets.keys()].flatMap((key) => {
      const area = ['name', 'milestone', 'zone']
        .map((field) => look.names.get(fieldName(key, field)))
        .find(Boolean)?.area;
      return area ? [[key, area.lastRow - area.row + 1]] : [];
    }),
  );

/** Rows of lists as they were before a job that is taken back; what was filled in since stays on them. */
const rowsNeeded = (
  before: Readonly<Record<SheetKey, number>>,
  { sheets }: Entries,
): Readonly<Record<SheetKey, number>> =>
  Object.fromEntries(
    Object.entries(before).map(([key, rows]) => {
      const typed = sheets[key] ?? {};
      return [key, Math.max(rows, filledRows(typed, Object.keys(typed)))];
    }),
  );

/** The entries with what a copy holds of some sheets; labels that it does not have stay. */
const withSheets = ({ sheets }: Entries, typed: Typed): Entries => ({
  sheets: {
    ...sheets,
    ...Object.fromEntries(Object.entries(typed).map(([key, fields]) => [key, { ...sheets[key], ...fields }])),
  },
});

/**
 * Whether each row of the list of a sheet, as it stands, works out what the template does beside it: one put in by a user does not,
 * and may hold what the template does not know.
 */
const isListWhole = (stood: SheetSpec): Promise<boolean> =>
  run(async (context) => {
    const spans = stood.fields.map((field) => [field, parseArea(field.range)] as const);
    const list = spans.find(([{ field }]) => field === 'name' || field === 'milestone')?.[1];
    const beside = spans.flatMap(([field, { row, lastRow }]) =>
      field.role === 'result' && row === list?.row && lastRow === list.lastRow ? [field] : [],
    );
    if (beside.length === 0) return true;
    const read = queueFields(context, stood.key, beside);
    await context.sync();
    return Object.values(read()).every((cells) => cells.every(({ formula }) => formula !== undefined));
  });

/**
 * Plans by which a sheet may stand: the one until now, the one put in, and that with the first units that were typed on the plan sheet
 * since, for units make sheets wider.
 */
const plansSince = (now: Plan, putIn: Plan): readonly Plan[] => [
  now,
  putIn,
  ...now.units.slice(putIn.units.length, -1).map((_, k) => ({
    ...putIn,
    units: now.units.slice(0, putIn.units.length + 1 + k),
  })),
];

/** Drawing in the workbook these readings are of. */
export const createDraw =
  ({ known, lastRead, notes, drawn: areDrawn }: Readings): Draw =>
  async (planRead, m, keys, reading, options, copied, typed, before) => {
    const inForce = known();
    const held = reading.state.sheets.map((s) => s.key);
    const present = [...new Set([...held, ...keys])];
    const { entries: read, restored } = lastRead.completed(reading, keys);
    const inPlace = before ? movedEntries(before, planRead, read, m) : typed ? withSheets(read, typed) : read;
    const entries = withFields(inPlace, options.values);
    const given = (key: SheetKey) => restored.has(key) || (typed !== undefined && key in typed);
    const decides = given('plan') || given('settings');
    const plan = inForce && decides && !before ? readPlan(inForce.base, entries) : planRead;
    const order = sheetOrder(plan, present);
    const wanted = order.filter((key) => keys.includes(key));
    const { part } = reading.look;
    const context = {
      ...contextFrom(plan, entries, m, present),
      part,
      structure: reading.state.structure,
      room: options.room,
      ...(options.undoing && { rows: rowsNeeded(options.undoing, entries) }),
    };
    const standing = plansSince(before ?? planRead, inForce?.base ?? planRead);
    /** Plans by which sheets stand that are not drawn by this one now. */
    const stoodBy = new Map<SheetKey, Plan>();
    const asStoodBy = (by: Plan, key: SheetKey, typed = reading.state.entries.sheets[key] ?? {}, among = held) => {
      const entriesHeld = { sheets: { ...reading.state.entries.sheets, [key]: typed } };
      return sheetIfAny(key, { ...contextFrom(by, entriesHeld, m, among), part, rows: listRows(reading) });
    };
    const asItWas = (key: SheetKey, typed: SheetEntries) =>
      asStoodBy(stoodBy.get(key) ?? before ?? planRead, key, typed)!;
    const damaged = new Set(
      reading.state.structure.sheets
        .filter((s) => s.overwritten.length + s.changed.length + s.lostRows.length + s.strayCells.length > 0)
        .map((s) => s.key),
    );
    const specs: SheetSpec[] = [];
    for (const key of wanted) {
      specs.push(buildSheet(key, context));
      await breath();
    }
    /** A sheet as it stands, where that is otherwise than it is drawn now. */
    async function stands({ key }: SheetSpec, isAsNow: (spec: SheetSpec) => boolean): Promise<SheetSpec | null> {
      const typed = reading.state.entries.sheets[key] ?? {};
      // A list may have been shorter or longer.
      for (const by of standing) {
        stoodBy.set(key, by);
        const stood = asItWas(key, typed);
        if (isAsNow(stood) && (before || (await isListWhole(stood)))) return stood;
      }
      stoodBy.delete(key);
      return before ? asItWas(key, typed) : null;
    }
    const was = new Map<SheetKey, SheetSpec | null>();
    for (const spec of specs) {
      const found = reading.look.sheets.get(spec.key);
      const isAsNow = (own: SheetSpec) => Boolean(found) && isIntact(own, found!, reading.look.names);
      if (found && held.includes(spec.key) && (before || !isAsNow(spec)))
        was.set(spec.key, await stands(spec, isAsNow));
    }
    // Not loaded with the pane.
    const [{ amongAllOf, aroundUsers }, { knownOf }] = await Promise.all([import('./blanks'), import('./own-cells')]);
    const told = new Map(
      reading.state.structure.sheets.map((facts) => [facts.key, new Set([...facts.overwritten, ...facts.changed])]),
    );
    const { kept, filled } = await aroundUsers(
      reading.look,
      specs,
      (key) => [
        ...[...new Set([...standing.slice(0, 2), stoodBy.get(key) ?? standing[0]!])].map((by) => asStoodBy(by, key)),
        inForce && amongAllOf(inForce, key),
      ],
      (key) => before !== undefined || was.has(key),
      (stood, ways) =>
        knownOf(stood, ways, {
          plan: inForce?.base ?? planRead,
          alone: () => asStoodBy(before ?? planRead, stood.key, undefined, []),
          told: told.get(stood.key),
        }),
    );
    const other = specs.flatMap((spec) => {
      const stood = was.get(spec.key);
      return stood && !kept.has(spec.key) ? [{ spec, stood }] : [];
    });
    if (other.length > 0) {
      const { movedFromLinks } = await import('./own-links');
      const now = (key: SheetKey, field: string, index: number) =>
        before ? placeNow(before, planRead, key, field, index) : index;
      for (const key of await movedFromLinks(reading.look, other, now)) kept.add(key);
    }
    const bare = options.undoing ? await bareRoom(reading.look, specs) : undefined;
    const job: Job = {
      specs,
      look: reading.look,
      read: (key) => reading.state.entries.sheets[key] ?? {},
      asItWas,
      isDamaged: (key) => damaged.has(key),
      order,
      m,
      show: options.show,
      copied,
      notes,
      bare,
      kept,
      filled,
      planText: before ? JSON.stringify(planRead) : inForce?.planText,
      was: (key) => was.get(key) ?? null,
      ...(before && {
        placeNow: (key: SheetKey, field: string, index: number) => placeNow(before, planRead, key, field, index),
      }),
    };
    const drawn = await drawSheets(job, options);
    areDrawn(wanted, drawn.old);
    return { ...drawn, restored: wanted.filter((key) => restored.has(key)) };
  };
