/** What is doubtful in a table of peers. Nothing is changed; each finding names the zone, year and indicator it is about. */
import type { NationalIndex } from '../plan/national';
import { areNear, nameKey } from '../validation/similar';
import { areFractions, impossible, isChange, isPerCent } from './measures';
import { similarity } from './naming';
import { columnOf, rowsIn, yearsOf, type PeerRow } from './peers';

/**
 * missing: no zone, or few, have the figure; outlier: far from all others; slip: about ten, a hundred … ten thousand times the
 * zone's own other year, or the peers' middle; twice: the zone stands there twice in the year; same: two zones have the same
 * figures throughout; renamed: a zone goes and one with nearly its name comes; share: a share or rating outside 0 to 100; negative:
 * below nothing where that cannot be; part: a part of what is counted; own-missing: the own zone is not in the year; fractions: a year's
 * figures of an indicator look like shares of one where per cent is meant; fractions-of: those of one zone do, the others' do not.
 */
export type PeerFindingKind = 'missing' | 'outlier' | 'slip' | 'fractions' | 'fractions-of' | 'twice' | 'same' | 'renamed' | 'share' | 'negative' | 'part' | 'own-missing'; // prettier-ignore

export interface PeerFinding {
  readonly kind: PeerFindingKind;
  readonly year: number | null;
  readonly zone: string;
  readonly other: string;
  /** Place in the index; null where it is about a whole row. */
  readonly indicator: number | null;
  readonly value: number | null;
  /** slip: how many times; outlier: spreads from the middle; missing: zones without; renamed: likeness of the names, 0 to 1. */
  readonly times: number | null;
}

const none = { year: null, zone: '', other: '', indicator: null, value: null, times: null } as const;
/** Spreads (of the middle half, as a deviation) from the middle beyond which a figure is told. */
const farthest = 8;
/** Fewer figures have no middle to speak of. */
const fewest = 8;
const powers = [10, 100, 1000, 10_000];

const sorted = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value): value is number => value !== null).sort((a, b) => a - b);
const at = (values: readonly number[], share: number): number => values[Math.round(share * (values.length - 1))] ?? NaN;

/** Everything doubtful, rows first. `own` is the zone the office is of. */
export function checkPeers(index: NationalIndex, rows: readonly PeerRow[], own: string): readonly PeerFinding[] {
  const years = yearsOf(rows);
  const inFractions = years.flatMap((year) => fractions(index, rows, year));
  return [
    ...inFractions,
    ...years.flatMap((year) => twice(rows, year)),
    ...years.flatMap((year) => same(rows, year)),
    ...renamed(rows, years),
    ...years
      .filter((year) => own !== '' && !rows.some((row) => row.year === year && row.zone === own))
      .map((year) => ({ ...none, kind: 'own-missing' as const, year, zone: own })),
    ...years.flatMap((year) => index.indicators.flatMap((_, k) => column(index, rows, year, k))),
    ...slips(index, rows, inFractions),
  ];
}

/** What is told first: what makes figures wrong, then rows, then what is only not there. */
const gravity: readonly PeerFindingKind[] = [
  'fractions',
  'fractions-of',
  'slip',
  'share',
  'negative',
  'part',
  'outlier',
  'twice',
  'same',
  'renamed',
  'own-missing',
];

export interface Findings {
  /** All but what is missing, the gravest first. */
  readonly grave: readonly PeerFinding[];
  /** Figures missing, and of how many indicators; those of no zone are told in `absent` alone. */
  readonly missing: { readonly figures: number; readonly indicators: number };
  /** Places of indicators of which the table has no figure. */
  readonly absent: readonly number[];
}

