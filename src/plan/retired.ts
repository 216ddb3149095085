/** Units and dimensions left out in mid-term: they keep their places, since sheets are known by these, but nothing new is put to them. */
import type { Plan } from './schema';

/** Whether a change said last of it that it is no longer there. */
export const isRetired = ({ changes = [] }: Plan, of: 'unit' | 'dimension', id: string): boolean =>
  changes
    .filter((change) => change.of === of && change.id === id && (change.kind === 'add' || change.kind === 'retire'))
    .at(-1)?.kind === 'retire';

/** Units that are not retired. */
export const unitsInForce = (plan: Plan): Plan['units'] => plan.units.filter(({ id }) => !isRetired(plan, 'unit', id));

/** Dimensions that are not retired. */
export const dimensionsInForce = (plan: Plan): Plan['dimensions'] =>
  plan.dimensions.filter(({ id }) => !isRetired(plan, 'dimension', id));
