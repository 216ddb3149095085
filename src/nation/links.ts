/** Links between local and national indicators (国家评价与地方考核相衔接), both ways, with the units that answer for them. */
import { counterparts, feeds, type NationalIndex } from '../plan/national';
import type { Indicator, Plan } from '../plan/schema';

export interface NationalLink {
  /** Place in the index. */
  readonly indicator: number;
  readonly locals: readonly Indicator[];
  /** Ids of the units that lead, then of those that answer with them; empty: nobody answers for it. */
  readonly units: readonly string[];
}

/** Every national indicator with what feeds it. */
export function nationalLinks(index: NationalIndex, plan: Plan): readonly NationalLink[] {
  return index.indicators.map((one, k) => {
    const locals = plan.indicators.filter((local) => feeds(local, one));
    const units = new Set([
      ...locals.flatMap(({ lead }) => lead.units),
      ...locals.flatMap(({ responsible }) => responsible.units),
    ]);
    return { indicator: k, locals, units: [...units] };
  });
}

/** Every local indicator with the national ones it feeds, as places in the index. */
export function localLinks(
  index: NationalIndex,
  plan: Plan,
): readonly { readonly local: Indicator; readonly indicators: readonly number[] }[] {
  return plan.indicators.map((local) => ({
    local,
    indicators: counterparts(index, local).map((one) => index.indicators.indexOf(one)),
  }));
}

/** How many weights the edition gives itself, and how many stand at an assumed 1. */
export function knownWeights({ indicators }: NationalIndex): { readonly known: number; readonly assumed: number } {
  const assumed = indicators.filter(({ weight }) => weight.source === 'assumed').length;
  return { known: indicators.length - assumed, assumed };
}
