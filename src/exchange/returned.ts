/**
 * One returned file read against the workbook: whose it is, how complete, what is odd about it, what it changes, and what
 * in it goes nowhere.
 */
import type { CellValue, Entries, EntryCell, SheetEntries } from '../entries/entries';
import { dateFields } from '../entries/format';
import { isItemFigure } from '../entries/templates';
import type { Place } from '../errors';
import { loadMessages, type Messages } from '../i18n';
import { itemById, itemsOf } from '../plan/items';
import { planAt } from '../plan/at';
import type { Item, Plan } from '../plan/schema';
import { asOfDay } from '../scoring/calendar';
import { itemKeys, sheetIfAny } from '../sheets';
import { entriesOf } from '../sheets/entries-of';
import { placeNow } from '../sheets/moved';
import { lately } from '../sheets/lately';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { completeness } from '../validation';
import type { Filled } from '../scoring/kinds/kind';
import { readState, sameValue, type FileState, type RawWorkbook } from '../xlsx';
import { changesOf, type Change } from './changes';
import { shortFingerprintOf } from './fingerprint';
import { officeSheets } from './hand-out';
import { handoutIn, type HandoutProperties } from './handout-properties';
import { issuesOf, type FileIssue } from './issues';
import { handoutReceived, receivedIn } from './received';
import { isMerged } from './remarks';
import { isCellPicture, withResults } from './typed-formulas';
import { tablesOf } from './tables';
import { translator } from './translate';
import { itemsOfUnit, unitPlan, unitsEverWithItems, unitsWithItems, type Role } from './unit-plan';
import { answerOf, reasonAgainst, type Against } from './against';

/** A value that is not taken, with its cell in the file. */
export interface Refusal extends Against {
  readonly key: SheetKey;
  readonly place: Place;
  readonly value: CellValue;
}

export interface ReturnedChange extends Change {
  /** Place of the file in the list of files. */
  readonly file: number;
  readonly unit: string | null;
  readonly role: Role | null;
  /** Another unit answers for the item by now, or did in the year this speaks of: taken only when accepted by itself. */
  readonly another?: true;
}

export interface ReturnedFile {
  readonly name: string;
  readonly status: 'read';
  readonly fingerprint: string;
  /** Null: a workbook that was handed out to nobody, such as a copy of the whole. */
  readonly unit: string | null;
  readonly handout: HandoutProperties | null;
  /** A table of the unit's own, read by its headings: there is no form of ours to hand back. */
  readonly ownTable?: true;
  /** Of what is due, how much is filled in. */
  readonly complete: Filled;
  readonly issues: readonly FileIssue[];
  readonly changes: readonly Omit<ReturnedChange, 'file'>[];
  readonly refusals: readonly Refusal[];
}

export interface Returned {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly raw: RawWorkbook;
  readonly name: string;
  readonly fingerprint: string;
}

interface Options {
  readonly m: Messages;
  readonly today: string;
  /** The workbook's own sheets as they are drawn, the same for all files: `ownSheets`. */
  readonly ownDrawn: (key: SheetKey) => SheetSpec | null;
  readonly takenBefore?: ReadonlySet<string>;
}

/** The workbook's own sheets, each drawn when first asked for. */
export const ownSheets = (plan: Plan, entries: Entries, m: Messages, today: string): Options['ownDrawn'] =>
  templates(plan, entries, m, today, false);

/** Rejects with a ZoneScorecardError where the file is no workbook of this plan. */
export async function readReturned(
  returned: Returned,
  { m, today, takenBefore, ownDrawn }: Options,
): Promise<ReturnedFile> {
  const { plan, entries, name, fingerprint } = returned;
  const state = await readState(returned.raw, { today, expectedPlan: plan.id });
  const { raw } = state;
  const calculated = withResults(state, today);
  const file: FileState = { ...state, entries: calculated.entries };
  const [stated, held] = [handoutIn(file.custom), handoutReceived(raw)];
  const handout = stated ?? held ?? handoutByItems(plan, file, raw);
  const unit = handout?.unit ?? null;
  const unitIssues: FileIssue[] =
    stated && held && stated.unit !== held.unit
      ? [{ kind: 'unit-differs', handled: false, place: {}, detail: [stated.unit, held.unit] }]
      : handout && !stated
        ? [{ kind: 'unit-restored', handled: true, place: {}, detail: [handout.unit] }]
        : [];
  const fileMessages = await loadMessages(file.locale);
  const received = receivedIn(raw);
  const drawn = templates(file.base, received ?? file.entries, fileMessages, today, handout !== null);
  const translate = translator(plan, fileMessages, m);
  const refusals: Refusal[] = handout === null ? [] : officeChanges(file, drawn);
  const against = faultsOf(raw);
  const changes: Omit<ReturnedChange, 'file'>[] = [];
  // In the order of the plan: programs save names in orders of their own.
  const keys = itemKeys(file.base).filter((key) => file.entries.sheets[key] !== undefined);
  for (const key of keys) {
    const spec = drawn(key);
    const ownSpec = ownDrawn(key);
    if (spec === null) continue;
    const found = changesOf({
      key,
      tables: tablesOf(spec),
      template: entriesOf(spec),
      knowsReceived: received !== null,
      returned: file.entries.sheets[key] ?? {},
      own: ownSpec ? (entries.sheets[key] ?? entriesOf(ownSpec)) : {},
      ownTemplate: ownSpec ? entriesOf(ownSpec) : {},
      translate: (field, value) => translate(key, field, value),
      holds: holdsOf,
      placeNow: (field, index) => placeNow(file.base, plan, key, field, index),
    });
    for (const { place, after } of found.gone) refusals.push({ reason: 'gone', key, place, value: after });
    for (const cell of found.misfits) refusals.push(refusal('no-row', key, cell));
    const item = itemById(plan, key);
    for (const change of found.changes) {
      const told = item ? (against(change) ?? reasonAgainst(plan, item, change, unit)) : ({ reason: 'gone' } as const);
      if (told) refusals.push({ ...told, key, place: change.place, value: change.after });
      else if (item) changes.push({ ...change, unit, ...answerOf(plan, item, change, unit) });
    }
  }
  const partNow =
    unit !== null && unitsWithItems(plan).some(({ id }) => id === unit)
      ? await shortFingerprintOf(unitPlan(plan, unit))
      : null;
  return {
    name,
    status: 'read',
    fingerprint,
    unit,
    handout,
    complete: completeness(file.base, file.entries, asOfDay(file.base, today)),
    issues: [
      ...unitIssues,
      ...issuesOf({
        raw,
        file,
        drawn,
        handout,
        partNow,
        taken: takenBefore?.has(fingerprint) ?? false,
        known: plan.units.some(({ id }) => id === unit),
      }),
      ...calculated.issues,
    ],
    changes,
    refusals,
  };
}

