/** The workbooks of a folder, as `results` takes them. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that somebody sent as a workbook: what we cannot read of them is to be told, or an office would be missing without a word. */
const isSent = (name: string): boolean => /\.(?:xls[xmb]?|et|ods|zip)$/i.test(name) && !/^(?:~\$|\._)/.test(name);

/**
 * The workbooks in a folder and the folders below it, in order; the file itself for a file; null where there is nothing. Links are followed, and
 * each file and folder is gone into once, by whatever names it is reached; `seen` holds those of before. A folder or link that cannot be
 * opened is given as a file, which then cannot be read and is told.
 */
export async function workbooksIn(path: string, seen: Set<string>): Promise<readonly string[] | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (await isSeen(path, seen)) return [];
  return found.isDirectory() ? below(path, seen) : [path];
}

async function below(folder: string, seen: Set<string>): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return [folder];
  const files: string[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    // A pipe or a device would never end.
    if (found === null ? !isSent(name) : !found.isDirectory() && !(found.isFile() && isSent(name))) continue;
    if (name === '__MACOSX' || (await isSeen(path, seen))) continue;
    if (found?.isDirectory()) files.push(...(await below(path, seen)));
    else files.push(path);
  }
  return files;
}

async function isSeen(path: string, seen: Set<string>): Promise<boolean> {
  const real = await realpath(path).catch(() => path);
  const before = seen.has(real);
  seen.add(real);
  return before;
}
