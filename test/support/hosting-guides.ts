/** The guides for whoever serves the add-in, in both languages, and what our own server answers, which their samples have to match. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

interface Library {
  readonly src: string;
  readonly origin: string | null;
}

/** The build's switch for Microsoft's library: what a choice means, and the policy of the pages that goes with it. */
export const { officeJs, policy } = jest.requireActual<{
  officeJs: (choice: string) => Library;
  policy: (library: Library, more: readonly string[]) => string;
}>('../../.scripts/office-js.cjs');

export const guideNames = ['hosting.md', 'hosting.zh-CN.md'] as const;
export type GuideName = (typeof guideNames)[number];
export const guideText = (name: GuideName): string => readFileSync(join(root, 'docs', name), 'utf8');

/** The samples of a guide that are written in one language of configuration, in their order. */
export const samples = (name: GuideName, language: string): readonly string[] =>
  [...guideText(name).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!);

export interface Answer {
  readonly status: number;
  readonly bytes: number;
  readonly headers: IncomingHttpHeaders;
}

/** What a server says to a browser that takes compressed files. */
export const ask = (address: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(address, { headers: { 'accept-encoding': 'gzip' } })
      .on('response', (response) => {
        let bytes = 0;
        response.on('data', (data: Buffer) => (bytes += data.length));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes, headers: response.headers }));
      })
      .on('error', reject)
      .end();
  });

/** Serves any folder by the server of `npm start`; call `stop` at the end. */
export function serveFolder(folder: string): Promise<{ address: string; stop: () => void }> {
  const script = `import { serve } from './.scripts/serve.mjs'; console.log(await serve(process.argv[1], { port: 0 }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (said: Buffer) =>
      resolve({ address: said.toString().trim(), stop: () => void child.kill() }),
    );
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server ended (${code}).`)));
  });
}

/** What the samples are held to of an answer: caching, kind of file, who may frame it. Sets, since their order says nothing. */
export function promised(headers: IncomingHttpHeaders): object {
  const parts = (text: string | readonly string[] | undefined, separator: RegExp) =>
    text === undefined ? null : String(text).split(separator).sort();
  return {
    caching: parts(headers['cache-control'], /,\s*/),
    // The older name of the same kind, which nginx's own table gives.
    type: headers['content-type']?.replace(/;.*/, '').replace('application/javascript', 'text/javascript'),
    sniff: headers['x-content-type-options'],
    policy: parts(headers['content-security-policy'], / /),
    frameOptions: headers['x-frame-options'] ?? null,
  };
}
