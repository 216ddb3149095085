/**
 * The first script of the pane's page: watches the others being loaded, and says in words what is missing, at once where
 * nothing can come of it, else when Excel has not answered for a while.
 */
import { NO_EXCEL } from './no-excel';
import { isPaneThere, removeEarly, showNotLoaded, showOpening } from './not-loaded';

/** Milliseconds until it is said that the pane is being opened, that it is not where a file is missing, and that it is not at all. */
const OPENING = 1500;
const MISSING = 8000;
const SILENT = 25_000;

const missing: string[] = [];
const isLibrary = (address: string) => /\/office\.js$/.test(new URL(address).pathname);
/** The library's other files lie beside it; some of them (such as telemetry) may be missing without harm. */
const besideLibrary = (address: string) =>
  [...document.scripts].some(
    (script) => script.src !== '' && isLibrary(script.src) && address.startsWith(new URL('.', script.src).href),
  );

function tell(): void {
  if (isPaneThere()) return;
  // A page that is still being read waits for its last script, as for an address that a firewall swallows.
  const awaited = document.readyState === 'loading' ? [...document.scripts].at(-1)?.src : undefined;
  if (awaited && isLibrary(awaited)) return showNotLoaded('library', [...missing, awaited]);
  const own = missing.some((address) => !besideLibrary(address));
  showNotLoaded(missing.length === 0 ? 'silent' : own ? 'own' : 'library', missing);
}

// An error of a script that could not be loaded is told to its element alone, and does not rise.
window.addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || target.src === '') return;
    missing.push(target.src);
    setTimeout(tell, MISSING);
  },
  { capture: true },
);
const early = setTimeout(showOpening, OPENING);
document.addEventListener('DOMContentLoaded', () => {
  clearTimeout(early);
  removeEarly();
  if (missing.some((address) => isLibrary(address) || !besideLibrary(address))) tell();
  else
    setTimeout(() => {
      if (document.getElementById('root')?.childElementCount === 0) showOpening();
    }, OPENING);
});
document.addEventListener(NO_EXCEL, () => {
  clearTimeout(silence);
  showNotLoaded('outside');
});
const silence = setTimeout(tell, SILENT);
