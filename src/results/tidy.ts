/**
 * From scores to the results table. An item that several units answer for has a row for each, with that unit's part of the
 * points; bonus and deduction have rows of their own, so that the points of a year add up to its total.
 */
import { pick, type Messages } from '../i18n';
import { isTask, itemById } from '../plan/items';
import { planAt } from '../plan/at';
import { unitParts } from '../plan/weights';
import type { Item, Plan } from '../plan/schema';
import { roundsItems, unitPoints } from '../plan/worth';
import { lost } from '../scoring/points';
import type { ItemScore, Scores } from '../scoring/score';
import { comprehensivePeriod } from './columns';
import type { ResultRow, ResultsFile } from './schema';

export interface Part {
  readonly unit: string;
  readonly role: ResultRow['role'];
  readonly share: number;
  /** What units before it share. */
  readonly before: number;
}

/** Who answers for which part of an item, each unit once; an item nobody answers for is one part of nobody. */
export function partsOf(plan: Plan, item: Item): readonly Part[] {
  const parts = unitParts(plan, item);
  return parts.length > 0 ? parts : [{ unit: '', role: 'none', share: 1, before: 0 }];
}

type Common = Pick<ResultRow, 'plan' | 'document' | 'zone' | 'period' | 'total' | 'grade' | 'as_of'>;

/** The rows of every year and of the comprehensive assessment, in the order of the plan. `asOf` is an ISO date. */
export function tidyResults(plan: Plan, scores: Scores, m: Messages, asOf: string): readonly ResultRow[] {
  const common = (period: string, of: { total: number; grade: ResultRow['grade'] }): Common => ({
    plan: plan.id,
    document: plan.documentNumber,
    zone: pick(plan.zoneName, m),
    period,
    total: of.total,
    grade: of.grade,
    as_of: asOf,
  });
  const annual = scores.annual.flatMap((year) => {
    const facts = common(String(year.year), year);
    // A total is never below 0: what could not be taken off is not in the row either.
    const taken = year.total - year.points - year.bonus;
    return [
      ...year.items.flatMap((item) => itemRows(planAt(plan, year.year), item, facts, m)),
      adjustmentRow('bonus', year.bonus, facts),
      adjustmentRow('deduction', taken, facts),
    ];
  });
  const { comprehensive } = scores;
  const facts = common(comprehensivePeriod, comprehensive);
  return [...annual, ...comprehensive.items.flatMap((item) => itemRows(plan, item, facts, m))];
}

function itemRows(plan: Plan, score: ItemScore, facts: Common, m: Messages): readonly ResultRow[] {
  const item = itemById(plan, score.item);
  if (item === undefined) return [];
  const dimension = plan.dimensions.find(({ id }) => id === item.dimension);
  return partsOf(plan, item).map(({ unit, role, share, before }) => {
    const rounded = roundsItems(plan);
    const full = unitPoints.value({ before, share, points: score.full, rounded });
    const points = unitPoints.value({ before, share, points: score.points, rounded });
    const named = plan.units.find(({ id }) => id === unit);
    return {
      ...facts,
      kind: isTask(item) ? 'task' : 'indicator',
      item: item.id,
      name: pick(item.name, m),
      dimension: dimension ? pick(dimension.name, m) : item.dimension,
      measure: isTask(item) ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m),
      unit: named ? pick(named.name, m) : unit,
      role,
      share,
      baseline: score.baseline,
      target: score.target,
      actual: score.actual,
      attainment: score.attainment,
      rate: score.rate,
      full,
      points,
      lost: lost.value({ full, points }),
      state: score.state,
      rule: score.rule,
      target_source: score.targetSource,
      weight_source: score.weightSource,
    };
  });
}

function adjustmentRow(kind: 'bonus' | 'deduction', points: number, facts: Common): ResultRow {
  return {
    ...facts,
    kind,
    item: '',
    name: '',
    dimension: '',
    measure: '',
    unit: '',
    role: 'none',
    share: null,
    baseline: null,
    target: null,
    actual: null,
    attainment: null,
    rate: null,
    full: 0,
    points,
    lost: 0,
    state: null,
    rule: '',
    target_source: null,
    weight_source: null,
  };
}

/** The results as a file. `validated`: whether no error stood when they were taken. */
export function resultsFile(
  plan: Plan,
  rows: readonly ResultRow[],
  m: Messages,
  { made, validated }: { readonly made: string; readonly validated: boolean | null },
): ResultsFile {
  return { schemaVersion: 1, plan: plan.id, title: pick(plan.title, m), made, validated, rows: [...rows] };
}
