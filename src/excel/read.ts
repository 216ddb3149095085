/**
 * Reading the workbook: one request once the plan is known. The plan's text travels along with every reading, so that a
 * workbook whose plan has changed under us is noticed and read again.
 */
import type { Entries, EntryCell, SheetEntries } from '../entries/entries';
import { localeIn } from '../i18n/languages';
import type { Plan } from '../plan/schema';
import { dataValue, explanationsIn } from '../sheets/data-sheet';
import { readPlan } from '../sheets/read-plan';
import { parseArea, type Area } from '../sheets/a1';
import { isAudited } from '../sheets/audited';
import { byLabels, type RowsFound } from '../sheets/fixed-rows';
import { PREFIX, sheetName } from '../sheets/names';
import type { FieldSpec, SheetKey, SheetSpec } from '../sheets/spec';
import type { StructureFacts } from '../validation/finding';
import type { WorkbookState } from './facade';
import { brokenOff, keepsConfidential } from './copies';
import { queueFields } from './fields';
import type { Compared } from './formulas';
import { queueLook, type Look } from './look';
import { largeKeys, queueRows, standsAsBefore, type Touched } from './large';
import { lostNames } from './mend';
import { know, specOf, specsOf, type Known } from './known';
import { readHeads, recognise, unclaimed, withAdopted, type Recognition } from './recognise';
import { withoutPlan } from './without-plan';
import { isGuarded, structureOf } from './structure';

export interface Reading {
  readonly look: Look;
  readonly known: Known | null;
  readonly state: WorkbookState;
  readonly sheets: SheetsRead;
}

const DATA = 'data';
const emptyEntries: Entries = { sheets: {} };

function queueSheets(context: Excel.RequestContext, known: Known, keys: readonly SheetKey[]): () => SheetsRead {
  const answers = keys.flatMap((key) => {
    const spec = specOf(known, key);
    return spec
      ? [
          {
            spec,
            fields: queueFields(context, key, spec.fields.filter(isRead)),
            results: queueFields(context, key, spec.fields.filter(isOnlyAudited(known, key)), undefined, 'values'),
            extent: queueExtent(context, key),
          },
        ]
      : [];
  });
  return () => {
    const read = answers.map(({ spec, fields, results, extent }) => ({
      spec,
      ...byLabels(spec, fields()),
      results: results(),
      extent: extent(),
    }));
    return {
      fields: Object.fromEntries(
        read.filter((r) => Object.keys(r.entries).length > 0).map((r) => [r.spec.key, r.entries]),
      ),
      extents: new Map(read.map((r) => [r.spec.key, r.extent])),
      results: Object.fromEntries(
        read.map((r) => [r.spec.key, { ...r.results, ...auditedIn(known, r.spec, r.entries) }]),
      ),
      rows: new Map(read.map((r) => [r.spec.key, r.rows])),
    };
  };
}

/** Of the sheets the plan asks for those of which the workbook has any name: the template's area may have lost its own. */
function present({ keys }: Known, { sheets, names }: Look): readonly SheetKey[] {
  const starts = new Set<string>();
  for (const [name, found] of names)
    for (let at = name.indexOf('_', PREFIX.length); found && at > 0; at = name.indexOf('_', at + 1))
      starts.add(name.slice(PREFIX.length, at));
  return keys.filter((key) => sheets.get(key) || starts.has(key));
}

/** What the cells of some sheets say. */
export interface SheetsRead {
  readonly fields: Record<SheetKey, SheetEntries>;
  /** The last filled row and column of each sheet; null where the sheet is gone. */
  readonly extents: ReadonlyMap<SheetKey, Area | null>;
  /** What the sheets have worked out themselves, as far as it is audited. */
  readonly results: Record<SheetKey, SheetEntries>;
  readonly rows: ReadonlyMap<SheetKey, RowsFound>;
}

const nothingRead: SheetsRead = { fields: {}, extents: new Map(), results: {}, rows: new Map() };

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
  results: { ...a.results, ...b.results },
  rows: new Map([...a.rows, ...b.rows]),
});

/** Results that are read for the audit alone: of them the values do. */
const isOnlyAudited = (known: Known, key: SheetKey) => (f: FieldSpec) => !isRead(f) && isAudited(known.base, key, f);

/** Of the fields read anyway, those the audit looks at too. */
const auditedIn = (known: Known, { key, fields }: SheetSpec, entries: SheetEntries): SheetEntries =>
  Object.fromEntries(
    fields.flatMap((f) => {
      const cells = isAudited(known.base, key, f) ? entries[f.field] : undefined;
      return cells ? [[f.field, cells]] : [];
    }),
  );

/** Entries and the labels that order them; results only where a formula typed over must be noticed. */
const isRead = (f: FieldSpec): boolean => f.role !== 'result' || isGuarded(f);

