/**
 * `npm start`: installs what is missing, builds, serves the workbench and opens it in a browser.
 *
 *   --https       serve https://localhost:3000, as Excel asks for (the certificate: see README)
 *   --port N      this port, and no other (0: any free one)
 *   --no-build    serve what dist/web holds
 *   --no-open     do not open a browser
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, ensureInstalled, option, root } from './project.mjs';
import { serve } from './serve.mjs';

const has = (flag) => process.argv.includes(flag);

/** Opens the page in the user's browser; a machine without one (or without a screen) just goes on. */
function open(address) {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen || process.env.CI) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

ensureInstalled();
if (!has('--no-build')) await build(['web']);

const folder = join(root, 'dist', 'web');
if (!existsSync(folder)) {
  console.error('Nothing is built yet: run `npm run build`.');
  process.exit(1);
}
const port = option('--port');
const https = has('--https');
const address = await serve(folder, { port: Number(port ?? 3000), exact: https || Number(port) > 0, https });
console.log(`\n高新区考核评价 · Zone Scorecard\nWorkbench: ${address}/\nStop: Ctrl+C`);
if (!has('--no-open')) open(`${address}/`);
