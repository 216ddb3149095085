/**
 * The national evaluation index (国家高新技术产业开发区综合评价指标体系, 国科发火〔2021〕106号), to which the plan asks the local
 * assessment to be linked (四（四）, 国家评价与地方考核相衔接). Reference data: 5 groups with their official weights and 46
 * indicators, of whose weights only two are known from a public copy; the others stand at 1, assumed, until the official
 * ones are filled in. The indicators of a plan name their counterparts here (`national`).
 */
import { z } from 'zod';
import type { PlanProblem } from './check';
import { parse } from './load';
import json from './national-index-2021.json';
import type { Indicator, Plan } from './schema';

const localised = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const weight = z.strictObject({ value: z.number().nonnegative(), source: z.enum(['given', 'assumed', 'set']) });

const nationalIndexSchema = z.strictObject({
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
        weight,
      }),
    )
    .min(1),
});

export type NationalIndex = z.infer<typeof nationalIndexSchema>;
export type NationalIndicator = NationalIndex['indicators'][number];

/**
 * A national index from a file, such as one with the official weights filled in.
 * @throws ZoneScorecardError `plan-invalid` with the field and the reason.
 */
export function parseNationalIndex(file: unknown, language: 'zh' | 'en' = 'zh'): NationalIndex {
  return parse(nationalIndexSchema, file, language, firstProblem);
}

export const nationalIndex: NationalIndex = parseNationalIndex(json);

/** National indicators a plan's indicator corresponds to. */
export function counterparts(index: NationalIndex, indicator: Indicator): readonly NationalIndicator[] {
  return index.indicators.filter(({ id }) => indicator.national?.includes(id) === true);
}

const measuredAs = { amount: 'amount', ratio: 'share', roster: 'count', figure: 'count' } as const;

/**
 * Whether the plan's indicator gives a figure the national one can be compared by: a number of things is no share. Of the
 * same measure is not of the same definition; that is for people to judge.
 */
export function comparable(indicator: Indicator, { measured }: NationalIndicator): boolean {
  return measuredAs[indicator.kind] === measured;
}

/** National indicators nothing in the plan corresponds to: where the local assessment leaves the national one uncovered. */
export function uncovered(index: NationalIndex, plan: Plan): readonly NationalIndicator[] {
  const covered = new Set(plan.indicators.flatMap((indicator) => indicator.national ?? []));
  return index.indicators.filter(({ id }) => !covered.has(id));
}

function firstProblem({ groups, indicators }: NationalIndex): PlanProblem | null {
  const seen = new Set<string>();
  for (const [k, { id, group }] of indicators.entries()) {
    if (seen.has(id))
      return { field: `indicators[${k}].id`, reason: { zh: `“${id}”出现了两次`, en: `“${id}” occurs twice` } };
    seen.add(id);
    if (!groups.some((candidate) => candidate.id === group))
      return { field: `indicators[${k}].group`, reason: { zh: `没有“${group}”`, en: `there is no “${group}”` } };
  }
  return null;
}
