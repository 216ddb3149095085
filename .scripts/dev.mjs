/**
 * `npm run dev`: builds with source maps, serves the workbench, builds again on every change and opens the page anew.
 *
 *   --https       serve https://localhost:3000, as Excel asks for (the certificate: see README)
 *   --port N      this port, and no other (0: any free one)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled, option, root } from './project.mjs';
import { serve } from './serve.mjs';

ensureInstalled();

// Only now, since a fresh clone has no packages before.
const require = createRequire(import.meta.url);
const webpack = require('webpack');
const [web] = require('../webpack.config.js')({}, { mode: 'development' });
const folder = web.output.path;

/** Says how a build went, and tells the open pages by a file of its own: a build ended. */
function told(error, stats) {
  if (error) throw error;
  const seconds = ((stats.endTime - stats.startTime) / 1000).toFixed(1);
  const time = new Date(stats.endTime).toLocaleTimeString('en-GB');
  if (stats.hasErrors()) {
    console.error(stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY }));
    console.error(`${time}  not built: see above`);
    return;
  }
  writeFileSync(join(folder, 'built.txt'), stats.hash);
  console.log(`${time}  built in ${seconds} s`);
}

mkdirSync(folder, { recursive: true });
const first = new Promise((resolve) => {
  webpack(web).watch({ aggregateTimeout: 50 }, (error, stats) => {
    told(error, stats);
    resolve();
  });
});
await first;
const port = option('--port');
const https = process.argv.includes('--https');
const address = await serve(folder, { port: Number(port ?? 3000), exact: https || Number(port) > 0, https });
console.log(`\nWorkbench: ${address}/   (sources: ${join(root, 'src')})\nStop: Ctrl+C`);
