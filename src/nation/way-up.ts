/**
 * The way up (晋位路径): the cheapest combination of steps, one an indicator, that brings a zone to a chosen place.
 *
 * Every way of making figures comparable looks at one indicator alone, so what a combination does to the lead over another
 * zone is the sum of what its steps do, also where an own figure becomes the extreme and moves the others' scores. Searched
 * depth first with a bound: of the zones that stand highest as many as the place asks for, at least one must be overtaken, so
 * the steps' best effects on any of these must add up to the smallest lead among them; what that costs at least is a
 * knapsack relaxed to parts of steps. It starts from a way found at once (`way-first.ts`). Where the search is stopped before it is over, the answer says so with the bound.
 */
import type { NationalIndex } from '../plan/national';
import { leastMoveOf } from './measures';
import { effectiveWeights, membersOf, ranked, type RankingSettings } from './ranking';
import type { PeerRow } from './peers';
import { firstWay } from './way-first';
import { columnChange, moved, targetsOf, type Effort, type StepKind } from './steps';

export interface WayUpStep {
  readonly indicator: number;
  readonly kind: StepKind;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  /** Points of the own total it brings, by itself. */
  readonly points: number;
}

export interface WayUp {
  readonly from: { readonly rank: number; readonly total: number };
  /** What the combination leads to. */
  readonly to: { readonly rank: number; readonly total: number };
  /** Whether the chosen place is reached; where it is not, the steps are all there are, each to its farthest. */
  readonly isReached: boolean;
  readonly steps: readonly WayUpStep[];
  readonly cost: number;
  /** No combination of the steps looked at costs less than this; the cost itself where the search went through. Steps between them were only tried on the combination found, so that it is no proof for all. */
  readonly atLeast: number;
  /** Whether the search went through: only then is a place that is not reached out of reach of the steps looked at. */
  readonly isOver: boolean;
}

interface Option extends WayUpStep {
  /** What it adds to the lead over each zone, in points. */
  readonly lead: Float64Array;
  /** Its best effect on any of the zones one of which must be overtaken. */
  readonly gain: number;
}

/** Leads closer than this are equal: totals are compared to eight digits. */
const tolerance = 5e-9;
/** Nodes after which the search is stopped. */
const usualNodes = 60_000;

/** @throws RangeError where the zone has no total. */
export function wayUp(
  index: NationalIndex,
  rows: readonly PeerRow[],
  settings: RankingSettings,
  own: number,
  allowed: readonly Effort[],
  place: number,
  { nodes = usualNodes, targets = targetsOf }: { readonly nodes?: number; readonly targets?: typeof targetsOf } = {},
): WayUp {
  const base = ranked(index, rows, settings);
  const total = base.totals[own] ?? null;
  const rank = base.ranks[own] ?? null;
  if (total === null || rank === null) throw new RangeError('the zone has no figures');
  const members = membersOf(index);
  const rivals = base.totals.flatMap((value, z) => (value === null || z === own ? [] : [z]));
  const weights = rivals.map((z) => effectiveWeights(members, settings, (k) => (base.scaled[z]?.[k] ?? null) !== null));
  const ownWeights = effectiveWeights(members, settings, (k) => (base.scaled[own]?.[k] ?? null) !== null);
  const behind = Float64Array.from(rivals, (z) => base.totals[z]! - total);
  const highest = [...rivals.keys()].sort((a, b) => behind[b]! - behind[a]!).slice(0, Math.max(1, place));
  const optionAt = (k: number, kind: StepKind, to: number): Option => {
    const change = columnChange(index, base, settings, own, k, to);
    const points = ownWeights[k]! * change[own]!;
    const lead = Float64Array.from(rivals, (z, r) => points - weights[r]![k]! * change[z]!);
    const from = rows[own]!.figures[k] ?? 0;
    const gain = highest.reduce((most, r) => Math.max(most, lead[r]!), 0);
    return { indicator: k, kind, from, to, cost: Math.abs(to - from) * (allowed[k]?.cost ?? 1), points, lead, gain };
  };
  const groups = index.indicators
    .map((_, k) =>
      targets(rows, rows[own]!, k, index.indicators[k]!, allowed[k]?.limit ?? 0)
        .map(({ kind, to }) => optionAt(k, kind, to))
        // What lowers only zones behind those, as where the own figure was the worst alone, may be needed to pass them.
        .filter(({ lead }) => lead.some((by) => by > 0)),
    )
    .filter((options) => options.length > 0);
  const need = highest.length < place ? -Infinity : behind[highest[highest.length - 1]!]!;
  const start = firstWay(groups, behind, place, (options) => countAbove(behind, sumOf(options, rivals.length)) < place, tolerance); // prettier-ignore
  const search = searched(groups, behind, place, need, nodes, start);
  const isThere = (options: readonly Option[]) => countAbove(behind, sumOf(options, rivals.length), clear) < place;
  // Where the steps are given, they are all there is to choose from.
  const best = search.best === null || targets !== targetsOf ? search.best : leastOf(search.best, groups, isThere, (option, to) => optionAt(option.indicator, option.kind, to), (k) => leastMoveOf(index.indicators[k]!)); // prettier-ignore
  const chosen = best ?? groups.map((options) => options.reduce((a, b) => (b.gain >= a.gain ? b : a)));
  const after = ranked(index, moved(rows, own, new Map(chosen.map(({ indicator, to }) => [indicator, to]))), settings);
  const end = { rank: after.ranks[own] ?? rank, total: after.totals[own] ?? total };
  const cost = chosen.reduce((sum, option) => sum + option.cost, 0);
  return {
    from: { rank, total },
    to: end,
    isReached: end.rank <= place,
    steps: chosen.map(({ lead: _, gain: __, ...step }) => step).sort((a, b) => b.points - a.points),
    cost,
    atLeast: search.isOver ? cost : Math.min(cost, search.bound),
    isOver: search.isOver,
  };
}

