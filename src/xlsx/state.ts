/**
 * What a workbook of ours says, read from a file: the plan in force, what was typed, explanations, structure. The same
 * as a reading through Office.js gives, so that everything above cannot tell one from the other.
 */
import type { Entries, EntryCell } from '../entries/entries';
import { serialOf } from '../entries/dates';
import { ZoneScorecardError } from '../errors';
import { loadMessages, type Locale, type Messages } from '../i18n';
import { localeIn } from '../i18n/languages';
import { storedPlan } from '../plan/load';
import type { Plan } from '../plan/schema';
import { coreKeys, itemKeys, sheetIfAny } from '../sheets';
import { byHeading, headingCell } from '../sheets/audited';
import { dataValue, emptyDataSheet, explanationsIn, planJsonIn } from '../sheets/data-sheet';
import { drawnVariants, isOfItsDay } from '../sheets/drawn-variants';
import { fieldName } from '../sheets/names';
import { readPlan } from '../sheets/read-plan';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { Explanation, StructureFacts } from '../validation/finding';
import { calculatedIn, withParted } from './calculated';
import { cellsAt, entriesIn, formulasInEntries, placeOf, sheetsIn, type SpecSource } from './fields';
import type { RawWorkbook } from './raw';
import { hasOwnNames, withNames } from './restore-names';
import { structureIn } from './structure';
import { computedPlaces, templates } from './templates';
import { versionsIn } from '../sheets/template-versions';
import { isHandedOut } from '../sheets/handed-out';

export interface FileState {
  /** The plan the file was made from, without what its plan and settings sheets say now. */
  readonly base: Plan;
  readonly plan: Plan;
  readonly locale: Locale;
  readonly sheets: readonly { readonly key: SheetKey; readonly tab: string }[];
  readonly entries: Entries;
  readonly explanations: readonly Explanation[];
  readonly structure: StructureFacts;
  /** Formulas people typed into entry cells: reported, never run. */
  readonly formulas: readonly EntryCell[];
  /** The workbook's own results, worked out afresh on a day (ISO) by the formulas in the file, and where these are others than the templates'. */
  readonly calculated: (today: string) => Required<Pick<StructureFacts, 'results' | 'leftOver' | 'sheets'>>;
  /** The file as it was read, with names of ours found again where all were lost. */
  readonly raw: RawWorkbook;
  /** Names were lost, and found again by labels. */
  readonly restored: boolean;
  /** Custom document properties, such as the unit a file was handed out to. */
  readonly custom: Readonly<Record<string, string>>;
}

export interface StateOptions {
  /** ISO date a sheet made on the way would show. */
  readonly today: string;
  /** Id of the plan the file must belong to. */
  readonly expectedPlan?: string;
}

/** Sheets that have the heading of one of ours and none of its names. One kept beside its repair is known to be old. */
function copiesIn(raw: RawWorkbook, plan: Plan, specOf: SpecSource, kept: string): StructureFacts['copies'] {
  const places = sheetsIn(raw);
  const ours = new Set([...places.values()].flatMap((place) => (place ? [place.sheet.tab] : [])));
  const others = raw.sheets.filter(({ tab }) => !ours.has(tab) && !tab.includes(kept));
  if (others.length === 0) return [];
  const headings = byHeading(
    plan,
    [...places.keys()].flatMap((key) => specOf(key) ?? []),
  );
  return others.flatMap(({ tab, cells }) => {
    const of = headings.get(cells.get(headingCell)?.value);
    return of === undefined ? [] : [{ tab, of }];
  });
}

/** A plan as a file holds it, with its templates. */
interface Known {
  readonly base: Plan;
  readonly m: Messages;
  readonly specOf: SpecSource;
}

/** The last few plans read: what units return, or a workbook read after each change, is of one plan, and its templates are made once. */
const known = new Map<string, Known>();
const REMEMBERED = 2;

/** The plan of this text with its templates. Throws what `storedPlan` throws. */
async function know(json: unknown, locale: Locale, today: string): Promise<Known> {
  const id = JSON.stringify([locale, today, json]);
  const before = known.get(id);
  if (before) return before;
  const base = storedPlan(json);
  const m = await loadMessages(locale);
  const made = { base, m, specOf: templates(base, m, today) };
  for (const oldest of [...known.keys()].slice(0, 1 - REMEMBERED)) known.delete(oldest);
  known.set(id, made);
  return made;
}

/**
 * Reads what `readWorkbook` or `readSafely` gave. Rejects with ZoneScorecardError: file-no-plan (not ours),
 * file-wrong-plan (of another plan), plan-invalid (the plan inside was damaged).
 */
export async function readState(read: RawWorkbook, { today, expectedPlan }: StateOptions): Promise<FileState> {
  const restored = !hasOwnNames(read);
  const withData = restored ? withNames(read, [emptyDataSheet()]) : read;
  const data = dataIn(withData);
  const json = planJsonIn(data);
  if (json === null) throw new ZoneScorecardError('file-no-plan');
  const locale = localeIn(dataValue(data, 'locale'));
  const { base, m, specOf } = await know(json, locale, today);
  if (expectedPlan !== undefined && base.id !== expectedPlan)
    throw new ZoneScorecardError('file-wrong-plan', { expected: expectedPlan, found: base.id });
  const lastingKeys = [...coreKeys(base), ...itemKeys(base)];
  const raw = restored
    ? withNames(
        withData,
        lastingKeys.flatMap((key) => specOf(key) ?? []),
      )
    : read;
  const entries = entriesIn(raw, specOf);
  const plan = readPlan(base, entries);
  const sheets = [...sheetsIn(raw)].flatMap(([key, place]) => (place ? [{ key, tab: place.sheet.tab }] : []));
  const present = sheets.map(({ key }) => key);
  const lasting = new Set(lastingKeys);
  const part = isHandedOut(raw.custom);
  const context = { plan, entries, m, present, today, part };
  const drawnAs = (key: SheetKey): readonly SheetSpec[] => {
    if (isOfItsDay(key)) return [plan, base].flatMap((one) => drawnVariants(key, { ...context, plan: one }));
    // A sheet stands as it was drawn, by the plan put in or by what had been typed in it since.
    const template = specOf(key);
    if (template && !lasting.has(key) && computedPlaces(template).length === 0) return [];
    return [sheetIfAny(key, context) ?? [], template ?? []].flat();
  };
  const structure = structureIn(raw, specOf, { versionOf: versionsIn(raw.custom), drawnAs });
  const drawn = () => present.flatMap((key) => sheetIfAny(key, context) ?? []);
  return {
    base,
    plan,
    locale,
    sheets,
    entries,
    explanations: explanationsIn(data),
    structure: {
      ...structure,
      part,
      copies: copiesIn(raw, base, specOf, m.common.keptTab('')),
    },
    formulas: formulasInEntries(entries, specOf),
    calculated: (day) => ({
      ...calculatedIn(raw, base, specOf, serialOf(day)),
      sheets: withParted(raw, structure.sheets, drawn, serialOf(day)),
    }),
    raw,
    restored,
    custom: raw.custom,
  };
}

/** What the data sheet holds, by field. */
const dataIn = (raw: RawWorkbook) =>
  Object.fromEntries(
    ['plan', 'key', 'value', 'code', 'item', 'cell', 'fingerprint', 'reason', 'by', 'on'].flatMap((field) => {
      const place = placeOf(raw, fieldName('data', field));
      return place ? [[field, cellsAt(place, 'data')]] : [];
    }),
  );
