/**
 * Linked items (指标联动): where one of them falls short of its full points, its base, the others of its link get their base only: no
 * rate above 1, and no bonus. SASAC Order 22 of 2009, annex 2, I: 若某项指标未达到基本分，则该项指标正常计分，其他指标只得基本分; there economic
 * value added, which does not set it off (`triggers`), is under it all the same.
 *
 * An item in error or without a rate falls short; one that is left out or does not count in the year does not.
 */
import { empty, firstOf, otherwise } from '../expression/cases';
import { define, figure, flag, number } from '../expression/define';
import { itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';

/** 1 where an item falls short of its base. `excluded` as in `points.ts`. */
export const shortOfBase = define({ rate: figure, excluded: number }, ({ rate, excluded }) =>
  firstOf([excluded.equals(1), 0], [otherwise, rate.given((own) => firstOf([own.below(1), 1], [otherwise, 0]), 1)]),
);

/** The rate that counts, where another item of the link falls short, and where none does. */
export const limitedRate = define({ rate: figure, limited: flag }, ({ rate, limited }) =>
  rate.given((own) => firstOf([limited, own.min(1)], [otherwise, own]), empty),
);

/** The items by which this one may be limited, in the order of all. */
export const limitersOf = (plan: Plan, { id, linked }: Item): readonly Item[] =>
  linked === undefined ? [] : itemsOf(plan).filter((other) => other.id !== id && other.linked?.with === linked.with && other.linked.triggers); // prettier-ignore

/** Whether an item gets its base only, by what the rules give all and which are left out. */
export const isLimited = (
  plan: Plan,
  item: Item,
  of: (id: string) => { readonly rate: number | null; readonly excluded: number },
): boolean => limitersOf(plan, item).some((other) => shortOfBase.value(of(other.id)) === 1);
