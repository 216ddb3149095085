/** Everything that follows from a table of peers for the own zone: place, steps, the way up with peers still and growing, stability. */
import type { NationalIndex } from '../plan/national';
import type { Chosen } from './from-entries';
import { boundsOf } from './measures';
import { grown, rowsIn, yearsOf, type PeerRow } from './peers';
import { ranked, type Ranking } from './ranking';
import { stability, type Stability } from './stability';
import { efforts, stepsOf, type Effort, type Step } from './steps';
import { wayUp, type WayUp } from './way-up';

export interface NationOutlook {
  readonly own: PeerRow;
  readonly ownRow: number;
  readonly ranking: Ranking;
  readonly place: number;
  /** Zones with a total in the year; of them those that share the own place, the own left out. */
  readonly zones: number;
  readonly tied: number;
  readonly year: number;
  /** Figures that these zones lack in the year, and how many of them the own one. */
  readonly missing: { readonly all: number; readonly own: number };
  /** Second-level weights that stand as the edition assumes them. */
  readonly assumed: number;
  readonly years: number;
  readonly efforts: readonly Effort[];
  readonly steps: readonly Step[];
  /** The cheapest combination with the peers' figures as they are, and as they would be a year on. */
  readonly still: WayUp;
  readonly growing: WayUp;
  readonly stability: Stability;
}

type Asked = readonly [
  index: NationalIndex,
  all: readonly PeerRow[],
  chosen: Chosen,
  given: Parameters<typeof efforts>[3],
];

/** What was last worked out, and from what: the sheet, what is read back of it and the pane ask for the same. */
let last: { readonly from: string; readonly outlook: NationOutlook | null } | null = null;

/** Null where the own zone or another is not in the year, or the own zone has no figure that counts. */
export function outlookOf(...asked: Asked): NationOutlook | null {
  const [index, all, chosen, given] = asked;
  const from = JSON.stringify([index, all, chosen, [...(given ?? [])]]);
  if (last?.from !== from) last = { from, outlook: workedOut(...asked) };
  return last.outlook;
}

function workedOut(...[index, all, { year, own: name, place, settings }, given]: Asked): NationOutlook | null {
  const rows = rowsIn(all, year);
  const ownRow = rows.findIndex(({ zone }) => zone === name);
  const own = rows[ownRow];
  const ranking = ranked(index, rows, settings);
  // Without a figure that weighs anything there is no total, and so no place.
  const placed = rows.filter((_, z) => (ranking.totals[z] ?? null) !== null);
  if (own === undefined || (ranking.totals[ownRow] ?? null) === null || placed.length < 2) return null;
  const lacking = (some: readonly PeerRow[]) => some.reduce((sum, { figures }) => sum + figures.filter((figure) => figure === null).length, 0); // prettier-ignore
  const past = all.filter((row) => row.year <= year);
  const allowed = efforts(index, past, own, given);
  const later = grown(past, year, { still: name, limits: (k) => boundsOf(index.indicators[k]!) });
  return {
    own,
    ownRow,
    ranking,
    place,
    zones: placed.length,
    tied: ranking.ranks.filter((rank) => rank === ranking.ranks[ownRow]).length - 1,
    year,
    missing: { all: lacking(placed), own: lacking([own]) },
    assumed: index.indicators.filter(({ weight }, k) => weight.source === 'assumed' && settings.weights[k] === weight.value).length, // prettier-ignore
    years: yearsOf(past).length,
    efforts: allowed,
    steps: stepsOf(index, rows, settings, ownRow, allowed),
    still: wayUp(index, rows, settings, ownRow, allowed, place),
    growing: wayUp(index, later, settings, ownRow, allowed, place),
    stability: stability(index, rows, settings, ownRow, place),
  };
}