/** The findings as they are told: what is missing in sums, so that it drowns nothing. */
export function findingsOf(index: NationalIndex, rows: readonly PeerRow[], own: string): Findings {
  const all = checkPeers(index, rows, own);
  const absent = index.indicators.flatMap((_, k) => (rows.every(({ figures }) => figures[k] === null) ? [k] : []));
  const missing = all.filter(({ kind, indicator }) => kind === 'missing' && !absent.includes(indicator ?? -1));
  const grave = all.filter(({ kind }) => kind !== 'missing');
  return {
    grave: [...grave].sort((a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind)),
    missing: {
      figures: missing.reduce((sum, { times }) => sum + (times ?? 0), 0),
      indicators: new Set(missing.map(({ indicator }) => indicator)).size,
    },
    absent: rows.length === 0 ? [] : absent,
  };
}

function twice(rows: readonly PeerRow[], year: number): readonly PeerFinding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ zone, year: own }) => {
    if (own !== year) return [];
    if (seen.has(zone)) return [{ ...none, kind: 'twice' as const, year, zone }];
    seen.add(zone);
    return [];
  });
}

function same(rows: readonly PeerRow[], year: number): readonly PeerFinding[] {
  const seen = new Map<string, string>();
  return rowsIn(rows, year).flatMap(({ zone, figures }) => {
    const known = figures.filter((figure) => figure !== null && figure !== 0);
    const key = JSON.stringify(figures);
    const other = seen.get(key);
    if (known.length >= 3 && other !== undefined) return [{ ...none, kind: 'same' as const, year, zone, other }];
    seen.set(key, zone);
    return [];
  });
}

/** Names taken for one zone's, and the years in which it stands under them. */
interface Namesakes {
  readonly zones: readonly string[];
  readonly years: ReadonlySet<number>;
}

/**
 * Zones of some years only that fit one another by their names, each the other's best: where two fit equally well, none is taken. Those
 * found are one from then on, so that a zone renamed every year is found as well.
 */
function renamed(rows: readonly PeerRow[], years: readonly number[]): readonly PeerFinding[] {
  const yearsBy = new Map<string, Set<number>>();
  for (const { zone, year } of rows) yearsBy.set(zone, (yearsBy.get(zone) ?? new Set()).add(year));
  let left = [...yearsBy].flatMap(([zone, own]): Namesakes[] => (own.size < years.length ? [{ zones: [zone], years: own }] : [])); // prettier-ignore
  const likeness = likenessOf(left.flatMap(({ zones }) => zones));
  const found: PeerFinding[] = [];
  for (;;) {
    const best = left.map((own) => bestFor(own, left, likeness));
    const pairs = best.flatMap((other, i) => (other !== null && other < i && best[other] === i ? [[other, i] as const] : [])); // prettier-ignore
    if (pairs.length === 0) return found;
    for (const [a, b] of pairs) {
      const [other, zone] = [left[a]!, left[b]!].map(({ zones }) => zones.at(-1)!) as [string, string];
      const times = likest(left[a]!, left[b]!, likeness);
      found.push({ ...none, kind: 'renamed', year: Math.min(...yearsBy.get(zone)!), zone, other, times });
    }
    const second = new Map(pairs);
    const gone = new Set(second.values());
    left = left.flatMap((own, i): Namesakes[] => {
      const other = left[second.get(i) ?? -1];
      if (other === undefined) return gone.has(i) ? [] : [own];
      return [{ zones: [...own.zones, ...other.zones], years: new Set([...own.years, ...other.years]) }];
    });
  }
}

type Likeness = (a: string, b: string) => number;

/** How like two zones' names are, 0 to 1, without what all zones are called; 0 where neither is nearly the other nor a part of it. */
function likenessOf(zones: readonly string[]): Likeness {
  const short = new Map(zones.map((zone) => [zone, shortName(zone)]));
  const keys = new Map([...short].map(([zone, name]) => [zone, nameKey(name)]));
  return (a, b) => {
    const [one, other] = [keys.get(a)!, keys.get(b)!];
    if (one === other) return one === '' ? 0 : 1;
    return areNear(one, other) || holds(one, other) ? similarity(one, other) : 0;
  };
}

