/**
 * The Excel that is played: `?differs=all`, or names of `docs/host.md` with commas between, plays a build that differs; `#differs=`
 * the same with the workbook as it is, which changes without loading the page anew. A file
 * that an add-in opens in another window comes up in another tab of the workbench.
 */
import { HostError } from '../host/errors';
import { quirks, type Quirk } from '../host/model/quirks';

/** Names that are none are left out. */
export function differing({ search, hash }: Pick<Location, 'search' | 'hash'>): readonly Quirk[] {
  const said = new URLSearchParams(hash.slice(1)).get('differs') ?? new URLSearchParams(search).get('differs');
  const wanted = said?.split(',') ?? [];
  return quirks.filter((quirk) => wanted.includes('all') || wanted.includes(quirk));
}

const HANDED = 'zone-scorecard.workbench.opened';

/** Opens the file (base64; '' is a new workbook) in a tab of its own; refused where the browser allows none. */
export function openInTab(base64: string): void {
  // A tab starts with a copy of this one's session storage: a way to hand over what no address holds.
  sessionStorage.setItem(HANDED, base64);
  const tab = window.open(location.href);
  sessionStorage.removeItem(HANDED);
  if (!tab) throw new HostError('GeneralException', 'The browser opened no other tab.');
}

/** The file this tab was opened for, once. */
export function handedFile(name: string): File | null {
  const base64 = sessionStorage.getItem(HANDED);
  sessionStorage.removeItem(HANDED);
  if (!base64) return null;
  const text = atob(base64);
  return new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name);
}
