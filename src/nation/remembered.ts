/**
 * What the user decided about columns, by their headings: the next table with the same headings is mapped alike. What the table
 * itself says goes before, and what was only recognised is recognised anew, with its doubts.
 */
import type { NationalIndex } from '../plan/national';
import { nameKey } from './naming';
import { decided, type Mapping } from './recognise';
import { decidedRoster, isKnownHeading, rosterRoles, type RosterMapping } from './roster';

/** By heading: what it stands for, of a national indicator its number, and the unit; empty what was not decided. */
export type Remembered = Readonly<Record<string, { readonly role: string; readonly unit: string }>>;

/** Headings remembered; the oldest go first. */
export const mostRemembered = 400;

type Decided = readonly { readonly heading: string; readonly said: readonly string[] }[];

/** The key of each heading; none for one without text, and for those that stand over several columns: they tell none apart. */
function keysOf(columns: Decided): readonly (string | null)[] {
  const keys = columns.map(({ heading }) => nameKey(heading));
  return keys.map((key) => (key === '' || keys.filter((own) => own === key).length > 1 ? null : key));
}

/** What was known before with what was decided now. */
function joined(before: Remembered, columns: Decided, of: (column: number) => Remembered[string]): Remembered {
  const own = Object.fromEntries(
    keysOf(columns).flatMap((key, c) => {
      const said = columns[c]!.said;
      if (key === null || said.length === 0) return [];
      const [now, held] = [of(c), before[key] ?? { role: '', unit: '' }];
      return [
        [
          key,
          { role: said.includes('role') ? now.role : held.role, unit: said.includes('unit') ? now.unit : held.unit },
        ],
      ];
    }),
  );
  const rest = Object.entries(before).filter(([key]) => !Object.hasOwn(own, key));
  return Object.fromEntries([...rest, ...Object.entries(own)].slice(-mostRemembered));
}

export const rememberPeers = (index: NationalIndex, { columns }: Mapping, before: Remembered): Remembered =>
  joined(before, columns, (c) => {
    const { role, indicator, unit } = columns[c]!;
    return { role: role === 'indicator' ? (index.indicators[indicator ?? -1]?.id ?? 'ignored') : role, unit };
  });

/** The mapping with what was decided before about headings that are the same. */
export function recallPeers(index: NationalIndex, mapping: Mapping, known: Remembered): Mapping {
  const keys = keysOf(mapping.columns);
  return mapping.columns.reduce((now, column, c) => {
    const held = known[keys[c] ?? ''];
    if (held === undefined) return now;
    const { role, unit } = held;
    const indicator = index.indicators.findIndex(({ id }) => id === role);
    const as =
      role === 'zone' || role === 'year' || role === 'ignored'
        ? decided(index, now, c, { role })
        : indicator < 0
          ? now
          : decided(index, now, c, { role: 'indicator', indicator });
    // Of the unit the table's own word counts: above it, in the heading, or below.
    return unit === '' || column.unit !== '' || as.columns[c]!.unit !== '' ? as : decided(index, as, c, { unit });
  }, mapping);
}

/** Nothing of a table without headings: what stands in their place are an enterprise's own name and figures. */
export const rememberRoster = ({ columns }: RosterMapping, before: Remembered): Remembered =>
  columns.some(isKnownHeading) ? joined(before, columns, (c) => columns[c]!) : before;

export function recallRoster(mapping: RosterMapping, known: Remembered): RosterMapping {
  const keys = keysOf(mapping.columns);
  return mapping.columns.reduce((now, column, c) => {
    const held = known[keys[c] ?? ''];
    const role = rosterRoles.find((one) => one === held?.role);
    const as = role === undefined ? now : decidedRoster(now, c, { role });
    return held === undefined || held.unit === '' || column.unit !== ''
      ? as
      : decidedRoster(as, c, { unit: held.unit });
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