const sumOf = (options: readonly Option[], zones: number): Float64Array =>
  Float64Array.from({ length: zones }, (_, r) => options.reduce((sum, { lead }) => sum + lead[r]!, 0));

const countAbove = (behind: Float64Array, lead: Float64Array, apart = tolerance): number =>
  behind.reduce((count, by, r) => count + (by - lead[r]! > apart ? 1 : 0), 0);

/** A figure taken back stays ahead by this: totals just at one another may be rounded apart. */
const clear = -2 * tolerance;

/** Halvings after which a figure is near enough to the least. */
const halvings = 45;

/**
 * The combination with each step taken back to the least figure that is still enough, the dearest first and the cheapest first; or
 * one step alone where that is cheaper. Things counted stay whole.
 */
function leastOf(
  found: readonly Option[],
  groups: readonly (readonly Option[])[],
  isThere: (options: readonly Option[]) => boolean,
  at: (option: Option, to: number) => Option,
  leastMove: (k: number) => number | null,
): readonly Option[] {
  const taken = (option: Option, rest: readonly Option[]): readonly Option[] => {
    if (isThere(rest)) return rest;
    let [low, high] = [option.from, option.to];
    for (let i = 0; i < halvings; i++) {
      const half = (low + high) / 2;
      if (isThere([...rest, at(option, half)])) high = half;
      else low = half;
    }
    const sign = Math.sign(option.to - option.from);
    // To six digits, or whole, for the better: where just level is not enough, one more. Nobody can aim at a hair.
    const unit = leastMove(option.indicator) ?? 10 ** (Math.floor(Math.log10(Math.abs(high) || 1)) - 5);
    const nearest = sign * Math.ceil((sign * high) / unit - 1e-6);
    const tidy = (count: number) => Number((unit < 1 ? count / Math.round(1 / unit) : count * unit).toPrecision(12));
    for (const to of [tidy(nearest), tidy(nearest + sign)])
      if (sign * (option.to - to) >= 0 && isThere([...rest, at(option, to)])) return [...rest, at(option, to)];
    return [...rest, option];
  };
  const cost = (options: readonly Option[]) => options.reduce((sum, option) => sum + option.cost, 0);
  const back = (order: readonly Option[]) =>
    order.reduce<readonly Option[]>((now, option) => taken(option, now.filter((one) => one !== option)), found); // prettier-ignore
  const dearest = [...found].sort((a, b) => b.cost - a.cost);
  const alone = groups.flatMap((options) => {
    const far = options.reduce((a, b) => (b.cost > a.cost ? b : a));
    return isThere([far]) ? [taken(far, [])] : [];
  });
  return [back(dearest), back([...dearest].reverse()), ...alone].reduce((a, b) => (cost(b) < cost(a) ? b : a), found);
}

