/** Returned files that came packed together: a zip as handing out makes it, or as a unit sends it. */
import { defaultLimits, openZip, type Limits } from '../xlsx';

export interface FileToCollect {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What Excel and WPS leave beside a workbook that is open: its name begins with "~$", and it is none that anybody returned. */
export const isLockFile = (name: string): boolean => name.startsWith('~$');

/** A zip of the workbooks of every unit. */
const limits: Limits = { ...defaultLimits, bytes: 500e6, inflated: 2e9, parts: 5_000 };

const nameIn = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
/** A CSV may be a table of the unit’s own. */
const isReturned = (path: string) =>
  /\.(?:xlsx|csv)$/i.test(path) && !isLockFile(nameIn(path)) && !/(^|[\\/])__MACOSX[\\/]/.test(path);

/** The files with every zip among them replaced by the workbooks in it. One that cannot be opened stays, to be refused with its reason. */
export async function unzipped(files: readonly FileToCollect[]): Promise<readonly FileToCollect[]> {
  const found: FileToCollect[] = [];
  for (const file of files) {
    if (!/\.zip$/i.test(file.name)) {
      found.push(file);
      continue;
    }
    try {
      const zip = openZip(await file.bytes(), limits);
      const paths = zip?.paths.filter(isReturned) ?? [];
      if (!zip || paths.length === 0) found.push(file);
      else
        for (const path of paths)
          found.push({
            name: `${file.name}/${nameIn(path)}`,
            bytes: () => Promise.resolve(zip.part(path) ?? new Uint8Array()),
          });
    } catch {
      found.push(file);
    }
  }
  return found;
}
