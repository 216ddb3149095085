/** What the way up comes to, in a sentence: the sheet 晋位路径 and the pane say the same. */
import { round } from '../expression/rounding';
import type { Messages } from '../i18n';
import { nationTexts } from '../i18n/nation';
import type { WayUp } from './way-up';

/** A text with its places {0}, {1} … filled. */
export const fill = (text: string, ...parts: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (whole, n: string) => parts[Number(n)] ?? whole);

const cost = (value: number): string => round(value, 2).toFixed(2);

/** Whether the place aimed at is reached, by how many steps, at what cost, and whether no cheaper way is possible. */
export function wayText(way: WayUp, place: number, m: Messages): string {
  const t = nationTexts(m).wayup;
  if (way.isReached && way.steps.length === 0) return fill(t.already, String(place));
  if (!way.isReached) return fill(t.notReached, String(place), String(way.to.rank));
  const [from, to, steps] = [way.from.rank, way.to.rank, way.steps.length].map(String);
  const reached = fill(t.reached, from!, to!, String(place), steps!, cost(way.cost));
  const sure = way.atLeast >= way.cost - 1e-9 ? t.proven : fill(t.bounded, cost(way.atLeast));
  return `${reached}${m.common.language === 'en' ? ' ' : ''}${sure}`;
}
