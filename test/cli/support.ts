/** Runs a command line on files in memory. */
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import { rowsHere } from '../../src/cli/scored';
import { readWorkbook } from '../../src/xlsx';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function shell(files: Record<string, Uint8Array | string> = {}, systemLanguage = '') {
  const held = new Map(Object.entries(files));
  const bytes = (content: Uint8Array | string) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function zone(...argv: string[]): Promise<Ran> {
    const out: string[] = [];
    const err: string[] = [];
    const io: Io = {
      readFile: (path) => Promise.resolve(bytes(held.get(path)!)),
      writeFile: (path, content) => Promise.resolve(void held.set(path, content)),
      exists: (path) => Promise.resolve(held.has(path)),
      workbooksIn: (path) => {
        const found = [...held.keys()].filter(
          (name) => name === path || (name.startsWith(`${path}/`) && name.endsWith('.xlsx')),
        );
        return Promise.resolve(found.length > 0 ? found.sort() : null);
      },
      processors: 2,
      readBook: (content) => Promise.resolve().then(() => readWorkbook(content)),
      openRows: () => rowsHere(readWorkbook),
      onOwnWork: () => {},
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      now: () => '2024-03-31 09:30',
      systemLanguage,
      version: '1.2.3',
    };
    const code = await run(argv, io);
    return { code, out: out.join('\n'), err: err.join('\n') };
  }
  return { zone, files: held };
}
