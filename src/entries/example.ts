/**
 * Invented figures for trying out a plan, the same for the same seed: every name says that it is a sample (样例), and nothing
 * here is a figure of any real zone. Works for every plan, since it knows only kinds, targets and years.
 */
import type { Messages } from '../i18n';
import { itemsOf, isTask } from '../plan/items';
import type { Indicator, Plan, Task } from '../plan/schema';
import { checkCharacter } from './credit-code';
import { serialOf } from './dates';
import { periods, type CellValue } from './entries';
import type { FieldValues } from './format';
import { seeded } from './random';

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
  for (const item of itemsOf(plan)) {
    if (isTask(item)) {
      sheets[item.id] = taskValues(item, plan, m, years, random, reach[0] >= 1);
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
  let code = 0;
  for (const item of itemsOf(plan))
    if (!isTask(item)) sheets[item.id] = indicatorValues(item, plan, years, paths, () => ++code);
  return { ...sheets, plan: { baseline: baselines } };
}

const rounded = (x: number, decimals: number): number => Number(x.toFixed(decimals));

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

function indicatorValues(
  item: Indicator,
  plan: Plan,
  years: readonly number[],
  paths: ReadonlyMap<string, readonly number[]>,
  nextCode: () => number,
): Record<string, CellValue[]> {
  const path = paths.get(item.id) ?? [];
  switch (item.kind) {
    case 'amount':
      return {
        ...Object.fromEntries(years.map((y, i) => [`ytd_${y}`, yearToDate(path[i]!, item.decimals)])),
        evidence: periods.map((p) => `统计月报（样例，1—${p.lastMonth}月）.pdf`),
      };
    case 'ratio':
      return {
        ...ratioParts(item, plan, years, paths),
        evidence: periods.map((p) => `统计月报（样例，1—${p.lastMonth}月）.pdf`),
      };
    case 'figure':
      return {
        figure: path.slice(),
        source: years.map((y) => `统计公报（样例，${y}年）`),
        evidence: years.map((y) => `公报（样例）${y}.pdf`),
      };
    case 'roster':
      return rosterValues(item, years, path, nextCode);
  }
}

const yearToDate = (year: number, decimals: number): number[] => periods.map((p) => rounded(year * p.share, decimals));

/** Both sides of a ratio. Where the plan says that a side is another indicator's figure, it is; counts are whole, their base stays. */
function ratioParts(
  item: Indicator,
  plan: Plan,
  years: readonly number[],
  paths: ReadonlyMap<string, readonly number[]>,
): Record<string, CellValue[]> {
  const factor = item.ratio?.factor ?? 100;
  const path = paths.get(item.id) ?? [];
  const counts = plan.indicators.some(
    (i) => i.decimals === 0 && i.kind !== 'ratio' && i.measure.zh === item.ratio?.measure.zh,
  );
  const same = plan.relations?.find((r) => r.kind === 'ratio-of' && r.ratio === item.id && r.side === 'denominator');
  const base = same?.kind === 'ratio-of' ? paths.get(same.equals) : undefined;
  const fields: Record<string, CellValue[]> = {};
  years.forEach((year, i) => {
    const denominators = counts ? periods.map(() => 400) : yearToDate(base?.[i] ?? 400, 2);
    fields[`den_${year}`] = denominators;
    fields[`num_${year}`] = denominators.map((denominator, k) =>
      counts
        ? Math.ceil((path[i]! / factor) * denominator * periods[k]!.share)
        : rounded((path[i]! / factor) * denominator, 2),
    );
  });
  return fields;
}

const words = {
  enterprise: '科技（样例）公司',
  person: '（样例）',
  team: '创新团队（样例）',
  institution: '（样例）机构',
  platform: '平台（样例）',
} as const;

function rosterValues(
  item: Indicator,
  years: readonly number[],
  path: readonly number[],
  nextCode: () => number,
): Record<string, CellValue[]> {
  const subject = item.roster?.subject ?? 'enterprise';
  const columns: Record<'name' | 'code' | 'date' | 'document' | 'evidence', CellValue[]> = {
    name: [],
    code: [],
    date: [],
    document: [],
    evidence: [],
  };
  let held = 0;
  years.forEach((year, i) => {
    const wanted = Math.max(0, Math.round(path[i]!) - (item.accumulation === 'flow' ? 0 : held));
    for (let n = 0; n < wanted; n++) {
      const serial = nextCode();
      const body = `91150600MA${String(serial).padStart(7, '0')}`;
      columns.name.push(`${item.id}-${String(columns.name.length + 1).padStart(3, '0')}${words[subject]}`);
      columns.code.push(subject === 'enterprise' ? body + checkCharacter(body)! : null);
      columns.date.push(serialOf(`${year}-01-15`) + Math.floor((330 * n) / Math.max(1, wanted)));
      columns.document.push(`样例〔${year}〕${n + 1}号`);
      columns.evidence.push(`认定公告（样例，${year}年）.pdf`);
    }
    held += wanted;
  });
  return columns;
}

function taskValues(
  task: Task,
  plan: Plan,
  m: Messages,
  years: readonly number[],
  random: () => number,
  inTime: boolean,
): Record<string, CellValue[]> {
  const said = m.common.milestoneStatuses;
  const lastDay = serialOf(`${years.at(-1) ?? plan.baselineYear}-12-31`);
  const due = task.milestones.map((ms) => (ms.due.value ? serialOf(ms.due.value) : null));
  const done = due.map((d) =>
    d !== null && d <= lastDay
      ? random() < 0.75 || inTime
        ? d - Math.floor(random() * 40)
        : random() < 0.5
          ? d + 30
          : null
      : null,
  );
  return {
    owner: task.milestones.map((_, i) => `责任人${i + 1}（样例）`),
    status: done.map((d, i) =>
      d !== null && d <= lastDay
        ? said.done
        : (due[i] ?? lastDay) <= lastDay + 200
          ? said['in-progress']
          : said['not-started'],
    ),
    done: done.map((d) => (d !== null && d <= lastDay ? d : null)),
    evidence: done.map((d) => (d !== null && d <= lastDay ? '验收材料（样例）.pdf' : null)),
    self_rating: years.map(() => 90 + Math.floor(random() * 8)),
    rating: years.map(() => 80 + Math.floor(random() * 15)),
  };
}