/** What in the file itself speaks against a cell: a picture in it, a merged cell over it, two things said in it. */
function faultsOf(raw: RawWorkbook): (change: Change) => Against | null {
  const doubtful = new Set(raw.doubts.map(({ tab, cell }) => `${tab ?? ''}!${cell ?? ''}`));
  const sheets = new Map(raw.sheets.map((sheet) => [sheet.tab, sheet]));
  return ({ place: { sheet = '', cell = '' }, after, formula }) => {
    if (isCellPicture({ value: after, formula, place: {} })) return { reason: 'picture' };
    if (doubtful.has(`${sheet}!${cell}`)) return { reason: 'doubtful' };
    const on = sheets.get(sheet);
    return after === null && on && cell !== '' && isMerged(on, cell) ? { reason: 'merged' } : null;
  };
}

/** What a field's cells are for: figures and days, or words. */
export const holdsOf = (field: string): Change['holds'] =>
  dateFields.has(field) || isItemFigure(field) ? 'number' : 'text';

/**
 * A file that lost its properties and was handed out before the received sheet told the unit: its items are those of one unit only, as
 * the plan is or was before a change in mid-term.
 */
function handoutByItems(plan: Plan, { base }: FileState, raw: RawWorkbook): HandoutProperties | null {
  if (receivedIn(raw) === null) return null;
  const idsOf = (items: readonly Item[]) =>
    items
      .map(({ id }) => id)
      .sort()
      .join();
  const has = idsOf(itemsOf(base));
  const states = new Set([plan, ...plan.years.map((year) => planAt(plan, year))]);
  const units = unitsEverWithItems(plan).filter(({ id }) =>
    [...states].some((then) => idsOf(itemsOfUnit(then, id)) === has),
  );
  return units.length === 1 ? { plan: plan.id, unit: units[0]!.id, part: '', on: '', deadline: '' } : null;
}

const refusal = (reason: Against['reason'], key: SheetKey, cell: EntryCell): Refusal => ({
  reason,
  key,
  place: cell.place,
  value: cell.value,
});

/** Sheets as a plan and entries draw them; null for one the plan does not have. */
function templates(
  plan: Plan,
  entries: Entries,
  m: Messages,
  today: string,
  part: boolean,
): (key: SheetKey) => SheetSpec | null {
  return lately((key) => sheetIfAny(key, { plan, entries, m, present: [], today, part }));
}

/** What was changed on the sheets that are the office's: locked, so somebody took the protection off. */
function officeChanges(file: FileState, drawn: (key: SheetKey) => SheetSpec | null): Refusal[] {
  return [...officeSheets, 'adjustments'].flatMap((key) => {
    const returned: SheetEntries = file.entries.sheets[key] ?? {};
    const spec = drawn(key);
    if (spec === null) return [];
    const handedOut = entriesOf(spec);
    return spec.fields
      .filter(({ role }) => role === 'entry')
      .flatMap(({ field }) => {
        const [before, after] = [handedOut[field] ?? [], returned[field] ?? []];
        if (before.length !== after.length) return [];
        return after.flatMap((cell, i) => (isAsHandedOut(cell, before[i]) ? [] : [refusal('office', key, cell)]));
      });
  });
}

const isAsHandedOut = (cell: EntryCell, before: EntryCell | undefined): boolean =>
  before?.formula !== undefined
    ? cell.formula !== undefined
    : cell.formula === undefined && sameValue(cell.value, before?.value ?? null);