const likest = (a: Namesakes, b: Namesakes, likeness: Likeness): number =>
  Math.max(...a.zones.flatMap((one) => b.zones.map((other) => likeness(one, other))));

/** The place of what fits best of other years; null where nothing does, or two alike. */
function bestFor(own: Namesakes, all: readonly Namesakes[], likeness: Likeness): number | null {
  let [best, most]: [number | null, number] = [null, 0];
  all.forEach((other, i) => {
    if (other === own || [...own.years].some((year) => other.years.has(year))) return;
    const now = likest(own, other, likeness);
    if (now > 0 && now === most) best = null;
    if (now > most) [best, most] = [i, now];
  });
  return best;
}

/** Rows in which zones found renamed have one name each, that of the latest year. */
export function underOneName(rows: readonly PeerRow[], found: readonly PeerFinding[]): readonly PeerRow[] {
  const together = new Map<string, Set<string>>();
  for (const { kind, zone, other } of found) {
    if (kind !== 'renamed') continue;
    const all = new Set([...(together.get(zone) ?? [zone]), ...(together.get(other) ?? [other])]);
    for (const name of all) together.set(name, all);
  }
  const latest = new Map<string, number>();
  for (const { zone, year } of rows) latest.set(zone, Math.max(year, latest.get(zone) ?? -Infinity));
  const nameOf = (zone: string) =>
    [...(together.get(zone) ?? [zone])].reduce((a, b) => (latest.get(b)! > latest.get(a)! ? b : a));
  return rows.map((row) => ({ ...row, zone: nameOf(row.zone) }));
}

const forms = [
  {
    zh: '国家高新技术产业开发区|高新技术产业开发区|国家高新区|高新区|产业开发区|开发区',
    en: 'national high-tech zone|high-tech zone',
  },
].flatMap(({ zh, en }) => [...zh.split('|'), ...en.split('|')]);
/** A zone's name without what all zones are called. */
export const shortName = (zone: string): string => {
  const form = forms.find((word) => zone.toLowerCase().endsWith(word) && zone.length > word.length);
  return (form === undefined ? zone : zone.slice(0, -form.length)).trim();
};
const holds = (a: string, b: string) => Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a));

function column(index: NationalIndex, rows: readonly PeerRow[], year: number, k: number): readonly PeerFinding[] {
  const own = rowsIn(rows, year);
  const values = columnOf(own, k);
  const known = sorted(values);
  const findings: PeerFinding[] = [];
  if (known.length < own.length)
    findings.push({ ...none, kind: 'missing', year, indicator: k, times: own.length - known.length });
  const one = index.indicators[k]!;
  const [middle, low, high] = [at(known, 0.5), at(known, 0.25), at(known, 0.75)];
  const spread = (high - low) / 1.349;
  own.forEach(({ zone }, z) => {
    const value = values[z] ?? null;
    if (value === null) return;
    const kind = impossible(one, value);
    if (kind !== null) findings.push({ ...none, kind, year, zone, indicator: k, value });
    const times = spread > 0 ? Math.abs(value - middle) / spread : 0;
    if (known.length >= fewest && times > farthest && (known.length < 30 || isAlone(known, value)))
      findings.push({ ...none, kind: 'outlier', year, zone, indicator: k, value, times });
  });
  return findings;
}

/** The largest or smallest with a wide step to the next: a long tail has many large figures, a slip stands alone. */
function isAlone(known: readonly number[], value: number): boolean {
  const last = known.length - 1;
  if (value === known[last]) return Math.abs(value) > 2 * Math.abs(known[last - 1] ?? value);
  return value === known[0] && Math.abs((known[1] ?? value) - value) > Math.abs(known[1] ?? 0) / 2;
}

/** Middles of this many per-cent figures of a zone are far above its own, before all of it is told. */
const fewestShares = 3;

