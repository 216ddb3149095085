/** Builds the pane's test page into a folder and answers a browser's requests from it: no server, no port. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import webpack from 'webpack';

// https, since browsers give fingerprints of files (Web Crypto) to secure pages only, which Office's are.
export const paneAddress = 'https://pane.test/';

const page =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>pane</title></head><body><div id="root"></div><script src="pane.js"></script></body></html>';

/** The folder with the page and its chunks. */
export async function buildPane(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zsc-pane-'));
  const compiler = webpack({
    mode: 'production',
    optimization: { minimize: false },
    devtool: false,
    target: ['web', 'es2021'],
    entry: { pane: join(__dirname, 'pane-page.tsx') },
    output: { path: folder, filename: '[name].js', chunkFilename: '[name].js', publicPath: 'auto' },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2021',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    performance: false,
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
      else compiler.close(() => resolve());
    });
  });
  writeFileSync(join(folder, 'index.html'), page);
  return folder;
}

/** Lets a browser context find the built page at `paneAddress`. */
export async function servePane(context: BrowserContext, folder: string): Promise<void> {
  await context.route(`${paneAddress}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(folder, pathname === '/' ? 'index.html' : pathname) });
  });
}
