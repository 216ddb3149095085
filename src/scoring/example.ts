/**
 * Invented figures for trying out a plan, the same for the same seed: every name says that it is a sample (样例), and nothing
 * here is a figure of any real zone. Works for every plan, since it knows only kinds, targets and years.
 */
import { serialOf } from '../entries/dates';
import type { CellValue } from '../entries/entries';
import type { FieldValues } from '../entries/format';
import { seeded } from '../entries/random';
import type { Messages } from '../i18n';
import { itemsOf, isTask } from '../plan/items';
import type { Indicator, Plan } from '../plan/schema';
import { ofKind } from './kinds';
import { rounded } from './kinds/periods';

export { seeded };

/** The last year but one and its last day: the example's figures go up to it, so that nothing counts as missing that is not due yet. */
export const exampleYear = (plan: Plan): number => plan.years.at(-2) ?? plan.years[0] ?? plan.baselineYear;
export const exampleAsOf = (plan: Plan): number => serialOf(`${exampleYear(plan)}-12-31`);

interface Options {
  /** Years to fill; by default all but the last. */
  readonly years?: readonly number[];
  readonly seed?: number;
  /** What each year reaches, least and most, as a share of the straight way to its target. From 1 on milestones are in time too. */
  readonly reach?: readonly [number, number];
}

/** Entries for the whole plan: figures near the targets, some above, some short of them, baselines where the plan has none. */
export function exampleValues(
  plan: Plan,
  m: Messages,
  { years = plan.years.slice(0, -1), seed = 342, reach = [0.88, 1.1] }: Options = {},
): FieldValues {
  const random = seeded(seed);
  const sheets: Record<string, Record<string, CellValue[]>> = {};
  const baselines: CellValue[] = [];
  const paths = new Map<string, readonly number[]>();
  let code = 0;
  const sample = { plan, m, years, paths, random, nextCode: () => ++code, inTime: reach[0] >= 1 };
  for (const item of itemsOf(plan)) {
    if (isTask(item)) {
      sheets[item.id] = ofKind(item, (kind, own) => kind.example(own, sample));
      baselines.push(null);
      continue;
    }
    const final = item.targets[String(plan.years.at(-1))]?.value ?? 1;
    const baseline =
      item.accumulation === 'level'
        ? rounded(final * (item.direction === 'higher' ? 0.55 + 0.2 * random() : 1.3), item.decimals)
        : item.rule.id === 'growing'
          ? rounded(final * 0.9, item.decimals)
          : null;
    baselines.push(baseline);
    paths.set(item.id, actualPath(item, plan, years, baseline, random, reach));
  }
  for (const item of itemsOf(plan))
    if (!isTask(item)) sheets[item.id] = ofKind(item, (kind, own) => kind.example(own, sample));
  return { ...sheets, plan: { baseline: baselines } };
}

/** What each year reaches: the straight way to the target, times a share within `reach` (where lower is better, divided by it). */
function actualPath(
  item: Indicator,
  plan: Plan,
  years: readonly number[],
  baseline: number | null,
  random: () => number,
  [least, most]: readonly [number, number],
): readonly number[] {
  const final = item.targets[String(plan.years.at(-1))]?.value ?? 1;
  let before = 0;
  return years.map((year) => {
    const step = (plan.years.indexOf(year) + 1) / plan.years.length;
    const due =
      item.accumulation === 'flow'
        ? final
        : item.accumulation === 'cumulative'
          ? final * step
          : (baseline ?? 0) + (final - (baseline ?? 0)) * step;
    const share = least + (most - least) * random();
    const reached = whole(item.direction === 'lower' ? due / share : due * share, item, least >= 1);
    // What is added up stays, what must grow grows, and no more than all of a tax can be returned.
    if (item.accumulation === 'cumulative') before = Math.max(before, reached);
    else if (item.rule.id === 'growing') before = rounded(Math.max(reached, before * 1.05), item.decimals);
    else before = item.kind === 'ratio' && final === 100 ? Math.min(100, reached) : reached;
    return before;
  });
}

/** With the indicator's digits; where targets are to be met, a whole number is not rounded to the wrong side. */
function whole(x: number, { decimals, direction }: Indicator, met: boolean): number {
  if (!met || decimals > 0) return rounded(x, decimals);
  return direction === 'lower' ? Math.floor(x) : Math.ceil(x);
}
