/** A small server for the built pages, on this machine only. */
import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { homedir } from 'node:os';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Whom pages may be framed by: themselves (the workbench) and Excel on the web. */
const frames =
  "'self' https://*.office.com https://*.officeapps.live.com https://*.microsoft365.com https://*.cloud.microsoft https://*.sharepoint.com";
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy': `frame-ancestors ${frames}`,
};
/**
 * All is asked for anew each time, but for the scripts of a build, which have a hash in their names. Icons say nothing of caching, or Office shows a picture of its
 * own in their place; Excel on the web, which is another site, may show them.
 */
function byKind(path) {
  const within = basename(dirname(path));
  if (within === 'assets') return {};
  return {
    'Cache-Control': within === 'scripts' ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
/** Names this server goes by; a page of another site that makes its own name point here gets nothing. */
const hostNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** The file under `folder` that a request means, or null. A path never leads out of the folder, nor does a link in it. */
async function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const wanted = normalize(join(folder, path));
  if (wanted !== folder && !wanted.startsWith(folder + sep)) return null;
  try {
    const inside = await realpath(folder);
    let found = await realpath(wanted);
    if ((await stat(found)).isDirectory()) found = await realpath(join(found, 'index.html'));
    // A slash after a file's name asks for a folder that there is not.
    else if (path.endsWith('/')) return null;
    return found.startsWith(inside + sep) && (await stat(found)).isFile() ? found : null;
  } catch {
    // Not there, too long a name, a file taken for a folder.
    return null;
  }
}

const refuse = (response, status, text) =>
  response.writeHead(status, { ...headers, 'Cache-Control': 'no-cache', 'Content-Type': 'text/plain' }).end(text);

async function give(folder, request, response) {
  // Requests sent on ahead wait for their turn: a file opened before it would stay open if the connection broke off meanwhile.
  if (response.socket === null) await once(response, 'socket');
  const hosts = request.headersDistinct.host ?? [];
  if (hosts.length !== 1 || !hostNames.test(hosts[0])) return refuse(response, 421, 'Not this host');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const path = isRead ? await fileFor(folder, request.url ?? '/') : null;
  if (path === null) return refuse(response, 404, 'Not found');
  const type = types[extname(path)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, ...byKind(path), 'Content-Type': type });
  if (request.method === 'HEAD') response.end();
  // Closes the file when the download is broken off as well.
  else await pipeline(createReadStream(path), response);
}

/** Answers requests with the files of a folder; whatever is asked, it goes on. */
export const answer = (folder) => (request, response) => {
  give(folder, request, response).catch(() => {
    if (!response.headersSent) refuse(response, 500, 'Failed');
    else response.destroy();
  });
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
