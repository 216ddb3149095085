/** The server of `npm start`, asked everything: it goes on, gives only what is in its folder, and closes what was broken off. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Runs in a Node of its own, since the server is a module script. */
const script = `
import { mkdtempSync, mkdirSync, writeFileSync, symlinkSync, readdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './.scripts/serve.mjs';
const folder = mkdtempSync(join(tmpdir(), 'zsc-serve-'));
writeFileSync(join(folder, '..', 'outside.txt'), 'outside');
mkdirSync(join(folder, 'a'));
writeFileSync(join(folder, 'index.html'), 'home');
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'assets', 'icon.png'), 'icon');
writeFileSync(join(folder, 'big.bin'), Buffer.alloc(8e6));
symlinkSync('/etc', join(folder, 'out'));
const address = await serve(folder, { port: 0 });
const port = Number(new URL(address).port);
const ask = (path, headers = {}, method = 'GET') => new Promise((done) => {
  const asked = request({ host: 'localhost', port, path, method, headers }, (r) => { let n = 0; r.on('data', (d) => (n += d.length)); r.on('end', () => done({ status: r.statusCode, n, headers: r.headers })); r.on('error', () => done({ status: 0 })); });
  asked.on('error', () => done({ status: 0 })); asked.end();
});
const raw = (text) => new Promise((done) => { const s = createConnection(port, 'localhost', () => s.write(text)); s.on('data', () => s.destroy()); s.on('close', () => done()); s.on('error', () => done()); setTimeout(() => s.destroy(), 300); });
const result = {};
result.odd = [];
for (const path of ['/x%00', '/' + 'n'.repeat(5000), '/index.html/', '/out/passwd', '/..%2foutside.txt', '/%', '//', '/a', '/a/', '/%ff']) result.odd.push((await ask(path)).status);
result.host = [(await ask('/', { host: 'evil.example' })).status, (await ask('/', { host: 'localhost:' + port })).status, (await ask('/', { host: '127.0.0.1' })).status];
result.csp = (await ask('/')).headers['content-security-policy'];
result.caching = [(await ask('/')).headers['cache-control'], (await ask('/assets/icon.png')).headers['cache-control'] ?? 'none', (await ask('/no.png')).headers['cache-control']];
let state = 7; const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
const pieces = ['/', '..', '%2e', '%00', '%', 'index.html', 'a', '\\\\', '?', '#', '%c0%ae', 'x'.repeat(300), ';', ':', '//', '%252e'];
for (let i = 0; i < 300; i++) { let p = '/'; for (let k = 0; k < 1 + random() * 8; k++) p += pieces[Math.floor(random() * pieces.length)]; await ask(p.replace(/[ \\\\#]/g, '')); }
for (let i = 0; i < 40; i++) await raw(['GET /big.bin HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n', 'NONSENSE\\r\\n\\r\\n', 'GET ' + '%'.repeat(200) + ' HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n', 'GET http://[ HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n'][i % 4]);
await new Promise((done) => setTimeout(done, 300));
// Many downloads asked for in one breath, the connection broken off or never read from.
const big = 'GET /big.bin HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n';
const bigOpen = () => readdirSync('/proc/self/fd').map((fd) => { try { return require('fs').readlinkSync('/proc/self/fd/' + fd); } catch { return ''; } }).filter((f) => f.endsWith('big.bin')).length;
const unread = Array.from({ length: 5 }, () => { const s = createConnection(port, 'localhost', () => s.write(big.repeat(40))); s.pause(); s.on('error', () => {}); return s; });
for (let i = 0; i < 5; i++) await raw(big.repeat(10));
await new Promise((done) => setTimeout(done, 300));
result.ahead = bigOpen();
for (const s of unread) s.destroy();
result.twoHosts = await new Promise((done) => { const s = createConnection(port, 'localhost', () => s.write('GET / HTTP/1.1\\r\\nHost: localhost\\r\\nHost: evil.example\\r\\n\\r\\n')); s.on('data', (d) => { s.destroy(); done(Number(String(d).slice(9, 12))); }); });
await new Promise((done) => setTimeout(done, 300));
result.open = bigOpen();
result.alive = (await ask('/')).n;
console.log(JSON.stringify(result));
process.exit(0);
`
  .replace("require('fs').readlinkSync", 'readlinkSync')
  .replace('readdirSync }', 'readdirSync, readlinkSync }');

test('survives any request', async () => {
  const out = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', script],
      { cwd: join(__dirname, '../..') },
      (error, stdout, stderr) => (error ? reject(new Error(stderr)) : resolve(stdout)),
    );
  });
  const result = JSON.parse(out) as {
    odd: number[];
    host: number[];
    csp: string;
    caching: string[];
    ahead: number;
    twoHosts: number;
    open: number;
    alive: number;
  };
  expect(result.odd).toEqual([404, 404, 404, 404, 404, 404, 404, 404, 404, 404]);
  expect(result.host).toEqual([421, 200, 200]);
  expect(result.csp).toContain("frame-ancestors 'self'");
  expect(result.caching).toEqual(['no-cache', 'none', 'no-cache']);
  // One of each connection that is still there.
  expect(result.ahead).toBe(5);
  expect(result.twoHosts).toBe(421);
  expect([result.open, result.alive]).toEqual([0, 4]);
});
