/** What a built page loads before it shows anything, read off dist/web. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const webFolder = join(__dirname, '..', '..', 'dist', 'web');

export interface FirstLoad {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly gzip: number }[];
  readonly text: string;
  /** Sum of the files as a server sends them compressed; office.js, which is Excel's, is not counted. */
  readonly gzip: number;
}

/** The page's own scripts. Throws where the page is not built. */
export function firstLoad(page: string): FirstLoad {
  const html = readFileSync(join(webFolder, page), 'utf8');
  const names = [...html.matchAll(/<script[^>]*\bsrc="?([^"\s>]+)/g)].map((match) => match[1]!);
  const own = names.filter((name) => !name.startsWith('office-js/'));
  const contents = own.map((name) => readFileSync(join(webFolder, name)));
  const files = contents.map((content, i) => ({
    name: own[i]!,
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
  }));
  return { files, text: contents.map(String).join('\n'), gzip: files.reduce((sum, file) => sum + file.gzip, 0) };
}
