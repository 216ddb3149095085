/**
 * The one door to the sheets: which sheets a plan has, in which order their tabs stand, and the spec of each. Renderers
 * and readers come in here.
 */
import { ZoneScorecardError } from '../errors';
import type { Messages } from '../i18n';
import type { NationTexts } from '../i18n/nation';
import { itemsOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import { acrossKey, buildAcross } from './across-sheet';
import { buildAdjustments } from './adjustments-sheet';
import { buildCalc } from './calc';
import { buildChangeLog, changeLogKey } from './change-log-sheet';
import { annexKey, buildAnnex } from './annex-sheet';
import { buildComprehensive } from './comprehensive';
import type { SheetContext } from './context';
import { buildCover } from './cover';
import { buildData } from './data-sheet';
import { buildFollowup } from './followup-sheet';
import { buildFindings } from './findings-sheet';
import { buildGap } from './gap';
import { buildGroup } from './group-sheet';
import { buildImportLog } from './import-log-sheet';
import { templateSheet } from './items';
import { buildNational } from './national';
import { buildEnterprises } from './nation/enterprises-sheet';
import { buildGaps } from './nation/gaps-sheet';
import { buildLetter } from './nation/letter-sheet';
import { buildPeers } from './nation/peers-sheet';
import { buildRanking } from './nation/ranking-sheet';
import { buildRatios } from './nation/ratios-sheet';
import { buildWayUp } from './nation/wayup-sheet';
import { buildOutlook } from './outlook';
import { buildPlan } from './plan';
import { buildReport } from './report-sheet';
import { buildResults } from './results-sheet';
import { buildRobustness } from './robustness-sheet';
import { buildSafeguards } from './safeguards-sheet';
import { buildSchedule } from './schedule-sheet';
import { buildScore } from './score-sheet';
import { buildSettings } from './settings';
import { buildSummary } from './summary-sheet';
import type { SheetKey, SheetSpec } from './spec';
import { buildUnitSheet } from './unit-sheet';
import { buildUnits } from './units';
import { buildWorkPlan } from './work-plan-sheet';
import { buildWeights } from './weights';

/**
 * When a sheet is made: every workbook has those of the `core`; an `item` has one when it is added; the others when they
 * are `asked` for, or when there is something to put on `record`.
 */
type When = 'core' | 'item' | 'asked' | 'record';
type Build = (context: SheetContext) => SheetSpec;

/** A kind of sheet: when it is made, and which sheets of it a plan has. */
interface SheetKind {
  readonly when: When;
  readonly sheets: (plan: Plan) => readonly (readonly [SheetKey, Build])[];
}

const one = (key: SheetKey, when: When, build: Build): SheetKind => ({ when, sheets: () => [[key, build]] });

/** Sheets whose content depends on which other sheets are there; they are drawn again when sheets come or go. */
export const dependOnOthers: readonly SheetKey[] = ['cover', 'schedule'];

/** What kinds of sheets are called where their tabs have their words; archives have no spec of their own. */
type Tabs = keyof Messages['sheetsCore']['tabs'] | keyof Messages['sheetsWork']['tabs'] | keyof Messages['sheetsScoring']['tabs'] | keyof NationTexts['tabs']; // prettier-ignore
type Kinds =
  Exclude<Tabs, 'archive'> | 'cover' | 'item' | 'changes' | 'across' | 'annex' | 'gap' | 'importLog' | 'findings';

/** The place of a kind is that of its tabs. One without the word of its tab, or a word without its kind, does not compile. */
const kinds = {
  cover: one('cover', 'core', buildCover),
  plan: one('plan', 'core', buildPlan),
  settings: one('settings', 'core', buildSettings),
  changes: one(changeLogKey, 'asked', buildChangeLog),
  weights: one('weights', 'asked', buildWeights),
  item: {
    when: 'item',
    sheets: (plan) => itemsOf(plan).map((item) => [item.id, (context) => templateSheet(item).build(context)]),
  },
  schedule: one('schedule', 'asked', buildSchedule),
  safeguards: one('safeguards', 'asked', buildSafeguards),
  national: one('national', 'asked', buildNational),
  ranking: one('ranking', 'asked', buildRanking),
  gaps: one('gaps', 'asked', buildGaps),
  wayup: one('wayup', 'asked', buildWayUp),
  letter: one('letter', 'asked', buildLetter),
  peers: one('peers', 'asked', buildPeers),
  enterprises: one('enterprises', 'asked', buildEnterprises),
  ratios: one('ratios', 'asked', buildRatios),
  workplan: {
    when: 'asked',
    sheets: (plan) => plan.units.map(({ id }, u) => [`workplan_${u + 1}`, (context) => buildWorkPlan(id, context)]),
  },
  followup: one('followup', 'asked', buildFollowup),
  adjustments: one('adjustments', 'core', buildAdjustments),
  calc: one('calc', 'core', buildCalc),
  score: {
    when: 'core',
    sheets: (plan) => plan.years.map((year) => [`score_${year}`, (context) => buildScore(year, context)]),
  },
  annex: {
    when: 'asked',
    sheets: (plan) => plan.years.map((year) => [annexKey(year), (context) => buildAnnex(year, context)]),
  },
  comprehensive: one('comprehensive', 'core', buildComprehensive),
  across: { when: 'core', sheets: (plan) => (plan.earlier === undefined ? [] : [[acrossKey, buildAcross]]) },
  group: one('group', 'asked', buildGroup),
  gap: one('gap', 'core', buildGap),
  units: one('units', 'core', buildUnits),
  outlook: one('outlook', 'asked', buildOutlook),
  robustness: one('robustness', 'asked', buildRobustness),
  report: one('report', 'asked', buildReport),
  results: one('results', 'asked', buildResults),
  summary: one('summary', 'asked', buildSummary),
  unit: {
    when: 'asked',
    sheets: (plan) =>
      plan.units.flatMap(({ id }, u) =>
        plan.years.map((year) => [`unit_${u + 1}_${year}`, (context) => buildUnitSheet(id, year, context)] as const),
      ),
  },
  importLog: one('import_log', 'record', buildImportLog),
  findings: one('findings', 'record', buildFindings),
  // Last of all, after what other products or people put there.
  data: one('data', 'core', buildData),
} as const satisfies Record<Kinds, SheetKind>;
const kindList: readonly SheetKind[] = Object.values(kinds);

interface Registered {
  readonly when: When;
  readonly place: number;
  readonly build: Build;
}

const registers = new WeakMap<Plan, ReadonlyMap<SheetKey, Registered>>();

/** All sheets a plan has or can have, in the order of their tabs. */
function registerOf(plan: Plan): ReadonlyMap<SheetKey, Registered> {
  const known = registers.get(plan);
  if (known) return known;
  const sheets = kindList.flatMap(({ when, sheets: of }) => of(plan).map(([key, build]) => ({ key, when, build })));
  const register = new Map(sheets.map(({ key, when, build }, place) => [key, { when, build, place }]));
  registers.set(plan, register);
  return register;
}

const keysOf = (plan: Plan, wanted: When): readonly SheetKey[] =>
  [...registerOf(plan)].flatMap(([key, { when }]) => (when === wanted ? [key] : []));

/**
 * The spec of a sheet for this plan, with what was typed in place; null for a key the plan does not have: of another plan,
 * a later version, or an archive.
 */
export function sheetIfAny(key: SheetKey, context: SheetContext): SheetSpec | null {
  return registerOf(context.plan).get(key)?.build(context) ?? null;
}

/** The same for a key the plan must have. @throws ZoneScorecardError `structure-broken` where it does not. */
export function buildSheet(key: SheetKey, context: SheetContext): SheetSpec {
  const spec = sheetIfAny(key, context);
  if (!spec) throw new ZoneScorecardError('structure-broken', { name: key }, { item: key });
  return spec;
}

/** Whether a plan has or can have a sheet. */
export const hasSheet = (plan: Plan, key: SheetKey): boolean => registerOf(plan).has(key);

/** The sheets every workbook of this plan has, apart from those of its items. */
export function coreKeys(plan: Plan): readonly SheetKey[] {
  return keysOf(plan, 'core');
}

/** The sheets that are made when they are asked for. */
export function onDemandKeys(plan: Plan): readonly SheetKey[] {
  return keysOf(plan, 'asked');
}

/** The items' sheets, in the order of the plan. */
export function itemKeys(plan: Plan): readonly SheetKey[] {
  return keysOf(plan, 'item');
}

/** Of every kind of sheet that is not in all workbooks the first, apart from those of items: made on demand, or to put something on record. */
export function oneOfEachKind(plan: Plan): readonly SheetKey[] {
  return kindList.flatMap(({ when, sheets }) =>
    when === 'asked' || when === 'record'
      ? sheets(plan)
          .slice(0, 1)
          .map(([key]) => key)
      : [],
  );
}

/** Keys in the order of their tabs; keys the plan does not know come last, before the data sheet. */
export function sheetOrder(plan: Plan, keys: readonly SheetKey[]): readonly SheetKey[] {
  const register = registerOf(plan);
  const place = (key: SheetKey) => register.get(key)?.place ?? register.size - 1.5;
  return [...keys].sort((a, b) => place(a) - place(b));
}
