/** The command line in Node: `zone-scorecard <command> …`. Everything it does is in `run.ts`. */
import { access, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { localMinute } from '../entries/dates';
import project from '../../package.json';
import { readSafely } from '../xlsx';
import { startNodeWorker } from '../xlsx/start-node';
import type { Io } from './io';
import { run } from './run';

async function workbooksIn(path: string): Promise<readonly string[] | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /\.xlsx$/i.test(name) && !/(^|[\\/])~\$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

const io: Io = {
  readFile: async (path) => new Uint8Array(await readFile(path)),
  writeFile: async (path, content) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  },
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  workbooksIn,
  processors: availableParallelism(),
  readBook: (bytes) => readSafely(bytes, { startWorker: startNodeWorker }),
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  now: () => localMinute(new Date()),
  systemLanguage: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '',
  version: project.version,
};

// A reader that stops early, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
void run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
