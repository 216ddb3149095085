/**
 * Units ranked apart (分类考核): which group a unit is in, and how people write what holds for a group: its weights of dimensions in a
 * line, 经济发展 60、人才 40, and how many of its units may be 优秀, 2 or 30%, or both.
 */
import type { Dimension, Group, Plan, Unit } from './schema';

/** The group a unit is ranked in; null for one of those in none, who are ranked among themselves. */
export const groupOf = ({ groups = [] }: Pick<Plan, 'groups'>, { group }: Pick<Unit, 'group'>): Group | null =>
  groups.find(({ id }) => id === group) ?? null;

/** The groups whose units are ranked apart, in their order, last those in none; one alone where nobody is told apart. */
export function rankedApart({ units, groups = [] }: Plan): readonly (readonly Unit[])[] {
  const ids = new Set(groups.map(({ id }) => id));
  return [...groups.map(({ id }) => id), null]
    .map((id) => units.filter(({ group }) => (group !== undefined && ids.has(group) ? group : null) === id))
    .filter((own) => own.length > 0);
}

/** The place of a unit's group, after all others for those in none; by it and the rank units are listed. */
export const placeOfGroup = ({ groups = [] }: Pick<Plan, 'groups'>, group: string | null): number =>
  groups.some(({ id }) => id === group) ? groups.findIndex(({ id }) => id === group) : groups.length;

/** What a line says of how many may be 优秀: {} for nothing, null where it cannot be read. */
export function quotaIn(text: string): NonNullable<Group['excellent']> | null {
  const parts = partsOf(text.normalize('NFKC'));
  const read = parts.flatMap((part): { most?: number; share?: number }[] => {
    const [, number, percent] = /^(?:不超过|最多|at most)?\s*(\d+(?:\.\d+)?)\s*(%|个|家)?$/iu.exec(part) ?? [];
    const value = Number(number);
    if (percent === '%') return value <= 100 ? [{ share: Number((value / 100).toFixed(10)) }] : [];
    return Number.isInteger(value) ? [{ most: value }] : [];
  });
  const quota = Object.assign({}, ...read) as NonNullable<Group['excellent']>;
  return read.length === parts.length && Object.keys(quota).length === parts.length ? quota : null;
}

/** The line of a quota. */
export const quotaText = ({ most, share }: NonNullable<Group['excellent']>): string =>
  [
    ...(most === undefined ? [] : [String(most)]),
    ...(share === undefined ? [] : [`${Number((share * 100).toFixed(8))}%`]),
  ].join('、');

/** The weights of a line by id of the dimension, {} for none; null where a part of it names no dimension, or one twice. */
export function weightsIn(
  text: string,
  idOf: (dimension: string) => string | null,
): Readonly<Record<string, number>> | null {
  const weights: Record<string, number> = {};
  for (const part of partsOf(text)) {
    // Names as they are: only figures are taken for what they mean.
    const [, name = '', weight = ''] = /^(.+?)[\s:：]*([\d０-９]+(?:[.．][\d０-９]+)?)\s*[%％]?$/u.exec(part) ?? [];
    const id = idOf(name.trim());
    if (id === null || id in weights) return null;
    weights[id] = Number(weight.normalize('NFKC'));
  }
  return weights;
}

/** The line of weights, in the order of the plan's dimensions. */
export const weightsText = (
  weights: NonNullable<Group['weights']>,
  dimensions: readonly Pick<Dimension, 'id'>[],
  nameOf: (dimension: string) => string,
): string => dimensions.flatMap(({ id }) => (id in weights ? [`${nameOf(id)} ${weights[id]}`] : [])).join('、');

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[;；、,，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The groups of a plan that has only these dimensions left. */
export const groupsWithin = (groups: Plan['groups'], dimensions: readonly Pick<Dimension, 'id'>[]): Plan['groups'] =>
  groups?.map(({ weights = {}, ...group }) => {
    const kept = Object.entries(weights).filter(
      ([id, weight]) => weight > 0 && dimensions.some((one) => one.id === id),
    );
    return kept.length === 0 ? group : { ...group, weights: Object.fromEntries(kept) };
  });
