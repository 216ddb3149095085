/** What the user decided about columns, by their headings: the next table with the same headings is mapped alike. */
import type { NationalIndex } from '../plan/national';
import { decided, nameKey, type Mapping } from './recognise';
import { decidedRoster, rosterRoles, type RosterMapping } from './roster';

/** By heading: what it stands for, of a national indicator its number, and the unit. */
export type Remembered = Readonly<Record<string, { readonly role: string; readonly unit: string }>>;

/** Headings remembered; the oldest go first. */
export const mostRemembered = 400;

const keyOf = (heading: string): string => nameKey(heading);

/** What was known before with what this mapping says. Headings without text are not remembered. */
const joined = (before: Remembered, now: readonly (readonly [string, Remembered[string]])[]): Remembered => {
  const own = Object.fromEntries(now.filter(([key]) => key !== ''));
  const rest = Object.entries(before).filter(([key]) => !Object.hasOwn(own, key));
  return Object.fromEntries([...rest, ...Object.entries(own)].slice(-mostRemembered));
};

export const rememberPeers = (index: NationalIndex, { columns }: Mapping, before: Remembered): Remembered =>
  joined(
    before,
    columns.map(({ heading, role, indicator, unit }) => [
      keyOf(heading),
      { role: role === 'indicator' ? (index.indicators[indicator ?? -1]?.id ?? 'ignored') : role, unit },
    ]),
  );

/** The mapping with what was decided before about headings that are the same; without a year column a year in the heading stays. */
export function recallPeers(index: NationalIndex, mapping: Mapping, known: Remembered): Mapping {
  return mapping.columns.reduce((now, { heading }, c) => {
    const held = known[keyOf(heading)];
    if (held === undefined) return now;
    const { role, unit } = held;
    if (role === 'zone' || role === 'year' || role === 'ignored') return decided(index, now, c, { role, unit });
    const indicator = index.indicators.findIndex(({ id }) => id === role);
    return indicator < 0 ? now : decided(index, now, c, { role: 'indicator', indicator, unit });
  }, mapping);
}

export const rememberRoster = ({ columns }: RosterMapping, before: Remembered): Remembered =>
  joined(
    before,
    columns.map(({ heading, role, unit }) => [keyOf(heading), { role, unit }]),
  );

export function recallRoster(mapping: RosterMapping, known: Remembered): RosterMapping {
  return mapping.columns.reduce((now, { heading }, c) => {
    const held = known[keyOf(heading)];
    const role = rosterRoles.find((one) => one === held?.role);
    return held === undefined || role === undefined ? now : decidedRoster(now, c, { role, unit: held.unit });
  }, mapping);
}

/** Only what has the expected form: a browser's storage may hold anything. */
export function rememberedFrom(text: string | null): Remembered {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).flatMap(([key, value]: [string, unknown]) => {
        if (typeof value !== 'object' || value === null) return [];
        const { role, unit } = value as Record<string, unknown>;
        return typeof role === 'string' && typeof unit === 'string' ? [[key, { role, unit }]] : [];
      }),
    );
  } catch {
    return {};
  }
}
