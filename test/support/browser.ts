/**
 * What browser tests start: a Chromium (its path comes from .config/jest.e2e.config.cjs) and the server of `npm start`
 * on what is built in dist/web.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const root = join(__dirname, '..', '..');

/** A headless browser that talks to nobody but the pages under test. Close it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run browser tests by `npm run test:browser`.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface ServedBuild {
  /** Such as `http://localhost:40123`, without a slash at its end. */
  readonly address: string;
  stop(): void;
}

/** Serves dist/web on a free port with the server users start; call `stop` in `afterAll`. */
export function serveBuild(): Promise<ServedBuild> {
  const child = spawn(process.execPath, ['.scripts/start.mjs', '--no-build', '--no-open', '--port', '0'], {
    cwd: root,
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (data: Buffer) => {
      said += data.toString();
      const address = /https?:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) resolve({ address, stop: () => void child.kill() });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The server ended (${code}): ${said}`)));
  });
}
