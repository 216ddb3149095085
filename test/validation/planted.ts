/**
 * Mistakes planted into the clean workbook by a seeded script: two hundred of all kinds, each where no other one is, so that
 * every one of them must be found at its place.
 */
import type { CellValue } from '../../src/entries/entries';
import { seeded } from '../../src/scoring/example';
import { itemsOf } from '../../src/plan/items';
import type { Indicator, Plan, Task } from '../../src/plan/schema';
import type { StructureFacts } from '../../src/validation/finding';
import { cleanSheets } from './clean';
import type { Formula, Percentage } from './entries';
import { figureKinds } from './planted-figures';
import { planKinds } from './planted-plan';
import { rosterKinds, taskKinds } from './planted-rows';
import { sheetFacts } from './cases/case';

export type Column = (CellValue | Formula | Percentage)[];
export type Sheet = Record<string, Column>;

/** What a planted mistake must be found as. */
export interface Planted {
  readonly code: string;
  readonly item: string;
  readonly year?: number;
}

/** A kind of mistake: tries to plant one and tells where, or null where no place is left. */
export interface Kind {
  readonly code: string;
  plant(bed: Bed): Omit<Planted, 'code'> | null;
}

/** The workbook being spoilt. `take` reserves places; a place is used once. */
export interface Bed {
  plan: Plan;
  readonly sheets: Record<string, Sheet>;
  readonly facts: StructureFacts['sheets'][number][];
  random(): number;
  shuffled<T>(list: readonly T[]): readonly T[];
  /** Reserves all the places or none. */
  take(...places: readonly string[]): boolean;
}

/** Indicators of these kinds, the first kinds first, so that scarce ones are left for the mistakes that need them. */
export const indicatorsOf = (bed: Bed, ...kinds: readonly Indicator['kind'][]): readonly Indicator[] =>
  kinds.flatMap((kind) => bed.shuffled(bed.plan.indicators.filter((item) => item.kind === kind)));
export const tasksOf = (bed: Bed): readonly Task[] => bed.shuffled(bed.plan.tasks);

const structureKinds: readonly Kind[] = (
  [
    ['structure.sheet-deleted', { state: 'deleted' }],
    ['structure.name-broken', { state: 'broken-names', brokenNames: ['zsc_x_actual'] }],
    ['structure.name-moved', { movedNames: ['zsc_x_actual'] }],
    ['structure.formula-changed', { changed: ['D12'] }],
    ['structure.formula-typed', { retyped: [{ cell: 'C9', formula: '=14', template: '=4', value: 14 }] }],
    ['structure.rows-changed', { lostRows: ['1—6月'] }],
    ['structure.formula-overwritten', { overwritten: ['D12'] }],
    ['structure.unprotected', { protected: false }],
    ['structure.outside', { outside: ['B99'] }],
    ['structure.other-version', { version: 0 }],
  ] as const
).map(([code, change]) => ({
  code,
  plant(bed) {
    const item = bed.shuffled(itemsOf(bed.plan)).find(({ id }) => bed.take(`structure ${id}`));
    if (!item) return null;
    bed.facts.push(...sheetFacts({ ...change, key: item.id, tab: item.id }).sheets);
    return { item: item.id };
  },
}));

/** The clean workbook with `count` mistakes in it, and the list of them. Kinds take turns, the rarest places first. */
export function planted(count: number, seed: number): Bed & { readonly mistakes: readonly Planted[] } {
  const { plan, sheets } = cleanSheets();
  const random = seeded(seed);
  const taken = new Set<string>();
  const bed: Bed = {
    plan,
    sheets,
    facts: [],
    random,
    shuffled: (list) =>
      list
        .map((entry) => ({ entry, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry),
    take(...places) {
      if (places.some((place) => taken.has(place))) return false;
      for (const place of places) taken.add(place);
      return true;
    },
  };
  const mistakes: Planted[] = [];
  const kinds = [...figureKinds, ...rosterKinds, ...taskKinds, ...planKinds, ...structureKinds];
  const spent = new Set<string>();
  while (mistakes.length < count && spent.size < kinds.length)
    for (const kind of kinds) {
      if (mistakes.length === count || spent.has(kind.code)) continue;
      const where = kind.plant(bed);
      if (where) mistakes.push({ code: kind.code, ...where });
      else spent.add(kind.code);
    }
  return { ...bed, plan: bed.plan, mistakes };
}
