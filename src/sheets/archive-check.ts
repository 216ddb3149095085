/**
 * Telling a signed form from one that was changed: an archive's fingerprint is worked out again from what it shows, and held
 * against the one printed on it and the one the workbook's register (on the data sheet) keeps. Where the archive was read
 * from, Excel or a file, makes no difference here.
 */
import { textIn, type CellValue, type SheetEntries } from '../entries/entries';
import { archiveFingerprint, isArchiveKey, type ArchiveIdentity, type archiveFields } from './archive-sheet';
import type { SheetKey } from './spec';

/**
 * intact: as archived; changed: some value, the day or the print differs; unregistered: intact, but the workbook knows
 * nothing of it; damaged: its marks are gone; missing: registered, but the sheet is gone.
 */
export type ArchiveVerdict = 'intact' | 'changed' | 'unregistered' | 'damaged' | 'missing';

export interface ArchiveCheck {
  readonly key: SheetKey;
  readonly tab: string;
  /** ISO date of the archiving, key of the form and fingerprint, as the copy has them; of a missing one, what the register has. */
  readonly date: string;
  readonly source: SheetKey;
  readonly fingerprint: string;
  readonly verdict: ArchiveVerdict;
}

/** An archive as it was found. */
export interface FoundArchive {
  readonly key: SheetKey;
  readonly tab: string;
  /** What a field of its foot says; empty where it is gone. */
  readonly text: (field: (typeof archiveFields)[number]) => string;
  /** Values of its body, by row from A1; null where the body is not to be found. */
  readonly values: readonly (readonly CellValue[])[] | null;
}

/** Fingerprints the data sheet keeps, by archive. */
export function registeredArchives(data: SheetEntries | undefined): ReadonlyMap<SheetKey, string> {
  return new Map(
    (data?.key ?? []).flatMap((cell, i) => {
      const key = textIn(cell);
      return isArchiveKey(key) ? [[key, textIn(data?.value?.[i])] as const] : [];
    }),
  );
}

/** Every archive found, and every registered one that is not, with what became of it. */
export async function checkArchives(
  found: readonly FoundArchive[],
  data: SheetEntries | undefined,
): Promise<readonly ArchiveCheck[]> {
  const registered = registeredArchives(data);
  const checks = await Promise.all(
    found.map(async ({ key, tab, text, values }): Promise<ArchiveCheck> => {
      const identity = { plan: text('plan'), source: text('source'), date: text('date') };
      const fingerprint = text('fingerprint');
      const verdict = await verdictOf(identity, fingerprint, values, registered.get(key) ?? '');
      return { key, tab, date: identity.date, source: identity.source, fingerprint, verdict };
    }),
  );
  const held = new Set(found.map(({ key }) => key));
  const missing = [...registered].flatMap(([key, fingerprint]): ArchiveCheck[] =>
    held.has(key) || fingerprint === ''
      ? []
      : [{ key, tab: key, date: '', source: '', fingerprint, verdict: 'missing' }],
  );
  return [...checks, ...missing];
}

async function verdictOf(
  identity: ArchiveIdentity,
  fingerprint: string,
  values: FoundArchive['values'],
  registered: string,
): Promise<ArchiveVerdict> {
  if (!identity.plan || !identity.source || !identity.date || !fingerprint || !values) return 'damaged';
  if ((await archiveFingerprint(identity, values)) !== fingerprint) return 'changed';
  if (registered === '') return 'unregistered';
  return registered === fingerprint ? 'intact' : 'changed';
}

const marks = { intact: '●', unregistered: '▲', changed: '×', damaged: '×', missing: '×' } as const;

/** The mark before a verdict's words. */
export const verdictMark = (verdict: ArchiveVerdict): string => marks[verdict];

/** Whether somebody must look into it. */
export const isSuspect = ({ verdict }: ArchiveCheck): boolean => marks[verdict] === '×';
