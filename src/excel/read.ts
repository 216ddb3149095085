/**
 * Reading the workbook: one request once the plan is known. The plan's text travels along with every reading, so that a
 * workbook whose plan has changed under us is noticed and read again.
 */
import type { Entries, EntryCell, SheetEntries } from '../entries/entries';
import { loadMessages, type Locale, type Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { buildSheet, coreKeys, itemKeys } from '../sheets';
import { dataValue, explanationsIn } from '../sheets/data-sheet';
import { readPlan } from '../sheets/read-plan';
import type { SheetContext } from '../sheets/context';
import { cellAddress, parseArea, type Area } from '../sheets/a1';
import { sheetName } from '../sheets/names';
import type { FieldSpec, SheetKey, SheetSpec } from '../sheets/spec';
import { versionsIn, versionsProperty } from '../sheets/template-versions';
import type { StructureFacts } from '../validation/finding';
import type { WorkbookState } from './facade';
import { queueFields } from './fields';
import { queueLook, type Found, type Look } from './look';
import { brokenNames, lostNames, tabOf } from './mend';

/** What is remembered of a workbook between readings: its plan as put in, its language, and the fields of each sheet. */
export interface Known {
  readonly planText: string;
  readonly base: Plan;
  readonly locale: Locale;
  readonly m: Messages;
  readonly specs: ReadonlyMap<SheetKey, SheetSpec>;
}

export interface Reading {
  readonly look: Look;
  readonly known: Known | null;
  readonly state: WorkbookState;
  readonly extents: SheetsRead['extents'];
}

const DATA = 'data';
const emptyEntries: Entries = { sheets: {} };

/** A context to make sheets from: the plan in force and what was typed. */
export const contextFrom = (plan: Plan, entries: Entries, m: Messages, present: readonly SheetKey[]): SheetContext => ({
  plan,
  entries,
  m,
  present,
  today: new Date().toISOString().slice(0, 10),
});

async function know(planText: string, locale: Locale): Promise<Known> {
  const { parsePlan } = await import('../plan/load');
  const base = parsePlan(JSON.parse(planText));
  const m = await loadMessages(locale);
  const context = contextFrom(base, emptyEntries, m, []);
  const specs = new Map([...coreKeys(base), ...itemKeys(base)].map((key) => [key, buildSheet(key, context)]));
  return { planText, base, locale, m, specs };
}

/** The spec of a sheet the workbook holds, core, item or made on demand; null for a key this plan does not have. */
function specOf(known: Known, key: SheetKey): SheetSpec | null {
  const spec = known.specs.get(key);
  if (spec) return spec;
  try {
    return buildSheet(key, contextFrom(known.base, emptyEntries, known.m, []));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function queueSheets(context: Excel.RequestContext, known: Known, keys: readonly SheetKey[]): () => SheetsRead {
  const answers = keys.flatMap((key) => {
    const spec = specOf(known, key);
    return spec
      ? [[key, queueFields(context, key, spec.fields.filter(isRead)), queueExtent(context, key)] as const]
      : [];
  });
  return () => {
    const read = answers.map(([key, fields, extent]) => ({ key, fields: fields(), extent: extent() }));
    return {
      fields: Object.fromEntries(read.filter((r) => Object.keys(r.fields).length > 0).map((r) => [r.key, r.fields])),
      extents: new Map(read.map((r) => [r.key, r.extent])),
    };
  };
}

interface SheetsRead {
  readonly fields: Record<SheetKey, SheetEntries>;
  /** The last filled row and column of each sheet; null where the sheet is gone. */
  readonly extents: ReadonlyMap<SheetKey, Area | null>;
}

/** How far a sheet is filled, wherever its tab stands now. */
function queueExtent(context: Excel.RequestContext, key: SheetKey): () => Area | null {
  const template = context.workbook.names.getItemOrNullObject(sheetName(key)).getRangeOrNullObject();
  const used = template.worksheet.getUsedRangeOrNullObject(true);
  used.load('address');
  // The caller has synced by now; the rule cannot see it.
  // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/call-sync-after-load
  return () => (used.isNullObject ? null : parseArea(used.address));
}

const joined = (a: SheetsRead, b: SheetsRead): SheetsRead => ({
  fields: { ...a.fields, ...b.fields },
  extents: new Map([...a.extents, ...b.extents]),
});

/** Entries and the labels that order them; results only where a formula typed over must be noticed. */
const isRead = (f: FieldSpec): boolean => f.role !== 'result' || isGuarded(f);
const isGuarded = (f: FieldSpec): boolean => f.role === 'result' && /^(actual|attainment|points|status)$/.test(f.field);

/** Reads everything. `known` is what the last reading gave, so that a second one takes a single request. */
export async function readAll(context: Excel.RequestContext, known: Known | null): Promise<Reading> {
  const look = queueLook(context, true);
  const data = queueFields(
    context,
    DATA,
    ['plan', 'key', 'value'].map((field) => ({ field, range: '', role: 'entry' })),
  );
  const ahead = known ? queueSheets(context, known, [...known.specs.keys()]) : null;
  await context.sync();
  const planText = (data().plan ?? []).map(textRaw).join('');
  const seen = look();
  if (!planText) return { look: seen, known: null, state: foreign(seen), extents: new Map() };
  if (known && ahead && known.planText === planText) {
    const sheets = ahead();
    const further = [...seen.sheets.keys()].filter((key) => !known.specs.has(key) && seen.sheets.get(key));
    if (further.length === 0) return finished(seen, known, sheets);
    const more = queueSheets(context, known, further);
    await context.sync();
    return finished(seen, known, joined(sheets, more()));
  }
  const locale: Locale = dataValue(data(), 'locale') === 'en' ? 'en' : 'zh-CN';
  const fresh = await know(planText, locale);
  const answers = queueSheets(context, fresh, [...new Set([...fresh.specs.keys(), ...seen.sheets.keys()])]);
  await context.sync();
  return finished(seen, fresh, answers());
}

/** Reads these item sheets of a workbook already read; the rest is as in `before`, called after the answer has come. */
export async function readItems(
  context: Excel.RequestContext,
  known: Known,
  keys: readonly SheetKey[],
  before: () => Reading,
): Promise<Reading> {
  const answers = queueSheets(context, known, keys);
  await context.sync();
  const { look, state, extents: extentsOf } = before();
  const now = answers();
  const extents = new Map([...extentsOf, ...now.extents]);
  return finished(look, known, { fields: { ...state.entries.sheets, ...now.fields }, extents });
}

const textRaw = (cell: EntryCell): string => (cell.value === null ? '' : String(cell.value));

function foreign(look: Look): WorkbookState {
  return {
    plan: null,
    locale: 'zh-CN',
    sheets: presentSheets(look),
    entries: emptyEntries,
    explanations: [],
    structure: { sheets: [] },
  };
}

const presentSheets = (look: Look) =>
  [...look.sheets].flatMap(([key, found]) => (found ? [{ key, tab: found.tab }] : []));

function finished(look: Look, known: Known, { fields: sheets, extents }: SheetsRead): Reading {
  const entries: Entries = { sheets };
  const state: WorkbookState = {
    plan: readPlan(known.base, entries, known.m),
    locale: known.locale,
    sheets: presentSheets(look),
    entries,
    explanations: explanationsIn(sheets[DATA]),
    structure: structureOf(look, known, sheets, extents),
  };
  return { look, known, state, extents };
}

/** The corner up to which a sheet is filled where that lies beyond the template: what stands there counts nowhere. */
function outsideOf(found: Found | null, filled: Area | null): readonly string[] {
  if (!found || !filled || (filled.lastRow <= found.area.lastRow && filled.lastCol <= found.area.lastCol)) return [];
  return [cellAddress(filled.lastRow, filled.lastCol)];
}

/** What became of our sheets: deleted, names broken, formulas typed over, protection taken off. */
function structureOf(
  look: Look,
  known: Known,
  sheets: Record<SheetKey, SheetEntries>,
  extents: SheetsRead['extents'],
): StructureFacts {
  const versionOf = versionsIn({ [versionsProperty]: look.versions });
  return {
    sheets: [...new Set([...look.sheets.keys(), ...known.specs.keys()])].flatMap((key) => {
      const spec = specOf(known, key);
      const found = spec && tabOf(spec, look);
      // A sheet never drawn has no name at all; of one that is gone the names are left.
      if (!spec || (!found && !look.sheets.has(key))) return [];
      const broken = brokenNames(spec, look);
      const overwritten = spec.fields
        .filter(isGuarded)
        .flatMap((f) =>
          (sheets[key]?.[f.field] ?? [])
            .filter((cell) => cell.formula === undefined)
            .map((cell) => cell.place.cell ?? ''),
        );
      return [
        {
          key,
          tab: found ?? spec.name,
          state: !found ? ('deleted' as const) : broken.length ? ('broken-names' as const) : ('present' as const),
          version: versionOf(key) ?? spec.version,
          currentVersion: spec.version,
          protected: look.tabs.find((t) => t.name === found)?.protected ?? false,
          shouldBeProtected: spec.protect,
          overwritten: found ? overwritten : [],
          brokenNames: found ? broken : [],
          outside: outsideOf(look.sheets.get(key) ?? null, extents.get(key) ?? null),
        },
      ];
    }),
  };
}

/** The names to give again so that these sheets are read in full. */
export const namesLost = ({ look, known }: Reading, keys: readonly SheetKey[]): ReadonlyMap<string, string> =>
  known ? lostNames(look, keys, (key) => specOf(known, key)) : new Map<string, string>();