interface Increment {
  readonly group: number;
  readonly cost: number;
  readonly gain: number;
}

/** The upper hull of each group's options as increments, most gain for the cost first. */
function increments(groups: readonly (readonly Option[])[]): readonly Increment[] {
  return groups
    .flatMap((options, group) => {
      const hull: { cost: number; gain: number }[] = [{ cost: 0, gain: 0 }];
      for (const { cost, gain } of [...options].sort((a, b) => a.cost - b.cost || b.gain - a.gain)) {
        if (gain <= hull.at(-1)!.gain) continue;
        while (hull.length > 1) {
          const [a, b] = [hull.at(-2)!, hull.at(-1)!];
          if ((b.gain - a.gain) * (cost - a.cost) > (gain - a.gain) * (b.cost - a.cost)) break;
          hull.pop();
        }
        hull.push({ cost, gain });
      }
      return hull
        .slice(1)
        .map((point, i) => ({ group, cost: point.cost - hull[i]!.cost, gain: point.gain - hull[i]!.gain }));
    })
    .sort((a, b) => b.gain * a.cost - a.gain * b.cost);
}

/** Costs of different order added up differ in the last bits; less than this is no saving. */
const dust = 1e-12;

function searched(
  groups: readonly (readonly Option[])[],
  behind: Float64Array,
  place: number,
  need: number,
  nodes: number,
  start: readonly Option[] | null,
) {
  const all = increments(groups);
  // Groups with the most gain for the cost are decided first; a suffix of groups has the increments of these alone.
  // Those without any come last.
  const foremost = groups.map((_, group) => all.findIndex((i) => i.group === group) + 1 || all.length + 1);
  const first = [...groups.keys()].sort((a, b) => foremost[a]! - foremost[b]!);
  const depthOf = new Map(first.map((group, depth) => [group, depth]));
  const rest = first.map((_, depth) => all.filter(({ group }) => depthOf.get(group)! >= depth));
  const above = (lead: Float64Array) => countAbove(behind, lead);
  const bound = (depth: number, gained: number): number => {
    let missing = need - tolerance - gained;
    let cost = 0;
    for (const increment of rest[depth] ?? []) {
      if (missing <= 0) break;
      const part = Math.min(1, missing / increment.gain);
      cost += part * increment.cost;
      missing -= part * increment.gain;
    }
    return missing > dust ? Infinity : cost;
  };
  // Where not even each group's best against each zone by itself is enough, no combination is.
  const most = behind.map((_, r) => groups.reduce((sum, own) => sum + own.reduce((a, { lead }) => Math.max(a, lead[r]!), 0), 0)); // prettier-ignore
  if (above(most) >= place) return { best: null, isOver: true, bound: Infinity };
  let best = start;
  let bestCost = start === null ? Infinity : start.reduce((sum, { cost }) => sum + cost, 0);
  let left = nodes;
  const visit = (depth: number, lead: Float64Array, gained: number, cost: number, chosen: readonly Option[]): void => {
    if (left-- <= 0) return;
    if (above(lead) < place) {
      if (cost < bestCost - dust) [best, bestCost] = [chosen, cost];
      return;
    }
    const group = first[depth];
    if (group === undefined || cost + bound(depth, gained) >= bestCost - dust) return;
    const own = groups[group]!;
    const tries = [null, ...own].map((option) => ({
      option,
      promise: cost + (option?.cost ?? 0) + bound(depth + 1, gained + (option?.gain ?? 0)),
    }));
    tries.sort((a, b) => a.promise - b.promise);
    for (const { option, promise } of tries) {
      if (promise >= bestCost - dust) break;
      if (option === null) visit(depth + 1, lead, gained, cost, chosen);
      else
        visit(
          depth + 1,
          lead.map((by, r) => by + option.lead[r]!),
          gained + option.gain,
          cost + option.cost,
          [...chosen, option],
        );
    }
  };
  visit(0, new Float64Array(behind.length), 0, 0, []);
  return { best, isOver: left > 0, bound: bound(0, 0) };
}
