/** Units as people type them into one cell: names with 、 ； or ; between. */
import { cleaned } from '../expression/text';
import type { Unit } from '../plan/schema';

/** The names in a cell, cleaned and in order, repeats included. */
export const unitNamesIn = (text: string): readonly string[] =>
  cleaned(text)
    .split(/[、；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What a unit may be called: name and short name in either language, since a plan may be read in the other one. */
export const namesOfUnit = ({ name, shortName }: Pick<Unit, 'name' | 'shortName'>): readonly string[] => [
  ...new Set([name.zh, shortName.zh, name.en, shortName.en]),
];
