/**
 * The national evaluation index (国家高新技术产业开发区综合评价指标体系, 国科发火〔2021〕106号), to which the plan asks the local
 * assessment to be linked (四（四）, 国家评价与地方考核相衔接). Reference data: 5 groups with their official weights and 46
 * indicators, of whose weights only two are known from a public copy; the others stand at 1, assumed, until the official
 * ones are filled in. The indicators of a plan name their counterparts here (`national`).
 */
import { parse } from './load';
import json from './national-index-2021.json';
import { nationalIndexSchema, nationalProblem, type NationalIndex, type NationalIndicator } from './national-schema';
import type { Indicator, Plan } from './schema';

export type { NationalIndex, NationalIndicator };

/**
 * A national index from a file, such as one with the official weights filled in.
 * @throws ZoneScorecardError `edition-invalid` with the field and the reason.
 */
export function parseNationalIndex(file: unknown, language: string = 'zh'): NationalIndex {
  return parse(nationalIndexSchema, file, language, nationalProblem, 'edition-invalid');
}

export const nationalIndex: NationalIndex = parseNationalIndex(json);

/** The edition a plan is compared by: the one loaded into it, or the one in force when the product was made. */
export const indexOf = ({ edition }: Pick<Plan, 'edition'>): NationalIndex => edition ?? nationalIndex;

/** Whether an indicator of the plan feeds a national one: as the edition says, else as the plan does. */
export const feeds = (local: Indicator, { id, locals }: NationalIndicator): boolean =>
  locals === undefined ? local.national?.includes(id) === true : locals.includes(local.id);

/** National indicators a plan's indicator corresponds to. */
export function counterparts(index: NationalIndex, indicator: Indicator): readonly NationalIndicator[] {
  return index.indicators.filter((one) => feeds(indicator, one));
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
  return index.indicators.filter((one) => !plan.indicators.some((local) => feeds(local, one)));
}
