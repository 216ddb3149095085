/** Where things stand on the units sheet: the table of scores, the ranked list with its chart, the matrix of shares below. */
import { answeredIn } from '../../plan/at';
import type { Plan } from '../../plan/schema';
import { columnLetters } from '../a1';

export const firstUnitRow = 7;
/** Columns of the ranked list, beside its chart. */
export const list = { rank: 14, name: 15, score: 18, lost: 19, grade: 20 } as const;
/** Last column of what is printed. */
export const lastPrinted = (plan: Plan) => Math.max(list.grade, 5 + 4 * periodsOf(plan).length);
/** Years and the comprehensive assessment: the periods units are scored for. */
export const periodsOf = (plan: Plan) => [...plan.years.map(String), 'all'];

export function layoutOf(plan: Plan) {
  const periods = periodsOf(plan).length;
  const lastUnit = firstUnitRow + plan.units.length - 1;
  const chart = lastUnit + 2;
  const chartRows = Math.max(16, plan.units.length + 4);
  const header = chart + chartRows + 2;
  const lead = 4;
  const full = lead + 4;
  const share = full + 2 * periods + 1;
  return {
    periods,
    lastUnit,
    chart,
    chartRows,
    header,
    firstItem: header + 1,
    lastItem: header + answeredIn(plan).length,
    lead,
    responsible: lead + 1,
    leads: lead + 2,
    others: lead + 3,
    full,
    points: full + periods,
    unknown: share - 1,
    share,
  } as const;
}

/** So many different names nobody knows are told apart in a list; of further ones each counts as often as it is named. */
export const strangers = 4;

/** Whether any group has weights of its own. */
export const hasWeights = ({ groups = [] }: Plan): boolean => groups.some(({ weights }) => weights !== undefined);

/** Columns of the table of scores; full points last, since the score explains itself. Beyond the matrix, hidden: the unit's id, scores taken exactly, and the order of the ranked list. */
export function columnsOf(plan: Plan) {
  const { periods, share } = layoutOf(plan);
  const grade = 5 + 4 * periods;
  const helper = Math.max(share + plan.units.length, grade + 1, list.grade + 1) + 1;
  const [lists, listWidth] = [helper + 4 + periods, 1 + plan.units.length + strangers];
  const before = lists + 2 * listWidth;
  const grades = before + plan.units.length;
  const weights = grades + 2 * periods;
  return {
    score: 5,
    rank: 5 + periods,
    lost: 5 + 2 * periods,
    full: 5 + 3 * periods,
    grade,
    id: helper,
    exact: helper + 1,
    chosen: helper + 1 + periods,
    place: helper + 2 + periods,
    period: helper + 3 + periods,
    /** Of the leads, then of the others: the list, what is left of it without the first unit, the second …, and then without each name nobody knows. */
    lists,
    listWidth,
    /** What the units before each share of the items. */
    before,
    /** By period the grade, and how many of the unit's group have a score. */
    grades,
    ranked: grades + periods,
    /** Of groups with weights of their own these by dimension, and by period what the unit earned of each. */
    weights,
    earned: weights + plan.dimensions.length,
    lastHelper: weights + (hasWeights(plan) ? (periods + 1) * plan.dimensions.length : 0) - 1,
  } as const;
}

/** A column's cells of some units in the table, those that follow each other together. */
export function unitRows(plan: Plan, units: readonly Plan['units'][number][], col: number): readonly string[] {
  const runs: [number, number][] = [];
  for (const unit of units) {
    const row = firstUnitRow + plan.units.indexOf(unit);
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const letters = `$${columnLetters(col)}$`;
  return runs.map(([from, to]) => `${letters}${from}:${letters}${to}`);
}