/** Shares of one where per cent is meant: of all zones in an indicator, or of one zone in what the others have in per cent. */
function fractions(index: NationalIndex, rows: readonly PeerRow[], year: number): readonly PeerFinding[] {
  const own = rowsIn(rows, year);
  const shares = index.indicators.flatMap((one, k) => (isPerCent(one) ? [k] : []));
  const isAll = new Set(shares.filter((k) => areFractions(sorted(columnOf(own, k)))));
  const middles = new Map(shares.map((k) => [k, at(sorted(columnOf(own, k)), 0.5)]));
  return [
    ...[...isAll].map((indicator) => ({ ...none, kind: 'fractions' as const, year, indicator })),
    ...own.flatMap(({ zone, figures }) => {
      const known = shares.flatMap((k) => (isAll.has(k) ? [] : (figures[k] ?? [])));
      const far = shares.filter((k) => {
        const [figure, middle] = [figures[k] ?? 0, middles.get(k)!];
        return !isAll.has(k) && figure !== 0 && middle > 1 && Math.abs(figure) < middle / 10;
      });
      const isTold = areFractions(known) && far.length >= fewestShares;
      return isTold ? [{ ...none, kind: 'fractions-of' as const, year, zone }] : [];
    }),
  ];
}

/** About a power of ten against the zone's own other years; those told as fractions are no years to compare with. */
function slips(
  index: NationalIndex,
  rows: readonly PeerRow[],
  inFractions: readonly PeerFinding[],
): readonly PeerFinding[] {
  const keyOf = (year: number | null, of: string | number | null) => `${year}\n${of}`;
  const columns = new Set(inFractions.map(({ year, indicator }) => keyOf(year, indicator)));
  const zones = new Set(inFractions.map(({ year, zone }) => keyOf(year, zone)));
  const byZone = new Map<string, PeerRow[]>();
  // A zone that stands there twice in a year has no other year in that.
  for (const row of yearsOf(rows).flatMap((year) => rowsIn(rows, year)))
    (byZone.get(row.zone) ?? byZone.set(row.zone, []).get(row.zone)!).push(row);
  return [...byZone.values()].flatMap((list) =>
    index.indicators.flatMap((one, k) => {
      // What is small or a difference moves tenfold by itself.
      if (one.measured === 'rating' || one.measured === 'count' || isChange(one)) return [];
      const isTold = ({ year, zone }: PeerRow) => columns.has(keyOf(year, k)) || (isPerCent(one) && zones.has(keyOf(year, zone))); // prettier-ignore
      const known = list.flatMap((row) => {
        const value = row.figures[k] ?? 0;
        return value === 0 || isTold(row) ? [] : [{ row, value }];
      });
      if (known.length < 2) return [];
      return known.flatMap(({ row, value }) => {
        const others = known.filter((one) => one.row !== row).map((one) => one.value);
        const ratios = others.map((other) => value / other);
        const power = powers.find((p) => ratios.every((ratio) => near(ratio, p) || near(ratio, 1 / p)));
        // Of two years that part, the one farther from the peers' middle is told.
        if (power === undefined || (others.length === 1 && !isFarther(rows, k, row, value, others[0]!))) return [];
        return [
          {
            ...none,
            kind: 'slip' as const,
            year: row.year,
            zone: row.zone,
            indicator: k,
            value,
            times: ratios[0]! > 1 ? power : 1 / power,
          },
        ];
      });
    }),
  );
}

const near = (ratio: number, power: number) => ratio > 0 && Math.abs(Math.log10(ratio) - Math.log10(power)) < 0.2;

function isFarther(rows: readonly PeerRow[], k: number, row: PeerRow, value: number, other: number): boolean {
  const middle = at(
    sorted(
      columnOf(
        rows.filter(({ zone }) => zone !== row.zone),
        k,
      ),
    ),
    0.5,
  );
  if (!(middle > 0) || value <= 0 || other <= 0) return value > other;
  return Math.abs(Math.log(value / middle)) > Math.abs(Math.log(other / middle));
}
