/** Units as people type them into one cell: names with 、 ； or ; between. */
import { cleaned } from '../expression/text';
import type { Unit } from '../plan/schema';
import { apart, wholeAmong } from './lists';

type Names = Pick<Unit, 'name' | 'shortName'>;

const dividers = /[、；;]/;

/**
 * The names in a cell, cleaned and in order, repeats included. A name of a unit that holds such a sign itself, as
 * 各县（市、区）人民政府 does, is one name.
 */
export function unitNamesIn(text: string, units: readonly Names[]): readonly string[] {
  const parts = apart(cleaned(text), dividers);
  return parts.length < 2 ? parts : wholeAmong(parts, inOrderOfTaking(units).flatMap(namesOfUnit), dividers);
}

/** What a unit may be called: name and short name in either language, since a plan may be read in the other one. */
export const namesOfUnit = ({ name, shortName }: Names): readonly string[] => [
  ...new Set([name.zh, shortName.zh, name.en, shortName.en]),
];

/** A unit's name as it stands in a list, with `between` for the signs in it; one without any as it is. */
export function nameInList(name: string, between = '、'): string {
  const parts = apart(cleaned(name), dividers);
  return parts.length < 2 ? name : parts.join(between);
}

/** The units in the order in which they are taken out of a list: longest names with dividers in them first, since others may be part of these. */
export function inOrderOfTaking<U extends Names>(units: readonly U[]): readonly U[] {
  const weight = (unit: U) =>
    Math.max(...namesOfUnit(unit).map((name) => (dividers.test(name) ? nameInList(name).length : 0)));
  return units
    .map((unit) => [unit, weight(unit)] as const)
    .sort(([, a], [, b]) => b - a)
    .map(([unit]) => unit);
}
