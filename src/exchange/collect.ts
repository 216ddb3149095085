/**
 * 汇总, collecting: what the returned files would change in the workbook, and everything about them that somebody should
 * know first. Nothing is written here: a `Collection` is a proposal, decided figure by figure in `decide.ts`.
 */
import type { Entries } from '../entries/entries';
import { ZoneScorecardError } from '../errors';
import { fingerprintOf } from './fingerprint';
import { returnedTwice } from './issues';
import { unzipped, type FileToCollect } from './zipped';
import type { FileReader } from './reader';
import type { ReturnedChange, ReturnedFile } from './returned';
import { placeNewRows, type Placed } from './new-rows';

export interface CollectOptions {
  /** Reads and compares; ended by whoever made it. */
  readonly reader: FileReader;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A file that could not be taken, with the reason. */
export interface RefusedFile {
  readonly name: string;
  readonly status: 'refused';
  readonly fingerprint: string | null;
  readonly error: ZoneScorecardError;
}

export type CollectedFile = ReturnedFile | RefusedFile;

/** A difference with its place in the workbook. `id` is stable for the same files in the same order. */
export type Difference = Placed<ReturnedChange>;

export interface Collection {
  readonly files: readonly CollectedFile[];
  /** Where each of `files` comes from, in the same order. */
  readonly sources: readonly FileToCollect[];
  readonly differences: readonly Difference[];
  /** Differences that want different figures in one cell; each list holds their ids. */
  readonly conflicts: readonly (readonly string[])[];
  /** What the workbook held when the files were held against it: by it the rows of `differences` are known. */
  readonly asked: Entries;
}

/** Reads the files, and those in a zip, one by one and compares each with the workbook. Rejects only when cancelled; a bad file is an entry of its own. */
export async function collect(
  entries: Entries,
  given: readonly FileToCollect[],
  options: CollectOptions,
): Promise<Collection> {
  const files = await unzipped(given);
  const collected: CollectedFile[] = [];
  const seen = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    if (options.signal?.aborted) throw new ZoneScorecardError('cancelled');
    options.onProgress?.(index, files.length);
    collected.push(await collectFile(file, seen, options.reader));
  }
  options.onProgress?.(files.length, files.length);
  return collectionOf(entries, collected, files);
}

/** The files read so far as one collection; `entries` are those of the workbook. */
export function collectionOf(
  entries: Entries,
  files: readonly CollectedFile[],
  sources: readonly FileToCollect[],
): Collection {
  const told = [...files];
  tellReturnedTwice(told);
  const changes = told.flatMap((file, i) =>
    file.status === 'read' ? file.changes.map((change) => ({ ...change, file: i })) : [],
  );
  const differences = placeNewRows(entries, changes);
  return { files: told, sources, differences, conflicts: conflictsOf(differences), asked: entries };
}

/** The collection with a file in the place of one that was refused: its table was mapped. Ids of the others stay. */
export const withRead = ({ files, sources, asked }: Collection, index: number, read: ReturnedFile): Collection =>
  collectionOf(
    asked,
    files.map((file, i) =>
      i === index
        ? read
        : file.status === 'read'
          ? { ...file, issues: file.issues.filter(({ kind }) => kind !== 'returned-twice') }
          : file,
    ),
    sources,
  );

/** A unit's second file is no error, for it may have sent what was missing; whoever decides should know of both. */
function tellReturnedTwice(files: CollectedFile[]): void {
  const first = new Map<string, string>();
  files.forEach((file, i) => {
    if (file.status !== 'read' || file.unit === null) return;
    const other = first.get(file.unit);
    if (other === undefined) first.set(file.unit, file.name);
    else files[i] = { ...file, issues: [returnedTwice(other), ...file.issues] };
  });
}

async function collectFile(file: FileToCollect, seen: Map<string, string>, reader: FileReader): Promise<CollectedFile> {
  let fingerprint: string | null = null;
  try {
    const bytes = await file.bytes();
    fingerprint = await fingerprintOf(bytes);
    const sameAs = seen.get(fingerprint);
    if (sameAs !== undefined) throw new ZoneScorecardError('file-repeated', { file: sameAs });
    seen.set(fingerprint, file.name);
    return await reader.read({ name: file.name, bytes, fingerprint });
  } catch (thrown) {
    if (thrown instanceof ZoneScorecardError && thrown.code === 'cancelled') throw thrown;
    return { name: file.name, status: 'refused', fingerprint, error: asError(thrown) };
  }
}

function asError(thrown: unknown): ZoneScorecardError {
  if (thrown instanceof ZoneScorecardError) return thrown;
  const { name, message } = thrown instanceof Error ? thrown : { name: 'Error', message: String(thrown) };
  return new ZoneScorecardError('unexpected', { code: name, message }, {}, { cause: thrown });
}

function conflictsOf(differences: readonly Difference[]): readonly (readonly string[])[] {
  const byCell = new Map<string, Difference[]>();
  for (const difference of differences) {
    const cell = `${difference.key}.${difference.field}[${difference.index}]`;
    byCell.set(cell, [...(byCell.get(cell) ?? []), difference]);
  }
  return [...byCell.values()]
    .filter((group) => new Set(group.map(({ after }) => JSON.stringify(after))).size > 1)
    .map((group) => group.map(({ id }) => id));
}
