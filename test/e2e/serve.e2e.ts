/** The server of `npm start` gives what is built, and nothing else of the machine. */
import { request } from 'node:http';
import { serveBuild, type ServedBuild } from '../support/browser';

let served: ServedBuild;
beforeAll(async () => {
  served = await serveBuild();
});
afterAll(() => served.stop());

/** A plain request, since `fetch` would tidy up the path before it asks. */
function ask(path: string, method = 'GET'): Promise<{ status: number; type: string; length: number }> {
  return new Promise((resolve, reject) => {
    const asked = request(served.address, { path, method }, (response) => {
      let length = 0;
      response.on('data', (data: Buffer) => (length += data.length));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', length }),
      );
    });
    asked.on('error', reject).end();
  });
}

test.each([
  ['/taskpane.html', 'text/html'],
  ['/taskpane.html?screen=findings', 'text/html'],
  ['/commands.html', 'text/html'],
  ['/', 'text/html'],
  ['/office-js/office.js', 'text/javascript'],
  ['/office-js/AgaveErrorUX/index.html', 'text/html'],
  ['/assets/mark-32.png', 'image/png'],
])('%s is served as %s', async (path, type) => {
  const answer = await ask(path);
  expect(answer).toMatchObject({ status: 200, type: expect.stringContaining(type) as string });
  expect(answer.length).toBeGreaterThan(0);
});

test.each([
  '/../../package.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..%2f..%2fpackage.json',
  '/%',
  '/no-such-file',
  '/assets',
])('%s is not found', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('nothing can be written', async () => {
  expect((await ask('/taskpane.html', 'PUT')).status).toBe(404);
});