/** How everything is read. */
interface Asked {
  readonly chosen?: Plan;
  readonly byHand?: boolean;
  readonly held?: Held;
  /** What the last reading saw: its sheets are asked for at once, those that came since once they are seen. */
  readonly before?: Look;
}

/**
 * Reads everything. `known` is what the last reading gave, so that a second one takes a single request; `compared` what comparing
 * formulas last found. In manual calculation (`byHand`) everything is worked out before it is read. Of what was `held` of large tables
 * only the rows touched since are read.
 */
export async function readAll(
  context: Excel.RequestContext,
  known: Known | null,
  compared: Compared,
  recognition: Recognition,
  { chosen, byHand = false, held, before }: Asked = {},
): Promise<Reading> {
  if (byHand) context.workbook.application.calculate('Recalculate');
  const look = queueLook(context, true);
  const data = queueFields(
    context,
    DATA,
    ['plan', 'key', 'value'].map((field) => ({ field, range: '', role: 'entry' })),
  );
  const asked = known && before ? present(known, before) : [];
  const ahead = known ? queueSheets(context, known, asked) : null;
  await context.sync();
  const planText = (data().plan ?? []).map(textRaw).join('');
  let seen = look();
  if (!planText) {
    const found = await withoutPlan(context, seen, known, recognition, chosen);
    if (found.known) return dataTold(await readKnown(context, found.look, found.known, compared, recognition));
    return { look: seen, known: null, state: foreign(seen, found.isOrphaned), sheets: nothingRead };
  }
  if (known && ahead && known.planText === planText) {
    const sheets = ahead();
    seen = await lookedThrough(context, seen, known, recognition);
    const further = [
      ...present(known, seen).filter((key) => !asked.includes(key)),
      ...[...seen.sheets.keys()].filter((key) => !known.keys.includes(key) && seen.sheets.get(key)),
    ];
    if (further.length === 0) return finished(seen, known, sheets, allFacts(seen, known, sheets, compared));
    const large = held ? queueLarge(context, known, further, held, seen) : null;
    const rest = large ? further.filter((key) => !large.keys.has(key)) : further;
    const more = queueSheets(context, known, rest);
    if (rest.length > 0 || large?.asks) await context.sync();
    const all = joined(large ? joined(sheets, large.answer()) : sheets, more());
    return finished(seen, known, all, allFacts(seen, known, all, compared));
  }
  const locale = localeIn(dataValue(data(), 'locale'));
  const fresh = await know(planText, locale, seen.part);
  return readKnown(context, seen, fresh, compared, recognition);
}

async function readKnown(
  context: Excel.RequestContext,
  look: Look,
  known: Known,
  compared: Compared,
  recognition: Recognition,
): Promise<Reading> {
  const answers = queueSheets(context, known, [...new Set([...present(known, look), ...look.sheets.keys()])]);
  await context.sync();
  const sheets = answers();
  const seen = await lookedThrough(context, look, known, recognition);
  return finished(seen, known, sheets, allFacts(seen, known, sheets, compared));
}

/** Looks through the tabs no name leads to, each once, for sheets that have lost all their names. */
async function lookedThrough(
  context: Excel.RequestContext,
  look: Look,
  known: Known,
  recognition: Recognition,
): Promise<Look> {
  const { keys } = known;
  const isAllThere = keys.every((key) => look.sheets.get(key));
  const tabs = unclaimed(look, keys).filter(({ id }) => !recognition.looked.has(id));
  if (!isAllThere && tabs.length > 0) recognise(recognition, await readHeads(context, tabs), () => specsOf(known));
  return withAdopted(look, recognition, keys);
}

/** The data sheet cannot be read: drawing it again puts the plan back. */
function dataTold(reading: Reading): Reading {
  const sheets = reading.state.structure.sheets.map((sheet) =>
    sheet.key === DATA ? { ...sheet, state: 'deleted' as const, kept: true } : sheet,
  );
  return { ...reading, state: { ...reading.state, structure: { ...reading.state.structure, sheets } } };
}

/** What was last read, and what was touched since of the large tables. */
export interface Held {
  readonly reading: Reading;
  readonly touched: Touched;
}

/** Of these sheets the large ones that stand where they did, with the rows touched read again. */
function queueLarge(
  context: Excel.RequestContext,
  known: Known,
  keys: readonly SheetKey[],
  { reading, touched }: Held,
  look: Look,
): { readonly keys: ReadonlySet<SheetKey>; readonly asks: boolean; readonly answer: () => SheetsRead } {
  const { sheets } = reading;
  const kept = keys.flatMap((key) => {
    const spec = largeKeys.has(key) && sheets.fields[key] ? specOf(known, key) : null;
    if (!spec || !standsAsBefore(spec, reading.look, look)) return [];
    const rows = touched.take(key);
    const before = sheets.fields[key]!;
    return rows === null ? [] : [{ key, before, now: rows && queueRows(context, spec, look, before, rows) }];
  });
  return {
    keys: new Set(kept.map(({ key }) => key)),
    asks: kept.some(({ now }) => now !== undefined),
    answer: () => ({
      fields: Object.fromEntries(kept.map(({ key, before, now }) => [key, now ? now() : before])),
      extents: new Map(kept.map(({ key }) => [key, sheets.extents.get(key) ?? null])),
      results: Object.fromEntries(kept.map(({ key }) => [key, sheets.results[key] ?? {}])),
      rows: new Map(kept.flatMap(({ key }) => (sheets.rows.has(key) ? [[key, sheets.rows.get(key)!] as const] : []))),
    }),
  };
}

