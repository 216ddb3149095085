/** The form of an edition of the national evaluation index, and what its schema cannot say. */
import { z } from 'zod';
import type { PlanProblem } from './check';

/** A text in Chinese and English, and in any other language by its letters; English stands in for one that is not given. */
export const localised = z
  .object({ zh: z.string().min(1), en: z.string().min(1) })
  .catchall(z.string().min(1))
  .refine((text) => Object.keys(text).every((letters) => /^[a-z]{2,3}$/.test(letters)));
const weight = z.strictObject({ value: z.number().nonnegative(), source: z.enum(['given', 'assumed', 'set']) });

/** What an edition of the index is: a data file of its own, or part of a plan. */
export const nationalIndexSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  title: localised,
  documentNumber: z.string().min(1),
  /** First level; weights in per cent of the whole. */
  groups: z.array(z.strictObject({ id: z.string().regex(/^[1-9]$/), name: localised, weight })).min(1),
  /**
   * Second level; weights count within their group. `measured`: as a number of things, a share in per cent, an amount of
   * money, by some other measure, or by people's rating. `net`: the change within the year counts, not the state at its end.
   */
  indicators: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[1-9]\.[0-9]{1,2}$/),
        group: z.string(),
        name: localised,
        direction: z.enum(['higher', 'lower']),
        measured: z.enum(['count', 'share', 'amount', 'other', 'rating']),
        net: z.boolean().optional(),
        /** Unit of measure in which figures are kept; without one, what is usual for what is measured. */
        unit: localised.optional(),
        /** The figure a roster of enterprises gives for it. */
        ratio: z.string().min(1).optional(),
        /** Numbers of the plan's items that feed it, in an edition that names its own links. */
        locals: z.array(z.string().regex(/^[A-Z][0-9]{2,3}$/)).optional(),
        weight,
      }),
    )
    .min(1),
});

export type NationalIndex = z.infer<typeof nationalIndexSchema>;
export type NationalIndicator = NationalIndex['indicators'][number];

const otherNumber = { zh: '给其中一个换一个编号', en: 'give one of the two another number' };

/** What is wrong with an edition beyond its form: numbers twice, groups unknown, empty or not one after the other; null where nothing is. */
export function nationalProblem({ groups, indicators }: NationalIndex): PlanProblem | null {
  const seen = new Set<string>();
  const order = groups.map(({ id }) => id);
  if (new Set(order).size < order.length)
    return {
      field: 'groups',
      reason: { zh: '一级指标编号重复', en: 'the number of a group occurs twice' },
      remedy: otherNumber,
    };
  for (const [k, { id, group }] of indicators.entries()) {
    if (seen.has(id))
      return {
        field: `indicators[${k}].id`,
        reason: { zh: `“${id}”出现了两次`, en: `“${id}” occurs twice` },
        remedy: otherNumber,
      };
    seen.add(id);
    if (!order.includes(group))
      return {
        field: `indicators[${k}].group`,
        reason: { zh: `没有“${group}”`, en: `there is no “${group}”` },
        remedy: { zh: '改填有的一级指标，或先加上它', en: 'name a group that is there, or put this one in first' },
      };
    if (order.indexOf(group) < order.indexOf(indicators[k - 1]?.group ?? group))
      return {
        field: `indicators[${k}].group`,
        reason: { zh: '指标须按一级指标的次序排列', en: 'indicators must stand in the order of their groups' },
        remedy: { zh: '把它移到同一个一级指标的指标一起', en: 'move it to the others of its group' },
      };
  }
  const empty = order.findIndex((id) => !indicators.some(({ group }) => group === id));
  return empty < 0
    ? null
    : {
        field: `groups[${empty}]`,
        reason: { zh: '没有下级指标', en: 'has no indicators' },
        remedy: { zh: '给它补上指标，或删去它', en: 'give it an indicator, or leave it out' },
      };
}
