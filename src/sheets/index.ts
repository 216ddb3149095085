/**
 * The one door to the sheets: which sheets a plan has, in which order their tabs stand, and the spec of each. Renderers
 * and readers come in here.
 */
import { ZoneScorecardError } from '../errors';
import { itemById, itemsOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import { buildAdjustments } from './adjustments-sheet';
import { buildCalc } from './calc';
import { buildComprehensive } from './comprehensive';
import type { SheetContext } from './context';
import { buildCover } from './cover';
import { buildData } from './data-sheet';
import { buildFollowup } from './followup-sheet';
import { buildFindings } from './findings-sheet';
import { buildGap } from './gap';
import { buildImportLog } from './import-log-sheet';
import { buildItemSheet } from './items';
import { buildNational } from './national';
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

const single: Readonly<Record<SheetKey, (ctx: SheetContext) => SheetSpec>> = {
  cover: buildCover,
  plan: buildPlan,
  settings: buildSettings,
  adjustments: buildAdjustments,
  calc: buildCalc,
  comprehensive: buildComprehensive,
  gap: buildGap,
  units: buildUnits,
  data: buildData,
  schedule: buildSchedule,
  safeguards: buildSafeguards,
  national: buildNational,
  followup: buildFollowup,
  results: buildResults,
  summary: buildSummary,
  report: buildReport,
  weights: buildWeights,
  outlook: buildOutlook,
  robustness: buildRobustness,
  import_log: buildImportLog,
  findings: buildFindings,
};

/** What makes the sheet of a key; null for a key the plan does not have: of another plan, a later version, or an archive. */
function makerOf(key: SheetKey, plan: Plan): ((context: SheetContext) => SheetSpec) | null {
  const build = single[key];
  if (build) return build;
  const item = itemById(plan, key);
  if (item) return (context) => buildItemSheet(item, context);
  const year = Number(/^score_(\d{4})$/.exec(key)?.[1]);
  if (plan.years.includes(year)) return (context) => buildScore(year, context);
  const unit = /^unit_(\d+)_(\d{4})$/.exec(key);
  const unitId = plan.units[Number(unit?.[1]) - 1]?.id;
  const unitYear = Number(unit?.[2]);
  if (unitId !== undefined && plan.years.includes(unitYear))
    return (context) => buildUnitSheet(unitId, unitYear, context);
  const planner = plan.units[Number(/^workplan_(\d+)$/.exec(key)?.[1]) - 1];
  return planner ? (context) => buildWorkPlan(planner.id, context) : null;
}

/** The spec of a sheet for this plan, with what was typed in place; null for a key the plan does not have. */
export function sheetIfAny(key: SheetKey, context: SheetContext): SheetSpec | null {
  return makerOf(key, context.plan)?.(context) ?? null;
}

/** The same for a key the plan must have. @throws ZoneScorecardError `structure-broken` where it does not. */
export function buildSheet(key: SheetKey, context: SheetContext): SheetSpec {
  const spec = sheetIfAny(key, context);
  if (!spec) throw new ZoneScorecardError('structure-broken', { name: key }, { item: key });
  return spec;
}

/** The sheets every workbook of this plan has, apart from those of its items. */
export function coreKeys(plan: Plan): readonly SheetKey[] {
  return [
    'cover',
    'plan',
    'settings',
    'adjustments',
    'calc',
    ...plan.years.map((year) => `score_${year}`),
    'comprehensive',
    'gap',
    'units',
    'data',
  ];
}

/** The sheets that are made when they are asked for, in the order of their tabs: work, then results, then the units' forms. */
export function onDemandKeys(plan: Plan): readonly SheetKey[] {
  const workPlans = plan.units.map((_, u) => `workplan_${u + 1}`);
  const unitForms = plan.units.flatMap((_, u) => plan.years.map((year) => `unit_${u + 1}_${year}`));
  return [
    'schedule',
    'safeguards',
    'national',
    ...workPlans,
    'followup',
    'weights',
    'outlook',
    'robustness',
    'report',
    'results',
    'summary',
    ...unitForms,
  ];
}

/** The items' sheets, in the order of the plan. */
export function itemKeys(plan: Plan): readonly SheetKey[] {
  return itemsOf(plan).map((item) => item.id);
}

/** Keys in the order of their tabs; keys the plan does not know come last, before the data sheet. */
export function sheetOrder(plan: Plan, keys: readonly SheetKey[]): readonly SheetKey[] {
  const onDemand = onDemandKeys(plan);
  const work = onDemand.slice(0, onDemand.indexOf('followup') + 1);
  const scores = [...plan.years.map((year) => `score_${year}`), 'comprehensive', 'gap', 'units'];
  const order = [
    'cover',
    'plan',
    'settings',
    'weights',
    ...itemKeys(plan),
    ...work,
    'adjustments',
    'calc',
    ...scores,
    ...onDemand.slice(work.length),
  ];
  const place = (key: SheetKey) =>
    key === 'data' ? order.length + 1 : order.includes(key) ? order.indexOf(key) : order.length;
  return [...keys].sort((a, b) => place(a) - place(b));
}
