/** Builds the pane's test page and serves it on a free port of this machine, which browsers take for a secure page as Office's are. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

const page =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>pane</title></head><body><div id="root"></div><script src="pane.js"></script></body></html>';

export interface ServedPane {
  /** Such as `http://localhost:40123/`. */
  readonly address: string;
  stop(): void;
}

/** Builds the page with its chunks and serves them; call `stop` in `afterAll`. */
export async function servePane(): Promise<ServedPane> {
  const folder = await buildPane();
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
      rmSync(folder, { recursive: true });
    },
  };
}

async function buildPane(): Promise<string> {
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
