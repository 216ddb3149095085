/** A small server for the built pages, on this machine only. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { homedir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file under `folder` that a request means, or null. A path never leads out of the folder. */
function fileFor(folder, url) {
  let path;
  try {
    path = normalize(join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
  } catch {
    return null;
  }
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory())
    return fileFor(folder, `${new URL(url, 'http://localhost').pathname.replace(/\/?$/, '/')}index.html`);
  return stats?.isFile() ? path : null;
}

const answer = (folder) => (request, response) => {
  const path = request.method === 'GET' || request.method === 'HEAD' ? fileFor(folder, request.url ?? '/') : null;
  if (!path) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
};

/** The certificate that `npx office-addin-dev-certs install` leaves in the home folder. */
function developerCertificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  try {
    return { key: readFileSync(join(folder, 'localhost.key')), cert: readFileSync(join(folder, 'localhost.crt')) };
  } catch {
    console.error(
      'No certificate for https://localhost: run `npx office-addin-dev-certs install` once, then start again.',
    );
    process.exit(1);
  }
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server.address().port));
  });

/**
 * Serves a folder on the first free port from `port` on (0: any free port; `exact`: that port or an error).
 * @returns {Promise<string>} the address, without a slash at its end.
 */
export async function serve(folder, { port = 3000, exact = false, https = false } = {}) {
  for (let wanted = port; ; wanted += 1) {
    const server = https ? createSecureServer(developerCertificate(), answer(folder)) : createServer(answer(folder));
    try {
      const got = await listen(server, wanted);
      return `${https ? 'https' : 'http'}://localhost:${got}`;
    } catch (error) {
      if (exact || error.code !== 'EADDRINUSE' || wanted >= port + 99) throw error;
    }
  }
}
