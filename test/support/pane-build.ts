/**
 * Builds the pane's test page, once for all files of a run, and serves it on a free port of this machine, which browsers
 * take for a secure page as Office's are.
 */
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import webpack from 'webpack';

const page =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>pane</title></head><body><div id="root"></div><script src="pane.js"></script></body></html>';

export interface ServedPane {
  /** Such as `http://localhost:40123/`. */
  readonly address: string;
  stop(): void;
}

/** Serves the page with its chunks; call `stop` in `afterAll`. */
export async function servePane(): Promise<ServedPane> {
  const folder = await builtPane();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    try {
      const bytes = readFileSync(join(folder, name));
      response.writeHead(200, { 'content-type': name.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The folder of the built page; the first file of a run that asks for it builds it. */
async function builtPane(): Promise<string> {
  // Made, and cleared away after the run, by .config/jest.e2e.config.cjs.
  const shared = process.env['ZSC_RUN_FOLDER'];
  if (!shared) throw new Error('ZSC_RUN_FOLDER is not set: run browser tests by `npm run test:browser`.');
  const built = join(shared, 'pane');
  if (existsSync(built)) return built;
  const folder = mkdtempSync(join(shared, 'building-'));
  await buildPane(folder);
  // In one go, so that nobody finds half a page. Where another file was faster, its build stays.
  if (!existsSync(built)) renameSync(folder, built);
  return built;
}

async function buildPane(folder: string): Promise<void> {
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
}
