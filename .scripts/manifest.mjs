/**
 * `npm run manifest -- --base-url https://intranet.example/zsc`: writes dist/manifest.xml, the manifest whose addresses
 * are those of that server (without --base-url: https://localhost:3000). `--out FILE` writes elsewhere; `--office-js` as for
 * `npm run build`, which names the library's origin as one the add-in shows pages of (the library has a page of its own for errors).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { officeJs } from './office-js.cjs';
import { optionsOf, root } from './project.mjs';

const here = 'https://localhost:3000';

/** The address in the form the manifest wants: https (Excel opens nothing else), no slash, query or fragment at its end. */
function checked(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username) {
    console.error(
      `--base-url must be an https address without query or fragment, such as https://intranet.example/zsc, not ${address}`,
    );
    process.exit(2);
  }
  return url.href.replace(/\/+$/, '');
}

/** The origin of Microsoft's library, null where it is beside the pages. */
function libraryOrigin(choice) {
  try {
    return officeJs(choice).origin;
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

const given = optionsOf(['base-url', 'out', 'office-js']);
const base = checked(given['base-url'] ?? here);
const out = resolve(root, given.out ?? join('dist', 'manifest.xml'));
const origin = libraryOrigin(given['office-js']);
const domains = origin === null ? '' : `  <AppDomains>\n    <AppDomain>${origin}</AppDomain>\n  </AppDomains>\n`;
const escaped = base.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(
  out,
  readFileSync(join(root, 'manifest.xml'), 'utf8')
    .replaceAll(`"${here}`, () => `"${escaped}`)
    .replace(/^ {2}<Hosts>/m, (hosts) => domains + hosts),
);
console.log(`${relative(root, out)} for ${base}`);