/**
 * Reads these item sheets of a workbook already read, and of large tables the rows touched; the rest is as in `before`, called after
 * the answer has come.
 */
export async function readItems(
  context: Excel.RequestContext,
  known: Known,
  keys: readonly SheetKey[],
  before: () => Reading,
  compared: Compared,
  touched: Touched,
): Promise<Reading> {
  const reading = before();
  const large = queueLarge(context, known, keys, { reading, touched }, reading.look);
  const answers = queueSheets(
    context,
    known,
    keys.filter((key) => !large.keys.has(key)),
  );
  await context.sync();
  const { look, sheets, state } = before();
  const now = joined(joined(sheets, large.answer()), answers());
  // Of the others nothing has been seen anew.
  const read = structureOf(
    look,
    keys.flatMap((key) => (known.keys.includes(key) ? (specOf(known, key) ?? []) : [])),
    now,
    compared,
  );
  const facts = new Map(read.sheets.map((sheet) => [sheet.key, sheet]));
  // What other sheets make of the change has not been read: there is nothing to audit.
  const structure = { ...state.structure, results: undefined };
  return finished(look, known, now, {
    ...structure,
    sheets: structure.sheets.map((sheet) => facts.get(sheet.key) ?? sheet),
  });
}

/** The same reading with what comparing formulas has found meanwhile. */
export function judgedAnew(reading: Reading, compared: Compared): Reading {
  const { look, known, sheets, state } = reading;
  if (!known) return reading;
  const anew = finished(look, known, sheets, allFacts(look, known, sheets, compared));
  const isDataGone = state.structure.sheets.some((sheet) => sheet.key === DATA && sheet.state === 'deleted');
  return isDataGone ? dataTold(anew) : anew;
}

const textRaw = (cell: EntryCell): string => (cell.value === null ? '' : String(cell.value));

/** A workbook without a plan; where sheets of ours are in it all the same, that the data sheet is missing is told. */
function foreign(look: Look, isOrphaned: boolean): WorkbookState {
  const none = {
    overwritten: [],
    changed: [],
    brokenNames: [],
    movedNames: [],
    outside: [],
    lostRows: [],
    strayCells: [],
  };
  const version = { version: 1, currentVersion: 1, protected: false, shouldBeProtected: false };
  return {
    plan: null,
    locale: 'zh-CN',
    sheets: presentSheets(look),
    entries: emptyEntries,
    explanations: [],
    structure: { sheets: isOrphaned ? [{ key: DATA, tab: '_zsc', state: 'deleted', ...version, ...none }] : [] },
  };
}

const presentSheets = (look: Look) =>
  [...look.sheets].flatMap(([key, found]) => (found ? [{ key, tab: found.tab }] : []));

function finished(look: Look, known: Known, sheets: SheetsRead, structure: StructureFacts): Reading {
  const entries: Entries = { sheets: sheets.fields };
  const state: WorkbookState = {
    plan: readPlan(known.base, entries),
    locale: known.locale,
    sheets: presentSheets(look),
    entries,
    explanations: explanationsIn(sheets.fields[DATA]),
    structure,
    manualCalculation: look.calculation.byHand,
    brokenOff: brokenOff(look),
    keepsConfidential: keepsConfidential(look),
  };
  return { look, known, state, sheets };
}

/** Facts about the sheets the plan asks for and those the workbook holds beyond them. */
function allFacts(look: Look, known: Known, sheets: SheetsRead, compared: Compared): StructureFacts {
  const adopted = known.keys.filter((key) => key === DATA || look.adopted?.has(key));
  const keys = new Set([...look.sheets.keys(), ...present(known, look), ...adopted]);
  const facts = structureOf(
    look,
    [...keys].flatMap((key) => specOf(known, key) ?? []),
    sheets,
    compared,
  );
  return {
    ...facts,
    part: look.part,
    copies: compared.copies.filter(({ tab }) => look.tabs.some(({ name }) => name === tab)),
    calculatedByHand: look.calculation.byHand,
    // While Excel is still working out there is nothing to hold against.
    ...(look.calculation.done ? { results: sheets.results } : {}),
  };
}

/** The names to give again so that these sheets are read in full. */
export const namesLost = ({ look, known }: Reading, keys: readonly SheetKey[]): ReadonlyMap<string, string> =>
  known ? lostNames(look, keys, (key) => specOf(known, key)) : new Map<string, string>();
