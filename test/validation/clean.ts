/**
 * The built-in plan filled in without a mistake up to a day, by default in its last year: everything confirmed, every target met, two
 * years over and one running. What a check finds here is a false alarm.
 */
import type { CellValue } from '../../src/entries/entries';
import { serialOf } from '../../src/entries/dates';
import { exampleValues } from '../../src/scoring/example';
import { zhMessages } from '../../src/i18n';
import { isTask, itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { yearPassed } from '../../src/scoring/calendar';
import { periodsPassed } from '../../src/scoring/kinds/periods';
import { withAssumedTargets, withReading } from '../support/changed-plan';
import { typedInto } from './entries';

export const asOf = '2024-09-30';

type Sheets = Record<string, Record<string, CellValue[]>>;

/** Everything the product assumed taken as confirmed. */
function confirmed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(confirmed) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === 'source' && entry === 'assumed' ? 'set' : confirmed(entry as unknown),
    ]),
  ) as T;
}

export interface CleanOptions {
  readonly seed?: number;
  /** What each year reaches of its target, least and most. */
  readonly reach?: readonly [number, number];
  readonly asOf?: string;
}

export function cleanSheets({ seed, reach = [1.03, 1.09], asOf: day = asOf }: CleanOptions = {}): {
  readonly plan: Plan;
  readonly sheets: Sheets;
} {
  // Read as a sum, so that there is a figure that must not fall.
  const decided = withReading(ordosPlan, ordosPlan.questions[0]!.id, 'cumulative');
  const values = exampleValues(decided, zhMessages, { years: decided.years, reach, seed });
  const ids = itemsOf(decided).map(({ id }) => id);
  const baselines = values.plan?.baseline ?? [];
  const indicators = decided.indicators.map((item) => {
    const typed = baselines[ids.indexOf(item.id)];
    return typeof typed === 'number'
      ? withAssumedTargets({ ...item, baseline: { value: typed, source: 'set' } }, decided.years)
      : item;
  });
  const plan = confirmed({
    ...decided,
    indicators,
    scoring: { ...decided.scoring, asOf: { value: day, source: 'set' as const } },
  });
  const sheets = typedInto(plan, { ...values, plan: {} });
  sheets.plan = planSheet(plan);
  for (const item of itemsOf(plan)) until(serialOf(day), plan, sheets[item.id]!);
  return { plan, sheets };
}

/** The plan sheet as the plan stands, so that its columns can be typed into. */
function planSheet(plan: Plan): Record<string, CellValue[]> {
  const items = itemsOf(plan);
  const names = (ids: readonly string[]) =>
    ids.map((id) => plan.units.find((unit) => unit.id === id)?.name.zh).join('、');
  const figure = (pick: (item: (typeof plan.indicators)[number]) => CellValue) =>
    items.map((item) => (isTask(item) ? '—' : pick(item)));
  return {
    id: items.map(({ id }) => id),
    baseline: figure((item) => item.baseline.value),
    ...Object.fromEntries(
      plan.years.map((y) => [`target_${y}`, figure((item) => item.targets[String(y)]?.value ?? null)]),
    ),
    weight: items.map((item) => item.weight.value),
    lead: items.map((item) => names(item.lead.units)),
    responsible: items.map((item) => names(item.responsible.units)),
    dim_id: plan.dimensions.map(({ id }) => id),
    dim_weight: plan.dimensions.map((dimension) => dimension.weight.value),
  };
}

/** Takes away what nobody could know yet on the day. */
function until(day: number, plan: Plan, sheet: Record<string, CellValue[]>): void {
  plan.years.forEach((year, i) => {
    const passed = periodsPassed(year, day);
    for (const prefix of ['ytd', 'num', 'den'])
      sheet[`${prefix}_${year}`]?.forEach((_, k, cells) => (cells[k] = k < passed ? cells[k]! : null));
    if (sheet.figure && !yearPassed(year, day)) sheet.figure[i] = null;
  });
  const rosterFields = ['name', 'code', 'date', 'document', 'evidence'];
  sheet.date?.forEach((date, k) => {
    if (typeof date === 'number' && date > day) for (const field of rosterFields) sheet[field]![k] = null;
  });
  const { milestoneStatuses } = zhMessages.common;
  sheet.done?.forEach((done, k) => {
    if (typeof done !== 'number' || done <= day) return;
    sheet.done![k] = null;
    sheet.evidence![k] = null;
    sheet.status![k] =
      Number(sheet.start?.[k]) > day ? milestoneStatuses['not-started'] : milestoneStatuses['in-progress'];
  });
}
