/** What the way up comes to, in a sentence: the sheet 晋位路径 and the pane say the same. */
import { round } from '../expression/rounding';
import type { Messages } from '../i18n';
import { nationTexts } from '../i18n/nation';
import type { Entries } from '../entries/entries';
import type { NationalIndex } from '../plan/national';
import { refusedEfforts, targetsIn } from './from-entries';
import { stabilityDefaults } from './stability';
import type { NationOutlook } from './outlook';
import type { WayUp } from './way-up';

/** A text with its places {0}, {1} … filled. */
export const fill = (text: string, ...parts: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (whole, n: string) => parts[Number(n)] ?? whole);

/** What something is called, with what it comes to. */
export const labelled = (label: string, text: string, m: Messages): string => `${label}${m.common.colon}${text}`;

const cost = (value: number): string => round(value, 2).toFixed(2);

/** Whether the place aimed at is reached, by how many steps, at what cost, and whether no cheaper way is possible. */
export function wayText(way: WayUp, place: number, zones: number, m: Messages): string {
  const t = nationTexts(m).wayup;
  if (zones < place) return fill(t.tooFew, String(place), String(zones));
  if (way.isReached && way.steps.length === 0) return fill(t.already, String(place));
  if (!way.isReached) return fill(way.isOver ? t.notReached : t.notFound, String(place), String(way.to.rank));
  const [from, to, steps] = [way.from.rank, way.to.rank, way.steps.length].map(String);
  const reached = fill(t.reached, from!, to!, String(place), steps!, cost(way.cost));
  const sure = way.atLeast >= way.cost - 1e-9 ? t.proven : fill(t.bounded, cost(way.atLeast));
  return `${reached}${m.common.sentenceGap}${sure}`;
}

/** How firm the place is, in words that say what they rest on, with ties and what is missing; of a place there are too few zones for, no chance is told. */
export function stabilityText(
  { stability, place, zones, tied, year, missing, assumed }: NationOutlook,
  m: Messages,
): string {
  const t = nationTexts(m).wayup;
  const { runs, spread, p025, p975, best, worst, chance, movesMost } = stability;
  const range = fill(
    t.stabilityText,
    ...[`${spread * 100}%`, runs, stabilityDefaults.seed, p025, p975, best, worst].map(String),
  );
  const among = zones < place ? fill(t.tooFew, String(place), String(zones)) : fill(t.chance, String(place), `${(100 * chance).toFixed(0)}%`); // prettier-ignore
  const lacks = missing.all === 0 ? t.nothingMissing : fill(t.missing, String(missing.all), String(missing.own));
  const rests = fill(t.restsOn, String(zones), String(year), lacks, String(assumed));
  return [range, among, t.movesMost[movesMost], ...(tied > 0 ? [fill(t.tied, String(tied))] : []), rests].join(
    m.common.sentenceGap,
  );
}

/** What was typed on the sheet of the way up and is not used, a sentence each for limits and costs and for targets; none where all is. */
export function refusedText(index: NationalIndex, entries: Entries, m: Messages): readonly string[] {
  const t = nationTexts(m).wayup;
  const told = [
    [t.refused, refusedEfforts(index, entries)],
    [t.refusedTargets, targetsIn(index, entries).refused],
  ] as const;
  return told.flatMap(([text, ids]) => (ids.length === 0 ? [] : [fill(text, ids.join(m.common.listSeparator))]));
}
