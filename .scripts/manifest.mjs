/**
 * `npm run manifest -- --base-url https://intranet.example/zsc`: writes dist/manifest.xml, the manifest whose addresses
 * are those of that server (without --base-url: https://localhost:3000). `--out FILE` writes elsewhere.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { option, root } from './project.mjs';

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

const base = checked(option('--base-url') ?? here);
const out = resolve(root, option('--out') ?? join('dist', 'manifest.xml'));
const escaped = base.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(
  out,
  readFileSync(join(root, 'manifest.xml'), 'utf8').replaceAll(`"${here}`, () => `"${escaped}`),
);
console.log(`${relative(root, out)} for ${base}`);
