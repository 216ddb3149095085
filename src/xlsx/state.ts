/**
 * What a workbook of ours says, read from a file: the plan in force, what was typed, explanations, structure. The same
 * as a reading through Office.js gives, so that everything above cannot tell one from the other.
 */
import type { Entries, EntryCell } from '../entries/entries';
import { ZoneScorecardError } from '../errors';
import { loadMessages, type Locale, type Messages } from '../i18n';
import { parsePlan } from '../plan/load';
import type { Plan } from '../plan/schema';
import { sheetIfAny } from '../sheets';
import { dataValue, explanationsIn, planJsonIn } from '../sheets/data-sheet';
import { fieldName } from '../sheets/names';
import { readPlan } from '../sheets/read-plan';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { Explanation, StructureFacts } from '../validation/finding';
import { cellsAt, entriesIn, formulasInEntries, placeOf, sheetsIn, type SpecSource } from './fields';
import type { RawWorkbook } from './raw';
import { structureIn } from './structure';
import { versionsIn } from '../sheets/template-versions';

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
  /** Custom document properties, such as the unit a file was handed out to. */
  readonly custom: Readonly<Record<string, string>>;
}

export interface StateOptions {
  /** ISO date a sheet made on the way would show. */
  readonly today: string;
  /** Id of the plan the file must belong to. */
  readonly expectedPlan?: string;
}

/** Templates of the plan, each made once; rows and columns are those of an empty sheet. */
function templates(plan: Plan, m: Messages, today: string): SpecSource {
  const made = new Map<SheetKey, SheetSpec | null>();
  const make = (key: SheetKey): SheetSpec | null =>
    sheetIfAny(key, { plan, entries: { sheets: {} }, m, present: [], today });
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) ?? null;
  };
}

/**
 * Reads what `readWorkbook` or `readSafely` gave. Rejects with ZoneScorecardError: file-no-plan (not ours),
 * file-wrong-plan (of another plan), plan-invalid (the plan inside was damaged).
 */
export async function readState(raw: RawWorkbook, { today, expectedPlan }: StateOptions): Promise<FileState> {
  const dataFields = ['plan', 'key', 'value', 'code', 'item', 'cell', 'fingerprint', 'reason', 'by', 'on'];
  const data = Object.fromEntries(
    dataFields.flatMap((field) => {
      const place = placeOf(raw, fieldName('data', field));
      return place ? [[field, cellsAt(place, 'data')]] : [];
    }),
  );
  const json = planJsonIn(data);
  if (json === null) throw new ZoneScorecardError('file-no-plan');
  const base = parsePlan(json);
  if (expectedPlan !== undefined && base.id !== expectedPlan)
    throw new ZoneScorecardError('file-wrong-plan', { expected: expectedPlan, found: base.id });
  const locale: Locale = dataValue(data, 'locale') === 'en' ? 'en' : 'zh-CN';
  const m = await loadMessages(locale);
  const specOf = templates(base, m, today);
  const entries = entriesIn(raw, specOf);
  return {
    base,
    plan: readPlan(base, entries, m),
    locale,
    sheets: [...sheetsIn(raw)].flatMap(([key, place]) => (place ? [{ key, tab: place.sheet.tab }] : [])),
    entries,
    explanations: explanationsIn(data),
    structure: structureIn(raw, specOf, versionsIn(raw.custom)),
    formulas: formulasInEntries(entries, specOf),
    custom: raw.custom,
  };
}
